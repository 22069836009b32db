/// Where something stands in a table.
package struct CellPlace: Hashable, Sendable {
  package var form: CellTable.Form
  package var row: Int
  /// From 0; `nil` for the whole row.
  package var column: Int?
  /// The heading of the column, empty where it has none.
  package var heading = ""

  package init(form: CellTable.Form, row: Int, column: Int? = nil, heading: String = "") {
    self.form = form
    self.row = row
    self.column = column
    self.heading = heading
  }

  /// "C7", as a spreadsheet names it; empty for a whole row.
  package var address: String { column.map { CellAddress.letters($0) + String(row) } ?? "" }
}

/// Names of cells: "C7" is column 2, row 7.
enum CellAddress {
  /// "A", …, "Z", "AA", … for columns from 0.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// `nil` where the text names no cell that a sheet can have.
  static func read(_ text: String) -> (column: Int, row: Int)? {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count), digits.first != UInt8(ascii: "0"),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
    let row = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return column < CellLimits.columns && row <= 1_048_576 ? (column, row) : nil
  }
}
