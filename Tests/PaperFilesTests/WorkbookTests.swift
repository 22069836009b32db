import Foundation
import PaperReading
import Papers
import PlainText
import RunningProgram
import Tables
import Testing

/// Every workbook, by openpyxl; what its formulas come to, by LibreOffice.
@Suite struct WorkbookTests {
  private struct Book: Decodable {
    let title: String
    let sheets: [Sheet]
  }

  private struct Sheet: Decodable {
    let name: String
    let frozen: String?
    let kinds: [[String]]
    let values: [[String?]]
    /// By LibreOffice, from a file whose own results were taken out.
    let computed: [[String?]]
  }

  private static let books = Result { () throws -> [(made: MadePapers, file: MadePapers.File, book: Book)] in
    let folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/without", withIntermediateDirectories: false)
    let files = try Made.all.flatMap { result -> [(MadePapers, MadePapers.File)] in
      let made = try result.get()
      return made.files(.workbook).map { (made, $0) }
    }
    let names = files.map { "\($0.0.name)-\($0.1.paper.kind.name)" }
    for (name, file) in zip(names, files) {
      try Data(file.1.bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(name).xlsx"))
    }
    _ = try WordReading.tool("/usr/bin/python3", ["-c", stripper, folder.path] + names, in: folder)
    _ = try WordReading.tool(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--convert-to", "xlsx", "--outdir",
        folder.path + "/computed",
      ] + names.map { "\(folder.path)/without/\($0).xlsx" }, in: folder)
    let output = try WordReading.tool("/usr/bin/python3", ["-c", reader, folder.path] + names, in: folder)
    let read = try JSONDecoder().decode([String: Book].self, from: Data(output.utf8))
    return try zip(names, files).map { name, file in (file.0, file.1, try #require(read[name])) }
  }

  private static let stripper = """
    import re, sys, zipfile
    for name in sys.argv[2:]:
        source = zipfile.ZipFile(f'{sys.argv[1]}/{name}.xlsx')
        with zipfile.ZipFile(f'{sys.argv[1]}/without/{name}.xlsx', 'w') as target:
            for part in source.namelist():
                target.writestr(part, re.sub(b'</f><v>[^<]*</v>', b'</f>', source.read(part)))
    """
  private static let reader = """
    import json, sys, warnings, openpyxl
    warnings.simplefilter('ignore')
    def rows(sheet, what): return [[what(c) for c in row] for row in sheet.iter_rows()]
    def value(c): return None if c.value is None else str(c.value)
    books = {}
    for name in sys.argv[2:]:
        book = openpyxl.load_workbook(f'{sys.argv[1]}/{name}.xlsx')
        again = openpyxl.load_workbook(f'{sys.argv[1]}/computed/{name}.xlsx', data_only=True)
        books[name] = {'title': book.properties.title, 'sheets': [
            {'name': s.title, 'frozen': s.freeze_panes, 'kinds': rows(s, lambda c: c.data_type),
             'values': rows(s, value), 'computed': rows(again[s.title], value)} for s in book.worksheets]}
    print(json.dumps(books))
    """

  @Test func `every cell is what it is in the table, and the head stays in sight`() throws {
    for (made, file, book) in try Self.books.get() {
      #expect(book.sheets.count == file.paper.tables.count)
      for (sheet, table) in zip(book.sheets, file.paper.tables) {
        let place = "\(made.name)/\(file.name), \(sheet.name)"
        let head = table.notes.count
        #expect(sheet.frozen == "A\(head + 2)", "\(place)")
        #expect(
          sheet.values[head].prefix(table.columns.count).elementsEqual(table.columns.map { $0.title }), "\(place)")
        for (row, cells) in table.rows.enumerated() {
          for (column, cell) in cells.enumerated() {
            let (kind, value) = (sheet.kinds[head + 1 + row][column], sheet.values[head + 1 + row][column])
            let isRight = Self.isRight(cell, kind, value)
            #expect(isRight, "\(place): \(cell) is \(kind) \(value ?? "nothing")")
          }
        }
      }
    }
  }

  private static func isRight(_ cell: Table.Cell, _ kind: String, _ value: String?) -> Bool {
    switch cell {
    case .empty: value == nil
    // openpyxl leaves the guard of "_x000A_" as it stands in the file.
    case .text(let text):
      (kind == "s" && value?.replacing("_x005F_", with: "_") == visible(nfc(text))) || (text.isEmpty && value == nil)
    case .number(let number): kind == "n" && value == String(number)
    case .decimal(let digits): kind == "s" && value == digits
    case .exact(let digits): kind == "n" && value.flatMap(Double.init) == Double(digits.replacing(",", with: "."))
    case .formula: kind == "f" && value?.hasPrefix("=") == true
    }
  }

  /// A check is beside the number that it checks.
  @Test func `LibreOffice comes to our numbers`() throws {
    var checks = 0
    for (made, file, book) in try Self.books.get() {
      for (sheet, table) in zip(book.sheets, file.paper.tables) {
        for (row, cells) in table.rows.enumerated() {
          for (column, cell) in cells.enumerated() {
            guard case .formula(let formula, _) = cell, case .sum = formula else { continue }
            checks += 1
            let computed = sheet.computed[table.notes.count + 1 + row][column].flatMap(Double.init)
            let place = "\(made.name)/\(file.name), \(sheet.name), row \(row + 1)"
            switch cells[column - 1] {
            case .number(let total): #expect(computed == Double(total), "\(place)")
            case .exact(let digits), .decimal(let digits):
              // Rounded to two places, or cut so that no band is crossed.
              let ours = try #require(Double(digits.replacing(",", with: ".")))
              #expect(computed.map { abs($0 - ours) < 0.01 } == true, "\(place): \(computed ?? -1), \(ours)")
            default: Issue.record("\(place): nothing beside the check")
            }
          }
        }
      }
    }
    #expect(checks > 300)
  }
}
