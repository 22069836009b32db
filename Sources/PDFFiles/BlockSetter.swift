internal import Documents
internal import QRCodes

/// Sets blocks in a column, as items to be put under each other. Lengths in thousandths of a point; a twentieth has 50.
struct BlockSetter {
  let composer: Composer
  /// The column's left edge on the page, and its width.
  let x: Int
  let width: Int
  /// The height that a page has for text.
  let room: Int
  private(set) var items: [Item] = []

  static let twentieth = 50

  init(_ composer: Composer, x: Int, width: Int, room: Int) {
    (self.composer, self.x, self.width, self.room) = (composer, x, width, room)
  }

  mutating func set(_ blocks: [Block]) throws(DocumentFileError) {
    for block in blocks { try set(block) }
  }

  private mutating func set(_ block: Block) throws(DocumentFileError) {
    switch block {
    case .paragraph(let paragraph): try set(paragraph)
    case .rule(let rule): try set(rule)
    case .beside(let beside): try set(beside)
    case .table(let grid): try set(grid)
    case .code(let payload, let caption): try set(code: payload, caption)
    case .chart(let chart): items += try ChartSetter(composer, x: x, width: width, room: room).items(of: chart)
    // For a hand between a title and a name.
    case .room(let height):
      items.append(Item(height: max(0, height) * Self.twentieth, keeps: true, content: .marks([])))
    case .writing(let lines, let level): setWriting(lines: lines, level: level)
    case .newPage: items.append(Item(content: .newPage))
    }
  }

  // MARK: Paragraphs

  private mutating func set(_ paragraph: Paragraph) throws(DocumentFileError) {
    let form = paragraph.style.form
    let step = min(max(0, paragraph.level) * PageForm.step * Self.twentieth, width / 2)
    let mark =
      try paragraph.mark.isEmpty
      ? nil : composer.text(paragraph.mark, size: form.size, bold: form.bold, italic: form.italic, width: nil)
    let hanging = min(mark?.lines[0].width ?? 0, width / 2)
    let layout = try composer.text(
      paragraph.runs, size: form.size, bold: form.bold, italic: form.italic, width: width - step - hanging,
      indent: mark == nil ? form.indent * Self.twentieth : 0, form.alignment)
    let count = layout.lines.count
    for line in 0..<count {
      var item = Item(height: TextLayout.pitch(form.size), content: .marks([]))
      if line == 0 { item.before = form.before * Self.twentieth }
      if line == count - 1 { item.after = form.after * Self.twentieth }
      // No line of a paragraph stands alone, above or below.
      item.keeps = line == count - 1 ? form.keepsWithNext : line == 0 || line == count - 2
      var marks = [Mark(fragment: composer.fragment(of: layout, line..<line + 1), x: x + step + hanging, y: 0)]
      if line == 0, let mark {
        marks.insert(Mark(fragment: composer.fragment(of: mark, 0..<1), x: x + step, y: 0), at: 0)
      }
      item.content = .marks(marks)
      items.append(item)
    }
  }

  private mutating func set(_ rule: Rule) throws(DocumentFileError) {
    let form = rule.style.form
    let text = try composer.text(rule.text, size: form.size, bold: form.bold, italic: form.italic, width: nil)
    let length = min(width, max(0, text.lines[0].width * rule.percent / 100))
    var drawing = Drawing(width: width)
    drawing.line(fromX: (width - length) / 2, toX: (width + length) / 2, y: 3500, thickness: 750)
    // What is above keeps the line under it.
    if let last = items.indices.last { items[last].keeps = true }
    append(drawing, height: 6000, after: 4000)
  }

  private mutating func setWriting(lines: Int, level: Int) {
    let left = min(max(0, level) * PageForm.step * Self.twentieth, width / 2)
    for _ in 0..<max(0, lines) {
      var drawing = Drawing(width: width)
      drawing.line(fromX: left, toX: width, y: 18000, thickness: 700, gap: 3000)
      append(drawing, height: 22000)
    }
  }

  private mutating func append(_ drawing: Drawing, height: Int, before: Int = 0, after: Int = 0) {
    let fragment = composer.add(drawing.fragment(height: height))
    items.append(
      Item(before: before, height: height, after: after, content: .marks([Mark(fragment: fragment, x: x, y: 0)])))
  }

  // MARK: Two columns

  /// Between the columns.
  private static let gutter = 6000

  private mutating func set(_ beside: Beside) throws(DocumentFileError) {
    let leftWidth = width * min(max(0, beside.leftShare), 1000) / 1000
    let left = try column(beside.left, x: x, width: leftWidth - Self.gutter)
    let right = try column(beside.right, x: x + leftWidth, width: width - leftWidth)
    if beside.isSigned { keepTextAbove() }
    if max(left.height, right.height) > room {
      // Nothing can keep it on a page: one column after the other.
      items += left.items + right.items
    } else {
      items.append(Item(height: max(left.height, right.height), content: .marks(left.marks + right.marks)))
    }
  }

  private func column(
    _ blocks: [Block], x: Int, width: Int
  ) throws(DocumentFileError) -> (items: [Item], marks: [Mark], height: Int) {
    var setter = BlockSetter(composer, x: x, width: max(1000, width), room: room)
    try setter.set(blocks)
    // A column has no pages.
    let items = setter.items.filter { !$0.isNewPage }
    var column = Pagination(composer, top: 0)
    try column.put(items)
    return (items, column.pages[0], column.y)
  }

  /// No page is left to a signature alone: two lines of the text, or rows, stand above it.
  private mutating func keepTextAbove() {
    var lines = 0
    for index in items.indices.reversed() {
      if lines == 2 || items[index].isNewPage { return }
      items[index].keeps = true
      if !items[index].isBlank { lines += 1 }
    }
  }

  // MARK: Tables and codes

  private mutating func set(_ grid: Grid) throws(DocumentFileError) {
    guard !grid.columns.isEmpty else { return }
    let set = try GridSetter(composer, grid, width: width).set(x: x, room: room)
    let keeps = grid.rows.map(\.keepsWithNext)
    var rows = GridSetter.items(
      of: set, keeps: Array(repeating: true, count: set.rows.count - keeps.count) + keeps)
    guard !rows.isEmpty else { return }
    rows[0].before = 3000
    rows[rows.count - 1].after = 6000
    items += rows
  }

  /// A code is 24 mm wide: some 0,5 mm a module for 100 bytes.
  private static let codeSide = 68000
  /// The free room around it: four modules of the smallest code, which has 21.
  private static let quiet = 4 * codeSide / 21
  private static let captionSize = 11

  private mutating func set(code payload: String, _ caption: [String]) throws(DocumentFileError) {
    let code: QRCode
    do {
      code = try QRCode(of: payload)
    } catch .tooLong {
      // What no code can hold is to be read.
      return try set((caption + [payload]).map { .paragraph(Paragraph($0, .note)) })
    } catch {
      throw error.asDocumentFileError
    }
    var drawing = Drawing(width: width)
    var y = 0
    for line in caption {
      let layout = try composer.text(line, size: Self.captionSize, width: width - Self.codeSide - Self.quiet)
      drawing.add(layout, x: 0, y: y)
      y += layout.height
    }
    if y > room {
      try set(caption.map { .paragraph(Paragraph($0, .note)) })
      (drawing, y) = (Drawing(width: width), 0)
    }
    drawing.fill(code.boxes(side: Self.codeSide, x: width - Self.codeSide))
    append(drawing, height: max(y, Self.codeSide), before: Self.quiet, after: Self.quiet)
  }
}

extension Beside {
  /// Whether somebody signs in it.
  fileprivate var isSigned: Bool {
    (left + right).contains { block in
      switch block {
      case .paragraph(let paragraph): paragraph.style == .signerTitle || paragraph.style == .signerName
      case .beside(let beside): beside.isSigned
      default: false
      }
    }
  }
}
