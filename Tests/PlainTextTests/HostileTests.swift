import Chance
import PlainText
import Testing

@Suite struct HostileTests {
  @Test(
    arguments: [
      0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E,
      0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066,
      0x2067, 0x2068, 0x2069, 0x3164, 0xE000, 0xF8FF, 0xFDD0, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE, 0xFFFF,
      0x1_FFFE, 0xE_0001, 0xE_0041, 0xE_0100, 0xF_0000, 0x10_FFFF,
    ] as [UInt32])
  func replaced(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(Hostile.contains(scalar))
    #expect(visible("a\(scalar)b") == "a\u{FFFD}b")
  }

  @Test(arguments: [
    "", "Nguyễn Thị Hằng", "12,5 – 100 %", "ĐẠT", "a\u{302}\u{323}", "中文", "🍯", "½ × 3", "«x» “y” … ─│┌", "\u{A0}", "◌",
    "\u{FFFD}",
  ])
  func honestTextStays(_ text: String) {
    #expect(Array(visible(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("e\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}\u{301}"),
    ("e\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}\u{301}\u{FFFD}"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}x", "e\u{301}\u{302}\u{303}\u{304}\u{FFFD}x"),
    ("\u{301}a", "\u{25CC}\u{301}a"),
    ("\u{1B}\u{301}", "\u{FFFD}\u{301}"),
  ])
  func towersOfMarks(_ text: String, _ expected: String) {
    #expect(Array(visible(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func twiceIsOnceAndNothingHostileIsLeft() {
    var random = SeededNumbers(seed: 2)
    for round in 0..<3_000 {
      let once = visible(nfc(randomText(&random)))
      #expect(Array(visible(once).unicodeScalars) == Array(once.unicodeScalars), "seed 2, round \(round)")
      #expect(!once.unicodeScalars.contains(where: Hostile.contains), "seed 2, round \(round)")
      #expect(isNFC(once), "seed 2, round \(round)")
    }
  }
}
