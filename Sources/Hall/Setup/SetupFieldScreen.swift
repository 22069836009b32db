internal import Catalogue
internal import Council
internal import Places
internal import PlainText
internal import Setup
internal import TerminalKit
internal import Terms

// A page of fields: one line each, the one in hand typed into, and at the foot what helps and what is wrong.
extension HallState {
  private static let labelWidth = 25

  func drawFields(_ subject: SetupSubject, _ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let rows = rows(of: subject)
    let edited = editedRow
    let found = edited.map { suggestions(for: $0, setup?.edit?.field.text ?? "") } ?? []
    // The foot has room for what may be meant, or for what is wrong.
    let foot = edited?.isLookup == true ? 7 : 3
    let shownRows = window(of: rows.count, rows: max(3, canvas.rowsLeft - foot), selected: selected)
    for index in shownRows {
      let row = rows[index]
      if edited != nil && index == selected {
        drawEdited(row, on: &canvas)
        continue
      }
      let value = shown(row.cell)
      let isFaulty = isFaulty(row.cell)
      canvas.item(
        text(row.label).fitted(to: Self.labelWidth) + (isFaulty ? "! " : "  ") + value.text,
        selected: index == selected,
        isFaulty ? .warning : value.isOwn ? .strong : .muted)
    }
    canvas.more(rows.count - shownRows.upperBound)
    guard rows.indices.contains(selected) else { return canvas.frame }
    drawFoot(rows[selected], edited == nil ? [] : found, on: &canvas)
    return canvas.frame
  }

  private func drawEdited(_ row: SetupRow, on canvas: inout Canvas) {
    let left = canvas.left + 2 + Self.labelWidth + 2
    let point = Point(row: canvas.row, column: left)
    canvas.line("▶ " + text(row.label).fitted(to: Self.labelWidth), .strong)
    let room = canvas.width + canvas.left - left
    if row.choices != nil {
      let words = "◀ \(shown(row.cell).text) ▶"
      canvas.frame.put(words.fitted(to: room), at: point, style: .selected)
      canvas.frame.setCursor(point)
    } else if let field = setup?.edit?.field {
      let view = field.view(columns: room)
      canvas.frame.put(view.text.fitted(to: room), at: point, style: .selected)
      canvas.frame.setCursor(Point(row: point.row, column: left + view.cursor))
    }
  }

  private func drawFoot(_ row: SetupRow, _ found: [SetupSuggestion], on canvas: inout Canvas) {
    if let hint = row.hint { canvas.paragraph(text(hint), .muted) }
    for fault in faults(at: row.cell) { canvas.paragraph(fault.text, .warning) }
    // While the code is put together there is nothing to say of it.
    if found.isEmpty, case .dossier(_, .code) = row.cell,
      let remark = ProductCode.remark(on: setup?.draft.text(row.cell) ?? "")
    {
      canvas.paragraph("\(text(remark)) \(text(SetupText.takenAnyway))", .warning)
    }
    let marked = setup?.edit?.marked
    let rows = max(0, canvas.rowsLeft - 1)
    for index in window(of: found.count, rows: rows, selected: marked ?? 0) {
      // The cursor stays in the field that is typed into.
      canvas.line((index == marked ? "▶ " : "  ") + found[index].line, index == marked ? .selected : .plain)
    }
    if found.count > rows { canvas.line(text(SetupText.suggestionsMore(found.count - rows)), .muted) }
  }

  private func faults(at cell: SetupCell) -> [SetupFault] {
    (setup?.faults ?? []).filter { fault in
      switch (fault.spot, cell) {
      case (.session(let field?), .session(let own)): field == own
      case (.seat(let index, let field?), .seat(let place, let own)): index == place && field == own
      case (.dossier(let index, let field?), .dossier(let place, let own)): index == place && field == own
      case (.rules(let key?), .setting(let own)): key == own
      default: false
      }
    }
  }

  private func isFaulty(_ cell: SetupCell) -> Bool { !faults(at: cell).isEmpty }
}

extension Canvas {
  /// A line between a list and what stands under it; it says how many rows of the list are further down.
  mutating func more(_ hidden: Int) { line(hidden > 0 ? "  ↓ \(hidden)" : "", .muted) }
}
