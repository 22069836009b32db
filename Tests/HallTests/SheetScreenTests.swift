import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// The sheet in hand and the pages beside it, as they stand in `Goldens/`.
@Suite("Golden screens of the sheet") struct SheetScreenTests {
  private func golden(_ visit: Visit, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    try Golden.expect(visit.hall.view(Visit.small), "\(name)-80x24", location)
    try Golden.expect(visit.hall.view(Visit.wide), "\(name)-132x43", location)
  }

  /// Parts A and B scored, with a remark, a minimum missed and a story that is not there.
  private func halfDone(_ language: Language = .vietnamese) throws -> Visit {
    var visit = try Visit(language: language)
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎" + (try FiveSeats.digits(set: 1, 0.7, ["1.5": 2])).prefix(19))
    visit.go(to: "1.5")
    visit.press("m")
    visit.type("Hợp đồng liên kết mới ký được một năm")
    visit.press("⏎")
    visit.go(to: "5.1")
    visit.press("0")
    return visit
  }

  @Test func halfDoneAndTheWholeSheet() throws {
    var visit = try halfDone()
    try golden(visit, "scoring-half")
    visit.press("b")
    try golden(visit, "map-half")
    visit.press("g↓")
    try golden(visit, "map-below-floor")
    visit.press("⏎")
    #expect(visit.hall.screenHasFocus(on: "1.5"))
    visit.press("s")
    try golden(visit, "review-gaps")
    visit.press("j⇟")
    try golden(visit, "review-gaps-scrolled")
  }

  /// The set with the most criteria and the most rows, each with all its signs.
  @Test(arguments: [(RegimeID.qd148, 13), (.qd781, 8)]) func theFullestMap(_ id: RegimeID, _ number: Int) throws {
    var visit = try Visit.everySet(of: id)
    visit.openTheMeeting()
    visit.sit("UV1")
    let set = try #require(visit.sets.first { $0.number == number })
    let index = visit.sets.firstIndex { $0.number == number } ?? 0
    visit.press(String(repeating: "j", count: index) + "⏎")
    visit.hall.receive(.draftKept(visit.product(of: set), .lowest(in: set)))
    visit.press("b")
    try golden(visit, "map-fullest-\(id)-\(number)")
  }

  @Test func theDossierBesideTheCriterion() throws {
    var visit = try CriterionDossierTests.atTheRenewal()
    try golden(visit, "scoring-with-dossier")
    try Golden.expect(visit.hall.view(Visit.projector), "scoring-with-dossier-200x50")
    visit.press("h")
    try golden(visit, "criterion-dossier")
    visit.press("qjjh")
    try golden(visit, "criterion-dossier-nothing")
  }

  /// A second version with other points, a remark taken out, one that is new, and an opinion.
  @Test func theSecondVersionWithItsChanges() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎m")
    visit.type("Chưa thấy bản đồ vùng trồng")
    visit.press("⏎q")
    visit.score(try FiveSeats.digits(set: 1, 0.5))
    for seat in ["CT", "PCT", "UV2", "TK"] {
      visit.press("q")
      visit.sit(seat)
      if seat == "TK" { visit.press("⇥") }
      visit.press("g")
      visit.score(try FiveSeats.digits(set: 1, 1))
    }
    visit.press("⇥gcvr")
    visit.type("Chênh lệch lớn, đã thảo luận")
    visit.press("⏎q")
    visit.sit("UV1")
    visit.press("g⏎g3km")
    for _ in 0..<40 { visit.press("⌫") }
    visit.press("⏎")
    visit.go(to: "1.5")
    visit.press("3km")
    visit.type("Hợp đồng đủ ba năm")
    visit.press("⏎o")
    visit.type("Đã xem bản đồ vùng trồng tại phiên họp")
    visit.press("⏎")
    visit.go(to: "5.1")
    visit.press("0s")
    try golden(visit, "review-changes")
  }

  @Test func inEnglish() throws {
    var visit = try halfDone(.english)
    visit.press("b")
    try golden(visit, "english-map")
    visit.press("qs")
    try golden(visit, "english-review-gaps")
    visit = try CriterionDossierTests.atTheRenewal(language: .english)
    visit.press("h")
    try golden(visit, "english-criterion-dossier")
  }
}
