import Archive
import Chance
import Foundation
import Intake
import Tables
import Testing

@Suite struct WorkbookTests {
  @Test func everyKindOfCell() throws {
    var book = HandBook(
      rows: """
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" s="4"/></row>
        <row r="3"><c r="A3"><v>46239</v></c><c r="B3" t="n"><v>5.0</v></c><c r="C3" t="b"><v>1</v></c></row>
        <row r="5"><c r="A5" t="str"><f>A2</f><v>tính rồi</v></c><c r="B5"><f>1+1</f></c><c r="C5" t="e"><v>#REF!</v></c>
          <c r="D5" t="d"><v>2026-08-05T00:00:00</v></c><c r="E5" t="inlineStr"><is><r><t>hai </t></r><r><t>đoạn</t></r></is></c></row>
        <row r="6"><c r="C6" t="str"><f>IF(1,"")</f><v></v></c></row>
        <row><c><v>1</v></c><c t="inlineStr"><is><t>=1+1</t></is></c></row>
        """)
    book.strings = [
      "<t>Sản phẩm</t>", "<r><t>Chủ</t></r><r><rPr/><t xml:space=\"preserve\"> thể</t></r><rPh><t>x</t></rPh>",
    ]
    let table = try book.read()
    #expect(
      texts(table) == [
        ["2", "Sản phẩm", "", "Chủ thể"], ["3", "46239", "5", "1"],
        ["5", "tính rồi", "", "#REF!", "2026-08-05", "hai đoạn"], ["7", "1", "=1+1"],
      ])
    #expect(table.form == .workbook)
    #expect(table.rows[1].cells[0]?.kind == .number)
    #expect(table.rows[2].cells[1]?.kind == .uncomputed)
    #expect(table.rows[2].cells[2]?.kind == .error)
    #expect(table.rows[3].cells[1]?.kind == .text)
    #expect(table.dayZero == -25_569)
    book.properties = "<workbookPr date1904=\"1\"/>"
    #expect(try book.read().dayZero == -24_107)
  }

  @Test func sheetsByOrderAndByName() throws {
    var book = HandBook(rows: inlineRow(1, ["một"]))
    book.sheets.append(("Thành viên", HandBook.sheet(inlineRow(1, ["hai"]))))
    #expect(texts(try book.read()) == [["1", "một"]])
    #expect(texts(try book.read(sheet: "Thành viên")) == [["1", "hai"]])
    #expect(texts(try book.read(sheet: "thanh vien")) == [["1", "hai"]])
    #expect(
      problems { try book.read(sheet: "Không có") } == [.noSuchSheet("Không có", sheets: ["Hồ sơ", "Thành viên"])])
    book.state = "state=\"hidden\""
    #expect(texts(try book.read()) == [["1", "hai"]])
    #expect(texts(try book.read(sheet: "Hồ sơ")) == [["1", "một"]])
  }

  /// A producer of several products is often one merged cell: each row has it.
  @Test func mergedCellsStandInEveryRow() throws {
    let rows =
      inlineRow(1, ["a", "b"]) + inlineRow(2, ["Hợp tác xã", "x"])
      + "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>y</t></is></c></row>" + inlineRow(4, ["khác", "z"])
    let book = HandBook(
      rows: rows,
      after: "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"D9:D12\"/></mergeCells>")
    #expect(
      texts(try book.read()) == [
        ["1", "a", "b"], ["2", "Hợp tác xã", "x"], ["3", "Hợp tác xã", "y"], ["4", "khác", "z"],
      ])
  }

  @Test func prefixesOfOtherProgramsAreUnderstood() throws {
    let row = "<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>một</x:t></x:is></x:c></x:row>"
    var book = HandBook(rows: "")
    book.sheets[0].xml = "<x:worksheet xmlns:x=\"\(HandBook.main)\"><x:sheetData>\(row)</x:sheetData></x:worksheet>"
    #expect(texts(try book.read()) == [["1", "một"]])
  }

  @Test func ourOwnWorkbooksComeBack() throws {
    let ours = Table(
      name: "Hồ sơ", columns: [Table.Column("Sản phẩm"), Table.Column("Bộ")],
      rows: [[.text("=1+1 _x000A_"), .number(26)], [.text("Chè"), .empty]], notes: ["Ghi chú trên đầu"])
    let bytes = try Workbook.bytes(of: [ours], title: "x")
    #expect(
      texts(try Intake.table(bytes, sheet: nil)) == [
        ["1", "Ghi chú trên đầu"], ["2", "Sản phẩm", "Bộ"], ["3", "=1+1 _x000A_", "26"], ["4", "Chè"],
      ])
  }

  @Test func compressedByAnotherProgram() throws {
    let parts = HandBook(rows: inlineRow(1, ["một", "hai"])).parts
    let filling = parts.sorted { $0.key < $1.key }.map { name, bytes in
      "z.writestr('\(name)', bytes([\(bytes.map(String.init).joined(separator: ","))]))"
    }
    #expect(texts(try Intake.table(try python(filling.joined(separator: "\n")), sheet: nil)) == [["1", "một", "hai"]])
  }
}

/// Workbooks that somebody made to harm, or that are none.
@Suite struct HostileWorkbookTests {
  @Test func bombsAreRefusedUnread() throws {
    let parts = HandBook(rows: "").parts.filter { $0.key != "xl/worksheets/s1.xml" }
    let usual = parts.sorted { $0.key < $1.key }.map { name, bytes in
      "z.writestr('\(name)', bytes([\(bytes.map(String.init).joined(separator: ","))]))"
    }.joined(separator: "\n")
    let bombs = [
      "z.writestr('xl/worksheets/s1.xml', b' ' * (200 << 20))",
      "z.writestr('xl/worksheets/s1.xml', b'<worksheet>')\nz.writestr('xl/media/a', bytes(40 << 20))",
      "for n in range(8): z.writestr('b%d' % n, bytes(20 << 20))",
    ]
    for bomb in bombs {
      let bytes = try python(usual + "\n" + bomb)
      #expect(bytes.count < 400_000)
      #expect(problems { try Intake.table(bytes, sheet: nil) } == [.tooLarge])
    }
    let many = try python("for n in range(2000): z.writestr('b%d' % n, b'')")
    #expect(problems { try Intake.table(many, sheet: nil) } == [.notAWorkbook])
  }

  /// One long text that every cell refers to, and merges that spread it.
  @Test func sharedTextsCountForEachCell() throws {
    var book = HandBook(
      rows: (1...3000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c></row>" }.joined())
    book.strings = ["<t>\(String(repeating: "a", count: 32_000))</t>"]
    #expect(problems { try book.read() } == [.tooLarge])
    let merge = String(repeating: "<mergeCell ref=\"A1:A2000\"/>", count: 1000)
    let spread = HandBook(
      rows: (1...2000).map { inlineRow($0, ["a"]) }.joined(), after: "<mergeCells>\(merge)</mergeCells>")
    #expect(problems { try spread.read() } == [.tooLarge])
    let rows = (1...20_001).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    #expect(problems { try HandBook(rows: rows).read() } == [.tooManyRows(20_000)])
  }

  @Test(arguments: [
    "xl/worksheets/s1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/sharedStrings.xml",
  ])
  func noPartHasADocumentType(part: String) throws {
    var book = HandBook(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
    book.strings = ["<t>x</t>"]
    let whole = try #require(book.parts[part])
    for type in ["<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE x>"] {
      let text = String(decoding: whole, as: UTF8.self)
      let declared =
        text.hasPrefix("<?xml") ? text.components(separatedBy: "?>").dropFirst().joined(separator: "?>") : text
      book.others[part] = type + declared
      #expect(problems { try book.read() } == [.documentType(part: part)])
    }
  }

  @Test(arguments: [
    "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"1048577\"/>",
    "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"x\"><v>0</v></c></row>", "<row r=\"1\"><c r=\"A1\"><v>không</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>", "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>",
    "<row r=\"1\">", "</sheetData></worksheet><!--", "&b;",
  ])
  func sheetsThatAreNoSheets(rows: String) {
    #expect(problems { try HandBook(rows: rows).read() } == [.damagedPart("xl/worksheets/s1.xml")])
  }

  @Test func partsThatAreMissingOrLeadOutside() throws {
    for part in [
      "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/s1.xml",
    ] {
      let parts = HandBook(rows: "").parts.filter { $0.key != part }
      let bytes = try ArchiveWriter.write(parts)
      #expect(problems { try Intake.table(bytes, sheet: nil) }.count == 1, "\(part)")
    }
    for target in ["../../../../etc/passwd", "/etc/passwd", "http://127.0.0.1/s.xml", "worksheets/none.xml", ""] {
      var book = HandBook(rows: "")
      book.others["xl/_rels/workbook.xml.rels"] =
        "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"\(target)\"/></Relationships>"
      #expect(problems { try book.read() }.count == 1, "\(target)")
    }
    var external = HandBook(rows: inlineRow(1, ["a"]))
    external.others["xl/_rels/workbook.xml.rels"] =
      "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" TargetMode=\"External\" Target=\"worksheets/s1.xml\"/></Relationships>"
    #expect(problems { try external.read() } == [.damagedPart("xl/workbook.xml")])
    let sheet = HandBook.sheet(inlineRow(1, ["khác"]))
    let twice = try python(
      HandBook(rows: inlineRow(1, ["một"])).parts.sorted { $0.key < $1.key }.map { name, bytes in
        "z.writestr('\(name)', bytes([\(bytes.map(String.init).joined(separator: ","))]))"
      }.joined(separator: "\n")
        + "\nz.writestr('xl/worksheets/s1.xml', bytes([\(sheet.utf8.map(String.init).joined(separator: ","))]))")
    #expect(problems { try Intake.table(twice, sheet: nil) } == [.damagedPart("xl/worksheets/s1.xml")])
  }

  @Test func otherFiles() {
    #expect(problems { try Intake.table([0xD0, 0xCF, 0x11, 0xE0, 1, 2], sheet: nil) } == [.oldWorkbook])
    #expect(problems { try Intake.table(Array("PK\u{3}\u{4}".utf8), sheet: nil) } == [.notAWorkbook])
    let document = try? ArchiveWriter.write(["content.xml": Array("<a/>".utf8), "mimetype": Array("x".utf8)])
    #expect(problems { try Intake.table(document ?? [], sheet: nil) } == [.notAWorkbook])
    #expect(Intake.form(of: Array(" \n{\"a\"".utf8)) == .json)
    #expect(Intake.form(of: Array("\u{FEFF}[".utf8)) == .json)
    #expect(Intake.form(of: Array("a;[".utf8)) == .csv)
    #expect(Intake.form(of: []) == .csv)
  }

  /// Changed parts and changed bytes: read or refused, never a crash.
  @Test func anyWorkbookIsReadOrRefused() throws {
    var random = SeededNumbers(seed: 26)
    var book = HandBook(
      rows: inlineRow(1, ["Tên sản phẩm", "Bộ sản phẩm"])
        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>1</v></c></row>",
      after: "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")
    book.strings = ["<t>Bưởi</t>"]
    let parts = book.parts
    let names = parts.keys.sorted()
    let pieces = [
      "<", ">", "/", "\"", "&#x1;", "r=\"A9\"", "<row>", "</row>", "<c>", "<v>9</v>", "t=\"s\"", "-", "E9", ":", "<f/>",
    ]
    var read = 0
    for _ in 0..<1500 {
      var changed = parts
      let name = names.randomElement(using: &random) ?? ""
      var bytes = changed[name] ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: min(place, bytes.count))
        case 1 where !bytes.isEmpty: bytes.remove(at: place)
        default: if !bytes.isEmpty { bytes[place] = UInt8.random(in: 0...255, using: &random) }
        }
      }
      changed[name] = bytes
      do {
        _ = try Intake.table(try ArchiveWriter.write(changed), sheet: nil)
        read += 1
      } catch { #expect((error as? IntakeFaults)?.faults.isEmpty == false) }
    }
    #expect((1..<1500).contains(read))
    let whole = try book.bytes
    for _ in 0..<1500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do { _ = try Intake.table(bytes, sheet: nil) } catch { #expect(!error.faults.isEmpty) }
    }
  }
}
