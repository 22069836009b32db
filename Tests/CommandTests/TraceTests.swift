import Foundation
import RunningProgram
import Testing

/// What the program asks of the kernel while it makes and checks bundles: no socket, and a check writes nothing.
@Suite("Under strace") struct TraceTests {
  private func trace(_ program: Program, _ calls: String, _ arguments: [String]) throws -> (
    Program.Run, calls: [String]
  ) {
    let log = program.folder.path + "/calls"
    let run = try Program.tool(
      "/usr/bin/strace",
      ["-f", "-qq", "-e", "trace=" + calls, "-e", "signal=none", "-o", log, Program.path] + arguments,
      in: program.folder)
    let text = try String(contentsOfFile: log, encoding: .utf8)
    return (run, text.split(separator: "\n").map(String.init).filter { !$0.contains("+++") })
  }

  @Test func noSocketIsOpened() throws {
    let program = try Program()
    let (demo, calls) = try trace(program, "network", ["demo", "--auto", "--home", program.home])
    #expect(demo.code == 0, "\(demo.talk)")
    #expect(calls == [])
    let bundle = demo.outputLines.last ?? ""
    for arguments in [
      ["verify", bundle], ["verify", "--json", bundle + ".zip"], ["verify", "--diff", bundle, bundle],
    ] {
      let (run, calls) = try trace(program, "network", arguments)
      #expect(run.code == 0, "\(run.output)")
      #expect(calls == [])
    }
  }

  /// Nothing is made, changed, renamed or taken away, also where an archive wants it; no file but the bundle's, libraries'
  /// and the system's is opened.
  @Test func aCheckOnlyReads() throws {
    let demo = try Played.demo.get()
    let program = try Program()
    let hostile = program.folder.path + "/slip.zip"
    let script =
      "import zipfile\nz=zipfile.ZipFile('\(hostile)','w')\nfor n in ['../../x','/tmp/hoidong-slip','docs/a']: z.writestr(n, b'x')\nz.close()"
    #expect(try Program.tool("/usr/bin/python3", ["-c", script], in: program.folder).code == 0)
    for bundle in [demo.bundle, demo.bundle + ".zip", hostile] {
      let (_, calls) = try trace(program, "%file,ftruncate", ["verify", bundle])
      let writing = calls.filter { call in
        [
          "O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "unlink", "rename", "creat(", "link(", "linkat(", "truncate",
          "rmdir",
        ]
        .contains { !call.contains("readlink") && call.contains($0) }
      }
      #expect(writing == [])
    }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/hoidong-slip"))
  }
}
