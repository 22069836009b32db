import PlainText
import Typing

/// The six tones.
enum Tone: CaseIterable {
  /// ngang, huyền, sắc, hỏi, ngã, nặng.
  case level, falling, rising, dipping, broken, heavy

  /// The mark above or below the letter.
  var scalar: Unicode.Scalar? {
    switch self {
    case .level: nil
    case .falling: "\u{300}"
    case .rising: "\u{301}"
    case .dipping: "\u{309}"
    case .broken: "\u{303}"
    case .heavy: "\u{323}"
    }
  }
}

/// The rhyme with the tone on the vowel that carries it.
func toned(_ rhyme: String, _ tone: Tone, _ style: ToneStyle) -> String {
  guard let mark = tone.scalar else { return rhyme }
  var letters = rhyme.map(String.init)
  letters[carrier(of: rhyme, style)].unicodeScalars.append(mark)
  return nfc(letters.joined())
}

/// Where the tone stands in a rhyme: on the last letter that has a mark of its own (tiến, mười, thuở); else before a final
/// on the last vowel (toán, huỳnh, xoóng), in the middle of three (hoài, ngoéo, khuỷu), on the first of two (mía, múa, cáo);
/// "oa", "oe" and "uy" without a final are what the styles differ in.
private func carrier(of rhyme: String, _ style: ToneStyle) -> Int {
  let letters = Array(rhyme)
  if let marked = letters.lastIndex(where: { "ăâêôơư".contains($0) }) { return marked }
  let vowels = letters.prefix { "aeiouy".contains($0) }.count
  if vowels < letters.count { return vowels - 1 }
  if vowels == 3 { return 1 }
  return style == .modern && ["oa", "oe", "uy"].contains(rhyme) ? 1 : 0
}
