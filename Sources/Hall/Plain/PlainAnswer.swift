internal import Catalogue
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Typing

enum PlainAnswer: Hashable {
  case keys([Input])
  /// With what was understood of the line, where that is not what was typed.
  case understood(String, [Input])
  case words([String])
  /// Says the whole screen again.
  case everything
}

extension HallState {
  /// What a typed line stands for here.
  func plainAnswer(to typed: String) -> PlainAnswer {
    let line = nfc(typed).split(separator: " ").joined(separator: " ")
    if let form { return answer(to: line, typed, in: form) }
    if line == "*" { return .everything }
    if let search { return answer(to: line, in: search) }
    if let focus, let inputs = scoringKeys(line, focus) { return .keys(inputs) }
    if let row = rowKeys(line) { return row }
    guard let key = Key(named: line) else { return .words([text(SpokenText.notUnderstood(line))]) }
    if KeyTable.action(for: key, on: place.name) == .help { return .words(plainHelp) }
    return .keys([.key(key)])
  }

  /// Entries are written over by what is typed; an empty line keeps what is there.
  private func answer(to line: String, _ typed: String, in form: Form) -> PlainAnswer {
    switch line.lowercased() {
    case "q", "esc": return .keys([.key(.escape)])
    case "?": return .words([text(SpokenText.helpForm), text(SpokenText.helpClear)] + typingHelp)
    case "f9": return .keys([.key(.function(9))])
    case "*": return .everything
    case "": return .keys([.key(.enter)])
    case "tab": return .keys([.key(.tab)])
    case "shift-tab": return .keys([.key(.backTab)])
    default: break
    }
    guard form.entries.indices.contains(form.focus) else { return .words([text(SpokenText.notUnderstood(line))]) }
    let entry = form.entries[form.focus]
    if entry.isChoice {
      guard let number = Int(line), (1...entry.choices.count).contains(number) else {
        return .words([text(SpokenText.noSuchRow(entry.choices.count))])
      }
      return .keys([.key(.character(Character(String(number)))), .key(.enter)])
    }
    let erase = erasing(entry.field)
    if line == "-" { return .keys(erase) }
    let words = composed(typed, in: entry.field)
    let inputs = erase + [.paste(words), .key(.enter)]
    return words == typed ? .keys(inputs) : .understood(words, inputs)
  }

  /// A line of plain letters as the field would take it key by key; any other line was typed with marks already.
  private func composed(_ line: String, in field: TextField) -> String {
    guard let rules = typingRules(in: field), line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return line }
    var words = TextField(limit: field.limit)
    for character in line { _ = words.take(.key(.character(character)), typing: rules) }
    words.finish()
    return words.text
  }

  private var typingHelp: [String] {
    guard let field = fieldInHand, let rules = typingRules(in: field) else { return [] }
    return [text(TypingText.spokenHelp(text(TypingText(rules.method))))]
  }

  private func erasing(_ field: TextField) -> [Input] {
    [.key(.end)] + Array(repeating: .key(.backspace), count: field.text.count)
  }

  private func answer(to line: String, in search: LawSearch) -> PlainAnswer {
    switch line.lowercased() {
    case "q", "esc": return .keys([.key(.escape)])
    case "?": return .words([text(SpokenText.searchFor), text(HallText.searchKeys)])
    case "": return .keys([.key(.enter)])
    default: break
    }
    guard let row = Int(line), search.hits.indices.contains(row - 1) else {
      return .keys(erasing(search.field) + line.prefix(search.field.limit).map { .key(.character($0)) })
    }
    let steps = row - 1 - search.selected
    return .keys(Array(repeating: .key(steps < 0 ? .up : .down), count: abs(steps)) + [.key(.enter)])
  }

  /// Levels, apart by blanks, or the criterion to go to: "1.3", "#8".
  private func scoringKeys(_ line: String, _ focus: Focus) -> [Input]? {
    guard case .scoring = place else { return nil }
    let words = line.split(separator: " ")
    if !words.isEmpty && words.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isASCIIDigit) }) {
      return words.flatMap { $0.map { .key(.character($0)) } }
    }
    let isNumber = line.hasPrefix("#")
    let code = isNumber ? String(line.dropFirst()) : line
    guard isNumber || code.contains("."), let index = focus.set.criteria.firstIndex(where: { $0.code == code }) else {
      return nil
    }
    return going(to: index)
  }

  private func going(to row: Int) -> [Input] { [.key(.home)] + Array(repeating: .key(.down), count: row) }

  /// A row of the list, and perhaps a key for it.
  private func rowKeys(_ line: String) -> PlainAnswer? {
    let digits = line.prefix { $0.isASCIIDigit }
    guard place.selectedRow != nil, let row = Int(digits) else { return nil }
    let count = plainPage.rows
    guard (1...max(1, count)).contains(row), count > 0 else { return .words([text(SpokenText.noSuchRow(count))]) }
    let name = line.dropFirst(digits.count).drop { $0 == " " }
    if name.isEmpty {
      if place.numbersOnlyMove { return .keys(going(to: row - 1)) }
      if case .attendance = place { return .keys(going(to: row - 1) + [.key(.character(" "))]) }
      return .keys(going(to: row - 1) + [.key(.enter)])
    }
    guard let key = Key(named: String(name)) else { return .words([text(SpokenText.notUnderstood(line))]) }
    return .keys(going(to: row - 1) + [.key(key)])
  }

  /// The keys of this screen from the table, and what a line can be besides.
  private var plainHelp: [String] {
    let bindings = KeyTable.bindings(for: place.name).filter { $0.words != .pickLevelMore }
    let keys = bindings.map { binding in
      if binding.words == .pickLevel { return "0-9: \(text(KeyText.pickLevelMore))" }
      let labels = binding.keys.map(\.label)
      let names = labels.count == 2 ? text(SpokenText.or(labels[0], labels[1])) : labels.joined(separator: ", ")
      return "\(names): \(text(binding.words))"
    }
    let rows = plainPage.rows
    let more: [SpokenText] =
      (rows > 0 ? [.helpRow(count: rows), .helpRowKey] : []) + (focus == nil ? [] : [.helpCriteria])
    return [text(SpokenText.helpHead)] + keys + (more + [.helpAll, .helpEmpty]).map { text($0) }
  }
}

extension Key {
  /// A key by the name that help and bars give it, or by its letter; arrows by their names as well. An empty line is Enter.
  init?(named name: String) {
    if name.isEmpty {
      self = .enter
      return
    }
    if name.unicodeScalars.count == 1, let letter = name.first {
      let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]
      self = arrows[letter] ?? .character(letter)
      return
    }
    let name = name.lowercased()
    let special: [Key] =
      [
        .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown,
        .control("l"),
      ] + (1...20).map { .function($0) }
    let arrows: [String: Key] = [
      "up": .up, "down": .down, "left": .left, "right": .right, "lên": .up, "xuống": .down, "trái": .left,
      "phải": .right, "len": .up, "xuong": .down, "trai": .left, "phai": .right,
    ]
    guard let key = special.first(where: { $0.label.lowercased() == name }) ?? arrows[name] else { return nil }
    self = key
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
