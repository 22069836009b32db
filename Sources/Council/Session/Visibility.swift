package import Criteria

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
  package let isAdjourned: Bool
  package let authorised: [SeatID: String]
  package let movements: [Movement]
  /// Changes of the order of calling; without their reasons where they may speak of what the viewer may not know.
  package let reorderings: [Reordering]
  package let clockJumps: [ClockJump]
  /// Notes on the meeting, and on products that the viewer sees the result of.
  package let notes: [TakenNote]
  package let quorumPresent: Int
  package let quorumNeeded: Int
  package let hasQuorum: Bool
  /// Seats that make a sheet: all that score, or in consensus the one that presides.
  package let scorers: [SeatID]
  /// Seats that are there and may act.
  package let takingPart: Set<SeatID>
  /// Who votes now on what is about no product.
  package let voters: [SeatID]
  /// Who signs the result.
  package let chairToSign: SeatID?
  package let secretaryToSign: SeatID?
  /// In the order of calling.
  package let products: [VisibleProduct]
  /// Resolutions on products that the viewer sees the result of.
  package let resolutions: [Resolution]
  package let pins: [SeatID: PINRecord]
  package let recount: String?
  /// What stands before the close; only for seats that work at the desk.
  package let closeMatters: [CloseGate.Matter]
  package let listVote: Session.ListVote
  package let height: Int
  package let openedAt: Timestamp
  package let closedAt: Timestamp?

  package func product(_ id: DossierID) -> VisibleProduct? { products.first { $0.id == id } }
}

package struct VisibleProduct: Hashable, Sendable {
  package let dossier: Dossier
  /// Its place in the queue, from 1: ranks of equal products go by it, not by the order of calling.
  package let queueNumber: Int
  package let stage: StageName
  /// Why it was withdrawn or put off.
  package let withdrawnReason: String?
  package let withdrawal: WithdrawalKind?
  package let round: Int
  package let firstRound: Conclusion?
  package let reopenings: Int
  package let opinions: OpinionRound?
  /// The day by which a renewal must have its result.
  package let clockEnds: CalendarDay?
  package let quorum: Quorum
  /// Who votes now on this product.
  package let voters: [SeatID]
  package let cleared: Set<SeatID>
  /// Seats whose paper was typed once and waits for a second person.
  package let typed: [SeatID: VisibleTyping]
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

  /// Sheets come back in writing, or came so.
  package var isInWriting: Bool { opinions.map { !$0.isOver } ?? false }

  package struct Quorum: Hashable, Sendable {
    package let present: Int
    package let needed: Int
  }
}

/// A paper that was typed: who, and for those who typed it where they differ. What was typed is shown to its typist, and
/// to whoever confirms it with the paper in hand.
package struct VisibleTyping: Hashable, Sendable {
  package let typists: [SeatID]
  /// The viewer's own typing.
  package let own: PaperEntry?
  /// Where the two typings differ, for the two who typed.
  package let difference: PaperDifference?
}

package struct VisibleResult: Hashable, Sendable {
  package let tally: ProductTally?
  package let blockers: [Blocker]
  package let subjectsToVote: [Resolution.Subject]
  package let turnsLeft: Int
}

extension Session {
  /// The one rule of secrecy (`bao_mat.diem`, `bao_mat.to_tu_van`): before a product's reveal a seat sees its own sheet and
  /// who has sealed; the secretary sees no more than that. After the reveal the council sees the sheets and the result, or
  /// with `sau_phien` the desk alone until the session is closed; the hall (a projector, the hand-over screen) only a
  /// conclusion.
  package func visible(to viewer: Viewer, law: Law) -> VisibleSession {
    // Whoever has no seat sees what everybody sees.
    if case .seat(let id) = viewer, info.seat(id) == nil { return visible(to: .hall, law: law) }
    return VisibleSession(
      viewer: viewer, info: info, isClosed: phase == .closed, attendance: attendance, isAdjourned: isAdjourned,
      authorised: authorised, movements: movements, reorderings: reorderings.map { visible($0, to: viewer) },
      clockJumps: clockJumps,
      notes: notes.filter { mayShow($0.note, to: viewer) },
      quorumPresent: quorumPresent, quorumNeeded: quorumNeeded, hasQuorum: hasQuorum,
      scorers: info.seats.filter(isScorer).map(\.id), takingPart: Set(info.seats.map(\.id).filter(takesPart)),
      voters: voters(on: nil), chairToSign: signers?.chair, secretaryToSign: signers?.secretary,
      products: inCallingOrder.map { visible($0, to: viewer, law: law) },
      resolutions: resolutions.filter { resolution in
        guard let product = resolution.product else { return viewer != .hall }
        return self.product(product).map { mayShowSheets(of: $0, to: viewer) } ?? false
      },
      pins: pins, recount: recount, closeMatters: isAtDesk(viewer) ? CloseGate(session: self, law: law).matters : [],
      listVote: listVote, height: height, openedAt: openedAt, closedAt: closedAt)
  }

  /// The chair, whoever presides, and who keeps the minutes.
  package func isAtDesk(_ viewer: Viewer) -> Bool {
    guard case .seat(let id) = viewer, let seat = info.seat(id) else { return false }
    return seat.role == .chair || seat.role.keepsMinutes || attendance?.presiding == id
  }

  /// Everybody with a seat but observers.
  private func isOfCouncil(_ viewer: Viewer) -> Bool {
    guard case .seat(let id) = viewer, let seat = info.seat(id) else { return false }
    return seat.role != .observer
  }

  func mayShowSheets(of record: ProductRecord, to viewer: Viewer) -> Bool {
    guard isOfCouncil(viewer), record.isRevealed else { return false }
    switch rules.secrecy {
    case .product: return true
    case .session: return phase == .closed || isAtDesk(viewer)
    }
  }

  private func visible(_ reordering: Reordering, to viewer: Viewer) -> Reordering {
    let mayRead = product(reordering.product).map { mayShowSheets(of: $0, to: viewer) } ?? false
    if !reordering.isAfterSheets || mayRead || isAtDesk(viewer) { return reordering }
    return Reordering(
      product: reordering.product, from: reordering.from, place: reordering.place, reason: "", time: reordering.time,
      isAfterSheets: true)
  }

  /// A discussion may speak of points.
  private func mayShow(_ note: MeetingNote, to viewer: Viewer) -> Bool {
    guard viewer != .hall else { return false }
    guard let id = note.product, note.kind != .presentation, note.kind != .inspection else { return true }
    return product(id).map { mayShowSheets(of: $0, to: viewer) } ?? false
  }

  /// The advisers' points stay hidden from whoever has still to seal; they would lead the hand.
  private func visible(_ dossier: Dossier, _ record: ProductRecord, to viewer: Viewer) -> Dossier {
    var dossier = dossier
    guard let report = dossier.advisers, !maySeeAdvice(on: record, viewer) else { return dossier }
    switch (viewer, rules.adviserReport) {
    case (.hall, _), (_, .nothing): dossier.advisers = nil
    case (.seat, .textOnly):
      for index in report.notes.indices { dossier.advisers?.notes[index].points = nil }
    case (.seat, .textAndScores): break
    }
    return dossier
  }

  private func maySeeAdvice(on record: ProductRecord, _ viewer: Viewer) -> Bool {
    guard case .seat(let id) = viewer, let seat = info.seat(id), seat.role != .observer else { return false }
    return seat.role == .adviser || record.current(id) != nil || mayShowSheets(of: record, to: viewer)
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
    let open = mayShowSheets(of: record, to: viewer)
    let gate = open ? ConclusionGate(session: self, record: record, law: law) : nil
    let isOpen = [.scoring, .inWriting].contains(record.stage.name)
    let quorum = self.quorum(for: record)
    return VisibleProduct(
      dossier: visible(record.dossier, record, to: viewer),
      queueNumber: (products.firstIndex { $0.id == record.id } ?? 0) + 1, stage: record.stage.name,
      withdrawnReason: record.stage.reason, withdrawal: record.withdrawal, round: record.round,
      firstRound: open ? record.firstRound?.conclusion : nil, reopenings: record.reopenings.count,
      opinions: visible(record.opinions, of: record, to: viewer), clockEnds: clockEnds(for: record),
      quorum: VisibleProduct.Quorum(present: quorum.present, needed: quorum.needed),
      voters: voters(on: record), cleared: record.cleared,
      typed: record.typed.mapValues { typing($0, to: viewer) }, turn: record.turnsUsed,
      turnReason: isOfCouncil(viewer) ? record.turns.last : nil, recused: record.recusals, excused: record.excuses,
      waitingFor: isOpen ? awaited(for: record) : [],
      sealed: Set(info.seats.map(\.id).filter { record.current($0) != nil }), sealedInTurn: record.sealedInTurn,
      ownSheet: own, ownObstacle: obstacle, sheets: open ? record.currentSheets(of: info.seats) : [],
      result: gate.map {
        VisibleResult(
          tally: $0.tally, blockers: record.stage.name == .revealed ? $0.blockers : [],
          subjectsToVote: record.stage.name == .revealed ? $0.subjectsToVote : [], turnsLeft: $0.turnsLeft)
      },
      conclusion: conclusion)
  }

  /// Why a member asks for a meeting speaks of the product: until the reveal the asker's and the desk's, who asked is no
  /// secret.
  private func visible(_ opinions: OpinionRound?, of record: ProductRecord, to viewer: Viewer) -> OpinionRound? {
    guard var opinions, !isAtDesk(viewer), !mayShowSheets(of: record, to: viewer) else { return opinions }
    for seat in opinions.asked.keys where viewer != .seat(seat) { opinions.asked[seat] = "" }
    return opinions
  }

  private func typing(_ papers: [TypedPaper], to viewer: Viewer) -> VisibleTyping {
    let typists = papers.map(\.by).reduce(into: [SeatID]()) { if !$0.contains($1) { $0.append($1) } }
    guard case .seat(let id) = viewer else { return VisibleTyping(typists: typists, own: nil, difference: nil) }
    let (own, other) = (papers.last { $0.by == id }, papers.last { $0.by != id })
    let difference = own.flatMap { own in other.map { own.differences(from: $0) } }
    return VisibleTyping(typists: typists, own: own?.entry, difference: difference)
  }

  /// What somebody who confirms a typed paper compares it with; nobody else sees it. Not for a seat that typed it.
  package func paperToConfirm(_ product: DossierID, _ seat: SeatID, by viewer: SeatID) -> TypedPaper? {
    guard let papers = self.product(product)?.typed[seat], info.seat(viewer)?.role != .observer else { return nil }
    return papers.contains { $0.by == viewer } ? nil : papers.last
  }
}

extension ProductRecord.Stage {
  fileprivate var reason: String? {
    switch self {
    case .withdrawn(let reason), .postponed(let reason): reason
    case .queued, .inWriting, .scoring, .closed, .revealed, .concluded: nil
    }
  }
}
