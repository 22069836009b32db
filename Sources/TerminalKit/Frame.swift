package import PlainText

/// A whole screen as a value: what to show and where the cursor is.
///
/// Everything drawn is clipped at the edges. A wide glyph is whole or not there: what would be half of one, at an edge
/// or where something is drawn over it, is a blank.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// The cells row by row, `size.rows * size.columns` of them.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil hides it. Never outside the frame.
  package private(set) var cursor: Point?
  /// What a click means, and where; see ``inputs(for:)``. The last one on a place holds.
  package internal(set) var spots: [Spot] = []

  /// A blank frame with a hidden cursor.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place; nil outside the frame.
  package subscript(point: Point) -> Cell? {
    contains(point) ? cells[index(point)] : nil
  }

  /// Shows the cursor at a place, or hides it: with nil, or when the place is outside the frame.
  package mutating func setCursor(_ point: Point?) {
    cursor = point.flatMap { contains($0) ? $0 : nil }
  }

  /// Draws text in one line from a place on, at most `limit` columns of it, and says how many columns it took.
  ///
  /// Columns outside the frame count too. A newline is a hostile character here; see `String.wrapped(width:)`.
  @discardableResult
  package mutating func put(_ text: String, at point: Point, style: Style = .plain, limit: Int = .max) -> Int {
    put(Glyph.glyphs(of: text), at: point, style: style, limit: limit)
  }

  /// Draws glyphs; as ``put(_:at:style:limit:)``.
  @discardableResult
  package mutating func put(_ glyphs: [Glyph], at point: Point, style: Style = .plain, limit: Int = .max) -> Int {
    var used = 0
    for glyph in glyphs {
      if glyph.width > limit - used { break }
      place(glyph, row: point.row, column: point.column + used, style: style)
      used += glyph.width
    }
    return used
  }

  /// Fills a rectangle with the first glyph of the text if it is one column wide, else with blanks.
  package mutating func fill(_ area: Area, with text: String = " ", style: Style = .plain) {
    let first = Glyph.glyphs(of: text).first ?? .blank
    let glyph = first.width == 1 ? first : .blank
    for row in clipped(area.origin.row, area.size.rows, size.rows) {
      for column in clipped(area.origin.column, area.size.columns, size.columns) {
        place(glyph, row: row, column: column, style: style)
      }
    }
  }

  /// Gives a rectangle another style and leaves its text; a wide glyph at the border follows its left half.
  package mutating func restyle(_ area: Area, _ style: Style) {
    for row in clipped(area.origin.row, area.size.rows, size.rows) {
      for column in clipped(area.origin.column, area.size.columns, size.columns) {
        let here = index(Point(row: row, column: column))
        guard let glyph = cells[here].glyph else { continue }
        cells[here] = Cell(glyph, style: style)
        if glyph.width == 2 { cells[here + 1] = .tail(style: style) }
      }
    }
  }

  /// A horizontal line of `length` columns.
  package mutating func hline(at point: Point, length: Int, style: Style = .plain) {
    fill(Area(origin: point, size: Size(rows: 1, columns: length)), with: "─", style: style)
  }

  /// A frame line along the inner border of a rectangle; nothing when it has less than two rows or columns.
  package mutating func box(_ area: Area, style: Style = .plain) {
    let (rows, columns) = (area.size.rows, area.size.columns)
    if rows < 2 || columns < 2 { return }
    let (top, left) = (area.origin.row, area.origin.column)
    let (bottom, right) = (top + rows - 1, left + columns - 1)
    hline(at: area.origin, length: columns, style: style)
    hline(at: Point(row: bottom, column: left), length: columns, style: style)
    let side = Size(rows: rows, columns: 1)
    fill(Area(origin: area.origin, size: side), with: "│", style: style)
    fill(Area(origin: Point(row: top, column: right), size: side), with: "│", style: style)
    put("┌", at: area.origin, style: style)
    put("┐", at: Point(row: top, column: right), style: style)
    put("└", at: Point(row: bottom, column: left), style: style)
    put("┘", at: Point(row: bottom, column: right), style: style)
  }

  private mutating func place(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    let touches = (0..<size.rows).contains(row) && column < size.columns && column + glyph.width > 0
    if !touches || size.columns == 0 { return }
    let fits = column >= 0 && column + glyph.width <= size.columns
    let shown = fits ? glyph : .blank
    let at = index(Point(row: row, column: max(0, column)))
    breakWide(at)
    if shown.width == 2 { breakWide(at + 1) }
    cells[at] = Cell(shown, style: style)
    if shown.width == 2 { cells[at + 1] = .tail(style: style) }
  }

  /// Something is about to be drawn here: the other half of a wide glyph becomes a blank.
  private mutating func breakWide(_ at: Int) {
    switch cells[at].width {
    case 0: cells[at - 1] = Cell(.blank, style: cells[at - 1].style)
    case 2: cells[at + 1] = Cell(.blank, style: cells[at + 1].style)
    default: break
    }
  }

  private func contains(_ point: Point) -> Bool {
    (0..<size.rows).contains(point.row) && (0..<size.columns).contains(point.column)
  }

  private func index(_ point: Point) -> Int { point.row * size.columns + point.column }

  private func clipped(_ start: Int, _ length: Int, _ end: Int) -> Range<Int> {
    let first = min(max(0, start), end)
    return first..<min(max(first, start + length), end)
  }
}
