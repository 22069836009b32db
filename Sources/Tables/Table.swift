/// One table for a spreadsheet: a sheet of a workbook, or a CSV file.
package struct Table: Hashable, Sendable {
  package enum Cell: Hashable, Sendable {
    /// Words as somebody entered them; they never act, in no form of the table.
    case text(String)
    case number(Int)
    /// Digits as they are shown: "78,33". Never made a binary fraction, so a text in a workbook, to the right like a
    /// number: for what was rounded to be shown, which as a number would be another one. What is not digits, with a sign
    /// before and a comma or a point between at most, is treated as `text`.
    case decimal(String)
    /// Digits that are the whole value, nothing rounded away: in a workbook a number that shows as many places. Of more
    /// than 15 digits or 9 places, it is treated as `decimal`.
    case exact(String)
    /// Computed once more by the spreadsheet, for whoever wants to see that our number beside it is right; the column's
    /// title says that it is a check. Shown with 0 to 9 places: with as many as it takes not to look like the next round
    /// number (4 are enough for a mean of points). Only in a workbook; empty in CSV.
    case formula(Formula, places: Int)
    case empty

    /// `decimal`, or `empty` where there is none.
    package static func optional(_ digits: String?) -> Cell { digits.map(Cell.decimal) ?? .empty }
  }

  /// Of numbers in the same table, and of nothing that anybody entered: texts do not count, nor do empty cells. No other
  /// formula may be among them.
  package enum Formula: Hashable, Sendable {
    /// Of these columns of the row, from 0, divided by a number from 1.
    case sum(columns: ClosedRange<Int>, by: Int)
    /// Of these rows of the column, from 0.
    case total(rows: ClosedRange<Int>)
  }

  package struct Column: Hashable, Sendable {
    package var title: String
    /// In characters; a workbook takes 1 to 255, what is beyond counts as the nearer of the two.
    package var width: Int
    /// Whether long texts are broken into lines.
    package var wraps: Bool

    package init(_ title: String, width: Int = 12, wraps: Bool = false) {
      self.title = title
      self.width = width
      self.wraps = wraps
    }
  }

  /// As wanted for the sheet; the workbook makes of it one that a sheet may have. Not in CSV.
  package var name: String
  package var columns: [Column]
  /// From left to right; a row may be shorter than the header, or longer.
  package var rows: [[Cell]]
  /// Lines above the header: what the table is, where it comes from. Not in CSV, where the header comes first.
  package var notes: [String]

  package init(name: String, columns: [Column], rows: [[Cell]] = [], notes: [String] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

extension Table.Cell {
  /// Whether this is "78", "-1" or "78,33": digits, at most one sign before them, one comma or point among them.
  static func isDecimal(_ digits: String) -> Bool {
    let parts = (digits.hasPrefix("-") ? digits.dropFirst() : digits[...])
      .split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    return parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy { ("0"..."9").contains($0) } }
  }
}
