package import Criteria

// Opinions in writing on renewals, and sheets that come on paper.
extension Session {
  /// Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg: a renewal goes to the members in writing. Asking again moves the last day.
  func askOpinions(
    _ id: DossierID, _ sent: CalendarDay, _ due: CalendarDay?, by actor: Actor
  ) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireSecondEdition()
    let record = try product(id, in: [.queued, .inWriting])
    guard let written = rules.writtenOpinions, record.dossier.kind == .renewal else { throw .onlyRenewals(id) }
    // After a call for a meeting the product is the meeting's.
    if record.opinions?.isOver ?? false { throw .notInWriting(id) }
    let due = due ?? sent.adding(days: written.days)
    if due < sent || due < record.opinions?.due ?? due { throw .dueBeforeSent }
    return .opinionsAsked(id, sent: record.opinions?.sent ?? sent, due: due)
  }

  func askForMeeting(_ id: DossierID, _ seatID: SeatID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    if actor != .seat(seatID) { try requireDesk(actor) }
    try requireReason(reason)
    guard try seat(seatID).scores else { throw .doesNotScore(seatID) }
    let record = try inWriting(id)
    if record.recusals[seatID] != nil { throw .isRecused(seatID) }
    return .meetingAsked(id, seatID, reason: reason)
  }

  func callMeeting(_ id: DossierID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    _ = try inWriting(id)
    return .meetingCalled(id, reason: reason)
  }

  private func inWriting(_ id: DossierID) throws(Refusal) -> ProductRecord {
    let record = try product(id, in: [.inWriting, .closed, .revealed])
    guard record.isInWriting else { throw .notInWriting(id) }
    return record
  }

  /// The day by which a renewal must have its result: the law's clock from the full dossier (Điều 7 khoản 6 điểm g).
  package func clockEnds(for record: ProductRecord) -> CalendarDay? {
    guard record.dossier.kind == .renewal, let written = rules.writtenOpinions else { return nil }
    return record.dossier.received?.adding(days: written.clock)
  }

  /// What the opinions in writing say against deciding without a meeting (`lay_y_kien.hop_khi`).
  package func liveMeetingTriggers(for record: ProductRecord, _ tally: ProductTally?, _ law: Law)
    -> [LiveMeetingTrigger]
  {
    guard record.isInWriting, let written = rules.writtenOpinions, let set = law.set(of: record) else { return [] }
    return LiveMeetingTrigger.allCases.filter { trigger in
      guard written.triggers.contains(trigger) else { return false }
      switch trigger {
      case .differentStars:
        let stars = record.currentSheets(of: info.seats).map { sheet in
          Tally.product(
            [sheet.tallySheet], set: set, regime: law.regime, rules: rules, authority: info.authority)?.star
        }
        return Set(stars).count > 1
      case .spread: return tally?.scored?.spreadExceeded ?? false
      case .request: return !(record.opinions?.asked.isEmpty ?? true)
      case .splitFloors: return !ConclusionGate.splitKeys(tally?.scored, always: true).isEmpty
      }
    }
  }

  // MARK: Paper

  /// Takes a typed sheet; it counts only once a second person typed the same, or confirmed it.
  func typePaper(_ entry: PaperEntry, by actor: Actor, at now: Timestamp, _ law: Law) throws(Refusal) -> Event {
    guard case .seat(let typist) = actor else { throw .unknownSeat(SeatID("-")) }
    try requireSecondEdition()
    if typist == entry.seat { throw .ownPaper(typist) }
    if try seat(typist).role == .observer { throw .notAtTheDesk(typist) }
    let record = try scorer(entry.seat, entry.product)
    if !isDayOfReturn(entry.returned, record, now.day) { throw .dayNeeded }
    _ = try sealed(try content(of: entry, record, law), law)
    return .paperTyped(entry)
  }

  /// An opinion in writing came back on a day between its sending and today; a sheet of the meeting on none.
  private func isDayOfReturn(_ day: CalendarDay?, _ record: ProductRecord, _ today: CalendarDay) -> Bool {
    guard record.isInWriting, let sent = record.opinions?.sent else { return day == nil }
    return day.map { sent <= $0 && $0 <= today } ?? false
  }

  private func content(of entry: PaperEntry, _ record: ProductRecord, _ law: Law) throws(Refusal) -> SealedSheet.Content
  {
    var content = try content(of: entry.content, entry.seat, record, reason: entry.reason, law)
    content.isAgreed = rules.scoringMode == .consensus && !record.isInWriting
    content.returned = entry.returned
    return content
  }

  func sealPaper(
    _ id: DossierID, _ seatID: SeatID, _ confirming: Bool, by actor: Actor, _ law: Law
  ) throws(Refusal) -> Event {
    guard case .seat(let second) = actor else { throw .unknownSeat(SeatID("-")) }
    if try seat(second).role == .observer { throw .notAtTheDesk(second) }
    let record = try scorer(seatID, id)
    let papers = record.typed[seatID] ?? []
    guard let other = papers.last(where: { $0.by != second }) else {
      throw papers.isEmpty ? .nothingTyped(seatID) : .sameTypist(second)
    }
    let own = papers.last { $0.by == second }
    if let own {
      let difference = own.differences(from: other)
      if !difference.isEmpty { throw .papersDiffer(difference) }
    } else if !confirming {
      throw .nothingTyped(seatID)
    }
    var content = try content(of: other.entry, record, law)
    content.paper = SealedSheet.PaperOrigin(first: other.by, second: second, isConfirmed: own == nil)
    return .sheetSealed(try sealed(content, law))
  }
}
