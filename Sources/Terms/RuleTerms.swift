package import Catalogue
package import Council
package import Criteria

// What the Quy chế says, in the catalogue's words: one place for screens, papers, commands and the template.

/// A setting of a session as people read it.
package struct RuleLine: Hashable, Sendable {
  package let key: RuleKey
  package let sentence: RuleText
  package let origin: RuleOrigin
  /// Where the default comes from.
  package let basis: RuleBasis
}

extension Rules {
  /// The five settings of the sessions of the first edition.
  private static let firstKeys: Set<RuleKey> = [.spreadLimit, .floorRule, .decimals, .quorum, .rescoringTurns]

  /// Every setting, in the order of the file. A session of the first edition has five, and what differs from the default
  /// was said by somebody.
  /// - Parameter countingSeats: seats that count for the quorum; `nil` where they are not known yet.
  package func lines(countingSeats: Int?, authority: Authority) -> [RuleLine] {
    let usual = Rules.defaults(for: authority)
    return RuleKey.allCases.filter { !isFirstEdition || Self.firstKeys.contains($0) }.map { key in
      let isGiven = isFirstEdition ? text(of: key) != usual.text(of: key) : isGiven(key)
      return RuleLine(
        key: key, sentence: sentence(of: key, countingSeats: countingSeats),
        origin: isGiven ? .regulation : .program, basis: key.basis(for: authority))
    }
  }

  /// The setting in words, with what is just inside and just outside it.
  package func sentence(of key: RuleKey, countingSeats: Int? = nil) -> RuleText {
    switch key {
    case .quorum:
      countingSeats.map { .quorum(quorum.description, seats: $0, needed: quorum.ceiling(of: $0)) }
        ?? .quorumShare(quorum.description)
    case .presiding: presiding.words
    case .sheetsPerProduct: sheetsPerProduct.map(RuleText.sheetsAtLeast) ?? .sheetsAsQuorum
    case .onlineCounts: .online(counts: onlineCounts)
    case .substitutesScore: .substitutes(score: substitutesScore)
    case .documentsAhead: .documentsAhead(days: documentsAhead)
    case .rounds: .rounds(rounds)
    case .firstRound: .roundPurpose(1, roundPurposes[0])
    case .secondRound: .roundPurpose(2, roundPurposes[1])
    case .scoringMode: scoringMode == .independent ? .independent : .consensus
    case .trimming: trimming.map { .trimmedMean(count: $0.count, from: $0.from) } ?? .plainMean
    case .comparison: .exactComparison
    case .decimals: .decimals(decimals)
    case .rounding: rounding == .halfUp ? .halfUp : .truncate
    case .showsPartMeans: .partMeans(shown: showsPartMeans)
    case .absence: .absence
    case .spreadLimit: spread
    case .spreadAction: spreadAction.words
    case .rescoringTurns: turns
    case .personalWarning: personalWarning.map(RuleText.personalWarning) ?? .noPersonalWarning
    case .rescoringScope: rescoringScope == .all ? .scopeAll : .scopeOutliers
    case .floorRule: floorRule.words
    case .floorEffect: floorEffect == .cap ? .floorCap : .floorFail
    case .elimination: .elimination
    case .secrecy: secrecy == .product ? .secrecyProduct : .secrecySession
    case .adviserReport: adviserReport.words
    case .memberNames: memberNames == .full ? .namesFull : .namesSeats
    case .conflictDeclaration: .conflict(declared: conflictDeclaration)
    case .resultVote: resultVote.words
    case .voteThreshold: voteThreshold.words
    case .tie: tie == .chairsSide ? .tieChair : .tieNotAdopted
    case .ballot: ballot.words
    case .presentations: .presentations(presentations)
    case .siteInspection: .siteInspection(siteInspection)
    case .writtenOpinions: writtenOpinions == nil ? .notWritten : .written
    case .writtenDays: writtenOpinions.map { .writtenDays($0.days) } ?? .writtenUnused
    case .writtenReplies:
      writtenOpinions.map { $0.replies.map(RuleText.replies) ?? .repliesAsQuorum } ?? .writtenUnused
    case .writtenTriggers: writtenOpinions.map(\.triggerWords) ?? .writtenUnused
    case .writtenClock: writtenOpinions.map { .clock($0.clock) } ?? .writtenUnused
    case .producerFeedback: producerFeedbackDays == 0 ? .noFeedback : .feedback(days: producerFeedbackDays)
    case .ordering: ordering == .registration ? .orderRegistration : .orderQueue
    case .ranks: ranks == .skipping ? .ranksSkipping : .ranksDense
    case .minutesSigners: minutesSigners == .secretaryAndChair ? .signersTwo : .signersAll
    case .numbering: numbering.isEmpty ? .noNumbering : .numbering(numbering)
    case .retention: retention.isEmpty ? .noRetention : .retention(retention)
    case .batchYear: batch.year.map(RuleText.batchYear) ?? .noBatchYear
    case .batchNumber: batch.number.map(RuleText.batchNumber) ?? .noBatchNumber
    case .filedBefore: batch.filedBefore.map { .filedBefore($0.vietnamese) } ?? .filedByLaw
    case .finishedBefore: batch.finishedBefore.map { .finishedBefore($0.vietnamese) } ?? .finishedByLaw
    }
  }

  /// A difference of more than 100 points cannot be.
  private var spread: RuleText {
    if spreadLimit >= 100 { return .spreadFree }
    return switch spreadAction {
    case .rescore: .spreadRescore(spreadLimit)
    case .warn: .spreadWarn(spreadLimit)
    case .block: .spreadBlock(spreadLimit)
    }
  }

  private var turns: RuleText {
    switch spreadAction {
    case .rescore: .turns(rescoringTurns)
    case .warn: .turnsAreFree(rescoringTurns)
    case .block: .turnsWithoutEnd
    }
  }
}

extension PresidingRule {
  fileprivate var words: RuleText {
    switch self {
    case .chairOnly: .presidingChair
    case .authorisedDeputy: .presidingAuthorised
    case .anyDeputy: .presidingAnyDeputy
    }
  }
}

extension SpreadAction {
  fileprivate var words: RuleText {
    switch self {
    case .rescore: .actionRescore
    case .warn: .actionWarn
    case .block: .actionBlock
    }
  }
}

extension FloorRule {
  fileprivate var words: RuleText {
    switch self {
    case .majority: .floorMajority
    case .all: .floorAll
    case .resolution: .floorResolution
    }
  }
}

extension AdviserReport {
  fileprivate var words: RuleText {
    switch self {
    case .textOnly: .adviserText
    case .textAndScores: .adviserTextAndScores
    case .nothing: .adviserNothing
    }
  }
}

extension ResultVote {
  fileprivate var words: RuleText {
    switch self {
    case .none: .noResultVote
    case .perProduct: .voteEachProduct
    case .wholeList: .voteWholeList
    }
  }
}

extension VoteThreshold {
  fileprivate var words: RuleText {
    if share == Fraction(1) { return .everybody }
    return isStrict ? .moreThan(share.description) : .atLeast(share.description)
  }
}

extension Ballot {
  fileprivate var words: RuleText {
    switch self {
    case .counted: .ballotCounted
    case .secret: .ballotSecret
    case .named: .ballotNamed
    }
  }
}

extension WrittenOpinions {
  fileprivate var triggerWords: RuleText {
    let reasons = LiveMeetingTrigger.allCases.filter(triggers.contains).map(\.words)
    return reasons.isEmpty ? .noTriggers : .triggers(reasons)
  }
}

extension LiveMeetingTrigger {
  package var words: MeetingReason {
    switch self {
    case .differentStars: .differentStars
    case .spread: .spread
    case .request: .request
    case .splitFloors: .splitFloors
    }
  }
}
