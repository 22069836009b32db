import Foundation
import Testing
import Typing

/// Every syllable of the language, typed in every usual order by both methods. In great letters every fifth, and in the
/// modern style those where a style could matter; all of them when `HOIDONG_MANY` is set.
@Suite("Syllables typed") struct SyllableTests {
  @Test func theTable() {
    #expect(Syllables.rhymes.count == 161)
    #expect(Syllables.all.count == 16_998)
    for style in ToneStyle.allCases {
      #expect(Set(Syllables.all.map { $0.text(style) }).count == Syllables.all.count)
    }
  }

  @Test(arguments: [
    ("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("quý", "quý"), ("già", "già"), ("thuở", "thuở"),
    ("mía", "mía"),
    ("múa", "múa"), ("khuỷu", "khuỷu"), ("ngoéo", "ngoéo"), ("hoài", "hoài"), ("tiến", "tiến"), ("thuyền", "thuyền"),
    ("huỳnh", "huỳnh"), ("toán", "toán"), ("gì", "gì"), ("gìn", "gìn"), ("giếng", "giếng"), ("giữa", "giữa"),
    ("quốc", "quốc"), ("quở", "quở"), ("yếu", "yếu"), ("xoóng", "xoóng"), ("hươu", "hươu"), ("người", "người"),
    ("nguẩy", "nguẩy"), ("nguệch", "nguệch"), ("ủy", "uỷ"), ("òa", "oà"), ("ngoạm", "ngoạm"), ("kỹ", "kỹ"),
  ]) func known(_ old: String, _ modern: String) {
    #expect(Syllables.all.contains { $0.text(.old) == old && $0.text(.modern) == modern })
  }

  @Test(arguments: TypingMethod.allCases, KeyOrder.allCases) func everyOrder(_ method: TypingMethod, _ order: KeyOrder)
  {
    let keyboard = Keyboard(method: method, order: order)
    #expect(faults(Spelt.old, keyboard) == [])
    #expect(faults(Spelt.modern, keyboard, .modern) == [])
  }

  /// "ươ" by "uow" and "uwo" (VNI "uo7", "u7o"), "ư" by "w".
  @Test(arguments: TypingMethod.allCases, HornKeys.allCases) func everyHorn(_ method: TypingMethod, _ horns: HornKeys) {
    let horned = Spelt.old.filter { $0.letters.contains { $0.lower == "u" && $0.mark == .horn } }
    #expect(horned.count == 1_968)
    for order in [KeyOrder.toneLast, .toneAtVowel] {
      #expect(faults(horned, Keyboard(method: method, order: order, horns: horns)) == [])
    }
  }

  @Test(arguments: TypingMethod.allCases, KeyOrder.allCases) func upperCase(_ method: TypingMethod, _ order: KeyOrder) {
    #expect(faults(Spelt.some, Keyboard(method: method, order: order)) { $0.uppercased() } == [])
  }

  /// The keys of the marks small behind a great letter: "Dd", "Aa", "Uow".
  @Test(arguments: TypingMethod.allCases, KeyOrder.allCases) func titleCase(_ method: TypingMethod, _ order: KeyOrder) {
    #expect(
      faults(Spelt.some, Keyboard(method: method, order: order)) { $0.prefix(1).uppercased() + $0.dropFirst() } == [])
  }
}

/// A syllable in small letters, whole and taken apart.
private struct Spelt {
  let text: String
  let letters: [Letter]

  init(_ text: String) { (self.text, letters) = (text, text.map(Letter.init)) }

  private static let isWhole = ProcessInfo.processInfo.environment["HOIDONG_MANY"] != nil
  static let old = Syllables.all.map { Spelt($0.text(.old)) }
  static let some = old.enumerated().filter { isWhole || $0.offset % 5 == 0 }.map(\.element)
  static let modern = Syllables.all.filter {
    isWhole || $0.initial == "qu" || ["oa", "oe", "uy"].contains($0.rhyme.prefix(2))
  }
  .map { Spelt($0.text(.modern)) }
}

/// Keys, what they should give and what they gave, of the first few that differ.
private func faults(
  _ syllables: [Spelt], _ keyboard: Keyboard, _ style: ToneStyle = .old, as change: (String) -> String = { $0 }
) -> [String] {
  let rules = TypingRules(method: keyboard.method, style: style)
  var found: [String] = []
  for syllable in syllables {
    let (keys, wanted) = (change(keyboard.keys(of: syllable.letters)), change(syllable.text))
    let got = composed(keys, rules)
    if !got.utf8.elementsEqual(wanted.utf8) { found.append("\(keys): \(wanted), got \(got)") }
  }
  return found.count > 40 ? found[..<40] + ["… \(found.count) in all"] : found
}
