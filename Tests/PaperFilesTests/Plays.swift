import Council
import Criteria
import PaperWorld
import Papers
import PlayedSession

/// Sessions that are played for their papers.
enum Plays {
  static let seats = 11

  /// Eleven producers in five communes, totals from 30 to 95; every fifth product is a renewal.
  static func thirty() throws -> PlayedSession {
    try .listed((1...30).map(product), seats: seats, body: "UBND tỉnh Quảng Ninh")
  }

  /// - Parameter count: with so many products.
  static func large(_ count: Int) throws -> PlayedSession { try .listed((1...count).map(product), seats: seats) }

  private static func product(_ number: Int) -> Listed {
    let names = ["Trà hoa vàng túi lọc", "Mật ong rừng ngập mặn", "Nước mắm Cái Rồng", "Miến dong", "Sá sùng khô"]
    let kinds = ["Hợp tác xã nông nghiệp", "Công ty trách nhiệm hữu hạn", "Hộ kinh doanh"]
    let producer = number % 11
    let sums = [92, 74, 66, 55, 45, 71, 83, 58, 33, 76]
    let floors: [Star?] = [.five, .four, .three, .three, nil, .four, .four, .three, nil, .three]
    let star = sums[number % 10]
    let renewal = number % 5 == 0
    return Listed(
      product: "\(names[number % names.count]) số \(number)",
      producer: "\(kinds[producer % 3]) \(producer + 1)", address: "Thôn \(producer + 1)",
      commune: ["Xã Vân Đồn", "Phường Hồng Gai", "Xã Hải Hòa", "Đặc khu Cô Tô", "Xã Tiên Yên"][producer % 5],
      province: "tỉnh Quảng Ninh", kind: renewal ? .renewal : .first,
      totals: Listed.totals(sum: star * seats + number % 7, of: seats), meeting: floors[number % 10],
      previous: renewal
        ? Dossier.Recognition(
          star: 3, certificate: "\(number)/QĐ-UBND", issued: CalendarDay("2023-10-05"),
          expires: CalendarDay("2026-02-05")) : nil)
  }

  /// An office that groups the annex by communes.
  static func office() throws -> PaperTemplates {
    let settings = """
      dia_danh: Quảng Ninh
      co_quan_tham_muu: Sở Nông nghiệp và Môi trường
      co_quan_chu_quan: UBND tỉnh Quảng Ninh
      ky_hieu_tham_muu: SNNMT
      noi_nhan: Văn phòng điều phối chương trình | Các thành viên Hội đồng
      phu_luc_nhom: xa
      phu_luc_gop_chu_the: co
      """
    return try PaperTemplates(files: [PaperTemplates.settingsName: Array(settings.utf8)])
  }

  static let longName = String(String(repeating: "Nguyễn Thị Hằng Nga ", count: 10).prefix(200))
  static let names = [
    longName, "=HYPERLINK(\"http://x\";\"y\")", "a\u{202E}cod.exe", "<w:p>&amp;]]>", "dòng\nhai\tba",
    "\u{0}\u{1B}[31mđỏ", String(repeating: "ườ", count: 100), "e\u{302}\u{323}", "漢字 ไทย 👩‍👩‍👧", "{so_san_pham}",
    "@het", "%n%s", "'; DROP TABLE x;--", "_x000A_", "(\\) <</JS>>",
  ]

  static func hostile() throws -> PlayedSession {
    try .listed(
      names.map { Listed(product: $0, producer: $0, address: $0, commune: $0, totals: [72, 73, 71], meeting: .four) },
      seats: 3)
  }

  static func eliminated() throws -> PlayedSession {
    var played = try PlayedSession.listed([], seats: 3, closes: false)
    var out = Draft()
    out.eliminate = "giấy chứng nhận giả"
    for id in ["SP01", "SP02"] {
      try played.act(
        .queue(
          Dossier(
            id: DossierID(id), product: "Sản phẩm \(id)", set: 1, kind: .first, producer: "Hộ \(id)",
            commune: "Xã Mẫu")), by: .program)
      try played.judge(DossierID(id), ["M1", "M2", "M3"].reduce(into: [:]) { $0[SeatID($1)] = out })
    }
    try played.close()
    return played
  }
}
