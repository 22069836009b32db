import Criteria
import TestWorld
import Testing

@testable import Council

/// Every order of a few commands, from a few beginnings, in a council of three with two products.
@Suite("Second edition: every order of commands in a small world")
struct SmallWorldTests {
  private static let low = TinyLaw.draft(50, 20)
  private static let high = TinyLaw.draft(70, 20)

  private static func seal(_ seat: SeatID, _ draft: Draft) -> Step {
    Step(.seal(p1, draft, reason: "xem lại"), by: .seat(seat))
  }

  private static func roll(_ present: [SeatID], presiding: SeatID = m1) -> Step {
    Step(.takeAttendance(present: present, presiding: presiding), by: .seat(m3))
  }

  private static let all = [m1, m2, m3]
  private static let leaving = [
    Step(.leave(m2, reason: "về"), by: .seat(m3)), Step(.leave(m3, reason: "về"), by: .seat(m1)),
    Step(.arrive(m3), by: .seat(m1)),
  ]

  @Test("A product in the meeting: opened, sealed, closed, revealed, scored again, voted on, put off, withdrawn")
  func meeting() throws {
    var start = try TinyLaw.meeting()
    for id in ["P1", "P2"] { try start.act(.queue(Meeting.dossier(id))) }
    try start.rollCall(Self.all)
    var world = SmallWorld(start)
    world.steps = [
      Step(.openScoring(p1)), Self.seal(m1, Self.low), Self.seal(m2, Self.high), Self.seal(m3, Self.low),
      Step(.excuse(p1, m3, reason: "x")), Step(.recuse(p1, m3, reason: "x")), Step(.closeScoring(p1)),
      Step(.reveal(p1)), Step(.orderRescoring(p1, reason: "x")), Step(.conclude(p1)), .adopt(.spread, p1),
      Step(.postpone(p1, reason: "x")), Step(.resume(p1, reason: "x")), Step(.withdraw(p1, reason: "x")),
      Step(.openScoring(p2)), Step(.withdraw(p2, reason: "x")), Step(.adjourn(reason: "x")), Self.roll([m1, m2]),
    ]
    world.steps += Self.leaving
    try check(&world, depth: 14, states: 5_000, kinds: [.productConcluded, .rescoringOrdered, .adjourned, .recused])
  }

  @Test("What is concluded or closed: the list, the recount, the close, what takes it up again")
  func reopening() throws {
    var start = try TinyLaw.meeting()
    for id in ["P1", "P2"] { try start.act(.queue(Meeting.dossier(id))) }
    try start.rollCall(Self.all)
    try start.act(.openScoring(p1))
    for seat in Self.all { try start.act(.seal(p1, Self.low, reason: ""), by: .seat(seat)) }
    try start.reveal("P1")
    try start.act(.conclude(p1))
    var world = SmallWorld(start)
    world.steps = [
      Step(.withdraw(p2, reason: "x")), .adopt(.list), .reject(.list), Step(.recordRecount(digest: "x")),
      Step(.closeSession), .adopt(.reopenSession), .reject(.reopenSession), Step(.reopenSession(reason: "x")),
      .adopt(.reopen, p1), .reject(.reopen, p1), Step(.reopen(p1, reason: "x")), Step(.conclude(p1)),
      Step(.orderRescoring(p1, reason: "x")), Self.seal(m1, Self.high), Step(.closeScoring(p1)), Step(.reveal(p1)),
      Step(.adjourn(reason: "x")), Self.roll(Self.all), Self.roll([m1]), Step(.recordPIN(m1, right: false)),
    ]
    try check(
      &world, depth: 12, states: 5_000, kinds: [.sessionClosed, .sessionReopened, .productReopened, .productConcluded])
  }

  @Test("In writing: asked, returned, late, a meeting asked for and called, papers, put off")
  func writing() throws {
    var start = try TinyLaw.meeting()
    try start.act(.queue(Meeting.renewal("P1")))
    try start.act(.queue(Meeting.dossier("P2")))
    let today = start.today
    try start.act(.askOpinions(p1, sent: today, due: nil))
    try start.act(.seal(p1, Self.low, reason: ""), by: .seat(m1))
    var world = SmallWorld(start)
    world.steps = [
      Step(.askOpinions(p1, sent: today, due: nil)), Step(.askOpinions(p1, sent: today, due: today.adding(days: 40))),
      Self.seal(m2, Self.low),
      Step(.typePaper(PaperEntry(product: p1, seat: m3, content: Self.high, returned: today)), by: .seat(m1)),
      Step(.typePaper(PaperEntry(product: p1, seat: m3, content: Self.low)), by: .seat(m2)),
      Step(.sealPaper(p1, m3, confirming: true), by: .seat(m2)), Step(.recuse(p1, m2, reason: "x")),
      Step(.askForMeeting(p1, m2, reason: "x"), by: .seat(m2)), Step(.callMeeting(p1, reason: "x")),
      Step(.closeScoring(p1)), Step(.reveal(p1)), Step(.conclude(p1)), Step(.openScoring(p1)), Self.roll([m1, m2]),
      Step(.postpone(p1, reason: "x")), Step(.resume(p1, reason: "x")), Step(.withdraw(p2, reason: "x")),
      Step(.recordRecount(digest: "x")), Step(.closeSession), .nextWeeks,
    ]
    try check(
      &world, depth: 12, states: 4_000, kinds: [.opinionsAsked, .meetingCalled, .productConcluded, .paperTyped])
  }

  @Test("One agreed sheet in two rounds, with somebody else presiding in between", arguments: [ScoringMode.consensus])
  func rounds(_ mode: ScoringMode) throws {
    var start = try TinyLaw.meeting { ($0.scoringMode, $0.rounds, $0.resultVote) = (mode, 2, .perProduct) }
    for id in ["P1", "P2"] { try start.act(.queue(Meeting.dossier(id))) }
    try start.act(.authorise(m2, reason: "x"))
    try start.rollCall(Self.all)
    var world = SmallWorld(start)
    world.steps = [
      Step(.openScoring(p1)), Self.seal(m1, Self.low), Self.seal(m2, Self.high), Self.seal(m3, Self.high),
      Step(.closeScoring(p1)), Step(.reveal(p1)), .adopt(.agreedSheet, p1), .adopt(.result, p1),
      Step(.closeRound(p1, reason: "x")), Step(.conclude(p1)), Step(.orderRescoring(p1, reason: "x")),
      Self.roll(Self.all), Self.roll(Self.all, presiding: m2), Step(.recuse(p1, m1, reason: "x")),
      .adopt(.reopen, p1), Step(.reopen(p1, reason: "x")), Step(.withdraw(p2, reason: "x")),
    ]
    try check(
      &world, depth: 20, states: 5_000, kinds: [.roundClosed, .productConcluded, .rescoringOrdered, .sheetSealed])
  }

  /// Walks the world and says what broke, by which steps.
  private func check(_ world: inout SmallWorld, depth: Int, states: Int, kinds: Set<EventKind>) throws {
    // Forty times as far in the long run; the small worlds of these are seen whole either way.
    world.walk(depth: depth, states: ManySessionsTests.many == nil ? states : 40 * states)
    if ManySessionsTests.many != nil { print("HOIDONG_MANY small world: \(world.summary)") }
    #expect(world.broken == [])
    #expect(world.kinds.isSuperset(of: kinds), "\(world.kinds)")
    #expect(world.depth >= 6, "\(world.summary)")
    #expect(world.refusals.count >= 10, "\(world.summary)")
  }
}
