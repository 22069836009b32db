internal import PlainText
package import Typing

/// One line of text being typed, as a value: the text, the cursor, the edits.
///
/// The text is always in form C and shows everything it holds: hostile characters become `Hostile.mark` as they come in,
/// line breaks and tabs become blanks. A combining mark typed after its base joins it.
package struct TextField: Hashable, Sendable {
  /// What was typed.
  package private(set) var text: String
  /// Characters before the cursor: 0...`text.count`.
  package private(set) var cursor: Int
  /// The most characters the text may have.
  package let limit: Int
  /// Whether the text is shown as "•", one for each character: for PINs. Nothing is ever composed in it.
  package let isSecret: Bool
  /// Whether no Vietnamese is written here: numbers, days, codes, paths. Keys stay as they are, until somebody asks for
  /// Vietnamese in this one field.
  package let isPlain: Bool
  /// Whether somebody asked for Vietnamese in this plain field.
  package private(set) var isSwitched = false
  /// The word at hand; `nil` where keys stay as they are.
  private var composer: Composer?

  /// A field with a text in it, cut to the limit, the cursor at its end. A limit below 0 is taken as 0.
  package init(_ text: String = "", limit: Int = 10_000, isSecret: Bool = false, isPlain: Bool = false) {
    self.limit = max(0, limit)
    self.isSecret = isSecret
    self.isPlain = isPlain
    let line = TextField.oneLine(text)
    self.text = String(line.prefix(self.limit))
    cursor = self.text.count
  }

  /// Puts text in at the cursor, as much as the limit allows; says whether all of it went in.
  ///
  /// Serves a typed character and a paste alike. When not all fits, the beginning does.
  @discardableResult
  package mutating func insert(_ addition: String) -> Bool {
    endWord()
    return put(addition, over: 0)
  }

  /// Puts text in the place of some characters before the cursor.
  private mutating func put(_ addition: String, over removed: Int) -> Bool {
    let before = String(text.prefix(cursor - removed))
    let after = String(text.dropFirst(cursor))
    let head = TextField.oneLine(before + addition)
    let room = max(before.count, limit - after.count)
    let kept = String(head.prefix(room))
    let whole = TextField.oneLine(kept + after)
    // Where two pieces meet they may become one character or a mark too many; never more than the limit.
    if whole.count > limit { return false }
    text = whole
    cursor = min(kept.count, whole.count)
    return head.count <= room
  }

  /// Puts one character in at the cursor; says whether there was room.
  @discardableResult
  package mutating func insert(_ character: Character) -> Bool { insert(String(character)) }

  /// Takes away the character before the cursor; says whether there was one.
  @discardableResult
  package mutating func backspace() -> Bool {
    endWord()
    return removeBefore()
  }

  private mutating func removeBefore() -> Bool {
    if cursor == 0 { return false }
    cursor -= 1
    return removeBehind()
  }

  /// Takes away the character after the cursor; says whether there was one.
  @discardableResult
  package mutating func delete() -> Bool {
    endWord()
    return removeBehind()
  }

  private mutating func removeBehind() -> Bool {
    if cursor >= text.count { return false }
    let before = String(text.prefix(cursor))
    text = TextField.oneLine(before + text.dropFirst(cursor + 1))
    cursor = min(before.count, text.count)
    return true
  }

  /// Moves the cursor one character to the left.
  package mutating func left() { move(to: max(0, cursor - 1)) }
  /// Moves the cursor one character to the right.
  package mutating func right() { move(to: min(text.count, cursor + 1)) }
  /// Moves the cursor before the first character.
  package mutating func home() { move(to: 0) }
  /// Moves the cursor behind the last character.
  package mutating func end() { move(to: text.count) }

  private mutating func move(to place: Int) {
    endWord()
    cursor = place
  }

  /// Takes everything away.
  package mutating func clear() {
    endWord()
    text = ""
    cursor = 0
  }

  /// What was typed so far is never composed again.
  package mutating func endWord() { composer?.endWord() }

  /// What was typed is taken as it stands: the last word is complete.
  package mutating func finish() {
    guard let edit = composer?.finishWord() else { return }
    _ = apply(edit)
  }

  /// To Vietnamese in a plain field, and back.
  package mutating func switchTyping() {
    endWord()
    isSwitched.toggle()
  }

  /// Does what an input asks for in a line of text; says whether it was one for the line (Enter, Tab, Escape are not).
  ///
  /// - Parameter rules: how typed keys become Vietnamese; `nil`: they stay as they are. Other rules than at the key before
  ///   end the word. A paste is never composed, and neither is a secret.
  package mutating func take(_ input: Input, typing rules: TypingRules?) -> Bool {
    let rules = isSecret ? nil : rules
    if composer?.rules != rules { composer = rules.map { Composer($0) } }
    switch input {
    case .paste(let text): insert(text)
    case .key(.character(let character)): type(character)
    case .key(.backspace): backspaceTyped()
    case .key(.control("z")): giveBackKeys()
    case .key(.delete): delete()
    case .key(.left): left()
    case .key(.right): right()
    case .key(.home): home()
    case .key(.end): end()
    case .key, .resize, .tick, .wake, .ready, .resumed, .click, .terminate, .hangup: return false
    }
    return true
  }

  /// Where there is no room for what a key makes of the word, the key does nothing.
  private mutating func type(_ character: Character) {
    var changed = self
    let edit = changed.composer?.type(character) ?? Edit(removed: 0, inserted: String(character))
    if changed.apply(edit) { self = changed }
  }

  /// The composer's own letters go by its rules, all others one by one. What is left of the word stays the composer's: an
  /// input method of the machine takes letters back and writes others in their place.
  private mutating func backspaceTyped() {
    var changed = self
    if let edit = changed.composer?.backspace() {
      if changed.apply(edit) { self = changed } else { backspace() }
    } else {
      self = changed
      _ = removeBefore()
    }
  }

  /// The keys of the word at hand in its place: for a word that Vietnamese typing should have left alone.
  private mutating func giveBackKeys() {
    var changed = self
    if let edit = changed.composer?.giveBackKeys(), changed.apply(edit) { self = changed }
  }

  private mutating func apply(_ edit: Edit) -> Bool {
    edit.removed <= cursor && put(edit.inserted, over: edit.removed)
  }

  private static func oneLine(_ text: String) -> String { visible(nfc(spaced(text))) }

  /// Each line break or tab as one blank.
  private static func spaced(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { $0.value < 0x20 }) { return text }
    var out = ""
    for character in text {
      out.append(character.isNewline || character == "\t" ? " " : character)
    }
    return out
  }
}
