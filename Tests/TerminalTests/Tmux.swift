import Foundation
import RunningProgram
import Testing

/// A real terminal of 80x24 in tmux, on a socket of its own, with a shell in it.
final class Tmux {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

  private let socket = "hoidong-test-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))"
  private let program: Program
  /// In the foreground: a server that went its own way would keep what it inherits of this process open.
  private let server: Process

  init(_ program: Program, columns: Int = 80, rows: Int = 24) throws {
    self.program = program
    (server, _) = try Program.start("/usr/bin/tmux", ["-u", "-D", "-L", socket, "-f", "/dev/null"], in: program.folder)
    var command = ["new-session", "-d", "-s", "t", "-x", "\(columns)", "-y", "\(rows)", "env", "-i"]
    command += program.environment.filter { $0.key != "TERM" }.map { "\($0)=\($1)" }
    command += ["TERM=screen-256color", "PS1=$ ", "sh"]
    let deadline = Date().addingTimeInterval(10)
    while try tmux(command).code != 0 && Date() < deadline { usleep(20_000) }
    try wait(for: "$")
  }

  deinit {
    _ = try? tmux(["kill-server"])
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> Program.Run {
    try Program.tool("/usr/bin/tmux", ["-u", "-N", "-L", socket, "-f", "/dev/null"] + arguments, in: program.folder)
  }

  // MARK: Keys in

  /// Text as it is typed, all at once.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Keys by tmux's names: `Enter`, `Tab`, `Escape`, `Space`, `q`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func run(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  func resize(columns: Int, rows: Int) throws { try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  // MARK: Screen out

  func screen() throws -> String { try tmux(["capture-pane", "-p"]).output }

  /// The screen and every line that the terminal has saved.
  func everything() throws -> String { try tmux(["capture-pane", "-p", "-S", "-"]).output }

  /// A press of the left button on the first letter of a text, as a terminal tells it.
  func click(on text: String) throws {
    let lines = try screen().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) }, "\(text) is not on the screen")
    let column = try #require(lines[row].range(of: text)).lowerBound
    try type("\u{1B}[<0;\(lines[row][..<column].count + 1);\(row + 1)M")
  }

  /// A setting of the terminal, for what starts from now on.
  func set(_ option: String, _ value: String) throws { try tmux(["set-option", "-g", option, value]) }

  /// The line is cut.
  func hangUp() throws { try tmux(["kill-pane"]) }

  /// Looks until all of these stand on the screen.
  func wait(for texts: String..., seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) throws {
    let deadline = Date().addingTimeInterval(seconds)
    var last = ""
    while Date() < deadline {
      last = try screen()
      if texts.allSatisfy(last.contains) { return }
      usleep(20_000)
    }
    Issue.record("\(texts) did not appear:\n\(last)", sourceLocation: location)
    throw Missing()
  }

  /// The list of seats, past the invitation of the next member.
  func waitForSeats(_ location: SourceLocation = #_sourceLocation) throws {
    let deadline = Date().addingTimeInterval(20)
    while Date() < deadline {
      let shown = try screen()
      if shown.contains("MỜI THÀNH VIÊN TIẾP THEO") { return }
      if shown.contains("Mời ông/bà") {
        try press("q")
        return try wait(for: "MỜI THÀNH VIÊN TIẾP THEO", seconds: 20, location)
      }
      usleep(20_000)
    }
    Issue.record("no list of seats", sourceLocation: location)
    throw Missing()
  }

  struct Missing: Error {}

  func value(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The process that the shell runs now.
  func foreground() throws -> Int32 {
    let shell = try value("#{pane_pid}")
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").last.flatMap { Int32($0) })
  }
}
