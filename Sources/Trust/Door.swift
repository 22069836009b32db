import CCrypto

/// Calls a function of the C target that fills one buffer; gives its bytes or the error its status stands for.
func filled(_ call: (inout cc_buffer) -> cc_status) throws(TrustError) -> [UInt8] {
  var buffer = cc_buffer()
  defer { cc_buffer_free(&buffer) }
  try check(call(&buffer))
  return Array(buffer)
}

/// Throws what a status stands for.
func check(_ status: cc_status) throws(TrustError) {
  if status != CC_OK { throw TrustError(status) }
}

extension Array<UInt8> {
  init(_ buffer: cc_buffer) {
    self.init(UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
  }
}

extension TrustError {
  private static let table: [cc_status.RawValue: TrustError] = [
    CC_DAMAGED_KEY.rawValue: .damagedKey,
    CC_WRONG_PIN.rawValue: .wrongPIN,
    CC_DAMAGED_CERTIFICATE.rawValue: .damagedCertificate,
    CC_BAD_NAME.rawValue: .emptyName,
    CC_KEY_MISMATCH.rawValue: .keyMismatch,
    CC_MALFORMED.rawValue: .malformedSignature,
    CC_NOT_ONE_SIGNER.rawValue: .notOneSigner,
    CC_NO_SIGNER_CERTIFICATE.rawValue: .noSignerCertificate,
    CC_NO_CONTENT_TYPE.rawValue: .missingAttribute(.contentType),
    CC_NO_MESSAGE_DIGEST.rawValue: .missingAttribute(.messageDigest),
    CC_NO_SIGNING_TIME.rawValue: .missingAttribute(.signingTime),
    CC_NO_SIGNING_CERTIFICATE.rawValue: .missingAttribute(.signingCertificateV2),
    CC_WRONG_ALGORITHM.rawValue: .wrongAlgorithm,
    CC_UNTRUSTED.rawValue: .untrustedSigner,
    CC_NOT_YET_VALID.rawValue: .notYetValid,
    CC_EXPIRED.rawValue: .expired,
    CC_BAD_SIGNATURE.rawValue: .invalidSignature,
    CC_CONTENT_DIFFERS.rawValue: .contentDiffers,
    CC_SIGNING_CERTIFICATE_DIFFERS.rawValue: .signingCertificateDiffers,
    CC_RANDOM.rawValue: .randomUnavailable,
  ]

  init(_ status: cc_status) {
    self = Self.table[status.rawValue] ?? .internalFailure(Self.lastWords(status))
  }

  private static func lastWords(_ status: cc_status) -> String {
    var text = [CChar](repeating: 0, count: 512)
    cc_last_error(&text, text.count)
    let words = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return words.isEmpty ? "status \(status.rawValue)" : words
  }
}
