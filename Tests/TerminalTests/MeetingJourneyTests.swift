import Foundation
import MeetingAtHand
import Office
import RunningProgram
import Testing

/// A meeting by the rules of today at a real terminal: a deputy presides by authorisation, everybody declares, one sheet
/// comes on paper and is typed by two people, the list is voted on, and what is left before the close is shown.
@Suite("A meeting in a real terminal", .enabled(if: Tmux.isInstalled)) struct MeetingJourneyTests {
  /// The best level of all 32 criteria of set 1.
  private static let best = "32333312331313234344232433233323"

  private func open(_ tmux: Tmux) throws {
    try tmux.run("clear; '\(Program.path)'; echo \"END=$?\"")
    try tmux.wait(for: "Các phiên họp")
    try tmux.press("Enter")
    try tmux.wait(for: "MỜI THÀNH VIÊN TIẾP THEO")
  }

  private func sit(_ tmux: Tmux, _ seat: Int, _ screen: String) throws {
    try tmux.type("g" + String(repeating: "j", count: seat))
    try tmux.press("Enter")
    try pin(tmux)
    try tmux.wait(for: screen)
  }

  private func pin(_ tmux: Tmux) throws {
    try tmux.wait(for: "Mã PIN")
    try tmux.type(MeetingAtHand.pin)
    try tmux.press("Enter")
  }

  private func seats(_ tmux: Tmux) throws {
    try tmux.press("q")
    try tmux.waitForSeats()
  }

  /// Opens the menu of acts and goes down to one.
  private func choose(_ tmux: Tmux, _ act: String) throws {
    try tmux.type("a")
    try tmux.wait(for: "Việc của phiên họp")
    for _ in 0..<45 {
      let line = try marked(tmux)
      if line.contains(act) { break }
      try tmux.type("j")
      // On a busy machine the next line takes its time; another key before it is seen would go too far.
      for _ in 0..<200 {
        if try marked(tmux) != line { break }
        usleep(10_000)
      }
    }
    try tmux.press("Enter")
  }

  private func marked(_ tmux: Tmux) throws -> String {
    try tmux.screen().split(separator: "\n").first { $0.contains("▶") }.map(String.init) ?? ""
  }

  private func make() throws -> Program {
    let program = try Program()
    let plan = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/demo-session.json")
    try MeetingAtHand.make(from: plan.path, in: program) { plan in
      plan.dossiers = Array(plan.dossiers.prefix(2))
    }
    return program
  }

  @Test func fromTheAuthorisationToTheSignature() throws {
    let program = try make()
    var tmux = try Tmux(program)
    try open(tmux)

    // The chair is away: the deputy presides once the authorisation is on record.
    try sit(tmux, 4, "Bàn thư ký")
    try tmux.type("d")
    try tmux.wait(for: "Điểm danh")
    try tmux.type("j    gjc")
    try tmux.wait(for: "Ủy quyền chủ trì", "Văn bản (số, ngày, cơ quan)")
    try tmux.type("Văn bản 15/UBND ngày 19/11/2026")
    try tmux.press("Enter")
    try tmux.wait(for: "Đã ghi.", "(ủy quyền)")
    try tmux.press("Enter")
    try tmux.wait(for: "Có mặt 4, cần 4")
    try tmux.type("o")
    try tmux.wait(for: "đang chấm")
    try seats(tmux)

    // Three members declare and seal; one sheet stays on paper.
    for seat in [1, 2] {
      try sit(tmux, seat, "Phiếu của tôi")
      try tmux.wait(for: "chưa khai (f)")
      try tmux.type("f")
      try tmux.wait(for: "Tôi không có xung đột lợi ích với chủ thể của:", "SP02 Măng tây xanh")
      try tmux.press("Enter")
      try tmux.wait(for: "Đã ghi lời khai cho 2 hồ sơ.")
      try score(tmux)
      try seats(tmux)
    }
    try sit(tmux, 4, "Bàn thư ký")
    try choose(tmux, "Mọi ghế khai không có xung đột lợi ích")
    try tmux.wait(for: "Đã ghi.")
    try tmux.press("Tab")
    try tmux.wait(for: "Phiếu của tôi")
    try score(tmux)
    try tmux.press("Tab")
    try tmux.wait(for: "Bàn thư ký")

    // The paper of UV2: the secretary is half way when the power goes.
    try startPaper(tmux, "lần nhập 1/2")
    try tmux.type(String(Self.best.prefix(10)))
    try tmux.wait(for: "còn 21 tiêu chí")
    kill(try tmux.foreground(), SIGKILL)
    try tmux.wait(for: "END=137")
    tmux = try Tmux(program)
    try open(tmux)
    try sit(tmux, 4, "Bàn thư ký")
    try startPaper(tmux, "lần nhập 1/2")
    try tmux.wait(for: "còn 21 tiêu chí", "▶ [?/1]   2.4")
    try tmux.type(String(Self.best.dropFirst(10)))
    try tmux.wait(for: "Tổng 100/100")
    try tmux.type("s")
    try tmux.wait(for: "Soát phiếu giấy")
    try tmux.press("Enter")
    try tmux.wait(for: "Đã ghi lần nhập 1", "Phiếu giấy chờ người thứ hai: UV2.")
    try seats(tmux)
    #expect(try !tmux.screen().contains("100"))

    // The deputy types it blind, slips once, mends it, and seals with the own PIN.
    try sit(tmux, 1, "Phiếu của tôi")
    try startPaper(tmux, "lần nhập 2/2")
    #expect(try tmux.screen().contains("còn 31 tiêu chí"))
    try tmux.type("1" + String(Self.best.dropFirst()))
    try tmux.wait(for: "Tổng 98/100")
    try tmux.type("s")
    try tmux.wait(for: "Soát phiếu giấy")
    try tmux.press("Enter")
    try tmux.wait(for: "Hai lần nhập khác nhau ở 1 chỗ", "[1/3]   1.1 Nguồn gốc sản phẩm")
    try tmux.type("q3")
    try tmux.wait(for: "Tổng 100/100")
    try tmux.type("s")
    try tmux.wait(for: "Soát phiếu giấy")
    try tmux.press("Enter")
    try tmux.wait(for: "Niêm phong phiếu giấy ghế UV2")
    try pin(tmux)
    try tmux.wait(for: "Đã niêm phong phiếu giấy ghế UV2.")
    try seats(tmux)

    // Close, reveal, conclude; the second product waits for another time.
    try sit(tmux, 4, "Bàn thư ký")
    try tmux.type("gc")
    try tmux.wait(for: "đã đóng phiếu")
    try tmux.type("v")
    try tmux.wait(for: "rồi kết luận (l)")
    try tmux.type("l")
    try tmux.wait(for: "Kết luận:")
    try tmux.type("K")
    try tmux.wait(for: "Việc còn lại trước khi khép phiên", "SP02: chờ chấm")
    try tmux.press("Enter")
    try tmux.wait(for: "Bàn thư ký", "▶ SP02")
    try choose(tmux, "Hoãn hồ sơ")
    try tmux.wait(for: "Hoãn hồ sơ: Măng tây")
    try tmux.type("Chờ bổ sung")
    try tmux.press("Enter")
    try tmux.wait(for: "Đã ghi.")
    try tmux.type("K")
    try tmux.wait(for: "Chưa biểu quyết thông qua toàn bộ kết quả (b)")
    try tmux.press("Enter")
    try tmux.wait(for: "Biểu quyết thông qua toàn bộ kết quả", "Tán thành")
    try tmux.type("4")
    try tmux.press("Enter", "Enter", "Enter", "Enter")
    try tmux.type("Nghe đọc toàn văn kết quả")
    try tmux.press("Enter")
    try tmux.wait(for: "Đã ghi.")
    try tmux.type("K")
    try tmux.wait(for: "Khép phiên họp")
    try tmux.press("Enter")
    try tmux.wait(for: "Mã đối chiếu", "Mã PIN của người chủ trì (ghế PCT)")
    try pin(tmux)
    try pin(tmux)
    try tmux.wait(for: "Mã đối chiếu", "Đã kiểm tra lại: mọi mục đều đúng")

    try tmux.press("q")
    try tmux.wait(for: "Bàn thư ký")
    try tmux.type("t")
    try tmux.wait(for: "Diễn biến", "khép phiên họp")
    try tmux.type("qqq")
    try tmux.wait(for: "Các phiên họp")
    try tmux.press("q")
    try tmux.wait(for: "END=0")
    let timeline = try program.run("session", "timeline", MeetingAtHand.id)
    #expect(timeline.output.contains("niêm phong phiếu giấy ghế UV2 lần 1 (TK, PCT nhập)"))
    #expect(try program.run("session", "check").code == 0)
  }

  /// From the own sheets to the sealed sheet of the first product.
  private func score(_ tmux: Tmux) throws {
    try tmux.type("g")
    try tmux.press("Enter")
    try tmux.wait(for: "1.1 Nguồn gốc sản phẩm")
    try tmux.type(Self.best)
    try tmux.wait(for: "Tổng 100/100")
    try tmux.type("s")
    try tmux.wait(for: "Đã chấm đủ 32 tiêu chí")
    try tmux.press("Enter")
    try pin(tmux)
    try tmux.wait(for: "Đã niêm phong")
  }

  private func startPaper(_ tmux: Tmux, _ mark: String) throws {
    try choose(tmux, "Nhập phiếu giấy")
    try tmux.wait(for: "Nhập phiếu giấy: Quả bưởi Múc")
    try tmux.type("UV2")
    try tmux.press("Enter")
    try tmux.wait(for: "PHIẾU GIẤY ghế UV2", mark)
  }
}
