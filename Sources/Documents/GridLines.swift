internal import PlainText

/// A table as lines: columns by their shares, two blanks between them, a rule above, below the head and at the end.
struct GridLines {
  private let grid: Grid
  private let widths: [Int]
  private let width: Int
  private(set) var lines: [String] = []

  init(_ grid: Grid, width: Int) {
    self.grid = grid
    self.width = width
    widths = Self.widths(
      grid.columns.map(\.share), least: Self.numbers(of: grid), in: width - 2 * (grid.columns.count - 1))
    let rule = String(repeating: "─", count: width)
    lines.append(rule)
    write(grid.head, isHead: true)
    if !grid.head.isEmpty { lines.append(rule) }
    write(grid.rows, isHead: false)
    lines.append(rule)
  }

  /// The longest number of every column, up to nine characters: broken it would be another one. Rows that cells from above
  /// reach into are left out: their cells stand elsewhere.
  private static func numbers(of grid: Grid) -> [Int] {
    var least = Array(repeating: 3, count: grid.columns.count)
    for row in grid.rows where row.cells.count == least.count {
      for (column, cell) in row.cells.enumerated() where cell.text.utf8.count <= 9 {
        let isNumber = cell.text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "," }
        if isNumber { least[column] = max(least[column], cell.text.utf8.count) }
      }
    }
    return least
  }

  /// In whole characters, what is left over to the columns that lost most; none below its least.
  static func widths(_ shares: [Int], least: [Int], in width: Int) -> [Int] {
    let all = max(1, shares.reduce(0, +))
    var widths = zip(shares, least).map { max($1, width * $0 / all) }
    let order = shares.indices.sorted { (width * shares[$0]) % all > (width * shares[$1]) % all }
    var rest = width - widths.reduce(0, +)
    for index in order where rest > 0 { (widths[index], rest) = (widths[index] + 1, rest - 1) }
    func spare(_ index: Int) -> Int { widths[index] - least[index] }
    while rest < 0, let widest = widths.indices.max(by: { spare($0) < spare($1) }), spare(widest) > 0 {
      (widths[widest], rest) = (widths[widest] - 1, rest + 1)
    }
    return widths
  }

  private mutating func write(_ rows: [Grid.Row], isHead: Bool) {
    // How many further rows each column is covered for by a cell from above.
    var covered = Array(repeating: 0, count: widths.count)
    for row in rows {
      var texts: [(lines: [String], width: Int, align: Alignment)] = []
      var column = 0
      var cells = row.cells[...]
      while column < widths.count {
        if covered[column] > 0 {
          covered[column] -= 1
          texts.append(([], widths[column], .leading))
          column += 1
        } else if let cell = cells.popFirst() {
          let end = min(widths.count, column + max(1, cell.columns))
          let room = widths[column..<end].reduce(0, +) + 2 * (end - column - 1)
          for index in column..<end where cell.rows > 1 { covered[index] = cell.rows - 1 }
          texts.append((wrapped(cell, room), room, alignment(of: cell, column, isHead)))
          column = end
        } else {
          texts.append(([], widths[column], .leading))
          column += 1
        }
      }
      for index in 0..<max(1, texts.map(\.lines.count).max() ?? 1) {
        let parts = texts.map {
          ($0.lines.indices.contains(index) ? $0.lines[index] : "").padded(to: $0.width, align: $0.align)
        }
        var line = parts.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        lines.append(line)
      }
    }
  }

  private func wrapped(_ cell: Grid.Cell, _ room: Int) -> [String] {
    cell.lines.flatMap { $0.map(\.text).joined().wrapped(width: room) }
  }

  private func alignment(of cell: Grid.Cell, _ column: Int, _ isHead: Bool) -> Alignment {
    switch cell.alignment ?? (isHead ? .centre : grid.columns[column].alignment) {
    case .leading, .justified: .leading
    case .centre: .center
    case .trailing: .trailing
    }
  }
}
