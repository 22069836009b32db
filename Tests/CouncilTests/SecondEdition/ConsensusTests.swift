import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: one sheet on which the council agrees")
struct ConsensusTests {
  private func opened(_ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting.second {
      $0.scoringMode = .consensus
      change(&$0)
    }
    try meeting.open("P1")
    return meeting
  }

  @Test("Whoever presides makes the sheet; it counts once the council voted for it (che_do_cham)")
  func agreed() throws {
    var meeting = try opened()
    let draft = try meeting.draft(75, meeting: .four)
    for seat in [m2, m3, m5] {
      #expect(meeting.refusal(.seal(p1, draft, reason: ""), by: .seat(seat)) == .doesNotScore(seat))
    }
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor([m1]))
    try meeting.seal("P1", m1, draft)
    #expect(try meeting.record("P1").current(m1)?.content.isAgreed == true)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.agreedSheetNeedsVote])
    #expect(meeting.refusal(.conclude(p1)) == .blocked([.agreedSheetNeedsVote]))
    try meeting.act(meeting.motion(.agreedSheet, "P1", 2))
    #expect(try meeting.gate("P1").blockers == [.votedAgainst(.agreedSheet)])
    #expect(meeting.refusal(.conclude(p1)) == .blocked([.votedAgainst(.agreedSheet)]))
    try meeting.act(meeting.motion(.agreedSheet, "P1", 3))
    try meeting.act(.conclude(p1))
    #expect(
      try meeting.record("P1").stage == .concluded(Conclusion(star: .four, mean: 75, outcome: .recognise4)))
    #expect(try meeting.gate("P1").tally?.validSheets == 1)
  }

  @Test("In independent scoring there is nothing to agree on")
  func independent() throws {
    var meeting = try Meeting.second()
    try meeting.scored("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    #expect(try meeting.record("P1").sheets.contains { $0.content.isAgreed } == false)
    #expect(meeting.refusal(meeting.motion(.agreedSheet, "P1", 5)) == .nothingToResolve(.agreedSheet))
  }

  @Test("Somebody else presides in the middle: one sheet all the same, the one that was agreed on last")
  func presidingChanges() throws {
    var meeting = try opened()
    try meeting.seal("P1", m1, try meeting.draft(70, meeting: .four))
    try meeting.act(.authorise(m2, reason: "Chủ tịch họp gấp"))
    try meeting.act(.takeAttendance(present: [m2, m3, m4, m5], presiding: m2))
    // The council has its sheet; the deputy does not make a second one beside it.
    #expect(meeting.session.obstacle(to: m2, scoring: p1) == .alreadySealed(m1))
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.scored?.sheets.map(\.total) == [70])
    try meeting.act(.orderRescoring(p1, reason: "thảo luận lại"))
    #expect(meeting.refusal(.closeScoring(p1)) == nil, "the earlier sheet stays")
    #expect(
      meeting.refusal(.seal(p1, try meeting.draft(80, meeting: .four), reason: " "), by: .seat(m2)) == .reasonNeeded)
    try meeting.seal("P1", m2, try meeting.draft(80, meeting: .four), reason: "thống nhất lại")
    let record = try meeting.record("P1")
    #expect(record.sheets.map(\.seat) == [m1, m2] && record.sheets.map(\.version) == [1, 1])
    #expect(record.sheets.last?.content.reason == "thống nhất lại")
    #expect(record.currentSheets(of: meeting.session.info.seats).map(\.seat) == [m2])
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.scored?.mean == 80)
    try meeting.adopt(.agreedSheet, "P1")
    try meeting.act(.conclude(p1))
  }

  @Test("A vote on the sheet speaks of that sheet alone")
  func anotherSheet() throws {
    var meeting = try opened()
    try meeting.seal("P1", m1, try meeting.draft(70, meeting: .four))
    try meeting.reveal("P1")
    try meeting.adopt(.agreedSheet, "P1")
    try meeting.act(.orderRescoring(p1, reason: "có ý kiến khác"))
    try meeting.seal("P1", m1, try meeting.draft(72, meeting: .four), reason: "sửa")
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.agreedSheetNeedsVote])
  }

  @Test("Whoever presides is recused: nobody makes the sheet until somebody else presides")
  func recused() throws {
    var meeting = try Meeting.second { $0.scoringMode = .consensus }
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    try meeting.act(.recuse(p1, m1, reason: "người nhà"))
    #expect(meeting.refusal(.openScoring(p1)) == .tooFewSheets(count: 0, needed: 1))
    try meeting.act(.authorise(m2, reason: "Chủ tịch không tham gia"))
    try meeting.act(.takeAttendance(present: Meeting.scorers, presiding: m2))
    try meeting.declare("P1", [m2])
    try meeting.act(.openScoring(p1))
    try meeting.seal("P1", m2, try meeting.draft(75))
  }

  @Test("A renewal in writing is scored by everybody alone, also in consensus")
  func inWriting() throws {
    var meeting = try Meeting.second { $0.scoringMode = .consensus }
    try meeting.ask("P1")
    for seat in Meeting.scorers { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.validSheets == 5)
    #expect(try meeting.gate("P1").blockers == [])
  }
}
