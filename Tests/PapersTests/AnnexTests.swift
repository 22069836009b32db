import Council
import Criteria
import Documents
import PaperWorld
import Papers
import PlainText
import PlayedSession
import Testing

/// Annexes against lists that were published.
@Suite struct AnnexTests {
  /// An Giang, QĐ 2497/QĐ-UBND, 10/10/2022: product, producer, sum of ten totals, grade. The producers' names stand for
  /// those of the list; what counts is which products are of one.
  private static let anGiang: [(String, String, Int, Star)] = [
    ("Trà Kim ngân hoa túi lọc", "Chủ thể 1", 710, .four), ("Trà Kim ngân hoa", "Chủ thể 1", 651, .three),
    ("Tương xay", "Chủ thể 2", 721, .four), ("Lò mò Pđăm", "Chủ thể 3", 563, .three),
    ("Khô cá lóc 7 Chóp", "Chủ thể 4", 571, .three), ("Cóc sấy dẻo", "Chủ thể 5", 518, .three),
    ("Trà sâm đinh lăng", "Chủ thể 6", 502, .three), ("Rượu sâm đinh lăng", "Chủ thể 6", 504, .three),
    ("Chả cá sốt Mayonnaise", "Chủ thể 7", 525, .three), ("Mật ong hoa rừng tràm Trà Sư", "Chủ thể 8", 603, .three),
    ("Đường thốt nốt cô đặc THNOT", "Chủ thể 9", 641, .three), ("Mật nhụy hoa thốt nốt", "Chủ thể 9", 728, .four),
  ]

  private func anGiangShelf(_ settings: String) throws -> PaperShelf {
    let products = Self.anGiang.map { name, producer, sum, star in
      Listed(
        product: name, producer: producer, address: "Địa chỉ của \(producer)", commune: "", province: "",
        totals: Listed.totals(sum: sum, of: 10), meeting: star)
    }
    let played = try PlayedSession.listed(products, seats: 10, regime: .qd781, body: "UBND tỉnh An Giang")
    return try shelf(played, PaperTemplates(files: [PaperTemplates.settingsName: Array(settings.utf8)]))
  }

  private func annex(_ shelf: PaperShelf) throws -> Grid {
    let document = try #require(shelf.paper(.recognition)?.document)
    let tables = document.parts.dropFirst().flatMap(\.blocks).compactMap { block -> Grid? in
      if case .table(let grid) = block { grid } else { nil }
    }
    return try #require(tables.first)
  }

  @Test func theListOfAnGiangColumnForColumn() throws {
    let grid = try annex(
      anGiangShelf(
        """
        phu_luc_cot: stt, san_pham, chu_the, dia_chi, diem, hang
        phu_luc_nhom: khong
        phu_luc_thu_tu: ho_so
        phu_luc_gop_chu_the: co
        """))
    #expect(
      grid.head[0].cells.map(\.text) == ["STT", "Sản phẩm", "Chủ thể", "Địa chỉ", "Điểm số", "Phân hạng"])
    let means = [
      "71,00", "65,10", "72,10", "56,30", "57,10", "51,80", "50,20", "50,40", "52,50", "60,30", "64,10", "72,80",
    ]
    var expected: [[String]] = []
    for (index, row) in Self.anGiang.enumerated() {
      let star = row.3 == .four ? "4 sao" : "3 sao"
      let isMerged = index > 0 && Self.anGiang[index - 1].1 == row.1
      let producer = isMerged ? [] : [row.1, "Địa chỉ của \(row.1)"]
      expected.append([String(index + 1), row.0] + producer + [means[index], star])
    }
    #expect(grid.rows.map { $0.cells.map(\.text) } == expected)
    // Producer and address of two products each are one cell.
    #expect(grid.rows.map { $0.cells.contains { $0.rows == 2 } }.filter { $0 }.count == 3)
  }

  @Test func theCheckValuesOfAnGiang() throws {
    let shelf = try anGiangShelf("phu_luc_nhom: khong")
    let report = PlainPaper.text(of: try #require(shelf.paper(.report)?.document))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "Điểm trung bình thấp nhất 50,20, cao nhất 72,80", "đã đánh giá 12", "4 sao 3 3", "3 sao 9 8", "Đã đánh giá 12 9",
    ] {
      #expect(report.contains(words), "\(words)\n\(report)")
    }
    let decision = PlainPaper.text(of: try #require(shelf.paper(.recognition)?.document))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(decision.contains("cho 12 sản phẩm của 9 chủ thể"))
    #expect(decision.contains("3 sản phẩm hạng 4 sao của 3 chủ thể; 9 sản phẩm hạng 3 sao của 8 chủ thể"))
    #expect(decision.contains("Phê duyệt kết quả đánh giá, phân hạng và cấp Giấy chứng nhận"))
    #expect(decision.contains("TM. ỦY BAN NHÂN DÂN"))
  }

  @Test func everyColumnInAnyOrder() throws {
    let names = AnnexForm.Column.allCases.map(\.rawValue).reversed().joined(separator: ", ")
    let grid = try annex(anGiangShelf("phu_luc_cot: \(names)\nphu_luc_nhom: khong\nphu_luc_gop_chu_the: khong"))
    #expect(grid.columns.count == AnnexForm.Column.allCases.count)
    #expect(grid.rows.allSatisfy { $0.cells.count == AnnexForm.Column.allCases.count })
    #expect(grid.head[0].cells.first?.text == "Ghi chú")
    #expect(grid.head[0].cells.last?.text == "STT")
  }

  @Test func anAnnexForEveryGrade() throws {
    let document = try #require(
      try anGiangShelf("phu_luc_moi_sao_mot_ban: co\nvan_ban_dien_tu: khong").paper(.recognition)?.document)
    #expect(document.parts.count == 3)
    let text = PlainPaper.text(of: document)
    #expect(text.contains("Phụ lục I\n") && text.contains("Phụ lục II\n"))
    #expect(text.contains("HẠNG 4 SAO") && text.contains("HẠNG 3 SAO"))
    #expect(text.contains("(Kèm theo Quyết định số ........./QĐ-UBND ngày ......"))
  }

  @Test func groupsOfCommunes() throws {
    let grid = try annex(anGiangShelf("phu_luc_nhom: loai"))
    #expect(grid.rows[0].cells.map(\.text) == ["Lần đầu: 12 sản phẩm"])
    #expect(grid.rows[0].cells[0].columns == 6)
  }
}
