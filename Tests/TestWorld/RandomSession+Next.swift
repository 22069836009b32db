internal import Chance
internal import Council
internal import Criteria

// What the council does next, by the stage of the meeting and of the product before it.
extension RandomSession {
  mutating func next() -> (Command, Actor) {
    if session.phase == .closed { return (afterClose(), desk()) }
    if session.products.isEmpty || (session.products.count < 3 && numbers.oneIn(25)) {
      let dossier = RandomCouncil.dossier("P\(session.products.count + 1)", forms, &numbers)
      return (.queue(dossier), desk())
    }
    if !session.hasQuorum && numbers.oneIn(2) { return (rollCall(), desk()) }
    if numbers.oneIn(14) { return aside() }
    let unfinished = session.products.filter { !$0.isFinished }
    guard let record = numbers.oneIn(12) ? session.products.randomElement(using: &numbers) : unfinished.first else {
      return (toClose(), desk())
    }
    return with(record)
  }

  private mutating func with(_ record: ProductRecord) -> (Command, Actor) {
    let id = record.id
    switch record.stage {
    case .queued: return (fromQueue(record), desk())
    case .inWriting, .scoring: return scoring(record)
    case .closed: return (.reveal(id), desk())
    case .revealed: return (deciding(record), desk())
    case .postponed: return (.resume(id, reason: reason()), desk())
    case .concluded: return (numbers.oneIn(2) ? vote(.reopen, id) : .reopen(id, reason: reason()), desk())
    case .withdrawn: return (toClose(), desk())
    }
  }

  private mutating func fromQueue(_ record: ProductRecord) -> Command {
    let id = record.id
    if numbers.oneIn(12) { return .recuse(id, anySeat(), reason: reason()) }
    if numbers.oneIn(6) { return .note(MeetingNote(kind: .inspection, product: id, text: "đạt")) }
    let undeclared = session.info.seats.first {
      $0.scores && !record.cleared.contains($0.id) && record.recusals[$0.id] == nil
    }
    if session.rules.conflictDeclaration, let undeclared, !numbers.oneIn(10) {
      return .clearConflict(undeclared.id, [id])
    }
    let isRenewal = record.dossier.kind == .renewal && session.rules.writtenOpinions != nil
    if isRenewal, !numbers.oneIn(4) { return .askOpinions(id, sent: meeting.today, due: nil) }
    return .openScoring(id)
  }

  private mutating func scoring(_ record: ProductRecord) -> (Command, Actor) {
    let id = record.id
    let set = record.dossier.set
    if record.isInWriting, numbers.oneIn(12) {
      let seat = anySeat()
      return (.askForMeeting(id, seat, reason: reason()), .seat(seat))
    }
    if record.isInWriting, numbers.oneIn(20) { return (.callMeeting(id, reason: reason()), desk()) }
    if record.isInWriting, numbers.oneIn(20) {
      return (.askOpinions(id, sent: meeting.today, due: meeting.today.adding(days: 9)), desk())
    }
    if let (seat, _) = record.typed.min(by: { $0.key.rawValue < $1.key.rawValue }), numbers.oneIn(2) {
      return (.sealPaper(id, seat, confirming: !numbers.oneIn(3)), .seat(anySeat()))
    }
    var waiting = session.awaited(for: record)
    if waiting.isEmpty, !record.turns.isEmpty, numbers.oneIn(2) {
      waiting = session.info.seats.map(\.id).filter { session.obstacle(to: $0, scoring: id) == nil }
    }
    guard let sealer = waiting.randomElement(using: &numbers), !numbers.oneIn(12) else {
      return (.closeScoring(id), desk())
    }
    // In a turn of the outliers somebody else tries too.
    if numbers.oneIn(record.mayRescore == nil ? 15 : 3) {
      return (.seal(id, draft(set), reason: reason()), .seat(anySeat()))
    }
    if session.rules.conflictDeclaration, !record.cleared.contains(sealer), !numbers.oneIn(10) {
      return (.clearConflict(sealer, [id]), desk())
    }
    if numbers.oneIn(25) { return (.excuse(id, sealer, reason: reason()), desk()) }
    if numbers.oneIn(25) { return (.recuse(id, sealer, reason: reason()), .seat(sealer)) }
    if numbers.oneIn(6) {
      let returned = record.isInWriting != numbers.oneIn(15) ? meeting.today : nil
      let entry = PaperEntry(product: id, seat: sealer, content: draft(set), returned: returned, reason: reason())
      return (.typePaper(entry), .seat(anySeat()))
    }
    return (.seal(id, draft(set), reason: reason()), .seat(sealer))
  }

  private mutating func deciding(_ record: ProductRecord) -> Command {
    let id = record.id
    if numbers.oneIn(30) { return .withdraw(id, kind: numbers.oneIn(2) ? .withdrawn : .notEvaluated, reason: reason()) }
    if numbers.oneIn(40) { return .postpone(id, reason: reason()) }
    if numbers.oneIn(20) { return .orderRescoring(id, reason: reason()) }
    let gate = ConclusionGate(session: session, record: record, law: meeting.law, at: meeting.now)
    if let subject = gate.subjectsToVote.first, !numbers.oneIn(6) { return vote(subject, id) }
    switch gate.blockers.first {
    case nil: return .conclude(id)
    case .liveMeeting: return .callMeeting(id, reason: reason())
    case .rescore where numbers.oneIn(8): return vote(.spread, id)
    case .secondRound: return .closeRound(id, reason: reason())
    case .feedbackMissing: return .note(MeetingNote(kind: .feedback, product: id, text: "đã gửi"))
    case .feedbackUntil: return .conclude(id)
    case .tooFewValidSheets where numbers.oneIn(3): return .withdraw(id, reason: reason())
    default:
      return record.isInWriting && numbers.oneIn(2)
        ? .callMeeting(id, reason: reason()) : .orderRescoring(id, reason: reason())
    }
  }

  private mutating func toClose() -> Command {
    if session.products.count < 3, numbers.oneIn(3) {
      return .queue(RandomCouncil.dossier("P\(session.products.count + 1)", forms, &numbers))
    }
    if numbers.oneIn(8) { return .closeSession }
    if session.listVote == .missing || session.listVote == .against, !numbers.oneIn(8) { return vote(.list, nil) }
    if session.recount == nil, !numbers.oneIn(8) { return .recordRecount(digest: String(repeating: "0", count: 64)) }
    if numbers.oneIn(3) { return vote(.reopen, anyProduct()) }
    if numbers.oneIn(3) { return .reopen(anyProduct(), reason: reason()) }
    return .closeSession
  }

  /// A PIN that is right or wrong, or what chair and secretary do about it.
  private mutating func pin(of seat: SeatID) -> (Command, Actor) {
    let failed = session.pins.keys.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &numbers) ?? seat
    let target = numbers.oneIn(3) ? seat : failed
    let others = session.info.witnesses(for: target, presiding: session.attendance?.presiding)
    var witnesses = [others.chair, others.secretary].compactMap { $0.randomElement(using: &numbers) }
    // Now and then it is the wrong two.
    if numbers.oneIn(4) { witnesses.reverse() }
    let actor = witnesses.last.map(Actor.seat) ?? .program
    switch Int.random(in: 0...7, using: &numbers) {
    case 0...2: return (.unlockPIN(target, witnesses: witnesses, reason: reason()), actor)
    case 3:
      let digest = String(repeating: "0a", count: 32)
      return (.resetPIN(target, certificate: digest, witnesses: witnesses, reason: reason()), actor)
    default: return (.recordPIN(seat, right: numbers.oneIn(3)), .seat(seat))
    }
  }

  private mutating func afterClose() -> Command {
    switch Int.random(in: 0...9, using: &numbers) {
    case 0...1: rollCall()
    case 2: vote(.reopenSession, nil)
    case 3: .reopenSession(reason: reason())
    default: .recordPIN(anySeat(), right: !numbers.oneIn(4))
    }
  }

  /// Coming and going, notes, questions: what happens beside the products.
  private mutating func aside() -> (Command, Actor) {
    let seat = anySeat()
    let command: Command
    switch Int.random(in: 0...14, using: &numbers) {
    case 0...2: command = .arrive(seat, online: numbers.oneIn(5))
    case 3: command = .leave(seat, reason: reason())
    case 4: command = .seatSubstitute(seat, person: numbers.oneIn(2) ? "Ông Thay" : "Bà Khác", reason: reason())
    case 5: command = .adjourn(reason: reason())
    case 6: command = .authorise(seat, reason: reason())
    case 7: command = vote(.other, numbers.oneIn(2) ? anyProduct() : nil)
    case 8: command = .postpone(anyProduct(), reason: reason())
    case 9:
      let kind = MeetingNote.Kind.allCases.randomElement(using: &numbers) ?? .other
      command = .note(MeetingNote(kind: kind, product: numbers.oneIn(3) ? nil : anyProduct(), text: reason()))
    case 10: return pin(of: seat)
    case 12:
      command = .move(anyProduct(), to: Int.random(in: 1...3, using: &numbers), reason: reason())
    case 11:
      let deputy = session.info.seats.first { $0.role == .deputy }?.id ?? seat
      command = .authorise(deputy, reason: reason())
    default: command = rollCall()
    }
    return (command, desk())
  }

  /// Anything by anybody.
  mutating func anything() -> (Command, Actor) {
    let (seat, id, why) = (anySeat(), anyProduct(), reason())
    let set = session.product(id)?.dossier.set ?? 1
    let actor: Actor = numbers.oneIn(3) ? .seat(seat) : desk()
    let command: Command
    switch Int.random(in: 0...28, using: &numbers) {
    case 0: command = .queue(RandomCouncil.dossier(numbers.oneIn(3) ? "-" : "P1", forms, &numbers))
    case 1: command = .withdraw(id, reason: why)
    case 2: command = .postpone(id, reason: why)
    case 3: command = .resume(id, reason: why)
    case 4: command = .authorise(seat, reason: why)
    case 5: command = rollCall()
    case 6: command = .arrive(SeatID("X"), online: true)
    case 7: command = .seatSubstitute(seat, person: " ", reason: why)
    case 8: command = .clearConflict(seat, [id])
    case 9: command = .recuse(id, seat, reason: why)
    case 10: command = .note(MeetingNote(kind: .presentation, product: id, text: why))
    case 11: command = .openScoring(id)
    case 12: command = .askOpinions(id, sent: meeting.today, due: meeting.today.adding(days: -1))
    case 13: command = .askForMeeting(id, seat, reason: why)
    case 14: command = .callMeeting(id, reason: why)
    case 15: command = .typePaper(PaperEntry(product: id, seat: seat, content: draft(set), reason: why))
    case 16: command = .sealPaper(id, seat, confirming: numbers.oneIn(2))
    case 17: command = .seal(id, draft(set), reason: why)
    case 18: command = .excuse(id, seat, reason: why)
    case 19: command = .closeScoring(id)
    case 20: command = .orderRescoring(id, reason: why)
    case 21: command = .closeRound(id, reason: why)
    case 22: command = .conclude(id)
    case 23: command = .closeSession
    case 24: command = .reopenSession(reason: why)
    case 25: command = .recordPIN(seat, right: false)
    case 26: command = .conclude(DossierID("X"))
    case 27: command = .move(id, to: Int.random(in: -1...4, using: &numbers), reason: why)
    default:
      let subject = Resolution.Subject.allCases.randomElement(using: &numbers) ?? .other
      command = vote(subject, numbers.oneIn(2) ? id : nil)
    }
    return (command, actor)
  }
}
