package import Criteria

/// What somebody wants to happen.
package enum Command: Hashable, Sendable {
  case queue(Dossier)
  case withdraw(DossierID, reason: String)
  case takeAttendance(present: [SeatID], presiding: SeatID)
  case arrive(SeatID)
  case leave(SeatID, reason: String)
  case recuse(DossierID, SeatID, reason: String)
  case openScoring(DossierID)
  /// Seals the draft of the acting seat; the reason is needed from the second version on.
  case seal(DossierID, Draft, reason: String)
  case excuse(DossierID, SeatID, reason: String)
  case closeScoring(DossierID)
  case reveal(DossierID)
  case orderRescoring(DossierID, reason: String)
  case resolve(DossierID, Resolution.Subject, Votes, reason: String)
  case conclude(DossierID)
  case recordPIN(SeatID, right: Bool)
  case recordRecount(digest: String)
  case closeSession
}

/// A count of hands.
package struct Votes: Hashable, Sendable {
  package var inFavour: Int
  package var against: Int
  package var abstaining: Int
  package var chairInFavour: Bool

  package init(inFavour: Int, against: Int, abstaining: Int, chairInFavour: Bool) {
    self.inFavour = inFavour
    self.against = against
    self.abstaining = abstaining
    self.chairInFavour = chairInFavour
  }
}

/// The law that a session is judged by, held beside the state.
package struct Law: Sendable, Hashable {
  package let regime: Regime
  package let sets: [Int: ProductSet]

  package init(regime: Regime, sets: [ProductSet]) {
    self.regime = regime
    self.sets = sets.reduce(into: [:]) { $0[$1.number] = $1 }
  }

  package func set(of record: ProductRecord) -> ProductSet? { sets[record.dossier.set] }
}
