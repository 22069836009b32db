import CCrypto

/// An X.509 certificate: the text of `trust/*.pem` in a result bundle, and what it says.
///
/// Two certificates are equal when their bytes are.
package struct Certificate: Sendable, Hashable {
  /// One `CERTIFICATE` block, lines ended by line feeds.
  package let pem: String
  /// The bytes that are signed, hashed and compared.
  package let der: [UInt8]
  /// What the certificate says about its owner and itself.
  package let facts: CertificateFacts

  /// Takes a stored certificate.
  ///
  /// Only the exact form this target writes is taken (carriage returns and space at the ends apart): a second block or
  /// a line of text in the file might be read differently by another program.
  /// - Throws: ``TrustError/damagedCertificate``.
  package init(pem: String) throws(TrustError) {
    let der = try filled { cc_certificate_from_pem(pem, pem.utf8.count, &$0) }
    try self.init(der: der)
    guard Self.trimmed(pem) == Self.trimmed(self.pem) else { throw .damagedCertificate }
  }

  /// Takes the bytes of one certificate, nothing after it.
  /// - Throws: ``TrustError/damagedCertificate``.
  package init(der: [UInt8]) throws(TrustError) {
    let text = try filled { cc_certificate_to_pem(der, der.count, &$0) }
    self.pem = String(decoding: text, as: UTF8.self)
    self.der = der
    self.facts = try CertificateFacts(der: der)
  }

  /// Whether `authority` issued it: names, key identifiers and signature. Says nothing about times.
  package func isIssued(by authority: Certificate) throws(TrustError) -> Bool {
    var answer = false
    try check(cc_certificate_issued_by(der, der.count, authority.der, authority.der.count, &answer))
    return answer
  }

  private static func trimmed(_ pem: String) -> [UInt8] {
    let space = [UInt8(ascii: "\n"), UInt8(ascii: " ")]
    let bytes = pem.utf8.filter { $0 != UInt8(ascii: "\r") }
    let start = bytes.drop { space.contains($0) }
    return start.reversed().drop { space.contains($0) }.reversed()
  }

  package static func == (left: Certificate, right: Certificate) -> Bool { left.der == right.der }

  package func hash(into hasher: inout Hasher) { hasher.combine(der) }
}

/// 1970-01-01 to 9999-12-31, what the times of a certificate can say.
package let certificateTimes: ClosedRange<Int64> = 0...253_402_300_799

/// What a certificate says.
package struct CertificateFacts: Sendable, Hashable {
  /// CN: the person's name, or the council's for an authority.
  package let commonName: String
  /// O: the council.
  package let organization: String?
  /// OU: the agency that the person comes from.
  package let unit: String?
  /// Big-endian, without leading zeros.
  package let serial: [UInt8]
  /// First second of validity, since 1970 UTC.
  package let notBefore: Int64
  /// End of validity, since 1970 UTC: from this second on it counts as expired. (RFC 5280 would count the second in,
  /// libcrypto does not.)
  package let notAfter: Int64
  /// Whether it may issue others (basic constraint CA:TRUE).
  package let isAuthority: Bool
  /// SHA-256 of the certificate's bytes, as `openssl x509 -fingerprint -sha256` prints.
  package let fingerprint: [UInt8]

  init(der: [UInt8]) throws(TrustError) {
    var facts = cc_certificate_facts()
    defer { cc_certificate_facts_free(&facts) }
    try check(cc_certificate_read(der, der.count, &facts))
    guard let commonName = try Self.text(facts.common_name) else { throw .damagedCertificate }
    self.commonName = commonName
    organization = try Self.text(facts.organization)
    unit = try Self.text(facts.unit)
    serial = Array(facts.serial)
    notBefore = facts.not_before
    notAfter = facts.not_after
    isAuthority = facts.is_authority
    fingerprint = sha256(der)
  }

  private static func text(_ buffer: cc_buffer) throws(TrustError) -> String? {
    if buffer.count == 0 { return nil }
    guard let text = String(validating: Array(buffer), as: UTF8.self) else { throw .damagedCertificate }
    return text
  }
}
