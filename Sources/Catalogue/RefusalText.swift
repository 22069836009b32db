/// Why something is not possible now, and what to do.
package enum RefusalText: Hashable, Sendable, Worded {
  case sessionIsClosed
  case notAtTheDesk(seat: String)
  case unknownSeat(String)
  case unknownDossier(String)
  case unknownSet(Int)
  case dossierExists(String)
  case badName(String)
  case rollCallFirst
  case noOneToPreside
  case quorumMissing(present: Int, needed: Int)
  case wrongStage(product: String, stage: FieldTerm)
  case doesNotScore(seat: String)
  case notPresent(seat: String)
  case isPresent(seat: String)
  case isRecused(seat: String)
  case alreadySealed(seat: String)
  case badTick(key: String)
  case dependsOn(key: String, other: String)
  case incomplete(count: Int, first: String)
  case reasonNeeded
  case waitingFor(seats: String)
  case tooFewSheets(count: Int, needed: Int)
  case blocked(count: Int)
  case turnsUsedUp(Int)
  case turnsLeft(Int)
  case nothingToResolve(FieldTerm)
  case votesDoNotAddUp(votes: Int, present: Int)
  case unfinished(products: String)
  case nothingConcluded
  case recountMissing
  case pinLocked(seat: String)
  case pinIsFree(seat: String), needsChairAndSecretary(seat: String), keyOfChair(seat: String)
  case pinWait(seconds: Int)
  case sessionIsOpen
  case isAdjourned
  case notAuthorised(seat: String)
  case notADeputy(seat: String)
  case attendsOnly(seat: String)
  case declareFirst(seat: String)
  case alreadyDeclared(seat: String)
  case notInThisTurn(seat: String)
  case ballotDiffers(named: Bool)
  case questionNeeded
  case listVoteMissing
  case listVotedAgainst
  case incompleteDossier(String, what: FindingText)
  case notAPlace(Int)
  case presentationsAreOff
  case inspectionFirst(String)
  case notInThisSession, noClockJump
  case onlyRenewals(String)
  case isInWriting(String)
  case notInWriting(String)
  case dueBeforeSent
  case waitUntil(day: String)
  case dayNeeded
  case ownPaper(seat: String)
  case nothingTyped(seat: String)
  case sameTypist(seat: String)
  case papersDiffer(keys: String)
  case noSecondRound
  case notVotedFor(FieldTerm)

  // What stands before a conclusion.
  case rescore(spread: Int, limit: Int, turn: Int, of: Int)
  case spreadNeedsVote(spread: Int, limit: Int)
  case splitFloorsNeedVote(keys: String)
  case eliminationNeedsVote(seats: String)
  case votedAgainst(FieldTerm)
  case tooFewValidSheets(count: Int, needed: Int)
  case rescoreOnly(spread: Int, limit: Int)
  case liveMeeting([FieldTerm])
  case agreedSheetNeedsVote
  case capNeedsVote
  case secondRound
  case feedbackMissing
  case feedbackUntil(day: String)
  case resultNeedsVote
}
