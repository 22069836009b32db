internal import Criteria

/// The answer to a command: events that then are facts, or why not.
package typealias Decision = Result<[Event], Refusal>

extension Session {
  /// Checks a command against the state and the rules. Pure: it reads no clock, file or terminal.
  package func decide(_ command: Command, by actor: Actor, at now: Timestamp, law: Law) -> Decision {
    do {
      return .success(try events(for: command, by: actor, at: now, law: law))
    } catch {
      return .failure(error)
    }
  }

  private func events(
    for command: Command, by actor: Actor, at now: Timestamp, law: Law
  ) throws(Refusal) -> [Event] {
    if phase == .closed && !isPossibleAfterClose(command) { throw .sessionIsClosed }
    switch command {
    case .queue(let dossier): return [try queue(dossier, by: actor, law)]
    case .withdraw(let id, let kind, let reason): return [try withdraw(id, kind, reason, by: actor)]
    case .postpone(let id, let reason): return [try postpone(id, reason, by: actor)]
    case .resume(let id, let reason): return [try resume(id, reason, by: actor)]
    case .move(let id, let place, let reason): return [try move(id, to: place, reason, by: actor)]
    case .authorise(let seat, let reason): return [try authorise(seat, reason, by: actor)]
    case .takeAttendance(let present, let online, let presiding):
      return [try takeAttendance(present, online, presiding, by: actor)]
    case .arrive(let seat, let online): return [try arrive(seat, online, by: actor)]
    case .leave(let seat, let reason): return [try leave(seat, reason, by: actor)]
    case .seatSubstitute(let seat, let person, let reason):
      return [try seatSubstitute(seat, person, reason, by: actor)]
    case .adjourn(let reason): return [try adjourn(reason, by: actor)]
    case .clearConflict(let seat, let ids): return [try clearConflict(seat, ids, by: actor)]
    case .recuse(let id, let seat, let reason): return [try recuse(id, seat, reason, by: actor)]
    case .note(let note): return [try take(note, by: actor)]
    case .openScoring(let id): return [try openScoring(id, by: actor, law)]
    case .askOpinions(let id, let sent, let due): return [try askOpinions(id, sent, due, by: actor)]
    case .askForMeeting(let id, let seat, let reason): return [try askForMeeting(id, seat, reason, by: actor)]
    case .callMeeting(let id, let reason): return [try callMeeting(id, reason, by: actor)]
    case .typePaper(let entry): return [try typePaper(entry, by: actor, at: now, law)]
    case .sealPaper(let id, let seat, let confirming): return [try sealPaper(id, seat, confirming, by: actor, law)]
    case .seal(let id, let draft, let reason): return [try seal(id, draft, reason, by: actor, at: now, law)]
    case .excuse(let id, let seat, let reason): return [try excuse(id, seat, reason, by: actor)]
    case .closeScoring(let id): return [try closeScoring(id, by: actor, at: now)]
    case .reveal(let id):
      try requireDesk(actor)
      _ = try product(id, in: [.closed])
      return [.revealed(id)]
    case .orderRescoring(let id, let reason): return [try orderRescoring(id, reason, by: actor, law)]
    case .closeRound(let id, let reason): return [try closeRound(id, reason, by: actor, at: now, law)]
    case .resolve(let id, let subject, let votes, let question, let reason):
      return [try resolve(id, subject, votes, question, reason, by: actor, at: now, law)]
    case .conclude(let id): return [try conclude(id, by: actor, at: now, law)]
    case .reopen(let id, let reason): return [try reopen(id, reason, by: actor)]
    case .recordPIN(let seat, let right): return try recordPIN(seat, right, now)
    case .unlockPIN(let seat, let witnesses, let reason): return [try unlock(seat, witnesses, reason, by: actor)]
    case .resetPIN(let seat, let certificate, let witnesses, let reason):
      return [try resetPIN(seat, certificate, witnesses, reason, by: actor)]
    case .recordRecount(let digest):
      try requireDesk(actor)
      return [.recountAgreed(digest: digest)]
    case .recordClockJump(let elapsed):
      let jump = ClockJump(before: lastEventAt, after: now, elapsed: elapsed)
      guard jump.isJump, actor == .program, elapsed.map((0...Fields.longest).contains) ?? true else {
        throw .noClockJump
      }
      return [.clockJumped(elapsed: elapsed)]
    case .closeSession: return [try closeSession(by: actor, at: now, law)]
    case .reopenSession(let reason): return [try reopenSession(reason, by: actor)]
    }
  }

  /// A closed session takes PINs for signing, and what leads to taking it up again: a roll call and the vote.
  private func isPossibleAfterClose(_ command: Command) -> Bool {
    switch command {
    case .recordPIN, .unlockPIN, .resetPIN, .recordClockJump: true
    case .takeAttendance, .resolve(nil, .reopenSession, _, _, _), .reopenSession: !rules.isFirstEdition
    default: false
    }
  }

  // MARK: Checks that several commands share

  /// The chair, whoever presides, and the secretary work at the desk; the program itself queues dossiers.
  func requireDesk(_ actor: Actor) throws(Refusal) {
    guard case .seat(let id) = actor else { return }
    let seat = try seat(id)
    if seat.role == .chair || seat.role.keepsMinutes || attendance?.presiding == id { return }
    throw .notAtTheDesk(id)
  }

  func seat(_ id: SeatID) throws(Refusal) -> Seat {
    guard let seat = info.seat(id) else { throw .unknownSeat(id) }
    return seat
  }

  func product(_ id: DossierID, in stages: Set<StageName>) throws(Refusal) -> ProductRecord {
    guard let record = product(id) else { throw .unknownDossier(id) }
    guard stages.contains(record.stage.name) else { throw .wrongStage(id, record.stage.name) }
    return record
  }

  func requireReason(_ reason: String) throws(Refusal) {
    if reason.allSatisfy(\.isWhitespace) { throw .reasonNeeded }
  }

  /// Enough seats take part and somebody presides: of the meeting, or for one product.
  func requireQuorum(for record: ProductRecord? = nil) throws(Refusal) {
    guard attendance != nil else { throw .rollCallFirst }
    if isAdjourned { throw .isAdjourned }
    guard presidingIsPresent else { throw .noOneToPreside }
    let (present, needed) = record.map { quorum(for: $0) } ?? (quorumPresent, quorumNeeded)
    if present < needed { throw .quorumMissing(present: present, needed: needed) }
  }

  /// What the sessions of the first edition did not know.
  func requireSecondEdition() throws(Refusal) {
    if rules.isFirstEdition { throw .notInThisSession }
  }
}
