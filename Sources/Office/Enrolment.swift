package import Council
internal import Ledger
package import Trust

/// The chair's leave to give seats their PINs: the council's own key opens with the chair's PIN. Kept in memory only, as
/// long as PINs are being typed.
package struct EnrolmentPermit: Sendable {
  fileprivate let chairPIN: PIN
}

extension SessionOffice {
  /// Seats that have typed no PIN yet, in the council's order.
  package func seatsWithoutPIN() throws(OfficeError) -> [SeatID] {
    try inOffice { try session.info.seats.map(\.id).filter { try ledger.key(of: .seat($0)) == nil } }
  }

  /// The chair allows it; a try of the chair's PIN like any other.
  package func permitEnrolment(chairPIN text: String) throws(OfficeError) -> EnrolmentPermit {
    guard let chair = session.info.seats.first(where: { $0.role == .chair }) else { throw .plan([]) }
    return EnrolmentPermit(chairPIN: try openKey(of: chair.id, pinText: text).pin)
  }

  /// A seat without a PIN types one: its key and its certificate are made with it. A key that is there stays: this is how
  /// somebody gets a PIN, never how somebody else changes it.
  package func enrol(
    _ id: SeatID, pin: PIN, by permit: EnrolmentPermit, cost: ScryptCost = .standard
  ) throws(OfficeError) {
    guard let seat = session.info.seat(id) else { throw .refused(.unknownSeat(id)) }
    try inOffice {
      guard let stored = try ledger.key(of: .authority) else { throw TrustError.damagedCertificate }
      let authority = try CouncilAuthority(
        key: SealedKey(pem: stored.key), certificate: Certificate(pem: stored.certificate))
      let key = try authority.stored(for: seat, pin: pin, chairPIN: permit.chairPIN, cost: cost)
      guard try ledger.add(key, of: .seat(id)) else { throw OfficeError.hasPIN(id) }
    }
  }
}

extension MadeSession {
  /// Right after the session was made the chair's PIN is known.
  package func permit(chairPIN: PIN) -> EnrolmentPermit { EnrolmentPermit(chairPIN: chairPIN) }
}

extension CouncilAuthority {
  /// Key and certificate of a seat.
  func stored(
    for seat: Seat, pin: PIN, chairPIN: PIN, cost: ScryptCost
  ) throws(TrustError) -> StoredKey {
    let key = try SealedKey.generate(pin: pin, cost: cost)
    let certificate = try issue(
      for: key, pin: pin, authorityPIN: chairPIN, name: seat.person, unit: "\(seat.id) \(seat.agency)",
      validFrom: certificate.facts.notBefore)
    return StoredKey(key: key.pem, certificate: certificate.pem)
  }
}
