internal import Criteria

/// A PIN was forgotten: from that event on the seat signs with another key. What it sealed before stays as it was, under the
/// key it had then.
package struct KeyReset: Hashable, Sendable {
  package let seat: SeatID
  /// SHA-256 of the new certificate's bytes, in hexadecimal.
  package let certificate: String
  package let witnesses: [SeatID]
  package let reason: String
  package let time: Timestamp
  package let height: Int
}

// Wrong PINs are counted as events, so that no kill and no restart begins the count anew. What leads out of a wait or a lock,
// and to another key, is an act of two people before the council.
extension Session {
  func recordPIN(_ id: SeatID, _ right: Bool, _ now: Timestamp) throws(Refusal) -> [Event] {
    _ = try seat(id)
    let record = pins[id] ?? PINRecord()
    if record.isLocked { throw .pinLocked(id) }
    let wait = record.wait(at: now)
    if wait > 0 { throw .pinWait(id, seconds: wait) }
    if right { return record.failures == 0 ? [] : [.pinAccepted(id)] }
    return [.pinFailed(id)]
  }

  func unlock(
    _ id: SeatID, _ witnesses: [SeatID], _ reason: String, by actor: Actor
  ) throws(Refusal) -> Event {
    _ = try seat(id)
    if pins[id]?.total ?? 0 == 0 { throw .pinIsFree(id) }
    try requireWitnesses(witnesses, for: id, actor)
    try requireReason(reason)
    return .pinUnlocked(id, witnesses: witnesses, reason: reason)
  }

  /// The council's own key stands under the chair's PIN: without it there is nobody to vouch for another key, so the chair's
  /// cannot be replaced; a deputy who presides signs instead, or nobody does.
  func resetPIN(
    _ id: SeatID, _ certificate: String, _ witnesses: [SeatID], _ reason: String, by actor: Actor
  ) throws(Refusal) -> Event {
    if try seat(id).role == .chair { throw .keyOfChair(id) }
    try requireWitnesses(witnesses, for: id, actor)
    guard witnesses.first.flatMap(info.seat)?.role == .chair else { throw .needsChairAndSecretary(id) }
    try requireReason(reason)
    return .pinReset(id, certificate: certificate, witnesses: witnesses, reason: reason)
  }

  /// The chair and who keeps the minutes, in this order; the second records it. Nobody opens the own lock: where it is one
  /// of these two, any other seat that counts stands in.
  private func requireWitnesses(_ witnesses: [SeatID], for id: SeatID, _ actor: Actor) throws(Refusal) {
    let may = info.witnesses(for: id, presiding: attendance?.presiding)
    guard witnesses.count == 2, witnesses[0] != witnesses[1], actor == .seat(witnesses[1]),
      may.chair.contains(witnesses[0]), may.secretary.contains(witnesses[1])
    else { throw .needsChairAndSecretary(id) }
  }

  /// The certificate of the seat that counts for what it signed at that height, from 1; `nil`: now.
  package func certificateNumber(of seat: SeatID, at height: Int? = nil) -> Int {
    1 + keyResets.count { $0.seat == seat && $0.height < height ?? .max }
  }
}

extension SessionInfo {
  /// Seats that may stand as chair and as secretary for what concerns another seat's PIN, in the council's order.
  package func witnesses(for id: SeatID, presiding: SeatID?) -> (chair: [SeatID], secretary: [SeatID]) {
    let own = seat(id)?.role
    let others = seats.filter { $0.id != id }
    let chair = others.filter { $0.role == .chair || $0.id == presiding || own == .chair && $0.counts }
    let secretary = others.filter { $0.role.keepsMinutes || own?.keepsMinutes ?? false && $0.counts }
    return (chair.map(\.id), secretary.map(\.id))
  }

  /// The first two of these seats that may stand together.
  package func witnessPair(
    for id: SeatID, presiding: SeatID?, among seats: [SeatID]
  ) -> (chair: SeatID, secretary: SeatID)? {
    let may = witnesses(for: id, presiding: presiding)
    for chair in seats where may.chair.contains(chair) {
      if let secretary = seats.first(where: { $0 != chair && may.secretary.contains($0) }) { return (chair, secretary) }
    }
    return nil
  }
}
