internal import Catalogue
internal import TerminalKit
internal import Typing

// Whether Vietnamese is written, where letters are text; and the keys for it that work in every field.
extension HallState {
  /// Whether Vietnamese is written in the fields of this machine that are not plain.
  package var isTyping: Bool { settings.typing.isOn ?? (language == .vietnamese) }

  /// How keys become Vietnamese in a field; `nil`: they stay as they are.
  func typingRules(in field: TextField) -> TypingRules? {
    let isWanted = field.isPlain ? field.isSwitched : isTyping
    return isWanted && !field.isSecret ? settings.typing.rules : nil
  }

  /// Whether letters are text, or choose in a form, and are no commands.
  private var isFilling: Bool { form != nil || isSearching || isTypingSetup }

  /// The field that letters go to.
  var fieldInHand: TextField? {
    if let form {
      guard form.entries.indices.contains(form.focus), !form.entries[form.focus].isChoice else { return nil }
      return form.entries[form.focus].field
    }
    if let search { return search.field }
    if let find { return find.field }
    return editedRow?.choices == nil ? setup?.edit?.field : nil
  }

  /// How keys are taken in the field in hand, in a word; `nil` where that is no question.
  var typingMark: TypingText? {
    guard let field = fieldInHand, !field.isSecret else { return nil }
    return typingRules(in: field).map { TypingText($0.method) } ?? .off
  }

  /// F1 and F9 where letters are text; `nil` for any other input.
  mutating func updateTyping(_ input: Input) -> [Intent]? {
    if message?.isBrief == true { message = nil }
    if showsTypingHelp {
      if case .key = input { showsTypingHelp = false }
      return []
    }
    guard isFilling, case .key(let key) = input else { return nil }
    if case .character = key { return nil }
    switch KeyTable.action(for: key, among: KeyTable.common + [KeyTable.typing]) {
    case .help:
      showsTypingHelp = true
      return []
    case .typing: return switchTyping()
    default: return nil
    }
  }

  /// In a plain field for that field, else for the machine, which remembers it.
  mutating func switchTyping() -> [Intent] {
    defer { message?.isBrief = true }
    if let field = fieldInHand, field.isSecret || field.isPlain {
      if field.isSecret {
        say(TypingText.notInSecrets, .muted)
        return []
      }
      switchFieldInHand()
      let way = text(typingMark ?? .off)
      say(field.isSwitched ? TypingText.fieldOff : .fieldOn(way))
      return []
    }
    settings.typing.isOn = !isTyping
    say(isTyping ? TypingText.on(text(TypingText(settings.typing.rules.method))) : .switchedOff)
    return [.rememberSettings(settings)]
  }

  /// Plain fields stand in forms and in set-ups.
  private mutating func switchFieldInHand() {
    if let focus = form?.focus {
      form?.entries[focus].field.switchTyping()
    } else {
      setup?.edit?.field.switchTyping()
    }
  }
}

extension TypingText {
  init(_ method: TypingMethod) {
    switch method {
    case .telex: self = .telex
    case .vni: self = .vni
    }
  }
}
