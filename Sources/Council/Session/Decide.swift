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
    // A closed session takes no more acts; only PINs for signing are still counted.
    if phase == .closed, case .recordPIN = command {} else if phase == .closed { throw .sessionIsClosed }
    switch command {
    case .queue(let dossier): return [try queue(dossier, by: actor, law)]
    case .withdraw(let id, let reason): return [try withdraw(id, reason, by: actor)]
    case .takeAttendance(let present, let presiding): return [try takeAttendance(present, presiding, by: actor)]
    case .arrive(let seat): return [try arrive(seat, by: actor)]
    case .leave(let seat, let reason): return [try leave(seat, reason, by: actor)]
    case .recuse(let id, let seat, let reason): return [try recuse(id, seat, reason, by: actor)]
    case .openScoring(let id): return [try openScoring(id, by: actor)]
    case .seal(let id, let draft, let reason): return [try seal(id, draft, reason, by: actor, law)]
    case .excuse(let id, let seat, let reason): return [try excuse(id, seat, reason, by: actor)]
    case .closeScoring(let id): return [try closeScoring(id, by: actor)]
    case .reveal(let id):
      try requireDesk(actor)
      _ = try product(id, in: [.closed])
      return [.revealed(id)]
    case .orderRescoring(let id, let reason): return [try orderRescoring(id, reason, by: actor)]
    case .resolve(let id, let subject, let votes, let reason):
      return [try resolve(id, subject, votes, reason, by: actor, law)]
    case .conclude(let id): return [try conclude(id, by: actor, law)]
    case .recordPIN(let seat, let right): return try recordPIN(seat, right, now)
    case .recordRecount(let digest):
      try requireDesk(actor)
      return [.recountAgreed(digest: digest)]
    case .closeSession: return [try closeSession(by: actor)]
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

  func requireQuorum() throws(Refusal) {
    guard attendance != nil else { throw .rollCallFirst }
    guard presidingIsPresent else { throw .noOneToPreside }
    if quorumPresent < quorumNeeded { throw .quorumMissing(present: quorumPresent, needed: quorumNeeded) }
  }
}
