import Chance
import PlainText
import TerminalKit
import Testing

@Suite struct TextFieldTests {
  /// Keys as letters: `<` left, `>` right, `^` home, `$` end, `-` backspace, `x` delete; `|` marks the cursor.
  @Test(arguments: [
    ("", "", "|"), ("ab", "", "ab|"), ("ab", "<", "a|b"), ("ab", "<<<", "|ab"), ("ab", "^>", "a|b"),
    ("ab", "^$", "ab|"),
    ("ab", ">", "ab|"), ("ab", "-", "a|"), ("ab", "---", "|"), ("ab", "x", "ab|"), ("ab", "^x", "|b"),
    ("ab", "<x", "a|"),
    ("ab", "<-", "|b"), ("tiế", "-", "ti|"), ("tie\u{302}\u{301}", "-", "ti|"), ("🍯中", "<-", "|中"), ("한", "-", "|"),
  ])
  func edits(_ text: String, _ keys: String, _ expected: String) {
    var field = TextField(text)
    let inputs: [Character: Key] = [
      "<": .left, ">": .right, "^": .home, "$": .end, "-": .backspace, "x": .delete,
    ]
    for key in keys {
      let taken = field.take(.key(inputs[key] ?? .enter), typing: nil)
      #expect(taken)
    }
    #expect(marked(field) == expected)
    #expect(isNFC(field.text))
  }

  @Test(arguments: [
    ("ab", 1, "c", "ac|b"), ("ab", 1, "c\nd\te", "ac d e|b"), ("ab", 1, "\r\n", "a |b"),
    ("a", 1, "\u{1B}[2J", "a\u{FFFD}[2J|"),
    ("e", 1, "\u{302}", "ê|"), ("ê", 1, "\u{301}", "ế|"), ("ea", 1, "\u{302}", "ê|a"), ("", 0, "\u{301}", "◌\u{301}|"),
    ("ab", 1, "", "a|b"), ("ab", 0, "\u{202E}", "\u{FFFD}|ab"), ("a", 1, "👩‍🌾", "a👩\u{FFFD}🌾|"),
  ])
  func insertions(_ text: String, _ cursor: Int, _ addition: String, _ expected: String) {
    var field = TextField(text)
    field.home()
    for _ in 0..<cursor { field.right() }
    let whole = field.insert(addition)
    #expect(whole)
    #expect(marked(field) == expected)
  }

  @Test(arguments: [
    (3, "abcd", false, "abc|"), (3, "abc", true, "abc|"), (0, "a", false, "|"), (-1, "a", false, "|"),
    (0, "", true, "|"),
    (1, "e\u{302}\u{301}", true, "ế|"),
  ])
  func limit(_ limit: Int, _ text: String, _ whole: Bool, _ expected: String) {
    var field = TextField(limit: limit)
    let fitted = field.insert(text)
    #expect(fitted == whole)
    #expect(marked(field) == expected)
    #expect(marked(TextField(text, limit: limit)) == expected)
  }

  @Test func aFullFieldStillTakesAMark() {
    var field = TextField("abe", limit: 3)
    let joined = field.insert("\u{302}")
    let added = field.insert("x" as Character)
    #expect(joined && !added)
    #expect(field.text == "abê")
  }

  @Test(arguments: [Input.key(.enter), .key(.tab), .key(.escape), .key(.up), .tick, .hangup, .key(.control("c"))])
  func otherInputsAreLeftToTheScreen(_ input: Input) {
    var field = TextField("ab")
    let taken = field.take(input, typing: nil)
    #expect(!taken)
    #expect(marked(field) == "ab|")
  }

  @Test(arguments: [
    ("abc", 3, 5, "abc", 3), ("abc", 3, 4, "abc", 3), ("abc", 3, 3, "…c", 2), ("abcdef", 6, 4, "…ef", 3),
    ("abcdef", 0, 4, "abc…", 0), ("abcdef", 2, 4, "abc…", 2), ("abcdef", 3, 4, "…cd…", 2), ("", 0, 1, "", 0),
    ("a", 1, 1, "…", 0), ("a", 0, 0, "a", 0),
  ])
  func scrolling(_ text: String, _ cursor: Int, _ columns: Int, _ expected: String, _ place: Int) {
    var field = TextField(text)
    field.home()
    for _ in 0..<cursor { field.right() }
    let view = field.view(columns: columns)
    #expect(view.text == expected)
    #expect(view.cursor == place)
  }

  @Test func secretsAreNeverShown() {
    let field = TextField("12ế4", isSecret: true)
    #expect(field.view(columns: 10).text == "••••")
    #expect(field.view(columns: 10).cursor == 4)
    #expect(field.view(columns: 4).text == "…••")
    #expect(field.text == "12ế4")
  }

  @Test func randomEditsKeepTheFieldSound() {
    var random = SeededNumbers(seed: 4)
    let keys: [Key] = [.left, .right, .home, .end, .backspace, .delete]
    for round in 0..<400 {
      var field = TextField(limit: 20)
      for _ in 0..<25 {
        if Bool.random(using: &random) {
          _ = field.take(.paste(randomText(&random)), typing: nil)
        } else {
          _ = field.take(.key(keys[Int.random(in: 0..<keys.count, using: &random)]), typing: nil)
        }
        #expect(isNFC(field.text) && visible(field.text) == field.text, "seed 4, round \(round)")
        #expect(field.text.count <= 20 && (0...field.text.count).contains(field.cursor), "seed 4, round \(round)")
        let columns = Int.random(in: 1...12, using: &random)
        let view = field.view(columns: columns)
        #expect(displayWidth(view.text) <= columns && (0..<columns).contains(view.cursor), "seed 4, round \(round)")
      }
    }
  }

  private func marked(_ field: TextField) -> String {
    String(field.text.prefix(field.cursor)) + "|" + field.text.dropFirst(field.cursor)
  }
}
