/// A product in the session.
package struct ProductRecord: Hashable, Sendable {
  package enum Stage: Hashable, Sendable {
    case queued
    case withdrawn(reason: String)
    case postponed(reason: String)
    /// With the members for an opinion in writing.
    case inWriting
    case scoring
    /// All have sealed; nobody sees another's points yet.
    case closed
    case revealed
    case concluded(Conclusion)
  }

  package internal(set) var dossier: Dossier
  package internal(set) var stage = Stage.queued
  package internal(set) var withdrawal: WithdrawalKind?
  /// Seats that declared no conflict of interest.
  package internal(set) var cleared: Set<SeatID> = []
  package internal(set) var recusals: [SeatID: String] = [:]
  package internal(set) var excuses: [SeatID: String] = [:]
  /// Every version, in the order of sealing.
  package internal(set) var sheets: [SealedSheet] = []
  /// Reasons of the re-scoring turns, one each.
  package internal(set) var turns: [String] = []
  /// Turns that were used up before the present round or re-opening.
  package internal(set) var turnsBefore = 0
  /// Who may change a sheet in the present turn; `nil`: everybody.
  package internal(set) var mayRescore: Set<SeatID>?
  /// Seats that sealed in the present turn.
  package internal(set) var sealedInTurn: Set<SeatID> = []
  /// Goes up with everything that makes an earlier vote speak of something else.
  package internal(set) var scene = 0
  /// 1 or 2 (`vong.so`).
  package internal(set) var round = 1
  package internal(set) var firstRound: RoundResult?
  /// Sheets before this one are of an earlier round, of opinions in writing that gave way to a meeting, or from before it
  /// was put off: kept, not counted.
  package internal(set) var firstCounted = 0
  /// Why it began anew; every seat's next version says so.
  package internal(set) var startedAgainBecause = ""
  package internal(set) var opinions: OpinionRound?
  /// Why a live meeting took the place of opinions in writing.
  package internal(set) var meetingReason: String?
  /// Typed sheets by seat, since the last one that was sealed.
  package internal(set) var typed: [SeatID: [TypedPaper]] = [:]
  package internal(set) var reopenings: [String] = []
  /// Why it was put off, and why it was taken up again, one each.
  package internal(set) var postponements: [String] = []
  package internal(set) var resumptions: [String] = []

  package init(dossier: Dossier) { self.dossier = dossier }

  package var id: DossierID { dossier.id }

  /// Sheets come back in writing, or came so.
  package var isInWriting: Bool { opinions.map { !$0.isOver } ?? false }

  package var turnsUsed: Int { turns.count - turnsBefore }

  /// The latest version of a seat's sheet, counted or not.
  package func latest(_ seat: SeatID) -> SealedSheet? { sheets.last { $0.seat == seat } }

  private var counted: ArraySlice<SealedSheet> { sheets[min(firstCounted, sheets.count)...] }

  /// The sheet of a seat that counts: its latest version of the present round.
  package func current(_ seat: SeatID) -> SealedSheet? { counted.last { $0.seat == seat } }

  /// In consensus the council's one sheet: the last that was agreed on, whoever presided then.
  package var agreedSheet: SealedSheet? { counted.last { $0.content.isAgreed } }

  /// An opinion that came back after the last day.
  package func isLate(_ sheet: SealedSheet) -> Bool {
    guard let opinions, !opinions.isOver, let returned = sheet.content.returned else { return false }
    return returned > opinions.due
  }

  /// The sheets that count, in the council's order. An excuse does not take away what was sealed.
  package func currentSheets(of seats: [Seat]) -> [SealedSheet] {
    if let agreedSheet { return [agreedSheet] }
    return seats.compactMap { seat in
      recusals[seat.id] == nil ? current(seat.id).flatMap { isLate($0) ? nil : $0 } : nil
    }
  }

  package var isRevealed: Bool {
    switch stage {
    case .revealed, .concluded: true
    case .queued, .withdrawn, .postponed, .inWriting, .scoring, .closed: false
    }
  }

  /// What the first of two rounds gave.
  package struct RoundResult: Hashable, Sendable {
    package let conclusion: Conclusion
    package let reason: String
  }
}
