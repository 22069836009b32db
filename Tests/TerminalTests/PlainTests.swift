import Foundation
import RunningProgram
import Testing

/// The real program line by line, through a pipe and on a terminal that can do nothing.
@Suite("Line by line, the real program") struct PlainTests {
  private static let pin = "246813"
  /// The best level of all 32 criteria of set 1.
  private static let best = "3 2 3 3 3 3 1 2 3 3 1 3 1 3 2 3 4 3 4 4 2 3 2 4 3 3 2 3 3 3 2 3"

  /// The secretary opens the rehearsal, the chair scores and seals one product; then the line is dead.
  private static let script = [
    "5", pin, "d", "1", "2", "3", "4", "5", "1c", "", "a", "1", "O", "q",
    "", pin, "1", "m", "Có sổ nhật ký vườn trồng", best, "", "s", "1", pin, "2", "3 3",
  ]

  private func play(_ arguments: [String], term: String) throws -> (Program, Program.Run) {
    let program = try Program()
    let input = Self.script.joined(separator: "\n") + "\n"
    return (program, try program.run(arguments, input: input, environment: ["TERM": term]))
  }

  @Test(arguments: [["demo", "--plain"], ["demo", "--plain", "--lang", "en"]])
  func oneProductOfTheRehearsal(_ arguments: [String]) throws {
    let (program, run) = try play(arguments, term: "dumb")
    #expect(run.code == 0, "\(run.talk)")
    #expect(!run.output.utf8.contains(0x1B) && !run.talk.utf8.contains(0x1B))
    #expect(!run.output.contains(Self.pin + "\n"))
    let isEnglish = arguments.contains("en")
    let expected =
      isEnglish
      ? ["1.1 Nguồn gốc sản phẩm — level 0–3?", "1.1 Nguồn gốc sản phẩm: 3/3 points"]
      : ["1.1 Nguồn gốc sản phẩm — mức 0–3?", "Đã niêm phong phiếu: Quả bưởi Múc."]
    for words in expected {
      #expect(run.output.contains(words), "\(words) is not in\n\(run.output)")
    }
    let page = try program.run("session", "show", "tap-huan", "--json").output
    let sealed = page.split(separator: "\"sealed\"").dropFirst().map { $0.prefix { $0 != "]" } }
    #expect(sealed.map { $0.contains("\"CT\"") } == [true] + Array(repeating: false, count: sealed.count - 1))
    // The end of the lines is a hang-up: what was ticked last is kept.
    let again = try program.run(
      ["demo", "--plain"], input: "1\n\(Self.pin)\n2\n*\n", environment: ["TERM": "dumb"])
    #expect(again.output.contains("3/3 điểm"), "\(again.output)")
    #expect(try program.run("session", "check").code == 0)
  }

  @Test(.enabled(if: Tmux.isInstalled)) func aTerminalWithoutACursorGetsLines() throws {
    let program = try Program()
    let tmux = try Tmux(program)
    try tmux.run("clear; TERM=dumb '\(Program.path)' demo; echo \"END=$?\"")
    try tmux.wait(for: "không đặt được con trỏ", "5. TK", "phím, hoặc ?:")
    try tmux.run("5")
    try tmux.wait(for: "Mã PIN:")
    try tmux.run("111111")
    try tmux.wait(for: "Sai mã PIN ghế TK")
    try tmux.run(Self.pin)
    try tmux.wait(for: "Bàn thư ký")
    #expect(try !tmux.screen().contains("111111"))
    // The end of input: Ctrl-D. The terminal shows what is typed again.
    try tmux.press("C-d")
    try tmux.wait(for: "END=0")
    try tmux.run("stty -a | grep -o ' echo '")
    try tmux.wait(for: " echo\n$")
    // A signal in the middle of a PIN restores it too.
    try tmux.run("clear; TERM=dumb '\(Program.path)' demo --plain; echo \"END=$?\"; stty -a | grep -o ' echo '")
    try tmux.wait(for: "phím, hoặc ?:")
    try tmux.run("5")
    try tmux.wait(for: "Mã PIN:")
    kill(try tmux.foreground(), SIGTERM)
    try tmux.wait(for: "END=0\n echo\n$")
  }
}
