import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("What stands before a conclusion")
struct ConclusionTests {
  private let p1 = DossierID("P1")
  private let m1 = SeatID("M1")

  private func resolve(
    _ subject: Resolution.Subject, _ inFavour: Int, _ against: Int, _ abstaining: Int = 0, chair: Bool = true
  ) -> Command {
    .resolve(
      p1, subject,
      Votes(inFavour: inFavour, against: against, abstaining: abstaining, chairInFavour: chair), reason: "đã thảo luận")
  }

  @Test("A spread of 11: re-scoring, the first sheet is kept; turns used up: a vote")
  func spread() throws {
    var meeting = try Meeting()
    try meeting.scored("P1", totals: [70, 81, 75, 75, 75], meeting: .four)
    #expect(try meeting.gate("P1").blockers == [.rescore(spread: 11, limit: 10, turn: 1, of: 2)])
    #expect(meeting.refusal(.conclude(p1)) == .blocked([.rescore(spread: 11, limit: 10, turn: 1, of: 2)]))
    #expect(meeting.refusal(resolve(.spread, 5, 0)) == .turnsLeft(2))
    #expect(meeting.refusal(.orderRescoring(p1, reason: "")) == .reasonNeeded)
    try meeting.act(.orderRescoring(p1, reason: "chênh lệch 11"))
    #expect(try meeting.record("P1").turns == ["chênh lệch 11"])
    let first = try meeting.record("P1").sheets
    var draft = Draft(from: try #require(try meeting.record("P1").current(SeatID("M2"))))
    draft.choices = try Ticks.choices(total: 82, in: try meeting.set(), meeting: .four)
    #expect(meeting.refusal(.seal(p1, draft, reason: " "), by: .seat(SeatID("M2"))) == .reasonNeeded)
    try meeting.seal("P1", SeatID("M2"), draft, reason: "xem lại")
    let record = try meeting.record("P1")
    #expect(Array(record.sheets.prefix(5)) == first)
    #expect(record.current(SeatID("M2"))?.version == 2)
    #expect(record.current(SeatID("M2"))?.content.reason == "xem lại")
    #expect(record.sheets.count == 6)
    // Those who do not seal again keep their sheets.
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.rescore(spread: 12, limit: 10, turn: 2, of: 2)])
    try meeting.act(.orderRescoring(p1, reason: "lần hai"))
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.spreadNeedsVote(spread: 12, limit: 10)])
    #expect(meeting.refusal(.orderRescoring(p1, reason: "lần ba")) == .turnsUsedUp(2))
    #expect(meeting.refusal(resolve(.spread, 5, 1)) == .votesDoNotAddUp(votes: 6, present: 5))
    #expect(meeting.refusal(resolve(.splitFloors, 5, 0)) == .nothingToResolve(.splitFloors))
    try meeting.act(resolve(.spread, 2, 3))
    #expect(try meeting.gate("P1").blockers == [.votedAgainst(.spread)])
    try meeting.act(resolve(.spread, 3, 2))
    #expect(try meeting.gate("P1").blockers == [])
    #expect(meeting.refusal(resolve(.spread, 3, 2)) == .nothingToResolve(.spread))
    try meeting.act(.conclude(p1))
    #expect(meeting.session.resolutions.map(\.number) == [1, 2])
    #expect(meeting.session.resolutions.map(\.turn) == [2, 2])
  }

  @Test("A second re-scoring of the same seat is version 3; a vote does not carry over to new sheets")
  func versions() throws {
    var meeting = try Meeting()
    try meeting.open("P1")
    try meeting.seal("P1", totals: [80, 80, 80, 80, 80], fixed: split(3), meeting: .three)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.splitFloorsNeedVote([CriterionKey("1.5")])])
    try meeting.act(resolve(.splitFloors, 5, 0))
    #expect(try meeting.gate("P1").blockers == [])
    for turn in 1...2 {
      try meeting.act(.orderRescoring(p1, reason: "lần \(turn)"))
      try meeting.seal("P1", totals: [80], fixed: split(3), meeting: .three, reason: "xem lại \(turn)")
      #expect(meeting.refusal(.seal(p1, Draft(), reason: "x"), by: .seat(m1)) == .alreadySealed(m1))
      try meeting.reveal("P1")
      #expect(try meeting.record("P1").current(m1)?.version == turn + 1)
      #expect(try meeting.gate("P1").blockers == [.splitFloorsNeedVote([CriterionKey("1.5")])])
    }
    #expect(try meeting.record("P1").sheets.filter { $0.seat == m1 }.map(\.version) == [1, 2, 3])
  }

  /// 1.5 has two points, the floor of four stars, on the first sheets, one on the rest. Other floors of four are met.
  private func split(_ reaching: Int) -> [[String: Int]] {
    (0..<5).map { index in
      [
        "1.5": index < reaching ? 2 : 1, "1.6": 3, "2.1": 3, "2.3": 3, "3.4": 2, "3.5": 2, "4.1": 3, "5.1": 5, "6.1": 2,
        "6.2": 3, "8": 3, "10": 3,
      ]
    }
  }

  @Test("Split floors need a vote where they bear on the grade", arguments: [1, 2, 3, 4])
  func splitFloors(_ reaching: Int) throws {
    var meeting = try Meeting()
    try meeting.open("P1")
    try meeting.seal("P1", totals: [80, 80, 80, 80, 80], fixed: split(reaching), meeting: .three)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").subjectsToVote == [.splitFloors])
    try meeting.act(resolve(.splitFloors, 1, 2, 2))
    #expect(meeting.refusal(.conclude(p1)) == .blocked([.votedAgainst(.splitFloors)]))
    try meeting.act(resolve(.splitFloors, 4, 1))
    try meeting.act(.conclude(p1))
    let star: Star = reaching >= 3 ? .four : .three
    let outcome: Outcome = reaching >= 3 ? .recognise4 : .recognise3
    #expect(try meeting.record("P1").stage == .concluded(Conclusion(star: star, mean: 80, outcome: outcome)))
  }

  @Test("Where all sheets must reach a floor a split one is missed, without a vote")
  func allRule() throws {
    var rules = Rules.firstEdition
    rules.floorRule = .all
    var meeting = try Meeting(rules: rules)
    try meeting.open("P1")
    try meeting.seal("P1", totals: [80, 80, 80, 80, 80], fixed: split(4), meeting: .three)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [])
    #expect(try meeting.gate("P1").conclusion.star == .three)
  }

  @Test("A floor that is split above the band needs no vote")
  func splitAboveBand() throws {
    var meeting = try Meeting()
    try meeting.open("P1")
    let fixed = (0..<5).map { ["1.5": $0 < 3 ? 2 : 1] }
    try meeting.seal("P1", totals: [60, 60, 60, 60, 60], fixed: fixed, meeting: .three)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.scored?.splitFloors.map(\.key.rawValue).contains("1.5") == true)
    #expect(try meeting.gate("P1").blockers == [])
  }

  /// Sheets of which the first propose to eliminate.
  private func proposing(_ count: Int, total: Int = 75) throws -> Meeting {
    var meeting = try Meeting()
    try meeting.open("P1")
    for (index, seat) in Meeting.scorers.enumerated() {
      var draft = Draft.eliminating("giả mạo hồ sơ")
      if index >= count {
        draft.eliminate = nil
        draft.choices = try Ticks.choices(total: total, in: try meeting.set(), meeting: .four)
      }
      try meeting.seal("P1", seat, draft)
    }
    try meeting.reveal("P1")
    return meeting
  }

  @Test("Elimination voted for: no score, no star, and it stands in the tally", arguments: [1, 3, 5])
  func eliminationAdopted(_ count: Int) throws {
    var meeting = try proposing(count)
    #expect(
      try meeting.gate("P1").blockers.contains(.eliminationNeedsVote(Array(Meeting.scorers.prefix(count)))))
    #expect(meeting.refusal(.conclude(p1)) != nil)
    try meeting.act(resolve(.elimination, 3, 1, 1))
    #expect(try meeting.gate("P1").blockers == [])
    try meeting.act(.conclude(p1))
    #expect(
      try meeting.record("P1").stage == .concluded(Conclusion(star: nil, mean: nil, outcome: .eliminated)))
    #expect(Ranking.places(of: meeting.session).isEmpty)
  }

  @Test("Elimination voted against: one proposal of five leaves four sheets that count")
  func eliminationRejectedMinority() throws {
    var meeting = try proposing(1)
    try meeting.act(resolve(.elimination, 1, 4, chair: false))
    #expect(try meeting.gate("P1").blockers == [])
    try meeting.act(.conclude(p1))
    #expect(
      try meeting.record("P1").stage == .concluded(Conclusion(star: .four, mean: 75, outcome: .recognise4)))
  }

  @Test("Elimination voted against though most sheets propose it: the sheets must be made again")
  func eliminationRejectedMajority() throws {
    var meeting = try proposing(3)
    try meeting.act(resolve(.elimination, 2, 3, chair: false))
    #expect(
      try meeting.gate("P1").blockers == [.votedAgainst(.elimination), .tooFewValidSheets(count: 2, needed: 4)])
    try meeting.act(.orderRescoring(p1, reason: "biểu quyết không loại"))
    try meeting.seal("P1", totals: [75, 75, 75], meeting: .four, reason: "theo biểu quyết")
    try meeting.reveal("P1")
    try meeting.act(.conclude(p1))
  }

  static let ties: [(inFavour: Int, against: Int, abstaining: Int, chair: Bool, adopted: Bool)] = [
    (3, 2, 0, false, true), (2, 2, 1, true, false), (2, 3, 0, true, false), (2, 0, 3, true, false),
    (5, 0, 0, true, true),
    (0, 5, 0, false, false),
  ]

  @Test("More than half of those present", arguments: ties)
  func majority(_ row: (inFavour: Int, against: Int, abstaining: Int, chair: Bool, adopted: Bool)) throws {
    var meeting = try proposing(1)
    try meeting.act(resolve(.elimination, row.inFavour, row.against, row.abstaining, chair: row.chair))
    #expect(meeting.session.resolutions.last?.isAdopted == row.adopted)
  }

  @Test("Equal votes: the chair's side decides", arguments: [true, false])
  func tie(_ chair: Bool) throws {
    var meeting = try proposing(1)
    try meeting.act(.leave(SeatID("M3"), reason: "về"))
    try meeting.act(resolve(.elimination, 2, 2, chair: chair))
    #expect(meeting.session.resolutions.last?.isAdopted == chair)
  }

  @Test("Votes that cannot have been cast are refused")
  func impossibleVotes() throws {
    var meeting = try proposing(1)
    for (inFavour, against, abstaining) in [
      (6, -1, 0), (Int.max, 1, 0), (Int.max, Int.max, 7), (0, 0, 0), (4, 0, 0), (.min, .min, 5),
    ] {
      guard case .votesDoNotAddUp = meeting.refusal(resolve(.elimination, inFavour, against, abstaining)) else {
        Issue.record("\(inFavour), \(against), \(abstaining) were counted")
        continue
      }
    }
    #expect(meeting.refusal(resolve(.elimination, 0, 5, chair: true)) != nil, "the chair is one of nobody")
    #expect(
      meeting.refusal(
        .resolve(p1, .elimination, Votes(inFavour: 5, against: 0, abstaining: 0, chairInFavour: true), reason: ""))
        == .reasonNeeded)
    try meeting.act(.leave(SeatID("M5"), reason: "về"))
    try meeting.act(.leave(SeatID("M4"), reason: "về"))
    #expect(meeting.refusal(resolve(.elimination, 3, 0)) == .quorumMissing(present: 3, needed: 4))
  }

  @Test("A chair who is recused from the product cannot break its tie")
  func recusedChair() throws {
    var meeting = try Meeting()
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    try meeting.act(.recuse(p1, m1, reason: "người nhà"))
    try meeting.act(.openScoring(p1))
    for seat in Meeting.scorers.dropFirst() { try meeting.seal("P1", seat, .eliminating("giả mạo")) }
    try meeting.reveal("P1")
    #expect(meeting.refusal(resolve(.elimination, 2, 2, chair: true)) != nil)
    try meeting.act(resolve(.elimination, 2, 2, chair: false))
    #expect(meeting.session.resolutions.last?.isAdopted == false)
  }

  @Test("A product that cannot be decided leaves with its reason, also after the reveal, not after its conclusion")
  func withdrawn() throws {
    var meeting = try proposing(5)
    try meeting.act(.withdraw(p1, reason: "không đủ phiếu"))
    #expect(try meeting.record("P1").stage == .withdrawn(reason: "không đủ phiếu"))
    var other = try Meeting()
    try other.concluded("P1", total: 80)
    #expect(other.refusal(.withdraw(p1, reason: "x")) == .wrongStage(p1, .concluded))
  }
}
