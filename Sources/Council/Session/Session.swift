internal import Criteria

/// The state of a session: the fold of its events. Nothing here is stored; the events are.
package struct Session: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case open
    case closed
  }

  package internal(set) var info: SessionInfo
  package internal(set) var phase = Phase.open
  package internal(set) var attendance: Attendance?
  /// In the order of the queue.
  package internal(set) var products: [ProductRecord] = []
  package internal(set) var resolutions: [Resolution] = []
  package internal(set) var pins: [SeatID: PINRecord] = [:]
  /// Digest of the tally input on which the recount agreed last.
  package internal(set) var recount: String?
  /// Number of events folded.
  package internal(set) var height = 0
  package internal(set) var openedAt: Timestamp
  package internal(set) var closedAt: Timestamp?

  package func product(_ id: DossierID) -> ProductRecord? { products.first { $0.id == id } }

  /// Who signs the result: whoever presided (the chair, or an authorised deputy, `tuc_so.chu_tri`), and who keeps the
  /// minutes.
  package var signers: (chair: SeatID, secretary: SeatID)? {
    let chair = info.seats.first { $0.role == .chair }?.id
    guard let first = attendance?.presiding ?? chair, let secretary = info.seats.first(where: \.role.keepsMinutes)
    else { return nil }
    return (first, secretary.id)
  }

  /// Seats that count for the quorum.
  package var countingSeats: [Seat] { info.seats.filter(\.counts) }

  /// How many counting seats must be present (`tuc_so.ti_le`).
  package var quorumNeeded: Int { info.rules.quorum.ceiling(of: countingSeats.count) }

  package var quorumPresent: Int { countingSeats.count { attendance?.present.contains($0.id) ?? false } }

  package var hasQuorum: Bool { attendance != nil && quorumPresent >= quorumNeeded && presidingIsPresent }

  package var presidingIsPresent: Bool {
    guard let attendance else { return false }
    return attendance.present.contains(attendance.presiding)
  }

  /// Seats that must still seal or be excused before scoring of the product can close.
  package func expected(for record: ProductRecord) -> [Seat] {
    info.seats.filter { seat in
      seat.scores && attendance?.present.contains(seat.id) ?? false && record.recusals[seat.id] == nil
        && record.excuses[seat.id] == nil
    }
  }

  /// Fewest sheets with which a product can be decided: the quorum over the seats that are not recused
  /// (`tuc_so.moi_san_pham`, `xung_dot.khai_bao`). At least one: where every seat is recused nothing can be decided.
  package func sheetsNeeded(for record: ProductRecord) -> Int {
    max(1, info.rules.quorum.ceiling(of: countingSeats.count { record.recusals[$0.id] == nil }))
  }
}

/// Who is in the room.
package struct Attendance: Hashable, Sendable {
  package internal(set) var present: Set<SeatID>
  package internal(set) var presiding: SeatID
  /// Everyone who was present at some time.
  package internal(set) var attended: Set<SeatID>
}

/// Wrong PINs of a seat. Five tries are free, then every further one doubles a wait that begins at 15 seconds.
package struct PINRecord: Hashable, Sendable {
  package static let freeTries = 5
  package static let firstWait: Int64 = 15
  package static let mostFailures = 30

  /// Since the last right PIN.
  package internal(set) var failures = 0
  /// In the whole session.
  package internal(set) var total = 0
  package internal(set) var last = Timestamp(seconds: 0)

  package var isLocked: Bool { total >= Self.mostFailures }

  /// Seconds to wait at that moment; a clock set back does not shorten it.
  package func wait(at now: Timestamp) -> Int64 {
    guard failures >= Self.freeTries else { return 0 }
    let wait = Self.firstWait << Int64(min(failures - Self.freeTries, 20))
    let passed = max(0, now.seconds - last.seconds)
    return max(0, wait - passed)
  }
}

/// A product in the session.
package struct ProductRecord: Hashable, Sendable {
  package enum Stage: Hashable, Sendable {
    case queued
    case withdrawn(reason: String)
    case scoring
    /// All have sealed; nobody sees another's points yet.
    case closed
    case revealed
    case concluded(Conclusion)
  }

  package internal(set) var dossier: Dossier
  package internal(set) var stage = Stage.queued
  package internal(set) var recusals: [SeatID: String] = [:]
  package internal(set) var excuses: [SeatID: String] = [:]
  /// Every version, in the order of sealing.
  package internal(set) var sheets: [SealedSheet] = []
  /// Reasons of the re-scoring turns, one each.
  package internal(set) var turns: [String] = []
  /// Seats that sealed in the present turn.
  package internal(set) var sealedInTurn: Set<SeatID> = []

  package var id: DossierID { dossier.id }

  /// The sheet of a seat that counts: its latest version.
  package func current(_ seat: SeatID) -> SealedSheet? { sheets.last { $0.seat == seat } }

  /// The sheets that count, in the council's order. An excuse does not take away what was sealed.
  package func currentSheets(of seats: [Seat]) -> [SealedSheet] {
    seats.compactMap { recusals[$0.id] == nil ? current($0.id) : nil }
  }

  package var isRevealed: Bool {
    switch stage {
    case .revealed, .concluded: true
    case .queued, .withdrawn, .scoring, .closed: false
    }
  }
}
