import Foundation
import Tables
import Testing

@Suite struct CSVFileTests {
  /// As entered, and as the cell must stand in the file.
  static let hostile: [(entered: String, cell: String)] = [
    ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
    ("+84 901", "'+84 901"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\u{FFFD}=1"), ("\r=1", "'\u{FFFD}=1"), ("  =1", "'  =1"), ("\n@x", "'\u{FFFD}@x"),
    ("\u{FF1D}1+1", "'\u{FF1D}1+1"), ("\u{FEFF}=1", "'\u{FFFD}=1"),
    ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "a\u{FFFD}\u{FFFD}b"), ("a\u{1B}[2J", "a\u{FFFD}[2J"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("HTX A-B", "HTX A-B"), ("", ""),
    ("Nước mắm".decomposedStringWithCanonicalMapping, "Nước mắm"),
  ]

  @Test(arguments: hostile) func aTextIsNeverAFormula(entered: String, cell: String) {
    let table = Table(name: "", columns: [Table.Column(entered)], rows: [[.text(entered)]])
    #expect(Array(CSVFile(table).text.unicodeScalars) == Array("\u{FEFF}\(cell)\r\n\(cell)\r\n".unicodeScalars))
  }

  static let numbers: [(cell: Table.Cell, written: String)] = [
    (.number(0), "0"), (.number(-7), "-7"), (.number(.max), "9223372036854775807"), (.number(.min), "\(Int.min)"),
    (.decimal("78,33"), "78,33"), (.decimal("-0.5"), "-0.5"), (.decimal("78"), "78"), (.empty, ""),
    (.optional(nil), ""), (.optional("1,0"), "1,0"),
    // No digits of ours: a text.
    (.decimal("-1+1"), "'-1+1"), (.decimal("=1"), "'=1"), (.decimal("1,2,3"), "\"1,2,3\""), (.decimal("1,"), "\"1,\""),
    (.decimal(",5"), "\",5\""), (.decimal("-"), "'-"), (.decimal("+1"), "'+1"), (.decimal(""), ""),
    (.decimal("٣"), "٣"),
  ]

  @Test(arguments: numbers) func digitsStandAsTheyAre(cell: Table.Cell, written: String) {
    let table = Table(name: "", columns: [Table.Column("A")], rows: [[cell]])
    #expect(CSVFile(table).text == "\u{FEFF}A\r\n\(written)\r\n")
  }

  @Test func aWholeTable() {
    #expect(
      CSVFile(summary).text
        == "\u{FEFF}STT;Sản phẩm;Điểm;Ghi chú\r\n1;Nước mắm Cái Rồng;78,33;\r\n2;Chè Ba Vì;65,00;nâng hạng\r\n")
    #expect(CSVFile(summary).bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(CSVFile(summary).bytes == Array(CSVFile(summary).text.utf8))
  }

  @Test func aShortRowIsFilledAndALongOneKept() {
    let columns = ["A", "B"].map { Table.Column($0) }
    let rows: [[Table.Cell]] = [[], [.number(1)], [.number(1), .number(2), .number(3)]]
    #expect(CSVFile(Table(name: "", columns: columns, rows: rows)).text == "\u{FEFF}A;B\r\n;\r\n1;\r\n1;2;3\r\n")
  }
}
