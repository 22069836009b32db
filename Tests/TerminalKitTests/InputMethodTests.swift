import Chance
import PlainText
import TerminalKit
import Testing
import Typing

/// A machine's own input method sends Backspaces and new text; what it means arrives to the letter, although the field
/// composes too.
@Suite("Input methods of the machine") struct InputMethodTests {
  /// What such a method sends for a line, one element a key that somebody pressed: letters that change are taken back and
  /// sent anew.
  struct Method: CustomTestStringConvertible, Sendable {
    let name: String
    /// What stands on the screen after each key.
    let steps: [String]
    var testDescription: String { name }

    func bytes(backspace: UInt8, isComposed: Bool) -> [[UInt8]] {
      zip([""] + steps, steps).map { old, new in
        let kept = zip(old, new).prefix { $0 == $1 }.count
        let text = nfc(String(new.dropFirst(kept)))
        let scalars = isComposed ? Array(text.unicodeScalars) : nfdScalars(text)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return Array(repeating: backspace, count: old.count - kept) + Array(String(view).utf8)
      }
    }
  }

  static let methods = [
    Method(name: "a word", steps: ["v", "vi", "vie", "viê", "viêt", "việt"]),
    Method(
      name: "two words",
      steps: [
        "t", "ti", "tie", "tiê", "tiên", "tiêng", "tiếng", "tiếng ", "tiếng v", "tiếng vi", "tiếng vie", "tiếng viê",
        "tiếng viêt", "tiếng việt",
      ]),
    // What was meant at last is plain ASCII with keys that mean something here.
    Method(name: "undo of a tone", steps: ["a", "á", "as", "ass", "ass ", "ass b", "ass ba", "ass bá", "ass bas"]),
    Method(name: "undo of a mark", steps: ["d", "đ", "dd", "dda", "ddaw", "ddaw "]),
    Method(name: "undo of w", steps: ["ư", "w", "ww", "www", "ww", "wwa"]),
    Method(
      name: "undo of o", steps: ["x", "xo", "xô", "xoo", "xoon", "xoong", "xoong ", "xoong s", "xoong sa", "xoong sả"]),
    Method(name: "horns", steps: ["n", "nu", "nuo", "nươ", "nươc", "nước", "nước."]),
    Method(name: "the word is taken back", steps: ["h", "ho", "hò", "h", "", "a", "á", "as", "a", "", "é"]),
    Method(
      name: "a word given back", steps: ["t", "te", "té", "tét", "test", "test ", "test m", "test mơ", "test mớ"]),
    Method(name: "capitals", steps: ["Đ", "ĐA", "ĐĂ", "ĐĂK", "ĐẮK", "ĐẮK-", "ĐẮK-1", "ĐẮK-1 Ơ"]),
  ]

  private func feed(_ reads: [[UInt8]], _ rules: TypingRules, into field: inout TextField) {
    var decoder = KeyDecoder()
    for read in reads {
      for input in decoder.feed(read) { _ = field.take(input, typing: rules) }
    }
    for input in decoder.flush() { _ = field.take(input, typing: rules) }
  }

  @Test(arguments: methods, [TypedTextTests.telex, TypedTextTests.vni, TypingRules(restoresKeys: true)])
  func arriveToTheLetter(_ method: Method, _ rules: TypingRules) throws {
    for backspace: UInt8 in [0x7F, 0x08] {
      for isComposed in [true, false] {
        let bytes = method.bytes(backspace: backspace, isComposed: isComposed).flatMap { $0 }
        // All in one read, byte by byte, and cut in two anywhere.
        let reads = [[bytes], bytes.map { [$0] }] + bytes.indices.map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
        for read in reads {
          var field = TextField()
          feed(read, rules, into: &field)
          #expect(field.text == method.steps.last)
          #expect(isNFC(field.text) && field.cursor == field.text.count)
        }
      }
    }
  }

  /// After a blank the keys are ours again; in the word of another they are letters.
  @Test(arguments: methods.map(\.steps)) func ourKeysAfterAnothersWord(_ steps: [String]) {
    let last = steps.last ?? ""
    let method = Method(name: "", steps: steps)
    for isComposed in [true, false] {
      var field = TextField()
      feed(method.bytes(backspace: 0x7F, isComposed: isComposed), TypedTextTests.telex, into: &field)
      feed([Array(" chaams".utf8)], TypedTextTests.telex, into: &field)
      #expect(field.text == last + " chấm")
    }
  }

  @Test(arguments: ["ế", "e\u{302}\u{301}", "đ", "\u{FFFD}"]) func aForeignLetterMakesTheWordLiteral(_ letter: String) {
    for keys in ["as", "aa", "w", "dd", "sfr"] {
      var field = TextField()
      feed([Array(("b" + letter + keys).utf8)], TypedTextTests.telex, into: &field)
      #expect(field.text == "b" + nfc(letter) + keys)
      feed([Array(" aas".utf8)], TypedTextTests.telex, into: &field)
      #expect(field.text == "b" + nfc(letter) + keys + " ấ")
    }
  }

  @Test(
    arguments: [
      ([0xC3], "\u{FFFD}"), ([0xFF, 0x61, 0x73], "\u{FFFD}as"), ([0xE1, 0xBA, 0x20, 0x61, 0x73], "\u{FFFD} á"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0x61, 0xE1, 0xBA, 0x7F, 0x73], "as"),
      ([0xED, 0xA0, 0x80, 0x73], "\u{FFFD}s"), ([0x7F, 0x7F, 0x61, 0x73], "á"),
    ] as [([UInt8], String)])
  func brokenBytes(_ bytes: [UInt8], _ expected: String) {
    for cut in bytes.indices {
      var field = TextField()
      feed([Array(bytes[..<cut]), Array(bytes[cut...])], TypedTextTests.telex, into: &field)
      #expect(field.text == expected)
    }
  }

  /// Bare letters first, then the marks of the word, as whoever types them last does; words by chance.
  @Test func linesByChance() {
    var random = SeededNumbers(seed: 28)
    let words = ["hội", "đồng", "chấm", "điểm", "sản", "phẩm", "Ủy", "ban", "nước", "quá", "gì", "khuỷu"]
    for round in 0..<150 {
      var steps: [String] = []
      var shown = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let word = words[Int.random(in: 0..<words.count, using: &random)]
        let bare = String(word.map(plain))
        steps += (1...bare.count).map { shown + bare.prefix($0) }
        shown += word
        steps += [shown, shown + " "]
        shown += " "
      }
      let bytes = Method(name: "", steps: steps).bytes(backspace: 0x7F, isComposed: round % 2 == 0).flatMap { $0 }
      let cut = Int.random(in: 0..<bytes.count, using: &random)
      var field = TextField()
      feed([Array(bytes[..<cut]), Array(bytes[cut...])], TypedTextTests.telex, into: &field)
      #expect(field.text == shown, "seed 28, round \(round)")
    }
  }

  private func plain(_ letter: Character) -> Character {
    if letter == "đ" { return "d" }
    return nfdScalars(String(letter)).first.map { Character($0) } ?? letter
  }
}
