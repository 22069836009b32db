internal import PlainText

/// Lines of one width, written block by block.
struct TextLines {
  let width: Int
  private(set) var lines: [String] = []

  init(width: Int) { self.width = width }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .rule(let rule): centred(String(repeating: "─", count: length(of: rule)))
    case .beside(let beside): write(beside)
    case .table(let grid): for line in GridLines(grid, width: width).lines { add(line) }
    case .code(let payload, let caption):
      for line in caption { wrapped(Run(line).text) }
      wrapped(Run(payload).text)
    case .chart(let chart): for line in ChartLines.of(chart, width: width) { add(line) }
    // A line is some 17 points high.
    case .room(let height): for _ in 0..<max(1, height / 340) { add("") }
    case .writing(let count, let level):
      for _ in 0..<count { add(indent(level) + String(repeating: ".", count: max(8, width - 2 * level))) }
    case .newPage: add("")
    }
  }

  private mutating func write(_ paragraph: Paragraph) {
    let form = paragraph.style.form
    if form.before > 60 { blank() }
    switch form.alignment {
    case .centre: for line in paragraph.text.wrapped(width: width) { centred(line) }
    case .trailing: for line in paragraph.text.wrapped(width: width) { add(line.padded(to: width, align: .trailing)) }
    case .leading, .justified:
      // Two blanks stand for a step; where a first line is indented, so is the text.
      let lead = indent(paragraph.mark.isEmpty && form.indent > 0 ? paragraph.level + 1 : paragraph.level)
      let under = String(repeating: " ", count: displayWidth(paragraph.mark))
      let room = max(8, width - displayWidth(lead) - displayWidth(paragraph.mark))
      for (index, line) in paragraph.text.wrapped(width: room).enumerated() {
        add(lead + (index == 0 ? paragraph.mark : under) + line)
      }
    }
  }

  private mutating func write(_ beside: Beside) {
    let leftWidth = (width - 2) * beside.leftShare / 1000
    let (left, right) = (TextLines(beside.left, leftWidth), TextLines(beside.right, width - 2 - leftWidth))
    for index in 0..<max(left.lines.count, right.lines.count) {
      let first = index < left.lines.count ? left.lines[index] : ""
      let second = index < right.lines.count ? right.lines[index] : ""
      add(first.padded(to: leftWidth, align: .leading) + "  " + second)
    }
  }

  private init(_ blocks: [Block], _ width: Int) {
    self.init(width: width)
    for block in blocks { write(block) }
  }

  private func length(of rule: Rule) -> Int {
    min(width, max(4, displayWidth(rule.text) * rule.percent / 100))
  }

  private func indent(_ level: Int) -> String { String(repeating: " ", count: 2 * level) }

  private mutating func wrapped(_ text: String) { for line in text.wrapped(width: width) { add(line) } }

  private mutating func centred(_ line: String) { add(line.padded(to: width, align: .center)) }

  /// Not the first line, and not two in a row.
  private mutating func blank() { if let last = lines.last, !last.isEmpty { add("") } }

  /// No blanks at the end of a line.
  private mutating func add(_ line: String) {
    var line = line
    while line.last == " " { line.removeLast() }
    lines.append(line)
  }
}
