/// What a council lacks to hold a session.
package enum SeatingFault: Hashable, Sendable {
  case noChair
  case twoChairs
  /// Nobody keeps the minutes.
  case noSecretary
  case noScorer
}

extension [Seat] {
  /// One chair, somebody who keeps the minutes, somebody who scores.
  package var seatingFaults: [SeatingFault] {
    let chairs = count { $0.role == .chair }
    var faults: [SeatingFault] = []
    if chairs == 0 { faults.append(.noChair) }
    if chairs > 1 { faults.append(.twoChairs) }
    if !contains(where: \.role.keepsMinutes) { faults.append(.noSecretary) }
    if !contains(where: \.scores) { faults.append(.noScorer) }
    return faults
  }
}

extension SeatID {
  /// Names that are files of a result bundle: `trust/council-ca.pem` is the council's, no seat's.
  package var isReserved: Bool { rawValue == "council-ca" }
}
