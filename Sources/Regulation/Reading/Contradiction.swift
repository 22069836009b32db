package import Council
internal import Criteria

/// Two settings that cannot both hold, or one that can have no effect beside another.
package enum Contradiction: Hashable, Sendable {
  /// One sheet that the council agrees on: none is left out.
  case trimmingWithConsensus
  /// One sheet that the council agrees on: there are never more.
  case sheetsWithConsensus
  /// Details of opinions that are not asked for.
  case detailsWithoutOpinions
  /// A purpose of a second round that there is not.
  case purposeWithoutRound
  /// No vote accepts a wide spread, so the turns of re-scoring have no end.
  case turnsWithoutVote
  /// Members would have longer to answer than there is time for the whole.
  case answersAfterClock
  /// The batch would end before its last day for proposals.
  case batchDaysFall
  /// More sheets than seats that score.
  case moreThanSeats(Int)

  /// Every contradiction of what a Quy chế says, at the setting that has to give way.
  /// - Parameter seats: empty where they are not known.
  package static func found(in rules: Rules, seats: [Seat]) -> [(key: RuleKey, contradiction: Contradiction)] {
    var found: [(key: RuleKey, contradiction: Contradiction)] = []
    func add(_ key: RuleKey, _ contradiction: Contradiction, if isSo: Bool) {
      if isSo && rules.isGiven(key) { found.append((key, contradiction)) }
    }
    let isConsensus = rules.scoringMode == .consensus
    add(.trimming, .trimmingWithConsensus, if: isConsensus && rules.trimming != nil)
    add(.sheetsPerProduct, .sheetsWithConsensus, if: isConsensus && rules.sheetsPerProduct ?? 1 > 1)
    add(.secondRound, .purposeWithoutRound, if: rules.rounds == 1)
    add(.rescoringTurns, .turnsWithoutVote, if: rules.spreadAction == .block)
    for key in [RuleKey.writtenDays, .writtenReplies, .writtenTriggers, .writtenClock] {
      add(key, .detailsWithoutOpinions, if: rules.writtenOpinions == nil)
    }
    if let written = rules.writtenOpinions {
      let key = rules.isGiven(.writtenDays) ? RuleKey.writtenDays : .writtenClock
      add(key, .answersAfterClock, if: written.days > written.clock)
    }
    if let first = rules.batch.filedBefore, let last = rules.batch.finishedBefore {
      add(.finishedBefore, .batchDaysFall, if: last < first)
    }
    if !seats.isEmpty {
      let count = seats.count(where: \.scores)
      add(.sheetsPerProduct, .moreThanSeats(count), if: !isConsensus && rules.sheetsPerProduct ?? 0 > count)
      add(.writtenReplies, .moreThanSeats(count), if: rules.writtenOpinions?.replies ?? 0 > count)
    }
    return found
  }
}
