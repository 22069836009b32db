/// A setting of the Quy chế, in a few words.
package enum RuleLabel: Hashable, Sendable, CaseIterable, Worded {
  case quorum, presiding, sheetsPerProduct, onlineCounts, substitutesScore, documentsAhead
  case rounds, firstRound, secondRound, scoringMode, trimming, comparison, decimals, rounding, showsPartMeans, absence
  case spreadLimit, spreadAction, rescoringTurns, personalWarning, rescoringScope
  case floorRule, floorEffect, elimination
  case secrecy, adviserReport, memberNames, conflictDeclaration
  case resultVote, voteThreshold, tie, ballot
  case presentations, siteInspection
  case writtenOpinions, writtenDays, writtenReplies, writtenTriggers, writtenClock, producerFeedback
  case ordering, ranks, minutesSigners, numbering, retention
  case batchYear, batchNumber, filedBefore, finishedBefore
}

/// Where the default of a setting comes from. What is said of provinces is practice, not law.
package enum RuleBasis: Hashable, Sendable, CaseIterable, Worded {
  /// The law is silent and no council's Quy chế was found that says it.
  case program
  case quorum, presiding, online, documentsAhead, rounds, independent, mean, exact, decimals, spread, warning
  case floors, floorsCap, floorsFail, elimination, secrecy, names, conflict, vote, majority, ballot
  case presentations, siteInspection, written, triggers, clock, feedback, minutes, numbering, retention, batch
}

/// Who says what a setting is.
package enum RuleOrigin: Hashable, Sendable, CaseIterable, Worded {
  case regulation
  case program
}

/// What calls for a live meeting where opinions are asked for in writing.
package enum MeetingReason: Hashable, Sendable, CaseIterable, Worded {
  case differentStars, spread, request, splitFloors
}

/// A setting as it is, with what is just inside and just outside it.
package enum RuleText: Hashable, Sendable, Worded {
  // Presence
  case quorum(String, seats: Int, needed: Int), quorumShare(String)
  case presidingChair, presidingAuthorised, presidingAnyDeputy
  case sheetsAsQuorum, sheetsAtLeast(Int)
  case online(counts: Bool), substitutes(score: Bool)
  case documentsAhead(days: Int)

  // Scoring
  case rounds(Int), roundPurpose(Int, String)
  case independent, consensus
  case plainMean, trimmedMean(count: Int, from: Int)
  case exactComparison
  case decimals(Int)
  case halfUp, truncate
  case partMeans(shown: Bool)
  case absence
  case presentations(Bool), siteInspection(Bool)

  // Differences between members
  case spreadRescore(Int), spreadWarn(Int), spreadBlock(Int), spreadFree
  case actionRescore, actionWarn, actionBlock
  case turns(Int), turnsWithoutEnd, turnsAreFree(Int)
  case personalWarning(Int), noPersonalWarning
  case scopeAll, scopeOutliers

  // Floors and elimination
  case floorMajority, floorAll, floorResolution
  case floorCap, floorFail
  case elimination

  // Secrecy
  case secrecyProduct, secrecySession
  case adviserText, adviserTextAndScores, adviserNothing
  case namesFull, namesSeats
  case conflict(declared: Bool)

  // Votes
  case noResultVote, voteEachProduct, voteWholeList
  case moreThan(String), atLeast(String), everybody
  case tieChair, tieNotAdopted
  case ballotCounted, ballotSecret, ballotNamed

  // Renewals and what follows
  case written, notWritten, writtenUnused
  case writtenDays(Int), repliesAsQuorum, replies(Int)
  case triggers([MeetingReason]), noTriggers
  case clock(Int)
  case feedback(days: Int), noFeedback

  // Papers
  case orderRegistration, orderQueue
  case ranksSkipping, ranksDense
  case signersTwo, signersAll
  case numbering(String), noNumbering
  case retention(String), noRetention
  case batchYear(Int), noBatchYear, batchNumber(Int), noBatchNumber
  case filedBefore(String), filedByLaw, finishedBefore(String), finishedByLaw
}

/// What may stand behind a setting.
package enum RuleForm: Hashable, Sendable, Worded {
  case oneOf(String)
  case listOf(String, none: String)
  case number(Int, Int)
  case numberOr(String, Int, Int)
  case share, threshold, trimming, day
  case line(Int)
}
