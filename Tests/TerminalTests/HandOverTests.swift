import Foundation
import MeetingAtHand
import RunningProgram
import Testing

/// One keyboard for a whole council: what a member saw is gone when the next one sits down.
@Suite("Hand-over at a real terminal", .enabled(if: Tmux.isInstalled)) struct HandOverTests {
  private static let secrets = [
    "Ý kiến riêng", "1.1 Nguồn", "Tổng ", "Phiếu của tôi", "Phiếu chấm", "UV1 Đại biểu", "còn 3",
  ]

  private func start(_ tmux: Tmux, _ options: String = "") throws {
    try tmux.run("clear; '\(Program.path)' demo \(options); echo \"END=$?\"")
    try tmux.wait(for: "MỜI THÀNH VIÊN TIẾP THEO", "TẬP HUẤN")
  }

  private func sit(_ tmux: Tmux, _ seat: Int, _ screen: String) throws {
    try tmux.type("g" + String(repeating: "j", count: seat))
    try tmux.press("Enter")
    try enterPIN(tmux, screen)
  }

  private func enterPIN(_ tmux: Tmux, _ screen: String) throws {
    try tmux.wait(for: "Mã PIN")
    try tmux.type(MeetingAtHand.pin)
    try tmux.press("Enter")
    try tmux.wait(for: screen)
  }

  /// A session in which everybody is there, nobody has declared a conflict and the first product is open.
  private func opened() throws -> Program {
    let program = try Program()
    let plan = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/demo-session.json")
    try MeetingAtHand.make(from: plan.path, in: program)
    for act in [["attendance", "present=tat-ca", "presiding=CT"], ["clear-all"], ["open", "product=SP01"]] {
      let run = try program.run(["session", "act", MeetingAtHand.id] + act, input: MeetingAtHand.pin + "\n")
      #expect(run.code == 0, "\(act): \(run.talk)")
    }
    return program
  }

  private func leave(_ tmux: Tmux) throws {
    try tmux.press("q")
    try tmux.wait(for: "Mời ông/bà (ghế UV2)")
  }

  /// A member ticks and remarks; the screen is painted and resized often, so that lines scroll away where they can.
  private func score(_ tmux: Tmux) throws {
    try sit(tmux, 2, "Phiếu của tôi")
    try tmux.press("Enter")
    try tmux.wait(for: "1.1 Nguồn gốc sản phẩm")
    try tmux.type("m")
    try tmux.wait(for: "Ghi chú ở tiêu chí 1.1")
    try tmux.type("Ý kiến riêng của ủy viên")
    try tmux.press("Enter")
    try tmux.wait(for: "Ghi chú: Ý kiến riêng")
    for size in [(60, 20), (120, 40), (100, 26), (80, 24)] {
      try tmux.resize(columns: size.0, rows: size.1)
      try tmux.wait(for: size.0 < 80 ? "80x24" : "Ý kiến riêng")
    }
    try tmux.press("C-l")
    try tmux.type("2")
    try tmux.wait(for: "còn 3")
  }

  /// With the alternate screen, and on a terminal that has none, where lines are saved as they scroll away.
  @Test(arguments: ["on", "off"]) func nothingOfAMemberStays(_ alternate: String) throws {
    let program = try opened()
    var tmux = try Tmux(program)
    try tmux.set("alternate-screen", alternate)
    let title = try tmux.value("#{pane_title}")
    try start(tmux)
    try score(tmux)
    #expect(try tmux.everything().contains("Phiếu chấm"))
    if alternate == "off" { #expect(try tmux.value("#{history_size}") != "0", "else there is nothing to forget") }
    try tmux.press("q")
    try tmux.wait(for: "Phiếu của tôi")
    try leave(tmux)
    let seen = try tmux.everything()
    for secret in Self.secrets { #expect(!seen.contains(secret), "\(secret): \(seen)") }
    #expect(try tmux.value("#{pane_title}") == title)

    try tmux.press("q")
    try tmux.waitForSeats()

    // The line is cut in the middle of the next member's work: the program goes, what was ticked is there.
    try sit(tmux, 2, "Phiếu của tôi")
    try tmux.press("Enter")
    try tmux.wait(for: "còn 3")
    let process = try tmux.foreground()
    try tmux.hangUp()
    let deadline = Date().addingTimeInterval(20)
    while kill(process, 0) == 0 && Date() < deadline { usleep(20_000) }
    #expect(kill(process, 0) != 0, "it goes on without a terminal")
    tmux = try Tmux(program)
    try start(tmux)
    try sit(tmux, 2, "Phiếu của tôi")
    try tmux.press("Enter")
    try tmux.wait(for: "còn 3")
    try tmux.type("g")
    try tmux.wait(for: "Ghi chú: Ý kiến riêng")
    // Asked to leave while somebody sits there: nothing stays either.
    kill(try tmux.foreground(), SIGTERM)
    try tmux.wait(for: "END=0")
    let left = try tmux.everything()
    for secret in Self.secrets { #expect(!left.contains(secret), "\(secret)") }
  }

  @Test func theMouse() throws {
    let tmux = try Tmux(try Program())
    try start(tmux)
    #expect(try tmux.value("#{mouse_any_flag}") == "0", "off unless asked for")
    try tmux.click(on: "UV2  ")
    try tmux.type("q")
    try tmux.wait(for: "Các phiên họp")
    try tmux.type("q")
    try tmux.wait(for: "END=0")

    try start(tmux, "--mouse")
    #expect(try tmux.value("#{mouse_any_flag}#{mouse_sgr_flag}") == "11")
    try tmux.click(on: "TK   ")
    try tmux.wait(for: "▶ TK")
    try tmux.click(on: "TK   ")
    try enterPIN(tmux, "Bàn thư ký")
    // The wheel, and the words of a key.
    try tmux.type("\u{1B}[<65;5;5M")
    try tmux.wait(for: "▶ SP02")
    try tmux.type("\u{1B}[<64;5;5M")
    try tmux.wait(for: "▶ SP01")
    try tmux.click(on: "d điểm danh")
    try tmux.wait(for: "[ ] vắng")
    try tmux.click(on: "UV1  ")
    try tmux.click(on: "UV1  ")
    try tmux.wait(for: "[x] có mặt   UV1")
    try tmux.click(on: "quay lại")
    try tmux.wait(for: "Bàn thư ký")
    kill(try tmux.foreground(), SIGTERM)
    try tmux.wait(for: "END=0")
    #expect(try tmux.value("#{mouse_any_flag}") == "0")
  }
}
