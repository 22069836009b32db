import CCrypto

/// The council's own certificate authority: one key and one certificate, made for one session.
///
/// Its key stays sealed under the chair's PIN instead of being thrown away once all certificates are made, so that a
/// member who arrives late, or has forgotten a PIN, gets a new key and certificate during the session. Whoever knows
/// the chair's PIN and can read the store can therefore issue certificates in any name; enrolment in front of the
/// council, recorded in its log, is what guards against that. When the session is closed the sealed key may be
/// destroyed: verifying needs only the certificate.
///
/// These signatures prove integrity inside the council's work. They are no "chữ ký số" in the sense of Luật Giao dịch
/// điện tử 20/2023/QH15, Đ22-23, and printed papers must say so.
package struct CouncilAuthority: Sendable, Hashable {
  /// The private key under the chair's PIN.
  package let key: SealedKey
  /// Self-signed, `trust/council-ca.pem` of a result bundle.
  package let certificate: Certificate

  /// The days of validity that can be asked for: a day to a hundred years.
  package static let validityDays = 1...36_525

  /// OU of the authority's subject, so that no member's subject can equal it by accident.
  private static let unit = "Council CA"

  /// Takes a stored authority.
  /// - Throws: ``TrustError/notAnAuthority``. Whether key and certificate belong together shows when the key opens.
  package init(key: SealedKey, certificate: Certificate) throws(TrustError) {
    guard certificate.facts.isAuthority else { throw .notAnAuthority }
    self.key = key
    self.certificate = certificate
  }

  /// Makes key and certificate.
  /// - Parameters:
  ///   - council: name of the council, O and CN of the subject; shortened to 64 characters.
  ///   - pin: the chair's.
  ///   - validFrom: first second of validity, since 1970 UTC.
  ///   - days: within ``validityDays``; `nil`: to the end of what a certificate can say, which is how RFC 5280, 4.1.2.5,
  ///     writes that there is no end.
  /// - Throws: ``TrustError/emptyName``, ``TrustError/validityOutOfRange``.
  package static func make(
    council: String, pin: PIN, cost: ScryptCost = .standard, validFrom: Int64 = certificateTimes.lowerBound,
    days: Int? = nil
  ) throws(TrustError) -> CouncilAuthority {
    let name = try SubjectText(council).text
    guard certificateTimes.contains(validFrom), days.map(validityDays.contains) ?? true else {
      throw .validityOutOfRange
    }
    let validUntil = days.map { validFrom + Int64($0) * 86_400 } ?? certificateTimes.upperBound
    guard certificateTimes.contains(validUntil) else { throw .validityOutOfRange }
    let key = try SealedKey.generate(pin: pin, cost: cost)
    let serial = try newSerial()
    let der = try filled { (buffer: inout cc_buffer) in
      pin.with {
        cc_authority_make(
          key.pem, key.pem.utf8.count, $0, $1, name, unit, name, serial, serial.count, validFrom, validUntil, &buffer)
      }
    }
    return try CouncilAuthority(key: key, certificate: Certificate(der: der))
  }

  /// Issues a certificate for a member's key, good until the authority's own ends.
  /// - Parameters:
  ///   - key: the member's key.
  ///   - pin: the member's PIN: only the owner of a key gets a certificate for it.
  ///   - authorityPIN: the chair's PIN.
  ///   - name: CN; shortened to 64 characters.
  ///   - unit: OU, the agency the member comes from; shortened to 64 characters.
  ///   - validFrom: first second of validity, since 1970 UTC; within the authority's.
  /// - Throws: ``TrustError/wrongPIN``, ``TrustError/wrongAuthorityPIN``, ``TrustError/damagedKey``,
  ///   ``TrustError/keyMismatch`` (authority's key and certificate), ``TrustError/emptyName``,
  ///   ``TrustError/validityOutOfRange``.
  package func issue(
    for key: SealedKey, pin: PIN, authorityPIN: PIN, name: String, unit: String?, validFrom: Int64
  ) throws(TrustError) -> Certificate {
    try issue(
      for: key.publicKey(pin: pin), authorityPIN: authorityPIN, name: name, unit: unit, validFrom: validFrom,
      serial: Self.newSerial())
  }

  func issue(
    for publicKey: [UInt8], authorityPIN: PIN, name: String, unit: String?, validFrom: Int64, serial: [UInt8]
  ) throws(TrustError) -> Certificate {
    let facts = certificate.facts
    guard facts.notBefore <= validFrom, validFrom < facts.notAfter else { throw .validityOutOfRange }
    let council = try SubjectText(facts.organization ?? facts.commonName).text
    let name = try SubjectText(name).text
    let unit = try unit.map { text throws(TrustError) in try SubjectText(text).text }
    let authority = certificate.der
    do {
      let der = try filled { (buffer: inout cc_buffer) in
        authorityPIN.with {
          cc_certificate_issue(
            publicKey, publicKey.count, council, unit, name, serial, serial.count, validFrom, facts.notAfter,
            authority, authority.count, key.pem, key.pem.utf8.count, $0, $1, &buffer)
        }
      }
      return try Certificate(der: der)
    } catch .wrongPIN {
      throw .wrongAuthorityPIN
    }
  }

  /// The same authority with its key under another PIN.
  /// - Throws: ``TrustError/wrongAuthorityPIN``, ``TrustError/damagedKey``.
  package func changing(
    from pin: PIN, to newPIN: PIN, cost: ScryptCost = .standard
  ) throws(TrustError) -> CouncilAuthority {
    do {
      return try CouncilAuthority(key: key.changing(from: pin, to: newPIN, cost: cost), certificate: certificate)
    } catch .wrongPIN {
      throw .wrongAuthorityPIN
    }
  }

  /// 16 random bytes, positive and without a leading zero byte.
  private static func newSerial() throws(TrustError) -> [UInt8] {
    var serial = try randomBytes(16)
    serial[0] = serial[0] & 0x7F | 0x40
    return serial
  }
}
