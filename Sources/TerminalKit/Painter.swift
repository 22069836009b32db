import CNcurses
import PlainText

/// Hands frames to ncurses in runs of cells of one look, only the rows that differ from the last frame; ncurses sends only
/// the cells that do.
struct Painter {
  /// What ncurses holds now; nil where that is not known.
  private var last: Frame?
  /// What the C library says of scalars asked for so far: its widths must agree with ours.
  private var agreed: [Unicode.Scalar: Bool] = [:]
  /// What the terminal can show.
  var terminal = Abilities(colours: 0, attributes: [])
  /// Whether signs are painted as their ``PlainGlyphs/twins``.
  var isPlain = false

  /// The screen has another size or was started again: what ncurses holds is no longer the last frame.
  mutating func forget() { last = nil }

  mutating func paint(_ frame: Frame) {
    let known = last.flatMap { $0.size == frame.size ? $0.cells : nil }
    if known == nil { nc_erase() }
    let columns = frame.size.columns
    for row in 0..<frame.size.rows {
      let cells = frame.cells[row * columns..<(row + 1) * columns]
      if let known, known[cells.indices] == cells { continue }
      paint(cells, row: row)
    }
    last = frame
    if let cursor = frame.cursor {
      nc_flush(Int32(cursor.row), Int32(cursor.column))
    } else {
      nc_flush(-1, 0)
    }
  }

  private mutating func paint(_ cells: ArraySlice<Cell>, row: Int) {
    var run = Run(row: row)
    for (column, cell) in cells.enumerated() {
      guard let glyph = cell.glyph else { continue }
      if run.style != cell.style || run.isFull { run.send(on: terminal, next: column, style: cell.style) }
      if agrees(glyph) {
        run.append(isPlain ? PlainGlyphs.twin(of: glyph) : glyph)
      } else {
        run.append(isPlain ? PlainGlyphs.twin(of: .mark) : .mark)
        if glyph.width == 2 { run.append(.blank) }
      }
    }
    run.send(on: terminal, next: cells.count, style: .plain)
  }

  /// Whether ncurses gives the glyph as many columns as we do; else the rest of the line would be out of place.
  private mutating func agrees(_ glyph: Glyph) -> Bool {
    if let scalar = glyph.onlyScalar, scalar.value < 0x7F { return true }
    var wanted = Int32(glyph.width)
    for scalar in glyph.scalars {
      if scalar.value >= 0x7F && !agrees(scalar, wanted) { return false }
      wanted = 0
    }
    return true
  }

  private mutating func agrees(_ scalar: Unicode.Scalar, _ columns: Int32) -> Bool {
    if let known = agreed[scalar] { return known }
    let answer = nc_columns(scalar.value) == columns
    agreed[scalar] = answer
    return answer
  }
}

/// Cells side by side in one row that look the same.
private struct Run {
  let row: Int
  var style = Style.plain
  private var column = 0
  private var scalars: [UInt32] = []
  private var counts: [UInt8] = []

  init(row: Int) { self.row = row }

  /// One more glyph may need two cells.
  var isFull: Bool { counts.count >= Int(NC_RUN_MAX) - 1 }

  mutating func append(_ glyph: Glyph) {
    if let scalar = glyph.onlyScalar {
      scalars.append(scalar.value)
      counts.append(1)
    } else {
      let all = glyph.scalars
      scalars += all.map(\.value)
      counts.append(UInt8(clamping: all.count))
    }
  }

  /// Sends what there is; the next cell stands at `next` and has this style.
  mutating func send(on terminal: Abilities, next: Int, style: Style) {
    if !counts.isEmpty {
      let look = Look(self.style, on: terminal)
      _ = nc_put(
        Int32(row), Int32(column), scalars, counts, Int32(counts.count), Int32(look.attributes.rawValue),
        Int32(look.colour?.rawValue ?? 0))
    }
    column = next
    self.style = style
    scalars.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
  }
}
