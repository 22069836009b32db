import Foundation
import RunningProgram
import Tables
import Testing

/// Workbooks read back by a reader that shares nothing with the writer.
@Suite("A workbook read by openpyxl", .enabled(if: ReadBook.isPossible)) struct WorkbookTests {
  @Test func aTableAsItShallStand() throws {
    let book = try roundTrip([summary], title: "Phiên tập huấn & <1>")
    #expect(book.title == "Phiên tập huấn & <1>")
    #expect(book.created == "1980-01-01 00:00:00")
    #expect(book.modified == "1980-01-01 00:00:00")
    #expect(book.active == [])
    let sheet = try #require(book.sheets.first)
    #expect(book.sheets.count == 1)
    #expect(sheet.name == "Bảng tổng hợp")
    #expect(
      sheet.values() == [
        ["BẢNG TỔNG HỢP KẾT QUẢ", nil, nil, nil], ["Nguồn: phiên tập huấn", nil, nil, nil],
        ["STT", "Sản phẩm", "Điểm", "Ghi chú"], ["1", "Nước mắm Cái Rồng", "78,33", nil],
        ["2", "Chè Ba Vì", "65,00", "nâng hạng"],
      ])
    #expect(sheet.cells[3].map(\.kind) == ["n", "s", "s", "n"])
    #expect(sheet.frozen == "A4")
    #expect(sheet.repeated == "$3:$3" || sheet.repeated == "3:3")
    #expect(sheet.orientation == "landscape")
    #expect(sheet.paper == 9)
    #expect(sheet.fits && sheet.fitsHeight == 0)
    #expect(sheet.fitsWidth == nil || sheet.fitsWidth == 1)
    // The file's width is that of the characters and a margin of 5 pixels of 7.
    for (letter, width) in ["A": 5.0, "B": 30, "C": 10, "D": 12] {
      #expect(abs(try #require(sheet.widths[letter]) - width) < 1, "\(letter)")
    }
  }

  @Test func theLookOfCells() throws {
    let cells = try #require(try roundTrip([summary]).sheets.first).cells
    #expect(cells[2].allSatisfy { $0.bold && $0.wraps })
    #expect((cells[0] + cells[1] + cells[3] + cells[4]).allSatisfy { !$0.bold })
    #expect((cells[3] + cells[4]).allSatisfy { $0.vertical == "top" })
    #expect(cells[3].map(\.wraps) == [false, true, false, false])
    #expect(cells[3].map(\.horizontal) == ["right", nil, "right", nil])
    #expect((cells[0] + cells[1]).allSatisfy { !$0.bordered } && cells[2...].joined().allSatisfy(\.bordered))
    for row in cells {
      #expect(row.allSatisfy { $0.font == "Times New Roman" && $0.size == 11 })
    }
  }

  /// Texts that come back as they were entered.
  static let kept = [
    "=1+1", "=HYPERLINK(\"http://x\")", "+84 901", "-1+1", "@SUM(A1)", "{=1}", "http://example.org", "https://a/b?c#d",
    "ftp://x", "mailto:a@b.vn", "internal:Sheet1!A1", "external:c:\\x.xlsx", "\\\\server\\x", "'=1", "007", "1e5",
    "78,33", "TRUE", "#N/A", "01/02/2026", "  hai bên  ", "<a href=\"x\">&amp;</a>", "]]>", "\"'", "Nước mắm Cái Rồng",
    "Ế ỡ đ Ư", "水 🍃", "_x0041_", "_x000A_", "_x0041_x0042_", "_x00g1_", "__x0041__", "_X0041_", "&#10;",
  ]

  /// Others, as entered and as they must come back.
  static let made: [(entered: String, shown: String)] = [
    ("Nước mắm".decomposedStringWithCanonicalMapping, "Nước mắm"), ("\t=1", "\u{FFFD}=1"),
    ("a\r\nb", "a\u{FFFD}\u{FFFD}b"), ("a\u{1B}[2J", "a\u{FFFD}[2J"), ("a\u{0}b", "a\u{FFFD}b"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("\u{FEFF}=1", "\u{FFFD}=1"), ("a\u{200B}b", "a\u{FFFD}b"),
    ("a\u{FFFF}b", "a\u{FFFD}b"), ("a\u{85}b\u{2028}", "a\u{FFFD}b\u{FFFD}"),
  ]

  @Test func aTextIsThatTextAndNothingElse() throws {
    let texts = Self.kept.map { (entered: $0, shown: $0) } + Self.made
    let book = try roundTrip([column(texts.map(\.entered))])
    let rows = try #require(book.sheets.first).cells.dropFirst()
    #expect(rows.count == texts.count)
    for (row, text) in zip(rows, texts) {
      #expect(row.map(\.kind) == ["s"], "\(text.entered)")
      #expect(row.map(\.link) == [false])
      // `==` would take form D for form C.
      #expect(row[0].value.map { Array($0.unicodeScalars) } == Array(text.shown.unicodeScalars), "\(text.entered)")
    }
    #expect(book.active == [])
  }

  /// openpyxl takes every "x005F_" away, a spreadsheet only what stands for an underscore: the bytes themselves, too.
  @Test func codesOfCharactersAreNoCharacters() throws {
    let bytes = try Workbook.bytes(of: [column(["_x0041_x0042_", "a_x005F_b", "_x00g1_"])], title: "")
    let inside = String(decoding: bytes, as: UTF8.self)
    #expect(inside.contains("<t>_x005F_x0041_x005F_x0042_</t>"))
    #expect(inside.contains("<t>a_x005F_x005F_b</t>"))
    #expect(inside.contains("<t>_x00g1_</t>"))
  }

  @Test func headersAndNotesAreHarmlessToo() throws {
    let table = Table(
      name: "A", columns: [Table.Column("=1+1"), Table.Column("http://x\u{7}")],
      notes: ["=2", "mailto:a@b\u{202E}", ""])
    let book = try roundTrip([table])
    let sheet = try #require(book.sheets.first)
    #expect(sheet.cells.map { $0[0].value } == ["=2", "mailto:a@b\u{FFFD}", nil, "=1+1"])
    #expect(sheet.cells[3][1].value == "http://x\u{FFFD}")
    #expect(sheet.cells.joined().allSatisfy { ($0.kind == "s" || $0.value == nil) && !$0.link })
    #expect(book.active == [])
  }

  @Test func integersAreNumbersAndNothingIsRounded() throws {
    let largest = 999_999_999_999_999
    let cells: [Table.Cell] = [
      .number(0), .number(-7), .number(largest), .number(-largest), .number(largest + 1), .number(.max), .number(.min),
      .decimal("78,33"), .decimal("-0.5"), .decimal("=1"), .empty,
    ]
    let table = Table(name: "A", columns: [Table.Column("Số")], rows: cells.map { [$0] })
    let rows = try #require(try roundTrip([table]).sheets.first).cells.dropFirst()
    #expect(rows.map { $0[0].kind } == ["n", "n", "n", "n", "s", "s", "s", "s", "s", "s", "n"])
    #expect(
      rows.map { $0[0].value } == [
        "0", "-7", "\(largest)", "-\(largest)", "\(largest + 1)", "\(Int.max)", "\(Int.min)", "78,33", "-0.5", "=1",
        nil,
      ])
    #expect(rows.map { $0[0].horizontal } == Array(repeating: "right", count: 9) + [nil, nil])
  }

  /// Wanted, and as the sheet is named.
  static let names: [(wanted: [String], given: [String])] = [
    (["Bảng", "Bảng", "BẢNG", "bảng (2)"], ["Bảng", "Bảng (2)", "BẢNG (3)", "bảng (2) (2)"]),
    (["", "  ", "x"], ["1", "2", "x"]), (["3", "", ""], ["3", "2", "3 (2)"]),
    (["a[b]c:d*e?f/g\\h!i"], ["a-b-c-d-e-f-g-h-i"]), (["'a'", "it's"], ["’a’", "it’s"]), ([" a "], ["a"]),
    (["History", "history"], ["History (2)", "history (3)"]), (["a\nb\u{202E}"], ["a\u{FFFD}b\u{FFFD}"]),
    ([String(repeating: "ế", count: 31)], [String(repeating: "ế", count: 31)]),
    (
      [String(repeating: "ế", count: 32), String(repeating: "ế", count: 32)],
      [String(repeating: "ế", count: 30) + "…", String(repeating: "ế", count: 26) + "… (2)"]
    ),
    ([String(repeating: "🍃", count: 16)], [String(repeating: "🍃", count: 15) + "…"]),
    (["Phiếu".decomposedStringWithCanonicalMapping, "Phiếu"], ["Phiếu", "Phiếu (2)"]),
    (["_x003A_", "A_x0041_x0042_"], ["-x003A_", "A-x0041-x0042_"]),
    (
      ["SP01", "A1", "26", "R1C1", "TRUE", "a.b", "a&b<c>\""], ["SP01", "A1", "26", "R1C1", "TRUE", "a.b", "a&b<c>\""]
    ),
  ]

  @Test(arguments: names) func everySheetHasANameThatItMayHave(wanted: [String], given: [String]) throws {
    let book = try roundTrip(wanted.map { column(["x"], name: $0) })
    #expect(book.sheets.map { Array($0.name.unicodeScalars) } == given.map { Array($0.unicodeScalars) })
    // Whatever the name, the header is repeated: the name stands in a formula there.
    for sheet in book.sheets { #expect(sheet.repeated == "$1:$1" || sheet.repeated == "1:1", "\(sheet.name)") }
  }

  @Test func aLongTextIsCutAndSaysSo() throws {
    let fits = String(repeating: "ế", count: 32_767)
    let wide = String(repeating: "🍃", count: 16_384)
    let codes = String(repeating: "_x0041_", count: 4_681)
    let rows = try #require(try roundTrip([column([fits, fits + "x", wide, codes])]).sheets.first).cells.dropFirst()
    let values = rows.map { $0[0].value ?? "" }
    #expect(values[0] == fits)
    #expect(values[1] == String(repeating: "ế", count: 32_766) + "…")
    #expect(values[2] == String(repeating: "🍃", count: 16_383) + "…")
    #expect(values[3].hasPrefix("_x0041__x0041_") && values[3].hasSuffix("…") && values[3].utf16.count < 32_767)
  }

  @Test func shortAndLongRowsAndNoRowsAtAll() throws {
    let rows: [[Table.Cell]] = [[], [.number(1), .number(2), .text("thêm")]]
    let columns = ["A", "B"].map { Table.Column($0, width: 0) }
    let book = try roundTrip([
      Table(name: "A", columns: columns, rows: rows), Table(name: "B", columns: columns), Table(name: "C", columns: []),
    ])
    #expect(book.sheets[0].values() == [["A", "B", nil], [nil, nil, nil], ["1", "2", "thêm"]])
    #expect(book.sheets[1].values() == [["A", "B"]])
    #expect(book.sheets.count == 3)
  }

  @Test func manySheetsOfManyRows() throws {
    let tables = (1...40).map { number in column((1...200).map { "Dòng \(number).\($0)" }, name: "Phiếu \(number)") }
    let book = try roundTrip(tables)
    #expect(book.sheets.map(\.name) == tables.map(\.name))
    #expect(book.sheets.allSatisfy { $0.cells.count == 201 })
    #expect(book.sheets[39].cells[200][0].value == "Dòng 40.200")
  }

  @Test func whatNoWorkbookHolds() {
    #expect(throws: WorkbookError.cannotHold) { try Workbook.bytes(of: [], title: "") }
    #expect(throws: WorkbookError.cannotHold) {
      try Workbook.bytes(of: Array(repeating: column([]), count: 4_001), title: "")
    }
    let wide = Table(name: "", columns: [], rows: [Array(repeating: .empty, count: 16_385)])
    #expect(throws: WorkbookError.cannotHold) { try Workbook.bytes(of: [wide], title: "") }
    let high = Table(name: "", columns: [], rows: Array(repeating: [], count: 1_048_576))
    #expect(throws: WorkbookError.cannotHold) { try Workbook.bytes(of: [high], title: "") }
  }
}
