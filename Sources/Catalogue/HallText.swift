/// Words of the screens.
package enum HallText: Hashable, Sendable, Worded {
  // Heads
  case sessionsTitle, noSessions, seatsTitle, memberTitle, deskTitle, attendanceTitle, resultTitle, rankingTitle
  case handOverTitle, scoringTitle, detailTitle
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
  case reviewWarning
  case reviewFloorsNote
  case changedSince(Int)

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
  case verified, notVerified, onlyUnsigned

  // Forms
  case pinTitle(seat: String, person: String)
  case chairPIN(seat: String), secretaryPIN(seat: String), shortCodeOf(String)
  case resolution(Int, FieldTerm, votes: String, reason: String)
  case leaveTitle(seats: String)
  case pin, pinOf(seat: String), reason, remark, opinion
  case reasonForNewVersion
  case sealTitle(String), remarkTitle(key: String), opinionTitle, eliminateTitle, signTitle
  case formHint, formChoiceHint
  case yes
  case wrongPIN(seat: String, failures: Int, free: Int)

  /// Words of the criteria library on screens that are not the library's.
  case law(LawText)
  case meeting(MeetingText), advice(AdviceText), paper(PaperText), dossier(DossierText), sheet(SheetText)
  case desk(DeskText), backup(BackupText), act(ActText),
    actField(
      ActFieldText)
  case actExplanation(ActExplanation)
  case setup(SetupText), typing(TypingText), shelf(ShelfText)
  case searchKeys
  case setHasGaps(number: Int)

  // Messages
  case keyUnused(String)
  // Looking for a row
  case findLabel, findKeys, nothingToFind
  case found(String), notFound(String)
  // Between two members
  case invite(seat: String)
  case sheetsAwaited(Int)
  case handOverKeys
  case locked(seat: String)
  case unlocked
  // The key table printed
  case helpPage(Int, of: Int)
  case keyPageTitle, keyPageNote, keyColumn, keyMeaning, manName, manAbstract, manSynopsis, manCommand
  // The machine
  case settingsTitle, idleMinutes, badMinutes
  case noOtherCase
  case noSuchLevel(highest: Int)
  case nothingToUndo
  case sealed(product: String)
  case recorded
  case resultHidden, nothingToVote, cannotPreside, onlyOneRole
  /// With the one key that works then.
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
