internal import Criteria

// Votes, conclusions, the close of the session and what takes it up again.
extension Session {
  func resolve(
    _ id: DossierID?, _ subject: Resolution.Subject, _ votes: Votes, _ question: String, _ reason: String,
    by actor: Actor, at now: Timestamp, _ law: Law
  ) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    var record: ProductRecord?
    if let id {
      guard let found = product(id) else { throw .unknownDossier(id) }
      record = found
    }
    // The quorum is counted at each vote.
    try requireQuorum(for: record)
    try requireMayVote(on: subject, record, question, at: now, law)
    try requireFits(votes, voters(on: record))
    return .resolutionAdopted(
      Resolution(
        number: resolutions.count + 1, product: id, turn: record?.scene ?? listTurn, subject: subject,
        question: question, inFavour: votes.inFavour, against: votes.against, abstaining: votes.abstaining,
        reason: reason, chairInFavour: votes.chairInFavour, threshold: rules.voteThreshold, tie: rules.tie,
        ballot: rules.ballot, names: votes.names))
  }

  private func requireMayVote(
    on subject: Resolution.Subject, _ record: ProductRecord?, _ question: String, at now: Timestamp, _ law: Law
  ) throws(Refusal) {
    if subject == .other {
      try requireSecondEdition()
      if question.allSatisfy(\.isWhitespace) { throw .questionNeeded }
      return
    }
    if !question.isEmpty { throw .nothingToResolve(subject) }
    guard let record else {
      switch subject {
      case .list where rules.resultVote == .wholeList:
        let unfinished = products.filter { !$0.isFinished }
        if !unfinished.isEmpty { throw .unfinished(unfinished.map(\.id)) }
      case .reopenSession:
        if phase == .open { throw .sessionIsOpen }
      default: throw .nothingToResolve(subject)
      }
      return
    }
    if subject == .reopen {
      try requireSecondEdition()
      _ = try product(record.id, in: [.concluded])
      return
    }
    _ = try product(record.id, in: [.revealed])
    let gate = ConclusionGate(session: self, record: record, law: law, at: now)
    if gate.subjectsToVote.contains(subject) { return }
    if subject == .spread, gate.turnsLeft > 0, gate.spreadExceeded { throw .turnsLeft(gate.turnsLeft) }
    throw .nothingToResolve(subject)
  }

  private func requireFits(_ votes: Votes, _ voters: [SeatID]) throws(Refusal) {
    if rules.ballot == .named ? Set(votes.names.keys) != Set(voters) : !votes.names.isEmpty {
      throw .ballotDiffers(rules.ballot)
    }
    let counts = [votes.inFavour, votes.against, votes.abstaining]
    let cast = counts.reduce(0) { sum, count in
      let (next, overflow) = sum.addingReportingOverflow(count)
      return overflow ? .max : next
    }
    // The chair's side can only be that of a chair who votes, and is one of those in favour.
    let presiding = attendance?.presiding
    let chairVotes = presiding.map(voters.contains) ?? false
    let chairFits = !votes.chairInFavour || (chairVotes && votes.inFavour > 0)
    let namesFit = votes.names.isEmpty || votes == Votes(names: votes.names, chair: presiding)
    if !counts.allSatisfy((0...voters.count).contains) || cast != voters.count || !chairFits || !namesFit {
      throw .votesDoNotAddUp(votes: cast, present: voters.count)
    }
  }

  func conclude(_ id: DossierID, by actor: Actor, at now: Timestamp, _ law: Law) throws(Refusal) -> Event {
    try requireDesk(actor)
    // What the members decided in writing needs no meeting (Điều 7 khoản 6).
    if let record = product(id), !record.isInWriting { try requireQuorum(for: record) }
    let record = try product(id, in: [.revealed])
    let gate = ConclusionGate(session: self, record: record, law: law, at: now)
    if !gate.blockers.isEmpty { throw .blocked(gate.blockers) }
    return .productConcluded(id, gate.conclusion)
  }

  /// A concluded product is taken up again only after the council voted for it.
  func reopen(_ id: DossierID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    let record = try product(id, in: [.concluded])
    try requireQuorum(for: record)
    guard lastVote(on: .reopen, id, turn: record.scene)?.isAdopted ?? false else { throw .notVotedFor(.reopen) }
    return .productReopened(id, reason: reason)
  }

  func lastVote(on subject: Resolution.Subject, _ product: DossierID?, turn: Int) -> Resolution? {
    resolutions.last { $0.product == product && $0.turn == turn && $0.subject == subject }
  }

  /// What the council's vote says of split minimums where it alone decides (`san.cach_xac_dinh = nghi_quyet`).
  package func splitFloorsMet(_ record: ProductRecord) -> Bool? {
    guard rules.floorRule == .resolution else { return nil }
    return lastVote(on: .splitFloors, record.id, turn: record.scene)?.isAdopted
  }

  /// Every product is finished, the council voted where its rules want it, and the recount has agreed.
  func closeSession(by actor: Actor, at now: Timestamp, _ law: Law) throws(Refusal) -> Event {
    try requireDesk(actor)
    let unfinished = products.filter { !$0.isFinished }
    if !unfinished.isEmpty { throw .unfinished(unfinished.map(\.id)) }
    if !products.contains(where: { $0.stage.name == .concluded }) { throw .nothingConcluded }
    switch listVote {
    case .notNeeded, .adopted: break
    case .missing: throw .listVoteMissing
    case .against: throw .listVotedAgainst
    }
    if recount == nil { throw .recountMissing }
    return .sessionClosed
  }

  func reopenSession(_ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    if phase == .open { throw .sessionIsOpen }
    guard lastVote(on: .reopenSession, nil, turn: listTurn)?.isAdopted ?? false else {
      throw .notVotedFor(.reopenSession)
    }
    return .sessionReopened(reason: reason)
  }

  package enum ListVote: Hashable, Sendable { case notNeeded, missing, against, adopted }

  /// Where the vote on all results stands (`bieu_quyet.thong_qua = ca_danh_sach`); results that were decided in writing
  /// need no vote of a meeting.
  package var listVote: ListVote {
    let live = products.contains { $0.stage.name == .concluded && !$0.isInWriting }
    guard rules.resultVote == .wholeList, live else { return .notNeeded }
    guard let vote = lastVote(on: .list, nil, turn: listTurn) else { return .missing }
    return vote.isAdopted ? .adopted : .against
  }
}

extension ProductRecord {
  /// Nothing more is to be done with it in this session.
  package var isFinished: Bool { stage.name.isFinished }
}
