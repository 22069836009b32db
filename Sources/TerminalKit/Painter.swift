import CNcurses
import PlainText

/// Hands whole frames to ncurses in runs of cells of one look; ncurses sends only what differs from the last one.
struct Painter {
  /// What the C library says of scalars asked for so far: its widths must agree with ours.
  private var agreed: [Unicode.Scalar: Bool] = [:]
  /// What the terminal can show.
  var terminal = Abilities(colours: 0, attributes: [])
  /// Whether signs are painted as their ``PlainGlyphs/twins``.
  var isPlain = false

  mutating func paint(_ frame: Frame) {
    nc_erase()
    for row in 0..<frame.size.rows {
      var run = Run(row: row)
      for column in 0..<frame.size.columns {
        guard let cell = frame[Point(row: row, column: column)] else { break }
        guard let glyph = cell.glyph else { continue }
        if run.style != cell.style || run.isFull { run.send(on: terminal, next: column, style: cell.style) }
        if agrees(glyph) {
          run.append(isPlain ? PlainGlyphs.text(of: glyph) : glyph.text.unicodeScalars)
        } else {
          run.append(isPlain ? PlainGlyphs.text(of: .mark) : Glyph.mark.text.unicodeScalars)
          if glyph.width == 2 { run.append(Glyph.blank.text.unicodeScalars) }
        }
      }
      run.send(on: terminal, next: frame.size.columns, style: .plain)
    }
    if let cursor = frame.cursor {
      nc_flush(Int32(cursor.row), Int32(cursor.column))
    } else {
      nc_flush(-1, 0)
    }
  }

  /// Whether ncurses gives the glyph as many columns as we do; else the rest of the line would be out of place.
  private mutating func agrees(_ glyph: Glyph) -> Bool {
    var wanted = Int32(glyph.width)
    for scalar in glyph.text.unicodeScalars {
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

  mutating func append(_ glyph: String.UnicodeScalarView) {
    scalars += glyph.map(\.value)
    counts.append(UInt8(clamping: glyph.count))
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
