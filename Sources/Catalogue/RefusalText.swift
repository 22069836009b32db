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
  case pinWait(seconds: Int)

  // What stands before a conclusion.
  case rescore(spread: Int, limit: Int, turn: Int, of: Int)
  case spreadNeedsVote(spread: Int, limit: Int)
  case splitFloorsNeedVote(keys: String)
  case eliminationNeedsVote(seats: String)
  case votedAgainst(FieldTerm)
  case tooFewValidSheets(count: Int, needed: Int)
}
