import Foundation
import RunningProgram
import Testing

/// A rehearsal by people at a real terminal, with a power cut in the middle.
@Suite("A journey in a real terminal", .enabled(if: Tmux.isInstalled)) struct JourneyTests {
  private static let pin = "246813"
  /// The best level of all 32 criteria of set 1.
  private static let best = "32333312331313234344232433233323"

  private func start(_ tmux: Tmux) throws {
    try tmux.run("clear; stty -a >before; '\(Program.path)' demo; echo \"END=$?\"; stty -a >after")
    try tmux.wait(for: "MỜI THÀNH VIÊN TIẾP THEO", "TẬP HUẤN")
  }

  /// From the seats screen into the n-th seat, counted from 0.
  private func sit(_ tmux: Tmux, _ seat: Int, _ screen: String) throws {
    try tmux.type("g" + String(repeating: "j", count: seat))
    try tmux.press("Enter")
    try tmux.wait(for: "Mã PIN")
    try tmux.type(Self.pin)
    try tmux.press("Enter")
    try tmux.wait(for: screen)
  }

  /// From the scoring screen with every criterion answered to the sealed sheet.
  private func seal(_ tmux: Tmux) throws {
    try tmux.wait(for: "Tổng 100/100")
    try tmux.type("s")
    try tmux.wait(for: "Đã chấm đủ 32 tiêu chí")
    try tmux.press("Enter")
    try tmux.wait(for: "Mã PIN")
    try tmux.type(Self.pin)
    try tmux.press("Enter")
    try tmux.wait(for: "Đã niêm phong phiếu: Quả bưởi Múc")
  }

  private func seats(_ tmux: Tmux) throws {
    try tmux.press("q")
    try tmux.waitForSeats()
  }

  @Test func fromTheRollCallToAConclusion() throws {
    let program = try Program()
    var tmux = try Tmux(program)
    try start(tmux)

    // The secretary takes the roll and opens all.
    try sit(tmux, 4, "Bàn thư ký")
    try tmux.type("d")
    try tmux.wait(for: "Điểm danh")
    try tmux.type("     gc")
    try tmux.wait(for: "*chủ trì*")
    try tmux.press("Enter")
    try tmux.wait(for: "Đã ghi.", "Có mặt 5, cần 4")
    // Nobody has a conflict of interest: one act for all.
    try tmux.type("a")
    try tmux.wait(for: "▶ phiên   Mọi ghế khai không có xung đột lợi ích")
    try tmux.press("Enter")
    try tmux.wait(for: "Bàn thư ký", "Đã ghi.")
    try tmux.type("O")
    try tmux.wait(for: "đang chấm", "Chưa niêm phong: CT, PCT, UV1, UV2, TK.")
    try seats(tmux)

    // The chair slips on the PIN, then ticks, remarks and seals.
    try tmux.type("g")
    try tmux.press("Enter")
    try tmux.wait(for: "Mã PIN")
    try tmux.type("111111")
    try tmux.press("Enter")
    try tmux.wait(for: "Sai mã PIN ghế CT (lần 1")
    #expect(try !tmux.screen().contains("111111"))
    try tmux.type(Self.pin)
    try tmux.press("Enter")
    try tmux.wait(for: "Phiếu của tôi")
    try tmux.press("Enter")
    try tmux.wait(for: "1.1 Nguồn gốc sản phẩm")
    try tmux.type("m")
    try tmux.wait(for: "Ghi chú ở tiêu chí 1.1")
    try tmux.type("Có sổ nhật ký vườn trồng")
    try tmux.press("Enter")
    try tmux.wait(for: "Ghi chú: Có sổ nhật ký vườn trồng")
    // The whole sheet, down a row and to the right, and what the dossier says there.
    try tmux.type("b")
    try tmux.wait(for: "Cả phiếu", "▶1.1 ?/3*", "chưa chấm · có ghi chú")
    try tmux.press("Down", "Right", "Enter")
    try tmux.wait(for: "▶ [?/3]   1.6")
    try tmux.type("h")
    try tmux.wait(for: "Hồ sơ về tiêu chí này", "1.6 ")
    try tmux.type("qg")
    try tmux.wait(for: "▶ [?/3]  *1.1")
    try tmux.type(Self.best)
    try seal(tmux)
    try seats(tmux)
    // The hand-over screen says who has sealed, and nothing of what.
    let handOver = try tmux.screen()
    let chair = handOver.split(separator: "\n").first { $0.contains("CT   ") }
    #expect(chair?.filter { $0 == "●" }.count == 1)
    #expect(handOver.split(separator: "\n").filter { $0.contains("●") }.count == 2, "the chair's row and the legend")
    for word in ["100", "Tổng", "nhật ký", "sao"] { #expect(!handOver.contains(word), "\(word)") }

    // The deputy is half way when the power goes.
    try sit(tmux, 1, "Phiếu của tôi")
    try tmux.press("Enter")
    try tmux.type(String(Self.best.prefix(10)))
    try tmux.wait(for: "còn 21 tiêu chí")
    let killed = try tmux.foreground()
    kill(killed, SIGKILL)
    try tmux.wait(for: "END=137")
    tmux = try Tmux(program)
    try start(tmux)
    try tmux.wait(for: "●")
    try sit(tmux, 1, "còn 21 tiêu chí")
    try tmux.press("Enter")
    try tmux.wait(for: "còn 21 tiêu chí", "▶ [?/1]   2.4")
    try tmux.type(String(Self.best.dropFirst(10)))
    // 5.2 has come to apply when 5.1 got its points.
    try seal(tmux)
    try seats(tmux)

    for seat in [2, 3] {
      try sit(tmux, seat, "Phiếu của tôi")
      try tmux.press("Enter")
      try tmux.type(Self.best)
      try seal(tmux)
      try seats(tmux)
    }
    try sit(tmux, 4, "Bàn thư ký")
    #expect(try !tmux.screen().contains("100"))
    try tmux.press("Tab")
    try tmux.wait(for: "Phiếu của tôi")
    try tmux.press("Enter")
    try tmux.type(Self.best)
    try seal(tmux)

    // Close, reveal, result.
    try tmux.press("Tab")
    try tmux.wait(for: "Bàn thư ký")
    try tmux.type("gc")
    try tmux.wait(for: "đã đóng phiếu")
    try tmux.type("v")
    try tmux.wait(for: "rồi kết luận (l)")
    try tmux.press("Enter")
    try tmux.wait(for: "Kết quả", "100,00", "chênh lệch 0")

    // Too small, and back again.
    try tmux.resize(columns: 60, rows: 20)
    try tmux.wait(for: "60x20", "80x24")
    try tmux.resize(columns: 80, rows: 24)
    try tmux.wait(for: "Kết quả", "100,00")
    try tmux.type("l")
    try tmux.wait(for: "Kết luận: phê duyệt kết quả, trình trung ương (5 sao)")

    // Out, and the terminal is as it was.
    try tmux.press("q")
    try tmux.wait(for: "Bàn thư ký")
    try seats(tmux)
    try tmux.press("q")
    try tmux.wait(for: "Các phiên họp")
    try tmux.press("q")
    try tmux.wait(for: "END=0")
    try expectRestored(tmux, program)

    let page = try program.run("session", "show", "tap-huan", "--json").output
    #expect(page.contains("\"star\": 5"))
    #expect(try program.run("session", "check").code == 0)
    #expect(try program.run("session", "list").outputLines.count == 1)
  }

  /// A signal to end, and a terminal that is too small from the start, where q leaves: both leave it as it was.
  @Test func everyWayOutRestoresTheTerminal() throws {
    let program = try Program()
    let tmux = try Tmux(program)
    try start(tmux)
    kill(try tmux.foreground(), SIGTERM)
    try tmux.wait(for: "END=0")
    try expectRestored(tmux, program)
    try tmux.resize(columns: 60, rows: 20)
    try tmux.run("clear; '\(Program.path)'; echo \"END=$?\"; stty -a >after")
    try tmux.wait(for: "60x20")
    try tmux.type("q")
    try tmux.wait(for: "END=0")
    #expect(try tmux.value("#{alternate_on}") == "0")
  }

  private func expectRestored(_ tmux: Tmux, _ program: Program) throws {
    #expect(try tmux.value("#{alternate_on}") == "0")
    #expect(try tmux.value("#{cursor_flag}") == "1")
    let screen = try tmux.screen()
    #expect(screen.contains("phiên tập huấn tap-huan.\nEND=0\n$"))
    #expect(!screen.contains("hoidong ·"))
    // The shell writes the second file after the last thing that was waited for.
    try tmux.run("echo \"TEXT=$((6*7))\"")
    try tmux.wait(for: "TEXT=42")
    let (before, after) = (program.folder.path + "/before", program.folder.path + "/after")
    #expect(try String(contentsOfFile: before, encoding: .utf8) == String(contentsOfFile: after, encoding: .utf8))
  }
}
