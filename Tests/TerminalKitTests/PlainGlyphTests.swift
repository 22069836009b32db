import PlainText
import TerminalKit
import Testing

@Suite("Signs of console fonts") struct PlainGlyphTests {
  @Test func standInsTakeTheSameRoom() {
    for (sign, twin) in PlainGlyphs.twins {
      #expect(displayWidth(String(twin)) == 1 && displayWidth(String(sign)) == 1, "\(sign)")
      #expect(twin.isASCII || (twin == sign && "≥≤".unicodeScalars.contains(sign)), "\(sign)")
      #expect(!sign.isASCII && !sign.properties.isAlphabetic, "\(sign): letters stay")
    }
  }

  /// Signs that stand beside each other for different things have different stand-ins.
  @Test(arguments: ["●○–·", "✓✗", "▶ ", "↑↓←→", "□★", "┌─│"]) func meaningsStayApart(_ signs: String) {
    let shown = signs.unicodeScalars.map { PlainGlyphs.twins[$0] ?? $0 }
    #expect(Set(shown).count == shown.count)
  }

  @Test(arguments: [
    ("linux", true), ("linux-16color", true), ("vt100", true), ("ansi", true), ("xterm-256color", false),
    ("screen", false), ("tmux-256color", false), ("", false),
  ])
  func kindsOfTerminals(_ name: String, _ expected: Bool) {
    #expect(PlainGlyphs.areNeeded(on: name) == expected)
  }
}
