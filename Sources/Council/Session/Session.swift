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
  /// The council has gone apart until another day; a roll call begins again.
  package internal(set) var isAdjourned = false
  /// Deputies who may preside, with the authorisation.
  package internal(set) var authorised: [SeatID: String] = [:]
  package internal(set) var movements: [Movement] = []
  package internal(set) var notes: [TakenNote] = []
  /// In the order of the queue.
  package internal(set) var products: [ProductRecord] = []
  /// The same, in the order in which they are called.
  package internal(set) var callOrder: [DossierID] = []
  package internal(set) var reorderings: [Reordering] = []
  package internal(set) var resolutions: [Resolution] = []
  package internal(set) var pins: [SeatID: PINRecord] = [:]
  /// Keys that took the place of forgotten ones, in their order.
  package internal(set) var keyResets: [KeyReset] = []
  /// Digest of the tally input on which the recount agreed last.
  package internal(set) var recount: String?
  /// How often a result came or went: a vote on the list speaks of one such state.
  package internal(set) var listTurn = 0
  /// Why it was taken up again after it was closed, one each.
  package internal(set) var reopenings: [String] = []
  package internal(set) var clockJumps: [ClockJump] = []
  /// Number of events folded.
  package internal(set) var height = 0
  package internal(set) var openedAt: Timestamp
  package internal(set) var lastEventAt: Timestamp
  package internal(set) var closedAt: Timestamp?

  init(info: SessionInfo, openedAt: Timestamp) {
    self.info = info
    self.openedAt = openedAt
    lastEventAt = openedAt
  }

  package var rules: Rules { info.rules }

  /// Whether every event carries the stamp of a rehearsal.
  package var stampsEvents: Bool { info.rehearsal && !rules.isFirstEdition }

  package func product(_ id: DossierID) -> ProductRecord? { products.first { $0.id == id } }

  /// Products as they are shown and called; papers and ranks go by the queue.
  package var inCallingOrder: [ProductRecord] { reorderings.isEmpty ? products : callOrder.compactMap(product) }

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

  /// Whether the seat is there and may act: online only where the rules count that (`du_hop.truc_tuyen`), through a
  /// substitute only where the decision names that person or the rules allow it (`du_hop.thay_the`).
  package func takesPart(_ seat: SeatID) -> Bool {
    guard let attendance, attendance.present.contains(seat) else { return false }
    if attendance.online.contains(seat) && !rules.onlineCounts { return false }
    guard let substitute = attendance.substitutes[seat] else { return true }
    return substitute.isNamed || rules.substitutesScore
  }

  /// How many counting seats must be present (`tuc_so.ti_le`).
  package var quorumNeeded: Int { rules.quorum.ceiling(of: countingSeats.count) }

  package var quorumPresent: Int { countingSeats.count { takesPart($0.id) } }

  package var hasQuorum: Bool { attendance != nil && quorumPresent >= quorumNeeded && presidingIsPresent }

  /// In the room: whoever came back online does not preside where online does not count.
  package var presidingIsPresent: Bool { attendance.map { takesPart($0.presiding) } ?? false }

  /// The quorum for one product: a seat that is recused is out of the count on both sides (`xung_dot.khai_bao`); where
  /// all are, nobody is left to decide. Sessions of the first edition had one quorum for the meeting.
  package func quorum(for record: ProductRecord) -> (present: Int, needed: Int) {
    if rules.isFirstEdition { return (quorumPresent, quorumNeeded) }
    let seats = countingSeats.filter { record.recusals[$0.id] == nil }
    return (seats.count { takesPart($0.id) }, max(1, rules.quorum.ceiling(of: seats.count)))
  }

  /// Those who vote: on a product without the recused ones.
  package func voters(on record: ProductRecord?) -> [SeatID] {
    info.seats.filter { $0.votes && takesPart($0.id) && record?.recusals[$0.id] == nil }.map(\.id)
  }

  /// Seats that must still seal or be excused before scoring of the product can close.
  package func expected(for record: ProductRecord) -> [Seat] {
    if record.isInWriting {
      return info.seats.filter { $0.scores && record.recusals[$0.id] == nil && record.excuses[$0.id] == nil }
    }
    return info.seats.filter { seat in
      isScorer(seat) && takesPart(seat.id) && record.recusals[seat.id] == nil && record.excuses[seat.id] == nil
    }
  }

  /// Of these, who has not sealed yet; in consensus nobody once the council has its sheet.
  package func awaited(for record: ProductRecord) -> [SeatID] {
    record.agreedSheet == nil ? expected(for: record).map(\.id).filter { record.current($0) == nil } : []
  }

  /// Whether the seat makes a sheet: in consensus the one who presides makes the council's.
  func isScorer(_ seat: Seat) -> Bool {
    switch rules.scoringMode {
    case .independent: seat.scores
    case .consensus: seat.id == attendance?.presiding
    }
  }

  /// Fewest sheets with which a product can be decided: the quorum over the seats that are not recused
  /// (`tuc_so.moi_san_pham`, `xung_dot.khai_bao`). At least one: where every seat is recused nothing can be decided.
  package func sheetsNeeded(for record: ProductRecord) -> Int {
    let quorum = rules.quorum.ceiling(of: countingSeats.count { record.recusals[$0.id] == nil })
    if record.isInWriting { return max(1, rules.writtenOpinions?.replies ?? quorum) }
    if rules.scoringMode == .consensus { return 1 }
    return max(1, rules.sheetsPerProduct ?? quorum)
  }
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

  /// The same, where the clock was set by so many seconds.
  func shifted(by seconds: Int64) -> PINRecord {
    var record = self
    record.last = Timestamp(seconds: last.seconds + seconds)
    return record
  }

  package var isLocked: Bool { total >= Self.mostFailures }

  /// Seconds to wait at that moment; a clock set back does not shorten it.
  package func wait(at now: Timestamp) -> Int64 {
    guard failures >= Self.freeTries else { return 0 }
    let wait = Self.firstWait << Int64(min(failures - Self.freeTries, 20))
    let passed = max(0, now.seconds - last.seconds)
    return max(0, wait - passed)
  }
}
