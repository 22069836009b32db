import Foundation
import RunningProgram
import Testing

private enum Python {
  static let path = "/usr/bin/python3"
  static let isInstalled = FileManager.default.isExecutableFile(atPath: path)
}

/// The program in a pseudo-terminal under Tests/tools/pty_driver.py: signals, a line that is cut, storms of sizes, what
/// is sent to the terminal.
@Suite("Ways out of a terminal", .serialized, .enabled(if: Python.isInstalled))
struct PtyTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("tools/pty_driver.py").path

  /// What the driver says of a scenario.
  private func play(_ scenario: String, _ environment: [String] = [], _ options: [String] = []) throws -> [String:
    String]
  {
    let folder = try Folder()
    let run = try Program.tool(
      "/usr/bin/env", environment + [Python.path, Self.script, scenario, Program.path, "demo"] + options, in: folder)
    #expect(run.code == 0, "\(scenario): \(run.output)\(run.talk)")
    let pairs = run.outputLines.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
    return Dictionary(
      pairs.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { first, _ in first })
  }

  private func expect(
    _ found: [String: String], _ wanted: [String: String], _ location: SourceLocation = #_sourceLocation
  ) {
    for (name, value) in wanted { #expect(found[name] == value, "\(name)", sourceLocation: location) }
  }

  /// The terminal as it was, nothing left switched on.
  private static let restored = ["restored": "1", "pastes_off": "1", "mouse_left_on": "0", "screen_left": "1"]

  @Test(
    arguments: [
      ("term", "0", []), ("term", "0", ["--mouse"]), ("int", "0", []), ("hup", "4", ["--mouse"]), ("crash", "-11", []),
      ("crash", "-11", ["--mouse"]),
    ] as [(String, String, [String])])
  func everySignalRestoresTheTerminal(_ signal: String, _ code: String, _ options: [String]) throws {
    let found = try play(signal, [], options)
    expect(found, Self.restored.merging(["code": code, "mouse_on": options.isEmpty ? "0" : "1"]) { $1 })
  }

  @Test func aLineThatIsCut() throws {
    expect(try play("closed"), ["code": "4", "quick": "1", "idle": "1"])
  }

  /// Nobody gets to the shell by Ctrl-Z or SIGTSTP; who goes on after SIGSTOP may be somebody else.
  @Test func stoppedAndContinued() throws {
    expect(
      try play("stopped"),
      Self.restored.merging([
        "after_keys": "S", "after_stop": "T", "raw": "1", "pastes_on": "1", "screen_on": "1", "forgotten": "1",
        "code": "0",
      ]) { $1 })
  }

  @Test func threeHundredSizes() throws {
    expect(try play("sizes"), Self.restored.merging(["alive": "1", "whole": "1", "same": "1", "code": "0"]) { $1 })
    expect(try play("storm"), Self.restored.merging(["alive": "1", "code": "0"]) { $1 })
  }

  /// Two PINs whose digits occur nowhere else. Of the memory it is shown only that they do not stay there once the seat was
  /// left; while somebody types they must stand somewhere, which is the control of the search.
  @Test func aPlantedPINIsNowhere() throws {
    let folder = try Folder()
    let found = try play("planted", ["PLANTED=\(folder.path)"])
    expect(
      found,
      [
        "seated": "1", "proc": "0", "limit": "1", "code": "-6", "shown": "0", "found": "", "cores": "0",
        "events": "pinReset,pinFailed",
      ])
    #expect(Int(found["files"] ?? "") ?? 0 >= 2)
    // Only the administrator may look into the memory of a program that is guarded so.
    if let typed = found["while_typed"].flatMap({ Int($0) }) {
      #expect(typed > 0)
      expect(found, ["memory": "0"])
    }
  }

  @Test func tooSmallFromTheStartWaits() throws {
    expect(try play("small"), Self.restored.merging(["waits": "1", "code": "0"]) { $1 })
  }

  @Test func pastesInAList() throws {
    expect(try play("paste"), Self.restored.merging(["alive": "1", "code": "0"]) { $1 })
  }

  /// Signs beyond ASCII, colours, dim; a title never.
  @Test(
    arguments: [
      (["TERM=xterm-256color"], [], "30,160,164", "1", false), (["TERM=xterm"], ["--ascii"], "31,35", "1", true),
      (["TERM=xterm-256color", "NO_COLOR=1"], [], "", "1", false), (["TERM=vt100"], [], "", "0", true),
      (["TERM=linux"], [], "31,35,36", "0", true), (["TERM=linux", "HOIDONG_ASCII=0"], [], "31,35,36", "0", false),
      (["TERM=xterm", "HOIDONG_ASCII=1", "NO_COLOR=1"], [], "", "1", true),
    ] as [([String], [String], String, String, Bool)])
  func whatIsSent(
    _ environment: [String], _ options: [String], _ colours: String, _ dim: String, _ isPlain: Bool
  ) throws {
    let found = try play("raw", environment, options)
    expect(found, ["title": "0", "colours": colours, "dim": dim, "forgotten": "1", "code": "0", "restored": "1"])
    #expect(found["signs"]?.isEmpty == isPlain)
  }
}
