import Chance
import Evidence
import Foundation
import TestWorld
import Testing

@Suite("Digests and the short code")
struct ShortCodeTests {
  /// Worked out apart from this program from the published digests of "" and "abc" (FIPS 180-4).
  static let known: [(String, String)] = [("", "2328 2426 1652"), ("abc", "5002 5370 0074")]

  @Test("The code of known files", arguments: known)
  func knownCodes(_ text: String, _ code: String) {
    #expect(ShortCode(resultFile: Array(text.utf8)).description == code)
  }

  @Test("First 8 bytes of sha256sum, big-endian, modulo 10^12, by long division of the digits")
  func independent() throws {
    var numbers = SeededNumbers(seed: 3)
    for length in [0, 1, 55, 56, 63, 64, 65, 1000] + (0..<20).map({ $0 * 7 }) {
      let text = String(
        decoding: (0..<length).map { _ in UInt8.random(in: 32...126, using: &numbers) }, as: UTF8.self)
      let hex = try #require(sha256(text))
      #expect(Digest(of: Array(text.utf8)).hex == hex)
      // Horner's rule a digit at a time, never beyond 64 bits.
      var rest = 0
      for digit in hex.prefix(16) { rest = (rest * 16 + (digit.hexDigitValue ?? 0)) % 1_000_000_000_000 }
      let code = ShortCode(resultFile: Array(text.utf8)).description
      #expect(code.replacingOccurrences(of: " ", with: "") == String(format: "%012ld", rest))
      #expect(code.wholeMatch(of: /\d{4} \d{4} \d{4}/) != nil)
    }
  }

  @Test("Only 64 lower-case hexadecimal digits are a digest")
  func digests() {
    let hex = String(repeating: "0a", count: 32)
    #expect(Digest(hex: hex)?.hex == hex)
    for bad in ["", hex + "0", String(hex.dropLast()), hex.uppercased(), "g" + hex.dropFirst(), "ở" + hex.dropFirst(3)]
    {
      #expect(Digest(hex: bad) == nil)
    }
    #expect(Digest.none.hex == String(repeating: "0", count: 64))
  }
}
