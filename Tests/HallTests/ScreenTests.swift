import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// Every screen on the smallest terminal and on a wide one, as it stands in `Goldens/`.
@Suite("Golden screens") struct ScreenTests {
  private func golden(
    _ visit: Visit, _ name: String, rehearsal: Bool = true, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try Golden.expect(visit.hall.view(Visit.small), "\(name)-80x24", rehearsal: rehearsal, location)
    try Golden.expect(visit.hall.view(Visit.wide), "\(name)-132x43", rehearsal: rehearsal, location)
  }

  private func withHelp(_ visit: Visit, _ name: String, rehearsal: Bool = true) throws {
    var visit = visit
    visit.press("?")
    try golden(visit, "help-\(name)", rehearsal: rehearsal)
    visit.press("?")
    #expect(!visit.hall.showsHelp)
  }

  @Test func listOfSessions() throws {
    var visit = try Visit()
    let id = try #require(SessionID("x"))
    try withHelp(visit, "sessions", rehearsal: false)
    visit.hall.list([])
    try golden(visit, "sessions-empty", rehearsal: false)
    visit.hall.list([
      SessionLine(id: id, title: "Đợt 1 năm 2026", isClosed: true, products: 24, concluded: 24),
      SessionLine(id: id, title: "Đợt 2 năm 2026", products: 31, concluded: 7),
      SessionLine(id: id, title: "Phiên tập huấn", rehearsal: true, products: 6),
      SessionLine(
        id: id, title: "dot3", fault: "/var/lib/hoidong/sessions/dot3/ledger.db bị hỏng: khôi phục từ bản sao lưu"),
    ])
    visit.press("jjj")
    try golden(visit, "sessions-several")
    visit.press("⏎")
    #expect(visit.intents.isEmpty)
    try golden(visit, "sessions-fault-chosen")
  }

  @Test func seatsAndThePIN() throws {
    var visit = try Visit()
    visit.press("⏎")
    try golden(visit, "seats-before-roll-call")
    try withHelp(visit, "seats")
    visit.press("jj⏎")
    try golden(visit, "pin-form")
    visit.type("2468")
    try golden(visit, "pin-typed")
    #expect(!visit.screen().contains("2468"))
    visit.type("10")
    visit.press("⏎")
    try golden(visit, "pin-wrong")
    for _ in 0..<4 {
      visit.type("111111")
      visit.press("⏎")
    }
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.hall.place.name == .handOver)
    try golden(visit, "pin-wait")
  }

  @Test func theSecretaryOpensTheMeeting() throws {
    var visit = try Visit()
    visit.press("⏎")
    visit.sit("TK")
    try golden(visit, "desk-before-roll-call")
    try withHelp(visit, "desk")
    visit.press("o")
    try golden(visit, "desk-roll-call-first")
    visit.press("d")
    try golden(visit, "attendance")
    try withHelp(visit, "attendance")
    visit.press("␣␣␣␣␣gc")
    try golden(visit, "attendance-all-present")
    visit.press("⏎O")
    try golden(visit, "desk-scoring")
    visit.press("⇥")
    try golden(visit, "member-list")
    try withHelp(visit, "member")
    visit.press("q")
    try golden(visit, "seats-scoring")
  }

  @Test func scoringOneSheet() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎")
    try golden(visit, "scoring-first")
    try withHelp(visit, "scoring")
    // 2.4 is met or not met.
    visit.press("331344")
    visit.go(to: "2.4")
    try golden(visit, "scoring-met-or-not")
    visit.press("m")
    visit.type("Bao bì có tiếng Anh")
    try golden(visit, "scoring-remark-form")
    visit.press("⏎1")
    visit.press("k")
    try golden(visit, "scoring-remark")
    visit.press("e")
    visit.type("Hồ sơ thiếu giấy tờ đất")
    visit.press("⏎")
    try golden(visit, "scoring-elimination")
    visit.press("s")
    try golden(visit, "review-elimination")
  }

  @Test func aConditionThatFails() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎")
    visit.go(to: "5.1")
    visit.press("0")
    #expect(visit.hall.screenHasFocus(on: "5.3"))
    visit.press("k")
    try golden(visit, "scoring-condition")
    visit.press("1")
    #expect(visit.draft("UV1", "SP01")?.choices[CriterionKey("5.2")] == nil)
    try golden(visit, "scoring-condition-refused")
  }

  @Test func alternatives() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("jj⏎")
    visit.go(to: "8")
    try golden(visit, "scoring-alternatives")
    visit.press("1")
    try golden(visit, "scoring-alternatives-chosen")
    visit.press("2kt")
    try golden(visit, "scoring-alternatives-second")
  }

  /// The criterion with most lines of text: no level of it may be cut off.
  @Test(arguments: [1, 11, 26]) func theLongestCriterion(set number: Int) throws {
    let set = try #require(try FiveSeats.law().sets[number])
    let longest = try #require(
      set.criteria.max { left, right in left.textLength < right.textLength })
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press(String(repeating: "j", count: [1, 11, 26].firstIndex(of: number) ?? 0) + "⏎")
    visit.go(to: longest.key.rawValue)
    try golden(visit, "scoring-longest-\(number)")
  }

  @Test func review() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎")
    visit.press(try FiveSeats.digits(set: 1, 1, ["1.5": 2]))
    visit.press("s")
    try golden(visit, "review-complete")
    try withHelp(visit, "review")
    visit.press("s")
    try golden(visit, "seal-form")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    try golden(visit, "member-sealed")
  }

  @Test func resultsFromTheRevealToTheSignature() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    try visit.everybodyScores()
    visit.sit("TK")
    visit.press("cv")
    try golden(visit, "desk-revealed-blockers")
    visit.press("⏎")
    try golden(visit, "result-spread-exceeded")
    try withHelp(visit, "result")
    visit.press("r")
    visit.type("Chênh lệch lớn, đã thảo luận")
    try golden(visit, "rescore-form")
    visit.press("⏎qq")
    visit.sit("UV1")
    visit.press("⏎")
    try golden(visit, "scoring-again")
    visit.press("q")
    visit.score(try FiveSeats.digits(set: 1, 1, ["1.5": 2]), reason: "Đã xem lại minh chứng")
    #expect(visit.session.product(DossierID("SP01"))?.current(SeatID("UV1"))?.version == 2)
    visit.press("q")
    visit.sit("TK")
    visit.press("cv⏎")
    try golden(visit, "result-floor-missed")
    visit.press("b")
    try golden(visit, "vote-form")
    visit.press("⎋")
    visit.settleTheVotes()
    visit.press("l")
    try golden(visit, "result-concluded")
    visit.press("q")
    // The second: most propose to take it out.
    visit.press("jcv⏎")
    try golden(visit, "result-eliminated-proposals")
    visit.settleTheVotes()
    visit.press("l")
    #expect(visit.session.product(DossierID("SP02"))?.stage.name == .concluded)
    visit.press("qjcv⏎")
    visit.settleTheVotes()
    visit.press("lq")
    #expect(visit.session.product(DossierID("SP03"))?.stage.name == .concluded)
    try golden(visit, "desk-concluded")
    visit.press("p")
    try golden(visit, "ranking")
    try withHelp(visit, "ranking")
    visit.press("qK")
    try golden(visit, "close-form")
    visit.press("⏎")
    try golden(visit, "sign-form")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    try golden(visit, "signed")
    try withHelp(visit, "signed")
    visit.press("qq")
    try golden(visit, "seats-closed")
  }

  @Test func reviewOfASecondVersionListsTheChanges() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    try visit.everybodyScores()
    visit.sit("TK")
    visit.press("cvr")
    visit.type("Thảo luận")
    visit.press("⏎q")
    visit.sit("UV1")
    visit.press("⏎g")
    visit.press("3")
    visit.go(to: "1.3")
    visit.press("3s")
    try golden(visit, "review-version-2")
    visit.press("s")
    try golden(visit, "seal-form-version-2")
  }

  @Test func inEnglish() throws {
    var visit = try Visit(language: .english)
    visit.openTheMeeting()
    try golden(visit, "english-seats")
    visit.sit("UV1")
    visit.press("⏎")
    try golden(visit, "english-scoring")
  }

  @Test(arguments: [Size(rows: 24, columns: 79), Size(rows: 23, columns: 80), Size(rows: 5, columns: 20)])
  func tooSmallSaysWhatIsNeeded(_ size: Size) throws {
    let visit = try Visit()
    let frame = visit.hall.view(size)
    try Golden.expect(frame, "too-small-\(size.columns)x\(size.rows)", rehearsal: false)
    #expect(frame.text.contains("80x24"))
  }
}

extension Criterion {
  fileprivate var textLength: Int {
    cases.flatMap(\.levels).reduce(0) { $0 + $1.text.count } + notes.reduce(0) { $0 + $1.text.count }
  }
}
