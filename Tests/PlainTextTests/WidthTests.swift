import Chance
import PlainText
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Nguyễn Thị Hằng", 15), ("Nguye\u{302}\u{303}n Thi\u{323} Ha\u{306}\u{300}ng", 15), ("đĐ", 2),
    ("ở", 1), ("o\u{31B}\u{309}", 1), ("中文", 4), ("ＡＢ", 4), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("🍯", 2),
    ("★☐─…–", 5), ("\u{FFFD}", 1), ("a\u{200B}b", 3), ("a\u{1B}b", 3), ("\t", 1), ("\u{301}", 1), ("\u{3000}", 2),
    ("👍🏽", 4), ("🇻🇳", 2), ("ก\u{E34}", 1), ("\u{20D0}", 1), ("x\u{20D0}\u{FE20}", 1), ("㎏", 2), ("½", 1), ("☕", 2),
  ])
  func columns(_ text: String, _ expected: Int) {
    #expect(displayWidth(text) == expected)
  }

  @Test(
    arguments: [
      (0x300, 0), (0x36F, 0), (0x1AB0, 0), (0x1DC0, 0), (0x1DFF, 0), (0x20D0, 0), (0x20F0, 0), (0xFE20, 0), (0xFE2F, 0),
      (0x2FF, 1), (0x370, 1), (0x10FF, 1), (0x1100, 2), (0x1EA0, 1), (0x1EF9, 1), (0x2E80, 2), (0x303E, 2), (0x303F, 1),
      (0x3041, 2), (0x4DBF, 2), (0x4DC0, 1), (0x4E00, 2), (0xAC00, 2), (0xD7A3, 2), (0xFF01, 2), (0xFF60, 2),
      (0xFF61, 1),
      (0x1F320, 2), (0x1F321, 1), (0x1F36F, 2), (0x20000, 2), (0x1B, 1), (0x202E, 1),
    ] as [(UInt32, Int)])
  func borderOfTheTable(_ value: UInt32, _ expected: Int) throws {
    #expect(Width.columns(of: try #require(Unicode.Scalar(value))) == expected)
  }

  @Test func allVietnameseLettersAreOneColumn() {
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
      for tone in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
        let letter = String(base) + tone
        #expect(displayWidth(letter) == 1)
        #expect(nfc(letter).unicodeScalars.count == 1)
        #expect(Glyph.glyphs(of: letter).map(\.text) == [nfc(letter)])
      }
    }
  }

  @Test func glyphsOfRandomTextAreSafeAndWhole() {
    var random = SeededNumbers(seed: 3)
    for round in 0..<3_000 {
      let text = randomText(&random)
      let glyphs = Glyph.glyphs(of: text)
      #expect(glyphs.text == visible(nfc(text)), "seed 3, round \(round)")
      #expect(glyphs.columns == displayWidth(text), "seed 3, round \(round)")
      for glyph in glyphs {
        #expect((1...2).contains(glyph.width), "seed 3, round \(round)")
        #expect((1...5).contains(glyph.text.unicodeScalars.count), "seed 3, round \(round)")
        let widths = glyph.text.unicodeScalars.map(Width.columns)
        #expect(widths.first == glyph.width && widths.dropFirst().allSatisfy { $0 == 0 }, "seed 3, round \(round)")
      }
    }
  }
}
