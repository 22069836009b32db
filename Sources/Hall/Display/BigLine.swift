internal import PlainText
internal import TerminalKit

extension Canvas {
  /// Big letters from the left, others from the right; what has no room, or no letters, stands as a plain line.
  mutating func big(_ left: String, _ right: String = "", scale: Int, _ style: Style = .strong) {
    let (one, two) = (BigLetters.rows(of: left, scale: scale), BigLetters.rows(of: right, scale: scale))
    let gap = right.isEmpty || left.isEmpty ? 0 : 4
    guard let one, let two, rowsLeft >= one.count,
      displayWidth(one.first ?? "") + displayWidth(two.first ?? "") + gap <= width
    else {
      if scale > 1 { return big(left, right, scale: scale - 1, style) }
      line(left.fitted(to: max(0, width - displayWidth(right) - 1)) + " " + right, style)
      return
    }
    for (one, two) in zip(one, two) { line(one.padded(to: width - displayWidth(two)) + two, style) }
  }
}
