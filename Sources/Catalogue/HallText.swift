/// Words of the screens.
package enum HallText: Hashable, Sendable, Worded {
  // Heads
  case sessionsTitle, noSessions, seatsTitle, memberTitle, deskTitle, attendanceTitle, resultTitle, rankingTitle
  case signedTitle, reviewTitle, helpTitle, rehearsalBanner
  case quorum(present: Int, needed: Int)
  case noRollCall
  case inviteNext
  case chooseSeat
  case sealedOf(sealed: Int, open: Int)
  case progress(concluded: Int, products: Int)
  case sessionClosed

  // Scoring
  case partPoints(code: String, points: Int, max: Int)
  case total(points: Int)
  case unanswered(Int)
  case allAnswered
  case points(Int)
  case noneMet
  case met, notMet
  case moreToRead
  case minimumFor(star: Int)
  case caseOf(number: Int, of: Int, title: String)
  case conditionOn(key: String)
  case ownRemark(String)
  case eliminationProposed(String)
  case knockout(String), requirement(String), evidence(String), scope(String)
  case set(number: Int, name: String)
  case part(code: String, title: String)
  case version(Int)
  case rescoringTurn(Int, reason: String)

  // Review
  case reviewComplete(criteria: Int)
  case reviewElimination(String)
  case reviewMissing(count: Int, keys: String)
  case floorsBelow(star: Int, keys: String)
  case reviewWarning
  case reviewFloorsNote
  case changedSince(Int)
  case change(key: String, from: Int, to: Int)

  // State of a product for a seat
  case toScore(left: Int)
  case sealedVersion(Int)
  case notOpen
  case recusedMark, excusedMark
  case legend

  // Results
  case mean(String)
  case spread(Int, limit: Int)
  case bandAndStar(band: Int, star: Int)
  case floorMissed(star: Int, key: String, title: String, needs: Int, reached: Int, of: Int)
  case floorsMet(star: Int)
  case validSheets(Int)
  case eliminatedByProposals
  case decided(FieldTerm)
  case stars(Int)
  case noStar
  case openMatters
  case nothingOpen
  case notRanked
  case shortCode(String)
  case bundleAt(String)
  case verified, notVerified

  // Forms
  case pinTitle(seat: String, person: String)
  case chairPIN(seat: String), secretaryPIN(seat: String), shortCodeOf(String)
  case resolution(Int, FieldTerm, votes: String, reason: String)
  case leaveTitle(seats: String)
  case pin, pinOf(seat: String), reason, remark, opinion
  case reasonForNewVersion
  case sealTitle(String), remarkTitle(key: String), opinionTitle, eliminateTitle, signTitle
  case formHint
  case yes
  case wrongPIN(seat: String, failures: Int, free: Int)

  /// Words of the criteria library on screens that are not the library's.
  case law(LawText)
  case meeting(MeetingText), advice(AdviceText), paper(PaperText), dossier(DossierText), act(ActText), actField(
    ActFieldText)
  case actExplanation(ActExplanation)
  case setup(SetupText)
  case searchKeys
  case setHasGaps(number: Int)

  // Messages
  case keyUnused(String)
  case noOtherCase
  case noSuchLevel(highest: Int)
  case nothingToUndo
  case sealed(product: String)
  case recorded
  case resultHidden, nothingToVote, cannotPreside, onlyOneRole
  case tooSmall(columns: Int, rows: Int)
  case present, absent, presides
  case allSealed(product: String)

  // The secretary's next step
  case nextRescore(sealed: Int)
  case nextRollCall, nextOpen, nextClose, nextReveal, nextConclude, nextSign
}

/// Heads of table columns, short.
package enum ColumnText: Hashable, Sendable, CaseIterable, Worded {
  case product, stage, member, total, mean, star, rank
}
