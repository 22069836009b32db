import Foundation
import Testing
import Trust

/// The openssl command as second verifier and as maker of signatures that must be refused.
@Suite struct OpenSSLTests {
  let council: Fixture
  let command: OpenSSLCommand

  init() throws {
    council = try Fixture.current()
    command = try OpenSSLCommand()
    try command.write(Fixture.content, to: "manifest.json")
    try command.write(council.authority.certificate.pem.utf8, to: "council-ca.pem")
    try command.write(council.certificate.pem.utf8, to: "member.pem")
    try command.write(council.key.pem.utf8, to: "key.pem")
    try command.write(council.authority.key.pem.utf8, to: "ca-key.pem")
  }

  private func verifyByCommand(_ option: String = "-binary") throws -> OpenSSLCommand.Answer {
    try command.run(
      "cms", "-verify", "-binary", option, "-inform", "DER", "-in", "x.p7s", "-content", "manifest.json", "-CAfile",
      "council-ca.pem", "-purpose", "any")
  }

  /// Signs with the openssl command, as it does without options of CAdES, and with what a test adds.
  private func signByCommand(_ options: [String]) throws -> [UInt8] {
    let fixed = [
      "cms", "-sign", "-binary", "-in", "manifest.json", "-signer", "member.pem", "-inkey", "key.pem", "-passin",
      "pass:\(Fixture.memberPIN)", "-certfile", "council-ca.pem", "-outform", "DER", "-out", "x.p7s",
    ]
    let answer = try command.run(fixed + options)
    try #require(answer.status == 0, "\(answer.output)")
    return try command.read("x.p7s")
  }

  @Test(arguments: ["-binary", "-cades"])
  func opensslAcceptsOurSignature(option: String) throws {
    try command.write(council.sign(), to: "x.p7s")
    let answer = try verifyByCommand(option)
    #expect(answer.status == 0 && answer.output.contains("erification successful"), "\(answer.output)")
  }

  @Test func opensslRefusesAChangedByte() throws {
    var changed = Fixture.content
    changed[5] ^= 1
    try command.write(council.sign(), to: "x.p7s")
    try command.write(changed, to: "manifest.json")
    let answer = try verifyByCommand()
    #expect(answer.status != 0 && answer.output.contains("erification failure"), "\(answer.output)")
  }

  @Test func opensslRefusesAnotherAuthority() throws {
    try command.write(council.sign(), to: "x.p7s")
    try command.write(Fixture.current().authority.certificate.pem.utf8, to: "council-ca.pem")
    #expect(try verifyByCommand().status != 0)
  }

  @Test func ourSignatureHasTheFourSignedAttributesAndNothingUnsigned() throws {
    try command.write(council.sign(), to: "x.p7s")
    let printed = try command.run("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", "x.p7s").output
    for text in ["contentType", "messageDigest", "signingTime", "signingCertificateV2", "ecdsa-with-SHA256"] {
      #expect(printed.contains(text), "\(text)")
    }
    let attributes = try #require(printed.components(separatedBy: " signedAttrs:").last)
    #expect(attributes.components(separatedBy: "object: ").count == 1 + SignedAttribute.allCases.count)
    #expect(attributes.split(whereSeparator: \.isWhitespace).suffix(2) == ["unsignedAttrs:", "<ABSENT>"])
  }

  @Test func aSignatureMadeByOpensslWithCAdESIsAccepted() throws {
    let facts = try council.verify(signByCommand(["-cades"]))
    #expect(facts.name == Fixture.memberName)
  }

  @Test(arguments: [
    (["-noattr"], TrustError.missingAttribute(.contentType)),
    (["-nosmimecap"], .missingAttribute(.signingCertificateV2)),
    (["-cades", "-md", "sha512"], .wrongAlgorithm),
    (["-cades", "-nocerts"], .noSignerCertificate),
    (["-cades", "-nodetach"], .malformedSignature),
    (["-cades", "-keyid"], .malformedSignature),
    (["-cades", "-certfile", "second.pem"], .malformedSignature),
    (["-cades", "-certfile", "both.pem"], .malformedSignature),
    (["-cades", "-signer", "second.pem", "-inkey", "key.pem"], .notOneSigner),
  ])
  func otherSignaturesByOpensslAreRefused(options: [String], reason: TrustError) throws {
    let second = try council.authority.issue(
      for: council.key, pin: PIN(Fixture.memberPIN), authorityPIN: PIN(Fixture.chairPIN), name: "Lò Văn Bình",
      unit: nil, validFrom: council.start)
    try command.write(second.pem.utf8, to: "second.pem")
    try command.write((second.pem + council.authority.certificate.pem).utf8, to: "both.pem")
    let signature = try signByCommand(options)
    #expect(throws: reason) { try council.verify(signature) }
  }

  @Test func aMessageWithoutSignersIsRefused() throws {
    let made = try command.run(
      "crl2pkcs7", "-nocrl", "-certfile", "member.pem", "-outform", "DER", "-out", "x.p7s")
    try #require(made.status == 0, "\(made.output)")
    let empty = try command.read("x.p7s")
    #expect(throws: TrustError.notOneSigner) { try council.verify(empty) }
  }

  @Test func theAuthorityItselfIsNoSigner() throws {
    let signature = try command.run(
      "cms", "-sign", "-binary", "-cades", "-in", "manifest.json", "-signer", "council-ca.pem", "-inkey", "ca-key.pem",
      "-passin", "pass:\(Fixture.chairPIN)", "-outform", "DER", "-out", "x.p7s")
    try #require(signature.status == 0, "\(signature.output)")
    #expect(throws: TrustError.untrustedSigner) { try council.verify(command.read("x.p7s")) }
  }

  /// The command signs with the clock's time, whatever the certificate says.
  @Test(arguments: [(-40 * Fixture.day, TrustError.expired), (2 * Fixture.day, .notYetValid)])
  func signingTimesOutsideTheValidityAreRefused(shift: Int64, reason: TrustError) throws {
    let other = try Fixture(start: council.start + 4 * Fixture.day + shift)
    try command.write(other.authority.certificate.pem.utf8, to: "council-ca.pem")
    try command.write(other.certificate.pem.utf8, to: "member.pem")
    try command.write(other.key.pem.utf8, to: "key.pem")
    let signature = try signByCommand(["-cades"])
    #expect(throws: reason) { try other.verify(signature) }
  }

  @Test func aSelfMadeSignerOfTheSameNameIsNotTrusted() throws {
    let made = try command.run(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "key.pem", "-out",
      "member.pem", "-subj", "/C=VN/O=\(Fixture.councilName)/CN=\(Fixture.memberName)", "-utf8", "-days", "2")
    try #require(made.status == 0, "\(made.output)")
    let signature = try signByCommand(["-cades"])
    #expect(throws: TrustError.untrustedSigner) { try council.verify(signature) }
  }
}
