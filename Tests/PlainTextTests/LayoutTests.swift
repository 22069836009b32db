import Chance
import PlainText
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    ("Điểm", 4, "Điểm"), ("Điểm", 3, "Đi…"), ("Điểm", 1, "…"), ("Điểm", 0, ""), ("Điểm", -1, ""), ("", 0, ""),
    ("中文字", 6, "中文字"), ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("Die\u{302}\u{309}m số", 5, "Diểm…"),
    ("a\u{1B}b", 3, "a\u{FFFD}b"),
  ])
  func truncation(_ text: String, _ width: Int, _ expected: String) {
    #expect(text.truncated(to: width) == expected)
  }

  @Test(arguments: [
    ("ổ", 4, Alignment.leading, "ổ   "), ("ổ", 4, .trailing, "   ổ"), ("ổ", 4, .center, " ổ  "),
    ("中", 3, .trailing, " 中"),
    ("dài", 2, .leading, "dài"), ("", 2, .center, "  "), ("x", -3, .leading, "x"),
  ])
  func padding(_ text: String, _ width: Int, _ align: Alignment, _ expected: String) {
    #expect(text.padded(to: width, align: align) == expected)
  }

  @Test(arguments: [
    ("", 5, [""]),
    ("một hai ba", 7, ["một hai", "ba"]),
    ("một hai ba", 6, ["một", "hai ba"]),
    ("một  hai", 8, ["một  hai"]),
    ("một  hai", 7, ["một", "hai"]),
    ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
    ("a abcdef", 3, ["a", "abc", "def"]),
    ("x\ny\r\nz\rw", 5, ["x", "y", "z", "w"]),
    ("x\n\ny\n", 5, ["x", "", "y", ""]),
    ("  thụt vào", 6, ["  thụt", "vào"]),
    ("cuối   ", 10, ["cuối"]),
    ("a\tb", 5, ["a b"]),
    ("中文字", 3, ["中", "文", "字"]),
    ("中", 1, ["\u{FFFD}"]),
    ("ab", 0, ["a", "b"]),
    ("a\u{1B}[2J", 3, ["a\u{FFFD}[", "2J"]),
  ])
  func wrapping(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(text.wrapped(width: width) == expected)
  }

  @Test func widthIsNeverExceededOnRandomText() {
    var random = SeededNumbers(seed: 4)
    for round in 0..<3_000 {
      let text = randomText(&random)
      let width = Int.random(in: 0...12, using: &random)
      #expect(displayWidth(text.truncated(to: width)) <= width, "seed 4, round \(round)")
      #expect(displayWidth(text.fitted(to: width)) == width, "seed 4, round \(round)")
      #expect(displayWidth(text.padded(to: width)) >= width, "seed 4, round \(round)")
      for line in text.wrapped(width: width) {
        #expect(displayWidth(line) <= max(1, width), "seed 4, round \(round)")
        #expect(!line.unicodeScalars.contains(where: Hostile.contains), "seed 4, round \(round)")
      }
    }
  }

  /// Nothing but blanks and line ends may be lost.
  @Test func wrappingLosesNoWord() {
    var random = SeededNumbers(seed: 5)
    for round in 0..<3_000 {
      let text = randomText(&random)
      let width = Int.random(in: 2...12, using: &random)
      let kept = text.wrapped(width: width).joined().filter { $0 != " " }
      let whole = text.wrapped(width: 1_000_000).joined().filter { $0 != " " }
      #expect(nfc(kept) == nfc(whole), "seed 5, round \(round)")
    }
  }
}
