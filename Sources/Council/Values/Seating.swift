/// What a council lacks to hold a session: one chair, somebody who keeps the minutes, somebody who scores.
package enum SeatingFault: Hashable, Sendable {
  case noChair
  case twoChairs
  case noSecretary
  case noScorer
}

extension [Seat] {
  package var seatingFaults: [SeatingFault] {
    var faults: [SeatingFault] = []
    let chairs = count { $0.role == .chair }
    if chairs == 0 { faults.append(.noChair) }
    if chairs > 1 { faults.append(.twoChairs) }
    if !contains(where: \.role.keepsMinutes) { faults.append(.noSecretary) }
    if !contains(where: \.scores) { faults.append(.noScorer) }
    return faults
  }
}
