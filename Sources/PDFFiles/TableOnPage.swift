/// A table while its rows are put: the cells that take several rows are drawn when their last row stands, or their page ends.
/// On the next page they begin anew.
struct TableOnPage {
  let grid: SetGrid
  private var open: [OpenCell] = []

  private struct OpenCell {
    let cell: GridCell
    let lastRow: Int
    /// The upper edge of what stands of it on this page.
    var top: Int
    /// The first of its lines that no page before showed; 0 again where all were shown.
    var firstLine = 0
    /// All of it stood on a page before: here it only says what the rows belong to.
    var isRepeated = false

    func height(pitch: Int) -> Int { (cell.lineCount - firstLine) * pitch + 2 * SetGrid.padding }
  }

  /// A cell that is said again may stretch its rows by a few lines, not by a page.
  private static let repeatedLines = 8

  init(_ grid: SetGrid) { self.grid = grid }

  mutating func begin(_ row: Int, at y: Int) {
    for cell in grid.rows[row].spans {
      open.append(OpenCell(cell: cell, lastRow: min(grid.rows.count, row + cell.rows) - 1, top: y))
    }
  }

  /// Of a row that begins at `y`: its own, or what is left of a cell that ends with it.
  func height(of row: Int, at y: Int) -> Int {
    var height = grid.heights[row]
    for cell in open where cell.lastRow == row && (!cell.isRepeated || cell.cell.lineCount <= Self.repeatedLines) {
      height = max(height, cell.height(pitch: grid.pitch) - (y - cell.top))
    }
    return height
  }

  func linesLeft(endingAt row: Int) -> Int {
    open.filter { $0.lastRow == row && !$0.isRepeated }.map { $0.cell.lineCount - $0.firstLine }.max() ?? 0
  }

  mutating func close(endingAt row: Int, at y: Int, _ composer: Composer) -> [Mark] {
    let marks = open.filter { $0.lastRow == row }.flatMap { draw($0, at: y, composer).marks }
    open.removeAll { $0.lastRow == row }
    return marks
  }

  /// At the end of a page.
  mutating func closeAll(at y: Int, _ composer: Composer) -> [Mark] {
    var marks: [Mark] = []
    for index in open.indices where y > open[index].top {
      let drawn = draw(open[index], at: y, composer)
      marks += drawn.marks
      let next = open[index].firstLine + drawn.lines
      open[index].isRepeated = open[index].isRepeated || next >= open[index].cell.lineCount
      open[index].firstLine = next >= open[index].cell.lineCount ? 0 : next
    }
    return marks
  }

  mutating func reopen(at y: Int) {
    for index in open.indices { open[index].top = y }
  }

  private func draw(_ cell: OpenCell, at y: Int, _ composer: Composer) -> (marks: [Mark], lines: Int) {
    let height = y - cell.top
    let room = max(1, (height - 2 * SetGrid.padding) / grid.pitch)
    let end = min(cell.cell.lineCount, cell.firstLine + room)
    var drawing = Drawing(width: cell.cell.x + cell.cell.width)
    cell.cell.draw(in: &drawing, cell.firstLine..<end, height: height)
    let fragment = composer.add(drawing.fragment(height: height))
    return ([Mark(fragment: fragment, x: 0, y: cell.top)], end - cell.firstLine)
  }
}
