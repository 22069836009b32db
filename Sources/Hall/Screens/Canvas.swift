internal import PlainText
internal import TerminalKit

/// A part of a frame that is filled from the top, line by line; what does not fit is left out.
struct Canvas {
  var frame: Frame
  private(set) var row: Int
  /// First row that is not ours.
  let end: Int
  let left: Int
  let width: Int

  init(_ frame: Frame, rows: Range<Int>, left: Int = 1, width: Int? = nil) {
    self.frame = frame
    row = rows.lowerBound
    end = rows.upperBound
    self.left = left
    self.width = width ?? frame.size.columns - 2 * left
  }

  var rowsLeft: Int { max(0, end - row) }

  mutating func line(_ text: String = "", _ style: Style = .plain, indent: Int = 0) {
    guard row < end else { return }
    frame.put(text.truncated(to: width - indent), at: Point(row: row, column: left + indent), style: style)
    row += 1
  }

  /// A paragraph, broken by words.
  mutating func paragraph(_ text: String, _ style: Style = .plain, indent: Int = 0) {
    for part in text.wrapped(width: width - indent) { line(part, style, indent: indent) }
  }

  /// A row of a list: of the canvas's width in one style where it is under the cursor; the terminal's cursor goes there.
  /// - Parameter again: what a click on the selected row does.
  mutating func item(_ text: String, selected: Bool, _ style: Style = .plain, again: Key = .enter) {
    guard row < end else { return }
    let place = Point(row: row, column: left)
    frame.addSpot(
      Area(origin: place, size: Size(rows: 1, columns: width)), .row(isSelected: selected, again: again))
    frame.put((selected ? "▶ " : "  ") + text.fitted(to: width - 2), at: place, style: selected ? .selected : style)
    if selected { frame.setCursor(place) }
    row += 1
  }

  /// A line of parts, each in its own style; under the cursor all are in that of the cursor.
  mutating func parts(_ parts: [(text: String, style: Style)], selected: Bool) {
    guard row < end else { return }
    var column = left
    func put(_ text: String, _ style: Style) {
      frame.put(
        text.truncated(to: max(0, left + width - column)), at: Point(row: row, column: column),
        style: selected ? .selected : style)
      column += displayWidth(text)
    }
    put(selected ? "▶ " : "  ", .plain)
    for part in parts { put(part.text, part.style) }
    if selected { frame.setCursor(Point(row: row, column: left)) }
    row += 1
  }

  /// A line across, with words in it where there are any.
  mutating func rule(_ words: String = "") {
    guard row < end else { return }
    frame.hline(at: Point(row: row, column: left), length: width, style: .muted)
    if !words.isEmpty {
      frame.put(" " + words.truncated(to: width - 6) + " ", at: Point(row: row, column: left + 2), style: .muted)
    }
    row += 1
  }
}

/// Which of `count` rows to show in a window of `rows`, so that `selected` is among them, in its middle half where there
/// are rows on both sides. The window moves by half its height at a time: on most keys the list stands still.
func window(of count: Int, rows: Int, selected: Int) -> Range<Int> {
  guard count > rows, rows > 0 else { return 0..<max(0, min(count, max(rows, 0))) }
  let step = max(1, rows / 2)
  let first = max(0, min((selected - (rows - step) / 2) / step * step, count - rows))
  return first..<first + rows
}
