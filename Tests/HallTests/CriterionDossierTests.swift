import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// What the dossier says on the criterion in hand, as far as the viewer may know it.
@Suite("The dossier on a criterion") struct CriterionDossierTests {
  /// A member before the sheet of a product whose dossier holds everything.
  static func atTheRenewal(
    language: Language = .vietnamese, _ change: (inout Rules) -> Void = { _ in }
  ) throws -> Visit {
    var visit = try Visit.meeting(language: language) {
      $0.writtenOpinions = nil
      change(&$0)
    }
    visit.hall.today = CalendarDay("2026-11-21")
    visit.beginMeeting()
    visit.press("Oq")
    visit.sit("UV1")
    visit.press("gjjj⏎")
    #expect(visit.hall.place.name == .scoring)
    return visit
  }

  @Test func oneKeyShowsWhatConcernsTheCriterion() throws {
    var visit = try Self.atTheRenewal()
    visit.press("h")
    #expect(visit.hall.place.name == .criterionDossier)
    let page = visit.screen().words
    for text in [
      "3 điểm: Nguyên liệu tại rừng U Minh", "Chưa rõ tỷ lệ nguyên liệu", "Phiếu kiểm nghiệm, số 77/KN",
      DossierText.noLongerValid("10/11/2026").vietnamese, DossierText.pointsHidden.vietnamese,
      "Mật khai thác tại địa phương", "Hồ sơ đủ, phiếu kiểm nghiệm sắp hết hạn",
    ] { #expect(page.contains(text), "\(text)\n\(page)") }
    #expect(!page.contains("2 điểm"))
    visit.press("h")
    #expect(visit.hall.place.name == .dossier)
    visit.press("qqj")
    #expect(visit.hall.screenHasFocus(on: "1.2"))
    visit.press("h")
    let next = visit.screen().words
    #expect(next.contains("1 điểm"))
    #expect(!next.contains("U Minh."))
    #expect(!next.contains("Chưa rõ tỷ lệ"))
    #expect(!next.contains("77/KN"))
    visit.press("qjh")
    #expect(visit.screen().contains(SheetText.nothingOnCriterion.vietnamese))
  }

  /// From 132 columns on it stands beside the levels; below, nothing of the screen is given away for it.
  @Test func aWideScreenShowsItWithoutAKey() throws {
    var visit = try Self.atTheRenewal()
    #expect(!visit.screen(Size(rows: 43, columns: 131)).contains("77/KN"))
    for columns in [132, 170, 200] {
      let screen = visit.screen(Size(rows: 43, columns: columns))
      #expect(screen.contains("77/KN"), "\(columns)")
      #expect(screen.contains("rừng U Minh"), "\(columns)")
    }
    // What does not fit says where it is.
    let low = Size(rows: 24, columns: 132)
    #expect(visit.screen(low).contains(SheetText.readAll.vietnamese))
    expectFits(visit.hall.view(low))
    // A dossier without a word takes no column.
    visit.press("q")
    visit.press("g⏎")
    #expect(!visit.screen(Visit.wide).contains(SheetText.dossierTitle.vietnamese + "\n"))
    #expect(!visit.screen(Visit.wide).contains(SheetText.nothingOnCriterion.vietnamese))
  }

  /// The advisers' words and points: by the Quy chế, and by nothing else.
  @Test(arguments: AdviserReport.allCases) func adviceIsShownAsTheProjectionHasIt(_ setting: AdviserReport) throws {
    var visit = try Self.atTheRenewal { $0.adviserReport = setting }
    visit.press("h")
    let page = visit.screen().words
    #expect(page.contains("Chưa rõ tỷ lệ nguyên liệu") == (setting != .nothing))
    #expect(page.contains("2 điểm: Chưa rõ") == (setting == .textAndScores))
    #expect(page.contains(DossierText.pointsHidden.vietnamese) == (setting == .textOnly))
  }

  @Test(arguments: Hostile.texts) func hostileTextStaysVisible(_ text: String) throws {
    var visit = try Visit.meeting()
    var dossier = try FiveSeats.renewal()
    dossier.id = DossierID("SP05")
    dossier.selfAssessment = [Dossier.CriterionNote(key: CriterionKey("1.1"), points: 3, text: text)]
    dossier.evidence = [Dossier.Evidence(paper: text, number: text, criteria: [CriterionKey("1.1")])]
    #expect(visit.shell.act(.queue(dossier), by: nil) == nil)
    visit.beginMeeting()
    visit.press("jjjjo")
    visit.press("q")
    visit.sit("UV1")
    visit.press("gjjjj⏎")
    expectFits(visit.hall.view(Visit.wide))
    visit.press("h")
    for size in [Visit.small, Visit.wide] { expectFits(visit.hall.view(size)) }
  }
}
