internal import Documents

/// A cell whose texts are set.
struct GridCell {
  let x: Int
  let width: Int
  let rows: Int
  let layouts: [TextLayout]
  let isInMiddle: Bool

  var lineCount: Int { layouts.reduce(0) { $0 + $1.lines.count } }

  /// Its frame, and these of its lines.
  func draw(in drawing: inout Drawing, _ lines: Range<Int>, height: Int) {
    drawing.frame(x: x, y: 0, width: width, height: height)
    guard let pitch = layouts.first.map({ TextLayout.pitch($0.size) }) else { return }
    let shown = lines.clamped(to: 0..<lineCount)
    var y = isInMiddle ? max(SetGrid.padding, (height - shown.count * pitch) / 2) : SetGrid.padding
    var first = 0
    for layout in layouts {
      let own = first..<first + layout.lines.count
      let part = own.clamped(to: shown)
      if !part.isEmpty {
        drawing.add(layout, part.lowerBound - first..<part.upperBound - first, x: x + SetGrid.side, y: y)
        y += part.count * pitch
      }
      first = own.upperBound
    }
  }
}

/// A row whose texts are set. The cells that take several rows are beside the others: how they are drawn depends on where the
/// pages end.
final class GridRow {
  let cells: [GridCell]
  let spans: [GridCell]
  let pitch: Int
  private var drawn: (height: Int, fragment: Int)?

  init(cells: [GridCell], spans: [GridCell], pitch: Int) {
    (self.cells, self.spans, self.pitch) = (cells, spans, pitch)
  }

  var lineCount: Int { cells.map(\.lineCount).max() ?? 0 }
  var height: Int { max(1, lineCount) * pitch + 2 * SetGrid.padding }

  func fragment(height: Int, _ composer: Composer) -> Int {
    if let drawn, drawn.height == height { return drawn.fragment }
    let made = slice(0..<lineCount, height: height, composer)
    drawn = (height, made)
    return made
  }

  func slice(_ lines: Range<Int>, height: Int, _ composer: Composer) -> Int {
    var drawing = Drawing(width: cells.last.map { $0.x + $0.width } ?? 0)
    for cell in cells { cell.draw(in: &drawing, lines, height: height) }
    return composer.add(drawing.fragment(height: height))
  }
}

/// A table whose texts are set, with its head as a drawing. Lengths in thousandths of a point.
final class SetGrid {
  /// Between a cell's frame and its text: above and below, and on the sides.
  static let padding = 2000
  static let side = 3500

  let x: Int
  let pitch: Int
  let rows: [GridRow]
  let heights: [Int]
  let head: [Mark]
  let headHeight: Int

  init(x: Int, pitch: Int, rows: [GridRow], head: [Mark], headHeight: Int) {
    (self.x, self.pitch, self.rows, self.head, self.headHeight) = (x, pitch, rows, head, headHeight)
    heights = Self.heights(of: rows)
  }

  /// The last row of a cell that takes several is as high as the cell still needs.
  private static func heights(of rows: [GridRow]) -> [Int] {
    var heights = rows.map(\.height)
    for (index, row) in rows.enumerated() {
      for cell in row.spans {
        let end = min(rows.count, index + cell.rows)
        let needed = cell.lineCount * row.pitch + 2 * padding
        let lacking = needed - heights[index..<end].reduce(0, +)
        if lacking > 0 { heights[end - 1] += lacking }
      }
    }
    return heights
  }
}
