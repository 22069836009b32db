internal import PlainText

/// The signs that a console font of 256 or 512 glyphs may not have, each with its stand-in of the same width. Letters
/// stay: a font with all Vietnamese letters is the one thing that the program needs (`setfont Vietnamese-Fixed16`).
package enum PlainGlyphs {
  /// By sign, one column each. "≥" has no stand-in that means the same; every font has had it since code page 437.
  package static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    // Lines and bars.
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "█": "#", "▀": "\"", "▄": "_", "░": ".",
    // Who has sealed: four signs, four stand-ins.
    "●": "*", "○": "o", "–": "-", "·": ".",
    // The cursor's row, answers, stars, boxes to tick, points of a list, hidden letters.
    "▶": ">", "◀": "<", "✓": "v", "✗": "x", "★": "*", "□": "o", "•": "*",
    "→": ">", "←": "<", "↑": "^", "↓": "v", "↕": "|", "▲": "^", "▼": "v",
    "…": "~", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "×": "x", "≥": "≥", "≤": "≤",
    // What stands for a character that must not be shown, and for a mark without its letter.
    "\u{FFFD}": "?", "◌": "o",
  ]

  /// The glyph as such a font can show it.
  static func twin(of glyph: Glyph) -> Glyph {
    let scalars = glyph.scalars
    guard let first = scalars.first, first.value >= 0x80, let twin = twins[first] else { return glyph }
    var plain = String.UnicodeScalarView([twin])
    plain.append(contentsOf: scalars.dropFirst())
    return Glyph.glyphs(of: String(plain)).first ?? glyph
  }

  /// Kinds of terminals that are taken for such a console.
  package static func areNeeded(on terminal: String) -> Bool {
    ["linux", "vt", "ansi", "cons"].contains { terminal.hasPrefix($0) }
  }
}
