internal import Catalogue
internal import PlainText
internal import TerminalKit

/// A paper being read: its first line and column in sight.
package struct PaperTextPlace: Hashable, Sendable {
  package let reading: PaperReading
  package var scroll = 0
  package var column = 0
  /// Of its longest line.
  let width: Int

  init(reading: PaperReading) {
    self.reading = reading
    width = reading.lines.map(displayWidth).max() ?? 0
  }

  /// A third of the smallest screen at a time; the last columns stay in sight.
  mutating func moveSideways(_ step: Int) {
    column = max(0, min(column + step * 26, max(0, width - 52)))
  }
}

extension HallState {
  func drawPaperText(_ place: PaperTextPlace, on canvas: Canvas) -> Frame {
    var canvas = canvas
    canvas.line(place.reading.title, .title)
    let fits = place.width <= canvas.width
    let lines = place.reading.lines
    let last = min(lines.count, place.scroll + max(1, canvas.rowsLeft - 1))
    for line in lines[min(place.scroll, last)..<last] { canvas.line(fits ? line : line.fromColumn(place.column)) }
    while canvas.rowsLeft > 1 { canvas.line() }
    var state = "\(last)/\(lines.count)"
    if !fits {
      let end = min(place.width, place.column + canvas.width)
      state += " · " + text(ShelfText.columns(from: place.column + 1, to: end, of: place.width))
    }
    canvas.line(state, .muted)
    return canvas.frame
  }
}

extension String {
  /// Without the letters left of that column; one that is cut in two is a blank.
  fileprivate func fromColumn(_ column: Int) -> String {
    var left = column
    var rest = self[...]
    while left > 0, let first = rest.popFirst() { left -= displayWidth(String(first)) }
    return String(repeating: " ", count: max(0, -left)) + rest
  }
}
