internal import Catalogue
internal import PlainText
internal import TerminalKit

extension HallState {
  /// A box above the screen: what the form is about, its entries, and what is wrong with them.
  func drawForm(_ form: Form, on frame: inout Frame) {
    let width = min(frame.size.columns - 8, 90)
    let notice = noticeLines(form, width: width - 4)
    let height = notice.count + form.entries.count * 2 + 4
    // The head, with who is there, stays to be seen.
    let top = isUnderName ? frame.size.rows - 1 - height : (frame.size.rows - height) / 2
    let origin = Point(row: max(2, top), column: (frame.size.columns - width) / 2)
    let area = Area(origin: origin, size: Size(rows: height, columns: width))
    frame.fill(area)
    frame.box(area, style: .strong)
    frame.put(
      " " + text(form.title).truncated(to: width - 6) + " ", at: Point(row: origin.row, column: origin.column + 2),
      style: .title)
    frame.setCursor(nil)
    for (index, line) in notice.enumerated() {
      frame.put(line.text, at: Point(row: origin.row + 1 + index, column: origin.column + 2), style: line.style)
    }
    for (index, entry) in form.entries.enumerated() {
      let row = origin.row + 1 + notice.count + index * 2
      frame.put(
        text(entry.label).truncated(to: width - 4), at: Point(row: row, column: origin.column + 2),
        style: index == form.focus ? .strong : .muted)
      let (words, cursor) = shown(entry, columns: width - 4)
      frame.put(words.fitted(to: width - 4), at: Point(row: row + 1, column: origin.column + 2), style: .selected)
      if index == form.focus { frame.setCursor(Point(row: row + 1, column: origin.column + 2 + cursor)) }
    }
    if let fault = form.fault {
      let lines = fault.wrapped(width: width - 4)
      for (index, line) in lines.prefix(2).enumerated() {
        frame.put(
          line,
          at: Point(
            row: origin.row + height - 2 - max(0, lines.prefix(2).count - 1) + index, column: origin.column + 2),
          style: .warning)
      }
    }
  }

  private func shown(_ entry: Form.Entry, columns: Int) -> (text: String, cursor: Int) {
    if entry.isChoice { return ("◀ \(text(entry.choices[entry.chosen])) ▶", 0) }
    let view = entry.field.view(columns: columns)
    return (view.text, view.cursor)
  }

  /// The PIN is asked for below the name in large letters.
  private var isUnderName: Bool { if case .handOver = place { true } else { false } }

  /// In the place of the message.
  func drawFind(_ find: Find, on frame: inout Frame) {
    let label = text(HallText.findLabel) + " "
    let start = 1 + displayWidth(label)
    let row = frame.size.rows - 2
    let view = find.field.view(columns: frame.size.columns - start - 1)
    frame.put(label, at: Point(row: row, column: 1), style: .strong)
    frame.put(
      view.text.fitted(to: frame.size.columns - start - 1), at: Point(row: row, column: start), style: .selected)
    frame.setCursor(Point(row: row, column: start + view.cursor))
  }

  private func noticeLines(_ form: Form, width: Int) -> [(text: String, style: Style)] {
    form.notice.flatMap { notice -> [(text: String, style: Style)] in
      switch notice {
      case .words(let words): text(words).wrapped(width: width).map { ($0, .muted) }
      case .line(let line): [(line.truncated(to: width), .plain)]
      }
    }
  }
}
