internal import Catalogue
internal import PlainText
internal import TerminalKit

extension HallState {
  /// At the right end of the bar, in words: how keys are taken in the field in hand. A click changes it.
  func drawTypingMark(on frame: inout Frame) {
    guard let typingMark else { return }
    let words = "\(text(typingMark)) (\(Key.function(9).label))"
    let columns = displayWidth(words)
    let place = Point(row: frame.size.rows - 1, column: frame.size.columns - 1 - columns)
    frame.put(words, at: place, style: .bar)
    frame.addSpot(Area(origin: place, size: Size(rows: 1, columns: columns)), .key(.function(9)))
  }

  /// The keys of both methods, and what else there is to know while typing.
  /// - Parameter page: which page of the help this is, where it is one.
  func drawTypingHelp(page: String = "", on canvas: Canvas) -> Frame {
    var canvas = canvas
    let widths = (23, 15, 13)
    func row(_ row: TypingRow) -> String {
      text(row).padded(to: widths.0) + row.telex.padded(to: widths.1) + row.vni.padded(to: widths.2) + row.example
    }
    canvas.line(
      text(TypingText.helpHead).padded(to: widths.0) + text(TypingText.telex).padded(to: widths.1)
        + text(TypingText.vni).padded(to: widths.2) + text(TypingText.helpExample), .strong)
    for known in TypingRow.allCases { canvas.line(row(known)) }
    for note in TypingNote.allCases { canvas.paragraph("• " + text(note), .muted) }
    if !page.isEmpty { canvas.line(page, .accent) }
    return canvas.frame
  }
}
