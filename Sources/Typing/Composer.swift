internal import PlainText

/// What a key does to the text before the cursor.
package struct Edit: Hashable, Sendable {
  /// How many shown letters go, counted back from the cursor.
  package var removed: Int
  /// What comes in their place, in form C.
  package var inserted: String

  package init(removed: Int, inserted: String) {
    self.removed = removed
    self.inserted = inserted
  }

  init(from old: some Collection<Unicode.Scalar>, to new: some Collection<Unicode.Scalar>) {
    let kept = zip(old, new).prefix { $0 == $1 }.count
    removed = old.count - kept
    var text = String.UnicodeScalarView()
    text.append(contentsOf: new.dropFirst(kept))
    inserted = String(text)
  }
}

/// Keys in, edits out: the Vietnamese word that is being typed, as a value.
///
/// It changes only what was typed through it. It remembers the words before the one at hand as long as nothing but blanks
/// and signs stands between, so that one can go back to them with Backspace and go on. Its memory is bounded.
package struct Composer: Hashable, Sendable {
  package let rules: TypingRules
  private var word: Word
  /// Words before, each with the number of characters behind it.
  private var past: [Past] = []
  /// A letter came that was not typed here (another input method, a whole letter of a keyboard): until the word ends
  /// all keys are letters.
  private var isLiteral = false

  private struct Past: Hashable, Sendable {
    let word: Word
    var gap: Int
  }

  private static let remembered = 8

  package init(_ rules: TypingRules = TypingRules()) {
    self.rules = rules
    word = Word(rules.style)
  }

  /// The keys of the current word as they were typed.
  package var keys: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word.typed)
    return String(text)
  }

  /// A typed character: a key of the method, a letter, or what ends a word.
  package mutating func type(_ character: Character) -> Edit {
    guard let key = character.asciiValue else { return typeForeign(character) }
    if !key.isLetter && !(key.isDigit && rules.method == .vni && !word.isEmpty) { return endWord(with: key) }
    if isLiteral { return Edit(removed: 0, inserted: String(character)) }
    let old = word.shown
    if !word.take(key, rules) {
      if key.isDigit { return endWord(with: key, shown: old) }
      word.append(key)
    }
    let edit = Edit(from: old, to: word.shown)
    if word.keys.count >= Word.limit {
      forget()
      isLiteral = true
    }
    return edit
  }

  /// One shown letter goes, and the tone stands where it belongs again. `nil` where the character before the cursor is not
  /// of the word at hand: it goes without the composer.
  package mutating func backspace() -> Edit? {
    if !word.isEmpty {
      let old = word.shown
      word.removeLast()
      return Edit(from: old, to: word.shown)
    }
    if let last = past.indices.last {
      past[last].gap -= 1
      if past[last].gap == 0 { word = past.removeLast().word }
    }
    return nil
  }

  /// The cursor moved, something was pasted: what stands there is never touched again.
  package mutating func endWord() {
    forget()
    isLiteral = false
  }

  /// Enter, or another field: the word ends here; what is to be put in its place, if anything.
  package mutating func finishWord() -> Edit? {
    defer { endWord() }
    return isGivenBack ? Edit(from: word.shown, to: word.typed) : nil
  }

  /// Whether the word at hand ends as its keys: the setting says so, and it is no syllable.
  private var isGivenBack: Bool { rules.restoresKeys && !word.isSyllable && word.typed != word.shown }

  /// The keys of the word at hand in the place of what they made; the word is left alone until it ends.
  package mutating func giveBackKeys() -> Edit? {
    if word.isEmpty || word.typed == word.shown { return nil }
    let edit = Edit(from: word.shown, to: word.typed)
    forget()
    isLiteral = true
    return edit
  }

  private mutating func forget() {
    word = Word(rules.style)
    past = []
  }

  /// A character beyond ASCII: a letter belongs to a word that is not the composer's.
  private mutating func typeForeign(_ character: Character) -> Edit {
    forget()
    isLiteral =
      character.isLetter || character.unicodeScalars.contains { $0.properties.generalCategory == .nonspacingMark }
      || character == "\u{FFFD}"
    return Edit(removed: 0, inserted: nfc(String(character)))
  }

  /// A blank, a sign or a digit behind the word.
  private mutating func endWord(with key: UInt8, shown: [Unicode.Scalar]? = nil) -> Edit {
    let end = Unicode.Scalar(key)
    let old = shown ?? word.shown
    var new = word.shown
    let isGivenBack = isGivenBack && !key.isDigit
    if isGivenBack { new = word.typed }
    let edit = Edit(from: old, to: new + [end])
    isLiteral = false
    if isGivenBack || key < 0x20 || key == 0x7F {
      forget()
    } else if !word.isEmpty {
      past.append(Past(word: word, gap: 1))
      if past.count > Composer.remembered { past.removeFirst() }
      word = Word(rules.style)
    } else if let last = past.indices.last {
      past[last].gap += 1
    }
    return edit
  }
}

extension Word {
  /// A key of the method; `false` where it is a letter or digit and nothing else.
  mutating func take(_ key: UInt8, _ rules: TypingRules) -> Bool {
    switch KeyMeaning(key.lowercased, rules.method) {
    case .tone(let tone): take(tone, key)
    case .roof(let base): takeRoof(base, key)
    case .hook(let hook): takeHook(hook, key) || (hook == .any && rules.bareW && takeBareW(key))
    case .bar: takeBar(key)
    case .letter: false
    }
  }
}
