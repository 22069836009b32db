package import Criteria

/// An act of record. Sessions are made of these and of nothing else; drafts are not among them.
package enum Event: Hashable, Sendable {
  case sessionOpened(SessionInfo)
  case dossierQueued(Dossier)
  case dossierWithdrawn(DossierID, reason: String)
  /// The roll call: who is present and who presides.
  case attendanceTaken(present: [SeatID], presiding: SeatID)
  case memberArrived(SeatID)
  case memberLeft(SeatID, reason: String)
  case recused(DossierID, SeatID, reason: String)
  case scoringOpened(DossierID)
  case sheetSealed(SealedSheet)
  case sheetExcused(DossierID, SeatID, reason: String)
  case scoringClosed(DossierID)
  case revealed(DossierID)
  case rescoringOrdered(DossierID, reason: String)
  case resolutionAdopted(Resolution)
  case productConcluded(DossierID, Conclusion)
  case pinFailed(SeatID)
  case pinAccepted(SeatID)
  /// The second implementation of the tally agreed with the engine; the digest is that of tally-input.json.
  case recountAgreed(digest: String)
  case sessionClosed
}

/// A recorded vote of the council.
package struct Resolution: Hashable, Sendable {
  /// What the vote settles.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Take the product out (clause of the form, Phụ lục II, Quyết định 26/2026/QĐ-TTg).
    case elimination
    /// The reading of a floor that some sheets reach and some do not.
    case splitFloors = "split-floors"
    /// Accept a difference above the limit after the last turn of re-scoring.
    case spread
  }

  package var number: Int
  package var product: DossierID
  /// The scoring it speaks of: 0 for the first, n for the n-th re-scoring. It does not carry over to new sheets.
  package var turn: Int
  package var subject: Subject
  package var inFavour: Int
  package var against: Int
  package var abstaining: Int
  package var reason: String
  /// The presiding seat voted in favour: decides where the votes are equal (`bieu_quyet.hoa`).
  package var chairInFavour: Bool

  package init(
    number: Int, product: DossierID, turn: Int, subject: Subject, inFavour: Int, against: Int, abstaining: Int,
    reason: String, chairInFavour: Bool
  ) {
    self.number = number
    self.product = product
    self.turn = turn
    self.subject = subject
    self.inFavour = inFavour
    self.against = against
    self.abstaining = abstaining
    self.reason = reason
    self.chairInFavour = chairInFavour
  }

  /// More than half of those present vote in favour; exactly half, with the chair, too
  /// (`bieu_quyet.thong_qua`, `bieu_quyet.hoa`: settings, the law is silent).
  package var isAdopted: Bool {
    let present = inFavour + against + abstaining
    return 2 * inFavour > present || (2 * inFavour == present && chairInFavour)
  }
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

  package init(height: Int, time: Timestamp, actor: Actor, event: Event) {
    self.height = height
    self.time = time
    self.actor = actor
    self.event = event
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
