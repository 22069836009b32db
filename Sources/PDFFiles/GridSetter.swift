internal import Documents

/// Sets the texts of a table in a width.
struct GridSetter {
  private let composer: Composer
  private let grid: Grid
  private let pitch: Int
  /// The left edge of every column, and the right one of the last.
  private let edges: [Int]
  private let geometry: ComposedKey

  init(_ composer: Composer, _ grid: Grid, width: Int) {
    (self.composer, self.grid) = (composer, grid)
    pitch = TextLayout.pitch(grid.size)
    let all = max(1, grid.columns.reduce(0) { $0 + max(0, $1.share) })
    var edges = [0]
    var shares = 0
    for column in grid.columns {
      shares += max(0, column.share)
      edges.append(width * shares / all)
    }
    self.edges = edges
    var key = ComposedKey()
    key.add(edges)
    key.add(grid.columns.map(\.alignment.number))
    key.add(grid.size)
    geometry = key
  }

  /// - Parameter room: the height that a page has; a head that takes half of it is not repeated.
  func set(x: Int, room: Int) throws(DocumentFileError) -> SetGrid {
    let head = try rows(grid.head, isHead: true)
    let body = try rows(grid.rows, isHead: false)
    let alone = SetGrid(x: 0, pitch: pitch, rows: head, head: [], headHeight: 0)
    let height = alone.heights.reduce(0, +)
    if height > room / 2 || body.isEmpty {
      return SetGrid(x: x, pitch: pitch, rows: head + body, head: [], headHeight: 0)
    }
    var column = Pagination(composer, top: 0)
    try column.put(Self.items(of: alone, keeps: []))
    return SetGrid(x: x, pitch: pitch, rows: body, head: column.pages[0], headHeight: column.y)
  }

  static func items(of grid: SetGrid, keeps: [Bool]) -> [Item] {
    grid.rows.indices.map { row in
      Item(
        height: grid.heights[row], keeps: keeps.indices.contains(row) && keeps[row], content: .row(grid, row))
    }
  }

  private func rows(_ rows: [Grid.Row], isHead: Bool) throws(DocumentFileError) -> [GridRow] {
    // How many further rows each column is covered for by a cell from above.
    var covered = Array(repeating: 0, count: grid.columns.count)
    var made: [GridRow] = []
    for row in rows {
      let places = places(of: row, &covered)
      var key = geometry
      key.add(isHead ? 1 : 0)
      for place in places {
        key.add([place.first, place.end, place.cell.rows, place.cell.alignment?.number ?? -1, place.cell.lines.count])
        for line in place.cell.lines { key.add(line) }
      }
      made.append(try composer.row(key) { () throws(DocumentFileError) in try set(places, isHead: isHead) })
    }
    return made
  }

  private struct Place {
    let cell: Grid.Cell
    let first: Int
    let end: Int
  }

  /// The columns that each cell takes. What a row leaves free is an empty cell; what is too much is left out.
  private func places(of row: Grid.Row, _ covered: inout [Int]) -> [Place] {
    var places: [Place] = []
    var cells = row.cells[...]
    var column = 0
    while column < covered.count {
      if covered[column] > 0 {
        covered[column] -= 1
        column += 1
        continue
      }
      let cell = cells.popFirst() ?? Grid.Cell("")
      var end = column + 1
      while end < min(covered.count, column + max(1, cell.columns)), covered[end] == 0 { end += 1 }
      for index in column..<end { covered[index] = max(0, cell.rows - 1) }
      places.append(Place(cell: cell, first: column, end: end))
      column = end
    }
    return places
  }

  private func set(_ places: [Place], isHead: Bool) throws(DocumentFileError) -> GridRow {
    var cells: [GridCell] = []
    var spans: [GridCell] = []
    for place in places {
      let x = edges[place.first]
      let width = edges[place.end] - x
      let alignment = place.cell.alignment ?? (isHead ? .centre : grid.columns[place.first].alignment)
      var layouts: [TextLayout] = []
      for line in place.cell.lines {
        layouts.append(
          try composer.text(line, size: grid.size, bold: isHead, width: width - 2 * SetGrid.side, alignment))
      }
      let cell = GridCell(x: x, width: width, rows: max(1, place.cell.rows), layouts: layouts, isInMiddle: isHead)
      if cell.rows > 1 { spans.append(cell) } else { cells.append(cell) }
    }
    return GridRow(cells: cells, spans: spans, pitch: pitch)
  }
}
