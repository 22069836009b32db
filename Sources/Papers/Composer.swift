internal import Documents

/// Not a part of the criteria.
typealias PaperPart = Documents.Part

/// A document that is written from top to bottom.
struct Composer {
  private(set) var blocks: [Block] = []
  /// What a table's widths are given in: characters of a text this wide.
  private static let width = PlainPaper.width

  mutating func add(_ block: Block) { blocks.append(block) }
  mutating func add(_ more: [Block]) { blocks += more }

  mutating func paragraph(_ text: String, _ style: Style = .body) { add(.paragraph(Paragraph(text, style))) }

  mutating func heading(_ text: String) { paragraph(text, .heading) }

  /// Further lines stand below the first one's text.
  mutating func item(_ text: String, mark: String = "- ", level: Int = 0) {
    add(.paragraph(Paragraph(text, mark: mark, level: level)))
  }

  /// A dotted line to fill in by hand.
  mutating func handwriting(level: Int = 1, lines: Int = 1) { add(.writing(lines: lines, level: level)) }

  /// A table: a column of width 0 takes what the others leave of 78.
  mutating func table(_ columns: [Column], _ rows: [[String]], size: Int = 12) {
    let fixed = columns.reduce(0) { $0 + $1.width } + 2 * (columns.count - 1)
    add(
      .table(
        Grid(
          columns.map { column in
            let width = column.width > 0 ? column.width : max(8, Self.width - fixed)
            return (column.title, Grid.Column(width, column.alignment))
          }, rows, size: size)))
  }

  struct Column {
    var title: String
    var width = 0
    var alignment = TextForm.Alignment.leading
  }
}
