import CCrypto

/// What opening a key costs: scrypt with N = 2^`log2N`, r = 8 and p = `parallelism` (RFC 7914).
///
/// Memory is 128 · r · N bytes, time grows with N · p. libcrypto 3.0 opens PKCS#8 keys only up to 32 MiB of scrypt
/// memory and refuses N = 2^15 with r = 8, so more work than 2^14 is bought with p.
package struct ScryptCost: Sendable, Hashable {
  package let log2N: Int
  package let parallelism: Int

  /// 16 MiB and p = 2: as much work as N = 2^15 with p = 1.
  package static let standard = ScryptCost(uncheckedLog2N: 14, parallelism: 2)

  /// - Parameters:
  ///   - log2N: 10 to 14.
  ///   - parallelism: 1 to 64.
  /// - Throws: ``TrustError/costOutOfRange``.
  package init(log2N: Int, parallelism: Int) throws(TrustError) {
    guard (10...14).contains(log2N), (1...64).contains(parallelism) else { throw .costOutOfRange }
    self.init(uncheckedLog2N: log2N, parallelism: parallelism)
  }

  private init(uncheckedLog2N log2N: Int, parallelism: Int) {
    self.log2N = log2N
    self.parallelism = parallelism
  }
}

/// A P-256 private key encrypted under a PIN, as text that can be stored.
///
/// The text is one line with the SHA-256 of the rest, then a PKCS#8 `ENCRYPTED PRIVATE KEY` (PBES2: scrypt,
/// AES-256-CBC) that `openssl pkey` opens too. PBES2 has no checksum of its own: the first line is what tells a damaged
/// text from a wrong PIN. It is no secret and proves nothing against somebody who can write the file.
///
/// Six digits are a million guesses; at the standard cost that is a day or so on one core. The seal keeps a curious
/// neighbour out, not somebody who took the file home: access to the file must be guarded as well.
package struct SealedKey: Sendable, Hashable {
  /// Checksum line and PEM block, each line ended by a line feed.
  package let pem: String

  private static let label = "Sealed-Key-SHA256: "

  /// Takes a stored key.
  /// - Throws: ``TrustError/damagedKey`` when the text is not what was sealed.
  package init(pem: String) throws(TrustError) {
    guard pem.hasPrefix(Self.label), let lineEnd = pem.utf8.firstIndex(of: UInt8(ascii: "\n")) else {
      throw .damagedKey
    }
    let block = Array(pem.utf8[pem.utf8.index(after: lineEnd)...])
    guard pem.utf8.elementsEqual(Self.text(block: block).utf8) else { throw .damagedKey }
    self.pem = pem
  }

  private init(block: [UInt8]) {
    pem = Self.text(block: block)
  }

  private static func text(block: [UInt8]) -> String {
    label + hexadecimal(sha256(block)) + "\n" + String(decoding: block, as: UTF8.self)
  }

  /// Makes a new key pair and seals it.
  package static func generate(pin: PIN, cost: ScryptCost = .standard) throws(TrustError) -> SealedKey {
    let block = try filled { (buffer: inout cc_buffer) in
      pin.with { cc_key_generate($0, $1, Int32(cost.log2N), Int32(cost.parallelism), &buffer) }
    }
    return SealedKey(block: block)
  }

  /// Whether the PIN is the right one. Takes the time of one scrypt.
  /// - Throws: ``TrustError/damagedKey`` when no PIN can open it.
  package func opens(with pin: PIN) throws(TrustError) -> Bool {
    do {
      _ = try publicKey(pin: pin)
      return true
    } catch .wrongPIN {
      return false
    }
  }

  /// The same key under another PIN; certificates stay good. The old text still opens with the old PIN: destroy it.
  /// - Throws: ``TrustError/wrongPIN``, ``TrustError/damagedKey``.
  package func changing(from pin: PIN, to newPIN: PIN, cost: ScryptCost = .standard) throws(TrustError) -> SealedKey {
    let block = try filled { (buffer: inout cc_buffer) in
      pin.with { old, oldCount in
        newPIN.with {
          cc_key_reseal(
            pem, pem.utf8.count, old, oldCount, $0, $1, Int32(cost.log2N), Int32(cost.parallelism), &buffer)
        }
      }
    }
    return SealedKey(block: block)
  }

  /// The public half as DER SubjectPublicKeyInfo.
  func publicKey(pin: PIN) throws(TrustError) -> [UInt8] {
    try filled { (buffer: inout cc_buffer) in
      pin.with { cc_key_public(pem, pem.utf8.count, $0, $1, &buffer) }
    }
  }
}
