internal import Criteria

/// Everything that stands between the sheets of a product and its conclusion, and the conclusion itself once nothing does.
package struct ConclusionGate: Sendable {
  package let tally: ProductTally?
  package let blockers: [Blocker]
  package let spreadExceeded: Bool
  package let turnsLeft: Int
  /// Votes that may be taken now.
  package let subjectsToVote: [Resolution.Subject]
  private let eliminated: Bool

  package init(session: Session, record: ProductRecord, law: Law) {
    let rules = session.info.rules
    let sheets = record.currentSheets(of: session.info.seats)
    let proposals = sheets.filter { $0.content.eliminate != nil }.map(\.seat)
    let tally = law.set(of: record).flatMap {
      Tally.product(
        sheets.map(\.tallySheet), set: $0, regime: law.regime, rules: rules, authority: session.info.authority)
    }
    func vote(on subject: Resolution.Subject) -> Resolution? {
      session.resolutions.last {
        $0.product == record.id && $0.turn == record.turns.count && $0.subject == subject
      }
    }
    let elimination = vote(on: .elimination)
    let eliminated = elimination?.isAdopted ?? false
    let scored = tally?.scored
    let turnsLeft = max(0, rules.rescoringTurns - record.turns.count)
    let splitKeys = Self.splitKeys(scored, rules)
    var blockers: [Blocker] = []
    var open: [Resolution.Subject] = []

    if !proposals.isEmpty && elimination == nil {
      blockers.append(.eliminationNeedsVote(proposals))
      open.append(.elimination)
    }
    if !eliminated {
      if scored == nil && elimination != nil {
        blockers.append(.votedAgainst(.elimination))
        open.append(.elimination)
      }
      let (valid, needed) = (tally?.validSheets ?? 0, session.sheetsNeeded(for: record))
      if valid < needed { blockers.append(.tooFewValidSheets(count: valid, needed: needed)) }
      if let scored, scored.spreadExceeded {
        let accepted = vote(on: .spread)
        if turnsLeft > 0 {
          blockers.append(
            .rescore(
              spread: scored.spread, limit: rules.spreadLimit, turn: record.turns.count + 1, of: rules.rescoringTurns))
        } else if let accepted, !accepted.isAdopted {
          blockers.append(.votedAgainst(.spread))
          open.append(.spread)
        } else if accepted == nil {
          blockers.append(.spreadNeedsVote(spread: scored.spread, limit: rules.spreadLimit))
          open.append(.spread)
        }
      }
      if !splitKeys.isEmpty {
        let confirmed = vote(on: .splitFloors)
        if let confirmed, !confirmed.isAdopted {
          blockers.append(.votedAgainst(.splitFloors))
          open.append(.splitFloors)
        } else if confirmed == nil {
          blockers.append(.splitFloorsNeedVote(splitKeys))
          open.append(.splitFloors)
        }
      }
    }
    self.tally = tally
    self.blockers = blockers
    self.spreadExceeded = scored?.spreadExceeded ?? false
    self.turnsLeft = turnsLeft
    self.eliminated = eliminated
    subjectsToVote = open
  }

  /// Split floors that can change the grade: those of a grade within the band. Where all sheets must reach a floor, a
  /// split one is simply missed and needs no vote.
  private static func splitKeys(_ scored: ProductTally.Scored?, _ rules: Rules) -> [CriterionKey] {
    guard let scored, rules.floorRule == .majority else { return [] }
    var keys: [CriterionKey] = []
    for split in scored.splitFloors where split.star <= scored.band && !keys.contains(split.key) {
      keys.append(split.key)
    }
    return keys
  }

  /// Meant only where `blockers` is empty.
  package var conclusion: Conclusion {
    guard !eliminated, let tally, let scored = tally.scored else {
      return Conclusion(star: nil, mean: nil, outcome: .eliminated)
    }
    return Conclusion(star: scored.star, mean: scored.mean, outcome: tally.outcome)
  }
}
