import Council
import Criteria
import Papers
import PlayedSession
import Testing

/// Papers of sessions by a Quy chế: numbers with their checks, why a grade is lower than the points, what comes next.
/// Those of the first edition have none of it (their whole text is a golden one).
@Suite struct NextStepPapersTests {
  /// The rules of the first edition, as a Quy chế would give them.
  private func byRegulation(_ options: inout PlayedSession.Options) { options.rules.given = [] }

  private func session() throws -> PlayedSession {
    var options = PlayedSession.Options()
    options.withKeys = false
    byRegulation(&options)
    var session = try PlayedSession.opened(options)
    try session.judgeBoth()
    for (id, producer) in [("SP03", "Hộ A"), ("SP04", "hợp  tác xã rau sạch"), ("SP05", "Hộ A")] {
      try session.act(
        .queue(
          Dossier(
            id: DossierID(id), product: "Sản phẩm \(id)", set: 1, kind: .first, producer: producer, commune: "Xã Khác",
            province: "Tỉnh Mẫu")), by: .program)
    }
    try session.act(.withdraw(DossierID("SP03"), reason: "tên sản phẩm khác hồ sơ"), by: session.desk)
    let full = try session.draft(set: 1, [:])
    try session.judge(DossierID("SP04"), [SeatID("M1"): full, SeatID("M2"): full, SeatID("M3"): full])
    var out = Draft()
    out.eliminate = "giấy tờ giả mạo"
    try session.judge(DossierID("SP05"), [SeatID("M1"): out, SeatID("M2"): out, SeatID("M3"): full])
    try session.close()
    return session
  }

  /// The words of one part of the minutes, without the breaks of lines.
  private func part(_ head: String, until next: String, of minutes: String) throws -> String {
    let start = try #require(minutes.firstRange(of: head)).upperBound
    let end = try #require(minutes.firstRange(of: next)).lowerBound
    return minutes[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func numbersAndChecksStandInPartSeven() throws {
    let minutes = try #require(try papers(session())[SessionPapers.minutesName])
    let text = try part("VII. KẾT QUẢ", until: "VIII. ", of: minutes)
    for line in [
      "- SP01 Rau cải ngọt: 71,67 điểm nhưng chưa đạt sàn 4 sao ở 1.5 Liên kết sản xuất: xếp 3 sao.",
      "- Đăng ký 5 sản phẩm; đã đánh giá 4; không đánh giá 1.",
      "- Đã đánh giá, theo loại đăng ký: lần đầu 3; nâng hạng 1; đánh giá lại 0.",
      "- 3 sao: 1 sản phẩm của 1 chủ thể.", "- Bị loại: 1 sản phẩm của 1 chủ thể.",
      "- Số chủ thể có sản phẩm được đánh giá: 3.", "ở nhiều hạng (nên cộng theo hạng lớn hơn số chủ thể): Hợp tác xã",
      "- Số xã, phường: 2 (Xã Mẫu 2; Xã Khác 2).", "- Theo bộ sản phẩm: bộ 1: 3; bộ 26: 1.",
      "- Đối chiếu: theo hạng và bị loại 4 = đã đánh giá 4;",
      "đã đánh giá và không đánh giá 5 = đăng ký 5;", ": khớp.", "- Điểm trung bình thấp nhất 71,67, cao nhất 100,00.",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
  }

  @Test func checksOfSingleGradesAreNotPrintedWhileTheyHold() throws {
    let minutes = try #require(try papers(session())[SessionPapers.minutesName])
    let text = try part("VII. KẾT QUẢ", until: "VIII. ", of: minutes)
    #expect(!text.contains("có tên"))
    #expect(text.contains("chủ thể 3 ≥ chủ thể của hạng nhiều nhất 2: khớp."))
  }

  @Test func everyProductHasItsNextStep() throws {
    let minutes = try #require(try papers(session())[SessionPapers.minutesName])
    let text = try part("VIII. KẾT LUẬN CỦA HỘI ĐỒNG", until: "Phiên họp kết thúc", of: minutes)
    for line in [
      "- Đề nghị công nhận 3 sao (1): SP01 Rau cải ngọt. + Chủ tịch UBND cấp tỉnh quyết định công nhận kết quả đánh giá, cấp "
        + "Giấy chứng nhận 3 sao có giá trị 36 tháng. + Công bố; thông báo bằng văn bản cho UBND cấp xã và chủ thể. "
        + "+ Căn cứ: Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg.",
      "SP04 Sản phẩm SP04", "+ Gửi trước ngày 30/01/2027 để kịp đợt 2 năm 2026 của trung ương.",
      "- Bị loại (1): SP05 Sản phẩm SP05. + Không có điểm, không có hạng, không có quyết định;",
      "- Không đánh giá trong phiên này (1): SP03 Sản phẩm SP03, lý do: tên sản phẩm khác hồ sơ. + Không có kết quả trong phiên này;",
      "- Ý kiến kết luận và giao việc của người chủ trì (Thư ký ghi):",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
    for id in ["SP01", "SP02", "SP03", "SP04", "SP05"] { #expect(text.split(separator: id).count >= 2, "\(id)") }
  }

  @Test func theSummaryCarriesTheSame() throws {
    let all = try papers(session())
    let rows = try #require(all[SessionPapers.summaryName]).split(separator: "\r\n").map(String.init)
    #expect(rows[0].hasSuffix(";Thứ tự;Vì sao thấp hơn điểm;Việc tiếp theo"))
    let capped = try #require(rows.first { $0.contains(";SP01;") })
    #expect(capped.contains("71,67 điểm nhưng chưa đạt sàn 4 sao ở 1.5 Liên kết sản xuất: xếp 3 sao"))
    #expect(capped.contains("Căn cứ: Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg."))
    #expect(rows.contains { $0.contains(";;;") && $0.contains("Đăng ký 5 sản phẩm; đã đánh giá 4; không đánh giá 1.") })
    #expect(rows.contains { $0.contains("Đối chiếu: ") && $0.contains(": khớp.") })
  }

  @Test func theFirstEditionHasNoneOfIt() throws {
    let first = [SessionPapers.minutesName, SessionPapers.summaryName, "docs/phieu-SP01.csv", "docs/phieu-SP02.csv"]
    for (name, text) in try papers(played()) where first.contains(name) {
      for word in ["Đối chiếu:", "Căn cứ: Điều", "sàn 4 sao", "Việc tiếp theo"] {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test func rehearsalsSaySoInEveryRow() throws {
    var options = PlayedSession.Options()
    options.withKeys = false
    options.rehearsal = true
    byRegulation(&options)
    let all = try papers(PlayedSession.small(options))
    let rows = try #require(all[SessionPapers.summaryName]).split(separator: "\r\n").dropFirst()
    #expect(rows.allSatisfy { $0.contains("TẬP HUẤN") })
    #expect(rows.count > 4)
    let minutes = try #require(all[SessionPapers.minutesName])
    for line in minutes.split(separator: "\n") { #expect(line.last != " ") }
  }

  @Test func theOrderIsThatOfTheRegulation() throws {
    func ids(_ change: (inout PlayedSession.Options) -> Void) throws -> [String] {
      var options = PlayedSession.Options()
      options.withKeys = false
      byRegulation(&options)
      change(&options)
      var session = try PlayedSession.opened(options)
      let full = try session.draft(set: 1, [:])
      for id in ["SP01", "SP02"] { try session.act(.withdraw(DossierID(id), reason: "x"), by: session.desk) }
      for (id, number) in [("SP03", "10/SNN"), ("SP04", "2/SNN"), ("SP05", "")] {
        var dossier = Dossier(id: DossierID(id), product: id, set: 1, kind: .first, producer: "Hộ A", commune: "Xã Mẫu")
        dossier.registration = number
        try session.act(.queue(dossier), by: .program)
        try session.judge(DossierID(id), [SeatID("M1"): full, SeatID("M2"): full, SeatID("M3"): full])
      }
      try session.close()
      let rows = try #require(try papers(session)[SessionPapers.summaryName]).split(separator: "\r\n")
      return rows.dropFirst().prefix(3).map { String($0.split(separator: ";")[1]) }
    }
    #expect(try ids { $0.rules.ordering = .registration } == ["SP04", "SP03", "SP05"])
    #expect(try ids { $0.rules.ordering = .queue } == ["SP03", "SP04", "SP05"])
  }
}
