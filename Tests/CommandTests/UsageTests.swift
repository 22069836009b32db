import Foundation
import RunningProgram
import Testing

@Suite("Usage, languages, exit codes") struct UsageTests {
  @Test func withoutATerminalTheProgramSaysSo() throws {
    let program = try Program()
    for arguments in [[], ["demo"]] {
      let run = try program.run(arguments)
      #expect(run.code == 4)
      #expect(run.talk.contains("terminal"))
      #expect(run.output.isEmpty)
    }
  }

  @Test(arguments: [["lenh-la"], ["criteria", "list", "--la"], ["tally"], ["session", "show"], ["--lang", "xx"]])
  func wrongUsageHintsAtHelp(_ arguments: [String]) throws {
    let program = try Program()
    let run = try program.run(arguments)
    #expect(run.code == 2)
    #expect(run.talk.hasPrefix("Sai cách dùng:"))
    #expect(run.talk.contains("hoidong --help"))
    #expect(run.output.isEmpty)
    let english = try program.run(arguments, environment: ["HOIDONG_LANG": "en"])
    #expect(english.code == 2)
    #expect(english.talk.hasPrefix(arguments.contains("--lang") ? "Sai cách dùng:" : "Wrong usage:"))
  }

  @Test func theOptionGoesBeforeTheEnvironment() throws {
    let program = try Program()
    let option = try program.run("session", "list", "--lang", "en", environment: ["HOIDONG_LANG": "vi"])
    #expect(option.talk == "No session yet.\n")
    #expect(try program.run("session", "list", "--lang=vi", environment: ["HOIDONG_LANG": "en"]).talk.hasPrefix("Chưa"))
  }

  @Test(arguments: [["--help"], ["session", "--help"], ["--version"]]) func helpIsAnAnswer(_ arguments: [String]) throws
  {
    let run = try Program().run(arguments)
    #expect(run.code == 0)
    #expect(!run.output.isEmpty)
    #expect(run.talk.isEmpty)
  }

  /// A file in place of the folder, and a place where nobody may write.
  @Test func anUnwritableHomeIsTheMachinesFault() throws {
    let program = try Program()
    let file = try program.file("tep", "x")
    let plan = try fixture("plan.json")
    for home in [file, file + "/du-lieu", "/proc/du-lieu"] {
      for arguments in [["session", "new", plan], ["demo", "--auto"], []] {
        let run = try program.run(arguments + ["--home", home])
        #expect(run.code == 4, "\(arguments) \(home)")
        #expect(run.talk.contains(home), "\(run.talk)")
        #expect(run.output.isEmpty)
      }
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "x")
  }

  @Test func theDataFolderIsPrivate() throws {
    let program = try Program()
    _ = try program.run("session", "new", try fixture("plan.json"))
    let attributes = try FileManager.default.attributesOfItem(atPath: program.home)
    #expect((attributes[.posixPermissions] as? Int) == 0o700)
    let ledger = try FileManager.default.attributesOfItem(atPath: program.home + "/sessions/tap-huan/ledger.db")
    #expect((ledger[.posixPermissions] as? Int) == 0o600)
  }
}
