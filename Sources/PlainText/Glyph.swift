/// The smallest thing a terminal places: one base scalar with its combining marks, safe to show, 1 or 2 columns wide.
///
/// Text becomes glyphs only here, so a glyph never holds a control or any other hostile scalar. A glyph is finer than a
/// `Character` where terminals are: both halves of a flag, or a hand and its skin tone, are glyphs of their own, because
/// most terminals advance for each.
package struct Glyph: Hashable, Sendable {
  /// One base scalar and at most four marks, in form C.
  package let text: String
  /// 1 or 2 columns.
  package let width: Int

  private init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// A simple scalar alone; see `Unicode.Scalar.isSimple`.
  init(simple scalar: Unicode.Scalar) { self.init(text: String(scalar), width: 1) }

  /// A blank of one column.
  package static let blank = Glyph(text: " ", width: 1)
  /// What stands for a hostile character.
  package static let mark = Glyph(text: String(Hostile.mark), width: 1)
  /// What stands for text that did not fit.
  package static let ellipsis = Glyph(text: "…", width: 1)

  /// The glyphs of any text whatever, normalised and made visible.
  package static func glyphs(of text: String) -> [Glyph] {
    if text.simpleCount != nil { return text.unicodeScalars.map(Glyph.of(simple:)) }
    var out: [Glyph] = []
    let safe = visible(nfc(text))
    var current = String.UnicodeScalarView()
    var width = 1
    for scalar in safe.unicodeScalars {
      if Width.isMark(scalar) {
        current.append(scalar)
        continue
      }
      if !current.isEmpty { out.append(Glyph(text: String(current), width: width)) }
      current = String.UnicodeScalarView()
      current.append(scalar)
      width = Width.columns(of: scalar)
    }
    if !current.isEmpty { out.append(Glyph(text: String(current), width: width)) }
    return out
  }

  /// Whether this is the blank between words, where a line may break.
  var isSpace: Bool { text == " " }
}

extension Sequence where Element == Glyph {
  /// Columns of all glyphs together.
  package var columns: Int { reduce(0) { $0 + $1.width } }
  /// The glyphs put together again.
  package var text: String { reduce(into: "") { $0 += $1.text } }
}
