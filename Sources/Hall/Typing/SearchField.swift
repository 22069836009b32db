internal import TerminalKit
internal import Typing

/// What is looked for, while it is typed: as Vietnamese, and as the keys that were pressed. Who types "chef" looks for
/// "chè", who types "usb" for "usb": the keys are looked for where the composed text is not found.
struct SearchField: Hashable, Sendable {
  private(set) var field: TextField
  /// The same line of keys that stay as they are, since the last key that was none of a letter.
  private var keys: TextField

  init(_ text: String = "") {
    field = TextField(text, limit: 80)
    keys = field
  }

  mutating func take(_ input: Input, typing rules: TypingRules?) -> Bool {
    guard field.take(input, typing: rules) else { return false }
    if case .key(.character) = input { _ = keys.take(input, typing: nil) } else { keys = field }
    return true
  }

  /// What to look for, in this order.
  var wordings: [String] { keys.text == field.text ? [field.text] : [field.text, keys.text] }
}
