import Council
import Criteria
import Documents
import PaperWorld
import Papers
import PlainText
import PlayedSession
import Tables
import Testing

/// Sessions at the edges: every paper still is one.
@Suite struct EdgePapersTests {
  private func text(_ shelf: PaperShelf, _ kind: PaperKind) throws -> String {
    PlainPaper.text(of: try #require(shelf.paper(kind)?.document))
  }

  private func words(_ shelf: PaperShelf, _ kind: PaperKind) throws -> String {
    try text(shelf, kind).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Such a session cannot be closed: there is the list for signatures, and nothing else.
  @Test func noProducts() throws {
    let played = try PlayedSession.listed([], seats: 3, closes: false)
    let shelf = PaperShelf(
      ConcludedSession(soFar: played.session, law: played.law, digest: hex), templates: .builtIn)
    #expect(shelf.ready.map(\.kind.name) == ["danh-sach-du-hop"])
    #expect(shelf.entries.allSatisfy { $0.kind == .attendance || $0.obstacle == .sessionNotClosed })
  }

  @Test func oneProduct() throws {
    let shelf = try shelf(
      PlayedSession.listed([Listed(product: "A", producer: "B", totals: [72], meeting: .four)], seats: 1))
    #expect(
      try words(shelf, .recognition).contains("cho 1 sản phẩm của 1 chủ thể: 1 sản phẩm hạng 4 sao của 1 chủ thể"))
    #expect(shelf.ready.contains { $0.kind == .sheets(DossierID("SP01")) })
  }

  @Test func allEliminated() throws {
    var played = try PlayedSession.listed([], seats: 3, closes: false)
    var out = Draft()
    out.eliminate = "giấy chứng nhận giả"
    for number in 1...2 {
      try played.act(
        .queue(
          Dossier(
            id: DossierID("SP0\(number)"), product: "Sản phẩm \(number)", set: 1, kind: .first,
            producer: "Hộ \(number)",
            commune: "Xã Mẫu")), by: .program)
      try played.judge(
        DossierID("SP0\(number)"), ["M1", "M2", "M3"].reduce(into: [:]) { $0[SeatID($1)] = out })
    }
    try played.close()
    let shelf = try shelf(played)
    #expect(shelf.entries.first { $0.kind == .recognition }?.obstacle == .nothingToDecide)
    let report = try words(shelf, .report)
    #expect(report.contains("bị loại: giấy chứng nhận giả"))
    #expect(!report.contains("Phân bố"))
    #expect(try words(shelf, .producerNotice(1)).contains("bị loại: giấy chứng nhận giả"))
    let sheets = try words(shelf, .sheets(DossierID("SP01")))
    #expect(sheets.contains("☒ Đề nghị loại. Lý do: giấy chứng nhận giả"))
    #expect(sheets.contains("Phiếu đề nghị loại hồ sơ: không tính điểm."))
  }

  private static let longName = String(repeating: "Nguyễn Thị Hằng Nga ", count: 10)
  private static let hostile = [
    "=HYPERLINK(\"http://x\";\"y\")", "a\u{202E}cod.exe", "<w:p>&amp;]]>", "dòng\nhai\tba", "\u{0}\u{1B}[31mđỏ",
    String(repeating: "ườ", count: 100), "e\u{302}\u{323}", "漢字 ไทย עברית 👩‍👩‍👧", "{so_san_pham}", "@het",
    "%n%s", "'; DROP TABLE x;--",
  ]

  /// Names of 200 characters and texts that would act somewhere: every paper is made, and nothing hidden is in it.
  @Test func longAndHostileNames() throws {
    let names = [String(Self.longName.prefix(200))] + Self.hostile
    let products = names.map { name in
      Listed(product: name, producer: name, address: name, commune: name, totals: [72, 73, 71], meeting: .four)
    }
    let shelf = try shelf(PlayedSession.listed(products, seats: 3))
    for paper in shelf.ready {
      if let document = paper.document {
        let width = document.parts.contains { $0.orientation == .landscape } ? PlainPaper.widthAcross : PlainPaper.width
        for line in PlainPaper.lines(of: document) {
          #expect(displayWidth(line) <= width, "\(paper.kind.name): \(line)")
          #expect(line.unicodeScalars.allSatisfy { !Hostile.contains($0) || $0 == " " }, "\(paper.kind.name): \(line)")
          #expect(nfc(line) == line)
        }
      }
      for table in paper.tables + (paper.csv.map { [$0] } ?? []) {
        let csv = CSVFile(table).text
        #expect(!csv.contains(";=") && !csv.contains("\n=") && !csv.contains("\u{202E}") && !csv.contains("\u{1B}"))
      }
    }
    #expect(try words(shelf, .producerNotice(1)).contains("Nguyễn Thị Hằng Nga Nguyễn Thị Hằng Nga"))
  }

  /// A mean just below a grade is never printed as that grade, in no paper, with any number of decimals.
  @Test(arguments: [0, 1, 2]) func noPaperPrintsAGradeThatIsNotReached(decimals: Int) throws {
    // 209/3 = 69,666…; 629/9 would be 69,888…; 269/3 = 89,666….
    let products = [
      Listed(product: "Cận 70", producer: "A", totals: [70, 70, 69], meeting: .three),
      Listed(product: "Cận 90", producer: "B", totals: [90, 90, 89], meeting: .four),
      Listed(product: "Cận 50", producer: "C", totals: [50, 50, 49]),
    ]
    let shelf = try shelf(PlayedSession.listed(products, seats: 3, decimals: decimals))
    for paper in shelf.ready where paper.kind != .rules {
      let text = paper.document.map(PlainPaper.text) ?? ""
      let csv = paper.tables.map { CSVFile($0).text }.joined()
      for forbidden in ["70 điểm", "70,0", "90 điểm,", "90,0", "50,0", ";70;3 sao", ";90;4 sao"] {
        #expect(!(text + csv).contains(forbidden), "\(paper.kind.name): \(forbidden)")
      }
    }
    let summary = try words(shelf, .summary)
    let shown = ["69,7", "69,67"][max(0, decimals - 1)]
    #expect(summary.contains(shown), "\(summary)")
  }

  /// The sum of products over decisions, and of what gets none, is what was evaluated; for any session.
  @Test func papersOfTrueSessionsHaveNoFault() throws {
    for name in ["26-tinh", "148-tinh", "148-huyen", "1048-tinh", "26-trung-uong"] {
      #expect(try concluded(GoldenPapersTests.session(name)).faults.isEmpty)
    }
  }

  /// A conclusion that the sheets do not give: no paper of the result is written.
  @Test func aFalseConclusionIsFoundBeforeAnythingIsWritten() throws {
    var played = try PlayedSession.listed(
      [
        Listed(product: "A", producer: "B", totals: [72, 72, 72], meeting: .four),
        Listed(product: "C", producer: "D", totals: []),
      ], seats: 3, closes: false)
    try played.act(.openScoring(DossierID("SP02")), by: played.desk)
    for seat in ["M1", "M2", "M3"] {
      try played.act(
        .seal(DossierID("SP02"), try played.draft(set: 1, ["1.5": 1]), reason: ""), by: .seat(SeatID(seat)))
    }
    try played.act(.closeScoring(DossierID("SP02")), by: played.desk)
    try played.act(.reveal(DossierID("SP02")), by: played.desk)
    played.append(
      .productConcluded(DossierID("SP02"), Conclusion(star: .five, mean: Fraction(99), outcome: .approve5)),
      by: played.desk)
    try played.close()
    let shelf = try shelf(played)
    #expect(shelf.entries.first { $0.kind == .minutes }?.obstacle == .faults([.conclusion(DossierID("SP02"))]))
    #expect(shelf.ready.map(\.kind) == [.attendance])
  }

  /// Before the end there is the list for signatures, forms for opinions, and what was concluded; nothing of what the hall
  /// may not see.
  @Test func beforeTheEnd() throws {
    let renewal = Listed(
      product: "Mật ong", producer: "Hộ Ong", kind: .renewal, totals: [55, 55, 55], meeting: .three,
      previous: Dossier.Recognition(star: 3, certificate: "1/QĐ", expires: CalendarDay("2026-12-28")))
    var played = try PlayedSession.listed(
      [renewal, Listed(product: "C", producer: "D", totals: [])], seats: 3, closes: false)
    try played.act(.openScoring(DossierID("SP02")), by: played.desk)
    try played.act(
      .seal(DossierID("SP02"), try played.draft(set: 1, [:]), reason: ""), by: .seat(SeatID("M2")))
    let soFar = ConcludedSession(soFar: played.session, law: played.law, digest: hex)
    let hall = PaperShelf(soFar, templates: .builtIn, for: .hall)
    #expect(hall.ready.map(\.kind.name) == ["danh-sach-du-hop", "y-kien-SP01"])
    let shelf = PaperShelf(soFar, templates: .builtIn, for: .seat(SeatID("M1")))
    #expect(
      shelf.ready.map(\.kind.name) == ["danh-sach-du-hop", "y-kien-SP01", "bang-diem-SP01", "phieu-SP01"])
    #expect(shelf.entries.first { $0.kind == .sheets(DossierID("SP02")) }?.obstacle == .productNotConcluded)
    #expect(shelf.entries.first { $0.kind == .minutes }?.obstacle == .sessionNotClosed)
    let form = try words(shelf, .opinionForm(DossierID("SP01")))
    #expect(form.contains("Giấy chứng nhận đang có: số 1/QĐ, hạng 3 sao, hết hạn 28/12/2026"))
    #expect(!form.contains("☒"))
  }
}
