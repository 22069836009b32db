internal import Criteria

/// Everything that stands between the sheets of a product and its conclusion, and the conclusion itself once nothing does.
package struct ConclusionGate: Sendable {
  package let tally: ProductTally?
  package private(set) var blockers: [Blocker] = []
  package let spreadExceeded: Bool
  package let turnsLeft: Int
  /// Votes that may be taken now.
  package private(set) var subjectsToVote: [Resolution.Subject] = []
  private let session: Session
  private let record: ProductRecord

  /// - Parameter now: by default the moment of the last event; only the days of a provisional result depend on it.
  package init(session: Session, record: ProductRecord, law: Law, at now: Timestamp? = nil) {
    self.session = session
    self.record = record
    let rules = session.rules
    let sheets = record.currentSheets(of: session.info.seats)
    tally = law.set(of: record).flatMap {
      Tally.product(
        sheets.map(\.tallySheet), set: $0, regime: law.regime, rules: rules, authority: session.info.authority,
        splitFloorsMet: session.splitFloorsMet(record) ?? false)
    }
    spreadExceeded = tally?.scored?.spreadExceeded ?? false
    turnsLeft = record.isInWriting ? 0 : max(0, rules.rescoringTurns - record.turnsUsed)
    blockByElimination(sheets)
    if !isEliminated {
      let (valid, needed) = (tally?.validSheets ?? 0, session.sheetsNeeded(for: record))
      if valid < needed { blockers.append(.tooFewValidSheets(count: valid, needed: needed)) }
      blockByWriting(law)
      blockBySpread()
      blockByFloors()
      blockByConsensus()
      blockByCap(law)
    }
    blockByFeedback(now ?? session.lastEventAt)
    blockByRound()
    blockByResult()
  }

  private func vote(on subject: Resolution.Subject) -> Resolution? {
    session.lastVote(on: subject, record.id, turn: record.scene)
  }

  /// A vote that must be in favour; one against leaves things to be done again.
  private mutating func require(_ subject: Resolution.Subject, else blocker: Blocker) {
    let taken = vote(on: subject)
    if taken?.isAdopted ?? false { return }
    blockers.append(taken == nil ? blocker : .votedAgainst(subject))
    subjectsToVote.append(subject)
  }

  private var isEliminated: Bool { vote(on: .elimination)?.isAdopted ?? false }

  /// `loai.quyet_dinh`: any sheet proposes, the council decides by vote.
  private mutating func blockByElimination(_ sheets: [SealedSheet]) {
    let proposals = sheets.filter { $0.content.eliminate != nil }.map(\.seat)
    let taken = vote(on: .elimination)
    if !proposals.isEmpty && taken == nil {
      blockers.append(.eliminationNeedsVote(proposals))
      subjectsToVote.append(.elimination)
    } else if tally?.scored == nil, let taken, !taken.isAdopted {
      blockers.append(.votedAgainst(.elimination))
      subjectsToVote.append(.elimination)
    }
  }

  private mutating func blockByWriting(_ law: Law) {
    let triggers = session.liveMeetingTriggers(for: record, tally, law)
    if !triggers.isEmpty { blockers.append(.liveMeeting(triggers)) }
  }

  /// `chenh_lech.hanh_dong`: strictly more than the limit.
  private mutating func blockBySpread() {
    guard let scored = tally?.scored, scored.spreadExceeded else { return }
    let rules = session.rules
    switch rules.spreadAction {
    case .warn: break
    case .block: blockers.append(.rescoreOnly(spread: scored.spread, limit: rules.spreadLimit))
    case .rescore where turnsLeft > 0:
      blockers.append(
        .rescore(
          spread: scored.spread, limit: rules.spreadLimit, turn: record.turnsUsed + 1, of: rules.rescoringTurns))
    case .rescore: require(.spread, else: .spreadNeedsVote(spread: scored.spread, limit: rules.spreadLimit))
    }
  }

  private mutating func blockByFloors() {
    switch session.rules.floorRule {
    case .all: break
    case .majority:
      let keys = Self.splitKeys(tally?.scored)
      if !keys.isEmpty { require(.splitFloors, else: .splitFloorsNeedVote(keys)) }
    case .resolution:
      // Either answer settles it: met, or not.
      let keys = Self.splitKeys(tally?.scored)
      if keys.isEmpty || vote(on: .splitFloors) != nil { return }
      blockers.append(.splitFloorsNeedVote(keys))
      subjectsToVote.append(.splitFloors)
    }
  }

  /// Split floors that can change the grade: those of a grade within the band.
  /// - Parameter always: also those above it.
  static func splitKeys(_ scored: ProductTally.Scored?, always: Bool = false) -> [CriterionKey] {
    guard let scored else { return [] }
    var keys: [CriterionKey] = []
    for split in scored.splitFloors where (always || split.star <= scored.band) && !keys.contains(split.key) {
      keys.append(split.key)
    }
    return keys
  }

  private mutating func blockByConsensus() {
    if session.rules.scoringMode == .consensus && !record.isInWriting {
      require(.agreedSheet, else: .agreedSheetNeedsVote)
    }
  }

  /// 90 points or more at the province, a minimum of 5 stars missed: the law sends up by points alone (Điều 7 khoản 3),
  /// the note on the star marks would fail it there; the council chooses. Either answer settles it.
  private mutating func blockByCap(_ law: Law) {
    guard isCapOpen(law), vote(on: .cap) == nil else { return }
    blockers.append(.capNeedsVote)
    subjectsToVote.append(.cap)
  }

  private func isCapOpen(_ law: Law) -> Bool {
    guard !session.rules.isFirstEdition, session.info.authority == .province, law.regime.id == .qd26 else {
      return false
    }
    guard let scored = tally?.scored else { return false }
    return scored.band == .five && scored.star == .four
  }

  /// `phan_hoi.chu_the`: the provisional result is with the producer for so many days.
  private mutating func blockByFeedback(_ now: Timestamp) {
    let days = session.rules.producerFeedbackDays
    guard days > 0 else { return }
    // Like a vote it does not carry over to new sheets.
    let taken = session.notes.last {
      $0.note.kind == .feedback && $0.note.product == record.id && $0.scene == record.scene
    }
    guard let taken else { return blockers.append(.feedbackMissing) }
    let until = taken.time.day.adding(days: days)
    if now.day < until { blockers.append(.feedbackUntil(until)) }
  }

  /// A product that may be recognised goes on to the second round (`vong.so`).
  private mutating func blockByRound() {
    guard session.rules.rounds == 2, record.round == 1, let star = tally?.star, star >= .three, !isEliminated else {
      return
    }
    blockers.append(.secondRound)
  }

  /// The vote on the result itself comes last.
  private mutating func blockByResult() {
    guard session.rules.resultVote == .perProduct, blockers.isEmpty, !record.isInWriting else { return }
    require(.result, else: .resultNeedsVote)
  }

  /// Meant only where `blockers` is empty.
  package var conclusion: Conclusion {
    guard !isEliminated, let tally, let scored = tally.scored else {
      return Conclusion(star: nil, mean: nil, outcome: .eliminated)
    }
    let sentUp = vote(on: .cap).map { !$0.isAdopted } ?? false
    return Conclusion(star: scored.star, mean: scored.mean, outcome: sentUp ? .approve5 : tally.outcome)
  }
}
