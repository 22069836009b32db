import Chance
import PlainText
import TerminalKit
import Testing
import Typing

/// Vietnamese in a field, as somebody types it.
@Suite("Vietnamese in a field") struct TypedTextTests {
  static let telex = TypingRules()
  static let vni = TypingRules(method: .vni)

  /// Keys as in the tests of the field: `<` left, `>` right, `^` home, `$` end, `⌫` Backspace, `⌦` Delete.
  private func take(_ keys: String, into field: inout TextField, _ rules: TypingRules?) {
    let inputs: [Character: Key] = [
      "<": .left, ">": .right, "^": .home, "$": .end, "⌫": .backspace, "⌦": .delete,
    ]
    for key in keys {
      let taken = field.take(.key(inputs[key] ?? .character(key)), typing: rules)
      #expect(taken)
      #expect(isNFC(field.text) && (0...field.text.count).contains(field.cursor))
    }
  }

  private func typed(_ keys: String, _ rules: TypingRules?, limit: Int = 100, isSecret: Bool = false) -> TextField {
    var field = TextField(limit: limit, isSecret: isSecret)
    take(keys, into: &field, rules)
    return field
  }

  @Test(arguments: [
    ("Hooij ddoongf chaams ddieemr", "Hội đồng chấm điểm"), ("buwocws", "bước"), ("aaa", "aa"), ("ass", "as"),
    // Backspace takes a letter that is shown.
    ("hoaf⌫", "hò"), ("ddeefn⌫n", "đền"), ("ban⌫⌫⌫⌫x", "x"),
    // Back over a blank, and on in the word.
    ("hoa ⌫f", "hòa"),
    // What the cursor has left is as it is.
    ("hoa<>f", "hoaf"), ("hoa$s", "hoas"), ("hoa^s", "shoa"), ("hoa⌦s", "hoas"), ("hon<aa", "hoân"),
  ])
  func telexKeys(_ keys: String, _ expected: String) {
    #expect(typed(keys, Self.telex).text == expected)
  }

  /// The keys come back, and the word is left alone until it ends.
  @Test func controlZGivesTheKeysBack() {
    var field = typed("xem boook loas", Self.telex)
    #expect(field.text == "xem book lóa")
    #expect(field.take(.key(.control("z")), typing: Self.telex))
    #expect(field.text == "xem book loas")
    take("s as", into: &field, Self.telex)
    #expect(field.text == "xem book loass á")
    take("$", into: &field, Self.telex)
    #expect(field.take(.key(.control("z")), typing: Self.telex))
    #expect(field.text == "xem book loass á")
  }

  @Test func otherRulesEndTheWord() {
    #expect(typed("Ho65i d9o62ng", Self.vni).text == "Hội đồng")
    #expect(typed("hoas", nil).text == "hoas")
    for other in [nil, Self.vni, TypingRules(style: .modern)] {
      var field = typed("hoa", Self.telex)
      take(other == nil ? "s" : "", into: &field, other)
      take("1", into: &field, other)
      take("s", into: &field, Self.telex)
      #expect(field.text == (other == nil ? "hoas1s" : "hoa1s"), "\(String(describing: other))")
    }
  }

  @Test func secretsAndPastesAreNeverComposed() {
    #expect(typed("aas", Self.telex, isSecret: true).text == "aas")
    var field = typed("ho", Self.telex)
    _ = field.take(.paste("as aa"), typing: Self.telex)
    #expect(field.text == "hoas aa")
    // What was pasted is never changed by a key that follows.
    take("s", into: &field, Self.telex)
    #expect(field.text == "hoas aas")
  }

  /// Where a key finds no room nothing changes, also of what the word may become later.
  @Test(arguments: [
    (3, "hoas", "hóa"), (3, "hoan", "hoa"), (3, "hoans", "hóa"), (2, "ass", "as"), (1, "ass", "á"), (1, "as⌫a", "a"),
    (0, "as", ""),
  ])
  func aFullField(_ limit: Int, _ keys: String, _ expected: String) {
    #expect(typed(keys, Self.telex, limit: limit).text == expected)
  }

  @Test func wordsThatAreNoneGiveTheirKeysBack() {
    let rules = TypingRules(restoresKeys: true)
    var field = typed("xem windows", rules)
    field.finish()
    #expect(field.text == "xem windows")
    field = typed("Hooij", rules)
    field.finish()
    #expect(field.text == "Hội")
  }

  @Test func aPlainFieldIsSwitchedByItself() {
    var field = TextField(isPlain: true)
    #expect(field.isPlain && !field.isSwitched)
    field.switchTyping()
    #expect(field.isSwitched)
    field.switchTyping()
    #expect(!field.isSwitched)
  }

  @Test(arguments: [telex, vni, TypingRules(style: .modern, restoresKeys: true)])
  func anyKeysKeepTheFieldSound(_ rules: TypingRules) {
    var random = SeededNumbers(seed: 27)
    let letters = Array("aaeoouiydbnghtcpsfrxjzwADEOUW  156789-\u{301}\u{323}ếđ🍯\u{200D}")
    let keys: [Key] = [.left, .right, .home, .end, .delete, .backspace, .backspace]
    for round in 0..<300 {
      var field = TextField(limit: 12)
      for _ in 0..<40 {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: _ = field.take(.paste(randomText(&random)), typing: rules)
        case 1, 2: _ = field.take(.key(keys[Int.random(in: 0..<keys.count, using: &random)]), typing: rules)
        case 3: field.finish()
        default:
          let letter = letters[Int.random(in: 0..<letters.count, using: &random)]
          let before = field
          _ = field.take(.key(.character(letter)), typing: Bool.random(using: &random) ? rules : nil)
          // What stands behind the cursor is never touched, unless a mark joined two letters.
          let behind = before.text.dropFirst(before.cursor)
          #expect(field.text.hasSuffix(behind) || letter == "\u{200D}", "seed 27, round \(round)")
        }
        #expect(isNFC(field.text) && visible(field.text) == field.text, "seed 27, round \(round)")
        #expect(field.text.count <= 12 && (0...field.text.count).contains(field.cursor), "seed 27, round \(round)")
      }
    }
  }
}
