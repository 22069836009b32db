package import Council
internal import Ledger
package import Trust

/// One of the two who stand for an act on somebody's PIN, with the own PIN as it was typed.
package struct Witness: Sendable {
  let seat: SeatID
  let pin: String

  package init(_ seat: SeatID, pin: String) {
    self.seat = seat
    self.pin = pin
  }
}

// Chair and secretary together, each with the own PIN: a seat that is locked is opened again, and whoever forgot a PIN gets
// another key. Tries of theirs count like any other.
extension SessionOffice {
  /// The wrong PINs of a seat are forgotten; its PIN stays what it was.
  package func unlockPIN(
    of seat: SeatID, chair: Witness, secretary: Witness, reason: String
  ) throws(OfficeError) {
    let command = Command.unlockPIN(seat, witnesses: [chair.seat, secretary.seat], reason: reason)
    try checkPossible(command, by: secretary)
    _ = try openKey(of: chair.seat, pinText: chair.pin)
    _ = try openKey(of: secretary.seat, pinText: secretary.pin)
    try perform(command, by: .seat(secretary.seat))
  }

  /// The seat gets a new key under a new PIN. The former key is destroyed; its certificate stays, so that what it signed can
  /// be verified for ever.
  package func resetPIN(
    of id: SeatID, to pin: PIN, chair: Witness, secretary: Witness, reason: String, cost: ScryptCost = .standard
  ) throws(OfficeError) {
    func command(_ certificate: String) -> Command {
      .resetPIN(id, certificate: certificate, witnesses: [chair.seat, secretary.seat], reason: reason)
    }
    try checkPossible(command(""), by: secretary)
    guard let seat = session.info.seat(id) else { throw .refused(.unknownSeat(id)) }
    guard try inOffice({ try ledger.key(of: .seat(id)) }) != nil else { throw .noPIN(id) }
    let chairPIN = try openKey(of: chair.seat, pinText: chair.pin).pin
    _ = try openKey(of: secretary.seat, pinText: secretary.pin)
    let (key, fingerprint) = try inOffice {
      guard let stored = try ledger.key(of: .authority) else { throw TrustError.damagedCertificate }
      let authority = try CouncilAuthority(
        key: SealedKey(pem: stored.key), certificate: Certificate(pem: stored.certificate))
      let key = try authority.stored(for: seat, pin: pin, chairPIN: chairPIN, cost: cost)
      return (key, hexadecimal(try Certificate(pem: key.certificate).facts.fingerprint))
    }
    try onWhatIsTrue { now in
      let actor = Actor.seat(secretary.seat)
      let events = try session.decide(command(fingerprint), by: actor, at: now, law: law).get()
      try ledger.append(events, by: actor, at: now, newKey: (id, key))
    }
  }

  /// What the engine refuses is refused before anybody's PIN is tried.
  private func checkPossible(_ command: Command, by secretary: Witness) throws(OfficeError) {
    try refresh()
    if case .failure(let refusal) = session.decide(command, by: .seat(secretary.seat), at: clock(), law: law) {
      throw .refused(refusal)
    }
  }
}
