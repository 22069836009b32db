import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: the quorum at the opening, at each product, at each vote")
struct QuorumTests {

  static let counts: [(share: Fraction, seats: Int, recused: Int, needed: Int)] = [
    (Fraction(3, 4), 5, 0, 4), (Fraction(3, 4), 5, 1, 3), (Fraction(3, 4), 5, 2, 3), (Fraction(3, 4), 9, 0, 7),
    (Fraction(3, 4), 9, 1, 6), (Fraction(3, 4), 4, 0, 3), (Fraction(5, 7), 7, 0, 5), (Fraction(5, 7), 7, 1, 5),
    (Fraction(5, 7), 7, 2, 4), (Fraction(2, 3), 6, 0, 4), (Fraction(2, 3), 6, 1, 4), (Fraction(1), 5, 0, 5),
    (Fraction(1), 5, 2, 3), (Fraction(1, 2), 5, 0, 3), (Fraction(1, 1000), 5, 0, 1), (Fraction(3, 4), 3, 2, 1),
  ]

  /// So many seats are present; opening, sealing, voting, re-scoring, closing and concluding on P1.
  @Test("Exactly met and one under, with recusals (C6), everywhere (tuc_so.ti_le)", arguments: counts)
  func boundary(_ row: (share: Fraction, seats: Int, recused: Int, needed: Int)) throws {
    var meeting = try Meeting.second(seats: Meeting.council(of: row.seats)) {
      ($0.quorum, $0.conflictDeclaration, $0.rounds) = (row.share, false, 2)
    }
    let all = members(1...row.seats)
    try meeting.act(.queue(Meeting.dossier("P1")))
    // The last ones are recused, so the chair is not.
    for seat in all.suffix(row.recused) { try meeting.act(.recuse(p1, seat, reason: "người nhà")) }
    let free = Array(all.dropLast(row.recused))
    let (enough, short) = (free.prefix(row.needed), free.prefix(row.needed - 1))
    func missing() -> Refusal {
      row.needed == 1 ? .noOneToPreside : .quorumMissing(present: row.needed - 1, needed: row.needed)
    }
    #expect(meeting.session.quorum(for: try meeting.record("P1")).needed == row.needed)
    /// Refused with one under, possible with the quorum; the chair leaves last.
    func check(_ what: String, _ command: Command, by actor: Actor = .program, in meeting: Meeting) throws {
      var under = meeting
      let leaving = try #require(enough.last)
      try under.act(.leave(leaving, reason: "về"))
      let alone = row.needed == 1 && actor != .program
      #expect(under.refusal(command, by: actor) == (alone ? .notPresent(m1) : missing()), "\(what) with one under")
      #expect(meeting.refusal(command, by: actor) == nil, "\(what) with the quorum")
    }
    if row.needed > 1 {
      try meeting.rollCall(Array(short) + all.suffix(row.recused))
      #expect(meeting.refusal(.openScoring(p1)) == missing(), "recused seats do not help")
    }
    // All recused seats are away: they do not harm.
    try meeting.rollCall(Array(enough))
    try check("opening", .openScoring(p1), in: meeting)
    try meeting.act(.openScoring(p1))
    let draft = try meeting.draft(75, meeting: .four)
    try check("sealing", .seal(p1, draft, reason: ""), by: .seat(m1), in: meeting)
    for seat in enough { try meeting.seal("P1", seat, draft) }
    try check("closing", .closeScoring(p1), in: meeting)
    try meeting.reveal("P1")
    try check("another turn", .orderRescoring(p1, reason: "x"), in: meeting)
    try check("the first round", .closeRound(p1, reason: "x"), in: meeting)
    let votes = Votes(inFavour: row.needed, against: 0, abstaining: 0, chairInFavour: true)
    let vote = Command.resolve(p1, .other, votes, question: "Hỏi", reason: "x")
    #expect(meeting.refusal(vote) == nil)
    if row.needed > 1 {
      var under = meeting
      try under.act(.leave(try #require(enough.last), reason: "về"))
      #expect(under.refusal(vote) == missing(), "a vote with one under")
    }
  }

  @Test("A conclusion and a re-opening need the quorum of the product; the list that of the meeting")
  func votes() throws {
    var meeting = try Meeting.second()
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    try meeting.act(.recuse(p1, SeatID("M5"), reason: "người nhà"))
    try meeting.declare("P1", members(1...4))
    try meeting.act(.openScoring(p1))
    for seat in members(1...4) { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
    try meeting.reveal("P1")
    try meeting.act(.leave(SeatID("M4"), reason: "về"))
    try meeting.act(.leave(SeatID("M5"), reason: "về"))
    #expect(!meeting.session.hasQuorum)
    #expect(meeting.session.quorum(for: try meeting.record("P1")) == (3, 3))
    #expect(meeting.refusal(.conclude(p1)) == nil)
    try meeting.act(.leave(SeatID("M3"), reason: "về"))
    #expect(meeting.refusal(.conclude(p1)) == .quorumMissing(present: 2, needed: 3))
    try meeting.act(.arrive(SeatID("M3")))
    try meeting.act(.conclude(p1))
    #expect(meeting.refusal(meeting.motion(.list, nil, 3)) == .quorumMissing(present: 3, needed: 4))
    #expect(meeting.refusal(meeting.motion(.reopen, "P1", 3)) == nil)
    try meeting.act(meeting.motion(.reopen, "P1", 3))
    try meeting.act(.leave(SeatID("M3"), reason: "về"))
    #expect(meeting.refusal(.reopen(p1, reason: "sai sót")) == .quorumMissing(present: 2, needed: 3))
  }

  @Test("The quorum breaks in the middle: scoring pauses, nothing is lost, it goes on when it is there again")
  func breaks() throws {
    var meeting = try Meeting.second()
    try meeting.open("P1")
    for seat in members(1...2) { try meeting.seal("P1", seat, try meeting.draft(75)) }
    for seat in members(4...5) { try meeting.act(.leave(seat, reason: "việc gấp")) }
    let before = try meeting.record("P1")
    let missing = Refusal.quorumMissing(present: 3, needed: 4)
    #expect(meeting.session.obstacle(to: SeatID("M3"), scoring: p1) == missing)
    #expect(meeting.refusal(.seal(p1, try meeting.draft(80), reason: ""), by: .seat(SeatID("M3"))) == missing)
    let paper = PaperEntry(product: p1, seat: SeatID("M3"), content: try meeting.draft(80))
    #expect(meeting.refusal(.typePaper(paper), by: .seat(SeatID("S1"))) == missing)
    #expect(meeting.refusal(.closeScoring(p1)) == missing)
    #expect(try meeting.record("P1") == before)
    try meeting.act(.arrive(SeatID("M4")))
    #expect(meeting.session.obstacle(to: SeatID("M3"), scoring: p1) == nil)
    for seat in members(3...4) { try meeting.seal("P1", seat, try meeting.draft(75)) }
    try meeting.reveal("P1")
    try meeting.act(.conclude(p1))
    #expect(try meeting.gate("P1").tally?.validSheets == 4)
  }

  @Test("Few sheets may be enough; without the quorum scoring does not close all the same")
  func brokenWithEnoughSheets() throws {
    var meeting = try Meeting.second { $0.sheetsPerProduct = 1 }
    try meeting.open("P1")
    try meeting.seal("P1", m1, try meeting.draft(75))
    for seat in members(2...5) { try meeting.act(.leave(seat, reason: "về")) }
    #expect(meeting.refusal(.closeScoring(p1)) == .quorumMissing(present: 1, needed: 4))
  }

  static let sheets: [(setting: Int?, sealed: Int, answer: Refusal?)] = [
    (nil, 3, .tooFewSheets(count: 3, needed: 4)), (nil, 4, nil), (3, 3, nil),
    (3, 2, .tooFewSheets(count: 2, needed: 3)),
    (5, 4, .tooFewSheets(count: 4, needed: 5)), (1, 1, nil),
  ]

  @Test("So many sheets for a product, whatever the quorum (tuc_so.moi_san_pham)", arguments: sheets)
  func sheetsPerProduct(_ row: (setting: Int?, sealed: Int, answer: Refusal?)) throws {
    var meeting = try Meeting.second { $0.sheetsPerProduct = row.setting }
    try meeting.open("P1")
    for seat in members(1...row.sealed) { try meeting.seal("P1", seat, try meeting.draft(75)) }
    for seat in members((row.sealed + 1)..<6) { try meeting.act(.excuse(p1, seat, reason: "không chấm")) }
    #expect(meeting.refusal(.closeScoring(p1)) == row.answer)
  }

  @Test("A product for which too few may score is not opened")
  func tooFewScorers() throws {
    var meeting = try Meeting.second { $0.sheetsPerProduct = 5 }
    try meeting.rollCall(members(1...4))
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.openScoring(p1)) == .tooFewSheets(count: 4, needed: 5))
    try meeting.act(.arrive(SeatID("M5")))
    #expect(meeting.refusal(.openScoring(p1)) == nil)
  }

  @Test("Every seat that counts is recused: a quorum of nobody decides nothing")
  func nobodyCounts() throws {
    var seats = Meeting.council(of: 3)
    seats.append(Seat(id: SeatID("X1"), role: .expert, person: "Chuyên gia", agency: "Viện", counts: false))
    var meeting = try Meeting.second(seats: seats) { $0.conflictDeclaration = false }
    try meeting.rollCall(seats.map(\.id))
    try meeting.act(.queue(Meeting.dossier("P1")))
    for seat in members(1...3) { try meeting.act(.recuse(p1, seat, reason: "người nhà")) }
    #expect(meeting.refusal(.openScoring(p1)) == .quorumMissing(present: 0, needed: 1))
  }

  @Test("Sheets that propose to eliminate do not count among the valid ones")
  func validSheets() throws {
    var meeting = try Meeting.second()
    try meeting.open("P1")
    for seat in members(1...3) { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
    for seat in members(4...5) { try meeting.seal("P1", seat, .eliminating("giả mạo")) }
    try meeting.reveal("P1")
    try meeting.act(meeting.motion(.elimination, "P1", 1))
    #expect(try meeting.gate("P1").blockers == [.tooFewValidSheets(count: 3, needed: 4)])
  }
}
