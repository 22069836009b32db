import Foundation
import RunningProgram
import Testing

/// A secretary sets up a session at a real terminal, without a command and without a file: three seats, one dossier, the
/// power fails on the way, everybody types a PIN, and a member takes the seat.
@Suite("A session set up in a real terminal", .enabled(if: Tmux.isInstalled)) struct SetupJourneyTests {
  private func open(_ tmux: Tmux) throws {
    try tmux.run("clear; '\(Program.path)'; echo \"END=$?\"")
    try tmux.wait(for: "Các phiên họp")
  }

  /// Types an answer and goes on to the next field.
  private func answer(_ tmux: Tmux, _ text: String) throws {
    try tmux.type(text)
    try tmux.wait(for: text)
    try tmux.press("Enter")
  }

  private func choose(_ tmux: Tmux, _ text: String, _ line: String) throws {
    try tmux.type(text)
    try tmux.wait(for: "▶ " + line)
    try tmux.press("Enter")
  }

  /// Ends typing and goes a page back. Escape must have been understood before the next key comes.
  private func leave(_ tmux: Tmux, to screen: String) throws {
    try tmux.press("Escape")
    try tmux.wait(for: "quay lại")
    try tmux.press("q")
    try tmux.wait(for: screen)
  }

  private func pins(_ tmux: Tmux, _ pin: String) throws {
    try tmux.wait(for: "Gõ lại mã PIN")
    for _ in 0..<2 {
      try tmux.type(pin)
      try tmux.press("Enter")
    }
  }

  @Test func threeSeatsAndOneDossier() throws {
    let program = try Program()
    var tmux = try Tmux(program)
    try open(tmux)
    try tmux.type("+")
    try tmux.wait(for: "1. Phiên và Hội đồng", "Còn phải sửa", "Tên Hội đồng: chưa ghi")
    try tmux.press("Enter")
    try tmux.wait(for: "Quyết định lập Hội đồng")
    try tmux.press("Enter")
    for text in [
      "Phiên chấm điểm đợt 2", "UBND tỉnh Đắk Lắk", "Hội đồng OCOP tỉnh", "Quyết định số 12", "Quy chế số 13",
    ] { try answer(tmux, text) }

    // The power goes in the middle of the page; what was typed is there again.
    kill(try tmux.foreground(), SIGKILL)
    try tmux.wait(for: "END=137")
    tmux = try Tmux(program)
    try open(tmux)
    try tmux.wait(for: "▶ Phiên chấm điểm đợt 2 — đang lập")
    try tmux.press("Enter")
    try tmux.wait(for: "Địa điểm họp: chưa ghi")
    #expect(try !tmux.screen().contains("Tên Hội đồng: chưa ghi"))
    // The fault leads to its field.
    try tmux.press("Down", "Down", "Down", "Down", "Down", "Enter")
    try tmux.wait(for: "▶ Địa điểm họp")
    try tmux.press("Enter")
    try answer(tmux, "Phòng họp số 2")
    try leave(tmux, to: "đã đủ")

    try tmux.type("gj")
    try tmux.press("Enter")
    try tmux.wait(for: "Chưa có ghế nào")
    for (id, person, agency) in [
      ("CT", "Nguyễn Văn An", "UBND tỉnh"), ("TK", "Trần Thị Bình", "Sở NNMT"), ("UV1", "Lê Văn Cường", "Sở CT"),
    ] {
      try tmux.type("a")
      try tmux.wait(for: "ghế \(id)")
      try tmux.press("Enter", "Enter")
      try answer(tmux, person)
      try answer(tmux, agency)
      try leave(tmux, to: "▶ \(id)")
    }
    try tmux.press("q")
    try tmux.wait(for: "3 ghế, 3 ghế chấm")

    try tmux.type("gjjj")
    try tmux.press("Enter")
    try tmux.wait(for: "Chưa có hồ sơ nào")
    try tmux.type("a")
    try tmux.wait(for: "hồ sơ SP01")
    try tmux.press("Enter")
    try answer(tmux, "Cà phê bột Buôn Hồ")
    try choose(tmux, "ca phe", "13 – Sản phẩm cà phê, ca cao")
    try tmux.press("Enter")
    try answer(tmux, "Hợp tác xã Ea Drăng")
    try tmux.press("Enter")
    try choose(tmux, "dak lak", "Tỉnh Đắk Lắk")
    try choose(tmux, "ea drang", "Xã Ea Drăng, Tỉnh Đắk Lắk")
    try answer(tmux, "Thôn 1")
    try tmux.press("Enter")
    try choose(tmux, "3", "66-24181-03-")
    let today = try program.today()
    try answer(tmux, today)
    try leave(tmux, to: "▶ SP01")
    try tmux.press("q")
    try tmux.wait(for: "đủ, lập được: Chủ tịch đặt mã PIN")

    // The chair makes it; a PIN that is easy to guess is said to be one.
    try tmux.press("End", "Enter")
    try pins(tmux, "123456")
    try tmux.wait(for: "Mã PIN này dễ đoán")
    try tmux.press("BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "Tab")
    try tmux.press("BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace")
    try pins(tmux, "802461")
    try tmux.wait(for: "Còn 2 ghế chưa có mã PIN", "▶ TK")
    try tmux.press("Enter")
    try pins(tmux, "246802")
    try tmux.wait(for: "Mã PIN này dễ đoán")
    try tmux.press("Enter")
    try tmux.wait(for: "Ghế TK đã có mã PIN.", "▶ UV1")
    try tmux.press("q")
    try tmux.wait(for: "MỜI THÀNH VIÊN TIẾP THEO", "(chưa có mã PIN)")

    // UV1 comes later: the chair allows it.
    try tmux.type("G")
    try tmux.press("Enter")
    try tmux.wait(for: "Ghế UV1 chưa có mã PIN")
    try tmux.type("+")
    try tmux.wait(for: "Chủ tịch cho phép đặt mã PIN")
    try tmux.type("802461")
    try tmux.press("Enter")
    try tmux.wait(for: "▶ UV1")
    try tmux.press("Enter")
    try pins(tmux, "975310")
    try tmux.wait(for: "Mọi ghế đã có mã PIN.")
    try tmux.press("q")
    try tmux.wait(for: "MỜI THÀNH VIÊN TIẾP THEO")
    try tmux.type("G")
    try tmux.press("Enter")
    try tmux.wait(for: "Mã PIN")
    try tmux.type("975310")
    try tmux.press("Enter")
    try tmux.wait(for: "Phiếu của tôi", "Cà phê bột Buôn Hồ")
    try tmux.type("qqq")
    try tmux.wait(for: "END=0")

    #expect(try program.run("session", "list").outputLines.count == 1)
    #expect(try program.run("session", "check").code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: program.home + "/dang-lap")
    #expect(names.isEmpty)
  }

  /// Seats, dossiers and the Quy chế come from files on a stick: a faulty one is refused whole.
  @Test func everythingFromFiles() throws {
    let program = try Program()
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures").path
    let folder = program.folder.path + "/Tài liệu họp"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["demo-members.csv", "demo-dossiers.csv"] {
      try FileManager.default.copyItem(atPath: fixtures + "/" + name, toPath: folder + "/" + name)
    }
    try Data("Ghế;Vai trò;Họ và tên;Cơ quan\nCT;Vua;;UBND\n".utf8).write(to: URL(fileURLWithPath: folder + "/sai.csv"))
    try Data("quy_che.so = 1/QĐ\nsai = 2\n".utf8).write(to: URL(fileURLWithPath: folder + "/sai.txt"))
    let tmux = try Tmux(program)
    try open(tmux)
    try tmux.type("+")
    try tmux.wait(for: "1. Phiên và Hội đồng")
    try tmux.type("j")
    try tmux.press("Enter")
    try tmux.wait(for: "Chưa có ghế nào")
    try tmux.type("i")
    try tmux.wait(for: "Chọn tệp", "Tài liệu họp/")
    // Drives of the machine stand before the folders.
    for _ in 0..<20 {
      if try tmux.screen().contains("▶ Tài liệu họp/") { break }
      try tmux.type("j")
      usleep(100_000)
    }
    try tmux.press("Enter")
    try tmux.wait(for: "▶ demo-dossiers.csv", "sai.csv")
    #expect(try !tmux.screen().contains("sai.txt"))
    try tmux.type("G")
    try tmux.press("Enter")
    try tmux.wait(for: "Chưa nhận gì", "không hiểu “Vua”", "dòng 2")
    try tmux.type("q")
    try tmux.wait(for: "▶ sai.csv")
    try tmux.press("Up", "Enter")
    try tmux.wait(for: "Xem trước khi nhận", "6 ghế, 5 ghế chấm điểm.")
    try tmux.press("Enter")
    try tmux.wait(for: "Đã nhận 6 mục.", "▶ CT")
    try tmux.type("q")
    try tmux.wait(for: "6 ghế, 5 ghế chấm")
    try tmux.type("gjjj")
    try tmux.press("Enter")
    try tmux.wait(for: "Chưa có hồ sơ nào")
    try tmux.type("ie")
    try tmux.wait(for: "Đường dẫn")
    try tmux.type("Tài liệu họp/demo-dossiers.csv")
    try tmux.press("Enter")
    try tmux.wait(for: "Xem trước khi nhận", "SP01")
    try tmux.press("Enter")
    try tmux.wait(for: "Đã nhận 3 mục.")
    try tmux.type("q")
    try tmux.wait(for: "3 hồ sơ")
    try tmux.type("gjj")
    try tmux.press("Enter")
    try tmux.wait(for: "Túc số 3/4 của 5 ghế: cần 4")
    try tmux.type("ie")
    try tmux.wait(for: "Đường dẫn")
    try tmux.type("Tài liệu họp/sai.txt")
    try tmux.press("Enter")
    try tmux.wait(for: "Chưa nhận gì", "dòng 2, sai")
    try tmux.type("qqqq")
    try tmux.wait(for: "Các phiên họp", "đang lập")
    try tmux.type("d")
    try tmux.wait(for: "Xóa mọi thứ đã gõ")
    try tmux.press("Enter")
    try tmux.wait(for: "Đã xóa.")
    try tmux.type("q")
    try tmux.wait(for: "END=0")
  }
}

extension Program {
  /// As the program's own clock says it.
  fileprivate func today() throws -> String {
    try Program.tool("/usr/bin/date", "-u", "+%d/%m/%Y", in: folder).output
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
