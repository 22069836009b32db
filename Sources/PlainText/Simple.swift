// Most of what a council writes needs no look at normal forms, marks or widths: letters below U+0300, Vietnamese letters
// with their tones, dashes and quotation marks, lines and bullets.

extension Unicode.Scalar {
  /// Whether the scalar is one column of its own in any text of such scalars: visible, no mark, not wide, the same in
  /// form C.
  var isSimple: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2500...0x25FC: true
    default: false
    }
  }
}

extension String {
  /// How many scalars a text of simple ones has, and so how many columns; `nil` where the text needs a closer look.
  var simpleCount: Int? {
    var count = 0
    for scalar in unicodeScalars {
      if !scalar.isSimple { return nil }
      count += 1
    }
    return count
  }
}
