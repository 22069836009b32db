package import Criteria

/// Why a command is not possible now. An answer, not an error: the screen shows it with its reason.
package enum Refusal: Error, Hashable, Sendable {
  case sessionIsClosed
  /// Only the chair, a presiding deputy or the secretary may do this.
  case notAtTheDesk(SeatID)
  case unknownSeat(SeatID)
  case unknownDossier(DossierID)
  case unknownSet(Int)
  case dossierExists(DossierID)
  case badName(String)
  case rollCallFirst
  /// The seat that presides must be present and be the chair's or a deputy's.
  case noOneToPreside
  case quorumMissing(present: Int, needed: Int)
  case wrongStage(DossierID, StageName)
  case doesNotScore(SeatID)
  case notPresent(SeatID)
  case isPresent(SeatID)
  case isRecused(SeatID)
  case alreadySealed(SeatID)
  case badTick(TickFault)
  case incomplete([TickFault])
  case reasonNeeded
  case waitingFor([SeatID])
  case tooFewSheets(count: Int, needed: Int)
  case blocked([Blocker])
  case turnsUsedUp(Int)
  case turnsLeft(Int)
  case nothingToResolve(Resolution.Subject)
  case votesDoNotAddUp(votes: Int, present: Int)
  case unfinished([DossierID])
  case nothingConcluded
  case recountMissing
  case pinLocked(SeatID)
  case pinWait(SeatID, seconds: Int64)
}

/// The stage of a product without what belongs to it, for messages and projections.
package enum StageName: String, Hashable, Sendable, CaseIterable {
  case queued, withdrawn, scoring, closed, revealed, concluded
}

extension ProductRecord.Stage {
  package var name: StageName {
    switch self {
    case .queued: .queued
    case .withdrawn: .withdrawn
    case .scoring: .scoring
    case .closed: .closed
    case .revealed: .revealed
    case .concluded: .concluded
    }
  }
}

/// What stands between a revealed product and its conclusion.
package enum Blocker: Hashable, Sendable {
  /// The difference is above the limit and turns of re-scoring are left.
  case rescore(spread: Int, limit: Int, turn: Int, of: Int)
  /// The turns are used up; a vote may accept the difference.
  case spreadNeedsVote(spread: Int, limit: Int)
  case splitFloorsNeedVote([CriterionKey])
  case eliminationNeedsVote([SeatID])
  /// A vote against what most sheets propose: the sheets must be made again.
  case votedAgainst(Resolution.Subject)
  case tooFewValidSheets(count: Int, needed: Int)
}
