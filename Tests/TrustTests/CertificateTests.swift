import Foundation
import Testing

@testable import Trust

@Suite struct CertificateTests {
  let council: Fixture

  init() throws {
    council = try Fixture()
  }

  private func issue(name: String = "Lò Văn Bình", unit: String? = nil, validFrom: Int64? = nil) throws -> Certificate {
    try council.authority.issue(
      for: council.key, pin: PIN(Fixture.memberPIN), authorityPIN: PIN(Fixture.chairPIN), name: name, unit: unit,
      validFrom: validFrom ?? council.start)
  }

  @Test func factsAreThoseAskedFor() throws {
    let member = council.certificate.facts
    #expect(member.commonName == Fixture.memberName)
    #expect(member.unit == Fixture.memberUnit)
    #expect(member.organization == Fixture.councilName)
    #expect(member.notBefore == council.start)
    #expect(member.notAfter == council.start + 30 * Fixture.day)
    #expect(!member.isAuthority)
    #expect(member.serial.count == 16)
    let authority = council.authority.certificate.facts
    #expect(authority.commonName == Fixture.councilName)
    #expect(authority.isAuthority)
    #expect(authority.serial != member.serial)
    #expect(try issue().facts.unit == nil)
  }

  @Test func aVietnameseAgencyOfNinetyCharactersIsCutToSixtyFour() throws {
    let unit = "Ban Chỉ đạo các Chương trình mục tiêu quốc gia giai đoạn 2026-2030 tỉnh Thừa Thiên Huế cũ "
    #expect(unit.unicodeScalars.count == 90)
    let cut = try #require(try issue(unit: unit).facts.unit)
    #expect(cut == "Ban Chỉ đạo các Chương trình mục tiêu quốc gia giai đoạn 2026-2…")
    #expect(cut.unicodeScalars.count == 64)
  }

  @Test(arguments: [
    ("  Lò   Văn\tBình \n", "Lò Văn Bình"), ("Lò\u{1B}[2JVăn\u{202E}", "Lò [2JVăn"), ("A\u{0}B", "A B"),
    (String(repeating: "ộ", count: 64), String(repeating: "ộ", count: 64)),
    (String(repeating: "ộ", count: 65), String(repeating: "ộ", count: 63) + "…"),
    // three scalars a letter: 21 letters fit beside the ellipsis, and none is cut in two
    (String(repeating: "o\u{323}\u{302}", count: 22), String(repeating: "o\u{323}\u{302}", count: 21) + "…"),
  ])
  func namesAreCleanedAndCutBetweenCharacters(raw: String, expected: String) throws {
    let name = try issue(name: raw).facts.commonName
    #expect(Array(name.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: ["", "   ", "\u{200B}\n"])
  func emptyNamesAreRefused(name: String) {
    #expect(throws: TrustError.emptyName) { try issue(name: name) }
    #expect(throws: TrustError.emptyName) { try issue(unit: name) }
  }

  @Test func pemRoundTripsAndCarriageReturnsAreForgiven() throws {
    let stored = try Certificate(pem: council.certificate.pem)
    #expect(stored == council.certificate && stored.facts == council.certificate.facts)
    let windows = council.certificate.pem.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(try Certificate(pem: windows) == stored)
    #expect(try Certificate(pem: "\n" + stored.pem + "\n\n").pem == stored.pem)
    #expect(try Certificate(der: stored.der).pem == stored.pem)
  }

  @Test func anythingElseThanOneBlockIsDamaged() throws {
    let pem = council.certificate.pem
    let texts = [
      "", "rubbish", "note\n" + pem, pem + council.authority.certificate.pem, pem + "x", String(pem.dropLast(40)),
    ]
    for text in texts {
      #expect(throws: TrustError.damagedCertificate) { try Certificate(pem: text) }
    }
    #expect(throws: TrustError.damagedCertificate) { try Certificate(der: council.certificate.der + [0]) }
    #expect(throws: TrustError.damagedCertificate) { try Certificate(der: []) }
    #expect(throws: TrustError.damagedCertificate) { try Certificate(pem: council.key.pem) }
  }

  @Test func issuedByTellsOneAuthorityFromAnotherOfTheSameName() throws {
    let other = try Fixture()
    #expect(other.authority.certificate.facts.commonName == council.authority.certificate.facts.commonName)
    #expect(try council.certificate.isIssued(by: council.authority.certificate))
    #expect(try council.authority.certificate.isIssued(by: council.authority.certificate))
    #expect(try !council.certificate.isIssued(by: other.authority.certificate))
    #expect(try !council.certificate.isIssued(by: council.certificate))
  }

  @Test func aChangedBitOfACertificateIsNeverIssuedByTheAuthority() throws {
    let der = council.certificate.der
    for place in der.indices {
      for bit in 0..<8 {
        var changed = der
        changed[place] ^= 1 << UInt8(bit)
        guard let certificate = try? Certificate(der: changed) else { continue }
        #expect(try !certificate.isIssued(by: council.authority.certificate), "byte \(place), bit \(bit)")
      }
    }
  }

  @Test func pinsOfBothSidesAreAskedForAndToldApart() throws {
    let chair = try PIN(Fixture.chairPIN)
    let member = try PIN(Fixture.memberPIN)
    func issue(_ pin: PIN, _ authorityPIN: PIN) throws -> Certificate {
      try council.authority.issue(
        for: council.key, pin: pin, authorityPIN: authorityPIN, name: "A", unit: nil, validFrom: council.start)
    }
    #expect(throws: TrustError.wrongPIN) { try issue(chair, chair) }
    #expect(throws: TrustError.wrongAuthorityPIN) { try issue(member, member) }
    let changed = try council.authority.changing(from: chair, to: member, cost: Fixture.cost())
    #expect(try changed.key.opens(with: member))
    #expect(throws: TrustError.wrongAuthorityPIN) {
      try council.authority.changing(from: member, to: chair, cost: Fixture.cost())
    }
  }

  @Test func anAuthorityOfAnotherKeyOrWithoutTheRightCannotIssue() throws {
    let mixed = try CouncilAuthority(key: Fixture().authority.key, certificate: council.authority.certificate)
    #expect(throws: TrustError.keyMismatch) {
      try mixed.issue(
        for: council.key, pin: PIN(Fixture.memberPIN), authorityPIN: PIN(Fixture.chairPIN), name: "A", unit: nil,
        validFrom: council.start)
    }
    #expect(throws: TrustError.notAnAuthority) {
      try CouncilAuthority(key: council.key, certificate: council.certificate)
    }
  }

  @Test func validityIsBoundedByTheAuthority() throws {
    let last = council.start + 30 * Fixture.day - 1
    #expect(try issue(validFrom: last).facts.notBefore == last)
    for moment in [council.start - 1, last + 1] {
      #expect(throws: TrustError.validityOutOfRange) { try issue(validFrom: moment) }
    }
  }

  @Test(arguments: [(-1, 1), (0, 0), (0, 36_526), (253_402_300_799, 1), (253_402_300_800, 1), (Int64.max, 1)])
  func impossibleValiditiesAreRefused(validFrom: Int64, days: Int) {
    #expect(throws: TrustError.validityOutOfRange) {
      try CouncilAuthority.make(
        council: "A", pin: PIN("739164"), cost: Fixture.cost(), validFrom: validFrom, days: days)
    }
  }

  /// The form of a time in a certificate changes in 2050 (RFC 5280, 4.1.2.5).
  @Test(arguments: [0, 2_524_607_999, 2_524_608_000, 250_000_000_000])
  func timesOfAllCenturiesComeBack(validFrom: Int64) throws {
    let facts = try Fixture(start: validFrom, days: 1).certificate.facts
    #expect(facts.notBefore == validFrom && facts.notAfter == validFrom + Fixture.day)
  }

  @Test func opensslReadsThemAsWeDo() throws {
    let command = try OpenSSLCommand()
    let council = try Fixture.current()
    try command.write(council.authority.certificate.pem.utf8, to: "ca.pem")
    try command.write(council.certificate.pem.utf8, to: "member.pem")
    let verified = try command.run("verify", "-x509_strict", "-CAfile", "ca.pem", "member.pem")
    #expect(verified.status == 0, "\(verified.output)")
    let printed = try command.run(
      "x509", "-in", "member.pem", "-noout", "-fingerprint", "-sha256", "-subject", "-nameopt", "utf8,sep_comma_plus",
      "-ext", "basicConstraints,keyUsage,extendedKeyUsage,subjectKeyIdentifier,authorityKeyIdentifier")
    let fingerprint = printed.output.replacingOccurrences(of: ":", with: "").lowercased()
    #expect(fingerprint.contains(hexadecimal(council.certificate.facts.fingerprint)))
    for text in ["C=VN", Fixture.memberName, "CA:FALSE", "Digital Signature, Non Repudiation", "E-mail Protection"] {
      #expect(printed.output.contains(text), "\(text): \(printed.output)")
    }
    let authority = try command.run("x509", "-in", "ca.pem", "-noout", "-ext", "basicConstraints,keyUsage")
    for text in ["CA:TRUE, pathlen:0", "Certificate Sign, CRL Sign"] {
      #expect(authority.output.contains(text), "\(authority.output)")
    }
  }
}
