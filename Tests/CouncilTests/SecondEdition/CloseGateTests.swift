import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: the close gate lists everything that stands before the close")
struct CloseGateTests {
  @Test("Every product that is not finished, with what it waits for; then the rest, one by one")
  func lists() throws {
    var meeting = try Meeting.second()
    #expect(meeting.matters() == [.nothingConcluded])
    #expect(meeting.refusal(.closeSession) == .nothingConcluded)
    for id in ["P1", "P2"] { try meeting.act(.queue(Meeting.dossier(id))) }
    #expect(
      meeting.matters() == [.unfinished(p1, .queued, []), .unfinished(p2, .queued, []), .nobodyPresided])
    #expect(meeting.refusal(.closeSession) == .unfinished([p1, p2]))
    try meeting.rollCall()
    try meeting.declare("P1")
    try meeting.act(.openScoring(p1))
    #expect(meeting.matters() == [.unfinished(p1, .scoring, []), .unfinished(p2, .queued, [])])
    try meeting.seal("P1", totals: [70, 81, 75, 75, 75], meeting: .four)
    try meeting.act(.closeScoring(p1))
    #expect(meeting.matters().first == .unfinished(p1, .closed, []))
    try meeting.act(.reveal(p1))
    let rescore = Blocker.rescore(spread: 11, limit: 10, turn: 1, of: 2)
    #expect(meeting.matters() == [.unfinished(p1, .revealed, [rescore]), .unfinished(p2, .queued, [])])
    try meeting.act(.orderRescoring(p1, reason: "còn chênh"))
    try meeting.seal("P1", m2, try meeting.draft(75, meeting: .four), reason: "xem lại")
    for seat in [m1] { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four), reason: "xem lại") }
    try meeting.reveal("P1")
    #expect(meeting.matters().first == .unfinished(p1, .revealed, []))
    try meeting.act(.conclude(p1))
    #expect(meeting.matters() == [.unfinished(p2, .queued, []), .listVoteMissing])
    try meeting.act(.postpone(p2, reason: "thiếu mẫu"))
    #expect(meeting.matters() == [.listVoteMissing])
    try meeting.act(meeting.motion(.list, nil, 1))
    #expect(meeting.matters() == [.listVotedAgainst])
    try meeting.adopt(.list)
    #expect(meeting.matters() == [])
    #expect(meeting.refusal(.closeSession) == .recountMissing, "the recount is made with the close")
    try meeting.act(.recordRecount(digest: "x"))
    #expect(meeting.refusal(.closeSession, by: .seat(m3)) == .notAtTheDesk(m3))
    try meeting.act(.closeSession)
  }

  @Test("A product in writing waits; one that was withdrawn or put off does not")
  func others() throws {
    var meeting = try Meeting.second()
    try meeting.ask("P1")
    #expect(meeting.matters() == [.unfinished(p1, .inWriting, [])])
    try meeting.act(.withdraw(p1, kind: .notEvaluated, reason: "không đủ điều kiện"))
    #expect(meeting.matters() == [.nothingConcluded])
    try meeting.act(.recordRecount(digest: "x"))
    #expect(meeting.refusal(.closeSession) == .nothingConcluded)
  }

  @Test("A council in which nobody keeps the minutes")
  func minutes() throws {
    let seats = Meeting.seats().filter { !$0.role.keepsMinutes }
    let meeting = try Meeting.second(seats: seats)
    #expect(meeting.matters().contains(.nobodyKeepsMinutes))
    #expect(meeting.session.signers == nil)
  }

  @Test("The recount speaks of the products that were concluded when it agreed")
  func recount() throws {
    var meeting = try Meeting.second { $0.resultVote = .none }
    try meeting.concluded("P1", total: 80)
    #expect(meeting.refusal(.recordRecount(digest: "x"), by: .seat(m3)) == .notAtTheDesk(m3))
    try meeting.act(.recordRecount(digest: "x"), by: .program)
    try meeting.concluded("P2", total: 80)
    #expect(meeting.refusal(.closeSession) == .recountMissing)
    try meeting.act(.recordRecount(digest: "y"), by: .program)
    try meeting.act(.queue(Meeting.dossier("P3")))
    try meeting.act(.withdraw(DossierID("P3"), reason: "rút"))
    #expect(meeting.refusal(.closeSession) == nil, "what has no result is not counted again")
  }

  @Test("Only whoever works at the desk is told what stands before the close")
  func seen() throws {
    var meeting = try Meeting.second()
    try meeting.act(.authorise(m2, reason: "uỷ quyền"))
    try meeting.act(.queue(Meeting.dossier("P1")))
    func told(_ viewer: Viewer) -> Bool {
      !meeting.session.visible(to: viewer, law: meeting.law).closeMatters.isEmpty
    }
    for seat in [m1, m5, s1] { #expect(told(.seat(seat))) }
    for seat in [m2, m3, t1, o1, SeatID("X")] { #expect(!told(.seat(seat))) }
    #expect(!told(.hall))
    try meeting.rollCall(presiding: "M2")
    #expect(told(.seat(m2)))
  }
}
