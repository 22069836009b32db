/// Tables that an office filled in, as CSV or XLSX (docs/import.md).
package enum Intake {
  /// What a file is, by its first bytes; its name says nothing.
  package enum Form: Hashable, Sendable {
    case csv, workbook, json
  }

  package static func form(of bytes: [UInt8]) -> Form {
    if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: oldContainer) { return .workbook }
    let first = bytes.drop { $0 <= 0x20 || $0 >= 0x80 }.first
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .csv
  }

  /// - Parameter sheet: of a workbook; `nil` for its first one.
  package static func table(_ bytes: [UInt8], sheet: String?) throws(IntakeFaults) -> CellTable {
    if bytes.starts(with: oldContainer) { throw IntakeFaults(.oldWorkbook) }
    if form(of: bytes) == .workbook { return try WorkbookReader.read(bytes, sheet: sheet) }
    if sheet != nil { throw IntakeFaults(.noSheets) }
    return try CSVReader.read(bytes)
  }

  /// Of Excel 97-2003, and of workbooks with a password.
  private static let oldContainer: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
}

/// What was read of a row.
package struct TableLine<Value: Sendable>: Sendable {
  package var value: Value
  package var row: Int
}
