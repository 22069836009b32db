internal import Criteria

// The roll call, coming and going, who presides, days; notes and PINs.
extension Session {
  func authorise(_ id: SeatID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireSecondEdition()
    try requireReason(reason)
    guard try seat(id).role == .deputy else { throw .notADeputy(id) }
    return .presidingAuthorised(id, reason: reason)
  }

  /// Roll call, also of a further day. A quorum is not needed to take it, only to score and vote.
  func takeAttendance(
    _ present: [SeatID], _ online: [SeatID], _ presiding: SeatID, by actor: Actor
  ) throws(Refusal) -> Event {
    try requireDesk(actor)
    for id in present + online { _ = try seat(id) }
    if !online.isEmpty { try requireSecondEdition() }
    try requireMayPreside(presiding, present, online)
    let seated = info.seats.map(\.id).filter(present.contains)
    return .attendanceTaken(present: seated, online: seated.filter(online.contains), presiding: presiding)
  }

  /// `tuc_so.chu_tri`: the chair, or a deputy who was authorised; in the room, where online does not count.
  private func requireMayPreside(_ id: SeatID, _ present: [SeatID], _ online: [SeatID]) throws(Refusal) {
    let seat = try seat(id)
    guard seat.role.maySitInTheChair, present.contains(id) else { throw .noOneToPreside }
    if online.contains(id) && !rules.onlineCounts { throw .attendsOnly(id) }
    // The authorisation is the deputy's, not that of somebody who sits in.
    if attendance?.substitutes[id] != nil { throw .noOneToPreside }
    if seat.role == .chair { return }
    switch rules.presiding {
    case .anyDeputy: return
    case .chairOnly: throw .noOneToPreside
    case .authorisedDeputy: if authorised[id] == nil { throw .notAuthorised(id) }
    }
  }

  func arrive(_ id: SeatID, _ online: Bool, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    _ = try seat(id)
    if online { try requireSecondEdition() }
    guard let attendance else { throw .rollCallFirst }
    if isAdjourned { throw .isAdjourned }
    if attendance.present.contains(id) { throw .isPresent(id) }
    return .memberArrived(id, online: online)
  }

  func leave(_ id: SeatID, _ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireReason(reason)
    _ = try seat(id)
    guard let attendance else { throw .rollCallFirst }
    if !attendance.present.contains(id) { throw .notPresent(id) }
    return .memberLeft(id, reason: reason)
  }

  /// The seat is taken by somebody else; whether that person acts, the decision and the rules say (`du_hop.thay_the`).
  func seatSubstitute(
    _ id: SeatID, _ person: String, _ reason: String, by actor: Actor
  ) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireSecondEdition()
    try requireReason(reason)
    _ = try seat(id)
    if person.allSatisfy(\.isWhitespace) { throw .badName(person) }
    guard let attendance else { throw .rollCallFirst }
    if !attendance.present.contains(id) { throw .notPresent(id) }
    // Nobody presides in the chair's place but an authorised deputy.
    if attendance.presiding == id { throw .noOneToPreside }
    return .substituteSeated(id, person: person, reason: reason)
  }

  func adjourn(_ reason: String, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireSecondEdition()
    try requireReason(reason)
    if attendance == nil { throw .rollCallFirst }
    if isAdjourned { throw .isAdjourned }
    return .adjourned(reason: reason)
  }

  func take(_ note: MeetingNote, by actor: Actor) throws(Refusal) -> Event {
    try requireDesk(actor)
    try requireSecondEdition()
    try requireReason(note.text)
    if let id = note.product {
      let record = try product(id, in: Set(StageName.allCases).subtracting([.withdrawn]))
      // A provisional result can only be shown where there is one.
      if note.kind == .feedback && record.stage.name != .revealed { throw .wrongStage(id, record.stage.name) }
      if note.kind.isOnlyOfMeeting { throw .unknownDossier(id) }
    } else if note.kind.isOnlyOfProduct {
      throw .unknownDossier(DossierID("-"))
    }
    if note.kind == .presentation && !rules.presentations { throw .presentationsAreOff }
    return .noted(note)
  }
}
