import Chance
import Foundation
import PlainText
import Testing
import Typing

/// Keys by chance, the same for the same seed: what always holds. `HOIDONG_MANY=1000000` gives a million strings.
@Suite("Typing by chance") struct EditingTests {
  private static let count = ProcessInfo.processInfo.environment["HOIDONG_MANY"].flatMap(Int.init) ?? 20_000

  /// The edits one by one come to what `composed` says; the text is in form C after each.
  @Test func editsComeToTheText() {
    var random = SeededNumbers(seed: 2026)
    for number in 0..<Self.count {
      let rules = randomRules(&random)
      let keys = randomKeys(&random)
      var desk = Desk(rules)
      for key in keys { desk.press(key) }
      desk.finish()
      let whole = composed(String(keys), rules)
      if !desk.text.unicodeScalars.elementsEqual(whole.unicodeScalars) { desk.faults.append("whole \(escaped(whole))") }
      if !isNFC(whole) { desk.faults.append("form of the whole") }
      if composed(String(keys), rules) != whole { desk.faults.append("another time another text") }
      if !desk.faults.isEmpty {
        Issue.record("\(number): \(escaped(String(keys))) by \(rules.method): \(escaped(desk.text)), \(desk.faults)")
        return
      }
    }
  }

  /// The cursor goes elsewhere now and then: what stood there stays.
  @Test func whatStandsStays() {
    var random = SeededNumbers(seed: 34)
    for number in 0..<Self.count {
      let rules = randomRules(&random)
      let keys = randomKeys(&random)
      var desk = Desk(rules)
      for key in keys {
        desk.press(key)
        if random.oneIn(6) { desk.moveAway() }
      }
      if !desk.faults.isEmpty {
        Issue.record("\(number): \(escaped(String(keys))) by \(rules.method): \(escaped(desk.text)), \(desk.faults)")
        return
      }
    }
  }
}

/// A field as its text, and what must hold of it.
private struct Desk {
  var composer: Composer
  var text = ""
  var faults: [String] = []
  /// So many characters stood there when the cursor went away.
  private var standing: Substring = ""
  /// Places and letters that no key makes.
  private var foreign: [(place: Int, letter: Character)] = []

  init(_ rules: TypingRules) { composer = Composer(rules) }

  mutating func press(_ key: Character) {
    let before = text.count
    if key == "<" {
      if let edit = composer.backspace() {
        apply(edit)
        if text.count != before - 1 { faults.append("Backspace: \(before) to \(text.count)") }
      } else {
        text = String(text.dropLast())
      }
      foreign.removeAll { $0.place >= text.count }
      if standing.count > text.count { standing = standing.dropLast(standing.count - text.count) }
    } else {
      apply(composer.type(key))
      if isLoneMark(key) {
        // It stands on the letter before it, whosever that is; the field makes them one.
        text = nfc(text)
        foreign.removeAll { $0.place >= text.count - 1 }
        foreign.append((text.count - 1, text.last ?? key))
        if standing.count >= text.count { standing = standing.dropLast() }
      } else if isForeign(key) {
        if text.last != key { faults.append("\(key) came in as \(escaped(String(text.suffix(2))))") }
        foreign.append((text.count - 1, key))
      }
    }
    check(key)
  }

  /// The line ends, and with it the word.
  mutating func finish() {
    if let edit = composer.finishWord() { apply(edit) }
    check("\n")
  }

  mutating func moveAway() {
    composer.endWord()
    standing = Substring(text)
  }

  private mutating func apply(_ edit: Edit) {
    if edit.removed < 0 || edit.removed > text.count { faults.append("removes \(edit.removed) of \(text.count)") }
    text = String(text.dropLast(min(max(0, edit.removed), text.count))) + edit.inserted
  }

  private mutating func check(_ key: Character) {
    if !isNFC(text) { faults.append("form after \(escaped(String(key)))") }
    if !text.unicodeScalars.starts(with: standing.unicodeScalars) { faults.append("what stood there: \(standing)") }
    if foreign.isEmpty { return }
    let letters = Array(text)
    for (place, letter) in foreign where place >= letters.count || letters[place] != letter {
      faults.append("\(letter) is no more at \(place)")
    }
  }
}

private let strangers: [Character] = ["á", "đ", "Ệ", "ư", "ç", "中", "🍯", "👩‍🌾", "\u{301}", "\u{7}", "\u{1B}", "\t", "\n"]

private func isLoneMark(_ key: Character) -> Bool { key == "\u{301}" }
private func isForeign(_ key: Character) -> Bool { strangers.contains(key) }

private func randomRules(_ random: inout SeededNumbers) -> TypingRules {
  TypingRules(
    method: random.oneIn(2) ? .vni : .telex, style: random.oneIn(3) ? .modern : .old, bareW: !random.oneIn(4),
    restoresKeys: random.oneIn(5))
}

/// Mostly letters and keys of the methods, in the manner of syllables; now and then anything.
private func randomKeys(_ random: inout SeededNumbers) -> [Character] {
  let usual = Array("aaaeeeiooouuuywwwddnnghhtcmpsfrxj123456789")
  let others = Array("bklqvzBAEOUWDNS0 ,.-/'(")
  return (0..<Int.random(in: 1...24, using: &random)).map { _ in
    switch Int.random(in: 0..<40, using: &random) {
    case 0: strangers.randomElement(using: &random) ?? "á"
    case 1...3: "<"
    case 4, 5: " "
    case 6...10: others.randomElement(using: &random) ?? "b"
    default: usual.randomElement(using: &random) ?? "a"
    }
  }
}

private func escaped(_ text: String) -> String {
  text.unicodeScalars.map { $0.isASCII && $0.value >= 32 ? String($0) : $0.escaped(asASCII: true) }.joined()
}
