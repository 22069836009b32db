import Criteria
import TestWorld
import Testing

@testable import Council

/// Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg: renewals by opinions in writing.
@Suite("Second edition: opinions in writing on renewals")
struct WritingTests {
  /// Nine members, the dossier asked of them today; no roll call.
  private func nine(_ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting.second(seats: Meeting.council(of: 9), change)
    try meeting.ask("P1", declaring: members(1...9))
    return meeting
  }

  private func returned(_ numbers: some Sequence<Int>, of meeting: inout Meeting, total: Int = 75) throws {
    for seat in members(numbers) { try meeting.seal("P1", seat, try meeting.draft(total, meeting: .four)) }
  }

  @Test("Sent, returned by all, concluded without any meeting; a session of such results closes")
  func whole() throws {
    var meeting = try nine()
    let sent = meeting.today
    #expect(try meeting.record("P1").opinions?.sent == sent)
    #expect(try meeting.record("P1").opinions?.due == sent.adding(days: 10))
    meeting.pass(days: 3)
    try returned(1...9, of: &meeting)
    #expect(try meeting.record("P1").sheets.allSatisfy { $0.content.returned == sent.adding(days: 3) })
    try meeting.reveal("P1")
    try meeting.act(.conclude(p1))
    #expect(meeting.session.attendance == nil && meeting.session.listVote == .notNeeded)
    #expect(meeting.matters() == [], "nobody has to preside where there was no meeting")
    try meeting.close()
    #expect(meeting.session.signers?.chair == m1)
  }

  @Test("Only renewals, only where the rules ask (lay_y_kien.ap_dung), before the meeting took it")
  func onlyRenewals() throws {
    var meeting = try Meeting.second()
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.askOpinions(p1, sent: meeting.today, due: nil)) == .onlyRenewals(p1))
    var upgrade = Meeting.renewal("P2")
    upgrade.kind = .upgrade
    try meeting.act(.queue(upgrade))
    #expect(meeting.refusal(.askOpinions(p2, sent: meeting.today, due: nil)) == .onlyRenewals(p2))
    var off = try Meeting.second { $0.writtenOpinions = nil }
    try off.act(.queue(Meeting.renewal("P1")))
    #expect(off.refusal(.askOpinions(p1, sent: off.today, due: nil)) == .onlyRenewals(p1))
    try off.rollCall()
    #expect(off.refusal(.openScoring(p1)) == nil, "scored in the meeting")
    var first = try Meeting()
    try first.act(.queue(Meeting.renewal("P1")))
    #expect(first.refusal(.askOpinions(p1, sent: first.today, due: nil)) == .notInThisSession)
    var asked = try nine()
    #expect(asked.refusal(.openScoring(p1)) == .wrongStage(p1, .inWriting))
    #expect(asked.refusal(.askOpinions(p1, sent: asked.today, due: nil), by: .seat(m3)) == .notAtTheDesk(m3))
    try returned(1...9, of: &asked)
    try asked.act(.closeScoring(p1))
    #expect(asked.refusal(.askOpinions(p1, sent: asked.today, due: nil)) == .wrongStage(p1, .closed))
  }

  @Test(
    "The last day: by the rules (lay_y_kien.so_ngay), or as said; never before the sending, never sooner than before")
  func lastDay() throws {
    var meeting = try Meeting.second { $0.writtenOpinions?.days = 7 }
    try meeting.act(.queue(Meeting.renewal("P1")))
    let today = meeting.today
    #expect(meeting.refusal(.askOpinions(p1, sent: today, due: today.adding(days: -1))) == .dueBeforeSent)
    #expect(meeting.refusal(.askOpinions(p1, sent: today, due: today)) == nil)
    try meeting.act(.askOpinions(p1, sent: today, due: nil))
    #expect(try meeting.record("P1").opinions?.due == today.adding(days: 7))
    #expect(meeting.refusal(.askOpinions(p1, sent: today, due: today.adding(days: 6))) == .dueBeforeSent)
    meeting.pass(days: 5)
    try meeting.act(.askOpinions(p1, sent: meeting.today, due: today.adding(days: 12)))
    #expect(try meeting.record("P1").opinions?.due == today.adding(days: 12))
    #expect(try meeting.record("P1").opinions?.sent == today, "it was sent when it was sent")
  }

  @Test("Six of nine came back where seven are needed (C9); the seventh makes it enough")
  func tooFew() throws {
    var meeting = try nine()
    #expect(meeting.session.sheetsNeeded(for: try meeting.record("P1")) == 7)
    let due = meeting.today.adding(days: 10)
    try returned(1...6, of: &meeting)
    #expect(meeting.refusal(.closeScoring(p1)) == .waitUntil(due))
    meeting.pass(days: 10)
    #expect(meeting.refusal(.closeScoring(p1)) == .waitUntil(due), "the last day is a day for answers")
    meeting.pass(days: 1)
    #expect(meeting.refusal(.closeScoring(p1)) == .tooFewSheets(count: 6, needed: 7))
    // An opinion after the last day is kept and not counted.
    try returned(7...7, of: &meeting)
    let late = try #require(try meeting.record("P1").current(SeatID("M7")))
    #expect(try meeting.record("P1").isLate(late))
    #expect(meeting.refusal(.closeScoring(p1)) == .tooFewSheets(count: 6, needed: 7))
    #expect(meeting.session.obstacle(to: SeatID("M7"), scoring: p1) == .alreadySealed(SeatID("M7")))
    // A later last day takes it in.
    try meeting.act(.askOpinions(p1, sent: meeting.today, due: meeting.today))
    meeting.pass(days: 1)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.validSheets == 7)
    try meeting.act(.conclude(p1))
  }

  @Test("Silence is not counted: seven of nine, the mean is that of seven")
  func silence() throws {
    var meeting = try nine()
    try returned(1...7, of: &meeting)
    meeting.pass(days: 11)
    try returned(8...8, of: &meeting, total: 60)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.validSheets == 7)
    try meeting.act(.conclude(p1))
    #expect(
      try meeting.record("P1").stage == .concluded(Conclusion(star: .four, mean: 75, outcome: .recognise4)))
  }

  static let replies: [(setting: Int?, recused: Int, needed: Int)] = [
    (nil, 0, 7), (nil, 1, 6), (5, 0, 5), (5, 4, 5), (nil, 9, 1), (9, 0, 9),
  ]

  @Test("So many answers (lay_y_kien.so_phieu); recused seats are not asked", arguments: replies)
  func repliesNeeded(_ row: (setting: Int?, recused: Int, needed: Int)) throws {
    var meeting = try Meeting.second(seats: Meeting.council(of: 9)) { $0.writtenOpinions?.replies = row.setting }
    try meeting.ask("P1", declaring: members(1...9))
    for seat in members(1...9).suffix(row.recused) { try meeting.act(.recuse(p1, seat, reason: "người nhà")) }
    let record = try meeting.record("P1")
    #expect(meeting.session.sheetsNeeded(for: record) == row.needed)
    #expect(meeting.session.expected(for: record).count == 9 - row.recused)
    #expect(
      meeting.session.obstacle(to: SeatID("M9"), scoring: p1) == (row.recused == 0 ? nil : .isRecused(SeatID("M9"))))
  }

  @Test("Nobody has to be there: the absent answer, also while the council is apart; who does not score does not")
  func absent() throws {
    var meeting = try Meeting.second()
    try meeting.rollCall([m1, m2])
    try meeting.act(.adjourn(reason: "hết giờ"))
    try meeting.ask("P1")
    for seat in Meeting.scorers { #expect(meeting.session.obstacle(to: seat, scoring: p1) == nil) }
    for seat in [s1, t1, o1] { #expect(meeting.session.obstacle(to: seat, scoring: p1) == .doesNotScore(seat)) }
    #expect(meeting.refusal(.excuse(p1, m3, reason: "x")) == .wrongStage(p1, .inWriting))
    for seat in Meeting.scorers { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
    try meeting.reveal("P1")
    try meeting.act(.conclude(p1))
  }

  // MARK: A live meeting

  static let triggers: [(trigger: LiveMeetingTrigger, totals: [Int], fixed: [Int])] = [
    (.differentStars, [69, 70, 70, 70, 70], []), (.spread, [70, 81, 75, 75, 75], []),
    (.splitFloors, [75, 75, 75, 75, 75], [2, 2, 2, 1, 1]), (.request, [75, 75, 75, 75, 75], []),
  ]

  @Test(
    "What calls for a live meeting, each alone, and nothing where the rules do not (lay_y_kien.hop_khi)",
    arguments: triggers)
  func callsForAMeeting(_ row: (trigger: LiveMeetingTrigger, totals: [Int], fixed: [Int])) throws {
    for wanted in [true, false] {
      var meeting = try Meeting.second {
        $0.writtenOpinions?.triggers = wanted ? [row.trigger] : []
        $0.spreadAction = .warn
        $0.floorRule = .all
      }
      try meeting.ask("P1")
      if row.trigger == .request {
        try meeting.act(.askForMeeting(p1, m3, reason: "nội dung phức tạp"), by: .seat(m3))
      }
      let fixed = row.fixed.map { ["1.5": $0] }
      try meeting.seal("P1", totals: row.totals, fixed: fixed, meeting: row.fixed.isEmpty ? .four : .three)
      try meeting.reveal("P1")
      #expect(try meeting.gate("P1").blockers == (wanted ? [.liveMeeting([row.trigger])] : []))
      guard wanted else { continue }
      #expect(meeting.refusal(.conclude(p1)) == .blocked([.liveMeeting([row.trigger])]))
      try meeting.act(.callMeeting(p1, reason: "họp trực tiếp"))
      #expect(try meeting.record("P1").stage == .queued)
    }
  }

  @Test("A meeting takes the place of the opinions: they are kept, not counted, and do not come back")
  func liveMeeting() throws {
    var meeting = try Meeting.second()
    try meeting.ask("P1")
    try meeting.seal("P1", totals: [70, 85, 75, 75, 75], meeting: .four)
    try meeting.reveal("P1")
    #expect(meeting.refusal(.orderRescoring(p1, reason: "x")) == .isInWriting(p1))
    #expect(meeting.refusal(.callMeeting(p1, reason: " ")) == .reasonNeeded)
    #expect(meeting.refusal(.callMeeting(p1, reason: "x"), by: .seat(m4)) == .notAtTheDesk(m4))
    try meeting.act(.callMeeting(p1, reason: "chênh lệch lớn, họp"))
    var record = try meeting.record("P1")
    #expect(record.opinions?.isOver == true && !record.isInWriting && record.sheets.count == 5)
    #expect(record.currentSheets(of: meeting.session.info.seats).isEmpty)
    #expect(meeting.refusal(.askOpinions(p1, sent: meeting.today, due: nil)) == .notInWriting(p1))
    #expect(meeting.refusal(.openScoring(p1)) == .rollCallFirst)
    try meeting.rollCall()
    try meeting.act(.openScoring(p1))
    #expect(meeting.refusal(.callMeeting(p1, reason: "x")) == .wrongStage(p1, .scoring))
    try meeting.seal("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    record = try meeting.record("P1")
    #expect(record.sheets.suffix(5).allSatisfy { $0.version == 2 && $0.content.returned == nil })
    #expect(
      record.sheets.suffix(5).allSatisfy { $0.content.reason == "chênh lệch lớn, họp" }, "why there is another one")
    try meeting.reveal("P1")
    #expect(meeting.refusal(.callMeeting(p1, reason: "x")) == .notInWriting(p1))
    #expect(meeting.refusal(.askForMeeting(p1, m3, reason: "x"), by: .seat(m3)) == .notInWriting(p1))
    try meeting.act(.conclude(p1))
    #expect(meeting.session.listVote == .missing, "decided in a meeting")
  }

  @Test("Any member asks for a meeting: by itself or through the desk, with its reason")
  func request() throws {
    var meeting = try nine()
    #expect(meeting.refusal(.askForMeeting(p1, m3, reason: ""), by: .seat(m3)) == .reasonNeeded)
    #expect(meeting.refusal(.askForMeeting(p1, m3, reason: "x"), by: .seat(m4)) == .notAtTheDesk(m4))
    try meeting.act(.recuse(p1, m4, reason: "người nhà"))
    #expect(meeting.refusal(.askForMeeting(p1, m4, reason: "x"), by: .seat(m4)) == .isRecused(m4))
    try meeting.act(.askForMeeting(p1, m3, reason: "nội dung phức tạp"), by: .seat(m1))
    #expect(try meeting.record("P1").opinions?.asked == [m3: "nội dung phức tạp"])
    let plain = try Meeting.second()
    #expect(plain.refusal(.askForMeeting(p1, s1, reason: "x")) == .doesNotScore(s1))
    #expect(plain.refusal(.askForMeeting(p1, m3, reason: "x")) == .unknownDossier(p1))
  }

  @Test("A difference that no trigger names is accepted by a vote: there are no turns in writing")
  func spreadInWriting() throws {
    var meeting = try Meeting.second { $0.writtenOpinions?.triggers = [] }
    try meeting.ask("P1")
    try meeting.seal("P1", totals: [70, 81, 75, 75, 75], meeting: .four)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.spreadNeedsVote(spread: 11, limit: 10)])
    #expect(meeting.refusal(meeting.motion(.spread, "P1", 0, chair: false)) == .rollCallFirst)
    try meeting.rollCall()
    try meeting.adopt(.spread, "P1")
    try meeting.act(.conclude(p1))
  }

  @Test("The law's clock runs from the full dossier: 45 days (lay_y_kien.thoi_han)", arguments: [45, 30])
  func clock(_ days: Int) throws {
    var meeting = try Meeting.second { $0.writtenOpinions?.clock = days }
    var dossier = Meeting.renewal("P1")
    try meeting.act(.queue(dossier))
    #expect(meeting.session.clockEnds(for: try meeting.record("P1")) == nil, "nobody said when it was full")
    dossier.id = p2
    dossier.received = CalendarDay("2026-10-01")
    try meeting.act(.queue(dossier))
    let end = try #require(CalendarDay("2026-10-01")).adding(days: days)
    #expect(meeting.session.clockEnds(for: try meeting.record("P2")) == end)
    #expect(meeting.session.visible(to: .hall, law: meeting.law).product(p2)?.clockEnds == end)
    dossier.id = DossierID("P3")
    dossier.kind = .first
    try meeting.act(.queue(dossier))
    #expect(meeting.session.clockEnds(for: try meeting.record("P3")) == nil)
  }

  // MARK: Put off, rounds

  @Test("Put off while it was in writing and taken up again: scored in the meeting like any other")
  func resumed() throws {
    var meeting = try Meeting.second()
    try meeting.ask("P1")
    try meeting.seal("P1", m3, try meeting.draft(75, meeting: .four))
    try meeting.act(.postpone(p1, reason: "chờ kết quả kiểm nghiệm"))
    try meeting.act(.resume(p1, reason: "đã có kết quả"))
    #expect(try !meeting.record("P1").isInWriting)
    try meeting.rollCall(members(1...4))
    try meeting.act(.openScoring(p1))
    #expect(meeting.session.obstacle(to: m5, scoring: p1) == .notPresent(m5))
    for seat in members(1...4) { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
    #expect(try meeting.record("P1").current(m3)?.content.returned == nil)
    #expect(try meeting.record("P1").current(m3)?.content.reason == "đã có kết quả")
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.validSheets == 4)
    try meeting.act(.conclude(p1))
    #expect(meeting.session.listVote == .missing)
  }

  @Test("Taken up again it may also go out in writing again, with another last day")
  func askedAgain() throws {
    var meeting = try Meeting.second()
    try meeting.ask("P1")
    try meeting.act(.askForMeeting(p1, m3, reason: "phức tạp"), by: .seat(m3))
    try meeting.act(.postpone(p1, reason: "chờ"))
    try meeting.act(.resume(p1, reason: "tiếp"))
    meeting.pass(days: 30)
    try meeting.act(.askOpinions(p1, sent: meeting.today, due: nil))
    let opinions = try #require(try meeting.record("P1").opinions)
    #expect(opinions.sent == meeting.today && opinions.due == meeting.today.adding(days: 10))
    #expect(opinions.asked.isEmpty, "asked about sheets that no longer count")
  }

  @Test("A second round after opinions in writing is a round in the meeting")
  func secondRound() throws {
    var meeting = try Meeting.second { $0.rounds = 2 }
    try meeting.ask("P1")
    try meeting.seal("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    try meeting.reveal("P1")
    try meeting.rollCall()
    try meeting.act(.closeRound(p1, reason: "vào vòng hai"))
    try meeting.act(.openScoring(p1))
    #expect(try !meeting.record("P1").isInWriting)
    try meeting.act(.leave(m5, reason: "về"))
    #expect(meeting.session.obstacle(to: m5, scoring: p1) == .notPresent(m5))
  }
}
