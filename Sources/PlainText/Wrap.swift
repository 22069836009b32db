extension String {
  /// The text in lines of at most `width` columns, broken between words, long words broken where they must.
  ///
  /// Newlines (LF, CR LF, CR) end a line, a tab counts as a blank, every line is made visible. Blanks between two words
  /// of one line are kept, blanks at a break are dropped, the indentation of a paragraph is kept where it fits.
  /// There is always at least one line. A width below 1 is taken as 1; there a wide character shows as `Hostile.mark`.
  package func wrapped(width: Int) -> [String] {
    let width = Swift.max(1, width)
    return paragraphs().flatMap { paragraph in
      var wrapper = Wrapper(width: width)
      for glyph in Glyph.glyphs(of: paragraph) { wrapper.take(glyph) }
      return wrapper.finish()
    }
  }

  private func paragraphs() -> [String] {
    var out: [String] = []
    var current = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: afterReturn = false
      case "\n", "\r":
        out.append(String(current))
        current = String.UnicodeScalarView()
        afterReturn = scalar == "\r"
      default:
        current.append(scalar == "\t" ? " " : scalar)
        afterReturn = false
      }
    }
    out.append(String(current))
    return out
  }
}

/// Fills lines glyph by glyph: `line` is settled, `gap` and `word` wait for the end of the word.
private struct Wrapper {
  let width: Int
  private var lines: [String] = []
  private var line: [Glyph] = []
  private var gap: [Glyph] = []
  private var word: [Glyph] = []
  private var lineColumns = 0
  private var wordColumns = 0

  init(width: Int) { self.width = width }

  mutating func take(_ glyph: Glyph) {
    let glyph = glyph.width > width ? Glyph.mark : glyph
    if glyph.isSpace {
      settleWord()
      gap.append(glyph)
      return
    }
    if wordColumns + glyph.width > width { breakWord() }
    word.append(glyph)
    wordColumns += glyph.width
  }

  mutating func finish() -> [String] {
    settleWord()
    lines.append(line.text)
    return lines
  }

  private mutating func settleWord() {
    if word.isEmpty { return }
    if lineColumns + gap.count + wordColumns > width {
      if !line.isEmpty { endLine() }
      gap = []
    }
    line += gap + word
    lineColumns += gap.count + wordColumns
    gap = []
    word = []
    wordColumns = 0
  }

  /// The word is as long as a line and goes on: it fills a line of its own.
  private mutating func breakWord() {
    settleWord()
    endLine()
  }

  private mutating func endLine() {
    lines.append(line.text)
    line = []
    lineColumns = 0
  }
}
