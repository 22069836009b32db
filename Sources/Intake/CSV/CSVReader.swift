/// Reads CSV by RFC 4180: UTF-8 with or without byte order mark; `;`, `,` or tab between cells, whichever the first line
/// with one of them has most; LF, CR LF or CR after rows.
///
/// A quote inside a cell that does not begin with one is a plain character. An apostrophe before a character that would
/// start a formula is what our own files put there, and goes.
enum CSVReader {
  static func read(_ bytes: [UInt8]) throws(IntakeFaults) -> CellTable {
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    if let line = badLine(text) { throw IntakeFaults(.notUTF8, at: CellPlace(form: .csv, row: line)) }
    var reading = CSVReading(text, separator: separator(of: text))
    var rows = CellCollector()
    while let row = try reading.row() { try rows.add(row) }
    return CellTable(form: .csv, rows: rows.rows)
  }

  /// The line of the first bytes that are no UTF-8.
  private static func badLine(_ text: ArraySlice<UInt8>) -> Int? {
    if String(validating: text, as: UTF8.self) != nil { return nil }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }

  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if (byte == 0x0A || byte == 0x0D) && !isQuoted && counts != [0, 0, 0] { break }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
    return candidates[most]
  }
}

/// One pass over the text of a file.
private struct CSVReading {
  private let text: ArraySlice<UInt8>
  private let separator: UInt8
  private var place: Int
  private var line = 1

  init(_ text: ArraySlice<UInt8>, separator: UInt8) {
    self.text = text
    self.separator = separator
    place = text.startIndex
  }

  /// The next row, `nil` at the end.
  mutating func row() throws(IntakeFaults) -> CellTable.Row? {
    guard place < text.endIndex else { return nil }
    var row = CellTable.Row(number: line, cells: [:])
    var column = 0
    while true {
      let cell = try cell(at: CellPlace(form: .csv, row: line, column: column))
      if !cell.allSatisfy(\.isWhitespace) {
        if column >= CellLimits.columns { throw IntakeFaults(.tooLarge) }
        row.cells[column] = CellTable.Cell(plain(cell))
      }
      guard place < text.endIndex, text[place] == separator else { break }
      place += 1
      column += 1
    }
    endLine()
    return row
  }

  private mutating func endLine() {
    guard place < text.endIndex else { return }
    let isPair = text[place] == 0x0D && place + 1 < text.endIndex && text[place + 1] == 0x0A
    place += isPair ? 2 : 1
    line += 1
  }

  private func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  private mutating func cell(at start: CellPlace) throws(IntakeFaults) -> String {
    guard place < text.endIndex, text[place] == UInt8(ascii: "\"") else {
      let from = place
      while place < text.endIndex && !ends(text[place]) { place += 1 }
      return String(decoding: text[from..<place], as: UTF8.self)
    }
    var held: [UInt8] = []
    place += 1
    while true {
      guard place < text.endIndex else { throw IntakeFaults(.quoteNotClosed, at: start) }
      let byte = text[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard place < text.endIndex, text[place] == byte else { break }
        place += 1
      } else if byte == 0x0A || byte == 0x0D && !(place < text.endIndex && text[place] == 0x0A) {
        line += 1
      }
      held.append(byte)
    }
    if place < text.endIndex && !ends(text[place]) { throw IntakeFaults(.textAfterQuote, at: start) }
    return String(decoding: held, as: UTF8.self)
  }

  private func plain(_ cell: String) -> String {
    let rest = cell.unicodeScalars.dropFirst()
    guard cell.utf8.first == UInt8(ascii: "'"), let next = rest.first(where: { !$0.properties.isWhitespace }),
      "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(next)
    else { return cell }
    return String(rest)
  }
}
