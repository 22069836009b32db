internal import Trust

/// A SHA-256 digest.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes, eight in a word, the first byte the highest.
  private let words: SIMD4<UInt64>

  /// The digest of bytes as `sha256sum` has it: for files and documents.
  package init(of bytes: [UInt8]) { words = Self.words(sha256(bytes)) }

  /// `nil` where the text is no such digest: 64 hexadecimal digits in lower case.
  package init?(hex: String) {
    guard hex.utf8.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    for (place, digit) in hex.utf8.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      words[place / 16] = words[place / 16] << 4 | UInt64(value)
    }
    self.words = words
  }

  /// The bytes themselves, 32 of them.
  package var bytes: [UInt8] { (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> (56 - UInt64($0 % 8) * 8)) } }

  /// 64 hexadecimal digits in lower case.
  package var hex: String { hexadecimal(bytes) }

  package var description: String { hex }

  /// The parent of the first event of a chain: zeros.
  package static let none = Digest(words: SIMD4())

  /// Bit by bit, exclusively: laid over it once more, the other is gone again. The order of several does not matter.
  package func laid(over other: Digest) -> Digest { Digest(words: words ^ other.words) }

  private init(words: SIMD4<UInt64>) { self.words = words }

  private static func words(_ bytes: [UInt8]) -> SIMD4<UInt64> {
    bytes.withUnsafeBytes { raw in
      var words = SIMD4<UInt64>()
      for place in 0..<4 {
        words[place] = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
      }
      return words
    }
  }
}
