internal import Criteria

// One product, from opening to re-scoring.
extension Session {
  func openScoring(_ id: DossierID, by actor: Actor, _ law: Law) throws(Refusal) -> Event {
    try requireDesk(actor)
    let record = try product(id, in: [.queued])
    try requireQuorum(for: record)
    // Tourism products are inspected on their site first (`du_lich.thuc_dia`; 148/2023).
    if rules.siteInspection, law.set(of: record)?.isTourism ?? false, !hasNote(.inspection, on: id) {
      throw .inspectionFirst(id)
    }
    let (scorers, needed) = (expected(for: record).count, sheetsNeeded(for: record))
    if scorers < needed { throw .tooFewSheets(count: scorers, needed: needed) }
    return .scoringOpened(id)
  }

  func hasNote(_ kind: MeetingNote.Kind, on id: DossierID) -> Bool {
    notes.contains { $0.note.kind == kind && $0.note.product == id }
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

  func scorer(_ seatID: SeatID, _ id: DossierID) throws(Refusal) -> ProductRecord {
    if phase == .closed { throw .sessionIsClosed }
    let seat = try seat(seatID)
    let record = try product(id, in: [.scoring, .inWriting])
    guard record.isInWriting ? seat.scores : isScorer(seat) else { throw .doesNotScore(seatID) }
    if record.recusals[seatID] != nil { throw .isRecused(seatID) }
    if !record.isInWriting { try requirePartIn(seatID) }
    if record.sealedInTurn.contains(seatID) { throw .alreadySealed(seatID) }
    // The council has one sheet a turn, whoever presides.
    if let agreed = record.agreedSheet?.seat, record.sealedInTurn.contains(agreed) { throw .alreadySealed(agreed) }
    if let may = record.mayRescore, !may.contains(seatID) { throw .notInThisTurn(seatID) }
    if rules.conflictDeclaration && !record.cleared.contains(seatID) { throw .declareFirst(seatID) }
    try requireScoringRuns(record)
    return record
  }

  /// A quorum that breaks in the middle, a council that goes apart: scoring waits, drafts stay, nobody is shut out.
  private func requireScoringRuns(_ record: ProductRecord) throws(Refusal) {
    if !rules.isFirstEdition && !record.isInWriting { try requireQuorum(for: record) }
  }

  private func requirePartIn(_ seat: SeatID) throws(Refusal) {
    guard attendance?.present.contains(seat) ?? false else { throw .notPresent(seat) }
    if !takesPart(seat) { throw .attendsOnly(seat) }
  }

  func seal(
    _ id: DossierID, _ draft: Draft, _ reason: String, by actor: Actor, at now: Timestamp, _ law: Law
  ) throws(Refusal) -> Event {
    guard case .seat(let seatID) = actor else { throw .unknownSeat(SeatID("-")) }
    let record = try scorer(seatID, id)
    var content = try content(of: draft, seatID, record, reason: reason, law)
    content.isAgreed = rules.scoringMode == .consensus && !record.isInWriting
    content.returned = record.isInWriting ? now.day : nil
    return .sheetSealed(try sealed(content, law))
  }

  func content(
    of draft: Draft, _ seat: SeatID, _ record: ProductRecord, reason: String, _ law: Law
  ) throws(Refusal) -> SealedSheet.Content {
    guard let set = law.set(of: record) else { throw .unknownSet(record.dossier.set) }
    let version = (record.latest(seat)?.version ?? 0) + 1
    // After a new round the seat begins anew: there is another version, and nothing of it to explain.
    let isCorrection = record.current(seat) != nil || record.agreedSheet != nil
    // The council's sheet by somebody else's hand is a first version all the same.
    if isCorrection && version == 1 { try requireReason(reason) }
    return SealedSheet.Content(
      product: record.id, set: set.number, seat: seat, version: version, choices: draft.choices,
      remarks: draft.remarks, opinion: draft.opinion, eliminate: draft.eliminate,
      reason: isCorrection ? reason : version > 1 ? record.startedAgainBecause : "")
  }

  func sealed(_ content: SealedSheet.Content, _ law: Law) throws(Refusal) -> SealedSheet {
    guard let set = law.sets[content.set] else { throw .unknownSet(content.set) }
    return try SealedSheet.sealing(content, set: set).get()
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
  /// that does not seal again keeps its earlier sheet. Opinions in writing end when all are back or the last day is over;
  /// silence is not counted (`lay_y_kien.*`).
  func closeScoring(_ id: DossierID, by actor: Actor, at now: Timestamp) throws(Refusal) -> Event {
    try requireDesk(actor)
    let record = try product(id, in: [.scoring, .inWriting])
    try requireScoringRuns(record)
    let waiting = awaited(for: record)
    if !waiting.isEmpty {
      guard let opinions = record.opinions, record.isInWriting else { throw .waitingFor(waiting) }
      if now.day <= opinions.due { throw .waitUntil(opinions.due) }
    }
    let (count, needed) = (record.currentSheets(of: info.seats).count, sheetsNeeded(for: record))
    if count < needed { throw .tooFewSheets(count: count, needed: needed) }
    return .scoringClosed(id)
  }

  func orderRescoring(_ id: DossierID, _ reason: String, by actor: Actor, _ law: Law) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    guard let record = product(id) else { throw .unknownDossier(id) }
    // First whether there is a meeting at all: the messages of the first edition in their order.
    if record.isInWriting { throw .isInWriting(id) }
    try requireQuorum(for: record)
    _ = try product(id, in: [.revealed])
    if record.turnsUsed >= rules.rescoringTurns && rules.spreadAction != .block {
      throw .turnsUsedUp(rules.rescoringTurns)
    }
    return .rescoringOrdered(id, seats: outliers(of: record, law), reason: reason)
  }

  /// `chenh_lech.pham_vi_mo_lai`: the seats with the highest or the lowest total and those without a valid sheet.
  private func outliers(of record: ProductRecord, _ law: Law) -> [SeatID]? {
    guard rules.rescoringScope == .outliers else { return nil }
    guard let scored = ConclusionGate(session: self, record: record, law: law).tally?.scored else { return nil }
    let inside = scored.sheets.filter { $0.total != scored.min && $0.total != scored.max }.map(\.member)
    return info.seats.filter { isScorer($0) && !inside.contains($0.id.rawValue) && record.recusals[$0.id] == nil }
      .map(\.id)
  }

  /// The first of two rounds is adopted; the product comes back for the second (`vong.so`).
  func closeRound(
    _ id: DossierID, _ reason: String, by actor: Actor, at now: Timestamp, _ law: Law
  ) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    let record = try product(id, in: [.revealed])
    guard rules.rounds == 2, record.round == 1 else { throw .noSecondRound }
    try requireQuorum(for: record)
    let gate = ConclusionGate(session: self, record: record, law: law, at: now)
    let blockers = gate.blockers.filter { $0 != .secondRound }
    if !blockers.isEmpty { throw .blocked(blockers) }
    // What the council took out goes no further.
    if gate.conclusion.outcome == .eliminated { throw .noSecondRound }
    return .roundClosed(id, gate.conclusion, reason: reason)
  }
}
