import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Whole sessions")
struct SessionTests {
  private let m1 = SeatID("M1")
  private let m2 = SeatID("M2")
  private let m3 = SeatID("M3")
  private let m5 = SeatID("M5")
  private let p1 = DossierID("P1")

  @Test("From the opening to the close: every act by itself, the numbers at the end")
  func ordinary() throws {
    var meeting = try Meeting()
    #expect(meeting.session.quorumNeeded == 4, "3/4 of 5 seats")
    try meeting.act(.queue(Meeting.dossier("P1")))
    try meeting.rollCall()
    #expect(meeting.session.hasQuorum && meeting.session.quorumPresent == 5)
    try meeting.act(.openScoring(p1))
    #expect(try meeting.record("P1").stage == .scoring)
    try meeting.seal("P1", totals: [75, 76, 84, 78, 80], meeting: .four)
    try meeting.act(.closeScoring(p1))
    #expect(try meeting.record("P1").stage == .closed)
    try meeting.act(.reveal(p1))
    #expect(try meeting.gate("P1").blockers == [])
    try meeting.act(.conclude(p1))
    let conclusion = Conclusion(star: .four, mean: Fraction(393, 5), outcome: .recognise4)
    #expect(try meeting.record("P1").stage == .concluded(conclusion))
    #expect(meeting.refusal(.closeSession) == .recountMissing)
    try meeting.act(.recordRecount(digest: String(repeating: "a", count: 64)), by: .program)
    try meeting.act(.closeSession)
    #expect(meeting.session.phase == .closed)
    #expect(meeting.session.closedAt == meeting.now)
    #expect(meeting.session.height == meeting.log.count)
    #expect(Session(meeting.log) == meeting.session)
    #expect(meeting.refusal(.queue(Meeting.dossier("P2"))) == .sessionIsClosed)
  }

  static let quorums: [(present: [String], met: Bool)] = [
    (["M1", "M2", "M3", "M4"], true), (["M1", "M2", "M3"], false), (["M1", "M2", "M3", "S1", "T1", "O1"], false),
    (["M1", "M3", "M4", "M5"], true), (["M1"], false),
  ]

  @Test("Quorum: four of five counting seats; those who do not count do not help", arguments: quorums)
  func quorum(_ row: (present: [String], met: Bool)) throws {
    var meeting = try Meeting()
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.openScoring(p1)) == .rollCallFirst)
    try meeting.rollCall(row.present.map(SeatID.init))
    let count = row.present.count { $0.hasPrefix("M") }
    #expect(meeting.session.hasQuorum == row.met)
    #expect(meeting.refusal(.openScoring(p1)) == (row.met ? nil : .quorumMissing(present: count, needed: 4)))
  }

  @Test("Quorum of other councils", arguments: [(7, 6), (9, 7), (4, 3), (8, 6), (1, 1), (11, 9)])
  func quorumCeiling(_ seats: Int, _ needed: Int) {
    #expect(Fraction(3, 4).ceiling(of: seats) == needed)
    #expect(Fraction(5, 7).ceiling(of: 7) == 5)
  }

  @Test("The chair is away: a deputy who was authorised presides; nobody else may")
  func chairAway() throws {
    var meeting = try Meeting()
    try meeting.act(.queue(Meeting.dossier("P1")))
    let without = [m2, m3, SeatID("M4"), m5]
    func roll(_ presiding: String) -> Command { .takeAttendance(present: without, presiding: SeatID(presiding)) }
    #expect(meeting.refusal(roll("M1")) == .noOneToPreside)
    #expect(meeting.refusal(roll("M3")) == .noOneToPreside)
    #expect(meeting.refusal(roll("X")) == .unknownSeat(SeatID("X")))
    #expect(meeting.refusal(.queue(Meeting.dossier("P2")), by: .seat(m2)) == .notAtTheDesk(m2))
    try meeting.act(roll("M2"), by: .seat(m5))
    #expect(meeting.refusal(.queue(Meeting.dossier("P2")), by: .seat(m2)) == nil, "who presides is at the desk")
    try meeting.act(.openScoring(p1), by: .seat(m2))
    try meeting.act(.leave(m2, reason: "việc gấp"), by: .seat(m5))
    try meeting.act(.arrive(m1), by: .seat(m5))
    #expect(meeting.refusal(.conclude(p1)) == .noOneToPreside)
    try meeting.rollCall([m1, m3, SeatID("M4"), m5])
    #expect(meeting.session.attendance?.attended == Set(Meeting.scorers))
    #expect(meeting.refusal(.conclude(p1)) == .wrongStage(p1, .scoring))
  }

  @Test("A recused seat leaves the count of the product: its sheets, its quorum, its votes")
  func recusal() throws {
    var meeting = try Meeting()
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.recuse(p1, m3, reason: " "), by: .seat(m3)) == .reasonNeeded)
    try meeting.act(.recuse(p1, m3, reason: "người nhà"), by: .seat(m3))
    #expect(meeting.session.sheetsNeeded(for: try meeting.record("P1")) == 3)
    #expect(meeting.refusal(.recuse(p1, m3, reason: "x")) == .isRecused(m3))
    #expect(meeting.refusal(.recuse(p1, m2, reason: "x"), by: .seat(m3)) == .notAtTheDesk(m3))
    #expect(meeting.refusal(.recuse(p1, SeatID("S1"), reason: "x")) == .doesNotScore(SeatID("S1")))
    try meeting.act(.openScoring(p1))
    #expect(meeting.session.expected(for: try meeting.record("P1")).map(\.id.rawValue) == ["M1", "M2", "M4", "M5"])
    var draft = Draft()
    draft.choices = try Ticks.choices(total: 75, in: try meeting.set(), meeting: .four)
    #expect(meeting.refusal(.seal(p1, draft, reason: ""), by: .seat(m3)) == .isRecused(m3))
    #expect(meeting.session.obstacle(to: m3, scoring: p1) == .isRecused(m3))
    for seat in ["M1", "M2", "M4", "M5"] { try meeting.seal("P1", SeatID(seat), draft) }
    #expect(meeting.refusal(.recuse(p1, m2, reason: "x")) == .alreadySealed(m2))
    try meeting.reveal("P1")
    #expect(meeting.refusal(.recuse(p1, m3, reason: "x")) == .wrongStage(p1, .revealed))
    #expect(try meeting.gate("P1").tally?.validSheets == 4)
    try meeting.act(.conclude(p1))
    #expect(
      meeting.session.tallyInput(law: meeting.law).products.first?.sheets.map(\.member) == ["M1", "M2", "M4", "M5"])
  }

  @Test("C6: recusals leave too few to score")
  func tooFewScorers() throws {
    var rules = Rules.firstEdition
    rules.quorum = 1
    var meeting = try Meeting(rules: rules, seats: Meeting.seats())
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    try meeting.act(.leave(m5, reason: "về"))
    #expect(meeting.refusal(.openScoring(p1)) == .quorumMissing(present: 4, needed: 5))
    // A seat that counts and does not score makes the sheets fewer than the quorum.
    var seats = Meeting.seats()
    for index in 2...4 { seats[index].scores = false }
    meeting = try Meeting(seats: seats)
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.openScoring(p1)) == .tooFewSheets(count: 2, needed: 4))
  }

  @Test("Where every seat is recused nothing can be scored, let alone concluded")
  func allRecused() throws {
    var meeting = try Meeting()
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    for seat in Meeting.scorers { try meeting.act(.recuse(p1, seat, reason: "cùng chủ thể")) }
    #expect(meeting.refusal(.openScoring(p1)) == .tooFewSheets(count: 0, needed: 1))
    // Also where the recusals come after the opening.
    meeting = try Meeting()
    try meeting.open("P1")
    for seat in Meeting.scorers { try meeting.act(.recuse(p1, seat, reason: "cùng chủ thể")) }
    #expect(meeting.refusal(.closeScoring(p1)) == .tooFewSheets(count: 0, needed: 1))
  }

  @Test("Absent seats are not expected, excused ones neither; who arrives is")
  func expected() throws {
    var meeting = try Meeting()
    try meeting.rollCall(Array(Meeting.scorers.prefix(4)))
    try meeting.open("P1")
    func waiting() throws -> [String] { meeting.session.expected(for: try meeting.record("P1")).map(\.id.rawValue) }
    #expect(try waiting() == ["M1", "M2", "M3", "M4"])
    #expect(meeting.session.obstacle(to: m5, scoring: p1) == .notPresent(m5))
    try meeting.act(.arrive(m5))
    #expect(meeting.refusal(.arrive(m5)) == .isPresent(m5))
    #expect(try waiting().last == "M5")
    #expect(meeting.refusal(.excuse(p1, m5, reason: "\t")) == .reasonNeeded)
    #expect(meeting.refusal(.excuse(p1, SeatID("S1"), reason: "ốm")) == .doesNotScore(SeatID("S1")))
    #expect(meeting.refusal(.excuse(p1, m5, reason: "ốm"), by: .seat(m3)) == .notAtTheDesk(m3))
    try meeting.act(.excuse(p1, m5, reason: "ốm"))
    #expect(try waiting() == ["M1", "M2", "M3", "M4"])
    try meeting.seal("P1", totals: [75, 75, 75], meeting: .four)
    #expect(meeting.refusal(.excuse(p1, m1, reason: "ốm")) == .alreadySealed(m1))
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor([SeatID("M4")]))
    try meeting.act(.leave(SeatID("M4"), reason: "về sớm"))
    #expect(meeting.refusal(.leave(SeatID("M4"), reason: "x")) == .notPresent(SeatID("M4")))
    #expect(meeting.refusal(.closeScoring(p1)) == .tooFewSheets(count: 3, needed: 4))
  }

  @Test("Sealing: incomplete, twice, without PIN seat, at the wrong time")
  func sealing() throws {
    var meeting = try Meeting()
    try meeting.act(.queue(Meeting.dossier("P1")))
    var draft = Draft()
    func seal(_ draft: Draft, _ reason: String = "") -> Command { .seal(p1, draft, reason: reason) }
    try meeting.rollCall()
    #expect(meeting.refusal(seal(draft), by: .seat(m1)) == .wrongStage(p1, .queued))
    try meeting.act(.openScoring(p1))
    let set = try meeting.set()
    draft.choices = try Ticks.choices(total: 75, in: set, meeting: .four)
    draft.choices[CriterionKey("2.4")] = nil
    draft.choices[CriterionKey("11")] = nil
    draft.choices[CriterionKey("1.1")] = .points(9)
    guard case .incomplete(let faults) = meeting.refusal(seal(draft), by: .seat(m1)) else {
      Issue.record("an incomplete sheet was sealed")
      return
    }
    #expect(faults.map(\.key.rawValue) == ["1.1", "2.4", "11"])
    #expect(faults.map(\.problem) == [.noSuchLevel(9, allowed: [0, 1, 2, 3]), .missing, .missing])
    draft.choices = try Ticks.choices(total: 75, in: set, meeting: .four)
    #expect(meeting.refusal(seal(draft), by: .program) == .unknownSeat(SeatID("-")))
    #expect(meeting.refusal(seal(draft), by: .seat(SeatID("X"))) == .unknownSeat(SeatID("X")))
    #expect(meeting.refusal(seal(draft), by: .seat(SeatID("S1"))) == .doesNotScore(SeatID("S1")))
    #expect(
      meeting.refusal(.seal(DossierID("P9"), draft, reason: ""), by: .seat(m1)) == .unknownDossier(DossierID("P9")))
    #expect(meeting.refusal(seal(.eliminating("  ")), by: .seat(m1)) == .reasonNeeded)
    try meeting.act(seal(draft), by: .seat(m1))
    #expect(meeting.refusal(seal(draft), by: .seat(m1)) == .alreadySealed(m1))
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor([m2, m3, SeatID("M4"), m5]))
  }

  @Test("The desk: the chair, who presides, and who keeps the minutes; nobody else", arguments: Meeting.seats())
  func desk(_ seat: Seat) throws {
    var meeting = try Meeting()
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    let atDesk = ["M1", "M5", "S1"].contains(seat.id.rawValue)
    let commands: [Command] = [
      .queue(Meeting.dossier("P2")), .withdraw(p1, reason: "x"), .openScoring(p1), .arrive(SeatID("T1")),
      .leave(m3, reason: "x"), .takeAttendance(present: Meeting.scorers, presiding: m1),
      .recordRecount(digest: String(repeating: "0", count: 64)),
    ]
    for command in commands {
      #expect(meeting.refusal(command, by: .seat(seat.id)) == (atDesk ? nil : .notAtTheDesk(seat.id)), "\(command)")
    }
  }

  @Test("The queue: names, twins, unknown sets, withdrawal")
  func queue() throws {
    var meeting = try Meeting()
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.queue(Meeting.dossier("P1"))) == .dossierExists(p1))
    for name in ["", "a b", "-a", "../x", "ở", String(repeating: "a", count: 41)] {
      #expect(meeting.refusal(.queue(Meeting.dossier(name))) == .badName(name))
      #expect(SessionID(name) == nil)
    }
    #expect(meeting.refusal(.queue(Meeting.dossier("P2", set: 27))) == .unknownSet(27))
    var nameless = Meeting.dossier("P2")
    nameless.product = " "
    #expect(meeting.refusal(.queue(nameless)) == .badName(" "))
    #expect(meeting.refusal(.arrive(m1)) == .rollCallFirst)
    #expect(meeting.refusal(.leave(m1, reason: "x")) == .rollCallFirst)
    #expect(meeting.refusal(.withdraw(p1, reason: "")) == .reasonNeeded)
    #expect(meeting.refusal(.withdraw(DossierID("P9"), reason: "x")) == .unknownDossier(DossierID("P9")))
    try meeting.act(.withdraw(p1, reason: "tên sản phẩm khác hồ sơ"))
    #expect(meeting.refusal(.withdraw(p1, reason: "x")) == .wrongStage(p1, .withdrawn))
    #expect(meeting.refusal(.openScoring(p1)) == .wrongStage(p1, .withdrawn))
  }

  @Test("Closing: nothing concluded, something unfinished, no recount after the last conclusion")
  func closing() throws {
    let digest = String(repeating: "0", count: 64)
    var meeting = try Meeting()
    #expect(meeting.refusal(.closeSession) == .nothingConcluded)
    try meeting.act(.recordRecount(digest: digest), by: .program)
    try meeting.concluded("P1", total: 95)
    #expect(meeting.refusal(.closeSession) == .recountMissing, "the recount came before the conclusion")
    try meeting.act(.recordRecount(digest: digest), by: .program)
    #expect(meeting.refusal(.closeSession) == nil)
    try meeting.act(.queue(Meeting.dossier("P2")))
    try meeting.act(.queue(Meeting.dossier("P3")))
    #expect(meeting.refusal(.closeSession) == .unfinished([DossierID("P2"), DossierID("P3")]))
    try meeting.act(.withdraw(DossierID("P3"), reason: "x"))
    try meeting.act(.openScoring(DossierID("P2")))
    try meeting.seal("P2", totals: [60, 60, 60, 60, 60], meeting: .three)
    try meeting.reveal("P2")
    try meeting.act(.conclude(DossierID("P2")))
    #expect(meeting.refusal(.closeSession) == .recountMissing, "the recount spoke of one product less")
    try meeting.act(.recordRecount(digest: digest), by: .program)
    try meeting.act(.closeSession)
    #expect(meeting.refusal(.recordPIN(m1, right: false)) == nil, "PINs for signing are still counted")
  }

  @Test("Equal means share a rank: 1, 2, 2, 4; grade before mean")
  func ranking() throws {
    var meeting = try Meeting()
    for (id, total) in [("P1", 92), ("P2", 85), ("P3", 95), ("P4", 92)] { try meeting.concluded(id, total: total) }
    try meeting.scored("P5", totals: Array(repeating: 88, count: 5), meeting: .three)
    if try meeting.gate("P5").blockers.isEmpty { try meeting.act(.conclude(DossierID("P5"))) }
    let places = Ranking.places(of: meeting.session)
    #expect(places.prefix(4).map(\.product.rawValue).contains("P3"))
    #expect(places.map(\.rank) == [1, 2, 2, 4, 5])
    #expect(places.map(\.product.rawValue).prefix(3) == ["P3", "P1", "P4"])
  }
}
