extension RefusalText {
  package var english: String {
    switch self {
    case .sessionIsClosed: "The session is closed; nothing can be added."
    case .notAtTheDesk(let seat): "Seat \(seat) may not do this; only the presiding seat or the secretary."
    case .unknownSeat(let seat): "There is no seat \(seat) in the council."
    case .unknownDossier(let id): "There is no dossier \(id) in the session."
    case .unknownSet(let number): "Set \(number) is not part of this session."
    case .dossierExists(let id): "Dossier \(id) is in the queue already."
    case .badName(let name): "“\(name)” cannot be used: ASCII letters, digits, hyphens, at most 40."
    case .rollCallFirst: "No roll call yet: press d first."
    case .noOneToPreside: "Nobody presides: the chair or a deputy must be present."
    case .quorumMissing(let present, let needed): "No quorum: \(present) present, \(needed) needed."
    case .wrongStage(let product, let stage): "Dossier \(product) is “\(stage.english)”; this is not possible now."
    case .doesNotScore(let seat): "Seat \(seat) does not score."
    case .notPresent(let seat): "Seat \(seat) is not present."
    case .isPresent(let seat): "Seat \(seat) is present already."
    case .isRecused(let seat): "Seat \(seat) is recused from this product (conflict of interest)."
    case .alreadySealed(let seat): "Seat \(seat) has sealed; a change needs a turn of re-scoring."
    case .badTick(let key): "The level ticked for criterion \(key) is not on its ladder."
    case .dependsOn(let key, let other): "Criterion \(key) counts only where criterion \(other) has points."
    case .incomplete(let count, let first): "\(count) criteria are unanswered, the first is \(first)."
    case .reasonNeeded: "A reason is needed."
    case .waitingFor(let seats): "Not sealed yet: \(seats)."
    case .tooFewSheets(let count, let needed): "Too few sheets: \(count), at least \(needed) needed."
    case .blocked(let count): "Cannot conclude: \(count) matters are open."
    case .turnsUsedUp(let turns): "All \(turns) turns of re-scoring are used; the council votes (key b)."
    case .turnsLeft(let turns): "\(turns) turns of re-scoring are left; re-score before a vote (key r)."
    case .nothingToResolve(let subject): "There is nothing to vote on: \(subject.english)."
    case .votesDoNotAddUp(let votes, let present): "\(votes) votes were counted, \(present) may vote."
    case .unfinished(let products): "Unfinished: \(products)."
    case .nothingConcluded: "No product is concluded yet."
    case .recountMissing: "The second computation is missing."
    case .pinLocked(let seat): "Seat \(seat) is locked: too many wrong PINs; the secretary excuses it (x)."
    case .pinWait(let seconds): "Too many wrong PINs: wait \(seconds) seconds."
    case .rescore(let spread, let limit, let turn, let of):
      "The spread is \(spread), the limit \(limit): discuss and re-score (turn \(turn)/\(of), key r)."
    case .spreadNeedsVote(let spread, let limit):
      "The spread is \(spread) (limit \(limit)) and no turn is left: the council votes (key b)."
    case .splitFloorsNeedVote(let keys): "Vote to confirm (key b): minimum levels are split at \(keys)."
    case .eliminationNeedsVote(let seats): "Elimination is proposed (\(seats)): the council votes (key b)."
    case .votedAgainst(let subject): "The council voted against “\(subject.english)”: re-score (r) or vote again (b)."
    case .tooFewValidSheets(let count, let needed):
      "Only \(count) valid sheets, at least \(needed) needed: re-score (key r)."
    }
  }
}
