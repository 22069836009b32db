import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: the queue, what leaves it, notes of the meeting")
struct DossiersTests {
  @Test("What enters the queue")
  func queue() throws {
    var meeting = try Meeting.second()
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(meeting.refusal(.queue(Meeting.dossier("P1"))) == .dossierExists(p1))
    #expect(meeting.refusal(.queue(Meeting.dossier("P2", set: 7))) == .unknownSet(7))
    #expect(meeting.refusal(.queue(Meeting.dossier("../P2"))) == .badName("../P2"))
    #expect(meeting.refusal(.queue(Meeting.dossier("P2")), by: .seat(m3)) == .notAtTheDesk(m3))
    var unnamed = Meeting.dossier("P2")
    unnamed.product = " \u{A0}"
    #expect(meeting.refusal(.queue(unnamed)) == .badName(" \u{A0}"))
    #expect(meeting.refusal(.queue(Meeting.dossier("P2")), by: .seat(SeatID("X"))) == .unknownSeat(SeatID("X")))
    try meeting.act(.withdraw(p1, reason: "rút"))
    #expect(meeting.refusal(.queue(Meeting.dossier("P1"))) == .dossierExists(p1), "not twice in one session")
  }

  /// A meeting with P1 in that stage.
  private func at(_ stage: StageName) throws -> Meeting {
    var meeting = try Meeting.second()
    switch stage {
    case .inWriting: try meeting.ask("P1")
    case .concluded: try meeting.concluded("P1", total: 80)
    case .queued, .withdrawn, .postponed:
      try meeting.act(.queue(Meeting.dossier("P1")))
      if stage == .withdrawn { try meeting.act(.withdraw(p1, reason: "rút")) }
      if stage == .postponed { try meeting.act(.postpone(p1, reason: "chờ")) }
    case .scoring: try meeting.open("P1")
    case .closed, .revealed:
      try meeting.open("P1")
      try meeting.seal("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
      try meeting.act(.closeScoring(p1))
      if stage == .revealed { try meeting.act(.reveal(p1)) }
    }
    #expect(try meeting.record("P1").stage.name == stage)
    return meeting
  }

  @Test("What may be done with a product in each stage", arguments: StageName.allCases)
  func stages(_ stage: StageName) throws {
    let meeting = try at(stage)
    let allowed: [(Command, Set<StageName>)] = [
      (.withdraw(p1, reason: "x"), [.queued, .postponed, .inWriting, .scoring, .closed, .revealed]),
      (
        .withdraw(p1, kind: .notEvaluated, reason: "x"),
        [.queued, .postponed, .inWriting, .scoring, .closed, .revealed]
      ),
      (.postpone(p1, reason: "x"), [.queued, .inWriting, .scoring, .closed, .revealed]),
      (.resume(p1, reason: "x"), [.postponed]), (.move(p1, to: 2, reason: "x"), [.queued]),
      (.recuse(p1, m5, reason: "x"), [.queued, .inWriting, .scoring]),
      (.clearConflict(m5, [p1]), [.queued, .postponed, .inWriting, .scoring]),
      (
        .note(MeetingNote(kind: .discussion, product: p1, text: "x")), Set(StageName.allCases).subtracting([.withdrawn])
      ),
      (.note(MeetingNote(kind: .feedback, product: p1, text: "x")), [.revealed]),
      (.reveal(p1), [.closed]), (.excuse(p1, m5, reason: "x"), [.scoring]),
      (.callMeeting(p1, reason: "x"), [.inWriting, .closed, .revealed]),
    ]
    for (command, stages) in allowed {
      let refusal = meeting.refusal(command)
      let isWrong = refusal == .wrongStage(p1, stage)
      #expect(isWrong == !stages.contains(stage), "\(command) \(String(describing: refusal))")
    }
  }

  @Test("Withdrawn by the producer, or not evaluated by the council; each with its reason")
  func withdraw() throws {
    for kind in WithdrawalKind.allCases {
      var meeting = try Meeting.second()
      try meeting.act(.queue(Meeting.dossier("P1")))
      #expect(meeting.refusal(.withdraw(p1, kind: kind, reason: " ")) == .reasonNeeded)
      try meeting.act(.withdraw(p1, kind: kind, reason: "không đủ điều kiện"))
      let record = try meeting.record("P1")
      #expect(record.withdrawal == kind && record.stage == .withdrawn(reason: "không đủ điều kiện"))
    }
    var first = try Meeting()
    try first.act(.queue(Meeting.dossier("P1")))
    #expect(first.refusal(.withdraw(p1, kind: .notEvaluated, reason: "x")) == .notInThisSession)
    #expect(first.refusal(.postpone(p1, reason: "x")) == .notInThisSession)
    #expect(first.refusal(.resume(p1, reason: "x")) == .wrongStage(p1, .queued))
  }

  @Test("Put off and taken up again: scored anew, all turns back, what was sealed stays; why, each time")
  func postpone() throws {
    var meeting = try at(.revealed)
    try meeting.act(.orderRescoring(p1, reason: "xem lại"))
    #expect(meeting.refusal(.postpone(p1, reason: "")) == .reasonNeeded)
    try meeting.act(.postpone(p1, reason: "chờ kiểm nghiệm"))
    #expect(meeting.refusal(.resume(p1, reason: "")) == .reasonNeeded)
    try meeting.act(.resume(p1, reason: "có kết quả"))
    let record = try meeting.record("P1")
    #expect(record.stage == .queued && record.sheets.count == 5 && record.turnsUsed == 0)
    #expect(record.postponements == ["chờ kiểm nghiệm"] && record.resumptions == ["có kết quả"])
    try meeting.act(.openScoring(p1))
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor(Meeting.scorers))
    try meeting.seal("P1", totals: [70, 70, 70, 70, 70], meeting: .four)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").tally?.scored?.mean == 70)
    #expect(
      try meeting.record("P1").sheets.suffix(5).allSatisfy { $0.version == 2 && $0.content.reason == "có kết quả" })
  }

  @Test("A tourism product is inspected on its site first, where the rules want it (du_lich.thuc_dia)")
  func inspection() throws {
    for wanted in [true, false] {
      var meeting = try Meeting.second { $0.siteInspection = wanted }
      try meeting.rollCall()
      try meeting.act(.queue(Meeting.dossier("P1", set: 26)))
      try meeting.act(.queue(Meeting.dossier("P2", set: 1)))
      #expect(meeting.refusal(.openScoring(p1)) == (wanted ? .inspectionFirst(p1) : nil))
      #expect(meeting.refusal(.openScoring(p2)) == nil)
      try meeting.act(.note(MeetingNote(kind: .inspection, product: p2, text: "không cần")))
      #expect(meeting.refusal(.openScoring(p1)) == (wanted ? .inspectionFirst(p1) : nil), "that was another product")
      try meeting.act(.note(MeetingNote(kind: .inspection, product: p1, text: "đạt")))
      #expect(meeting.refusal(.openScoring(p1)) == nil)
    }
  }

  @Test("Producers present where the rules let them (trinh_bay.chu_the)", arguments: [true, false])
  func presentations(_ allowed: Bool) throws {
    var meeting = try Meeting.second { $0.presentations = allowed }
    try meeting.act(.queue(Meeting.dossier("P1")))
    let note = MeetingNote(kind: .presentation, product: p1, text: "chủ thể trình bày")
    #expect(meeting.refusal(.note(note)) == (allowed ? nil : .presentationsAreOff))
  }

  @Test("Notes: by the desk, with words, on a product where they must be; kept with their moment")
  func notes() throws {
    var meeting = try Meeting.second()
    for kind in MeetingNote.Kind.allCases {
      let about = MeetingNote(kind: kind, product: nil, text: "x")
      let needsProduct = [.presentation, .inspection, .feedback].contains(kind)
      #expect(meeting.refusal(.note(about)) == (needsProduct ? .unknownDossier(DossierID("-")) : nil), "\(kind)")
      #expect(meeting.refusal(.note(MeetingNote(kind: kind, product: p1, text: "x"))) == .unknownDossier(p1))
    }
    #expect(meeting.refusal(.note(MeetingNote(kind: .other, product: nil, text: "\n"))) == .reasonNeeded)
    let note = MeetingNote(kind: .discussion, product: nil, text: "Hội đồng thống nhất lịch")
    #expect(meeting.refusal(.note(note), by: .seat(m4)) == .notAtTheDesk(m4))
    try meeting.act(.note(note), by: .seat(s1))
    #expect(meeting.session.notes == [TakenNote(note: note, scene: 0, time: meeting.now, actor: .seat(s1))])
    #expect(try Meeting().refusal(.note(note)) == .notInThisSession)
  }

  @Test("An excuse: with its reason, of a seat that has not sealed; a seat that seals after it is counted")
  func excuses() throws {
    var meeting = try at(.scoring)
    #expect(meeting.refusal(.excuse(p1, m3, reason: "")) == .reasonNeeded)
    #expect(meeting.refusal(.excuse(p1, s1, reason: "x")) == .doesNotScore(s1))
    try meeting.act(.excuse(p1, m3, reason: "không nếm được"))
    #expect(!meeting.session.awaited(for: try meeting.record("P1")).contains(m3))
    try meeting.seal("P1", m3, try meeting.draft(75))
    #expect(meeting.refusal(.excuse(p1, m3, reason: "x")) == .alreadySealed(m3))
    try meeting.act(.recuse(p1, m4, reason: "người nhà"))
    #expect(meeting.refusal(.excuse(p1, m4, reason: "x")) == .isRecused(m4))
  }
}
