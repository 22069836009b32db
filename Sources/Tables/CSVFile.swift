internal import PlainText

/// A table as CSV: UTF-8 with byte order mark, `;` between cells, CR LF after rows, quotes by RFC 4180. The header is the
/// first row, and no row has fewer cells.
///
/// A text is never read as a formula: one that begins with a character that starts a formula gets an apostrophe in
/// front. Characters that act or hide are made visible.
package struct CSVFile: Hashable, Sendable {
  package let text: String

  package var bytes: [UInt8] { Array(text.utf8) }

  package init(_ table: Table) {
    let header = table.columns.map { Table.Cell.text($0.title) }
    let rows = table.rows.map { $0 + Array(repeating: .empty, count: max(0, header.count - $0.count)) }
    text = "\u{FEFF}" + ([header] + rows).map { $0.map(Self.written).joined(separator: ";") + "\r\n" }.joined()
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static func written(_ cell: Table.Cell) -> String {
    switch cell {
    case .empty, .formula: ""
    case .number(let number): String(number)
    case .decimal(let digits) where Table.Cell.isDecimal(digits): digits
    case .exact(let digits) where Table.Cell.isDecimal(digits): digits
    case .text(let text), .decimal(let text), .exact(let text): quoted(harmless(text))
    }
  }

  private static func harmless(_ raw: String) -> String {
    let shown = visible(nfc(raw))
    guard let first = raw.unicodeScalars.first(where: { !isBlank($0) }), formulaStarts.contains(first) else {
      return shown
    }
    return "'" + shown
  }

  /// Some programs drop blanks in front of a cell before they look for a formula.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{A0}" || scalar == "\u{FEFF}"
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { [";", "\"", ",", "\n", "\r"].contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
