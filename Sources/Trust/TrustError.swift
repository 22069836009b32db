/// Why something of this target was refused. Codes and data only: the catalogue of texts turns them into words.
package enum TrustError: Error, Hashable, Sendable {
  // PIN
  /// Fewer than `PIN.lengths.lowerBound` digits.
  case pinTooShort
  /// More than `PIN.lengths.upperBound` digits.
  case pinTooLong
  /// Something else than the ASCII digits 0 to 9.
  case pinNotDigits

  // Keys
  /// The key does not open under this PIN.
  case wrongPIN
  /// The authority's key does not open under this PIN.
  case wrongAuthorityPIN
  /// Not a sealed key, or one whose bytes have changed since it was sealed.
  case damagedKey
  /// A scrypt cost outside the range of ``ScryptCost``.
  case costOutOfRange

  // Certificates
  /// Not exactly one certificate, in the form this target writes.
  case damagedCertificate
  /// A name that is empty once control characters and spaces around it are taken away.
  case emptyName
  /// A validity that is empty, outside the years 1970 to 9999, or longer than the authority's.
  case validityOutOfRange
  /// The certificate belongs to another key.
  case keyMismatch
  /// The certificate given as authority does not have the basic constraint CA:TRUE.
  case notAnAuthority

  // Signatures
  /// Not a detached CMS signature, or not in the one form that this target writes (distinguished encoding, no
  /// unsigned parts): see `SignatureFrame`.
  case malformedSignature
  /// No signer, or several.
  case notOneSigner
  /// The signature does not carry the certificate of its signer.
  case noSignerCertificate
  /// A signed attribute that CAdES-BES demands is missing, repeated or has a value it must not have.
  case missingAttribute(SignedAttribute)
  /// Not ECDSA on P-256 with SHA-256.
  case wrongAlgorithm
  /// The signer's certificate was not issued for signing by that authority.
  case untrustedSigner
  /// At the time asked about a certificate (signer or authority) was not valid yet.
  case notYetValid
  /// At the time asked about a certificate (signer or authority) was no longer valid.
  case expired
  /// The signature does not fit its own signed attributes.
  case invalidSignature
  /// The signature is sound, but made over other content.
  case contentDiffers
  /// The signed attribute names another certificate than the one carried.
  case signingCertificateDiffers

  // Machine
  /// The file cannot be read; the number is `errno`.
  case unreadable(errno: Int32)
  /// The system gives no random bytes.
  case randomUnavailable
  /// libcrypto failed where it never should; its own words.
  case internalFailure(String)
}

/// A signed attribute that every signature must have (RFC 5652, 11.1 to 11.3; RFC 5035, 3).
package enum SignedAttribute: String, Sendable, CaseIterable {
  case contentType
  case messageDigest
  case signingTime
  case signingCertificateV2
}
