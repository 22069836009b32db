package import Criteria

/// What happened in a session, in order, as a viewer may know it: no points, no proposals to eliminate before the reveal,
/// nothing of a typed paper, no advice.
package enum Timeline {
  /// - Parameters:
  ///   - log: the session's events from the first; `session` is their fold.
  ///   - product: only what is about this product.
  ///   - seat: only what this seat did or what is about it.
  package static func entries(
    of log: [LoggedEvent], for viewer: Viewer, session: Session, law: Law, product: DossierID? = nil,
    seat: SeatID? = nil
  ) -> [TimelineEntry] {
    let reader = TimelineReader(view: session.visible(to: viewer, law: law))
    return log.compactMap(reader.entry).filter { entry in
      (product.map(entry.products.contains) ?? true) && (seat.map(entry.isAbout) ?? true)
    }
  }
}

/// One thing that happened: who did it, when, what, and why.
package struct TimelineEntry: Hashable, Sendable {
  package let height: Int
  package let time: Timestamp
  package let actor: Actor
  /// The event's name in events.jsonl.
  package let kind: EventKind
  package let what: What
  /// Empty where it is about the meeting.
  package let products: [DossierID]
  /// Empty where there is none, or where the viewer may not read it.
  package let reason: String

  /// An event without what is secret in it. What is nowhere in here cannot be shown.
  package enum What: Hashable, Sendable {
    case sessionOpened, sessionClosed, sessionReopened
    case queued, postponed, resumed
    case moved(to: Int)
    case withdrawn(WithdrawalKind)
    case authorised(SeatID)
    case rollCall(present: [SeatID], online: [SeatID], presiding: SeatID)
    case arrived(SeatID, online: Bool)
    case left(SeatID)
    case substitute(SeatID, person: String)
    case adjourned
    case cleared(SeatID)
    case recused(SeatID), excused(SeatID)
    case noted(MeetingNote.Kind)
    case scoringOpened, scoringClosed, revealed
    case opinionsAsked(sent: CalendarDay, due: CalendarDay)
    case meetingAsked(SeatID)
    case meetingCalled
    case paperTyped(SeatID)
    case sealed(SeatID, version: Int, paper: SealedSheet.PaperOrigin?)
    case rescoring, roundClosed
    case voted(Resolution)
    /// `nil` where the product was taken up again since.
    case concluded(Outcome?)
    case reopened
    case pinFailed(SeatID), pinAccepted(SeatID)
    case pinUnlocked(SeatID, witnesses: [SeatID]), pinReset(SeatID, witnesses: [SeatID])
    case recountAgreed
    /// From when to when, and the seconds that passed in truth.
    case clockJumped(ClockJump)
  }

  /// The seat did it, or it is about that seat.
  package func isAbout(_ seat: SeatID) -> Bool {
    if actor == .seat(seat) { return true }
    switch what {
    case .authorised(let other), .arrived(let other, _), .left(let other), .substitute(let other, _),
      .cleared(let other), .recused(let other), .excused(let other), .meetingAsked(let other),
      .paperTyped(let other), .sealed(let other, _, _), .pinFailed(let other), .pinAccepted(let other):
      return other == seat
    case .pinUnlocked(let other, let witnesses), .pinReset(let other, let witnesses):
      return other == seat || witnesses.contains(seat)
    case .rollCall(let present, _, let presiding): return present.contains(seat) || presiding == seat
    case .voted(let resolution): return resolution.names[seat] != nil
    case .sessionOpened, .sessionClosed, .sessionReopened, .queued, .postponed, .resumed, .moved, .withdrawn,
      .adjourned,
      .noted, .scoringOpened, .scoringClosed, .revealed, .opinionsAsked, .meetingCalled, .rescoring, .roundClosed,
      .concluded, .reopened, .recountAgreed, .clockJumped:
      return false
    }
  }
}
