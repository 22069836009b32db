import Foundation
import RunningProgram
import Testing

@testable import Tables

/// Numbers, formulas, filters and what is printed, by openpyxl; formulas computed by LibreOffice.
@Suite("Numbers and checks in a workbook", .enabled(if: ReadBook.isPossible)) struct CheckTests {
  /// Five members; one took no part, one proposes to leave the product out.
  private static let scores = Table(
    name: "Bảng điểm",
    columns: ["STT", "Sản phẩm", "CT", "UV1", "UV2", "Điểm", "Trung bình", "Kiểm tra: tổng / số phiếu"].map {
      Table.Column($0)
    },
    rows: [
      [
        .number(1), .text("Nước mắm"), .number(78), .number(79), .number(78), .exact("78,33"), .decimal("78,33"),
        .formula(.sum(columns: 2...4, by: 3), places: 4),
      ],
      [
        .number(2), .text("=1+1"), .number(70), .text("không tham gia"), .number(69), .exact("69,50"),
        .decimal("69,50"),
        .formula(.sum(columns: 2...4, by: 2), places: 4),
      ],
      [
        .empty, .text("Cộng"), .formula(.total(rows: 0...1), places: 0), .formula(.total(rows: 0...1), places: 0),
        .formula(.total(rows: 0...1), places: 0), .formula(.total(rows: 0...1), places: 2),
      ],
    ], notes: ["BẢNG ĐIỂM", "Cột cuối: bảng tính tính lại"])

  private struct Read: Decodable {
    let kinds: [String]
    let formulas: [String]
    let formats: [String]
    /// What the file says the cells come to.
    let values: [Double?]
    let filter, area: String?
  }

  private static let reader = """
    import html, json, re, sys, zipfile, openpyxl
    book, shown = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[1], data_only=True)
    names = zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml').decode('utf-8')
    area = re.search('_xlnm.Print_Area"[^>]*>([^<]*)<', names)
    sheet, values = book.worksheets[0], shown.worksheets[0]
    cells = [c for row in sheet.iter_rows() for c in row]
    found = [c for c in cells if c.data_type == 'f' or isinstance(c.value, (int, float))]
    print(json.dumps({'kinds': [c.data_type for c in found], 'formulas': [str(c.value) for c in found if c.data_type == 'f'],
                      'formats': [c.number_format for c in found],
                      'values': [values[c.coordinate].value for c in found],
                      'filter': sheet.auto_filter.ref, 'area': html.unescape(area.group(1)) if area else None}))
    """

  private func read(_ table: Table) throws -> Read {
    let folder = try Folder()
    try Workbook.write([table], to: folder.path + "/a.xlsx", title: "")
    let run = try Program.tool("/usr/bin/python3", "-c", Self.reader, folder.path + "/a.xlsx", in: folder)
    try #require(run.code == 0, "\(run.talk)")
    return try JSONDecoder().decode(Read.self, from: Data(run.output.utf8))
  }

  @Test func exactDecimalsAreNumbersAndOthersTexts() throws {
    let read = try read(Self.scores)
    // Rounded to be shown: no number, and not among these.
    #expect(read.values.compactMap { $0 }.filter { $0 == 78.33 || $0 == 69.5 } == [78.33, 69.5, 69.5])
    #expect(read.formats.count { $0 == "0.00" } == 3)
  }

  @Test func formulasNameTheirCellsAndSayWhatTheyComeTo() throws {
    let read = try read(Self.scores)
    #expect(
      read.formulas == [
        "=SUM(C4:E4)/3", "=SUM(C5:E5)/2", "=SUM(C4:C5)", "=SUM(D4:D5)", "=SUM(E4:E5)", "=SUM(F4:F5)",
      ])
    let values = zip(read.kinds, read.values).filter { $0.0 == "f" }.map(\.1)
    for (value, wanted) in zip(values, [235.0 / 3, 69.5, 148, 79, 147, 147.83]) {
      #expect(abs((value ?? 0) - wanted) < 1e-9)
    }
    #expect(
      zip(read.kinds, read.formats).filter { $0.0 == "f" }.map(\.1) == ["0.0000", "0.0000", "0", "0", "0", "0.00"])
  }

  @Test func whatIsPrintedAndWhereRowsAreFiltered() throws {
    let read = try read(Self.scores)
    #expect(read.filter == "A3:H6")
    #expect(read.area == "'Bảng điểm'!$A$1:$H$6")
    let empty = try self.read(Table(name: "Mẫu hồ sơ", columns: [Table.Column("A"), Table.Column("B")]))
    #expect(empty.filter == "A1:B1" && empty.area == nil)
  }

  @Test("A sheet whose name looks like a cell has no filter: its name would stand there without quotes")
  func names() throws {
    for name in ["SP01", "R1C1", "RC", "26", "TRUE", "a.b", "A_1"] { #expect(!SheetName.isFilterable(name), "\(name)") }
    for name in ["Bảng", "Phiếu SP01", "Members", "a b", "ế"] { #expect(SheetName.isFilterable(name), "\(name)") }
    let read = try read(Table(name: "SP01", columns: [Table.Column("A")], rows: [[.number(1)]]))
    #expect(read.filter == nil && read.area == "'SP01'!$A$1:$A$2")
  }

  static let exact: [(digits: String, value: Double?, places: Int)] = [
    ("78,33", 78.33, 2), ("78.5", 78.5, 1), ("-0,5", -0.5, 1), ("100", 100, 0), ("0,000000001", 1e-9, 9),
    ("123456789012,345", 123456789012.345, 3), ("1234567890123,345", nil, 0), ("0,0000000001", nil, 0), ("=1", nil, 0),
    ("1e5", nil, 0), ("", nil, 0), ("inf", nil, 0), ("1,2,3", nil, 0),
  ]

  @Test(arguments: exact) func whatIsExact(digits: String, value: Double?, places: Int) throws {
    let number = Table.Cell.number(digits)
    #expect(number?.value == value && (number?.places ?? 0) == places)
    let table = Table(name: "Số", columns: [Table.Column("A")], rows: [[.exact(digits)]])
    #expect(try read(table).values == (value.map { [$0] } ?? []))
    #expect(CSVFile(table).text == CSVFile(Table(name: "", columns: table.columns, rows: [[.decimal(digits)]])).text)
  }

  static let bad: [(Table.Formula, Int)] = [
    (.sum(columns: 0...1, by: 0), 2), (.sum(columns: 0...1, by: -1), 2), (.sum(columns: -1...1, by: 1), 2),
    (.sum(columns: 0...3, by: 1), 2), (.sum(columns: 0...2, by: 1), 2), (.sum(columns: 0...1, by: 1), 10),
    (.sum(columns: 0...1, by: 1), -1), (.total(rows: 0...0), 2), (.total(rows: 0...9), 2), (.total(rows: -1...0), 2),
  ]

  @Test(arguments: bad) func aFormulaOfWhatIsNotThereIsRefused(formula: Table.Formula, places: Int) {
    let table = Table(
      name: "", columns: ["A", "B", "C"].map { Table.Column($0) },
      rows: [[.number(1), .number(2), .formula(formula, places: places)]])
    #expect(throws: WorkbookError.cannotHold) { try Workbook.bytes(of: [table], title: "") }
  }

  @Test func columnsHaveLetters() {
    let letters = [0, 25, 26, 51, 52, 701, 702, 16_383].map(Table.Formula.letters)
    #expect(letters == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"])
  }

  @Test func inCSVAFormulaIsEmptyAndAnExactDecimalItsDigits() {
    #expect(CSVFile(Self.scores).text.contains("\r\n1;Nước mắm;78;79;78;78,33;78,33;\r\n"))
    #expect(!CSVFile(Self.scores).text.contains("SUM"))
  }

  @Test(
    "LibreOffice comes to the numbers that the file says, when it is made to compute them",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")))
  func computed() throws {
    let folder = try Folder()
    try Workbook.write([Self.scores], to: folder.path + "/a.xlsx", title: "")
    // Taken out of the file, the numbers are there only if they were computed.
    let without = """
      import re, sys, zipfile
      source, target = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], 'w')
      for name in source.namelist():
          text = source.read(name)
          if name.endswith('sheet1.xml'):
              text, count = re.subn(b'</f><v>[^<]*</v>', b'</f>', text)
              assert count == 6
          target.writestr(name, text)
      target.close()
      """
    let taken = try Program.tool(
      "/usr/bin/python3", "-c", without, folder.path + "/a.xlsx", folder.path + "/b.xlsx", in: folder)
    try #require(taken.code == 0, "\(taken.talk)")
    let run = try Program.tool(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--convert-to",
        // Field ";", no quotes, UTF-8, from the first line, as shown.
        "csv:Text - txt - csv (StarCalc):59,0,76,1,,0,false,true", "--outdir", folder.path, folder.path + "/b.xlsx",
      ], in: folder)
    try #require(run.code == 0, "\(run.talk)")
    let text = try String(contentsOf: URL(fileURLWithPath: folder.path + "/b.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").suffix(3).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let values = [rows[0][7], rows[1][7]] + rows[2][2...5]
    #expect(values.map { Double($0) } == [78.3333, 69.5, 148, 79, 147, 147.83])
    // The text stays a text, the exact decimal shows its places.
    #expect(rows[1][1] == "=1+1" && rows[0][5] == "78.33" && rows[0][6] == "78,33")
  }
}

/// Rows for texts that are broken into lines.
@Suite struct RowHeightTests {
  static let heights: [(text: String, width: Int, bold: Bool, height: Int?)] = [
    ("", 10, false, nil), ("Nước mắm", 10, false, nil),
    ("Vùng nguyên liệu được cấp chứng nhận chất lượng", 28, false, 30),
    ("Chỉ chấm khi có điểm ở", 10, true, 44), (String(repeating: "m", count: 20), 10, false, 58),
    (String(repeating: "a ", count: 40_000), 1, false, 409), (String(repeating: "ặ", count: 2000), 0, false, 409),
  ]

  @Test(arguments: heights) func asHighAsTheLinesNeed(text: String, width: Int, bold: Bool, height: Int?) {
    #expect(RowHeight.of([("x", 5), (text, width)], bold: bold) == height)
  }
}
