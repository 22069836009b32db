internal import PlainText

/// A line of keys as text, in form C; `<` is Backspace.
package func composed(_ keys: String, _ rules: TypingRules = TypingRules()) -> String {
  var composer = Composer(rules)
  var text = ""
  func put(_ edit: Edit) {
    text.removeLast(edit.removed)
    text += edit.inserted
  }
  for key in keys.unicodeScalars {
    if key == "<" {
      put(composer.backspace() ?? Edit(removed: min(1, text.count), inserted: ""))
    } else {
      put(composer.type(Character(key)))
    }
  }
  if let edit = composer.finishWord() { put(edit) }
  return nfc(text)
}
