import PlainText
import Testing

@Suite struct FieldTextTests {
  @Test(arguments: [
    ("", ""), ("   ", ""), (" a  b ", "a b"), ("a\nb\r\nc\td", "a b c d"), ("a\u{A0}b\u{2003}c\u{2028}d", "a b c d"),
    ("tie\u{302}\u{301}ng", "tiếng"), ("a\u{200B}b", "a\u{200B}b"), ("\u{1B}[2J", "\u{1B}[2J"),
  ])
  func cellsBecomeOneLine(cell: String, line: String) {
    #expect(Array(FieldText.oneLine(cell).unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test func whatHidesActsOrIsTooLongDoesNotFit() {
    #expect(FieldText.isFit("Bưởi da xanh – “Năm Roi” (3 sao)"))
    #expect(FieldText.isFit(String(repeating: "ở", count: 2000)))
    #expect(!FieldText.isFit(String(repeating: "ở", count: 2001)))
    for hostile in ["a\nb", "a\tb", "\u{202E}a", "a\u{200B}", "\u{FEFF}a", "\u{1B}[2J", "\u{9B}2J", "\u{E000}"] {
      #expect(!FieldText.isFit(hostile), "\(hostile.debugDescription)")
    }
  }
}
