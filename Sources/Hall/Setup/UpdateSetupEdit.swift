internal import Catalogue
internal import Setup
internal import TerminalKit

// Typing into a page of fields: letters are text, arrows choose, Enter goes on. Whatever ends it, what was typed stays.
extension HallState {
  /// The row in which letters are text now.
  var editedRow: SetupRow? {
    guard setup?.edit != nil, case .setup(.fields(let subject, let selected)) = place else { return nil }
    let rows = rows(of: subject)
    return rows.indices.contains(selected) ? rows[selected] : nil
  }

  package var isTypingSetup: Bool { editedRow != nil }

  mutating func beginEdit(_ subject: SetupSubject, _ selected: Int) {
    let rows = rows(of: subject)
    guard let setup, rows.indices.contains(selected) else { return }
    replace(.setup(.fields(subject, selected: selected)))
    let limit = rows[selected].kind == .day ? 10 : 2000
    self.setup?.edit = SetupEdit(
      field: TextField(setup.draft.text(rows[selected].cell), limit: limit, isPlain: rows[selected].isPlain))
  }

  mutating func updateSetupEdit(_ input: Input) -> [Intent] {
    guard let row = editedRow else { return [] }
    if case .key(let key) = input, [.escape, .enter, .tab, .backTab, .up, .down].contains(key) { finishEdit(of: row) }
    guard let edit = setup?.edit else { return [] }
    let found = suggestions(for: row, edit.field.text)
    message = nil
    switch input {
    case .key(.escape):
      setup?.edit = nil
      return keepSetup()
    case .key(.enter):
      if let marked = edit.marked, found.indices.contains(marked) { take(found[marked], into: row) }
      return go(1)
    case .key(.tab): return go(1)
    case .key(.backTab): return go(-1)
    case .key(.down) where !found.isEmpty:
      setup?.edit?.marked = min((edit.marked ?? -1) + 1, found.count - 1)
      return []
    case .key(.up) where !found.isEmpty && edit.marked != nil:
      setup?.edit?.marked = max((edit.marked ?? 0) - 1, 0)
      return []
    case .key(.down): return go(1)
    case .key(.up): return go(-1)
    default:
      if let choices = row.choices { choose(row, choices, input) } else { type(input, into: row) }
      return []
    }
  }

  private mutating func finishEdit(of row: SetupRow) {
    setup?.edit?.field.finish()
    guard let text = setup?.edit?.field.text, row.choices == nil else { return }
    changeSetup { $0.set(row.cell, text) }
  }

  private mutating func type(_ input: Input, into row: SetupRow) {
    guard var edit = setup?.edit else { return }
    let before = edit.field.text
    guard edit.field.take(input, typing: typingRules(in: edit.field)) else { return }
    if edit.field.text != before {
      changeSetup { $0.set(row.cell, edit.field.text) }
      // The likeliest is marked, unless the text is it already.
      let found = suggestions(for: row, edit.field.text)
      let isThere = edit.field.text.isEmpty || found.contains { $0.value == edit.field.text }
      edit.marked = found.isEmpty || isThere ? nil : 0
    }
    setup?.edit = edit
  }

  private mutating func take(_ suggestion: SetupSuggestion, into row: SetupRow) {
    changeSetup { draft in
      draft.set(row.cell, suggestion.value)
      if let also = suggestion.also, case .dossier(let index, .commune) = row.cell,
        draft.dossiers.indices.contains(index), draft.dossiers[index][.province].isEmpty
      {
        draft.dossiers[index][.province] = also
      }
    }
  }

  private mutating func choose(_ row: SetupRow, _ choices: [String], _ input: Input) {
    switch input {
    case .key(.right), .key(.character(" ")): turn(row, choices, by: 1)
    case .key(.left): turn(row, choices, by: -1)
    default: say(SetupText.chooseWithSpace, .muted)
    }
  }

  /// The next of a row's choices.
  mutating func turn(_ row: SetupRow, _ choices: [String], by step: Int) {
    guard let setup, !choices.isEmpty else { return }
    // Where nothing is said yet the first choice is what is shown.
    let now = choices.firstIndex(of: setup.draft.text(row.cell)) ?? 0
    changeSetup { $0.set(row.cell, choices[(now + step + choices.count) % choices.count]) }
  }

  /// To another row, which is typed into then; past the last one typing ends.
  private mutating func go(_ step: Int) -> [Intent] {
    guard case .setup(.fields(let subject, let selected)) = place else { return [] }
    setup?.edit = nil
    let next = selected + step
    if rows(of: subject).indices.contains(next) { beginEdit(subject, next) }
    return keepSetup()
  }
}
