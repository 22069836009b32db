import CCrypto

/// Signs: detached CMS with the attributes of CAdES-BES (ETSI EN 319 122-1, B-B), ECDSA P-256 with SHA-256, DER.
///
/// The signature carries the signer's certificate and the authority's. It is verified before it is given back, so a
/// certificate that is not valid at that moment or not of this authority is refused here, as TT 15/2025/TT-BKHCN
/// demands of signing software.
/// - Parameters:
///   - content: the bytes to sign, below 2 GiB.
///   - moment: the signing time that goes into the signed attributes, in seconds since 1970 UTC. It is the signer's
///     word: no time stamp authority stands behind it.
/// - Throws: ``TrustError/wrongPIN``, ``TrustError/damagedKey``, ``TrustError/keyMismatch``, or any refusal of
///   ``verifyDetached(_:signature:authority:validAt:)``.
package func signDetached(
  _ content: [UInt8], with key: SealedKey, pin: PIN, certificate: Certificate, authority: Certificate,
  at moment: Int64
) throws(TrustError) -> [UInt8] {
  guard !certificate.facts.isAuthority else { throw .untrustedSigner }
  guard moment >= certificate.facts.notBefore else { throw .notYetValid }
  guard moment < certificate.facts.notAfter else { throw .expired }
  let own = certificate.der
  let issuer = authority.der
  let signature = try filled { (buffer: inout cc_buffer) in
    pin.with { digits, count in
      cc_cms_sign(
        content, content.count, key.pem, key.pem.utf8.count, digits, count, own, own.count, issuer, issuer.count,
        moment, &buffer)
    }
  }
  _ = try verifyDetached(content, signature: signature, authority: authority)
  return signature
}

/// Verifies a detached signature, trusting one authority only.
///
/// Insists on: one signer; contentType, messageDigest, signingTime and signingCertificateV2 signed, once each; ECDSA
/// P-256 with SHA-256; a signer's certificate that the authority issued for signing; both certificates valid at the
/// signing time; and on bytes that are exactly those ``signDetached(_:with:pin:certificate:authority:at:)`` would write
/// around the signed parts.
/// - Parameters:
///   - content: the bytes that were signed.
///   - signature: DER.
///   - authority: the council's certificate, known from elsewhere than the signature.
///   - moment: a further time at which the certificates must be valid, in seconds since 1970 UTC. Without it only the
///     signing time counts: years later, when all have expired, a bundle must still verify.
/// - Returns: who signed, and when according to the signer.
/// - Throws: one case of ``TrustError`` for each way to fail; the first in the order: authority, form, signer,
///   algorithm, attributes, trust and validity, signature, content, signing certificate, exact bytes.
package func verifyDetached(
  _ content: [UInt8], signature: [UInt8], authority: Certificate, validAt moment: Int64? = nil
) throws(TrustError) -> SignerFacts {
  try verified(content, signature: signature, authority: authority, validAt: moment).facts
}

/// The same, with the parts that the bytes were found to be made of.
func verified(
  _ content: [UInt8], signature: [UInt8], authority: Certificate, validAt moment: Int64? = nil
) throws(TrustError) -> (facts: SignerFacts, frame: SignatureFrame) {
  guard authority.facts.isAuthority else { throw .notAnAuthority }
  if let moment, !certificateTimes.contains(moment) { throw moment < 0 ? .notYetValid : .expired }
  let trusted = authority.der
  var signer = cc_signer()
  defer { cc_signer_free(&signer) }
  try check(
    cc_cms_verify(
      content, content.count, signature, signature.count, trusted, trusted.count, moment != nil, moment ?? 0, &signer))
  let frame = SignatureFrame(signer, authority: trusted)
  guard frame.bytes == signature else { throw .malformedSignature }
  let certificate = try Certificate(der: frame.certificate)
  return (SignerFacts(certificate: certificate, signingTime: signer.signing_time), frame)
}

/// Who signed, and when.
package struct SignerFacts: Sendable, Hashable {
  /// The signer's certificate, to compare with those in `trust/`.
  package let certificate: Certificate
  /// Seconds since 1970 UTC, by the signer's clock.
  package let signingTime: Int64

  /// CN of the certificate.
  package var name: String { certificate.facts.commonName }
  /// OU of the certificate.
  package var unit: String? { certificate.facts.unit }
  /// Serial number of the certificate, big-endian.
  package var serial: [UInt8] { certificate.facts.serial }
}
