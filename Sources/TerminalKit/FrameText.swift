import PlainText

extension Frame {
  /// The rows as lines of text, blanks at their ends trimmed: what a golden test compares.
  package var text: String {
    rows { $0.glyph?.text ?? "" }
  }

  /// One letter a column for the style of each cell, plain ones blank: `S` strong, `m` muted, `T` title, `a` accent,
  /// `g` good, `w` warning, `!` alert, `#` selected, `k` key, `=` bar.
  package var styleMap: String {
    rows { $0.style.letter }
  }

  private func rows(_ show: (Cell) -> String) -> String {
    (0..<size.rows).map { row in
      let line = cells[(row * size.columns)..<((row + 1) * size.columns)].reduce(into: "") { $0 += show($1) }
      var scalars = line.unicodeScalars
      while scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }.joined(separator: "\n")
  }
}

extension Style {
  fileprivate var letter: String {
    switch self {
    case .plain: " "
    case .strong: "S"
    case .muted: "m"
    case .title: "T"
    case .accent: "a"
    case .good: "g"
    case .warning: "w"
    case .alert: "!"
    case .selected: "#"
    case .key: "k"
    case .bar: "="
    }
  }
}
