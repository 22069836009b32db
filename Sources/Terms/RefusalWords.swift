package import Catalogue
package import Council
internal import Criteria

// Why the engine refuses, in the catalogue's words.

extension Refusal {
  package var words: RefusalText {
    switch self {
    case .sessionIsClosed: .sessionIsClosed
    case .notAtTheDesk(let seat): .notAtTheDesk(seat: seat.rawValue)
    case .unknownSeat(let seat): .unknownSeat(seat.rawValue)
    case .unknownDossier(let id): .unknownDossier(id.rawValue)
    case .unknownSet(let number): .unknownSet(number)
    case .dossierExists(let id): .dossierExists(id.rawValue)
    case .badName(let name): .badName(name)
    case .rollCallFirst: .rollCallFirst
    case .noOneToPreside: .noOneToPreside
    case .quorumMissing(let present, let needed): .quorumMissing(present: present, needed: needed)
    case .wrongStage(let id, let stage): .wrongStage(product: id.rawValue, stage: stage.term)
    case .doesNotScore(let seat): .doesNotScore(seat: seat.rawValue)
    case .notPresent(let seat): .notPresent(seat: seat.rawValue)
    case .isPresent(let seat): .isPresent(seat: seat.rawValue)
    case .isRecused(let seat): .isRecused(seat: seat.rawValue)
    case .alreadySealed(let seat): .alreadySealed(seat: seat.rawValue)
    case .badTick(let fault): fault.words
    case .incomplete(let faults):
      .incomplete(count: faults.count, first: faults.first?.key.rawValue ?? "")
    case .reasonNeeded: .reasonNeeded
    case .waitingFor(let seats): .waitingFor(seats: list(seats.map(\.rawValue)))
    case .tooFewSheets(let count, let needed): .tooFewSheets(count: count, needed: needed)
    case .blocked(let blockers): .blocked(count: blockers.count)
    case .turnsUsedUp(let turns): .turnsUsedUp(turns)
    case .turnsLeft(let turns): .turnsLeft(turns)
    case .nothingToResolve(let subject): .nothingToResolve(subject.term)
    case .votesDoNotAddUp(let votes, let present): .votesDoNotAddUp(votes: votes, present: present)
    case .unfinished(let ids): .unfinished(products: list(ids.map(\.rawValue)))
    case .nothingConcluded: .nothingConcluded
    case .recountMissing: .recountMissing
    case .pinLocked(let seat): .pinLocked(seat: seat.rawValue)
    case .pinWait(_, let seconds): .pinWait(seconds: Int(seconds))
    case .pinIsFree(let seat): .pinIsFree(seat: seat.rawValue)
    case .needsChairAndSecretary(let seat): .needsChairAndSecretary(seat: seat.rawValue)
    case .keyOfChair(let seat): .keyOfChair(seat: seat.rawValue)
    case .sessionIsOpen: .sessionIsOpen
    case .isAdjourned: .isAdjourned
    case .notAuthorised(let seat): .notAuthorised(seat: seat.rawValue)
    case .notADeputy(let seat): .notADeputy(seat: seat.rawValue)
    case .attendsOnly(let seat): .attendsOnly(seat: seat.rawValue)
    case .declareFirst(let seat): .declareFirst(seat: seat.rawValue)
    case .alreadyDeclared(let seat): .alreadyDeclared(seat: seat.rawValue)
    case .notInThisTurn(let seat): .notInThisTurn(seat: seat.rawValue)
    case .ballotDiffers(let ballot): .ballotDiffers(named: ballot == .named)
    case .questionNeeded: .questionNeeded
    case .listVoteMissing: .listVoteMissing
    case .listVotedAgainst: .listVotedAgainst
    case .incompleteDossier(let id, let kind): .incompleteDossier(id.rawValue, what: kind.words)
    case .notAPlace(let place): .notAPlace(place)
    case .presentationsAreOff: .presentationsAreOff
    case .inspectionFirst(let id): .inspectionFirst(id.rawValue)
    case .notInThisSession: .notInThisSession
    case .noClockJump: .noClockJump
    case .onlyRenewals(let id): .onlyRenewals(id.rawValue)
    case .isInWriting(let id): .isInWriting(id.rawValue)
    case .notInWriting(let id): .notInWriting(id.rawValue)
    case .dueBeforeSent: .dueBeforeSent
    case .waitUntil(let day): .waitUntil(day: day.vietnamese)
    case .dayNeeded: .dayNeeded
    case .ownPaper(let seat): .ownPaper(seat: seat.rawValue)
    case .nothingTyped(let seat): .nothingTyped(seat: seat.rawValue)
    case .sameTypist(let seat): .sameTypist(seat: seat.rawValue)
    case .papersDiffer(let difference): .papersDiffer(keys: difference.words)
    case .noSecondRound: .noSecondRound
    case .notVotedFor(let subject): .notVotedFor(subject.term)
    }
  }
}

extension TickFault {
  var words: RefusalText {
    switch problem {
    case .surplus(let other): .dependsOn(key: key.rawValue, other: other.rawValue)
    case .unknownCriterion, .missing, .alternativeNeeded, .noAlternatives, .unknownAlternative, .noSuchLevel:
      .badTick(key: key.rawValue)
    }
  }
}

extension Blocker {
  package var words: RefusalText {
    switch self {
    case .rescore(let spread, let limit, let turn, let of): .rescore(spread: spread, limit: limit, turn: turn, of: of)
    case .spreadNeedsVote(let spread, let limit): .spreadNeedsVote(spread: spread, limit: limit)
    case .splitFloorsNeedVote(let keys): .splitFloorsNeedVote(keys: list(keys.map(\.rawValue)))
    case .eliminationNeedsVote(let seats): .eliminationNeedsVote(seats: list(seats.map(\.rawValue)))
    case .votedAgainst(let subject): .votedAgainst(subject.term)
    case .tooFewValidSheets(let count, let needed): .tooFewValidSheets(count: count, needed: needed)
    case .rescoreOnly(let spread, let limit): .rescoreOnly(spread: spread, limit: limit)
    case .liveMeeting(let triggers): .liveMeeting(triggers.map(\.term))
    case .agreedSheetNeedsVote: .agreedSheetNeedsVote
    case .capNeedsVote: .capNeedsVote
    case .secondRound: .secondRound
    case .feedbackMissing: .feedbackMissing
    case .feedbackUntil(let day): .feedbackUntil(day: day.vietnamese)
    case .resultNeedsVote: .resultNeedsVote
    }
  }
}

extension PaperDifference {
  /// "1.1, 2.3 …": the dots where words or the day differ.
  var words: String { (keys.map(\.rawValue) + (isElsewhere ? ["…"] : [])).joined(separator: ", ") }
}

private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
