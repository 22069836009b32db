internal import Criteria

/// Who looks.
package enum Viewer: Hashable, Sendable {
  /// A seat after its PIN.
  case seat(SeatID)
  /// Everyone in the hall: list screens, the hand-over screen, a projector.
  case hall
}

/// A session as a viewer may see it. Everything that leaves the engine for a screen, an export or a log before the
/// session's bundle passes through here; there is no other way to another seat's points.
package struct VisibleSession: Hashable, Sendable {
  package let viewer: Viewer
  package let info: SessionInfo
  package let isClosed: Bool
  package let attendance: Attendance?
  package let quorumPresent: Int
  package let quorumNeeded: Int
  package let hasQuorum: Bool
  /// Who signs the result.
  package let chairToSign: SeatID?
  package let secretaryToSign: SeatID?
  package let products: [VisibleProduct]
  /// Resolutions on products that the viewer sees the result of.
  package let resolutions: [Resolution]
  package let pins: [SeatID: PINRecord]
  package let recount: String?
  package let height: Int
  package let openedAt: Timestamp
  package let closedAt: Timestamp?

  package func product(_ id: DossierID) -> VisibleProduct? { products.first { $0.id == id } }
}

package struct VisibleProduct: Hashable, Sendable {
  package let dossier: Dossier
  package let stage: StageName
  package let withdrawnReason: String?
  /// The turn of scoring, from 0.
  package let turn: Int
  package let turnReason: String?
  package let recused: [SeatID: String]
  package let excused: [SeatID: String]
  /// Seats that must still seal or be excused; empty unless scoring is open.
  package let waitingFor: [SeatID]
  /// Seats that have a sheet (never what is on it), and in the present turn.
  package let sealed: Set<SeatID>
  package let sealedInTurn: Set<SeatID>
  /// The viewer's own latest sheet.
  package let ownSheet: SealedSheet?
  /// Whether the viewer may score now, and why not.
  package let ownObstacle: Refusal?
  /// All current sheets, only after the reveal.
  package let sheets: [SealedSheet]
  /// Only after the reveal.
  package let result: VisibleResult?
  package let conclusion: Conclusion?

  package var id: DossierID { dossier.id }
}

package struct VisibleResult: Hashable, Sendable {
  package let tally: ProductTally?
  package let blockers: [Blocker]
  package let subjectsToVote: [Resolution.Subject]
  package let turnsLeft: Int
}

extension Session {
  /// The one rule of secrecy (`bao_mat.diem`): before a product's reveal a seat sees its own sheet and who has sealed;
  /// the secretary sees no more than that. After the reveal the council sees the sheets and the result, the hall
  /// (a projector, the hand-over screen) only a conclusion.
  package func visible(to viewer: Viewer, law: Law) -> VisibleSession {
    VisibleSession(
      viewer: viewer, info: info, isClosed: phase == .closed, attendance: attendance, quorumPresent: quorumPresent,
      quorumNeeded: quorumNeeded, hasQuorum: hasQuorum, chairToSign: signers?.chair,
      secretaryToSign: signers?.secretary,
      products: products.map { visible($0, to: viewer, law: law) },
      resolutions: resolutions.filter { resolution in
        guard let record = product(resolution.product) else { return false }
        return mayShowSheets(of: record, to: viewer)
      },
      pins: pins, recount: recount, height: height, openedAt: openedAt, closedAt: closedAt)
  }

  private func mayShowSheets(of record: ProductRecord, to viewer: Viewer) -> Bool {
    guard case .seat(let id) = viewer, let seat = info.seat(id) else { return false }
    return record.isRevealed && seat.role != .observer
  }

  private func visible(_ record: ProductRecord, to viewer: Viewer, law: Law) -> VisibleProduct {
    var own: SealedSheet?
    var obstacle: Refusal?
    if case .seat(let seat) = viewer {
      own = record.current(seat)
      obstacle = self.obstacle(to: seat, scoring: record.id)
    }
    var conclusion: Conclusion?
    if case .concluded(let concluded) = record.stage { conclusion = concluded }
    var withdrawn: String?
    if case .withdrawn(let reason) = record.stage { withdrawn = reason }
    let open = mayShowSheets(of: record, to: viewer)
    let gate = open ? ConclusionGate(session: self, record: record, law: law) : nil
    let isScoring = record.stage.name == .scoring
    return VisibleProduct(
      dossier: record.dossier, stage: record.stage.name, withdrawnReason: withdrawn, turn: record.turns.count,
      turnReason: record.turns.last, recused: record.recusals, excused: record.excuses,
      waitingFor: isScoring ? expected(for: record).map(\.id).filter { record.current($0) == nil } : [],
      sealed: Set(record.sheets.map(\.seat)), sealedInTurn: record.sealedInTurn, ownSheet: own,
      ownObstacle: obstacle, sheets: open ? record.currentSheets(of: info.seats) : [],
      result: gate.map {
        VisibleResult(
          tally: $0.tally, blockers: record.stage.name == .revealed ? $0.blockers : [],
          subjectsToVote: record.stage.name == .revealed ? $0.subjectsToVote : [], turnsLeft: $0.turnsLeft)
      },
      conclusion: conclusion)
  }
}
