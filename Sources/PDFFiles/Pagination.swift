internal import Documents

/// Puts items under each other and on further pages. Without a bottom it makes one page: a column of its own.
struct Pagination {
  private let composer: Composer
  private let top: Int
  private let bottom: Int
  private(set) var pages: [[Mark]] = [[]]
  /// Where the next item comes to stand, without the room above it.
  private(set) var y: Int
  private var gap = 0
  private var isEmpty = true
  /// The table that is being put, as long as rows of it are to come.
  private var table: TableOnPage?

  static let endless = 1 << 50

  init(_ composer: Composer, top: Int, bottom: Int = endless) {
    (self.composer, self.top, self.bottom, y) = (composer, top, bottom, top)
  }

  mutating func put(_ items: [Item]) throws(DocumentFileError) {
    var index = 0
    while index < items.count {
      if items[index].isNewPage {
        if !isEmpty { try breakPage() }
        index += 1
        continue
      }
      let end = endOfGroup(from: index, in: items)
      let needed = height(of: items[index...end])
      let fitsAPage = needed <= bottom - top
      if !isEmpty, fitsAPage, y + gap + items[index].before + needed > bottom { try breakPage() }
      // What must stay together and is higher than a page is put piece by piece.
      for place in fitsAPage ? index...end : index...index { try put(items[place]) }
      index = (fitsAPage ? end : index) + 1
    }
  }

  private func endOfGroup(from index: Int, in items: [Item]) -> Int {
    var end = index
    while items[end].keeps, end + 1 < items.count, !items[end + 1].isNewPage { end += 1 }
    return end
  }

  /// From the first's upper to the last's lower edge, with the head of a table that begins among them.
  private func height(of items: ArraySlice<Item>) -> Int {
    var height = 0
    var after: Int?
    for item in items {
      if let after { height += after + item.before }
      height += item.height
      if case .row(let grid, 0) = item.content { height += grid.headHeight }
      after = item.after
    }
    return height
  }

  private mutating func put(_ item: Item) throws(DocumentFileError) {
    switch item.content {
    case .newPage: return
    case .marks(let marks):
      if !isEmpty, y + gap + item.before + item.height > bottom { try breakPage() }
      if !isEmpty { y += gap + item.before }
      draw(marks, x: 0, y: y)
      y += item.height
    case .row(let grid, let row):
      if row == 0 {
        if !isEmpty, y + gap + item.before + grid.headHeight + item.height > bottom { try breakPage() }
        if !isEmpty { y += gap + item.before }
        begin(grid)
      }
      try put(row, of: grid)
    }
    isEmpty = false
    gap = item.after
  }

  private mutating func draw(_ marks: [Mark], x: Int, y: Int) {
    for mark in marks {
      pages[pages.count - 1].append(Mark(fragment: mark.fragment, x: mark.x + x, y: mark.y + y))
    }
  }

  private mutating func breakPage() throws(DocumentFileError) {
    if var open = table {
      draw(open.closeAll(at: y, composer), x: open.grid.x, y: 0)
      table = open
    }
    pages.append([])
    (y, gap, isEmpty) = (top, 0, true)
    if let open = table {
      begin(open.grid)
      table = open
      table?.reopen(at: y)
    }
  }

  /// The head, on every page that has rows of the table.
  private mutating func begin(_ grid: SetGrid) {
    draw(grid.head, x: grid.x, y: y)
    y += grid.headHeight
    table = TableOnPage(grid)
  }

  private mutating func put(_ row: Int, of grid: SetGrid) throws(DocumentFileError) {
    guard var open = table else { throw .internalFailure }
    var height = open.height(of: row, at: y)
    let isUnderHead = y == top + grid.headHeight
    if y + height > bottom, !isUnderHead {
      try breakPage()
      open = table ?? open
      height = open.height(of: row, at: y)
    }
    if y + height > bottom {
      try slice(row, of: grid)
    } else {
      open.begin(row, at: y)
      draw([Mark(fragment: grid.rows[row].fragment(height: height, composer), x: 0, y: y)], x: grid.x, y: 0)
      y += height
      draw(open.close(endingAt: row, at: y, composer), x: grid.x, y: 0)
      table = open
    }
    if row == grid.rows.count - 1 { table = nil }
  }

  /// A row that is higher than a page: as many lines as fit, on every page that it takes.
  private mutating func slice(_ row: Int, of grid: SetGrid) throws(DocumentFileError) {
    table?.begin(row, at: y)
    var first = 0
    while true {
      let room = max(1, (bottom - y - 2 * SetGrid.padding) / grid.pitch)
      let left = max(grid.rows[row].lineCount - first, table?.linesLeft(endingAt: row) ?? 0, 1)
      let lines = min(room, left)
      let height = lines * grid.pitch + 2 * SetGrid.padding
      let part = grid.rows[row].slice(first..<first + lines, height: height, composer)
      draw([Mark(fragment: part, x: 0, y: y)], x: grid.x, y: 0)
      y += height
      first += lines
      if left <= lines { break }
      isEmpty = false
      try breakPage()
    }
    if let marks = table?.close(endingAt: row, at: y, composer) { draw(marks, x: grid.x, y: 0) }
  }
}
