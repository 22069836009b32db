import Documents

/// What a file must say: the letters of a document in the order in which they are drawn, without blanks. Where lines end
/// is the writer's.
struct WrittenText {
  /// DOCX lays small charts beside each other line by line, PDF picture by picture.
  enum Order { case word, pdf }

  private(set) var letters: [Unicode.Scalar] = []
  /// Of tables, which come back on every page.
  private(set) var heads: [[Unicode.Scalar]] = []
  /// Cells of several rows: PDF draws them behind the last of these, and again on a further page.
  private(set) var hasTallCells = false
  /// Cells of tables that are nothing but a number, and how often they are there.
  private(set) var numbers: [String: Int] = [:]
  let banners: [[Unicode.Scalar]]
  private let order: Order

  init(_ document: Document, _ order: Order) {
    self.order = order
    banners = document.banners.map(Self.letters)
    for part in document.parts { write(part.blocks) }
  }

  static func letters(_ text: some StringProtocol) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): letters += Self.letters(paragraph.mark + paragraph.text)
      case .beside(let beside):
        write(beside.left)
        write(beside.right)
      case .table(let grid):
        let head = grid.head.flatMap(\.cells).flatMap { Self.letters($0.text) }
        heads.append(head)
        let cells = grid.rows.flatMap(\.cells)
        letters += head + cells.flatMap { Self.letters($0.text) }
        for cell in cells where !cell.text.isEmpty && cell.text.allSatisfy({ $0.isNumber || $0 == "," }) {
          numbers[cell.text, default: 0] += 1
        }
        if cells.contains(where: { $0.rows > 1 }) { hasTallCells = true }
      case .code(_, let caption): letters += caption.flatMap(Self.letters)
      case .chart(let chart): write(chart)
      case .rule, .room, .writing, .newPage: break
      }
    }
  }

  private mutating func write(_ chart: Chart) {
    letters += Self.letters(chart.title)
    func text(_ bar: Chart.Bar) -> [Unicode.Scalar] { Self.letters(bar.label + bar.shown) }
    switch chart.content {
    case .bars(let bars): letters += bars.flatMap(text)
    case .spans(let spans): letters += spans.flatMap { Self.letters($0.label + $0.shown) }
    case .multiples(let panels) where order == .pdf:
      for panel in panels { letters += Self.letters(panel.title) + panel.bars.flatMap(text) }
    case .multiples(let panels):
      for start in stride(from: 0, to: panels.count, by: 3) {
        let row = panels[start..<min(start + 3, panels.count)]
        letters += row.flatMap { Self.letters($0.title) }
        for line in 0..<(row.map(\.bars.count).max() ?? 0) {
          letters += row.filter { $0.bars.indices.contains(line) }.flatMap { text($0.bars[line]) }
        }
      }
    }
  }

  /// - Parameter pages: letters of every page, without what stands in the margins.
  /// - Returns: where they are others, `nil` where they are the same.
  func difference(_ pages: [[Unicode.Scalar]]) -> String? { Self.difference(pages, letters, heads, banners) }

  /// The same without dots: lines to write on are dotted in DOCX.
  func differenceWithoutDots(_ pages: [[Unicode.Scalar]]) -> String? {
    func dotless(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] { letters.filter { $0 != "." } }
    return Self.difference(pages.map(dotless), dotless(letters), heads.map(dotless), banners.map(dotless))
  }

  private static func difference(
    _ pages: [[Unicode.Scalar]], _ letters: [Unicode.Scalar], _ heads: [[Unicode.Scalar]],
    _ banners: [[Unicode.Scalar]]
  ) -> String? {
    var place = 0
    for (number, page) in pages.enumerated() {
      var rest = page[...]
      for banner in banners where rest.starts(with: banner) { rest = rest.dropFirst(banner.count) }
      for head in heads where rest.starts(with: head) && !letters[place...].starts(with: head) {
        rest = rest.dropFirst(head.count)
      }
      let wanted = letters[place...].prefix(rest.count)
      if !rest.elementsEqual(wanted) {
        let same = zip(rest, wanted).prefix { $0 == $1 }.count
        func around(_ letters: ArraySlice<Unicode.Scalar>) -> String {
          String(String.UnicodeScalarView(letters.dropFirst(max(0, same - 30)).prefix(90)))
        }
        return "page \(number + 1): \(around(rest)) instead of \(around(letters[place...]))"
      }
      place += rest.count
    }
    return place == letters.count
      ? nil : "ends before \(String(String.UnicodeScalarView(letters[place...].prefix(60))))"
  }

  /// Where the order is the reader's own: letters that are there less often than they must be.
  func missing(_ pages: [[Unicode.Scalar]]) -> [Unicode.Scalar: Int] {
    var counts: [Unicode.Scalar: Int] = [:]
    for letter in letters { counts[letter, default: 0] += 1 }
    for letter in pages.joined() { counts[letter]? -= 1 }
    return counts.filter { $0.value > 0 }
  }
}
