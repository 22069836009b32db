import Chance
import Council
import Criteria
import Foundation
import Intake
import PlainText
import Tables
import Testing

@Suite struct DossierTableTests {
  static let names = SetNames(sets)

  static func read(_ text: String, joining: [Dossier] = []) throws -> [Dossier] {
    try DossierTable.read(table(text), sets: names, joining: joining).map(\.value)
  }

  private static func found(_ text: String, joining: [Dossier] = []) -> [String] {
    faults { try read(text, joining: joining) }.map { fault in
      let place = fault.place.map { "\($0.row):\($0.column.map { String($0 + 1) } ?? "")" } ?? ""
      return "\(place) \(fault.problem)"
    }
  }

  @Test func everyColumnIsRead() throws {
    let text = """
      STT;Mã hồ sơ;Tên sản phẩm;Bộ sản phẩm;Loại đăng ký;Chủ thể;Loại hình chủ thể;Xã, phường;Tỉnh;Địa chỉ;Điện thoại;\
      Mã số sản phẩm;Số đăng ký;Ngày nộp;Ngày nhận đủ hồ sơ;Hạng sao đang giữ;Số giấy chứng nhận;Ngày cấp;Ngày hết hạn;\
      Báo cáo của xã;Xã nhận xét: nguyên liệu;Xã nhận xét: lao động;Xã nhận xét: ý tưởng;Xã nhận xét: bản sắc;\
      Báo cáo Tổ tư vấn;Minh chứng;Số mẫu;Ngày nhận mẫu;Lý do nhận;TĐG 1.1;TTV 1.1;TĐG 1.2;TTV 2.1;Ghi chú
      1;A-7;Bưởi  hồng;1. Rau, củ, quả, hạt tươi;Đánh giá lại;Hợp tác xã A;Hợp tác xã;Xã A;Tỉnh B;Thôn 1;0912;\
      15-02905-1-2026;12;05/8/2026;2026-08-20;4 sao;88/QĐ-UBND;01/01/2024;46239;\
      15/BC;của xã;30 người;của làng;gia truyền;\
      đủ điều kiện;"ATTP; 12/2026; 01/5/2026; 01/5/2029; tiêu chí 1.1, 2.3
      Hợp đồng | Ảnh; ; ; dài hạn; 1.1";5;06/8/2026;chờ bản gốc;3;2; 1 ; vùng trồng ổn định;-;bỏ
      """.replacingOccurrences(of: " 1 ; vùng", with: "\" 1 ; vùng").replacingOccurrences(
        of: "ổn định;", with: "ổn định\";")
    let read = try Self.read(text)
    var expected = Dossier(
      id: DossierID("A-7"), product: "Bưởi hồng", set: 1, kind: .renewal, producer: "Hợp tác xã A",
      producerType: "Hợp tác xã", commune: "Xã A", province: "Tỉnh B", code: "15-02905-1-2026",
      filed: CalendarDay("2026-08-05"))
    expected.registration = "12"
    expected.address = "Thôn 1"
    expected.phone = "0912"
    expected.received = CalendarDay("2026-08-20")
    expected.previous = Dossier.Recognition(
      star: 4, certificate: "88/QĐ-UBND", issued: CalendarDay("2024-01-01"), expires: CalendarDay("2026-08-05"))
    var report = Dossier.CommuneReport()
    (report.document, report.materials, report.labour) = ("15/BC", "của xã", "30 người")
    (report.idea, report.identity) = ("của làng", "gia truyền")
    expected.communeReport = report
    var advisers = Dossier.AdvisersReport()
    advisers.text = "đủ điều kiện"
    advisers.notes = [Dossier.CriterionNote(key: CriterionKey("1.1"), points: 2, text: "")]
    expected.advisers = advisers
    expected.selfAssessment = [
      Dossier.CriterionNote(key: CriterionKey("1.1"), points: 3, text: ""),
      Dossier.CriterionNote(key: CriterionKey("1.2"), points: 1, text: "vùng trồng ổn định"),
    ]
    expected.evidence = [
      Dossier.Evidence(
        paper: "ATTP", number: "12/2026", issued: CalendarDay("2026-05-01"), validUntil: CalendarDay("2029-05-01"),
        criteria: [CriterionKey("1.1"), CriterionKey("2.3")]),
      Dossier.Evidence(paper: "Hợp đồng"), Dossier.Evidence(paper: "Ảnh", criteria: [CriterionKey("1.1")]),
    ]
    expected.samples = Dossier.Samples(count: 5, received: CalendarDay("2026-08-06"))
    expected.acceptedBecause = "chờ bản gốc"
    #expect(read == [expected])
  }

  /// Titles above, numbers under the headings, marks or none, form C or D, English: the same table.
  @Test(arguments: [
    "Tên sản phẩm;Bộ sản phẩm;Loại đăng ký;Chủ thể\nBưởi;1;lần đầu;HTX",
    "ten san pham,BO,loai ho so,TEN CHU THE\nBưởi,Bộ 1,Mới,HTX",
    "DANH SÁCH;;;\nĐợt 2, năm 2026;;;\nTên sản phẩm (*);Bộ;Loại;Chủ thể\nBưởi;01;đăng ký mới;HTX"
      .replacingOccurrences(of: ";Loại;", with: ";Loại đăng ký;"),
    "Sản phẩm;Bộ;Loại đăng ký;Chủ thể\n(1);(2);(3);(4)\nBưởi;bộ số 1;first;HTX",
    "product\tset\tkind\tproducer\nBưởi\tRau, củ, quả, hạt tươi\tnew\tHTX",
    "name,product_set_number,registration_kind,entity_name,source\nBưởi,1,lần đầu,HTX,x",
    "\u{FEFF}Te\u{302}n sa\u{309}n pha\u{302}\u{309}m;Bo\u{323}\u{302};Loại đăng ký;Chu\u{309} the\u{302}\u{309}\nBưo\u{309}\u{31B}i;1;la\u{302}\u{300}n đa\u{302}\u{300}u;HTX"
      .replacingOccurrences(of: "Bưo\u{309}\u{31B}i", with: "Bu\u{31B}o\u{31B}\u{309}i"),
  ])
  func headingsAndWordsInEveryForm(text: String) throws {
    let read = try Self.read(text)
    #expect(read.count == 1)
    #expect(read.first?.product == "Bưởi")
    #expect(read.first.map { Array($0.product.unicodeScalars) == Array("Bưởi".unicodeScalars) } == true)
    #expect(read.first?.set == 1 && read.first?.kind == .first && read.first?.producer == "HTX")
    #expect(read.first?.id == DossierID("SP01"))
  }

  static let head =
    "Mã;Sản phẩm;Bộ;Loại đăng ký;Chủ thể;Ngày nộp;Số mẫu;Minh chứng;TĐG 1.1;Hạng sao đang giữ;Ngày hết hạn\n"

  @Test(arguments: [
    (";;1;mới;HTX", ["2:2 missing"]), (";A;;mới;HTX", ["2:3 missing"]), (";A;1;;HTX", ["2:4 missing"]),
    (";A;1;mới;", ["2:5 missing"]),
    (";A;27;mới;HTX", ["2:3 unknownSet(\"27\", numbers: \(Array(1...26)))"]),
    (";A;0;mới;HTX", ["2:3 unknownSet(\"0\", numbers: \(Array(1...26)))"]),
    (
      ";A;2. Rau, củ, quả, hạt tươi;mới;HTX",
      ["2:3 unknownSet(\"2. Rau, củ, quả, hạt tươi\", numbers: \(Array(1...26)))"]
    ),
    (
      ";A;1;cũ;HTX",
      [
        "2:4 unknownWord(\"cũ\", allowed: [\"lần đầu\", \"first\", \"nâng hạng\", \"upgrade\", \"đánh giá lại\", \"renewal\"])"
      ]
    ),
    (";A;1;mới;HTX;31/02/2026", ["2:6 notADay(\"31/02/2026\")"]), (";A;1;mới;HTX;8/2026", ["2:6 notADay(\"8/2026\")"]),
    (";A;1;mới;HTX;2026", ["2:6 notADay(\"2026\")"]), (";A;1;mới;HTX;-46239", ["2:6 notADay(\"-46239\")"]),
    (";A;1;mới;HTX;46239.x", ["2:6 notADay(\"46239.x\")"]),
    (";A;1;mới;HTX;;năm", ["2:7 notANumber(\"năm\", low: 0, high: 10000)"]),
    (";A;1;mới;HTX;;4,5", ["2:7 notANumber(\"4,5\", low: 0, high: 10000)"]),
    (";A;1;mới;HTX;;10001", ["2:7 notANumber(\"10001\", low: 0, high: 10000)"]),
    (";A;1;mới;HTX;;;\"; số 1\"", ["2:8 paperMissing"]),
    (";A;1;mới;HTX;;;\"G; 1; 2; 3\"", ["2:8 notADay(\"2\")"]),
    (";A;1;mới;HTX;;;\"G; 1; ; ; 1.1; x\"", ["2:8 tooManyParts(\"G; 1; ; ; 1.1; x\")"]),
    (";A;1;mới;HTX;;;\"G; 1; ; ; mục 1\"", ["2:8 unknownWord(\"mục\", allowed: [\"1.1, 2.3\"])"]),
    (";A;1;mới;HTX;;;;2,5", ["2:9 notANumber(\"2,5\", low: 0, high: 100)"]),
    (";A;1;mới;HTX;;;;-1", ["2:9 notANumber(\"-1\", low: 0, high: 100)"]),
    (";A;1;mới;HTX;;;;101", ["2:9 notANumber(\"101\", low: 0, high: 100)"]),
    (";A;1;mới;HTX;;;;;6 sao", ["2:10 notANumber(\"6 sao\", low: 1, high: 5)"]),
    (";A;1;mới;HTX;;;;;bốn", ["2:10 notANumber(\"bốn\", low: 1, high: 5)"]),
    (";A;1;mới;HTX;;;;;;1/1/2027", ["2:11 neededWith(\"Hạng sao đang giữ (Star held)\")"]),
    ("mã 1;A;1;mới;HTX", ["2:1 badName(\"mã 1\")"]),
    (";A\u{202E};1;mới;HTX", ["2:2 hostileText"]), (";A\u{200B};1;mới;HTX", ["2:2 hostileText"]),
    (";\u{1B}[2J;1;mới;HTX", ["2:2 hostileText"]),
    (";A;1;mới;HTX;;;;;;;thừa", ["2:12 noHeading"]),
    // Every fault of every row, in the order of the table.
    (
      ";;27;cũ;HTX;1/13/2026\nx_;A;1;mới;;;a",
      [
        "2:2 missing", "2:3 unknownSet(\"27\", numbers: \(Array(1...26)))",
        "2:4 unknownWord(\"cũ\", allowed: [\"lần đầu\", \"first\", \"nâng hạng\", \"upgrade\", \"đánh giá lại\", \"renewal\"])",
        "2:6 notADay(\"1/13/2026\")", "3:1 badName(\"x_\")", "3:5 missing",
        "3:7 notANumber(\"a\", low: 0, high: 10000)",
      ]
    ),
    // Names and products come once, however they are written.
    ("SP1;A;1;mới;HTX\nSP1;B;1;mới;HTX", ["3:1 twice(\"SP1\", row: 2)"]),
    (";Bưởi;1;mới;HTX A\n;BƯỞI;1;mới;htx  a", ["3:2 twice(\"BƯỞI\", row: 2)"]),
  ])
  func everyFaultIsNamedWithItsPlace(rows: String, expected: [String]) {
    #expect(Self.found(Self.head + rows) == expected)
  }

  @Test(arguments: [
    (
      "a;b\n1;2",
      [
        " noHeader(needed: [\"Tên sản phẩm (Product)\", \"Bộ sản phẩm (Set)\", \"Loại đăng ký (Kind)\", \"Chủ thể (Producer)\"])"
      ]
    ),
    (
      "Tên sản phẩm;Chủ thể\nA;B",
      ["1: columnMissing(\"Bộ sản phẩm (Set)\")", "1: columnMissing(\"Loại đăng ký (Kind)\")"]
    ),
    (
      "Sản phẩm;Bộ;Loại đăng ký;Chủ thể;Màu;TĐG;TĐG x;TĐG 1.1;Self 1.1;Tên sản phẩm\n",
      [
        "1:5 unknownColumn(\"Màu\")", "1:6 unknownColumn(\"TĐG\")", "1:7 unknownColumn(\"TĐG x\")",
        "1:9 columnTwice(\"Self 1.1\")", "1:10 columnTwice(\"Tên sản phẩm\")",
      ]
    ),
  ])
  func columnsAreNamed(text: String, expected: [String]) { #expect(Self.found(text) == expected) }

  @Test func daysAndStarsInEveryForm() throws {
    for (text, day) in [
      ("05/8/2026", "2026-08-05"), ("5/08/2026", "2026-08-05"), ("2026-08-05", "2026-08-05"), ("46239", "2026-08-05"),
      ("46239.75", "2026-08-05"), ("32874", "1990-01-01"), ("73415", "2100-12-31"),
    ] {
      let read = try Self.read(Self.head + ";A;1;mới;HTX;\(text)")
      #expect(read.first?.filed?.description == day, "\(text)")
    }
    for text in ["32873", "73416", "0", "999999999"] {
      #expect(Self.found(Self.head + ";A;1;mới;HTX;\(text)") == ["2:6 notADay(\"\(text)\")"])
    }
    for text in ["3", "3 sao", "***", "3 star", "3 SAO"] {
      #expect(try Self.read(Self.head + ";A;1;nâng hạng;HTX;;;;;\(text)").first?.previous?.star == 3, "\(text)")
    }
  }

  /// A cell of a workbook is a day by its column, not by its style; the other calendar of some workbooks counts otherwise.
  @Test func serialNumbersOfBothCalendars() throws {
    let head = inlineRow(1, ["Sản phẩm", "Bộ", "Loại đăng ký", "Chủ thể", "Ngày nộp"])
    let row =
      "<row r=\"2\"><c r=\"A2\"><v>2026</v></c><c r=\"B2\"><v>1.0</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>mới</t></is></c>"
      + "<c r=\"D2\" t=\"inlineStr\"><is><t>HTX</t></is></c><c r=\"E2\"><v>46239</v></c></row>"
    var book = HandBook(rows: head + row)
    let first = try #require(try DossierTable.read(book.read(), sets: Self.names).first?.value)
    #expect(first.filed?.description == "2026-08-05" && first.product == "2026" && first.set == 1)
    book.properties = "<workbookPr date1904=\"true\"/>"
    #expect(try DossierTable.read(book.read(), sets: Self.names).first?.value.filed?.description == "2030-08-06")
  }

  @Test func faultsOfAWorkbookHaveItsAddresses() throws {
    let rows =
      "<row r=\"3\"><c r=\"A3\" t=\"e\"><v>#N/A</v></c><c r=\"B3\"><f>1+1</f></c>"
      + "<c r=\"C3\" t=\"inlineStr\"><is><t>mới</t></is></c><c r=\"D3\" t=\"inlineStr\"><is><t>HTX</t></is></c></row>"
    let book = HandBook(rows: inlineRow(1, ["Sản phẩm", "Bộ", "Loại đăng ký", "Chủ thể"]) + rows)
    let found = faults { try DossierTable.read(try book.read(), sets: Self.names) }
    #expect(found.map { $0.place?.address } == ["A3", "B3"])
    #expect(found.map { $0.place?.heading } == ["Sản phẩm", "Bộ"])
    #expect(found.map(\.problem) == [.errorValue("#N/A"), .uncomputed])
  }

  @Test func whatStartsAFormulaStaysText() throws {
    let read = try Self.read("Sản phẩm;Bộ;Loại đăng ký;Chủ thể;Điện thoại\n=1+1;1;mới;@SUM(A1);'+84 912\n")
    #expect(read.first?.product == "=1+1" && read.first?.producer == "@SUM(A1)" && read.first?.phone == "+84 912")
  }

  @Test func setsWithoutARegimeHaveNumbers() throws {
    let text = "Sản phẩm;Bộ;Loại đăng ký;Chủ thể\nA;Bộ 40;mới;HTX"
    #expect(try DossierTable.read(table(text), sets: nil).map(\.value.set) == [40])
    let named = "Sản phẩm;Bộ;Loại đăng ký;Chủ thể\nA;Gạo;mới;HTX"
    #expect(problems { try DossierTable.read(table(named), sets: nil) } == [.setNeedsNumber("Gạo")])
    // Two sets of one name: nobody guesses.
    var twins = Array(sets.prefix(2))
    twins[1].name = twins[0].name
    let text2 = "Sản phẩm;Bộ;Loại đăng ký;Chủ thể\nA;\"\(twins[0].name)\";mới;HTX"
    #expect(
      problems { try DossierTable.read(table(text2), sets: SetNames(twins)) } == [
        .severalSets(twins[0].name, numbers: [1, 2])
      ])
    for set in sets {
      let text = "Sản phẩm;Bộ;Loại đăng ký;Chủ thể\nA;\"\(set.name.uppercased())\";mới;HTX"
      #expect(try Self.read(text).first?.set == set.number, "\(set.name)")
    }
  }

  @Test func namesAreFoundBesideThoseThatAreTaken() throws {
    let rows = (1...3).map { "\($0 == 2 ? "SP02" : "");S\($0);1;mới;HTX" }.joined(separator: "\n")
    let present = Dossier(id: DossierID("SP01"), product: "S9", set: 1, kind: .first, producer: "HTX")
    #expect(try Self.read(Self.head + rows).map(\.id.rawValue) == ["SP01", "SP02", "SP03"])
    #expect(try Self.read(Self.head + rows, joining: [present]).map(\.id.rawValue) == ["SP03", "SP02", "SP04"])
    let again = Dossier(id: DossierID("SP02"), product: "s1", set: 1, kind: .first, producer: "htx")
    #expect(
      Self.found(Self.head + rows, joining: [again]) == ["2:2 inSession(\"S1\")", "3:1 inSession(\"SP02\")"])
    let many = (1...100).map { ";S\($0);1;mới;HTX" }.joined(separator: "\n")
    #expect(try Self.read(Self.head + many).last?.id.rawValue == "SP100")
    #expect(try Self.read(Self.head + many).first?.id.rawValue == "SP001")
    #expect(try Self.read(Self.head).isEmpty)
  }

  /// Any texts under the headings: taken or refused, and what is taken fits the fields.
  @Test func anyTableIsTakenOrRefused() throws {
    var random = SeededNumbers(seed: 1)
    let heads = DossierColumn.allCases.map(\.vietnamese) + ["TĐG 1.1", "TTV 6.1.2"]
    let pieces = [
      "1", "26", "3; tốt", "lần đầu", "nâng hạng", "05/8/2026", "46239", "|", ";", "\n", "a", "****", "4 sao", "-5",
      "1.1",
      "tiêu chí 1.1", "SP01", "không thời hạn", "99999999999999999999",
    ]
    var taken = 0
    for _ in 0..<2000 {
      var rows = [CellTable.Row(number: 1, cells: [:])]
      for (column, head) in heads.enumerated() { rows[0].cells[column] = CellTable.Cell(head) }
      for number in 2...3 {
        var row = CellTable.Row(number: number, cells: [0: CellTable.Cell("Y\(number)")])
        let sure: [(DossierColumn, String)] = [(.product, "B\(number)"), (.set, "1"), (.kind, "mới"), (.producer, "H")]
        for (column, text) in sure {
          row.cells[heads.firstIndex(of: column.vietnamese) ?? 0] = CellTable.Cell(text)
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          let text = random.oneIn(2) ? randomText(&random) : pieces.randomElement(using: &random) ?? ""
          let more = random.oneIn(3) ? text + (pieces.randomElement(using: &random) ?? "") : text
          row.cells[Int.random(in: 0..<heads.count, using: &random)] = CellTable.Cell(more)
        }
        rows.append(row)
      }
      do {
        let lines = try DossierTable.read(CellTable(form: .workbook, rows: rows), sets: Self.names)
        taken += 1
        for dossier in lines.map(\.value) {
          #expect(isFileName(dossier.id.rawValue))
          let notes = dossier.selfAssessment + (dossier.advisers?.notes ?? [])
          let texts = [dossier.product, dossier.producer, dossier.acceptedBecause] + notes.map(\.text)
          #expect((texts + dossier.evidence.flatMap { [$0.paper, $0.number] }).allSatisfy(FieldText.isFit))
          #expect(notes.allSatisfy { (0...100).contains($0.points ?? 0) })
        }
      } catch { #expect(!error.faults.isEmpty && error.faults.allSatisfy { $0.place != nil }) }
    }
    #expect((200..<2000).contains(taken))
  }

  @Test func everyHeadingNamesOneColumn() {
    var seen: [String: DossierColumn] = [:]
    for column in DossierColumn.allCases {
      #expect(column.names.count >= 2)
      for name in column.names {
        let key = Heading.key(name)
        #expect(seen[key] == nil || seen[key] == column, "\(name)")
        #expect(!DossierColumn.passedOver.contains(key), "\(name)")
        seen[key] = column
        #expect(DossierColumn.byKey[key] == column)
      }
    }
  }
}
