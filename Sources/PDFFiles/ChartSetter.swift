internal import Documents

/// Charts in black and greys: lengths for the eye, every number as text beside them.
struct ChartSetter {
  private let composer: Composer
  private let x: Int
  private let width: Int
  /// The height that a page has for text.
  private let room: Int

  private static let size = 10
  /// Of a label, a title or a number: what is longer is cut, as nobody reads it in a picture.
  private static let lines = 6
  private static let barHeight = 8000
  private static let grey = 550
  private static let lightGrey = 800
  /// Between labels, bars and numbers.
  private static let gap = 5000
  /// Small pictures stand at least this far apart in columns.
  private static let panelWidth = 150_000
  private static let panelGap = 14000

  init(_ composer: Composer, x: Int, width: Int, room: Int) {
    (self.composer, self.x, self.width, self.room) = (composer, x, width, room)
  }

  func items(of chart: Chart) throws(DocumentFileError) -> [Item] {
    let form = Style.caption.form
    let title = try composer.text(chart.title, size: form.size, bold: true, width: width).cut(to: Self.lines)
    var drawing = Drawing(width: width)
    drawing.add(title, x: 0, y: 0)
    var items = [
      item(
        drawing, title.height, before: form.before * BlockSetter.twentieth, after: form.after * BlockSetter.twentieth)
    ]
    switch chart.content {
    case .bars(let bars): items += try rows(bars.map(Line.init))
    case .spans(let spans): items += try rows(spans.map(Line.init))
    case .multiples(let panels): items += try multiples(panels)
    }
    // A chart is looked at as a whole, as long as a page holds it.
    for index in items.indices { items[index].keeps = index < items.count - 1 }
    items[items.count - 1].after = 6000
    return items
  }

  /// A line of a chart: what it is, its number, and what is drawn between.
  private struct Line {
    let label: String
    let shown: String
    let from: Int
    let to: Int
    let mark: Int?

    init(_ bar: Chart.Bar) { (label, shown, from, to, mark) = (bar.label, bar.shown, 0, bar.length, nil) }
    init(_ span: Chart.Span) {
      (label, shown, from, to, mark) = (span.label, span.shown, span.from, span.to, span.mark)
    }
  }

  private struct Columns {
    let labels: Int
    let bars: Int
    let shown: Int
  }

  /// Labels take two fifths at most, numbers a quarter.
  private func columns(of lines: [Line], in width: Int) throws(DocumentFileError) -> Columns {
    var (labels, shown) = (0, 0)
    for line in lines {
      labels = max(labels, try text(line.label, width: nil).lines[0].width)
      shown = max(shown, try text(line.shown, width: nil).lines[0].width)
    }
    labels = min(labels + 500, width * 2 / 5)
    shown = min(shown + 500, width / 4)
    return Columns(labels: labels, bars: max(1000, width - labels - shown - 2 * Self.gap), shown: shown)
  }

  private func rows(_ lines: [Line]) throws(DocumentFileError) -> [Item] {
    let columns = try columns(of: lines, in: width)
    var items: [Item] = []
    for line in lines {
      var drawing = Drawing(width: width)
      let height = try draw(line, columns, in: &drawing, x: 0, y: 0)
      items.append(item(drawing, height))
    }
    return items
  }

  private func draw(
    _ line: Line, _ columns: Columns, in drawing: inout Drawing, x: Int, y: Int
  ) throws(DocumentFileError) -> Int {
    let label = try text(line.label, width: columns.labels)
    let shown = try text(line.shown, width: columns.shown)
    let height = max(label.height, shown.height, 12000) + 3000
    drawing.add(label, x: x, y: y + (height - label.height) / 2)
    let left = x + columns.labels + Self.gap
    let middle = y + height / 2
    func place(_ length: Int) -> Int { left + columns.bars * length / 1000 }
    if let mark = line.mark {
      drawing.fill(x: left, y: middle - 250, width: columns.bars, height: 500, grey: Self.lightGrey)
      drawing.fill(
        x: place(line.from), y: middle - 2000, width: max(1000, place(line.to) - place(line.from)), height: 4000,
        grey: Self.grey)
      drawing.fill(x: place(mark) - 1000, y: middle - Self.barHeight / 2, width: 2000, height: Self.barHeight)
    } else {
      // The line that all begin at, so that none is a bar too.
      drawing.fill(x: left - 500, y: y, width: 500, height: height)
      if line.to > 0 {
        drawing.fill(
          x: left, y: middle - Self.barHeight / 2, width: max(500, place(line.to) - left), height: Self.barHeight,
          grey: Self.grey)
      }
    }
    drawing.add(shown, x: left + columns.bars + Self.gap, y: y + (height - shown.height) / 2)
    return height
  }

  // MARK: Small multiples

  private func multiples(_ panels: [Chart.Panel]) throws(DocumentFileError) -> [Item] {
    let across = max(1, width / Self.panelWidth)
    let panelWidth = (width - (across - 1) * Self.panelGap) / across
    var items: [Item] = []
    for start in stride(from: 0, to: panels.count, by: across) {
      var drawing = Drawing(width: width)
      let row = panels[start..<min(panels.count, start + across)]
      // The pictures of a row begin at one height, under the highest title.
      var titles: [TextLayout] = []
      for panel in row { titles.append(try text(panel.title, bold: true, width: panelWidth)) }
      let top = (titles.map(\.height).max() ?? 0) + 2000
      var height = top
      for (index, panel) in row.enumerated() {
        let left = index * (panelWidth + Self.panelGap)
        drawing.add(titles[index], x: left, y: top - 2000 - titles[index].height)
        let lines = panel.bars.map(Line.init)
        let columns = try columns(of: lines, in: panelWidth)
        var y = top
        for line in lines { y += try draw(line, columns, in: &drawing, x: left, y: y) }
        height = max(height, y)
      }
      if height > room { return try underEachOther(panels) }
      items.append(item(drawing, height, after: 8000))
    }
    return items
  }

  /// Where a picture is higher than a page.
  private func underEachOther(_ panels: [Chart.Panel]) throws(DocumentFileError) -> [Item] {
    var items: [Item] = []
    for panel in panels {
      let title = try text(panel.title, bold: true, width: width)
      var drawing = Drawing(width: width)
      drawing.add(title, x: 0, y: 0)
      items.append(item(drawing, title.height))
      items += try rows(panel.bars.map(Line.init))
    }
    return items
  }

  private func text(_ text: String, bold: Bool = false, width: Int?) throws(DocumentFileError) -> TextLayout {
    try composer.text(text, size: Self.size, bold: bold, width: width).cut(to: Self.lines)
  }

  private func item(_ drawing: Drawing, _ height: Int, before: Int = 0, after: Int = 0) -> Item {
    let fragment = composer.add(drawing.fragment(height: height))
    return Item(
      before: before, height: height, after: after, content: .marks([Mark(fragment: fragment, x: x, y: 0)]))
  }
}
