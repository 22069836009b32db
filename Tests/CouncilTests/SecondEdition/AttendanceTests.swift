import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: who is there, who presides, days, substitutes")
struct AttendanceTests {

  private func roll(_ present: [SeatID], online: [SeatID] = [], presiding: SeatID) -> Command {
    .takeAttendance(present: present, online: online, presiding: presiding)
  }

  // MARK: Roles

  static let roles: [(role: Role, scores: Bool, presides: Bool, desk: Bool)] = [
    (.chair, true, true, true), (.deputy, true, true, false), (.member, true, false, false),
    (.memberSecretary, true, false, true), (.secretary, false, false, true), (.expert, true, false, false),
    (.adviser, false, false, false), (.observer, false, false, false),
  ]

  @Test("Who scores, counts, votes, presides and works at the desk", arguments: roles)
  func role(_ row: (role: Role, scores: Bool, presides: Bool, desk: Bool)) throws {
    let own = SeatID("X1")
    var seats = Meeting.council(of: 3)
    seats.append(Seat(id: own, role: row.role, person: "Ghế X1", agency: "Cơ quan"))
    var meeting = try Meeting.second(seats: seats)
    let seat = try #require(meeting.session.info.seat(own))
    #expect(seat.scores == row.scores && seat.counts == row.scores && seat.votes == row.scores)
    #expect((meeting.refusal(.queue(Meeting.dossier("P1")), by: .seat(own)) == nil) == row.desk)
    let all = seats.map(\.id)
    if row.role == .deputy { try meeting.act(.authorise(own, reason: "Chủ tịch đi công tác")) }
    #expect((meeting.refusal(roll(all, presiding: own)) == nil) == row.presides)
    try meeting.act(roll(all, presiding: m1))
    #expect(meeting.session.quorumPresent == (row.scores ? 4 : 3))
    #expect(meeting.session.voters(on: nil).contains(own) == row.scores)
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.clearConflict(own, [p1])) == (row.scores ? nil : .doesNotScore(own)))
    if row.scores { try meeting.act(.clearConflict(own, [p1])) }
    try meeting.act(.openScoring(p1))
    #expect(meeting.session.obstacle(to: own, scoring: p1) == (row.scores ? nil : .doesNotScore(own)))
    #expect(meeting.session.expected(for: try meeting.record("P1")).contains(seat) == row.scores)
  }

  @Test("A seat's record says otherwise than its role: counted without a vote, a vote without a sheet")
  func flags() throws {
    var seats = Meeting.seats()
    seats[3].votes = false
    (seats[5].counts, seats[5].votes) = (true, true)
    var meeting = try Meeting.second(seats: seats) { $0.sheetsPerProduct = 4 }
    try meeting.rollCall([m1, m2, m3, m4, s1])
    #expect(meeting.session.quorumPresent == 5 && meeting.session.quorumNeeded == 5, "3/4 of 6")
    #expect(meeting.session.voters(on: nil) == [m1, m2, m3, s1])
    try meeting.open("P1")
    #expect(meeting.session.obstacle(to: s1, scoring: p1) == .doesNotScore(s1))
    #expect(meeting.session.obstacle(to: m4, scoring: p1) == nil)
  }

  // MARK: Presiding

  static let presiding: [(rule: PresidingRule, seat: String, authorised: Bool, answer: Refusal?)] = [
    (.authorisedDeputy, "M1", false, nil), (.chairOnly, "M1", false, nil),
    (.authorisedDeputy, "M2", false, .notAuthorised(SeatID("M2"))), (.authorisedDeputy, "M2", true, nil),
    (.chairOnly, "M2", false, .noOneToPreside), (.chairOnly, "M2", true, .noOneToPreside),
    (.authorisedDeputy, "M3", false, .noOneToPreside), (.authorisedDeputy, "S1", false, .noOneToPreside),
  ]

  @Test("The chair, or a deputy whose authorisation is on the record (tuc_so.chu_tri)", arguments: presiding)
  func presides(_ row: (rule: PresidingRule, seat: String, authorised: Bool, answer: Refusal?)) throws {
    var meeting = try Meeting.second { $0.presiding = row.rule }
    if row.authorised { try meeting.act(.authorise(m2, reason: "Chủ tịch đi công tác")) }
    let seat = SeatID(row.seat)
    #expect(meeting.refusal(roll(Meeting.scorers + [s1], presiding: seat)) == row.answer)
    // Not in the room.
    #expect(meeting.refusal(roll([m3, m4, m5], presiding: seat)) == .noOneToPreside)
  }

  @Test("An authorisation: of a deputy, by the desk, with its reason, on the record")
  func authorise() throws {
    var meeting = try Meeting.second()
    #expect(meeting.refusal(.authorise(m2, reason: " ")) == .reasonNeeded)
    for seat in [m1, m3, m5, s1] { #expect(meeting.refusal(.authorise(seat, reason: "x")) == .notADeputy(seat)) }
    #expect(meeting.refusal(.authorise(m2, reason: "x"), by: .seat(m2)) == .notAtTheDesk(m2))
    #expect(meeting.refusal(.authorise(SeatID("X"), reason: "x")) == .unknownSeat(SeatID("X")))
    try meeting.act(.authorise(m2, reason: "Giấy uỷ quyền số 3"), by: .seat(s1))
    #expect(meeting.session.authorised == [m2: "Giấy uỷ quyền số 3"])
    #expect(meeting.session.movements.map(\.kind) == [.authorised(m2, reason: "Giấy uỷ quyền số 3")])
    try meeting.rollCall(presiding: "M2")
    #expect(meeting.session.signers?.chair == m2)
    // Who presides works at the desk, also a deputy.
    #expect(meeting.refusal(.queue(Meeting.dossier("P9")), by: .seat(m2)) == nil)
    #expect(try Meeting().refusal(.authorise(m2, reason: "x")) == .notInThisSession)
  }

  @Test("Whoever presides leaves: no vote, no scoring until somebody presides again; what was sealed stays")
  func presidingLeaves() throws {
    var meeting = try Meeting.second()
    try meeting.open("P1")
    try meeting.seal("P1", m3, try meeting.draft(75))
    try meeting.act(.leave(m1, reason: "họp gấp"))
    #expect(meeting.session.hasQuorum == false)
    #expect(meeting.session.obstacle(to: m4, scoring: p1) == .noOneToPreside)
    #expect(meeting.refusal(meeting.motion(.other, nil, 4, chair: false, question: "Hỏi")) == .noOneToPreside)
    try meeting.act(.authorise(m2, reason: "uỷ quyền qua điện thoại"), by: .seat(m5))
    try meeting.act(roll([m2, m3, m4, m5], presiding: m2), by: .seat(m5))
    #expect(meeting.session.obstacle(to: m4, scoring: p1) == nil)
    #expect(try meeting.record("P1").sheets.count == 1)
  }

  @Test("Whoever presided and came back online does not preside where online does not count", arguments: [true, false])
  func presidingComesBackOnline(_ counts: Bool) throws {
    var meeting = try Meeting.second { $0.onlineCounts = counts }
    try meeting.open("P1")
    try meeting.act(.leave(m1, reason: "về"))
    try meeting.act(.arrive(m1, online: true), by: .seat(m5))
    #expect(meeting.session.hasQuorum == counts)
    #expect(meeting.session.obstacle(to: m3, scoring: p1) == (counts ? nil : .noOneToPreside))
  }

  @Test("A roll call: online seats of those present, nobody from outside, in the council's order")
  func rollCall() throws {
    var meeting = try Meeting.second()
    #expect(meeting.refusal(roll([m1, SeatID("X")], presiding: m1)) == .unknownSeat(SeatID("X")))
    #expect(meeting.refusal(roll([m1], online: [SeatID("X")], presiding: m1)) == .unknownSeat(SeatID("X")))
    #expect(meeting.refusal(roll([m1, m2], online: [m1], presiding: m1)) == .attendsOnly(m1))
    #expect(meeting.refusal(roll([m1], presiding: m1), by: .seat(m3)) == .notAtTheDesk(m3))
    let events = try meeting.act(roll([m5, m3, m1, m3, o1], online: [m4, m3], presiding: m1))
    #expect(events == [.attendanceTaken(present: [m1, m3, m5, o1], online: [m3], presiding: m1)])
    #expect(meeting.session.attendance?.present == [m1, m3, m5, o1])
    #expect(meeting.session.attendance?.online == [m3])
    #expect(try Meeting().refusal(roll([m1, m2], online: [m2], presiding: m1)) == .notInThisSession)
  }

  // MARK: Coming and going

  @Test("Late: expected to score from then on; gone without a sheet: not awaited; gone after sealing: counted")
  func comingAndGoing() throws {
    var meeting = try Meeting.second { $0.quorum = Fraction(1, 2) }
    try meeting.rollCall([m1, m2, m3, m4])
    try meeting.open("P1")
    for seat in [m1, m2, m3] { try meeting.seal("P1", seat, try meeting.draft(75)) }
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor([m4]))
    #expect(meeting.session.obstacle(to: m5, scoring: p1) == .notPresent(m5))
    try meeting.act(.arrive(m5))
    #expect(meeting.refusal(.arrive(m5)) == .isPresent(m5))
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor([m4, m5]))
    try meeting.act(.leave(m4, reason: "việc gấp"))
    #expect(meeting.refusal(.leave(m4, reason: "x")) == .notPresent(m4))
    #expect(meeting.refusal(.leave(m5, reason: " ")) == .reasonNeeded)
    try meeting.act(.leave(m3, reason: "việc gấp"))
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor([m5]))
    try meeting.seal("P1", m5, try meeting.draft(75))
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.validSheets == 4, "M3 sealed before leaving")
    #expect(meeting.session.attendance?.attended == Set(Meeting.scorers))
    #expect(meeting.refusal(.arrive(SeatID("X"))) == .unknownSeat(SeatID("X")))
    let early = try Meeting.second()
    #expect(early.refusal(.arrive(m1)) == .rollCallFirst)
    #expect(early.refusal(.leave(m1, reason: "x")) == .rollCallFirst)
    #expect(try Meeting().refusal(.arrive(m1, online: true)) == .notInThisSession)
  }

  @Test(
    "Online: counted, scoring and voting only where the rules say so (du_hop.truc_tuyen)", arguments: [true, false])
  func online(_ counts: Bool) throws {
    var meeting = try Meeting.second { $0.onlineCounts = counts }
    try meeting.act(roll(Meeting.scorers, online: [m3, m4], presiding: m1))
    #expect(meeting.session.quorumPresent == (counts ? 5 : 3))
    #expect(meeting.session.hasQuorum == counts)
    #expect(meeting.session.voters(on: nil).contains(m3) == counts)
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.openScoring(p1)) == (counts ? nil : .quorumMissing(present: 3, needed: 4)))
    // M3 comes into the room.
    try meeting.act(.leave(m3, reason: "mất mạng"))
    try meeting.act(.arrive(m3))
    try meeting.declare("P1")
    try meeting.act(.openScoring(p1))
    #expect(meeting.session.obstacle(to: m3, scoring: p1) == nil)
    #expect(meeting.session.obstacle(to: m4, scoring: p1) == (counts ? nil : .attendsOnly(m4)))
    // Who may not act is not waited for.
    for seat in [m1, m2, m3, m5] { try meeting.seal("P1", seat, try meeting.draft(75)) }
    #expect(meeting.refusal(.closeScoring(p1)) == (counts ? .waitingFor([m4]) : nil))
  }

  // MARK: Substitutes

  static let substitutes: [(named: Bool, rule: Bool, acts: Bool)] = [
    (true, false, true), (true, true, true), (false, false, false), (false, true, true),
  ]

  @Test("A substitute acts where the decision names it or the rules let it (du_hop.thay_the)", arguments: substitutes)
  func substitute(_ row: (named: Bool, rule: Bool, acts: Bool)) throws {
    var seats = Meeting.seats()
    seats[3].substitute = "Ông Thay"
    var meeting = try Meeting.second(seats: seats) { $0.substitutesScore = row.rule }
    try meeting.open("P1")
    let person = row.named ? "Ông Thay" : "Bà Khác"
    try meeting.act(.seatSubstitute(m4, person: person, reason: "ốm"))
    #expect(meeting.session.attendance?.substitutes == [m4: Substitute(person: person, isNamed: row.named)])
    #expect(meeting.session.obstacle(to: m4, scoring: p1) == (row.acts ? nil : .attendsOnly(m4)))
    #expect(meeting.session.quorumPresent == (row.acts ? 5 : 4))
    #expect(meeting.session.voters(on: nil).contains(m4) == row.acts)
    #expect(meeting.session.expected(for: try meeting.record("P1")).map(\.id).contains(m4) == row.acts)
    // Another roll call leaves the substitute; when it leaves and the member comes, the member acts.
    try meeting.rollCall()
    #expect(meeting.session.attendance?.substitutes.count == 1)
    try meeting.act(.leave(m4, reason: "đổi người"))
    try meeting.act(.arrive(m4))
    #expect(meeting.session.attendance?.substitutes == [:])
    #expect(meeting.session.obstacle(to: m4, scoring: p1) == nil)
  }

  @Test("Nobody sits in for whoever presides, neither after the roll call nor before it")
  func noSubstitutePresides() throws {
    var meeting = try Meeting.second { $0.substitutesScore = true }
    #expect(meeting.refusal(.seatSubstitute(m2, person: "X", reason: "x")) == .rollCallFirst)
    try meeting.rollCall()
    #expect(meeting.refusal(.seatSubstitute(m1, person: "X", reason: "x")) == .noOneToPreside)
    #expect(meeting.refusal(.seatSubstitute(m2, person: " ", reason: "x")) == .badName(" "))
    #expect(meeting.refusal(.seatSubstitute(m2, person: "X", reason: "")) == .reasonNeeded)
    #expect(meeting.refusal(.seatSubstitute(SeatID("X"), person: "X", reason: "x")) == .unknownSeat(SeatID("X")))
    try meeting.act(.authorise(m2, reason: "uỷ quyền"))
    try meeting.act(.seatSubstitute(m2, person: "Người khác", reason: "ốm"))
    #expect(
      meeting.refusal(roll(Meeting.scorers, presiding: m2)) == .noOneToPreside,
      "the deputy was authorised, not who sits in for the deputy")
    try meeting.act(.leave(m2, reason: "về"))
    #expect(meeting.refusal(.seatSubstitute(m2, person: "X", reason: "x")) == .notPresent(m2))
    #expect(meeting.refusal(roll(Meeting.scorers, presiding: m2)) == nil)
    #expect(try Meeting().refusal(.seatSubstitute(m2, person: "X", reason: "x")) == .notInThisSession)
  }

  // MARK: Days

  @Test("Until another day: nothing but the roll call goes on, nothing is lost, every day is on the record")
  func adjourned() throws {
    var meeting = try Meeting.second()
    #expect(meeting.refusal(.adjourn(reason: "hết giờ")) == .rollCallFirst)
    try meeting.open("P1")
    try meeting.act(.queue(Meeting.dossier("P2")))
    try meeting.seal("P1", m1, try meeting.draft(75))
    #expect(meeting.refusal(.adjourn(reason: "")) == .reasonNeeded)
    #expect(meeting.refusal(.adjourn(reason: "x"), by: .seat(m3)) == .notAtTheDesk(m3))
    try meeting.act(.adjourn(reason: "hết giờ, mai họp tiếp"))
    #expect(meeting.session.isAdjourned && !meeting.session.hasQuorum)
    #expect(meeting.refusal(.adjourn(reason: "x")) == .isAdjourned)
    #expect(meeting.refusal(.arrive(m2)) == .isAdjourned)
    #expect(meeting.refusal(.openScoring(DossierID("P2"))) == .isAdjourned)
    #expect(meeting.refusal(meeting.motion(.other, nil, 0, chair: false, question: "Hỏi")) == .isAdjourned)
    #expect(meeting.refusal(.closeScoring(p1)) != nil)
    #expect(meeting.session.obstacle(to: m2, scoring: p1) != nil)
    let before = try meeting.record("P1")
    meeting.pass(days: 1)
    try meeting.rollCall([m1, m2, m3, m4])
    #expect(!meeting.session.isAdjourned && meeting.session.hasQuorum)
    #expect(try meeting.record("P1") == before)
    #expect(meeting.session.obstacle(to: m2, scoring: p1) == nil)
    #expect(meeting.session.attendance?.attended == Set(Meeting.scorers))
    #expect(
      meeting.session.movements.map(\.kind) == [
        .rollCall(present: Meeting.scorers, online: [], presiding: m1), .adjourned(reason: "hết giờ, mai họp tiếp"),
        .rollCall(present: [m1, m2, m3, m4], online: [], presiding: m1),
      ])
    #expect(Set(meeting.session.movements.map(\.time.day)).count == 2)
    #expect(try Meeting().refusal(.adjourn(reason: "x")) == .notInThisSession)
  }

  @Test("Scoring does not close while the council is apart, though enough had sealed")
  func adjournedWithEnoughSheets() throws {
    var meeting = try Meeting.second()
    try meeting.open("P1")
    for seat in [m1, m2, m3, m4] { try meeting.seal("P1", seat, try meeting.draft(75)) }
    try meeting.act(.adjourn(reason: "hết giờ"))
    #expect(meeting.refusal(.closeScoring(p1)) == .isAdjourned, "M5 seals tomorrow")
    meeting.pass(days: 1)
    try meeting.rollCall()
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor([m5]))
  }

  @Test("A substitute sits for one day")
  func substituteOfADay() throws {
    var meeting = try Meeting.second { $0.substitutesScore = true }
    try meeting.rollCall()
    try meeting.act(.seatSubstitute(m3, person: "Bà Khác", reason: "ốm"))
    try meeting.act(.adjourn(reason: "hết giờ"))
    try meeting.rollCall()
    #expect(meeting.session.attendance?.substitutes == [:])
  }
}
