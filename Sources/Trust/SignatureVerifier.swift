import CCrypto

/// Verifies many signatures of a few signers under one authority.
///
/// The first of a signer goes all the way of ``verifyDetached(_:signature:authority:validAt:)``. From it is known what every
/// further one must be, byte for byte, but for the digest of the content, the signing time and the signature value; one that
/// is so needs no more than its own ECDSA verification. Whatever is not so goes all the way too: nothing is refused here.
package struct SignatureVerifier {
  private let authority: Certificate
  private var known: [Certificate: KnownSigner] = [:]

  /// - Parameter authority: the council's certificate, known from elsewhere than the signatures.
  package init(authority: Certificate) { self.authority = authority }

  /// - Parameter signer: whose signature it should be; another's is verified as well.
  /// - Throws: as ``verifyDetached(_:signature:authority:validAt:)``.
  package mutating func verify(
    _ content: [UInt8], signature: [UInt8], likelyBy signer: Certificate
  ) throws(TrustError) -> SignerFacts {
    if let moment = known[signer]?.signingTime(of: signature, over: content, authority) {
      return SignerFacts(certificate: signer, signingTime: moment)
    }
    let (facts, frame) = try verified(content, signature: signature, authority: authority)
    if known[facts.certificate] == nil { known[facts.certificate] = KnownSigner(facts.certificate, frame) }
    return facts
  }
}

/// A signer whose certificate was verified, and the form of its signatures.
private final class KnownSigner {
  private static let messageDigest: [UInt8] =
    // OID 1.2.840.113549.1.9.4, SET, OCTET STRING of 32 bytes
    [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04, 0x31, 0x22, 0x04, 0x20]
  private static let signingTime: [UInt8] =
    // OID 1.2.840.113549.1.9.5, SET, UTCTime of 13 characters
    [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x05, 0x31, 0x0F, 0x17, 0x0D]

  private let facts: CertificateFacts
  private let frame: SignatureFrame
  /// Where the digest and the time stand in the signed attributes.
  private let digest: Range<Int>
  private let time: Range<Int>
  private let key: OpaquePointer

  /// `nil` where the attributes have another form (a time after 2049): such signatures go all the way, each.
  init?(_ certificate: Certificate, _ frame: SignatureFrame) {
    let attributes = frame.signedAttributes
    guard let digest = Self.place(of: Self.messageDigest, length: 32, in: attributes),
      let time = Self.place(of: Self.signingTime, length: 13, in: attributes)
    else { return nil }
    var key: OpaquePointer?
    guard cc_public_key_of(certificate.der, certificate.der.count, &key) == CC_OK, let key else { return nil }
    (facts, self.frame, self.digest, self.time, self.key) = (certificate.facts, frame, digest, time, key)
  }

  deinit { cc_public_key_free(key) }

  private static func place(of words: [UInt8], length: Int, in bytes: [UInt8]) -> Range<Int>? {
    let places = bytes.indices.filter { bytes[$0...].starts(with: words) }
    guard places.count == 1, let start = places.first, start + words.count + length <= bytes.count else { return nil }
    return (start + words.count)..<(start + words.count + length)
  }

  /// `nil` where it is not beyond doubt this signer's over this content.
  func signingTime(of signature: [UInt8], over content: [UInt8], _ authority: Certificate) -> Int64? {
    // The value comes last, behind its own length in one byte.
    for length in 64...72 where signature.count > length + 1 && signature[signature.count - length - 1] == length {
      let value = Array(signature.suffix(length))
      let end = signature.count - length - 1 - SignatureFrame.behindAttributes
      let start = end - frame.signedAttributes.count
      guard start > 0 else { continue }
      let given = Array(signature[(start + time.lowerBound)..<(start + time.upperBound)])
      guard let moment = Self.seconds(given), isValid(moment, facts), isValid(moment, authority.facts) else { continue }
      var expected = frame
      expected.signedAttributes.replaceSubrange(digest, with: sha256(content))
      expected.signedAttributes.replaceSubrange(time, with: given)
      expected.signature = value
      guard expected.bytes == signature else { continue }
      let signed = expected.signedBytes
      if cc_public_key_verifies(key, signed, signed.count, value, value.count) { return moment }
    }
    return nil
  }

  private func isValid(_ moment: Int64, _ facts: CertificateFacts) -> Bool {
    facts.notBefore <= moment && moment < facts.notAfter
  }

  /// UTCTime "261122041947Z": years 1950 to 2049.
  private static func seconds(_ text: [UInt8]) -> Int64? {
    let digits = text.dropLast().map { Int64($0) - 0x30 }
    guard text.last == UInt8(ascii: "Z"), digits.count == 12, digits.allSatisfy({ (0...9).contains($0) }) else {
      return nil
    }
    let parts = stride(from: 0, to: 12, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    let (year, month, day) = (parts[0] + (parts[0] < 50 ? 2000 : 1900), parts[1], parts[2])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[Int(month) - 1]).contains(day), parts[3] < 24, parts[4] < 60,
      parts[5] < 60
    else { return nil }
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400 - 477  // up to 1969
    let days = (year - 1970) * 365 + leaps + lengths.prefix(Int(month) - 1).reduce(0, +) + day - 1
    return ((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]
  }
}
