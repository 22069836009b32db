import Testing

@testable import Trust

@Suite struct SealedKeyTests {
  let pin: PIN
  let other: PIN
  let key: SealedKey

  init() throws {
    pin = try PIN("739164")
    other = try PIN("739165")
    key = try SealedKey.generate(pin: pin, cost: Fixture.cost())
  }

  @Test func opensWithItsPINOnlyAlsoAfterStorage() throws {
    let stored = try SealedKey(pem: key.pem)
    #expect(stored == key)
    #expect(try stored.opens(with: pin))
    #expect(try !stored.opens(with: other))
  }

  @Test func everyKeyIsAnother() throws {
    let second = try SealedKey.generate(pin: pin, cost: Fixture.cost())
    #expect(try second.publicKey(pin: pin) != key.publicKey(pin: pin))
  }

  /// A wrong PIN gives good padding once in 256 times: it must be called wrong then, too.
  @Test func manyWrongPINsAreAllCalledWrong() throws {
    for number in 100_000..<100_600 {
      #expect(try !key.opens(with: PIN(String(number))))
    }
  }

  @Test func aChangedPINKeepsTheKey() throws {
    let changed = try key.changing(from: pin, to: other, cost: Fixture.cost())
    #expect(try !changed.opens(with: pin))
    #expect(try changed.publicKey(pin: other) == key.publicKey(pin: pin))
    #expect(throws: TrustError.wrongPIN) { try key.changing(from: other, to: pin, cost: Fixture.cost()) }
  }

  @Test func anyChangedByteOfTheTextIsDamage() throws {
    let bytes = Array(key.pem.utf8)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1
      let text = String(decoding: damaged, as: UTF8.self)
      #expect(throws: TrustError.damagedKey) { try SealedKey(pem: text) }
    }
    for length in 0..<bytes.count {
      let text = String(decoding: bytes.prefix(length), as: UTF8.self)
      #expect(throws: TrustError.damagedKey) { try SealedKey(pem: text) }
    }
    #expect(throws: TrustError.damagedKey) { try SealedKey(pem: key.pem + "\n") }
  }

  /// Somebody who writes the store can make the checksum fit. Then a change may look like a wrong PIN, but the key
  /// never opens as another one.
  @Test func aChangedKeyWithAFreshChecksumNeverOpensAsAnother() throws {
    let block = Array(key.pem.utf8.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
    let publicKey = try key.publicKey(pin: pin)
    for place in block.indices {
      var damaged = block
      damaged[place] ^= 1
      let text = "Sealed-Key-SHA256: \(hexadecimal(sha256(damaged)))\n" + String(decoding: damaged, as: UTF8.self)
      guard let forged = try? SealedKey(pem: text) else { continue }
      let opened = try? forged.publicKey(pin: pin)
      #expect(opened == nil || opened == publicKey, "byte \(place)")
    }
  }

  @Test(arguments: ["", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n", "rubbish"])
  func aSealedTextThatHoldsNoKeyIsDamage(block: String) throws {
    let text = "Sealed-Key-SHA256: \(hexadecimal(sha256(Array(block.utf8))))\n\(block)"
    let holdsNone = try SealedKey(pem: text)
    #expect(throws: TrustError.damagedKey) { try holdsNone.opens(with: pin) }
  }

  @Test(arguments: ["RSA", "P-384", "plain"])
  func otherKindsOfKeyAreDamage(kind: String) throws {
    let command = try OpenSSLCommand()
    let made =
      switch kind {
      case "RSA": try command.run("genpkey", "-algorithm", "RSA", "-out", "plain.pem")
      case "P-384": try command.run("genpkey", "-algorithm", "EC", "-pkeyopt", "group:P-384", "-out", "plain.pem")
      default: try command.run("genpkey", "-algorithm", "EC", "-pkeyopt", "group:P-256", "-out", "plain.pem")
      }
    #expect(made.status == 0, "\(made.output)")
    let sealed = try command.run("pkcs8", "-topk8", "-in", "plain.pem", "-passout", "pass:739164", "-out", "sealed.pem")
    #expect(sealed.status == 0, "\(sealed.output)")
    let block = try command.read(kind == "plain" ? "plain.pem" : "sealed.pem")
    let text = "Sealed-Key-SHA256: \(hexadecimal(sha256(block)))\n" + String(decoding: block, as: UTF8.self)
    let foreign = try SealedKey(pem: text)
    #expect(throws: TrustError.damagedKey) { try foreign.opens(with: pin) }
  }

  @Test func opensslOpensItAndSaysScrypt() throws {
    let command = try OpenSSLCommand()
    try command.write(key.pem.utf8, to: "key.pem")
    let opened = try command.run("pkey", "-in", "key.pem", "-passin", "pass:739164", "-noout", "-text")
    #expect(opened.status == 0 && opened.output.contains("prime256v1"), "\(opened.output)")
    #expect(try command.run("pkey", "-in", "key.pem", "-passin", "pass:739165", "-noout").status != 0)
    let parsed = try command.run("asn1parse", "-in", "key.pem")
    #expect(parsed.output.contains("1.3.6.1.4.1.11591.4.11") || parsed.output.contains("scrypt"))
    #expect(parsed.output.contains("aes-256-cbc") && parsed.output.contains(":0400"), "\(parsed.output)")
  }

  @Test(arguments: [(9, 1), (15, 1), (10, 0), (10, 65)])
  func costsOutOfRangeAreRefused(log2N: Int, parallelism: Int) {
    #expect(throws: TrustError.costOutOfRange) { try ScryptCost(log2N: log2N, parallelism: parallelism) }
  }

  @Test func theStandardCostWorks() throws {
    #expect(try SealedKey.generate(pin: pin).opens(with: pin))
  }
}
