import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: two rounds, re-scoring, what may end it")
struct RoundsTests {
  private func scored(
    _ totals: [Int], meeting star: Star? = .four, _ change: (inout Rules) -> Void
  ) throws -> Meeting {
    var meeting = try Meeting.second(change)
    try meeting.scored("P1", totals: totals, meeting: star)
    return meeting
  }

  // MARK: Rounds

  @Test("Two rounds: what may be recognised is scored again from nothing, the first result stays (vong.so)")
  func twoRounds() throws {
    var meeting = try scored([75, 75, 75, 75, 75]) { $0.rounds = 2 }
    #expect(try meeting.gate("P1").blockers == [.secondRound])
    #expect(meeting.refusal(.conclude(p1)) == .blocked([.secondRound]))
    #expect(meeting.refusal(.closeRound(p1, reason: "")) == .reasonNeeded)
    #expect(meeting.refusal(.closeRound(p1, reason: "x"), by: .seat(m3)) == .notAtTheDesk(m3))
    try meeting.act(.closeRound(p1, reason: "đủ điều kiện vào vòng hai"))
    var record = try meeting.record("P1")
    #expect(record.round == 2 && record.stage == .queued && record.sheets.count == 5)
    #expect(record.firstRound?.conclusion == Conclusion(star: .four, mean: 75, outcome: .recognise4))
    #expect(record.currentSheets(of: meeting.session.info.seats).isEmpty)
    #expect(meeting.refusal(.closeRound(p1, reason: "x")) == .wrongStage(p1, .queued))
    try meeting.act(.openScoring(p1))
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor(Meeting.scorers))
    // Nothing of the first round has to be explained by the seat.
    try meeting.seal("P1", totals: [80, 80, 80, 80, 80], meeting: .four)
    record = try meeting.record("P1")
    #expect(record.sheets.suffix(5).allSatisfy { $0.version == 2 && $0.content.reason == "đủ điều kiện vào vòng hai" })
    try meeting.reveal("P1")
    #expect(meeting.refusal(.closeRound(p1, reason: "x")) == .noSecondRound)
    try meeting.act(.conclude(p1))
    #expect(
      try meeting.record("P1").stage == .concluded(Conclusion(star: .four, mean: 80, outcome: .recognise4)))
  }

  @Test("One round: there is no second; below three stars none is needed")
  func oneRound() throws {
    var meeting = try scored([75, 75, 75, 75, 75]) { _ in }
    #expect(meeting.refusal(.closeRound(p1, reason: "x")) == .noSecondRound)
    try meeting.act(.conclude(p1))
    var low = try scored([40, 40, 40, 40, 40], meeting: nil) { $0.rounds = 2 }
    #expect(try low.gate("P1").blockers == [])
    try low.act(.conclude(p1))
  }

  @Test("A round does not end before what blocks it is done, and not with a product that was taken out")
  func roundBlocked() throws {
    let meeting = try scored([70, 81, 75, 75, 75]) { $0.rounds = 2 }
    #expect(
      meeting.refusal(.closeRound(p1, reason: "x"))
        == .blocked([.rescore(spread: 11, limit: 10, turn: 1, of: 2)]))
    var other = try Meeting.second { $0.rounds = 2 }
    try other.open("P1")
    for seat in Meeting.scorers { try other.seal("P1", seat, .eliminating("giả mạo")) }
    try other.reveal("P1")
    try other.adopt(.elimination, "P1")
    #expect(other.refusal(.closeRound(p1, reason: "x")) == .noSecondRound)
    try other.act(.conclude(p1))
  }

  @Test("The second round has all its turns of re-scoring again, and asks for no vote of the first")
  func turnsOfRounds() throws {
    var meeting = try scored([75, 75, 75, 75, 75]) {
      ($0.rounds, $0.rescoringTurns, $0.resultVote) = (2, 1, .perProduct)
    }
    #expect(try meeting.gate("P1").blockers == [.secondRound], "the vote on the result comes at the end")
    try meeting.act(.orderRescoring(p1, reason: "lần một"))
    try meeting.reveal("P1")
    #expect(meeting.refusal(.orderRescoring(p1, reason: "x")) == .turnsUsedUp(1))
    try meeting.act(.closeRound(p1, reason: "vào vòng hai"))
    try meeting.act(.openScoring(p1))
    try meeting.seal("P1", totals: [70, 81, 75, 75, 75], meeting: .four)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.rescore(spread: 11, limit: 10, turn: 1, of: 1)])
    #expect(meeting.refusal(.orderRescoring(p1, reason: "x")) == nil)
    #expect(try meeting.record("P1").turns == ["lần một"])
  }

  @Test("A vote of the first round says nothing of the second, nor one from before a product was put off")
  func votesOfRounds() throws {
    for isRound in [true, false] {
      var meeting = try scored([70, 81, 75, 75, 75]) { ($0.rounds, $0.rescoringTurns) = (isRound ? 2 : 1, 0) }
      try meeting.adopt(.spread, "P1")
      if isRound {
        try meeting.act(.closeRound(p1, reason: "vào vòng hai"))
      } else {
        try meeting.act(.postpone(p1, reason: "chờ"))
        try meeting.act(.resume(p1, reason: "tiếp"))
      }
      try meeting.act(.openScoring(p1))
      try meeting.seal("P1", totals: [70, 82, 75, 75, 75], meeting: .four)
      try meeting.reveal("P1")
      #expect(try meeting.gate("P1").blockers == [.spreadNeedsVote(spread: 12, limit: 10)])
    }
  }

  @Test("Who was not there in the first round scores in the second")
  func newcomer() throws {
    var meeting = try Meeting.second { $0.rounds = 2 }
    try meeting.rollCall(members(1...4))
    try meeting.act(.queue(Meeting.dossier("P1")))
    try meeting.declare("P1")
    try meeting.act(.openScoring(p1))
    for seat in members(1...4) { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
    try meeting.reveal("P1")
    try meeting.act(.closeRound(p1, reason: "vào vòng hai"))
    try meeting.act(.arrive(m5))
    try meeting.act(.openScoring(p1))
    try meeting.seal("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    #expect(try meeting.record("P1").sheets.map(\.version) == [1, 1, 1, 1, 2, 2, 2, 2, 1])
    #expect(try meeting.record("P1").current(m5)?.content.reason == "")
  }

  // MARK: Spread

  static let spreads: [(action: SpreadAction, limit: Int, spread: Int, blockers: [Blocker])] = [
    (.rescore, 10, 10, []), (.rescore, 10, 11, [.rescore(spread: 11, limit: 10, turn: 1, of: 2)]),
    (.block, 10, 10, []), (.block, 10, 11, [.rescoreOnly(spread: 11, limit: 10)]), (.warn, 10, 11, []),
    (.rescore, 11, 11, []), (.rescore, 0, 1, [.rescore(spread: 1, limit: 0, turn: 1, of: 2)]), (.rescore, 0, 0, []),
  ]

  @Test("The limit is allowed, one more is not; what then (chenh_lech.toi_da, hanh_dong)", arguments: spreads)
  func spread(_ row: (action: SpreadAction, limit: Int, spread: Int, blockers: [Blocker])) throws {
    let meeting = try scored([70 + row.spread, 70, 75, 75, 75].map { min($0, 70 + row.spread) }) {
      ($0.spreadAction, $0.spreadLimit) = (row.action, row.limit)
    }
    #expect(try meeting.gate("P1").tally?.scored?.spread == row.spread)
    #expect(try meeting.gate("P1").blockers == row.blockers)
  }

  @Test("No vote accepts a difference that is blocked; turns do not run out (chenh_lech.hanh_dong = chan)")
  func blocked() throws {
    var meeting = try scored([70, 81, 75, 75, 75]) { ($0.spreadAction, $0.rescoringTurns) = (.block, 0) }
    #expect(meeting.refusal(meeting.motion(.spread, "P1", 5)) == .nothingToResolve(.spread))
    for _ in 1...3 {
      try meeting.act(.orderRescoring(p1, reason: "còn chênh"))
      try meeting.reveal("P1")
      #expect(try meeting.gate("P1").blockers == [.rescoreOnly(spread: 11, limit: 10)])
    }
    try meeting.act(.orderRescoring(p1, reason: "còn chênh"))
    try meeting.seal("P1", m1, try meeting.draft(75, meeting: .four), reason: "xem lại")
    try meeting.reveal("P1")
    try meeting.act(.conclude(p1))
  }

  @Test("After the last turn a vote; before it none (chenh_lech.so_lan)", arguments: [0, 1, 2])
  func turns(_ turns: Int) throws {
    var meeting = try scored([70, 81, 75, 75, 75]) { $0.rescoringTurns = turns }
    for turn in 0..<turns {
      #expect(meeting.refusal(meeting.motion(.spread, "P1", 5)) == .turnsLeft(turns - turn))
      try meeting.act(.orderRescoring(p1, reason: "còn chênh"))
      try meeting.reveal("P1")
    }
    #expect(try meeting.gate("P1").blockers == [.spreadNeedsVote(spread: 11, limit: 10)])
    #expect(meeting.refusal(.orderRescoring(p1, reason: "x")) == .turnsUsedUp(turns))
    try meeting.act(meeting.motion(.spread, "P1", 2))
    #expect(try meeting.gate("P1").blockers == [.votedAgainst(.spread)])
    try meeting.adopt(.spread, "P1")
    try meeting.act(.conclude(p1))
  }

  @Test("Who may change a sheet: everybody, or only the highest and the lowest (chenh_lech.pham_vi_mo_lai)")
  func scope() throws {
    for scope in RescoringScope.allCases {
      var meeting = try scored([70, 81, 75, 75, 75]) { $0.rescoringScope = scope }
      try meeting.act(.orderRescoring(p1, reason: "còn chênh"))
      #expect(try meeting.record("P1").mayRescore == (scope == .all ? nil : [m1, m2]))
      let draft = try meeting.draft(76, meeting: .four)
      #expect(meeting.refusal(.seal(p1, draft, reason: "x"), by: .seat(m2)) == nil)
      #expect(
        meeting.refusal(.seal(p1, draft, reason: "x"), by: .seat(m3)) == (scope == .all ? nil : .notInThisTurn(m3)))
      try meeting.seal("P1", m2, draft, reason: "xem lại")
      // The earlier sheet stays, with the reason of the later one.
      let sheets = try meeting.record("P1").sheets
      #expect(sheets.count == 6 && sheets[1].seat == m2 && sheets[1].version == 1)
      #expect(sheets[5].version == 2 && sheets[5].content.reason == "xem lại")
      try meeting.reveal("P1")
      try meeting.act(.conclude(p1))
    }
  }

  @Test("Of the outliers: all who are at the ends, whoever proposed to eliminate, whoever came without a sheet")
  func outliers() throws {
    var meeting = try Meeting.second { ($0.rescoringScope, $0.sheetsPerProduct) = (.outliers, 3) }
    try meeting.rollCall(members(1...4))
    try meeting.act(.queue(Meeting.dossier("P1")))
    try meeting.declare("P1")
    try meeting.act(.openScoring(p1))
    for (seat, total) in zip(members(1...3), [60, 75, 81]) {
      try meeting.seal("P1", seat, try meeting.draft(total, meeting: .three))
    }
    try meeting.seal("P1", m4, .eliminating("giả mạo"))
    try meeting.reveal("P1")
    try meeting.act(.arrive(m5))
    try meeting.act(.orderRescoring(p1, reason: "còn chênh"))
    #expect(try meeting.record("P1").mayRescore == [m1, m3, m4, m5])
    #expect(meeting.session.obstacle(to: m5, scoring: p1) == nil)
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor([m5]))
    // Whoever came late and is not awaited in this turn does not hold it up for ever.
    try meeting.act(.excuse(p1, m5, reason: "không chấm lượt này"))
    try meeting.act(.closeScoring(p1))
  }

  @Test("Another turn needs its reason, a revealed product, the desk")
  func orders() throws {
    var meeting = try scored([75, 75, 75, 75, 75]) { _ in }
    #expect(meeting.refusal(.orderRescoring(p1, reason: "\n")) == .reasonNeeded)
    #expect(meeting.refusal(.orderRescoring(p1, reason: "x"), by: .seat(m4)) == .notAtTheDesk(m4))
    #expect(meeting.refusal(.orderRescoring(p2, reason: "x")) == .unknownDossier(p2))
    try meeting.act(.conclude(p1))
    #expect(meeting.refusal(.orderRescoring(p1, reason: "x")) == .wrongStage(p1, .concluded))
  }

  // MARK: What the producer says

  @Test("The provisional result is with the producer for so many days (phan_hoi.chu_the)", arguments: [0, 1, 3])
  func feedback(_ days: Int) throws {
    var meeting = try scored([75, 75, 75, 75, 75]) { $0.producerFeedbackDays = days }
    guard days > 0 else { return #expect(try meeting.gate("P1").blockers == []) }
    #expect(try meeting.gate("P1").blockers == [.feedbackMissing])
    try meeting.act(.note(MeetingNote(kind: .discussion, product: p1, text: "đã trao đổi")))
    #expect(try meeting.gate("P1").blockers == [.feedbackMissing])
    try meeting.act(.note(MeetingNote(kind: .feedback, product: p1, text: "đã gửi kết quả dự kiến")))
    let until = meeting.today.adding(days: days)
    #expect(try meeting.gate("P1").blockers == [.feedbackUntil(until)])
    meeting.pass(days: days - 1)
    #expect(meeting.refusal(.conclude(p1)) == .blocked([.feedbackUntil(until)]))
    meeting.pass(days: 1)
    #expect(meeting.refusal(.conclude(p1)) == nil)
  }

  @Test("Another result is shown to the producer again: what was shown before new sheets is not this one")
  func feedbackAgain() throws {
    var meeting = try scored([75, 75, 75, 75, 75]) { $0.producerFeedbackDays = 2 }
    try meeting.act(.note(MeetingNote(kind: .feedback, product: p1, text: "đã gửi kết quả dự kiến")))
    meeting.pass(days: 2)
    try meeting.act(.orderRescoring(p1, reason: "chủ thể bổ sung minh chứng"))
    try meeting.seal("P1", totals: [80, 80, 80, 80, 80], meeting: .four, reason: "có minh chứng mới")
    try meeting.reveal("P1")
    #expect(meeting.refusal(.conclude(p1)) == .blocked([.feedbackMissing]))
    try meeting.act(.note(MeetingNote(kind: .feedback, product: p1, text: "đã gửi kết quả sau chấm lại")))
    meeting.pass(days: 2)
    try meeting.act(.conclude(p1))
  }
}
