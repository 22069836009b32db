import Testing
import Typing

/// Every syllable of the language, typed in every usual order by both methods.
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
    for style in ToneStyle.allCases {
      let keyboard = Keyboard(method: method, order: order)
      #expect(faults(Syllables.all.map { $0.text(style) }, keyboard, style) == [])
    }
  }

  /// "ươ" by "uow" and "uwo" (VNI "uo7", "u7o"), "ư" by "w".
  @Test(arguments: TypingMethod.allCases, HornKeys.allCases) func everyHorn(_ method: TypingMethod, _ horns: HornKeys) {
    let texts = Syllables.all.filter { $0.rhyme.contains("ư") }.map { $0.text(.old) }
    #expect(texts.count == 1_968)
    for order in [KeyOrder.toneLast, .toneAtVowel] {
      #expect(faults(texts, Keyboard(method: method, order: order, horns: horns), .old) == [])
    }
  }

  @Test(arguments: TypingMethod.allCases, KeyOrder.allCases) func upperCase(_ method: TypingMethod, _ order: KeyOrder) {
    let keyboard = Keyboard(method: method, order: order)
    #expect(faults(Syllables.all.map { $0.text(.old).uppercased() }, keyboard, .old) == [])
  }

  /// The keys of the marks small behind a great letter: "Dd", "Aa", "Uow".
  @Test(arguments: TypingMethod.allCases, KeyOrder.allCases) func titleCase(_ method: TypingMethod, _ order: KeyOrder) {
    let keyboard = Keyboard(method: method, order: order)
    #expect(faults(Syllables.all.map { $0.text(.old) }, keyboard, .old, with: title) == [])
  }
}

private func title(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// Keys, what they should give and what they gave, of the first few that differ.
private func faults(
  _ texts: [String], _ keyboard: Keyboard, _ style: ToneStyle, with change: (String) -> String = { $0 }
) -> [String] {
  let rules = TypingRules(method: keyboard.method, style: style)
  var found: [String] = []
  for text in texts {
    let (keys, wanted) = (change(keyboard.keys(of: text)), change(text))
    let got = composed(keys, rules)
    if !got.unicodeScalars.elementsEqual(wanted.unicodeScalars) { found.append("\(keys): \(wanted), got \(got)") }
  }
  return found.count > 40 ? found[..<40] + ["… \(found.count) in all"] : found
}
