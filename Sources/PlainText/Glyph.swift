/// The smallest thing a terminal places: one base scalar with its combining marks, safe to show, 1 or 2 columns wide.
///
/// Text becomes glyphs only here, so a glyph never holds a control or any other hostile scalar. A glyph is finer than a
/// `Character` where terminals are: both halves of a flag, or a hand and its skin tone, are glyphs of their own, because
/// most terminals advance for each.
package struct Glyph: Hashable, Sendable {
  // A screen is some thousand glyphs, copied and compared with every key: plain bits, 21 a scalar, 0 for none.
  /// The base scalar and two marks.
  private var low: UInt64
  /// Two more marks; the width above them.
  private var high: UInt64

  /// - Parameter width: 1 or 2 columns.
  private init(_ base: Unicode.Scalar, width: Int) {
    low = UInt64(base.value)
    high = UInt64(width) << 42
  }

  /// Puts a mark on it; it takes four.
  private mutating func add(_ mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    if low >> 21 == 0 {
      low |= value << 21
    } else if low >> 42 == 0 {
      low |= value << 42
    } else if high & 0x1F_FFFF == 0 {
      high |= value
    } else {
      high |= value << 21
    }
  }

  /// 1 or 2 columns.
  package var width: Int { Int(high >> 42) }

  /// One base scalar and at most four marks, in form C.
  package var scalars: [Unicode.Scalar] {
    let places: [UInt64] = [low, low >> 21, low >> 42, high, high >> 21]
    return places.compactMap { place in
      let value = UInt32(truncatingIfNeeded: place & 0x1F_FFFF)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  /// The scalar of a glyph that is one alone.
  package var onlyScalar: Unicode.Scalar? { low >> 21 == 0 ? Unicode.Scalar(UInt32(truncatingIfNeeded: low)) : nil }

  /// Its scalars as a text.
  package var text: String {
    if let onlyScalar { return String(onlyScalar) }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A simple scalar alone; see `Unicode.Scalar.isSimple`.
  init(simple scalar: Unicode.Scalar) { self.init(scalar, width: 1) }

  /// A blank of one column.
  package static let blank = Glyph(" ", width: 1)
  /// What stands for a hostile character.
  package static let mark = Glyph("\u{FFFD}", width: 1)
  /// What stands for text that did not fit.
  package static let ellipsis = Glyph("…", width: 1)

  /// The glyphs of any text whatever, normalised and made visible.
  package static func glyphs(of text: String) -> [Glyph] {
    if text.simpleCount != nil { return text.unicodeScalars.map(Glyph.init(simple:)) }
    var out: [Glyph] = []
    for scalar in visible(nfc(text)).unicodeScalars {
      // Visible text begins with a base, and no base has more marks than a glyph takes.
      if Width.isMark(scalar), !out.isEmpty {
        out[out.count - 1].add(scalar)
      } else {
        out.append(Glyph(scalar, width: Width.columns(of: scalar)))
      }
    }
    return out
  }

  /// Whether this is the blank between words, where a line may break.
  var isSpace: Bool { self == .blank }
}

extension Sequence where Element == Glyph {
  /// Columns of all glyphs together.
  package var columns: Int { reduce(0) { $0 + $1.width } }
  /// The glyphs put together again.
  package var text: String {
    var out = String.UnicodeScalarView()
    for glyph in self {
      if let scalar = glyph.onlyScalar { out.append(scalar) } else { out.append(contentsOf: glyph.scalars) }
    }
    return String(out)
  }
}
