package import Catalogue
package import Council
package import Criteria

extension RuleKey {
  package var label: RuleLabel {
    switch self {
    case .quorum: .quorum
    case .presiding: .presiding
    case .sheetsPerProduct: .sheetsPerProduct
    case .onlineCounts: .onlineCounts
    case .substitutesScore: .substitutesScore
    case .documentsAhead: .documentsAhead
    case .rounds: .rounds
    case .firstRound: .firstRound
    case .secondRound: .secondRound
    case .scoringMode: .scoringMode
    case .trimming: .trimming
    case .comparison: .comparison
    case .decimals: .decimals
    case .rounding: .rounding
    case .showsPartMeans: .showsPartMeans
    case .absence: .absence
    case .spreadLimit: .spreadLimit
    case .spreadAction: .spreadAction
    case .rescoringTurns: .rescoringTurns
    case .personalWarning: .personalWarning
    case .rescoringScope: .rescoringScope
    case .floorRule: .floorRule
    case .floorEffect: .floorEffect
    case .elimination: .elimination
    case .secrecy: .secrecy
    case .adviserReport: .adviserReport
    case .memberNames: .memberNames
    case .conflictDeclaration: .conflictDeclaration
    case .resultVote: .resultVote
    case .voteThreshold: .voteThreshold
    case .tie: .tie
    case .ballot: .ballot
    case .presentations: .presentations
    case .siteInspection: .siteInspection
    case .writtenOpinions: .writtenOpinions
    case .writtenDays: .writtenDays
    case .writtenReplies: .writtenReplies
    case .writtenTriggers: .writtenTriggers
    case .writtenClock: .writtenClock
    case .producerFeedback: .producerFeedback
    case .ordering: .ordering
    case .ranks: .ranks
    case .minutesSigners: .minutesSigners
    case .numbering: .numbering
    case .retention: .retention
    case .batchYear: .batchYear
    case .batchNumber: .batchNumber
    case .filedBefore: .filedBefore
    case .finishedBefore: .finishedBefore
    }
  }

  /// Where the default of a council of that level comes from.
  package func basis(for authority: Authority) -> RuleBasis {
    switch self {
    case .quorum: .quorum
    case .presiding: .presiding
    case .onlineCounts: .online
    case .documentsAhead: .documentsAhead
    case .rounds: .rounds
    case .scoringMode: .independent
    case .trimming: .mean
    case .comparison: .exact
    case .decimals: .decimals
    case .spreadLimit, .spreadAction: .spread
    case .personalWarning: .warning
    case .floorRule: .floors
    case .floorEffect: authority == .central ? .floorsFail : .floorsCap
    case .elimination: .elimination
    case .secrecy: .secrecy
    case .memberNames: .names
    case .conflictDeclaration: .conflict
    case .resultVote: .vote
    case .voteThreshold: .majority
    case .ballot: .ballot
    case .presentations: .presentations
    case .siteInspection: .siteInspection
    case .writtenOpinions: .written
    case .writtenTriggers: .triggers
    case .writtenClock: .clock
    case .producerFeedback: .feedback
    case .minutesSigners: .minutes
    case .numbering: .numbering
    case .retention: .retention
    case .batchYear, .batchNumber, .filedBefore, .finishedBefore: .batch
    case .sheetsPerProduct, .substitutesScore, .firstRound, .secondRound, .rounding, .showsPartMeans, .absence,
      .rescoringTurns, .rescoringScope, .adviserReport, .tie, .writtenDays, .writtenReplies, .ordering, .ranks:
      .program
    }
  }

  /// What may stand behind the key: the bounds of `Rules.set`, in words.
  package var form: RuleForm {
    let values = Rules.values(of: self).joined(separator: ", ")
    return switch self {
    case .quorum: .share
    case .sheetsPerProduct, .writtenReplies: .numberOr("tuc_so", 1, 100)
    case .documentsAhead: .number(0, 30)
    case .rounds: .number(1, 2)
    case .firstRound, .secondRound, .numbering, .retention: .line(500)
    case .trimming: .trimming
    case .decimals: .number(0, 2)
    case .spreadLimit: .number(0, 100)
    case .rescoringTurns: .number(0, 20)
    case .personalWarning: .numberOr(Rules.no, 1, 100)
    case .voteThreshold: .threshold
    case .writtenDays: .number(1, 60)
    case .writtenTriggers: .listOf(values, none: Rules.no)
    case .writtenClock: .number(1, 366)
    case .producerFeedback: .numberOr(Rules.no, 1, 60)
    case .batchYear: .number(2019, 2199)
    case .batchNumber: .number(1, 99)
    case .filedBefore, .finishedBefore: .day
    default: .oneOf(values)
    }
  }
}
