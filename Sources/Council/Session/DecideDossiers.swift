internal import Criteria

// The queue: what enters it, what leaves it, what comes back.
extension Session {
  func queue(_ dossier: Dossier, by actor: Actor, _ law: Law) throws(Refusal) -> Event {
    try requireDesk(actor)
    guard isFileName(dossier.id.rawValue) else { throw .badName(dossier.id.rawValue) }
    if product(dossier.id) != nil { throw .dossierExists(dossier.id) }
    guard let set = law.sets[dossier.set] else { throw .unknownSet(dossier.set) }
    if dossier.product.allSatisfy(\.isWhitespace) { throw .badName(dossier.product) }
    if !rules.isFirstEdition {
      let findings = DossierCheck.findings(of: dossier, set: set, regime: law.regime, on: info.evaluatedOn)
      if let first = DossierCheck.obstacles(to: dossier, among: findings).first {
        throw .incompleteDossier(dossier.id, first.kind)
      }
    }
    return .dossierQueued(dossier)
  }

  func withdraw(
    _ id: DossierID, _ kind: WithdrawalKind, _ reason: String, by actor: Actor
  ) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    if kind != .withdrawn { try requireSecondEdition() }
    // Also later: a product that cannot be decided leaves the session as "not evaluated", with its reason.
    _ = try product(id, in: [.queued, .postponed, .inWriting, .scoring, .closed, .revealed])
    return .dossierWithdrawn(id, kind, reason: reason)
  }

  func postpone(_ id: DossierID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireSecondEdition()
    try requireReason(reason)
    _ = try product(id, in: [.queued, .inWriting, .scoring, .closed, .revealed])
    return .dossierPostponed(id, reason: reason)
  }

  func resume(_ id: DossierID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    _ = try product(id, in: [.postponed])
    return .dossierResumed(id, reason: reason)
  }

  /// Only what waits is moved, and only to a place where something waits: what was called stays as it was called. The
  /// order of calling decides nothing else; ties in the ranking go by the queue (`sap_xep`).
  func move(_ id: DossierID, to place: Int, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireSecondEdition()
    try requireReason(reason)
    _ = try product(id, in: [.queued])
    let order = inCallingOrder
    guard (1...order.count).contains(place), order[place - 1].id != id, order[place - 1].stage.name == .queued else {
      throw .notAPlace(place)
    }
    return .dossierMoved(id, to: place, reason: reason)
  }

  /// A seat says that it has no conflict of interest over these products (`xung_dot.khai_bao`).
  func clearConflict(_ id: SeatID, _ products: [DossierID], by actor: Actor) throws(Refusal) -> Event {
    // A member may declare for itself; the desk may record it.
    if actor != .seat(id) { try requireDesk(actor) }
    try requireSecondEdition()
    let seat = try seat(id)
    // In consensus the members score renewals in writing by themselves.
    guard seat.scores || isScorer(seat) else { throw .doesNotScore(id) }
    for product in products {
      let record = try self.product(product, in: [.queued, .postponed, .inWriting, .scoring])
      if record.recusals[id] != nil { throw .isRecused(id) }
      if record.cleared.contains(id) { throw .alreadyDeclared(id) }
    }
    if products.isEmpty || Set(products).count < products.count { throw .alreadyDeclared(id) }
    return .conflictCleared(id, products)
  }

  func recuse(_ id: DossierID, _ seatID: SeatID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    if actor != .seat(seatID) { try requireDesk(actor) }
    try requireReason(reason)
    let seat = try seat(seatID)
    // Who votes or counts without a sheet has a part in the decision too.
    guard seat.scores || seat.counts || seat.votes else { throw .doesNotScore(seatID) }
    let record = try product(id, in: [.queued, .inWriting, .scoring])
    if record.recusals[seatID] != nil { throw .isRecused(seatID) }
    if record.current(seatID) != nil { throw .alreadySealed(seatID) }
    return .recused(id, seatID, reason: reason)
  }
}
