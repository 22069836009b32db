import Foundation
import Testing
import Trust

/// The verifier of many signatures says of each what verifying it alone says.
@Suite struct VerifierTests {
  private func outcome(_ verify: () throws(TrustError) -> SignerFacts) -> Result<SignerFacts, TrustError> {
    do { return .success(try verify()) } catch { return .failure(error) }
  }

  private func expectTheSame(
    _ verifier: inout SignatureVerifier, _ content: [UInt8], _ signature: [UInt8], _ council: Fixture, _ note: String
  ) {
    let authority = council.authority.certificate
    let alone = outcome { () throws(TrustError) in
      try verifyDetached(content, signature: signature, authority: authority)
    }
    let one = outcome { () throws(TrustError) in
      try verifier.verify(content, signature: signature, likelyBy: council.certificate)
    }
    #expect(one == alone, "\(note)")
  }

  @Test func ofManyContentsAndTimes() throws {
    let council = try Fixture()
    var verifier = SignatureVerifier(authority: council.authority.certificate)
    let last = council.start + 30 * Fixture.day - 1
    for moment in [council.moment, council.start, council.start + 86_399, council.start + 86_400, last] {
      let signature = try council.sign(at: moment)
      let facts = try verifier.verify(Fixture.content, signature: signature, likelyBy: council.certificate)
      #expect(facts.signingTime == moment)
      expectTheSame(&verifier, Fixture.content, signature, council, "\(moment)")
      expectTheSame(&verifier, Fixture.content + [0], signature, council, "other content")
    }
  }

  /// Leap days and the turn of years and centuries, where the time is read by hand.
  @Test(
    arguments: [
      946_684_799, 946_684_800, 951_782_399, 951_782_400, 951_868_800, 1_709_164_799, 1_709_164_800, 1_709_251_200,
      1_735_689_599, 1_735_689_600, 2_524_607_999,
    ] as [Int64])
  func ofAllTimes(moment: Int64) throws {
    let council = try Fixture(start: moment - 5)
    var verifier = SignatureVerifier(authority: council.authority.certificate)
    for second in -2...2 as ClosedRange<Int64> where moment + second < 2_524_608_000 {
      let signature = try council.sign(at: moment + second)
      let facts = try verifier.verify(Fixture.content, signature: signature, likelyBy: council.certificate)
      #expect(facts.signingTime == moment + second)
    }
  }

  @Test func everyByteOfAFurtherSignature() throws {
    let council = try Fixture()
    var verifier = SignatureVerifier(authority: council.authority.certificate)
    let first = try council.sign()
    _ = try verifier.verify(Fixture.content, signature: first, likelyBy: council.certificate)
    let signature = try council.sign(at: council.moment + 7)
    let step = ProcessInfo.processInfo.environment["HOIDONG_MANY"] == nil ? 9 : 1
    for place in stride(from: 0, to: signature.count, by: step) {
      var changed = signature
      changed[place] ^= UInt8(1 << (place % 8))
      expectTheSame(&verifier, Fixture.content, changed, council, "byte \(place)")
    }
    for changed in [signature + [0], Array(signature.dropLast()), [], Array(signature.prefix(70))] {
      expectTheSame(&verifier, Fixture.content, changed, council, "length \(changed.count)")
    }
  }

  @Test func ofAnotherCouncilAndAnotherSigner() throws {
    let (council, other) = (try Fixture(), try Fixture())
    var verifier = SignatureVerifier(authority: council.authority.certificate)
    _ = try verifier.verify(Fixture.content, signature: council.sign(), likelyBy: council.certificate)
    let foreign = try other.sign()
    #expect(throws: TrustError.untrustedSigner) {
      try verifier.verify(Fixture.content, signature: foreign, likelyBy: council.certificate)
    }
    #expect(throws: TrustError.untrustedSigner) {
      try verifier.verify(Fixture.content, signature: foreign, likelyBy: other.certificate)
    }
  }
}
