import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: what is concluded or closed is taken up again only by a resolution")
struct ReopeningTests {
  private func concluded(_ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting.second(change)
    try meeting.concluded("P1", total: 80)
    return meeting
  }

  @Test("A product: by a vote in favour, with a reason; what was concluded stays in the log")
  func product() throws {
    var meeting = try concluded()
    try meeting.adopt(.list)
    try meeting.act(.recordRecount(digest: "x"))
    #expect(meeting.refusal(.reopen(p1, reason: "")) == .reasonNeeded)
    #expect(meeting.refusal(.reopen(p1, reason: "x"), by: .seat(m3)) == .notAtTheDesk(m3))
    #expect(meeting.refusal(.reopen(p1, reason: "sai sót")) == .notVotedFor(.reopen))
    try meeting.act(meeting.motion(.reopen, "P1", 2))
    #expect(meeting.refusal(.reopen(p1, reason: "sai sót")) == .notVotedFor(.reopen))
    try meeting.adopt(.reopen, "P1")
    #expect(meeting.refusal(meeting.motion(.reopen, "P1", 2)) == nil, "the last vote says it")
    try meeting.act(.reopen(p1, reason: "sai sót số liệu"))
    let record = try meeting.record("P1")
    #expect(record.stage == .revealed && record.reopenings == ["sai sót số liệu"] && record.sheets.count == 5)
    #expect(meeting.session.recount == nil && meeting.session.listVote == .notNeeded)
    #expect(meeting.refusal(.closeSession) == .unfinished([p1]))
    #expect(meeting.refusal(.reopen(p1, reason: "x")) == .wrongStage(p1, .revealed))
    #expect(meeting.log.contains { $0.event.kind == .productConcluded })
    // Concluded again it needs a new vote to be taken up again.
    try meeting.act(.conclude(p1))
    #expect(meeting.session.listVote == .missing)
    #expect(meeting.refusal(.reopen(p1, reason: "x")) == .notVotedFor(.reopen))
    #expect(try Meeting().refusal(.reopen(p1, reason: "x")) == .unknownDossier(p1))
    var first = try Meeting()
    try first.concluded("P1", total: 80)
    #expect(first.refusal(first.motion(.reopen, "P1", 5)) == .notInThisSession)
    #expect(first.refusal(.reopen(p1, reason: "x")) == .notVotedFor(.reopen))
  }

  @Test("Taken up again: all turns of re-scoring, and every vote anew")
  func turns() throws {
    var meeting = try Meeting.second { ($0.rescoringTurns, $0.resultVote) = (1, .perProduct) }
    try meeting.scored("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    try meeting.act(.orderRescoring(p1, reason: "xem lại"))
    try meeting.reveal("P1")
    try meeting.adopt(.result, "P1")
    try meeting.act(.conclude(p1))
    try meeting.adopt(.reopen, "P1")
    try meeting.act(.reopen(p1, reason: "khiếu nại"))
    #expect(try meeting.gate("P1").blockers == [.resultNeedsVote])
    try meeting.act(.orderRescoring(p1, reason: "theo khiếu nại"))
    try meeting.seal("P1", m1, try meeting.draft(76, meeting: .four), reason: "xem lại")
    try meeting.reveal("P1")
    #expect(meeting.refusal(.orderRescoring(p1, reason: "x")) == .turnsUsedUp(1))
    try meeting.adopt(.result, "P1")
    try meeting.act(.conclude(p1))
    #expect(try meeting.record("P1").current(m1)?.version == 2)
    #expect(meeting.session.resolutions.map(\.number) == [1, 2, 3])
  }

  /// Every command but those that take a session up again.
  static let commands: [Command] = [
    .queue(Meeting.dossier("P9")), .withdraw(p1, reason: "x"), .postpone(p1, reason: "x"), .resume(p1, reason: "x"),
    .move(p1, to: 2, reason: "x"),
    .authorise(m2, reason: "x"), .arrive(m5), .leave(m5, reason: "x"),
    .seatSubstitute(m3, person: "X", reason: "x"), .adjourn(reason: "x"), .clearConflict(m3, [p1]),
    .recuse(p1, m3, reason: "x"), .note(MeetingNote(kind: .other, product: nil, text: "x")), .openScoring(p1),
    .askOpinions(p1, sent: CalendarDay(number: 20_000), due: nil), .askForMeeting(p1, m3, reason: "x"),
    .callMeeting(p1, reason: "x"), .typePaper(PaperEntry(product: p1, seat: m3, content: Draft())),
    .sealPaper(p1, m3, confirming: true), .seal(p1, Draft(), reason: "x"), .excuse(p1, m3, reason: "x"),
    .closeScoring(p1), .reveal(p1), .orderRescoring(p1, reason: "x"), .closeRound(p1, reason: "x"), .conclude(p1),
    .reopen(p1, reason: "x"), .recordRecount(digest: "x"), .closeSession,
  ]

  @Test("A closed session takes PINs, a roll call, the vote and nothing else")
  func closed() throws {
    var meeting = try concluded()
    try meeting.close()
    for command in Self.commands {
      for actor in [Meeting.chair, .program, .seat(m3)] {
        #expect(meeting.refusal(command, by: actor) == .sessionIsClosed, "\(command)")
      }
    }
    for subject in Resolution.Subject.allCases where subject != .reopenSession {
      #expect(meeting.refusal(meeting.motion(subject, nil, 5)) == .sessionIsClosed)
      #expect(meeting.refusal(meeting.motion(subject, "P1", 5)) == .sessionIsClosed)
    }
    #expect(meeting.refusal(meeting.motion(.reopenSession, "P1", 5)) == .sessionIsClosed)
    #expect(meeting.refusal(.reopenSession(reason: "khiếu nại")) == .notVotedFor(.reopenSession))
    #expect(meeting.refusal(.recordPIN(m3, right: false)) == nil)
    #expect(meeting.refusal(.takeAttendance(present: [m1], presiding: m1)) == nil)
    var first = try Meeting()
    try first.concluded("P1", total: 80)
    try first.close()
    #expect(first.refusal(.takeAttendance(present: [m1], presiding: m1)) == .sessionIsClosed)
    #expect(first.refusal(first.motion(.reopenSession, nil, 5)) == .sessionIsClosed)
    #expect(first.refusal(.reopenSession(reason: "x")) == .sessionIsClosed)
  }

  @Test(
    "A session: by a vote with a quorum; then it goes on, and is closed by a new recount and a new vote on the list")
  func session() throws {
    var meeting = try concluded()
    #expect(meeting.refusal(.reopenSession(reason: "x")) == .sessionIsOpen)
    try meeting.close()
    let closedAt = meeting.session.closedAt
    #expect(closedAt != nil)
    try meeting.rollCall(members(1...3))
    #expect(meeting.refusal(meeting.motion(.reopenSession, nil, 3)) == .quorumMissing(present: 3, needed: 4))
    meeting.pass(days: 20)
    try meeting.rollCall(members(1...4))
    try meeting.act(meeting.motion(.reopenSession, nil, 1))
    #expect(meeting.refusal(.reopenSession(reason: "x")) == .notVotedFor(.reopenSession))
    try meeting.adopt(.reopenSession)
    #expect(meeting.refusal(.reopenSession(reason: " ")) == .reasonNeeded)
    #expect(meeting.refusal(.reopenSession(reason: "x"), by: .seat(m3)) == .notAtTheDesk(m3))
    try meeting.act(.reopenSession(reason: "kết luận kiểm tra"))
    #expect(meeting.session.phase == .open && meeting.session.closedAt == nil && meeting.session.recount == nil)
    #expect(meeting.session.reopenings == ["kết luận kiểm tra"])
    #expect(try meeting.record("P1").stage.name == .concluded, "products stay as they are")
    #expect(meeting.refusal(.reopenSession(reason: "x")) == .sessionIsOpen)
    #expect(meeting.refusal(.closeSession) == .listVoteMissing)
    try meeting.close()
    #expect(meeting.refusal(.reopenSession(reason: "x")) == .notVotedFor(.reopenSession), "that vote is used up")
    #expect(Session(meeting.log) == meeting.session)
  }

  @Test("A session that was adjourned when it closed is taken up again by a roll call")
  func adjourned() throws {
    var meeting = try concluded()
    try meeting.adopt(.list)
    try meeting.act(.adjourn(reason: "hết giờ"))
    try meeting.close()
    #expect(meeting.refusal(meeting.motion(.reopenSession, nil, 0, chair: false)) == .isAdjourned)
    try meeting.rollCall()
    #expect(meeting.refusal(meeting.motion(.reopenSession, nil, 5)) == nil)
  }
}
