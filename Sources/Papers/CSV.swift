internal import PlainText

/// A table for spreadsheets: UTF-8 with byte order mark, `;` between cells, CR LF after rows, quotes by RFC 4180.
///
/// A text is never read as a formula: one that begins with a character that starts a formula gets an apostrophe in
/// front. Characters that act or hide are made visible.
struct CSV {
  enum Cell {
    /// Words as somebody entered them.
    case text(String)
    /// Digits of ours: "78", "78,33".
    case number(String)
    case empty

    static func integer(_ number: Int) -> Cell { .number(String(number)) }
    static func optional(_ number: String?) -> Cell { number.map(Cell.number) ?? .empty }
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private var rows: [String] = []

  init(header: [String]) { append(header.map(Cell.text)) }

  mutating func append(_ cells: [Cell]) { rows.append(cells.map(Self.written).joined(separator: ";")) }

  var text: String { "\u{FEFF}" + rows.map { $0 + "\r\n" }.joined() }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .number(let digits): digits
    case .text(let text): quoted(harmless(text))
    }
  }

  static func harmless(_ raw: String) -> String {
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
