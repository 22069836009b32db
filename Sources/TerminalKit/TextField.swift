import PlainText

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
  /// Whether the text is shown as "•", one for each character: for PINs.
  package let isSecret: Bool

  /// A field with a text in it, cut to the limit, the cursor at its end. A limit below 0 is taken as 0.
  package init(_ text: String = "", limit: Int = 10_000, isSecret: Bool = false) {
    self.limit = max(0, limit)
    self.isSecret = isSecret
    let line = TextField.oneLine(text)
    self.text = String(line.prefix(self.limit))
    cursor = self.text.count
  }

  /// Puts text in at the cursor, as much as the limit allows; says whether all of it went in.
  ///
  /// Serves a typed character and a paste alike. When not all fits, the beginning does.
  @discardableResult
  package mutating func insert(_ addition: String) -> Bool {
    let before = String(text.prefix(cursor))
    let after = String(text.dropFirst(cursor))
    let head = TextField.oneLine(before + addition)
    let room = max(cursor, limit - after.count)
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
    if cursor == 0 { return false }
    cursor -= 1
    return delete()
  }

  /// Takes away the character after the cursor; says whether there was one.
  @discardableResult
  package mutating func delete() -> Bool {
    if cursor >= text.count { return false }
    let before = String(text.prefix(cursor))
    text = TextField.oneLine(before + text.dropFirst(cursor + 1))
    cursor = min(before.count, text.count)
    return true
  }

  /// Moves the cursor one character to the left.
  package mutating func left() { cursor = max(0, cursor - 1) }
  /// Moves the cursor one character to the right.
  package mutating func right() { cursor = min(text.count, cursor + 1) }
  /// Moves the cursor before the first character.
  package mutating func home() { cursor = 0 }
  /// Moves the cursor behind the last character.
  package mutating func end() { cursor = text.count }

  /// Takes everything away.
  package mutating func clear() {
    text = ""
    cursor = 0
  }

  /// Does what an input asks for in a line of text; says whether it was one for the line (Enter, Tab, Escape are not).
  package mutating func take(_ input: Input) -> Bool {
    switch input {
    case .paste(let text): insert(text)
    case .key(.character(let character)): insert(character)
    case .key(.backspace): backspace()
    case .key(.delete): delete()
    case .key(.left): left()
    case .key(.right): right()
    case .key(.home): home()
    case .key(.end): end()
    case .key, .resize, .tick, .wake, .ready, .resumed, .click, .terminate, .hangup: return false
    }
    return true
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
