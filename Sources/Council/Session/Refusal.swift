package import Criteria

/// Why a command is not possible now. An answer, not an error: the screen shows it with its reason.
package enum Refusal: Error, Hashable, Sendable {
  case sessionIsClosed
  case sessionIsOpen
  /// Only the chair, a presiding deputy or the secretary may do this.
  case notAtTheDesk(SeatID)
  case unknownSeat(SeatID)
  case unknownDossier(DossierID)
  case unknownSet(Int)
  case dossierExists(DossierID)
  case badName(String)
  case rollCallFirst
  /// The council went apart: a roll call begins again.
  case isAdjourned
  /// The seat that presides must be present and be the chair's or a deputy's.
  case noOneToPreside
  /// The rules want an authorisation on the record before this deputy presides.
  case notAuthorised(SeatID)
  case notADeputy(SeatID)
  case quorumMissing(present: Int, needed: Int)
  case wrongStage(DossierID, StageName)
  case doesNotScore(SeatID)
  case notPresent(SeatID)
  case isPresent(SeatID)
  /// Present online, or through a substitute, where the rules let such a seat attend only.
  case attendsOnly(SeatID)
  case isRecused(SeatID)
  case alreadySealed(SeatID)
  /// A declaration on conflicts of interest comes before scoring.
  case declareFirst(SeatID)
  case alreadyDeclared(SeatID)
  /// This turn is for the seats with the highest and the lowest totals.
  case notInThisTurn(SeatID)
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
  /// The rules want every seat's vote by name, or nobody's.
  case ballotDiffers(Ballot)
  case questionNeeded
  case unfinished([DossierID])
  case nothingConcluded
  case recountMissing
  case listVoteMissing
  case listVotedAgainst
  case pinLocked(SeatID)
  case pinWait(SeatID, seconds: Int64)
  /// There are no wrong PINs to forget.
  case pinIsFree(SeatID)
  /// An act on that seat's PIN wants two others: the chair and who keeps the minutes.
  case needsChairAndSecretary(SeatID)
  case keyOfChair(SeatID)
  // Dossiers.
  /// Something that a dossier must have is missing; the first of it.
  case incompleteDossier(DossierID, DossierFinding.Kind)
  /// No other waiting product is called at that place.
  case notAPlace(Int)
  case presentationsAreOff
  case inspectionFirst(DossierID)
  /// The session was made before there was such an act.
  case notInThisSession
  /// The clock goes as it should.
  case noClockJump
  // Opinions in writing.
  case onlyRenewals(DossierID)
  case isInWriting(DossierID)
  case notInWriting(DossierID)
  case dueBeforeSent
  case waitUntil(CalendarDay)
  case dayNeeded
  // Paper.
  case ownPaper(SeatID)
  case nothingTyped(SeatID)
  /// The same person typed it both times.
  case sameTypist(SeatID)
  case papersDiffer(PaperDifference)
  // Rounds and re-opening.
  case noSecondRound
  case notVotedFor(Resolution.Subject)
}

/// The stage of a product without what belongs to it, for messages and projections.
package enum StageName: String, Hashable, Sendable, CaseIterable {
  case queued, withdrawn, postponed
  case inWriting = "in-writing"
  case scoring, closed, revealed, concluded

  /// Nothing more is to be done in this session.
  package var isFinished: Bool { [.concluded, .withdrawn, .postponed].contains(self) }
}

extension ProductRecord.Stage {
  package var name: StageName {
    switch self {
    case .queued: .queued
    case .withdrawn: .withdrawn
    case .postponed: .postponed
    case .inWriting: .inWriting
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
  /// The difference is above the limit, and the rules let no vote accept it.
  case rescoreOnly(spread: Int, limit: Int)
  /// The turns are used up; a vote may accept the difference.
  case spreadNeedsVote(spread: Int, limit: Int)
  case splitFloorsNeedVote([CriterionKey])
  case eliminationNeedsVote([SeatID])
  /// A vote against what most sheets propose: the sheets must be made again.
  case votedAgainst(Resolution.Subject)
  case tooFewValidSheets(count: Int, needed: Int)
  /// The opinions in writing call for a live meeting.
  case liveMeeting([LiveMeetingTrigger])
  /// The council has not voted on its one sheet.
  case agreedSheetNeedsVote
  /// 90 points or more without the minimums of 5 stars: recognise 4, or send up.
  case capNeedsVote
  /// The first of two rounds: the product goes on to the second.
  case secondRound
  /// The provisional result has not been shown to the producer.
  case feedbackMissing
  case feedbackUntil(CalendarDay)
  case resultNeedsVote
}
