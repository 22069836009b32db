import Foundation
import RunningProgram
import Testing

/// Files that nobody should be able to hurt the program with: an answer, little time, less than 100 MB.
@Suite("hoidong criteria: hostile files", .timeLimit(.minutes(2))) struct HostileLawTests {
  static let files: [(String, @Sendable () -> [UInt8])] = [
    ("nested", { Array(repeating: UInt8(ascii: "["), count: 10_000_000) }),
    (
      "one-line",
      { Array("{\"regime\": \"".utf8) + Array(repeating: UInt8(ascii: "a"), count: 10_000_000) + Array("\"}".utf8) }
    ),
    (
      "numbers",
      { Array("{\"sets\": [".utf8) + Array(repeating: UInt8(ascii: "9"), count: 10_000_000) + Array("]}".utf8) }
    ),
    ("aliases", { Array("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n".utf8) }),
    ("twice", { Array("{\"regime\": \"qd26-2026\", \"regime\": \"x\"}".utf8) }),
    ("utf16", { [0xFF, 0xFE] + "{\"regime\": 1}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
    ("latin1", { Array("{\"regime\": \"".utf8) + [0xE9, 0x22, 0x7D] }),
    ("bom", { [0xEF, 0xBB, 0xBF] + Array("{}".utf8) }), ("empty", { [] }),
    ("control", { Array("{\"regime\": \"\u{1B}[2J\"}".utf8) }),
    (
      "members",
      {
        Array("{".utf8) + (0..<300_000).flatMap { Array("\"k\($0)\":1,".utf8) } + Array("\"sets\":[]}".utf8)
      }
    ),
  ]

  @Test(arguments: files.indices) func anAnswer(_ index: Int) throws {
    let (name, bytes) = Self.files[index]
    let program = try Program()
    let path = program.folder.path + "/\(name).json"
    try Data(bytes()).write(to: URL(fileURLWithPath: path))
    for command in [["check"], ["import"], ["format"]] where !(name == "bom" && command == ["format"]) {
      let report = program.folder.path + "/memory-\(command[0])"
      let run = try Program.tool(
        "/usr/bin/python3", "-c", Self.measure, Program.path, report, "criteria", command[0], path, in: program.folder)
      #expect([1, 3].contains(run.code) || (command == ["format"] && run.code == 0), "\(name) \(command): \(run.code)")
      #expect(!run.talk.contains("\u{1B}"))
      let kilobytes = try #require(Int(try String(contentsOfFile: report, encoding: .utf8)))
      #expect(kilobytes < 100_000, "\(name) \(command): \(kilobytes) KB")
    }
  }

  /// Runs a program and notes the most memory it had, in KB.
  private static let measure = """
    import resource,subprocess,sys
    done=subprocess.run([sys.argv[1]]+sys.argv[3:])
    open(sys.argv[2],'w').write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
    sys.exit(done.returncode)
    """
}
