internal import Criteria

// The queue, the roll call and the close of the session.
extension Session {
  func queue(_ dossier: Dossier, by actor: Actor, _ law: Law) throws(Refusal) -> Event {
    try requireDesk(actor)
    guard isFileName(dossier.id.rawValue) else { throw .badName(dossier.id.rawValue) }
    if product(dossier.id) != nil { throw .dossierExists(dossier.id) }
    guard law.sets[dossier.set] != nil else { throw .unknownSet(dossier.set) }
    if dossier.product.allSatisfy(\.isWhitespace) { throw .badName(dossier.product) }
    return .dossierQueued(dossier)
  }

  func withdraw(_ id: DossierID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    // Also later: a product that cannot be decided leaves the session as "not evaluated", with its reason.
    _ = try product(id, in: [.queued, .scoring, .closed, .revealed])
    return .dossierWithdrawn(id, reason: reason)
  }

  /// Roll call. A quorum is not needed to take it, only to score and vote.
  func takeAttendance(_ present: [SeatID], _ presiding: SeatID, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    for id in present { _ = try seat(id) }
    // Tuc so: the chair, or a deputy who was authorised, presides (`tuc_so.chu_tri`).
    guard try seat(presiding).role.maySitInTheChair, present.contains(presiding) else { throw .noOneToPreside }
    let seated = info.seats.map(\.id).filter(present.contains)
    return .attendanceTaken(present: seated, presiding: presiding)
  }

  func arrive(_ id: SeatID, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    _ = try seat(id)
    guard let attendance else { throw .rollCallFirst }
    if attendance.present.contains(id) { throw .isPresent(id) }
    return .memberArrived(id)
  }

  func leave(_ id: SeatID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    _ = try seat(id)
    guard let attendance else { throw .rollCallFirst }
    if !attendance.present.contains(id) { throw .notPresent(id) }
    return .memberLeft(id, reason: reason)
  }

  func recordPIN(_ id: SeatID, _ right: Bool, _ now: Timestamp) throws(Refusal) -> [Event] {
    _ = try seat(id)
    let record = pins[id] ?? PINRecord()
    if record.isLocked { throw .pinLocked(id) }
    let wait = record.wait(at: now)
    if wait > 0 { throw .pinWait(id, seconds: wait) }
    if right { return record.failures == 0 ? [] : [.pinAccepted(id)] }
    return [.pinFailed(id)]
  }

  /// Every product is concluded or withdrawn, and the recount has agreed.
  func closeSession(by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    let unfinished = products.filter { ![.concluded, .withdrawn].contains($0.stage.name) }
    if !unfinished.isEmpty { throw .unfinished(unfinished.map(\.id)) }
    if !products.contains(where: { $0.stage.name == .concluded }) { throw .nothingConcluded }
    if recount == nil { throw .recountMissing }
    return .sessionClosed
  }
}
