/// What makes another letter of a letter.
enum Mark: UInt8, Hashable, Sendable {
  case none
  /// â ê ô
  case roof
  /// ă
  case breve
  /// ơ ư
  case horn
  /// đ
  case bar
}

/// The tones in the order of dictionaries.
enum Tone: UInt8, Hashable, Sendable, CaseIterable {
  case level, falling, dipping, rising, sharp, heavy

  /// Whether a syllable that ends in c, ch, p, t (or k) may have it.
  var goesWithStops: Bool { self == .level || self == .sharp || self == .heavy }
}

/// One shown letter of the word that is being typed.
struct Letter: Hashable, Sendable {
  /// The small ASCII letter under the marks.
  var base: UInt8
  var mark = Mark.none
  var isUpper: Bool
  /// "ư" that came of `w` alone.
  var isBare = false
  /// The horn of this letter is a guess that later keys may confirm or turn: "ơ" in "ươ" that only its neighbour's key
  /// asked for, or "ư" in "ưa" whose key came behind the "a".
  var isTentative = false

  var isVowel: Bool { vowel != nil }

  /// The place of the vowel in a, ă, â, e, ê, i, o, ô, ơ, u, ư, y: 1...12; `nil` for a consonant.
  var vowel: UInt16? {
    switch (base, mark) {
    case (UInt8(ascii: "a"), .breve): 2
    case (UInt8(ascii: "a"), .roof): 3
    case (UInt8(ascii: "a"), _): 1
    case (UInt8(ascii: "e"), .roof): 5
    case (UInt8(ascii: "e"), _): 4
    case (UInt8(ascii: "i"), _): 6
    case (UInt8(ascii: "o"), .roof): 8
    case (UInt8(ascii: "o"), .horn): 9
    case (UInt8(ascii: "o"), _): 7
    case (UInt8(ascii: "u"), .horn): 11
    case (UInt8(ascii: "u"), _): 10
    case (UInt8(ascii: "y"), _): 12
    default: nil
    }
  }

  /// The letter as it is shown, one scalar in form C.
  func shown(_ tone: Tone) -> Unicode.Scalar {
    if let vowel {
      let place = Int(vowel - 1) * Tone.allCases.count + Int(tone.rawValue)
      return isUpper ? Letter.upper[place] : Letter.lower[place]
    }
    if mark == .bar { return isUpper ? "Đ" : "đ" }
    return Unicode.Scalar(isUpper ? base - 0x20 : base)
  }

  private static let lower = Array(
    ("aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíị" + "oòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ").unicodeScalars)
  private static let upper = Array(
    ("AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊ" + "OÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ").unicodeScalars)
}
