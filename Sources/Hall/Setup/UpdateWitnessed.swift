internal import Catalogue
package import Council
internal import Setup
internal import TerminalKit

/// Whose PIN it is about, and who stands for it: chair and secretary, or who stands in for them.
package struct WitnessedSeat: Hashable, Sendable {
  package let seat: SeatID
  package let chair: SeatID
  package let secretary: SeatID
}

// From the list of seats: chair and secretary together lift a lock, or let somebody who forgot the PIN type another.
extension HallState {
  mutating func openWitnessed(_ action: SetupAction) -> [Intent] {
    guard case .seats(let selected) = place, let session, session.info.seats.indices.contains(selected) else {
      return []
    }
    let seat = session.info.seats[selected]
    if withoutPIN.contains(seat.id) {
      say(SetupText.noPINYet(seat: seat.id.rawValue), .muted)
      return []
    }
    if action == .unlockPIN, session.pins[seat.id]?.total ?? 0 == 0 { return refuse(.pinIsFree(seat.id)) }
    if action == .newPIN, seat.role == .chair { return refuse(.keyOfChair(seat.id)) }
    guard let about = witnessed(seat.id, session) else { return refuse(.needsChairAndSecretary(seat.id)) }
    let entries = [
      Form.pin(.pinOf(seat: about.chair.rawValue)), Form.pin(.pinOf(seat: about.secretary.rawValue)),
      Form.Entry(.reason, limit: 500),
    ]
    form =
      action == .unlockPIN
      ? Form(
        .setup(.unlockPIN(about)), .setup(.unlockTitle(seat: seat.id.rawValue, person: seat.person)),
        notice: [.words(.setup(.unlockNote))], entries)
      : Form(
        .setup(.newPIN(about, weak: nil)), .setup(.newPINTitle(seat: seat.id.rawValue, person: seat.person)),
        notice: [.words(.setup(.newPINNote))], entries + Self.twoPINs)
    return []
  }

  private mutating func refuse(_ refusal: Refusal) -> [Intent] {
    receive(.refused(refusal))
    return []
  }

  /// The first that may stand for it, those who are there before others.
  private func witnessed(_ seat: SeatID, _ session: VisibleSession) -> WitnessedSeat? {
    let seats = session.info.seats.map(\.id).filter { !withoutPIN.contains($0) }
    let inOrder = seats.filter(session.takingPart.contains) + seats.filter { !session.takingPart.contains($0) }
    let pair = session.info.witnessPair(for: seat, presiding: session.attendance?.presiding, among: inOrder)
    guard let (chair, secretary) = pair else { return nil }
    return WitnessedSeat(seat: seat, chair: chair, secretary: secretary)
  }

  mutating func submitWitnessed(_ purpose: SetupForm, _ form: Form) -> [Intent] {
    let (chair, secretary, reason) = (form.text(0), form.text(1), form.text(2))
    if reason.allSatisfy(\.isWhitespace) {
      fault(RefusalText.reasonNeeded)
      return []
    }
    switch purpose {
    case .unlockPIN(let about):
      return [.setup(.unlockPIN(about, reason: reason, chairPIN: chair, secretaryPIN: secretary))]
    case .newPIN(let about, let weak):
      guard isTypedTwice(form, at: 3) else { return [] }
      return [
        .setup(
          .newPIN(
            about, reason: reason, chairPIN: chair, secretaryPIN: secretary, pin: form.text(3),
            evenIfWeak: weak == form.text(3)))
      ]
    default: return []
    }
  }
}
