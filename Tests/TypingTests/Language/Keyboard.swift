import Typing

/// In which order somebody types a word.
enum KeyOrder: CaseIterable {
  /// Each mark behind its letter, the tone at the end: "dduwowngf".
  case toneLast
  /// The tone behind the vowel that carries it: "dduwowfng".
  case toneAtVowel
  /// Letters first, then marks, then the tone; one key makes "ươ": "duongdwf".
  case free
}

/// How "ươ" and "ư" are typed.
enum HornKeys: CaseIterable {
  /// "uwow", "uow", "uwo"; "w" for "ư" (Telex).
  case both, second, first, bare
}

/// From text to the keys that somebody presses for it.
struct Keyboard {
  var method: TypingMethod
  var order = KeyOrder.toneLast
  var horns = HornKeys.both

  /// A line: what is no letter stands for itself and ends a word.
  func keys(of text: String) -> String {
    var (out, word) = ("", [Letter]())
    for character in text {
      if character.isLetter {
        word.append(Letter(character))
      } else {
        out += keys(of: word) + String(character)
        word = []
      }
    }
    return out + keys(of: word)
  }

  func keys(of word: [Letter]) -> String {
    var (out, marks, tone) = ("", "", "")
    for (place, letter) in word.enumerated() {
      let mark = key(for: letter.mark, on: letter)
      let toneKey = key(for: letter.tone, isUpper: letter.base.isUppercase && isUpper(word))
      switch order {
      case .toneLast:
        out += typed(place, word, mark)
        tone += toneKey
      case .toneAtVowel:
        out += typed(place, word, mark) + toneKey
      case .free:
        out += typed(place, word, "")
        if !(letter.mark == .horn && place > 0 && word[place - 1].mark == .horn) { marks += mark }
        tone += toneKey
      }
    }
    return out + marks + tone
  }

  /// The keys of one letter; a plain letter that would be a key is typed twice, which undoes it.
  private func typed(_ place: Int, _ word: [Letter], _ mark: String) -> String {
    let letter = word[place]
    let base = String(letter.base)
    if letter.mark == nil { return actsAsKey(place, word) ? base + base : base }
    guard letter.mark == .horn, order != .free else { return base + mark }
    let beginsPair = letter.lower == "u" && place + 1 < word.count && word[place + 1].mark == .horn
    let endsPair = letter.lower == "o" && place > 0 && word[place - 1].mark == .horn
    return switch horns {
    case .both: base + mark
    case .second: beginsPair ? base : base + mark
    case .first: endsPair ? base : base + mark
    case .bare: letter.lower == "u" && method == .telex ? mark : base + mark
    }
  }

  /// Telex: whether a plain letter here would be taken for a key.
  ///
  /// - "w" always, as it is "ư" by itself;
  /// - a second a, e or o beside the first or behind a consonant (xoong, Ana); behind another vowel it could only make a
  ///   rhyme that does not exist (ngoao, ngoéo) and is a letter;
  /// - a tone letter behind a vowel; but behind a final c, k, p, t there is only sắc and nặng (Đakrông).
  private func actsAsKey(_ place: Int, _ word: [Letter]) -> Bool {
    guard method == .telex else { return false }
    let (letter, before) = (word[place].lower, word[..<place])
    guard let last = before.last else { return letter == "w" }
    switch letter {
    case "w": return true
    case "a", "e", "o":
      return (!last.isVowel || last.lower == letter) && before.contains { $0.lower == letter && $0.mark == nil }
    case "f", "r", "x": return before.contains(where: \.isVowel) && !["c", "k", "p", "t"].contains(last.lower)
    case "s", "j": return before.contains(where: \.isVowel)
    default: return false
    }
  }

  private func isUpper(_ word: [Letter]) -> Bool { word.count > 1 && word.allSatisfy(\.base.isUppercase) }

  private func key(for mark: Mark?, on letter: Letter) -> String {
    guard let mark else { return "" }
    let isUpper = letter.base.isUppercase
    return switch (method, mark) {
    case (.telex, .roof), (.telex, .bar): String(letter.base)
    case (.telex, _): isUpper ? "W" : "w"
    case (.vni, .roof): "6"
    case (.vni, .horn): "7"
    case (.vni, .breve): "8"
    case (.vni, .bar): "9"
    }
  }

  private func key(for tone: Tone, isUpper: Bool) -> String {
    let (telex, vni) =
      switch tone {
      case .level: ("", "")
      case .falling: ("f", "2")
      case .rising: ("s", "1")
      case .dipping: ("r", "3")
      case .broken: ("x", "4")
      case .heavy: ("j", "5")
      }
    return method == .vni ? vni : isUpper ? telex.uppercased() : telex
  }
}
