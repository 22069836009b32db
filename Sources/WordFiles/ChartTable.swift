internal import Documents
internal import PlainText

/// A chart as a table without borders: what it is about, a bar, the number. A bar is an empty paragraph with a colour,
/// whose indents say where it begins and ends; so it is a picture to the eye and a line to whoever edits.
struct ChartTable {
  private static let size = Style.caption.form.size
  /// Behind a label and before a number.
  private static let air = 120
  private static let panelsInARow = 3
  private static let (dark, light) = ("4A6B8A", "B9C9D9")

  private let needs: BodyNeeds
  private(set) var xml = ""

  init(_ chart: Chart, room: Int, _ needs: BodyNeeds) {
    self.needs = needs
    switch chart.content {
    case .bars(let bars): write([[bars.map { line($0.label, $0.shown, bar($0)) }]], titles: [], room: room)
    case .spans(let spans): write([[spans.map { line($0.label, $0.shown, span($0)) }]], titles: [], room: room)
    case .multiples(let panels):
      let inARow = max(1, min(Self.panelsInARow, panels.count))
      let starts = Array(stride(from: 0, to: panels.count, by: inARow))
      let rows = starts.map { panels[$0..<min($0 + inARow, panels.count)] }
      write(
        rows.map { row in row.map { panel in panel.bars.map { line($0.label, $0.shown, bar($0)) } } },
        titles: rows.map { $0.map(\.title) }, room: room)
    }
  }

  private struct Line {
    let label: String
    let shown: String
    /// In a room of that width.
    let picture: (Int) -> String
  }

  private func line(_ label: String, _ shown: String, _ picture: @escaping (Int) -> String) -> Line {
    Line(label: label, shown: shown, picture: picture)
  }

  /// Panels row by row, each of three columns; all panels share the widths of the columns.
  private mutating func write(_ rows: [[[Line]]], titles: [[String]], room: Int) {
    let lines = rows.flatMap { $0 }.flatMap { $0 }
    let inARow = rows.map(\.count).max() ?? 0
    if inARow == 0 || lines.isEmpty { return }
    let panel = room / inARow
    let labels = min(longest(lines.map(\.label)) + Self.air, panel * 2 / 5)
    // Between two panels is air behind the numbers of the first.
    let behind = inARow > 1 ? 2 * Self.air : 0
    let numbers = min(longest(lines.map(\.shown)) + Self.air + behind, panel * 2 / 5)
    let widths = [labels, panel - labels - numbers, numbers]
    xml = WordTable.start(Array(repeating: widths, count: inARow).flatMap { $0 }, hasBorders: false)
    for (index, panels) in rows.enumerated() {
      if titles.indices.contains(index) {
        xml += row((0..<inARow).map { titleCell(titles[index].indices.contains($0) ? titles[index][$0] : "", panel) })
      }
      for number in 0..<(panels.map(\.count).max() ?? 0) {
        xml += row(
          (0..<inARow).map { place in
            let line =
              panels.indices.contains(place) && panels[place].indices.contains(number)
              ? panels[place][number] : nil
            return cells(line, widths, behind)
          })
      }
    }
    xml += WordTable.end
  }

  private func row(_ cells: [String]) -> String { WordTable.row(cells.joined()) }

  private func longest(_ texts: [String]) -> Int {
    texts.map { TimesWidth.of($0, size: Self.size, bold: false) }.max() ?? 0
  }

  private func titleCell(_ title: String, _ width: Int) -> String {
    WordTable.cell(
      width: width, columns: 3, isCentred: false,
      content: WordXML.paragraph(needs.cell(Self.size), "<w:keepNext/>", WordXML.run(title, bold: true)))
  }

  private func cells(_ line: Line?, _ widths: [Int], _ behind: Int) -> String {
    func words(_ text: String, _ look: String, _ width: Int) -> String {
      WordTable.cell(
        width: width, isCentred: true, content: WordXML.paragraph(needs.cell(Self.size), look, WordXML.run(text)))
    }
    let picture = WordTable.cell(
      width: widths[1], isCentred: true, content: line?.picture(widths[1]) ?? WordXML.paragraph(WordStyles.gap))
    let toTheRight = "<w:ind w:right=\"\(behind)\"/>" + WordStyles.alignment(.trailing)
    return words(line?.label ?? "", "", widths[0]) + picture + words(line?.shown ?? "", toTheRight, widths[2])
  }

  private func bar(_ bar: Chart.Bar) -> (Int) -> String {
    { room in
      let end = max(room * bar.length / 1000, bar.length > 0 ? 20 : 0)
      return end == 0 ? WordXML.paragraph(WordStyles.gap) : Self.stripe(0, end, room, height: 160, Self.dark)
    }
  }

  /// A light stripe from the lowest to the highest, a dark mark above and below what lies between.
  private func span(_ span: Chart.Span) -> (Int) -> String {
    { room in
      func place(_ length: Int) -> Int { (room - 60) * length / 1000 }
      let mark = Self.stripe(place(span.mark), place(span.mark) + 60, room, height: 60, Self.dark)
      return mark + Self.stripe(place(span.from), place(span.to) + 60, room, height: 60, Self.light) + mark
    }
  }

  private static func stripe(_ from: Int, _ to: Int, _ room: Int, height: Int, _ colour: String) -> String {
    WordXML.paragraph(
      WordStyles.bar,
      "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(colour)\"/>"
        + "<w:spacing w:line=\"\(height)\" w:lineRule=\"exact\"/>"
        + "<w:ind w:left=\"\(from)\" w:right=\"\(room - to)\"/>")
  }
}
