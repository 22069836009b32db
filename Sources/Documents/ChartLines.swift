internal import PlainText

/// A chart as bars of letters.
enum ChartLines {
  static func of(_ chart: Chart, width: Int) -> [String] {
    let content =
      switch chart.content {
      case .bars(let bars): lines(of: bars, width: width)
      case .spans(let spans): lines(of: spans, width: width)
      case .multiples(let panels): panels.flatMap { ["  \($0.title)"] + lines(of: $0.bars, width: width) }
      }
    return [chart.title] + content
  }

  private static func lines(of bars: [Chart.Bar], width: Int) -> [String] {
    let (labels, shown) = (column(bars.map(\.label), width), column(bars.map(\.shown), width))
    let room = max(8, width - 2 - labels - 1 - 1 - shown)
    return bars.map { bar in
      let full = bar.length > 0 ? max(1, (bar.length * room + 500) / 1000) : 0
      return line(bar.label, labels, String(repeating: "█", count: full).padded(to: room, align: .leading), bar.shown)
    }
  }

  private static func lines(of spans: [Chart.Span], width: Int) -> [String] {
    let (labels, shown) = (column(spans.map(\.label), width), column(spans.map(\.shown), width))
    let room = max(8, width - 2 - labels - 1 - 1 - shown)
    return spans.map { span in
      func place(_ length: Int) -> Int { length * (room - 1) / 1000 }
      let scale = (0..<room).map { index in
        index == place(span.mark) ? "●" : (place(span.from)...place(span.to)).contains(index) ? "━" : "·"
      }
      return line(span.label, labels, scale.joined(), span.shown)
    }
  }

  private static func line(_ label: String, _ width: Int, _ bar: String, _ shown: String) -> String {
    "  " + label.cut(to: width).padded(to: width, align: .leading) + " " + bar + " " + shown
  }

  /// At most two fifths of the width.
  private static func column(_ texts: [String], _ width: Int) -> Int {
    min(texts.map { displayWidth($0) }.max() ?? 0, width * 2 / 5)
  }
}

extension String {
  fileprivate func cut(to width: Int) -> String { wrapped(width: max(1, width)).first ?? "" }
}
