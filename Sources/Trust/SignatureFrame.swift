import CCrypto

/// The one encoding of a signature that is accepted: everything that neither the signature nor the authority protects
/// is fixed here (RFC 5652, 5.1 and 5.3).
///
/// libcrypto reads more than DER and ignores version numbers, the list of digest algorithms, further certificates and
/// unsigned attributes. Writing the bytes again from the protected parts and comparing leaves no byte that could be
/// changed unnoticed.
struct SignatureFrame {
  let certificate: [UInt8]
  /// Tagged, as it stands in the signature.
  private let certificateSet: [UInt8]
  private let issuerAndSerial: [UInt8]
  /// One after the other, in the order of a DER set.
  var signedAttributes: [UInt8]
  var signature: [UInt8]

  init(_ signer: cc_signer, authority: [UInt8]) {
    certificate = Array(signer.certificate)
    let certificates = [certificate, authority].sorted { $0.lexicographicallyPrecedes($1) }
    certificateSet = DER.tagged(0, Array(certificates.joined()))
    issuerAndSerial = Array(signer.issuer_and_serial)
    signedAttributes = Array(signer.signed_attributes)
    signature = Array(signer.signature)
  }

  /// ContentInfo with SignedData version 1.
  var bytes: [UInt8] {
    let signedData = DER.sequence(
      DER.one + DER.set(DER.sha256) + DER.sequence(DER.data) + certificateSet + DER.set(signerInfo))
    return DER.sequence(DER.signedData + DER.tagged(0, signedData))
  }

  /// What the signature value is over.
  var signedBytes: [UInt8] { DER.set(signedAttributes) }

  /// Bytes behind the signed attributes and before the signature value's own length: the algorithm and a tag.
  static let behindAttributes = DER.ecdsaWithSHA256.count + 1

  private var signerInfo: [UInt8] {
    DER.sequence(
      DER.one + DER.sequence(issuerAndSerial) + DER.sha256 + DER.tagged(0, signedAttributes) + DER.ecdsaWithSHA256
        + DER.octets(signature))
  }
}

/// The little of the distinguished encoding rules (X.690) that a signature needs.
private enum DER {
  static let one: [UInt8] = [0x02, 0x01, 0x01]
  /// id-data, 1.2.840.113549.1.7.1
  static let data: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]
  /// id-signedData, 1.2.840.113549.1.7.2
  static let signedData: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
  /// id-sha256, 2.16.840.1.101.3.4.2.1, without parameters (RFC 5754, 2)
  static let sha256 = sequence([0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01])
  /// ecdsa-with-SHA256, 1.2.840.10045.4.3.2
  static let ecdsaWithSHA256 = sequence([0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02])

  static func octets(_ content: [UInt8]) -> [UInt8] { element(0x04, content) }
  static func sequence(_ content: [UInt8]) -> [UInt8] { element(0x30, content) }
  static func set(_ content: [UInt8]) -> [UInt8] { element(0x31, content) }
  static func tagged(_ number: UInt8, _ content: [UInt8]) -> [UInt8] { element(0xA0 | number, content) }

  private static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    [tag] + length(content.count) + content
  }

  private static func length(_ count: Int) -> [UInt8] {
    if count < 0x80 { return [UInt8(count)] }
    var digits: [UInt8] = []
    var rest = count
    while rest > 0 {
      digits.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    }
    return [0x80 | UInt8(digits.count)] + digits
  }
}
