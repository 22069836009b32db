import Catalogue
import Council
import Criteria
import Hall
import Setup
import TerminalKit
import Testing

// A session is set up: three seats, one dossier.
extension Visit {
  static func setup(_ language: Language = .vietnamese) throws -> Visit {
    var visit = try Visit(language: language)
    visit.press("+")
    #expect(visit.hall.place.name == .setupSteps)
    return visit
  }

  /// From the page of steps: everything of the first page.
  mutating func fillSession() {
    press("g⏎⏎")
    for text in [
      "Phiên chấm điểm đợt 2", "UBND tỉnh Đắk Lắk", "Hội đồng OCOP tỉnh Đắk Lắk",
      "Quyết định số 12/QĐ-UBND ngày 01/10/2026", "Quy chế số 13/QĐ-UBND", "Phòng họp số 2",
    ] {
      paste(text)
      press("⏎")
    }
    // The level stays; the rehearsal is chosen.
    press("⏎␣⏎")
    type("22/11/2026")
    press("⎋q")
  }

  mutating func fillSeats() {
    press("gj⏎")
    for (person, agency) in [("Nguyễn Văn An", "UBND tỉnh"), ("Trần Thị Bình", "Sở NNMT"), ("Lê Văn Cường", "Sở CT")] {
      press("a⏎⏎")
      type(person)
      press("⏎")
      type(agency)
      press("⎋q")
    }
    press("q")
  }

  mutating func fillDossier() {
    press("gjjj⏎a⏎")
    type("Cà phê bột Buôn Hồ")
    press("⏎")
    type("ca phe")
    press("⏎⏎")
    type("HTX Ea Drăng")
    press("⏎⏎")
    type("dak lak")
    press("⏎")
    type("ea drang")
    press("⏎")
    type("Thôn 1")
    press("⏎⏎")
    type("3")
    press("⏎")
    type("20/10/2026")
    press("⎋qq")
  }

  /// A visit that stands on that screen.
  static func atSetup(_ screen: ScreenName, _ language: Language) throws -> Visit {
    var visit = try setup(language)
    switch screen {
    case .setupFields: visit.press("⏎")
    case .setupSeats: visit.press("j⏎")
    case .setupRules: visit.press("jj⏎")
    case .setupDossiers: visit.press("jjj⏎")
    case .setupFiles: visit.press("j⏎i")
    case .setupPreview:
      visit.shell.setups.preview = SetupVisit.members
      visit.press("j⏎i⏎")
    case .setupEnrol:
      visit.press("G⏎⏎")
      visit.pins("802461")
    default: break
    }
    return visit
  }

  /// Types a PIN twice.
  mutating func pins(_ pin: String, _ again: String? = nil) {
    type(pin)
    press("⏎")
    type(again ?? pin)
    press("⏎")
  }
}

enum SetupVisit {
  static var members: SetupPreview {
    let seats = ["CT", "TK"].map { id in
      SetupDraft.Entry(Seat(id: SeatID(id), role: id == "CT" ? .chair : .memberSecretary, person: id, agency: "UBND"))
    }
    return SetupPreview(
      path: "/home/thuky/thành viên.csv", lines: ["Dòng  Mã  Vai trò", "2     CT  Chủ tịch", "3     TK  Thư ký"],
      content: .seats(seats))
  }

  static let faulty = SetupPreview(
    path: "/media/thuky/KINGSTON/ho-so.xlsx",
    lines: ["ho-so.xlsx, ô C4 “Bộ sản phẩm”: không có bộ sản phẩm “99”", "1 lỗi."], content: .faulty)

  static let faults = [
    SetupFault(.session(.council), "chưa ghi"), SetupFault(.session(.evaluatedOn), "không phải một ngày"),
    SetupFault(.seats, "chưa có Chủ tịch"), SetupFault(.seat(1, .person), "chưa ghi"),
    SetupFault(.rules(.quorum), "sai"), SetupFault(.dossiers, "chưa có hồ sơ"),
    SetupFault(.dossier(0, .commune), "chưa ghi xã"),
  ]
}
