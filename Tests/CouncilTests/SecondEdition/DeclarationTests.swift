import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: declarations on conflicts of interest, and who is recused")
struct DeclarationTests {

  private func opened(_ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting.second(change)
    try meeting.rollCall()
    for id in ["P1", "P2"] { try meeting.act(.queue(Meeting.dossier(id))) }
    return meeting
  }

  @Test("A declaration comes before scoring where the rules want one (xung_dot.khai_bao)", arguments: [true, false])
  func declareFirst(_ wanted: Bool) throws {
    var meeting = try opened { $0.conflictDeclaration = wanted }
    try meeting.act(.openScoring(p1))
    let draft = try meeting.draft(75)
    #expect(meeting.refusal(.seal(p1, draft, reason: ""), by: .seat(m2)) == (wanted ? .declareFirst(m2) : nil))
    try meeting.act(.clearConflict(m2, [p1]), by: .seat(m2))
    try meeting.seal("P1", m2, draft)
    #expect(try meeting.record("P1").cleared == [m2])
  }

  @Test("By the seat itself or by the desk, for several products at once, once only")
  func declare() throws {
    var meeting = try opened()
    #expect(meeting.refusal(.clearConflict(m2, [p1]), by: .seat(m3)) == .notAtTheDesk(m3))
    #expect(meeting.refusal(.clearConflict(m2, [p1, p2]), by: .seat(m2)) == nil)
    #expect(meeting.refusal(.clearConflict(m2, [])) == .alreadyDeclared(m2))
    #expect(meeting.refusal(.clearConflict(m2, [p1, p1])) == .alreadyDeclared(m2))
    #expect(meeting.refusal(.clearConflict(m2, [p1, DossierID("X")])) == .unknownDossier(DossierID("X")))
    #expect(meeting.refusal(.clearConflict(s1, [p1])) == .doesNotScore(s1))
    try meeting.act(.clearConflict(m2, [p1, p2]), by: .seat(s1))
    #expect(meeting.refusal(.clearConflict(m2, [p2])) == .alreadyDeclared(m2))
    try meeting.act(.recuse(p1, m3, reason: "người nhà"), by: .seat(m3))
    #expect(meeting.refusal(.clearConflict(m3, [p2, p1])) == .isRecused(m3))
    #expect(meeting.refusal(.clearConflict(m3, [p2])) == nil)
    #expect(try Meeting().refusal(.clearConflict(m2, [p1])) == .notInThisSession)
  }

  @Test("A recused seat neither scores nor votes nor counts on that product; on the other one it does")
  func recused() throws {
    var meeting = try opened()
    #expect(meeting.refusal(.recuse(p1, m3, reason: "")) == .reasonNeeded)
    #expect(meeting.refusal(.recuse(p1, m3, reason: "x"), by: .seat(m4)) == .notAtTheDesk(m4))
    try meeting.act(.recuse(p1, m3, reason: "người nhà"), by: .seat(m3))
    #expect(meeting.refusal(.recuse(p1, m3, reason: "x")) == .isRecused(m3))
    let (one, two) = (try meeting.record("P1"), try meeting.record("P2"))
    #expect(meeting.session.voters(on: one).contains(m3) == false && meeting.session.voters(on: two).contains(m3))
    #expect(meeting.session.quorum(for: one) == (4, 3) && meeting.session.quorum(for: two) == (5, 4))
    #expect(meeting.session.sheetsNeeded(for: one) == 3 && meeting.session.sheetsNeeded(for: two) == 4)
    try meeting.act(.openScoring(p1))
    #expect(meeting.session.obstacle(to: m3, scoring: p1) == .isRecused(m3))
    #expect(meeting.session.expected(for: try meeting.record("P1")).map(\.id).contains(m3) == false)
  }

  @Test("Whoever declared none may still be recused before sealing, and not after it")
  func recusedLate() throws {
    var meeting = try opened()
    try meeting.declare("P1")
    try meeting.act(.openScoring(p1))
    try meeting.act(.recuse(p1, m4, reason: "mới biết"))
    try meeting.seal("P1", m3, try meeting.draft(75))
    #expect(meeting.refusal(.recuse(p1, m3, reason: "x")) == .alreadySealed(m3))
    #expect(meeting.session.obstacle(to: m4, scoring: p1) == .isRecused(m4))
    for seat in [m1, m2, SeatID("M5")] { try meeting.seal("P1", seat, try meeting.draft(75)) }
    try meeting.act(.closeScoring(p1))
    #expect(meeting.refusal(.recuse(p1, m2, reason: "x")) == .wrongStage(p1, .closed))
  }

  @Test("A paper that was typed for a seat does not outlive its recusal")
  func recusedWithPaper() throws {
    var meeting = try opened()
    try meeting.declare("P1")
    try meeting.act(.openScoring(p1))
    try meeting.act(.typePaper(PaperEntry(product: p1, seat: m3, content: try meeting.draft(75))), by: .seat(s1))
    try meeting.act(.recuse(p1, m3, reason: "mới biết"))
    #expect(meeting.refusal(.sealPaper(p1, m3, confirming: true), by: .seat(m1)) == .isRecused(m3))
    #expect(
      meeting.refusal(.typePaper(PaperEntry(product: p1, seat: m3, content: Draft())), by: .seat(s1)) == .isRecused(m3))
  }

  @Test("A seat that votes or counts without scoring may be recused too; one that does neither has nothing to leave")
  func votersWithoutSheets() throws {
    var seats = Meeting.seats()
    (seats[5].counts, seats[5].votes) = (true, true)
    var meeting = try Meeting.second(seats: seats)
    try meeting.rollCall(Meeting.scorers + [s1])
    try meeting.act(.queue(Meeting.dossier("P1")))
    let before = meeting.session.quorum(for: try meeting.record("P1"))
    #expect(before == (6, 5))
    try meeting.act(.recuse(p1, s1, reason: "người nhà"), by: .seat(s1))
    #expect(meeting.session.quorum(for: try meeting.record("P1")) == (5, 4))
    #expect(!meeting.session.voters(on: try meeting.record("P1")).contains(s1))
    for seat in ["T1", "O1"] {
      #expect(meeting.refusal(.recuse(p1, SeatID(seat), reason: "x")) == .doesNotScore(SeatID(seat)))
    }
  }

  @Test("A recused seat keeps out after the product was put off, scored again, gone on to a second round")
  func recusedForGood() throws {
    var meeting = try opened { $0.rounds = 2 }
    try meeting.declare("P1", [m1, m2, m4, SeatID("M5")])
    try meeting.act(.recuse(p1, m3, reason: "người nhà"))
    try meeting.act(.postpone(p1, reason: "thiếu mẫu"))
    try meeting.act(.resume(p1, reason: "đủ mẫu"))
    for round in 1...2 {
      try meeting.act(.openScoring(p1))
      #expect(meeting.session.obstacle(to: m3, scoring: p1) == .isRecused(m3))
      for seat in [m1, m2, m4, SeatID("M5")] { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
      try meeting.reveal("P1")
      #expect(try meeting.gate("P1").tally?.validSheets == 4)
      if round == 1 { try meeting.act(.closeRound(p1, reason: "vào vòng hai")) }
    }
    try meeting.act(.conclude(p1))
  }

  @Test("In consensus the members declare too: they score renewals in writing by themselves")
  func consensus() throws {
    var meeting = try Meeting.second { $0.scoringMode = .consensus }
    try meeting.ask("P1", declaring: [])
    #expect(meeting.refusal(.seal(p1, try meeting.draft(75), reason: ""), by: .seat(m3)) == .declareFirst(m3))
    try meeting.declare("P1")
    try meeting.seal("P1", m3, try meeting.draft(75))
    #expect(try meeting.record("P1").current(m3)?.content.isAgreed == false)
  }
}
