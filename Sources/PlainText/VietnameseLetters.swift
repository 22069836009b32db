/// The Vietnamese alphabet and tones as numbers to sort by.
enum VietnameseLetters {
  /// The tones in dictionary order: ngang (none), huyền, hỏi, ngã, sắc, nặng.
  static func toneRank(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x300: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301: 4
    case 0x323: 5
    default: nil
    }
  }

  /// Marks that make another letter: circumflex (â ê ô), breve (ă), horn (ơ ư).
  static func modified(_ letter: Unicode.Scalar, by mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch (letter, mark.value) {
    case ("a", 0x302): "â"
    case ("a", 0x306): "ă"
    case ("e", 0x302): "ê"
    case ("o", 0x302): "ô"
    case ("o", 0x31B): "ơ"
    case ("u", 0x31B): "ư"
    default: nil
    }
  }

  /// The place of a lower-case letter or digit; other letters of the world come after z in order of their code points.
  static func rank(_ letter: Unicode.Scalar) -> UInt32? {
    if let place = places[letter] { return place }
    return letter.properties.isAlphabetic || letter.properties.numericType != nil ? 0x100 + letter.value : nil
  }

  private static let places: [Unicode.Scalar: UInt32] = {
    var out: [Unicode.Scalar: UInt32] = [:]
    for (index, scalar) in "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.enumerated() {
      out[scalar] = UInt32(index) + 2
    }
    return out
  }()
}
