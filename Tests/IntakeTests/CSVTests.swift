import Chance
import Intake
import PlainText
import Tables
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("a;b\nc;d", [["1", "a", "b"], ["2", "c", "d"]]),
    ("a,b\r\nc,d\r\n", [["1", "a", "b"], ["2", "c", "d"]]),
    ("a\tb\rc\td\r", [["1", "a", "b"], ["2", "c", "d"]]),
    ("\u{FEFF}a;b\n", [["1", "a", "b"]]),
    // The first line with a separator decides, most of them, none inside quotes.
    ("tên\na;b,c;d\ne;f\n", [["1", "tên"], ["2", "a", "b,c", "d"], ["3", "e", "f"]]),
    ("\"a;b;c\",d\n", [["1", "a;b;c", "d"]]),
    ("một", [["1", "một"]]),
    ("a;b,c\n", [["1", "a", "b,c"]]),
    // Quotes: RFC 4180; one inside a plain cell is a character.
    ("\"a\"\"b\";\"c\nd\"\ne", [["1", "a\"b", "c\nd"], ["3", "e"]]),
    ("a \"b\" c;5\" x\n", [["1", "a \"b\" c", "5\" x"]]),
    ("\"a\r\nb\";c\r\nd", [["1", "a\r\nb", "c"], ["3", "d"]]),
    // Empty cells and rows say nothing; rows keep their lines.
    (";;\n\n ; \na;;c;\n", [["4", "a", "", "c"]]),
    ("", []), ("\n\n", []), ("\u{FEFF}", []), (";", []),
    // Our own files put an apostrophe before what could start a formula.
    ("'=1+1;'-5;'+84;'@x;'a;'", [["1", "=1+1", "-5", "+84", "@x", "'a", "'"]]),
    ("' =1;'\u{A0}-5", [["1", " =1", "\u{A0}-5"]]),
    ("=HYPERLINK(1);=1+1", [["1", "=HYPERLINK(1)", "=1+1"]]),
  ])
  func cells(text: String, rows: [[String]]) throws {
    #expect(texts(try table(text)) == rows)
  }

  @Test func whatIsWrongIsNamedWithItsLine() {
    func place(_ text: [UInt8]) -> [String] {
      faults { try Intake.table(text, sheet: nil) }.map {
        "\($0.place?.row ?? 0) \($0.place?.column ?? 0) \($0.problem)"
      }
    }
    #expect(place(Array("a;b\nc;\"d\ne".utf8)) == ["2 1 quoteNotClosed"])
    #expect(place(Array("a;b\n\"c\nd\" e;f".utf8)) == ["2 0 textAfterQuote"])
    // "đ" of Windows-1258 is no UTF-8; neither is UTF-16.
    #expect(place(Array("a;b\nc;".utf8) + [0xF0] + Array("d\n".utf8)) == ["2 0 notUTF8"])
    #expect(place([0xFF, 0xFE, 0x61, 0x00]) == ["1 0 notUTF8"])
    let many = String(repeating: "a\n", count: 20_001)
    #expect(problems { try table(many) } == [.tooManyRows(20_000)])
    let wide = String(repeating: ";", count: 16_384) + "a"
    #expect(problems { try table(wide) } == [.tooLarge])
    #expect(problems { try Intake.table(Array("a;b".utf8), sheet: "Hồ sơ") } == [.noSheets])
  }

  /// What we write comes back; characters that hide or act are visible then.
  @Test func ourOwnFilesComeBack() throws {
    var random = SeededNumbers(seed: 17)
    for _ in 0..<300 {
      let raw = (0..<4).map { _ in
        ["", "=", " +", "'"].randomElement(using: &random).map { $0 + randomText(&random) } ?? ""
      }
      let ours = CSVFile(
        Table(
          name: "x", columns: [Table.Column("một"), Table.Column("hai")], rows: raw.map { [.text("x"), .text($0)] }))
      let read = texts(try Intake.table(ours.bytes, sheet: nil))
      #expect(read.map(\.first) == ["1", "2", "3", "4", "5"])
      for (row, text) in zip(read.dropFirst(), raw) {
        let shown = visible(nfc(text))
        let cell = row.count > 2 ? row[2] : ""
        let isSame = [shown, "'" + shown, String(shown.dropFirst())].contains(cell)
        #expect(
          isSame || cell.isEmpty && shown.allSatisfy(\.isWhitespace),
          "\(shown.debugDescription) \(cell.debugDescription)")
      }
    }
  }

  @Test func anyBytesAreReadOrRefused() {
    var random = SeededNumbers(seed: 4)
    let pieces = Array("\"\";,\t\r\na'=\u{FEFF}ếđ".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        random.oneIn(20) ? UInt8.random(in: 0...255, using: &random) : pieces.randomElement(using: &random) ?? 0
      }
      do { _ = try Intake.table(bytes, sheet: nil) } catch { #expect(!error.faults.isEmpty) }
    }
  }
}
