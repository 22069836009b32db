import Chance
import Foundation
import PlainText
import Testing

@Suite struct NormalTests {
  @Test(arguments: [
    ("", ""), ("abc", "abc"), ("e\u{302}\u{301}", "ế"), ("e\u{301}\u{302}", "é\u{302}"), ("o\u{31B}\u{309}", "ở"),
    ("a\u{302}\u{323}", "ậ"), ("đ", "đ"), ("\u{212B}", "Å"), ("\u{1112}\u{1161}\u{11AB}", "한"),
  ])
  func composes(_ text: String, _ expected: String) {
    #expect(Array(nfc(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(isNFC(expected))
    #expect(isNFC(text) == (Array(text.unicodeScalars) == Array(expected.unicodeScalars)))
  }

  @Test func agreesWithFoundationOnRandomText() {
    var random = SeededNumbers(seed: 1)
    for round in 0..<3_000 {
      let text = randomText(&random)
      let expected = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
      #expect(Array(nfc(text).unicodeScalars) == expected, "seed 1, round \(round)")
      #expect(isNFC(text) == (Array(text.unicodeScalars) == expected), "seed 1, round \(round)")
    }
  }

  /// The quick yes is only for scalars that form C leaves alone, one by one and side by side.
  @Test func theQuickAnswerIsRight() {
    let ranges: [ClosedRange<UInt32>] = [0x20...0x2FF, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2500...0x25FF]
    let scalars = ranges.flatMap { $0 }.compactMap(Unicode.Scalar.init)
    for scalar in scalars {
      #expect(String(Character(scalar)).precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual([scalar]))
    }
    let all = scalars.map { String(Character($0)) }.joined()
    let turned = scalars.reversed().map { String(Character($0)) }.joined()
    for text in [all, turned] {
      #expect(text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(nfc(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }
}
