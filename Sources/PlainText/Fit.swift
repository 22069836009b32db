/// Where the text stands in a wider field.
package enum Alignment: Hashable, Sendable, CaseIterable {
  case leading
  case center
  case trailing
}

extension String {
  /// The text made visible and cut to at most `width` columns, the cut shown by "…" in the last column.
  ///
  /// A width of 0 or less gives the empty text.
  package func truncated(to width: Int) -> String {
    if let count = simpleCount {
      if count <= width { return self }
      if width < 1 { return "" }
      return String(unicodeScalars.prefix(width - 1)) + Glyph.ellipsis.text
    }
    let glyphs = Glyph.glyphs(of: self)
    if glyphs.columns <= width { return glyphs.text }
    if width < 1 { return "" }
    var kept: [Glyph] = []
    var used = 0
    for glyph in glyphs {
      if used + glyph.width > width - 1 { break }
      kept.append(glyph)
      used += glyph.width
    }
    return kept.text + Glyph.ellipsis.text
  }

  /// The text made visible and filled with blanks to at least `width` columns; longer text stays as long as it is.
  package func padded(to width: Int, align: Alignment = .leading) -> String {
    let count = simpleCount
    let shown = count == nil ? Glyph.glyphs(of: self).text : self
    let missing = width - (count ?? displayWidth(shown))
    if missing <= 0 { return shown }
    let before =
      switch align {
      case .leading: 0
      case .center: missing / 2
      case .trailing: missing
      }
    return String(repeating: " ", count: before) + shown + String(repeating: " ", count: missing - before)
  }

  /// The text in exactly `width` columns (none when `width` is 0 or less): cut if longer, filled if shorter.
  package func fitted(to width: Int, align: Alignment = .leading) -> String {
    truncated(to: width).padded(to: width, align: align)
  }
}
