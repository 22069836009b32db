internal import Documents

/// A table of a document: widths from the shares, the head on every page, cells that cover several columns or rows.
struct GridTable {
  private let grid: Grid
  private let widths: [Int]
  private let style: String
  /// Empty for a table without columns or rows, which no file can hold.
  private(set) var xml = ""

  init(_ grid: Grid, room: Int, _ needs: BodyNeeds) {
    self.grid = grid
    widths = Self.widths(grid.columns.map(\.share), in: room)
    style = needs.cell(grid.size)
    if grid.columns.isEmpty || grid.head.isEmpty && grid.rows.isEmpty { return }
    xml = WordTable.start(widths, hasBorders: true)
    write(grid.head, isHead: true)
    write(grid.rows, isHead: false)
    xml += WordTable.end
  }

  /// Together as wide as the room, to the point.
  static func widths(_ shares: [Int], in room: Int) -> [Int] {
    let shares = shares.map { max(1, $0) }
    let all = shares.reduce(0, +)
    var end = 0
    return shares.map { share in
      let start = end
      end += share
      return room * end / all - room * start / all
    }
  }

  /// A cell that reaches down: how many further rows, and of the columns that it began with how many are there.
  private struct Covered {
    var rows = 0
    var columns = 1
  }

  private mutating func write(_ rows: [Grid.Row], isHead: Bool) {
    var covered = Array(repeating: Covered(), count: widths.count)
    for (index, row) in rows.enumerated() {
      var cells = row.cells[...]
      var column = 0
      var written = ""
      let keeps = isHead || row.keepsWithNext
      while column < widths.count {
        let start = column
        if covered[start].rows > 0 {
          covered[start].rows -= 1
          column += covered[start].columns
          written += cell(nil, start..<column, .further, isHead, keeps)
          continue
        }
        let cell = cells.popFirst() ?? Grid.Cell("")
        repeat { column += 1 } while column < widths.count && column - start < cell.columns && covered[column].rows == 0
        let reach = min(cell.rows, rows.count - index) - 1
        if reach > 0 { covered[start] = Covered(rows: reach, columns: column - start) }
        written += self.cell(cell, start..<column, reach > 0 ? .first : .none, isHead, keeps)
      }
      xml += WordTable.row(written, isHead: isHead)
    }
  }

  private func cell(
    _ cell: Grid.Cell?, _ columns: Range<Int>, _ cover: WordTable.Cover, _ isHead: Bool, _ keeps: Bool
  ) -> String {
    let alignment = cell?.alignment ?? (isHead ? .centre : grid.columns[columns.lowerBound].alignment)
    let properties = (keeps ? "<w:keepNext/>" : "") + (alignment == .leading ? "" : WordStyles.alignment(alignment))
    let lines = (cell?.lines ?? []).isEmpty ? [[]] : cell?.lines ?? []
    let paragraphs = lines.map { line in
      let runs = line.map { WordXML.run($0.text, bold: isHead || $0.bold, italic: $0.italic) }
      return WordXML.paragraph(style, properties, runs.joined())
    }
    return WordTable.cell(
      width: widths[columns].reduce(0, +), columns: columns.count, cover: cover, isCentred: isHead || cover != .none,
      content: paragraphs.joined())
  }
}
