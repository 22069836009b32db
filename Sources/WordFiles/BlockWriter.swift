internal import Documents
internal import PlainText

/// Blocks one below the other, in a room of one width: a page's or a cell's.
struct BlockWriter {
  /// In twentieths of a point.
  let room: Int
  let needs: BodyNeeds
  private(set) var xml = ""
  /// What was written last. Two tables in a row would become one, and a cell or a file cannot end with one.
  private var last = Last.nothing

  private enum Last { case nothing, paragraph, columns, table }

  init(room: Int, needs: BodyNeeds) {
    self.room = room
    self.needs = needs
  }

  mutating func write(_ blocks: [Block]) {
    for (block, next) in zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]) {
      // Nobody signs on a page without a line of the text: Word takes two lines of it along.
      if case .beside(let beside) = next { write(block, keeps: beside.isSigned) } else { write(block, keeps: false) }
    }
  }

  private mutating func write(_ block: Block, keeps: Bool) {
    switch block {
    case .paragraph(let paragraph): add(WordParagraph.xml(paragraph, keepsWithNext: keeps))
    case .rule(let rule): write(rule)
    case .beside(let beside): write(beside)
    case .table(let grid): add(GridTable(grid, room: room, needs).xml, .table)
    case .code(let payload, let caption): write(payload, caption)
    case .chart(let chart): write(chart)
    case .room(let height):
      // Word's highest line is 1584 points.
      let line = min(max(height, 20), 31_680)
      add(WordXML.paragraph(WordStyles.room, "<w:spacing w:line=\"\(line)\" w:lineRule=\"exact\"/>"))
    case .writing(let lines, let level):
      for _ in 0..<max(0, lines) { add(WordParagraph.dots(level: level, room: room)) }
    case .newPage: add(WordXML.paragraph(WordStyles.gap, "", "<w:r><w:br w:type=\"page\"/></w:r>"))
    }
  }

  /// What was written, with a last paragraph where there was none.
  func endingInParagraph() -> String {
    last == .paragraph ? xml : xml + WordXML.paragraph(WordStyles.gap)
  }

  private mutating func add(_ written: String, _ kind: Last = .paragraph) {
    if written.isEmpty { return }
    switch (last, kind) {
    case (.columns, .columns): xml += WordXML.paragraph(WordStyles.gap)
    case (.columns, .table), (.table, _): xml += WordXML.paragraph(WordStyles.space)
    default: break
    }
    xml += written
    last = kind
  }

  /// The upper border of an empty paragraph, which begins and ends where the line does.
  private mutating func write(_ rule: Rule) {
    let form = rule.style.form
    let text = TimesWidth.of(rule.text, size: form.size, bold: form.bold)
    let side = max(0, room - text * min(max(rule.percent, 1), 100) / 100) / 2
    add(WordXML.paragraph(WordStyles.rule, "<w:ind w:left=\"\(side)\" w:right=\"\(side)\"/>"))
  }

  private mutating func write(_ beside: Beside) {
    let left = room * min(max(beside.leftShare, 0), 1000) / 1000
    add(columns([left, room - left], [content(beside.left, left), content(beside.right, room - left)]), .columns)
  }

  private func content(_ blocks: [Block], _ width: Int) -> String {
    var writer = BlockWriter(room: width, needs: needs)
    writer.write(blocks)
    return writer.endingInParagraph()
  }

  /// A row without borders, which is not broken over a page.
  private func columns(_ widths: [Int], _ contents: [String]) -> String {
    let cells = zip(widths, contents).map { WordTable.cell(width: $0, isCentred: false, content: $1) }
    return WordTable.start(widths, hasBorders: false) + WordTable.row(cells.joined()) + WordTable.end
  }

  private mutating func write(_ payload: String, _ caption: [String]) {
    let words = { (texts: [String]) in texts.map { WordParagraph.xml(Paragraph($0, .recipients)) }.joined() }
    guard let found = needs.drawing(of: payload) else { return add(words(caption + [payload])) }
    let side = CodeDrawing.side
    let shown = WordXML.paragraph(
      needs.cell(Style.recipients.form.size), WordStyles.alignment(.trailing),
      CodeDrawing.xml(found.picture, found.drawing, payload: Run(payload).text))
    let said = caption.isEmpty ? WordXML.paragraph(WordStyles.gap) : words(caption)
    add(columns([max(0, room - side), side], [said, shown]), .columns)
  }

  private mutating func write(_ chart: Chart) {
    add(WordParagraph.xml(Paragraph(chart.title, .caption)))
    add(ChartTable(chart, room: room, needs).xml, .table)
  }
}

extension Beside {
  fileprivate var isSigned: Bool {
    (left + right).contains { block in
      guard case .paragraph(let paragraph) = block else { return false }
      return paragraph.style == .signerTitle || paragraph.style == .signerName
    }
  }
}
