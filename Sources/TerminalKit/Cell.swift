package import PlainText

/// One place of a frame. It is made of a ``Glyph``, so it cannot hold a control or a hidden character.
package struct Cell: Hashable, Sendable {
  /// nil for the right half of a wide glyph, which stands in the cell before.
  package let glyph: Glyph?
  package let style: Style

  /// A cell that shows the glyph; a glyph two columns wide also needs ``tail(style:)`` in the next cell.
  package init(_ glyph: Glyph, style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  /// A cell that shows the first glyph of any text, made visible; a blank for the empty text.
  package init(_ text: String, style: Style = .plain) {
    self.init(Glyph.glyphs(of: text).first ?? .blank, style: style)
  }

  private init(tail style: Style) {
    glyph = nil
    self.style = style
  }

  /// The right half of a wide glyph.
  package static func tail(style: Style) -> Cell { Cell(tail: style) }
  /// A plain blank.
  package static let blank = Cell(Glyph.blank)

  /// Columns the cell's glyph takes: 1, 2, or 0 for a tail.
  package var width: Int { glyph?.width ?? 0 }
}
