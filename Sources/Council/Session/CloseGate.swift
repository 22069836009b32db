internal import Criteria

/// Everything that stands before the close of a session, each with the place where it is mended.
package struct CloseGate: Sendable {
  package enum Matter: Hashable, Sendable {
    /// A product that is not finished, and what it waits for.
    case unfinished(DossierID, StageName, [Blocker])
    case nothingConcluded
    case listVoteMissing
    case listVotedAgainst
    /// There was no roll call, and something is to be decided in a meeting.
    case nobodyPresided
    case nobodyKeepsMinutes
  }

  package let matters: [Matter]

  package init(session: Session, law: Law) {
    var matters: [Matter] = session.products.filter { !$0.isFinished }.map { record in
      let blockers =
        record.stage.name == .revealed
        ? ConclusionGate(session: session, record: record, law: law).blockers : []
      return .unfinished(record.id, record.stage.name, blockers)
    }
    if matters.isEmpty && !session.products.contains(where: { $0.stage.name == .concluded }) {
      matters.append(.nothingConcluded)
    }
    switch session.listVote {
    case .notNeeded, .adopted: break
    case .missing: matters.append(.listVoteMissing)
    case .against: matters.append(.listVotedAgainst)
    }
    if session.attendance == nil && session.products.contains(where: \.needsMeeting) { matters.append(.nobodyPresided) }
    if !session.info.seats.contains(where: \.role.keepsMinutes) { matters.append(.nobodyKeepsMinutes) }
    self.matters = matters
  }
}

extension ProductRecord {
  /// Neither out of the session nor decided in writing (Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg).
  fileprivate var needsMeeting: Bool { ![.withdrawn, .postponed].contains(stage.name) && !isInWriting }
}
