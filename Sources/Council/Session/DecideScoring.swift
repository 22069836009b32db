internal import Criteria

// One product, from opening to conclusion.
extension Session {
  func recuse(_ id: DossierID, _ seatID: SeatID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    // A member may declare for itself; the desk may record it.
    if actor != .seat(seatID) { try requireDesk(actor) }
    try requireReason(reason)
    guard try seat(seatID).scores else { throw .doesNotScore(seatID) }
    let record = try product(id, in: [.queued, .scoring])
    if record.recusals[seatID] != nil { throw .isRecused(seatID) }
    if record.current(seatID) != nil { throw .alreadySealed(seatID) }
    return .recused(id, seatID, reason: reason)
  }

  func openScoring(_ id: DossierID, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    let record = try product(id, in: [.queued])
    try requireQuorum()
    let (scorers, needed) = (expected(for: record).count, sheetsNeeded(for: record))
    if scorers < needed { throw .tooFewSheets(count: scorers, needed: needed) }
    return .scoringOpened(id)
  }

  /// Why this seat may not work on its sheet now; `nil` where it may.
  package func obstacle(to seatID: SeatID, scoring id: DossierID) -> Refusal? {
    do {
      _ = try scorer(seatID, id)
      return nil
    } catch {
      return error
    }
  }

  private func scorer(_ seatID: SeatID, _ id: DossierID) throws(Refusal) -> ProductRecord {
    if phase == .closed { throw .sessionIsClosed }
    guard try seat(seatID).scores else { throw .doesNotScore(seatID) }
    let record = try product(id, in: [.scoring])
    if record.recusals[seatID] != nil { throw .isRecused(seatID) }
    guard attendance?.present.contains(seatID) ?? false else { throw .notPresent(seatID) }
    if record.sealedInTurn.contains(seatID) { throw .alreadySealed(seatID) }
    return record
  }

  func seal(
    _ id: DossierID, _ draft: Draft, _ reason: String, by actor: Actor, _ law: Law
  ) throws(Refusal) -> Event {
    guard case .seat(let seatID) = actor else { throw .unknownSeat(SeatID("-")) }
    let record = try scorer(seatID, id)
    guard let set = law.set(of: record) else { throw .unknownSet(record.dossier.set) }
    let version = (record.current(seatID)?.version ?? 0) + 1
    let content = SealedSheet.Content(
      product: id, set: set.number, seat: seatID, version: version, choices: draft.choices, remarks: draft.remarks,
      opinion: draft.opinion, eliminate: draft.eliminate, reason: version > 1 ? reason : "")
    return .sheetSealed(try SealedSheet.sealing(content, set: set).get())
  }

  func excuse(_ id: DossierID, _ seatID: SeatID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    guard try seat(seatID).scores else { throw .doesNotScore(seatID) }
    let record = try product(id, in: [.scoring])
    if record.recusals[seatID] != nil { throw .isRecused(seatID) }
    if record.current(seatID) != nil { throw .alreadySealed(seatID) }
    return .sheetExcused(id, seatID, reason: reason)
  }

  /// All present scoring seats have sealed or are excused, and there are enough sheets. In a turn of re-scoring a seat
  /// that does not seal again keeps its earlier sheet.
  func closeScoring(_ id: DossierID, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    let record = try product(id, in: [.scoring])
    let waiting = expected(for: record).map(\.id).filter { record.current($0) == nil }
    if !waiting.isEmpty { throw .waitingFor(waiting) }
    let (count, needed) = (record.currentSheets(of: info.seats).count, sheetsNeeded(for: record))
    if count < needed { throw .tooFewSheets(count: count, needed: needed) }
    return .scoringClosed(id)
  }

  func orderRescoring(_ id: DossierID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    try requireQuorum()
    let record = try product(id, in: [.revealed])
    if record.turns.count >= info.rules.rescoringTurns { throw .turnsUsedUp(info.rules.rescoringTurns) }
    return .rescoringOrdered(id, reason: reason)
  }

  func resolve(
    _ id: DossierID, _ subject: Resolution.Subject, _ votes: Votes, _ reason: String, by actor: Actor, _ law: Law
  ) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    try requireQuorum()
    let record = try product(id, in: [.revealed])
    let gate = ConclusionGate(session: self, record: record, law: law)
    guard gate.subjectsToVote.contains(subject) else {
      if subject == .spread, gate.turnsLeft > 0, gate.spreadExceeded { throw .turnsLeft(gate.turnsLeft) }
      throw .nothingToResolve(subject)
    }
    // Those who vote are the counting seats in the room that are not recused.
    let voters = countingSeats.map(\.id).filter {
      attendance?.present.contains($0) ?? false && record.recusals[$0] == nil
    }
    let counts = [votes.inFavour, votes.against, votes.abstaining]
    let cast = counts.reduce(0) { sum, count in
      let (next, overflow) = sum.addingReportingOverflow(count)
      return overflow ? .max : next
    }
    // The chair's side can only be that of a chair who votes, and is one of those in favour.
    let chairVotes = attendance.map { voters.contains($0.presiding) } ?? false
    let chairFits = !votes.chairInFavour || (chairVotes && votes.inFavour > 0)
    if !counts.allSatisfy((0...voters.count).contains) || cast != voters.count || !chairFits {
      throw .votesDoNotAddUp(votes: cast, present: voters.count)
    }
    return .resolutionAdopted(
      Resolution(
        number: resolutions.count + 1, product: id, turn: record.turns.count, subject: subject,
        inFavour: votes.inFavour, against: votes.against, abstaining: votes.abstaining, reason: reason,
        chairInFavour: votes.chairInFavour))
  }

  func conclude(_ id: DossierID, by actor: Actor, _ law: Law) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireQuorum()
    let record = try product(id, in: [.revealed])
    let gate = ConclusionGate(session: self, record: record, law: law)
    if !gate.blockers.isEmpty { throw .blocked(gate.blockers) }
    return .productConcluded(id, gate.conclusion)
  }
}
