package import Criteria

/// What somebody wants to happen.
package enum Command: Hashable, Sendable {
  case queue(Dossier)
  case withdraw(DossierID, kind: WithdrawalKind = .withdrawn, reason: String)
  case postpone(DossierID, reason: String)
  case resume(DossierID, reason: String)
  /// Moves a waiting product to another place in the order of calling, counted from 1.
  case move(DossierID, to: Int, reason: String)
  case authorise(SeatID, reason: String)
  case takeAttendance(present: [SeatID], online: [SeatID] = [], presiding: SeatID)
  case arrive(SeatID, online: Bool = false)
  case leave(SeatID, reason: String)
  case seatSubstitute(SeatID, person: String, reason: String)
  case adjourn(reason: String)
  /// The seat has no conflict of interest over these products; the desk may record it for a seat that says so.
  case clearConflict(SeatID, [DossierID])
  case recuse(DossierID, SeatID, reason: String)
  case note(MeetingNote)
  case openScoring(DossierID)
  /// `due` is left to the rules where it is `nil`.
  case askOpinions(DossierID, sent: CalendarDay, due: CalendarDay?)
  case askForMeeting(DossierID, SeatID, reason: String)
  case callMeeting(DossierID, reason: String)
  case typePaper(PaperEntry)
  /// Seals a sheet that was typed from paper: the acting seat typed it too and both say the same, or confirms it.
  case sealPaper(DossierID, SeatID, confirming: Bool)
  /// Seals the draft of the acting seat; the reason is needed from the second version on.
  case seal(DossierID, Draft, reason: String)
  case excuse(DossierID, SeatID, reason: String)
  case closeScoring(DossierID)
  case reveal(DossierID)
  case orderRescoring(DossierID, reason: String)
  case closeRound(DossierID, reason: String)
  case resolve(DossierID?, Resolution.Subject, Votes, question: String = "", reason: String)
  case conclude(DossierID)
  case reopen(DossierID, reason: String)
  case recordPIN(SeatID, right: Bool)
  /// The witnesses are chair and secretary; the second is the actor.
  case unlockPIN(SeatID, witnesses: [SeatID], reason: String)
  case resetPIN(SeatID, certificate: String, witnesses: [SeatID], reason: String)
  case recordRecount(digest: String)
  /// The clock was set since the last event; seconds that passed in truth.
  case recordClockJump(elapsed: Int64?)
  case closeSession
  case reopenSession(reason: String)
}

/// A count of hands.
package struct Votes: Hashable, Sendable {
  package var inFavour: Int
  package var against: Int
  package var abstaining: Int
  package var chairInFavour: Bool
  /// Every voting seat's vote, of a named ballot only.
  package var names: [SeatID: Resolution.Choice] = [:]

  package init(inFavour: Int, against: Int, abstaining: Int, chairInFavour: Bool) {
    self.inFavour = inFavour
    self.against = against
    self.abstaining = abstaining
    self.chairInFavour = chairInFavour
  }

  /// A named ballot: the counts follow from the names.
  package init(names: [SeatID: Resolution.Choice], chair: SeatID?) {
    inFavour = names.values.count { $0 == .inFavour }
    against = names.values.count { $0 == .against }
    abstaining = names.values.count { $0 == .abstaining }
    chairInFavour = chair.map { names[$0] == .inFavour } ?? false
    self.names = names
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
