import Chance
import Testing

@testable import PlainText

/// The quick way of simple text gives what the careful way gives.
@Suite struct SimpleTests {
  @Test func everySimpleScalarIsOneVisibleColumnOfItsOwn() {
    var found = 0
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), scalar.isSimple else { continue }
      found += 1
      let text = String(scalar)
      let isPlain =
        !Hostile.contains(scalar) && !Width.isMark(scalar) && Width.columns(of: scalar) == 1
        && nfc(String(String.UnicodeScalarView(nfdScalars(text)))).unicodeScalars.elementsEqual(CollectionOfOne(scalar))
      #expect(isPlain, "U+\(String(value, radix: 16))")
      #expect(Glyph(simple: scalar).text.unicodeScalars.elementsEqual(CollectionOfOne(scalar)))
    }
    #expect(found > 1_000)
  }

  /// Beside a mark or a hostile character every text takes the careful way; without them both ways are the same.
  @Test func bothWaysFitAlike() {
    var random = SeededNumbers(seed: 11)
    let letters = (0x20...0x2500 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter(\.isSimple)
    for round in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) { text.append(letters.randomElement(using: &random) ?? "x") }
      let simple = String(text)
      let width = Int.random(in: -1...14, using: &random)
      // A wide letter at the end sends the text the careful way; cut off again, it leaves the same.
      let careful = Glyph.glyphs(of: simple + "中").dropLast()
      #expect(Glyph.glyphs(of: simple) == Array(careful), "round \(round)")
      #expect(displayWidth(simple) == careful.columns, "round \(round)")
      #expect(simple.truncated(to: width).unicodeScalars.count == min(max(width, 0), careful.count), "round \(round)")
      #expect(isNFC(simple.fitted(to: width)), "round \(round)")
      #expect(displayWidth(simple.fitted(to: width)) == max(width, 0), "round \(round)")
    }
  }
}
