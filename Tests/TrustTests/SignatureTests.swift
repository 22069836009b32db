import Testing

@testable import Trust

@Suite struct SignatureTests {
  let council: Fixture

  init() throws {
    council = try Fixture()
  }

  @Test func theSignerAndTheMomentComeBack() throws {
    let facts = try council.verify(council.sign())
    #expect(facts.name == Fixture.memberName)
    #expect(facts.unit == Fixture.memberUnit)
    #expect(facts.serial == council.certificate.facts.serial)
    #expect(facts.certificate == council.certificate)
    #expect(facts.signingTime == council.moment)
  }

  @Test(arguments: [0, 1, 100_000])
  func contentOfAnySizeIsSignedByteForByte(size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0) }  // holds CR, LF and NUL
    let signature = try council.sign(content)
    try council.verify(signature, content)
    #expect(throws: TrustError.contentDiffers) { try council.verify(signature, content + [0]) }
  }

  @Test func everyChangedByteOfTheContentIsSeen() throws {
    let signature = try council.sign()
    for place in Fixture.content.indices {
      var changed = Fixture.content
      changed[place] ^= 1
      #expect(throws: TrustError.contentDiffers) { try council.verify(signature, changed) }
    }
  }

  /// Also a byte that nothing signs, such as a version number: lowest bit, the bit of constructed tags, highest bit.
  @Test(arguments: [0x01, 0x20, 0x80] as [UInt8])
  func everyChangedByteOfTheSignatureIsRefused(mask: UInt8) throws {
    let signature = try council.sign()
    for place in signature.indices {
      var changed = signature
      changed[place] ^= mask
      do {
        try council.verify(changed)
        Issue.record("byte \(place) is not protected")
      } catch {
        #expect(error.isRefusal, "byte \(place): \(error)")
      }
    }
  }

  @Test func cutAndLengthenedSignaturesAreRefused() throws {
    let signature = try council.sign()
    for length in signature.indices {
      #expect(throws: TrustError.malformedSignature) { try council.verify(Array(signature.prefix(length))) }
    }
    #expect(throws: TrustError.malformedSignature) { try council.verify(signature + [0]) }
  }

  /// libcrypto reads a length with a leading zero byte; the file would verify under two names.
  @Test func anotherEncodingOfTheSameSignatureIsRefused() throws {
    let signature = try council.sign()
    #expect(signature.prefix(2) == [0x30, 0x82])
    let padded = [0x30, 0x83, 0x00] + signature.dropFirst(2)
    #expect(throws: TrustError.malformedSignature) { try council.verify(padded) }
  }

  @Test func anAuthorityOfTheSameNameIsNotTrusted() throws {
    let signature = try council.sign()
    let other = try Fixture()
    #expect(throws: TrustError.untrustedSigner) {
      try verifyDetached(Fixture.content, signature: signature, authority: other.authority.certificate)
    }
    #expect(throws: TrustError.notAnAuthority) {
      try verifyDetached(Fixture.content, signature: signature, authority: council.certificate)
    }
  }

  /// Two certificates for one key with one serial number: only the signed attribute tells which one signed.
  @Test func aSwappedCertificateOfTheSameKeyIsSeen() throws {
    let publicKey = try council.key.publicKey(pin: PIN(Fixture.memberPIN))
    func certificate(_ name: String) throws -> Certificate {
      try council.authority.issue(
        for: publicKey, authorityPIN: PIN(Fixture.chairPIN), name: name, unit: nil, validFrom: council.start,
        serial: [0x42])
    }
    let first = try certificate("Lò Văn Bảo")
    // the length of an ECDSA signature varies by a byte or two
    let others = try (0..<40).map { _ in try certificate("Lò Văn Hảo") }
    let second = try #require(others.first { $0.der.count == first.der.count })
    let signature = try signDetached(
      Fixture.content, with: council.key, pin: PIN(Fixture.memberPIN), certificate: first,
      authority: council.authority.certificate, at: council.moment)
    let place = try #require(signature.firstRange(of: first.der))
    var swapped = signature
    swapped.replaceSubrange(place, with: second.der)
    #expect(throws: TrustError.signingCertificateDiffers) { try council.verify(swapped) }
  }

  @Test func signingNeedsThePINAndTheOwnCertificate() throws {
    let other = try Fixture()
    func sign(_ key: SealedKey, _ pin: String, _ certificate: Certificate, _ authority: Certificate) throws {
      _ = try signDetached(
        Fixture.content, with: key, pin: PIN(pin), certificate: certificate, authority: authority, at: council.moment)
    }
    let authority = council.authority.certificate
    #expect(throws: TrustError.wrongPIN) { try sign(council.key, "111222", council.certificate, authority) }
    #expect(throws: TrustError.keyMismatch) { try sign(other.key, Fixture.memberPIN, council.certificate, authority) }
    #expect(throws: TrustError.untrustedSigner) {
      try sign(other.key, Fixture.memberPIN, other.certificate, authority)
    }
    #expect(throws: TrustError.untrustedSigner) {
      try sign(council.authority.key, Fixture.chairPIN, authority, authority)
    }
  }

  @Test func signingTimesInsideTheValidityOnly() throws {
    let last = council.start + 30 * Fixture.day - 1
    for moment in [council.start, last] {
      #expect(try council.verify(council.sign(at: moment)).signingTime == moment)
    }
    #expect(throws: TrustError.notYetValid) { try council.sign(at: council.start - 1) }
    #expect(throws: TrustError.expired) { try council.sign(at: last + 1) }
    #expect(throws: TrustError.notYetValid) { try council.sign(at: .min) }
    #expect(throws: TrustError.expired) { try council.sign(at: .max) }
    let late = try council.authority.issue(
      for: council.key, pin: PIN(Fixture.memberPIN), authorityPIN: PIN(Fixture.chairPIN), name: "A", unit: nil,
      validFrom: council.moment + 1)
    #expect(throws: TrustError.notYetValid) {
      try signDetached(
        Fixture.content, with: council.key, pin: PIN(Fixture.memberPIN), certificate: late,
        authority: council.authority.certificate, at: council.moment)
    }
  }

  /// A bundle is read years later: by default the signing time counts, a further moment can be asked for.
  @Test func expiredCertificatesVerifyAtTheSigningTimeOnly() throws {
    let old = try Fixture(start: 946_684_800, days: 2)
    let signature = try old.sign(at: old.start)
    try old.verify(signature)
    try old.verify(signature, validAt: old.start + 2 * Fixture.day - 1)
    #expect(throws: TrustError.expired) { try old.verify(signature, validAt: old.start + 2 * Fixture.day) }
    #expect(throws: TrustError.notYetValid) { try old.verify(signature, validAt: old.start - 1) }
    #expect(throws: TrustError.notYetValid) { try old.verify(signature, validAt: .min) }
    #expect(throws: TrustError.expired) { try old.verify(signature, validAt: .max) }
  }

  @Test func signingTimesAfter2049ComeBack() throws {
    let far = try Fixture(start: 2_524_607_999 - Fixture.day)
    for moment: Int64 in [2_524_607_999, 2_524_608_000] {
      #expect(try far.verify(far.sign(at: moment)).signingTime == moment)
    }
  }

  /// Right, in 1970, in the last second that a certificate can say: whatever a clock may show (docs/decisions/0031).
  @Test func certificatesWithoutAnEndTakeEveryClock() throws {
    let pin = try PIN("550912")
    let authority = try CouncilAuthority.make(council: "Hội đồng", pin: pin, cost: Fixture.cost())
    #expect(authority.certificate.facts.notBefore == 0 && authority.certificate.facts.notAfter == 253_402_300_799)
    let key = try SealedKey.generate(pin: pin, cost: Fixture.cost())
    let certificate = try authority.issue(
      for: key, pin: pin, authorityPIN: pin, name: "Ghế", unit: nil, validFrom: 0)
    for moment: Int64 in [0, 1_795_000_000, 4_102_444_800, 253_402_300_798] {
      let signature = try signDetached(
        Fixture.content, with: key, pin: pin, certificate: certificate, authority: authority.certificate, at: moment)
      let signer = try verifyDetached(Fixture.content, signature: signature, authority: authority.certificate)
      #expect(signer.signingTime == moment)
    }
  }

  @Test func aKeyUnderANewPINSignsWithItsOldCertificate() throws {
    let newPIN = try PIN("550912")
    let changed = try council.key.changing(from: PIN(Fixture.memberPIN), to: newPIN, cost: Fixture.cost())
    let signature = try signDetached(
      Fixture.content, with: changed, pin: newPIN, certificate: council.certificate,
      authority: council.authority.certificate, at: council.moment)
    #expect(try council.verify(signature).certificate == council.certificate)
  }
}

extension TrustError {
  /// Whether the input was at fault, not the program.
  fileprivate var isRefusal: Bool {
    if case .internalFailure = self { false } else { true }
  }
}
