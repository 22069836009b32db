import Catalogue
import Council
import Criteria
import Hall
import PlainText
import TerminalKit
import Terms
import Testing

@Suite("Review before sealing") struct ReviewTests {
  private func atTheSheet(_ product: Int = 0) throws -> Visit {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press(String(repeating: "j", count: product) + "⏎")
    return visit
  }

  /// The text under the cursor.
  private func row(_ visit: Visit) -> String {
    let line = visit.screen().split(separator: "\n").first { $0.contains("▶") } ?? ""
    return String(line).words
  }

  /// Down to the first row that holds the text.
  private func go(to text: String, _ visit: inout Visit) {
    visit.press("g")
    for _ in 0..<120 where !row(visit).contains(text) { visit.press("j") }
    #expect(row(visit).contains(text), "\(text) is on no row")
  }

  @Test func enterOnAGapGoesThere() throws {
    var visit = try atTheSheet()
    visit.press(try FiveSeats.digits(set: 1, 1))
    for key in ["1.4", "5.2"] {
      visit.go(to: key)
      visit.press("-")
    }
    visit.press("s")
    #expect(row(visit) == "▶ " + SheetText.notSealable(count: 2).vietnamese)
    #expect(visit.screen().contains(SheetText.missing(count: 2).vietnamese))
    visit.press("⏎")
    #expect(visit.hall.place.name == .review)
    #expect(visit.hall.form == nil)
    #expect(visit.hall.message?.text == RefusalText.incomplete(count: 2, first: "1.4").vietnamese)
    go(to: "5.2", &visit)
    visit.press("⏎")
    #expect(visit.hall.place.name == .scoring)
    #expect(visit.hall.screenHasFocus(on: "5.2"))
    visit.press("2s")
    go(to: "1.4", &visit)
    visit.press("⏎3s")
    #expect(row(visit) == "▶ " + SheetText.sealRow.vietnamese)
    // A line of words leads nowhere, and says so.
    visit.press("j⏎")
    #expect(visit.hall.message?.text == SheetText.nothingOnLine.vietnamese)
    // Any tick can be looked at again.
    go(to: "10 ", &visit)
    visit.press("⏎")
    #expect(visit.hall.screenHasFocus(on: "10"))
    visit.press("s⏎")
    #expect(visit.hall.form?.purpose == .seal(DossierID("SP01")))
  }

  @Test func theSealedSheetIsOnlyRead() throws {
    var visit = try atTheSheet()
    visit.press("q")
    visit.score(try FiveSeats.digits(set: 1, 1))
    visit.press("g⏎")
    #expect(visit.hall.place.name == .review)
    #expect(row(visit) == "▶ " + SheetText.sheetOfRecord.vietnamese)
    for key in ["⏎", "s"] {
      visit.press(key)
      #expect(visit.hall.form == nil)
      #expect(visit.hall.message?.text == visit.hall.session?.products[0].ownObstacle?.words.vietnamese)
    }
    go(to: "1.4", &visit)
    visit.press("⏎")
    #expect(visit.hall.place.name == .review)
    #expect(visit.hall.message?.text == visit.hall.session?.products[0].ownObstacle?.words.vietnamese)
  }

  /// Somebody's paper is reviewed by the same page.
  @Test func aPaperIsLookedThroughTheSameWay() throws {
    var visit = try Visit.atMeeting(.paperReview, .vietnamese)
    #expect(row(visit) == "▶ " + SheetText.notSealable(count: 31).vietnamese)
    // Minimums are the member's concern, not the typist's.
    #expect(!visit.screen(Visit.projector).contains(HallText.reviewFloorsNote.vietnamese))
    go(to: "1.3 ", &visit)
    visit.press("⏎")
    #expect(visit.hall.place.name == .scoring)
    #expect(visit.hall.screenHasFocus(on: "1.3"))
    visit.press("3b")
    #expect(visit.hall.place.name == .map)
    #expect(visit.screen().contains("1.3 3/3"))
    visit.press("⏎h")
    #expect(visit.hall.place.name == .criterionDossier)
    visit.press("qz")
    #expect(visit.hall.paper?.content == Draft())
  }

  /// Whatever its length, every word of a remark and of the opinion can be read on the smallest screen.
  @Test func nothingIsTooLong() throws {
    var visit = try atTheSheet()
    visit.press(try FiveSeats.digits(set: 1, 1))
    var draft = try #require(visit.draft("UV1", "SP01"))
    let remark = (1...150).map { "chữ\($0)" }.joined(separator: " ")
    let opinion = (1...250).map { "lời\($0)" }.joined(separator: " ")
    draft.remarks[CriterionKey("1.4")] = remark
    draft.opinion = opinion
    visit.hall.receive(.draftKept(DossierID("SP01"), draft))
    visit.press("s")
    var seen: Set<String> = []
    for _ in 0..<30 {
      expectFits(visit.hall.view(Visit.small))
      seen.formUnion(visit.screen().split { $0 == " " || $0 == "\n" }.map(String.init))
      visit.press("⇟")
    }
    for word in (remark + " " + opinion).split(separator: " ") { #expect(seen.contains(String(word)), "\(word)") }
  }

  /// Old and new points, the case used, remarks, opinion and proposal.
  @Test func aSecondVersionSaysWhatChanged() throws {
    var old = Draft()
    old.choices = [CriterionKey("1.1"): .points(1), CriterionKey("8"): .alternative(1, points: 3)]
    old.remarks = [CriterionKey("1.1"): "cũ", CriterionKey("1.2"): "bỏ"]
    old.opinion = "trước"
    old.eliminate = "Thiếu giấy"
    var visit = try atTheSheet(2)
    for criterion in try #require(FiveSeats.law().sets[26]).criteria where old.choices[criterion.key] == nil {
      old.choices[criterion.key] = criterion.hasAlternatives ? .alternative(1, points: 1) : .points(0)
    }
    #expect(visit.shell.act(.seal(DossierID("SP03"), old, reason: ""), by: SeatID("UV1")) == nil)
    for seat in ["CT", "PCT", "UV2", "TK"] {
      #expect(visit.shell.act(.seal(DossierID("SP03"), old, reason: ""), by: SeatID(seat)) == nil)
    }
    for command in [Command.closeScoring(DossierID("SP03")), .reveal(DossierID("SP03"))] {
      #expect(visit.shell.act(command, by: SeatID("TK")) == nil)
    }
    #expect(visit.shell.act(.orderRescoring(DossierID("SP03"), reason: "xem lại"), by: SeatID("TK")) == nil)
    visit.press("qq")
    visit.sit("UV1")
    visit.press("gjj⏎s")
    #expect(visit.screen().contains(SheetText.noChange(version: 1).vietnamese))
    visit.press("q")
    var new = old
    new.choices[CriterionKey("1.1")] = .points(3)
    new.choices[CriterionKey("8")] = .alternative(2, points: 3)
    new.remarks = [CriterionKey("1.1"): "mới", CriterionKey("1.3"): "thêm"]
    new.opinion = ""
    new.eliminate = nil
    visit.hall.receive(.draftKept(DossierID("SP03"), new))
    visit.press("s")
    let title = try #require(FiveSeats.law().sets[26]?.criterion(CriterionKey("1.1"))?.title)
    let title8 = try #require(FiveSeats.law().sets[26]?.criterion(CriterionKey("8"))?.title)
    let screen = visit.screen(Size(rows: 60, columns: 100)).words
    for words in [
      SheetText.change(code: "1.1", title: title, from: 1, to: 3),
      .changeOfCase(code: "8", title: title8, from: 1, to: 2),
      .remarkChange(code: "1.1", before: "cũ", after: "mới"), .remarkChange(code: "1.2", before: "bỏ", after: nil),
      .remarkChange(code: "1.3", before: nil, after: "thêm"), .opinionChange(before: "trước", after: nil),
      .proposalChange(before: "Thiếu giấy", after: nil),
    ] { #expect(screen.contains(words.vietnamese.words), "\(words)") }
  }

  /// What a missed minimum means is said by the rules of the session.
  @Test(arguments: [
    (FloorRule.majority, FloorEffect.cap, SheetText.FloorReading.majority), (.all, .fail, .all),
    (.resolution, .cap, .resolution),
  ]) func aMissedMinimumIsExplained(rule: FloorRule, effect: FloorEffect, reading: SheetText.FloorReading) throws {
    var rules = Rules.firstEdition
    rules.floorRule = rule
    rules.floorEffect = effect
    var visit = try Visit(rules: rules)
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎" + (try FiveSeats.digits(set: 1, 1, ["1.5": 2])) + "s")
    let meaning = SheetText.floorMeaning(reading, fails: effect == .fail, star: 4).vietnamese
    let screen = visit.screen().words
    #expect(screen.contains(meaning.words))
    #expect(screen.contains(HallText.floorsMet(star: 3).vietnamese))
    #expect(screen.contains(SheetText.belowFloor(star: 4, count: 1).vietnamese))
    go(to: "1.5 ", &visit)
    visit.press("⏎")
    #expect(visit.hall.screenHasFocus(on: "1.5"))
  }
}
