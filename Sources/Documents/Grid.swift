/// A table with thin borders.
package struct Grid: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// Of the table's width, in relation to the other columns.
    package var share: Int
    package var alignment: TextForm.Alignment

    package init(_ share: Int, _ alignment: TextForm.Alignment = .leading) {
      self.share = share
      self.alignment = alignment
    }
  }

  package struct Cell: Hashable, Sendable {
    /// A paragraph each, in the table's size.
    package var lines: [[Run]]
    /// `nil`: the column's; in the middle for a cell of the head.
    package var alignment: TextForm.Alignment?
    /// How many columns and rows it takes; the rows below leave out what it covers.
    package var columns: Int
    package var rows: Int

    package init(_ lines: [[Run]], _ alignment: TextForm.Alignment? = nil, columns: Int = 1, rows: Int = 1) {
      self.lines = lines
      self.alignment = alignment
      self.columns = columns
      self.rows = rows
    }

    package init(
      _ text: String, bold: Bool = false, italic: Bool = false, _ alignment: TextForm.Alignment? = nil,
      columns: Int = 1, rows: Int = 1
    ) {
      self.init([[Run(text, bold: bold, italic: italic)]], alignment, columns: columns, rows: rows)
    }

    package var text: String { lines.map { $0.map(\.text).joined() }.joined(separator: "\n") }
  }

  package struct Row: Hashable, Sendable {
    package var cells: [Cell]
    /// Not the last on its page.
    package var keepsWithNext: Bool

    package init(_ cells: [Cell], keepsWithNext: Bool = false) {
      self.cells = cells
      self.keepsWithNext = keepsWithNext
    }
  }

  package var columns: [Column]
  /// On every page; bold and in the middle.
  package var head: [Row]
  package var rows: [Row]
  /// Of its letters, in points: 9 to 13. The decree sets none for tables.
  package var size: Int

  package init(columns: [Column], head: [Row], rows: [Row], size: Int = 12) {
    self.columns = columns
    self.head = head
    self.rows = rows
    self.size = size
  }

  /// With one row of titles, and texts as cells.
  package init(_ columns: [(title: String, column: Column)], _ rows: [[String]], size: Int = 12) {
    self.init(
      columns: columns.map(\.column), head: [Row(columns.map { Cell($0.title) })],
      rows: rows.map { Row($0.map { Cell($0) }) }, size: size)
  }
}
