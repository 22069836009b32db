import Criteria
import TestWorld
import Testing

@testable import Council

/// The names of all refusals. A new one has no name here and does not compile before it has.
enum RefusalName: String, CaseIterable {
  case sessionIsClosed, sessionIsOpen, notAtTheDesk, unknownSeat, unknownDossier, unknownSet, dossierExists, badName
  case rollCallFirst, isAdjourned, noOneToPreside, notAuthorised, notADeputy, quorumMissing, wrongStage, doesNotScore
  case notPresent, isPresent, attendsOnly, isRecused, alreadySealed, declareFirst, alreadyDeclared, notInThisTurn
  case badTick, incomplete, reasonNeeded, waitingFor, tooFewSheets, blocked, turnsUsedUp, turnsLeft, nothingToResolve
  case votesDoNotAddUp, ballotDiffers, questionNeeded, unfinished, nothingConcluded, recountMissing, listVoteMissing
  case listVotedAgainst, pinLocked, pinWait, incompleteDossier, presentationsAreOff, inspectionFirst, notInThisSession
  case notAPlace, onlyRenewals, isInWriting, notInWriting, dueBeforeSent, waitUntil, dayNeeded, ownPaper, nothingTyped,
    sameTypist
  case papersDiffer, noSecondRound, notVotedFor, noClockJump, pinIsFree, needsChairAndSecretary, keyOfChair

  init(_ refusal: Refusal) {
    self =
      switch refusal {
      case .sessionIsClosed: .sessionIsClosed
      case .sessionIsOpen: .sessionIsOpen
      case .notAtTheDesk: .notAtTheDesk
      case .unknownSeat: .unknownSeat
      case .unknownDossier: .unknownDossier
      case .unknownSet: .unknownSet
      case .dossierExists: .dossierExists
      case .badName: .badName
      case .rollCallFirst: .rollCallFirst
      case .isAdjourned: .isAdjourned
      case .noOneToPreside: .noOneToPreside
      case .notAuthorised: .notAuthorised
      case .notADeputy: .notADeputy
      case .quorumMissing: .quorumMissing
      case .wrongStage: .wrongStage
      case .doesNotScore: .doesNotScore
      case .notPresent: .notPresent
      case .isPresent: .isPresent
      case .attendsOnly: .attendsOnly
      case .isRecused: .isRecused
      case .alreadySealed: .alreadySealed
      case .declareFirst: .declareFirst
      case .alreadyDeclared: .alreadyDeclared
      case .notInThisTurn: .notInThisTurn
      case .badTick: .badTick
      case .incomplete: .incomplete
      case .reasonNeeded: .reasonNeeded
      case .waitingFor: .waitingFor
      case .tooFewSheets: .tooFewSheets
      case .blocked: .blocked
      case .turnsUsedUp: .turnsUsedUp
      case .turnsLeft: .turnsLeft
      case .nothingToResolve: .nothingToResolve
      case .votesDoNotAddUp: .votesDoNotAddUp
      case .ballotDiffers: .ballotDiffers
      case .questionNeeded: .questionNeeded
      case .unfinished: .unfinished
      case .nothingConcluded: .nothingConcluded
      case .recountMissing: .recountMissing
      case .listVoteMissing: .listVoteMissing
      case .listVotedAgainst: .listVotedAgainst
      case .pinLocked: .pinLocked
      case .pinWait: .pinWait
      case .pinIsFree: .pinIsFree
      case .needsChairAndSecretary: .needsChairAndSecretary
      case .keyOfChair: .keyOfChair
      case .incompleteDossier: .incompleteDossier
      case .notAPlace: .notAPlace
      case .presentationsAreOff: .presentationsAreOff
      case .inspectionFirst: .inspectionFirst
      case .notInThisSession: .notInThisSession
      case .onlyRenewals: .onlyRenewals
      case .isInWriting: .isInWriting
      case .notInWriting: .notInWriting
      case .dueBeforeSent: .dueBeforeSent
      case .waitUntil: .waitUntil
      case .dayNeeded: .dayNeeded
      case .ownPaper: .ownPaper
      case .nothingTyped: .nothingTyped
      case .sameTypist: .sameTypist
      case .papersDiffer: .papersDiffer
      case .noSecondRound: .noSecondRound
      case .notVotedFor: .notVotedFor
      case .noClockJump: .noClockJump
      }
  }
}

/// The shortest way to each refusal, from one world: a meeting with P1 in scoring.
@Suite("Second edition: every refusal can be met")
struct EveryRefusalTests {
  private func open(_ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting.second(change)
    try meeting.open("P1")
    return meeting
  }

  private func scored(_ totals: [Int], _ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting.second(change)
    try meeting.scored("P1", totals: totals, meeting: .four)
    return meeting
  }

  @Test("Each has its way", arguments: RefusalName.allCases)
  func met(_ name: RefusalName) throws {
    // Nothing in the engine refuses an incomplete dossier: its completeness is checked before it comes to the queue.
    if name == .incompleteDossier { return }
    #expect(try way(to: name).map(RefusalName.init) == name)
  }

  private func way(to name: RefusalName) throws -> Refusal? {
    switch name {
    case .sessionIsClosed, .sessionIsOpen, .notVotedFor, .unfinished, .nothingConcluded, .recountMissing,
      .listVoteMissing, .listVotedAgainst:
      try closing(name)
    case .onlyRenewals, .isInWriting, .notInWriting, .dueBeforeSent, .waitUntil, .dayNeeded: try writing(name)
    case .ownPaper, .nothingTyped, .sameTypist, .papersDiffer: try paper(name)
    case .turnsUsedUp, .turnsLeft, .nothingToResolve, .votesDoNotAddUp, .ballotDiffers, .questionNeeded, .blocked,
      .noSecondRound, .notInThisTurn:
      try deciding(name)
    case .badTick, .incomplete, .reasonNeeded, .waitingFor, .tooFewSheets, .alreadySealed, .declareFirst,
      .alreadyDeclared, .isRecused, .doesNotScore:
      try scoring(name)
    case .pinIsFree: try Meeting.second().refusal(.unlockPIN(m3, witnesses: [m1, m5], reason: "x"), by: .seat(m5))
    case .needsChairAndSecretary:
      try Meeting.second().refusal(
        .resetPIN(m3, certificate: "", witnesses: [m1, m1], reason: "x"), by: .seat(m1))
    case .keyOfChair:
      try Meeting.second().refusal(
        .resetPIN(m1, certificate: "", witnesses: [m2, m5], reason: "x"), by: .seat(m5))
    case .noClockJump: try Meeting.second().refusal(.recordClockJump(elapsed: 0), by: .program)
    default: try desk(name)
    }
  }

  private func closing(_ name: RefusalName) throws -> Refusal? {
    var meeting = try Meeting.second()
    if name == .nothingConcluded { return meeting.refusal(.closeSession) }
    if name == .unfinished { return try open().refusal(.closeSession) }
    try meeting.concluded("P1", total: 80)
    switch name {
    case .listVoteMissing: return meeting.refusal(.closeSession)
    case .listVotedAgainst: try meeting.act(meeting.motion(.list, nil, 0, chair: false))
    case .recountMissing: try meeting.adopt(.list)
    case .sessionIsOpen: return meeting.refusal(.reopenSession(reason: "x"))
    case .notVotedFor: return meeting.refusal(.reopen(p1, reason: "x"))
    default: try meeting.close()
    }
    return meeting.refusal(.closeSession)
  }

  private func writing(_ name: RefusalName) throws -> Refusal? {
    var meeting = try Meeting.second()
    try meeting.ask("P1")
    let today = meeting.today
    switch name {
    case .onlyRenewals:
      try meeting.act(.queue(Meeting.dossier("P2")))
      return meeting.refusal(.askOpinions(p2, sent: today, due: nil))
    case .dueBeforeSent: return meeting.refusal(.askOpinions(p1, sent: today, due: today.adding(days: -1)))
    case .waitUntil: return meeting.refusal(.closeScoring(p1))
    case .dayNeeded:
      return meeting.refusal(
        .typePaper(PaperEntry(product: p1, seat: m3, content: try meeting.draft(75))), by: .seat(s1))
    case .isInWriting: return meeting.refusal(.orderRescoring(p1, reason: "x"))
    default: return try scored([75, 75, 75, 75, 75]).refusal(.callMeeting(p1, reason: "x"))
    }
  }

  private func paper(_ name: RefusalName) throws -> Refusal? {
    var meeting = try open()
    var entry = PaperEntry(product: p1, seat: m3, content: try meeting.draft(75))
    switch name {
    case .ownPaper: return meeting.refusal(.typePaper(entry), by: .seat(m3))
    case .nothingTyped: return meeting.refusal(.sealPaper(p1, m3, confirming: true), by: .seat(s1))
    case .papersDiffer:
      try meeting.act(.typePaper(entry), by: .seat(m5))
      entry.content.opinion = "khác"
      try meeting.act(.typePaper(entry), by: .seat(s1))
    default: try meeting.act(.typePaper(entry), by: .seat(s1))
    }
    return meeting.refusal(.sealPaper(p1, m3, confirming: true), by: .seat(s1))
  }

  private func deciding(_ name: RefusalName) throws -> Refusal? {
    let meeting = try scored([70, 81, 75, 75, 75]) {
      if name == .turnsUsedUp { $0.rescoringTurns = 0 }
      if name == .ballotDiffers { $0.ballot = .named }
    }
    let votes = Votes(inFavour: 6, against: 0, abstaining: 0, chairInFavour: true)
    switch name {
    case .turnsUsedUp: return meeting.refusal(.orderRescoring(p1, reason: "x"))
    case .turnsLeft: return meeting.refusal(meeting.motion(.spread, "P1", 5))
    case .nothingToResolve: return meeting.refusal(meeting.motion(.cap, "P1", 5))
    case .questionNeeded: return meeting.refusal(meeting.motion(.other, "P1", 5))
    case .noSecondRound: return meeting.refusal(.closeRound(p1, reason: "x"))
    case .blocked: return meeting.refusal(.conclude(p1))
    case .notInThisTurn:
      var other = try scored([70, 81, 75, 75, 75]) { $0.rescoringScope = .outliers }
      try other.act(.orderRescoring(p1, reason: "x"))
      return other.session.obstacle(to: m3, scoring: p1)
    default: return meeting.refusal(.resolve(p1, .other, votes, question: "Hỏi", reason: "x"))
    }
  }

  private func scoring(_ name: RefusalName) throws -> Refusal? {
    var meeting = try open()
    var draft = try meeting.draft(75)
    switch name {
    case .badTick:
      let change = DraftChange.tick(CriterionKey("9.9"), .points(1))
      if case .failure(let refusal) = draft.changed(by: change, in: try meeting.set()) { return refusal }
      return nil
    case .incomplete:
      draft.choices = [:]
      return meeting.refusal(.seal(p1, draft, reason: ""), by: .seat(m3))
    case .reasonNeeded: return meeting.refusal(.seal(p1, .eliminating(" "), reason: ""), by: .seat(m3))
    case .waitingFor: return meeting.refusal(.closeScoring(p1))
    case .doesNotScore: return meeting.refusal(.seal(p1, draft, reason: ""), by: .seat(s1))
    case .alreadyDeclared: return meeting.refusal(.clearConflict(m3, [p1]))
    case .tooFewSheets:
      for seat in Meeting.scorers { try meeting.act(.excuse(p1, seat, reason: "x")) }
      return meeting.refusal(.closeScoring(p1))
    case .declareFirst:
      try meeting.act(.queue(Meeting.dossier("P2")))
      try meeting.act(.openScoring(p2))
      return meeting.session.obstacle(to: m3, scoring: p2)
    case .isRecused: try meeting.act(.recuse(p1, m3, reason: "x"))
    default: try meeting.seal("P1", m3, draft)
    }
    return meeting.session.obstacle(to: m3, scoring: p1)
  }

  private func desk(_ name: RefusalName) throws -> Refusal? {
    var meeting = try open()
    let all = Meeting.scorers
    switch name {
    case .notAtTheDesk: return meeting.refusal(.conclude(p1), by: .seat(m3))
    case .unknownSeat: return meeting.refusal(.conclude(p1), by: .seat(SeatID("X")))
    case .unknownDossier: return meeting.refusal(.conclude(p2))
    case .unknownSet: return meeting.refusal(.queue(Meeting.dossier("P2", set: 7)))
    case .dossierExists: return meeting.refusal(.queue(Meeting.dossier("P1")))
    case .badName: return meeting.refusal(.queue(Meeting.dossier("")))
    case .wrongStage: return meeting.refusal(.reveal(p1))
    case .isPresent: return meeting.refusal(.arrive(m3))
    case .notADeputy: return meeting.refusal(.authorise(m3, reason: "x"))
    case .noOneToPreside: return meeting.refusal(.takeAttendance(present: all, presiding: m3))
    case .notAuthorised: return meeting.refusal(.takeAttendance(present: all, presiding: m2))
    case .attendsOnly: return meeting.refusal(.takeAttendance(present: all, online: [m1], presiding: m1))
    case .rollCallFirst: return try Meeting.second().refusal(.arrive(m3))
    case .notInThisSession: return try Meeting().refusal(.adjourn(reason: "x"))
    case .notPresent: try meeting.act(.leave(m3, reason: "x"))
    case .isAdjourned:
      try meeting.act(.adjourn(reason: "x"))
      return meeting.refusal(.arrive(m3))
    case .quorumMissing:
      for seat in [m4, m5] { try meeting.act(.leave(seat, reason: "x")) }
    case .notAPlace:
      try meeting.act(.queue(Meeting.dossier("P2")))
      return meeting.refusal(.move(p2, to: 1, reason: "x"))
    case .presentationsAreOff:
      let off = try open { $0.presentations = false }
      return off.refusal(.note(MeetingNote(kind: .presentation, product: p1, text: "x")))
    case .inspectionFirst:
      try meeting.act(.queue(Meeting.dossier("P2", set: 26)))
      return meeting.refusal(.openScoring(p2))
    default: return try pin(name)
    }
    return meeting.session.obstacle(to: m3, scoring: p1)
  }

  private func pin(_ name: RefusalName) throws -> Refusal? {
    var meeting = try Meeting.second()
    let tries = name == .pinWait ? PINRecord.freeTries : PINRecord.mostFailures
    for _ in 0..<tries {
      meeting.pass(days: 400)
      try meeting.act(.recordPIN(m3, right: false), by: .seat(m3))
    }
    return meeting.refusal(.recordPIN(m3, right: true), by: .seat(m3))
  }
}
