/// The cells of one table as they stand in a file: texts, nothing judged yet. CSV and XLSX give the same.
package struct CellTable: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case csv
    case workbook
  }

  package struct Cell: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case text
      /// Digits with at most a sign and a point; a day in a workbook is one.
      case number
      /// An error value of a spreadsheet ("#REF!").
      case error
      /// A formula that no spreadsheet has computed yet. Formulas are never computed here.
      case uncomputed
    }

    package var text: String
    package var kind: Kind

    package init(_ text: String, _ kind: Kind = .text) {
      self.text = text
      self.kind = kind
    }
  }

  package struct Row: Hashable, Sendable {
    /// As people count: the line of a CSV file on which it begins, the row of a sheet; from 1.
    package var number: Int
    /// Cells that hold something, by their column, from 0.
    package var cells: [Int: Cell]

    package init(number: Int, cells: [Int: Cell]) {
      self.number = number
      self.cells = cells
    }

    /// Columns from left to right.
    var columns: [Int] { cells.keys.sorted() }
  }

  package var form: Form
  package var rows: [Row]
  /// Texts of cells that are merged over several columns, by row and by each further column: groups of headings.
  var groups: [Int: [Int: String]] = [:]
  /// The day of serial number 0, as `CalendarDay.number`: 30 December 1899, or 1 January 1904 in some workbooks.
  package var dayZero = -25_569

  package init(form: Form, rows: [Row]) {
    self.form = form
    self.rows = rows
  }
}

/// What a table may hold. An office's table is a thousandth of it.
enum CellLimits {
  static let rows = 20_000
  /// Rows among which the headings are looked for: titles may stand above.
  static let headings = 20
  /// Columns of a sheet; one further to the right does not exist.
  static let columns = 16_384
  static let cells = 1_000_000
  /// Bytes of all cells: a text that many cells share counts for each.
  static let bytes = 64 << 20
}

/// Rows as they come in, within the limits.
struct CellCollector {
  private(set) var rows: [CellTable.Row] = []
  private var cells = 0
  private var bytes = 0

  /// Rows without a cell are no rows.
  mutating func add(_ row: CellTable.Row) throws(IntakeFaults) {
    if row.cells.isEmpty { return }
    cells += row.cells.count
    bytes += row.cells.values.reduce(0) { $0 + $1.text.utf8.count }
    rows.append(row)
    if rows.count > CellLimits.rows { throw IntakeFaults(.tooManyRows(CellLimits.rows)) }
    if cells > CellLimits.cells || bytes > CellLimits.bytes { throw IntakeFaults(.tooLarge) }
  }
}
