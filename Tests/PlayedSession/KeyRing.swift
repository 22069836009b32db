package import Council
package import Trust

/// Keys and certificates of a council, with cheap seals: tests open them hundreds of times.
package struct KeyRing {
  package struct Member {
    package let key: SealedKey
    package let pin: PIN
    package let certificate: Certificate
  }

  package let authority: CouncilAuthority
  package private(set) var members: [SeatID: Member] = [:]

  package static let chairPIN = "135790"

  package init(council: String, seats: [Seat], validFrom: Int64) throws {
    let cost = try ScryptCost(log2N: 10, parallelism: 1)
    let pin = try PIN(Self.chairPIN)
    authority = try CouncilAuthority.make(council: council, pin: pin, cost: cost, validFrom: validFrom, days: 3650)
    for (index, seat) in seats.enumerated() {
      let own = try PIN("24680\(index)")
      let key = try SealedKey.generate(pin: own, cost: cost)
      let certificate = try authority.issue(
        for: key, pin: own, authorityPIN: pin, name: seat.person, unit: "\(seat.id) \(seat.agency)",
        validFrom: validFrom)
      members[seat.id] = Member(key: key, pin: own, certificate: certificate)
    }
  }

  package func sign(_ content: [UInt8], as seat: SeatID, at moment: Int64) throws -> [UInt8] {
    guard let member = members[seat] else { throw PlayedSession.Missing.seat(seat.rawValue) }
    return try signDetached(
      content, with: member.key, pin: member.pin, certificate: member.certificate, authority: authority.certificate,
      at: moment)
  }
}
