internal import PlainText

/// Plain text, 78 columns wide, built line by line.
struct Page {
  static let width = 78
  private(set) var lines: [String] = []

  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func blank() { lines.append("") }

  mutating func centred(_ text: String) {
    for line in text.wrapped(width: Self.width) { add(line.padded(to: Self.width, align: .center)) }
  }

  mutating func heading(_ text: String) {
    blank()
    for line in text.wrapped(width: Self.width) { add(line) }
  }

  /// A paragraph whose further lines stand below the first one's text.
  mutating func item(_ text: String, mark: String = "- ", indent: Int = 0) {
    let lead = String(repeating: " ", count: indent)
    let under = String(repeating: " ", count: displayWidth(mark))
    for (index, line) in text.wrapped(width: Self.width - indent - displayWidth(mark)).enumerated() {
      add(lead + (index == 0 ? mark : under) + line)
    }
  }

  mutating func paragraph(_ text: String, indent: Int = 0) { item(text, mark: "", indent: indent) }

  /// A dotted line to fill in by hand.
  mutating func handwriting(indent: Int = 2) {
    add(String(repeating: " ", count: indent) + String(repeating: ".", count: Self.width - indent))
  }

  /// Two blocks side by side, each line centred in its own.
  mutating func sideBySide(_ left: [String], _ right: [String], leftWidth: Int) {
    let rightWidth = Self.width - leftWidth - 2
    let (left, right) = (left.flatMap { $0.wrapped(width: leftWidth) }, right.flatMap { $0.wrapped(width: rightWidth) })
    for index in 0..<max(left.count, right.count) {
      let first = index < left.count ? left[index] : ""
      let second = index < right.count ? right[index] : ""
      add(first.padded(to: leftWidth, align: .center) + "  " + second.padded(to: rightWidth, align: .center))
    }
  }

  /// A table: a column of width 0 takes what the others leave.
  mutating func table(_ columns: [Column], _ rows: [[String]], indent: Int = 0) {
    let fixed = columns.reduce(0) { $0 + $1.width } + 2 * (columns.count - 1) + indent
    let widths = columns.map { $0.width > 0 ? $0.width : max(8, Self.width - fixed) }
    let rule = String(repeating: "─", count: Self.width - indent)
    let lead = String(repeating: " ", count: indent)
    add(lead + rule)
    row(columns.map(\.title), columns, widths, lead)
    add(lead + rule)
    for cells in rows { row(cells, columns, widths, lead) }
    add(lead + rule)
  }

  struct Column {
    var title: String
    var width = 0
    var align = Alignment.leading
  }

  private mutating func row(_ cells: [String], _ columns: [Column], _ widths: [Int], _ lead: String) {
    let wrapped = zip(cells, widths).map { $0.wrapped(width: $1) }
    for index in 0..<(wrapped.map(\.count).max() ?? 0) {
      let line = zip(wrapped, zip(columns, widths)).map { lines, place in
        (index < lines.count ? lines[index] : "").padded(to: place.1, align: place.0.align)
      }
      add(lead + line.joined(separator: "  "))
    }
  }

  /// No blanks at the end of a line.
  private mutating func add(_ line: String) {
    var line = line
    while line.last == " " { line.removeLast() }
    lines.append(line)
  }
}
