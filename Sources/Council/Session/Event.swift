package import Criteria

/// An act of record. Sessions are made of these and of nothing else; drafts are not among them. The large ones are
/// indirect: a long log is mostly small ones.
package enum Event: Hashable, Sendable {
  indirect case sessionOpened(SessionInfo)
  indirect case dossierQueued(Dossier)
  case dossierWithdrawn(DossierID, WithdrawalKind, reason: String)
  /// Put off in this session; it may come back to the queue.
  case dossierPostponed(DossierID, reason: String)
  case dossierResumed(DossierID, reason: String)
  /// The product is called at that place from then on, counted from 1.
  case dossierMoved(DossierID, to: Int, reason: String)
  /// A deputy may preside, by that authorisation (`tuc_so.chu_tri`).
  case presidingAuthorised(SeatID, reason: String)
  /// The roll call: who is present, who of them online, and who presides.
  case attendanceTaken(present: [SeatID], online: [SeatID], presiding: SeatID)
  case memberArrived(SeatID, online: Bool)
  case memberLeft(SeatID, reason: String)
  /// Somebody sits in for the person of the seat.
  case substituteSeated(SeatID, person: String, reason: String)
  /// The council goes apart until another day.
  case adjourned(reason: String)
  /// The seat has declared that it has no conflict of interest over these products.
  case conflictCleared(SeatID, [DossierID])
  case recused(DossierID, SeatID, reason: String)
  case noted(MeetingNote)
  case scoringOpened(DossierID)
  /// The dossier of a renewal went to the members for an opinion in writing, or again with another last day.
  case opinionsAsked(DossierID, sent: CalendarDay, due: CalendarDay)
  /// A member asks for a live meeting on a product that is with them in writing.
  case meetingAsked(DossierID, SeatID, reason: String)
  /// A live meeting takes the place of the opinions in writing.
  case meetingCalled(DossierID, reason: String)
  /// A sheet on paper was typed in, by the acting seat.
  indirect case paperTyped(PaperEntry)
  indirect case sheetSealed(SealedSheet)
  case sheetExcused(DossierID, SeatID, reason: String)
  case scoringClosed(DossierID)
  case revealed(DossierID)
  /// Another turn of scoring; `seats` names who may change a sheet, `nil`: everybody.
  case rescoringOrdered(DossierID, seats: [SeatID]?, reason: String)
  /// The first of two rounds is over; the product comes back for the second.
  case roundClosed(DossierID, Conclusion, reason: String)
  indirect case resolutionAdopted(Resolution)
  case productConcluded(DossierID, Conclusion)
  case productReopened(DossierID, reason: String)
  case pinFailed(SeatID)
  case pinAccepted(SeatID)
  /// Chair and secretary, each with the own PIN, lift the wait or the lock of a seat.
  case pinUnlocked(SeatID, witnesses: [SeatID], reason: String)
  /// The seat signs with another key from then on; `certificate` is the SHA-256 of the new certificate.
  indirect case pinReset(SeatID, certificate: String, witnesses: [SeatID], reason: String)
  /// The second implementation of the tally agreed with the engine; the digest is that of tally-input.json.
  case recountAgreed(digest: String)
  /// The machine's clock was set, back or by more than five minutes, since the event before; how many seconds passed
  /// in truth, where a clock that nobody sets tells.
  case clockJumped(elapsed: Int64?)
  case sessionClosed
  case sessionReopened(reason: String)
}

/// Why a product leaves the session without a result.
package enum WithdrawalKind: String, Hashable, Sendable, CaseIterable {
  /// The producer takes it back.
  case withdrawn
  /// The council does not evaluate it.
  case notEvaluated = "not-evaluated"
}

/// What the council concluded for a product; the numbers are those of the tally at that moment.
package struct Conclusion: Hashable, Sendable {
  package var star: Star?
  /// `nil` for a product that was eliminated.
  package var mean: Fraction?
  package var outcome: Outcome

  package init(star: Star?, mean: Fraction?, outcome: Outcome) {
    self.star = star
    self.mean = mean
    self.outcome = outcome
  }
}

/// An event with its place and author. The order of events is their height, never the clock.
package struct LoggedEvent: Hashable, Sendable {
  /// From 1.
  package var height: Int
  package var time: Timestamp
  package var actor: Actor
  package var event: Event
  /// Every event of a rehearsal says so, but for the opening, which says it in its data.
  package var isRehearsal: Bool
  /// Milliseconds since the event before, by a clock that nobody sets; `nil` where the machine was started in between, and
  /// in sessions made before this was recorded.
  package var elapsed: Int64?

  package init(
    height: Int, time: Timestamp, actor: Actor, event: Event, isRehearsal: Bool = false, elapsed: Int64? = nil
  ) {
    self.height = height
    self.time = time
    self.actor = actor
    self.event = event
    self.isRehearsal = isRehearsal
    self.elapsed = elapsed
  }
}

/// Who did it: a seat, or the program itself (opening from a file, the recount).
package enum Actor: Hashable, Sendable, CustomStringConvertible {
  case seat(SeatID)
  case program

  package var description: String {
    switch self {
    case .seat(let seat): seat.rawValue
    case .program: "-"
    }
  }

  package init(_ text: String) { self = text == "-" ? .program : .seat(SeatID(text)) }
}
