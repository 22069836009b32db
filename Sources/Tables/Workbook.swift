internal import Archive
internal import CXlsx
internal import Disk

/// Why there is no workbook at its place.
package enum WorkbookError: Error, Hashable, Sendable {
  /// No table at all or more than 4,000 (spreadsheets open as many as their memory holds), more rows or columns than a
  /// sheet has (1,048,576 and 16,384), or a formula of what is not there.
  case cannotHold
  /// No memory, or no room in /dev/shm (without it, in $TMPDIR or /tmp), where parts of the workbook stand meanwhile.
  case outOfMemory
  /// The library failed in a way that none of its inputs explains.
  case internalFailure
  /// libxlsxwriter or libzip is not on this machine.
  case libraryMissing
  case diskFull(path: String)
  /// The file system refused otherwise: its error number.
  case system(path: String, errno: Int32)
}

/// Makes XLSX workbooks, one sheet a table.
///
/// Every text is a text, whatever it begins with: never a formula, never a link. It stands there in form C, with what
/// acts or hides made visible, up to 32,767 UTF-16 units, a cut shown by "…". An integer of up to 15 digits is a number;
/// a longer one is a text of its digits. The only formulas are those of `Table.Formula`, with the number that they give
/// beside them. The header stays in sight and is printed on every page; below it rows can be filtered. The same tables give the same bytes at any time and in any time zone: the parts
/// are packed like every archive of ours.
package enum Workbook {
  /// - Parameter title: of the document, for its properties.
  /// - Throws: `cannotHold`, `outOfMemory`, `libraryMissing` or `internalFailure`.
  package static func bytes(of tables: [Table], title: String) throws(WorkbookError) -> [UInt8] {
    guard (1...4_000).contains(tables.count), tables.allSatisfy(isHeld) else { throw .cannotHold }
    var made: OpaquePointer?
    try check(xl_create(SheetText.title(title), &made))
    guard let book = made else { throw .internalFailure }
    do {
      for (table, name) in zip(tables, SheetName.valid(tables.map(\.name))) {
        try check(xl_add_sheet(book, name))
        try fill(book, with: table)
        try frame(book, table, name)
      }
    } catch {
      xl_discard(book)
      throw error
    }
    var file = xl_buffer()
    defer { xl_buffer_free(&file) }
    try check(xl_finish(book, &file))
    return try packed(Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }

  /// Writes a workbook, complete at its place and on the disk when this returns. After an error stands there what stood
  /// there before; only where the folder itself could not be synced at last, the workbook does.
  /// - Parameters:
  ///   - path: in an existing folder; a file that stands there is replaced.
  ///   - title: of the document, for its properties.
  package static func write(_ tables: [Table], to path: String, title: String) throws(WorkbookError) {
    let bytes = try bytes(of: tables, title: title)
    do { try FileReplacement.write(bytes, to: path) } catch {
      throw error.isFull ? .diskFull(path: error.path) : .system(path: error.path, errno: error.errno)
    }
  }

  private static func isHeld(_ table: Table) -> Bool {
    let columns = table.rows.reduce(table.columns.count) { max($0, $1.count) }
    guard columns <= 16_384 && table.notes.count + 1 + table.rows.count <= 1_048_576 else { return false }
    return table.rows.indices.allSatisfy { row in
      table.rows[row].indices.allSatisfy { table.isSound(atRow: row, column: $0) }
    }
  }

  private static func fill(_ book: OpaquePointer, with table: Table) throws(WorkbookError) {
    for (row, note) in table.notes.enumerated() {
      try check(xl_write_text(book, UInt32(row), 0, SheetText.cell(note), XL_NOTE))
      // Without these the columns' borders would go through the note.
      for column in table.columns.indices.dropFirst() {
        try check(xl_write_empty(book, UInt32(row), UInt16(column), XL_NOTE))
      }
    }
    let header = table.notes.count
    try check(xl_set_header(book, UInt32(header)))
    for (index, column) in table.columns.enumerated() {
      let width = Double(min(max(column.width, 1), 255))
      try check(xl_set_column(book, UInt16(index), width, column.wraps ? XL_WRAPPED : XL_TEXT))
      try check(xl_write_text(book, UInt32(header), UInt16(index), SheetText.cell(column.title), XL_HEADER))
    }
    if let height = RowHeight.of(table.columns.map { ($0.title, $0.width) }, bold: true) {
      try check(xl_set_row(book, UInt32(header), Double(height)))
    }
    for (index, row) in table.rows.enumerated() {
      if let height = RowHeight.of(wrapped(row, table.columns), bold: false) {
        try check(xl_set_row(book, UInt32(header + 1 + index), Double(height)))
      }
      let missing = Array(repeating: Table.Cell.empty, count: max(0, table.columns.count - row.count))
      for (column, cell) in (row + missing).enumerated() {
        let wraps = table.columns.indices.contains(column) && table.columns[column].wraps
        let place = (row: UInt32(header + 1 + index), column: UInt16(column))
        if case .formula(let formula, let places) = cell {
          let text = formula.text(below: header, row: index, column: column)
          let value = table.value(of: formula, row: index, column: column)
          try check(xl_write_formula(book, place.row, place.column, text, value, Int32(places)))
        } else {
          try write(cell, book, place.row, place.column, wraps ? XL_WRAPPED : XL_TEXT)
        }
      }
    }
  }

  /// The texts of a row that are broken into lines, with the widths of their columns.
  private static func wrapped(_ row: [Table.Cell], _ columns: [Table.Column]) -> [(text: String, width: Int)] {
    zip(row, columns).compactMap { cell, column in
      guard column.wraps, case .text(let text) = cell else { return nil }
      return (text, column.width)
    }
  }

  /// What is printed, and where rows are filtered. A sheet to fill in has no rows yet, and is printed as far as it goes.
  private static func frame(_ book: OpaquePointer, _ table: Table, _ name: String) throws(WorkbookError) {
    guard !table.columns.isEmpty else { return }
    let header = UInt32(table.notes.count)
    let last = (row: header + UInt32(table.rows.count), column: UInt16(table.columns.count - 1))
    if !table.rows.isEmpty {
      let width = table.rows.reduce(table.columns.count) { max($0, $1.count) }
      try check(xl_set_print_area(book, last.row, UInt16(width - 1)))
    }
    if SheetName.isFilterable(name) { try check(xl_set_filter(book, header, last.row, last.column)) }
  }

  private static func write(
    _ cell: Table.Cell, _ book: OpaquePointer, _ row: UInt32, _ column: UInt16, _ style: xl_style
  ) throws(WorkbookError) {
    switch cell {
    case .empty, .formula: try check(xl_write_empty(book, row, column, style))
    case .number(let number) where Table.Cell.isNumber(number):
      try check(xl_write_number(book, row, column, Int64(number), XL_DIGITS))
    case .number(let number): try check(xl_write_text(book, row, column, String(number), XL_DIGITS))
    case .exact(let digits):
      guard let (number, places) = Table.Cell.number(digits) else {
        return try write(.decimal(digits), book, row, column, style)
      }
      try check(xl_write_decimal(book, row, column, number, Int32(places)))
    case .decimal(let digits) where Table.Cell.isDecimal(digits):
      try check(xl_write_text(book, row, column, SheetText.cell(digits), XL_DIGITS))
    case .text(let text), .decimal(let text):
      try check(xl_write_text(book, row, column, SheetText.cell(text), style))
    }
  }

  private static func check(_ status: xl_status) throws(WorkbookError) {
    switch status {
    case XL_OK: return
    case XL_NO_MEMORY: throw .outOfMemory
    case XL_NO_LIBRARY: throw .libraryMissing
    case XL_BAD_ARGUMENT: throw .cannotHold
    default: throw .internalFailure
    }
  }

  /// The library's archive checked part by part, and packed again: compressed bytes would be others with every version of
  /// the compressor.
  private static func packed(_ archive: [UInt8]) throws(WorkbookError) -> [UInt8] {
    do {
      let limits = ArchiveLimits(entries: 1000, fileSize: Int.max / 2, total: Int.max / 2)
      let content = try ArchiveReader.read(archive, limits: limits)
      guard content.faults.isEmpty else { throw WorkbookError.internalFailure }
      guard content.files.values.allSatisfy(isWhole) else { throw WorkbookError.outOfMemory }
      return try ArchiveWriter.write(content.files)
    } catch let error as WorkbookError {
      throw error
    } catch {
      switch error as? ArchiveError {
      case .outOfMemory: throw .outOfMemory
      case .libraryMissing: throw .libraryMissing
      default: throw .internalFailure
      }
    }
  }

  /// Whether a part ends with the end of its outermost element. One that found no more room for a temporary file is cut
  /// short, and the library does not say so.
  static func isWhole(_ part: [UInt8]) -> Bool {
    let text = part[...]
    guard let declared = text.firstIndex(of: UInt8(ascii: ">")),
      let start = text[declared...].firstIndex(of: UInt8(ascii: "<"))
    else { return false }
    let name = text[(start + 1)...].prefix { !" />\n".utf8.contains($0) }
    let end = Array("</".utf8) + name + Array(">".utf8)
    return !name.isEmpty && text.reversed().drop { $0 == UInt8(ascii: "\n") }.starts(with: end.reversed())
  }
}
