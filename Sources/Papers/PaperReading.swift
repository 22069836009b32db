internal import Documents
internal import PlainText
internal import Tables

// Papers as somebody reads them on a terminal.
extension SessionPaper {
  /// Of a workbook its first table.
  package var lines: [String] {
    document.map(PlainPaper.lines) ?? (csv ?? tables.first).map { TableLines($0).lines } ?? []
  }

  /// Only its pictures; empty where it has none.
  package var charts: [String] {
    guard let document else { return [] }
    let parts = document.parts.compactMap { part -> PaperPart? in
      let charts = part.blocks.filter { if case .chart = $0 { true } else { false } }
      return charts.isEmpty ? nil : PaperPart(part.orientation, charts)
    }
    return parts.isEmpty ? [] : PlainPaper.lines(of: Document(title: title, banners: document.banners, parts: parts))
  }
}

/// A table as lines: as wide as its longest cells, which are not broken.
struct TableLines {
  private let table: Table

  init(_ table: Table) { self.table = table }

  var lines: [String] {
    let rows = [table.columns.map(\.title)] + table.rows.map { row in row.map(text) }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? displayWidth($0[column]) : 0 }.max() ?? 0
    }
    let drawn = rows.map { row in
      row.enumerated().map { $0.element.padded(to: widths[$0.offset]) }.joined(separator: " │ ")
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    return table.notes.map { visible($0) } + [drawn[0], rule] + drawn.dropFirst()
  }

  private func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text), .decimal(let text), .exact(let text): visible(text)
    case .number(let number): String(number)
    case .formula, .empty: ""
    }
  }
}
