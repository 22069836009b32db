import Catalogue
import Council
import Criteria
import Terms
import Testing

/// Next steps, caps, days and numbers as people read them.
@Suite("Results in words") struct ResultWordsTests {
  private func words(
    _ outcome: Outcome, star: Star?, mean: Int?, authority: Authority = .province, regime: RegimeID = .qd26,
    day: String = "2026-11-21", _ language: Language = .vietnamese
  ) throws -> [String] {
    NextStep.of(
      .evaluated(Conclusion(star: star, mean: mean.map { Fraction($0) }, outcome: outcome)), authority: authority,
      kind: .first, regime: try CriteriaLibrary.builtIn.regime(regime), on: try #require(CalendarDay(day))
    ).words.map { $0.text(in: language) }
  }

  @Test func nextSteps() throws {
    #expect(
      try words(.recognise4, star: .four, mean: 80) == [
        "Chủ tịch UBND cấp tỉnh quyết định công nhận kết quả đánh giá, cấp Giấy chứng nhận 4 sao có giá trị 36 tháng",
        "công bố; thông báo bằng văn bản cho UBND cấp xã và chủ thể",
      ])
    let up = try words(.approve5, star: .five, mean: 95)
    #expect(up.first == "Chủ tịch UBND cấp tỉnh quyết định phê duyệt kết quả đánh giá (chưa phải là công nhận)")
    #expect(up.last == "gửi trước ngày 30/01/2027 để kịp đợt 2 năm 2026 của trung ương")
    // The council votes on it before the conclusion: nothing is left to confirm.
    #expect(try words(.recognise4, star: .four, mean: 95) == words(.recognise4, star: .four, mean: 80))
    #expect(
      try words(.recognise3, star: .three, mean: 60, regime: .qd781, day: "2021-10-01")[0].hasPrefix(
        "UBND cấp tỉnh quyết định phê duyệt"))
    #expect(
      try words(.recognise3, star: .three, mean: 60, authority: .district, regime: .qd148, day: "2024-01-02", .english)
        == [
          "the district People's Committee recognises the result and issues a 3-star certificate, valid for 36 months",
          "published; the commune and the producer are told in writing",
        ])
    #expect(try words(.eliminated, star: nil, mean: nil)[0].hasPrefix("không có điểm"))
  }

  /// Every outcome at every level in every regime says something, in both languages.
  @Test(arguments: Outcome.allCases, Authority.allCases) func noStepIsSilent(_ outcome: Outcome, _ authority: Authority)
    throws
  {
    for regime in CriteriaLibrary.builtIn.regimeIDs {
      for language in Language.allCases {
        let found = try words(outcome, star: .three, mean: 60, authority: authority, regime: regime, language)
        #expect(found.count >= 2 && found.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
      }
    }
  }

  @Test func numbersOfASession() {
    var dossier = Dossier(
      id: DossierID("P1"), product: "A", set: 1, kind: .first, producer: "Hộ\u{202E} A", commune: "Xã An",
      province: "T")
    var summaries = [
      ResultSummary(
        dossier: dossier, standing: .evaluated(Conclusion(star: .four, mean: Fraction(80), outcome: .recognise4)))
    ]
    dossier.id = DossierID("P2")
    summaries.append(
      ResultSummary(
        dossier: dossier, standing: .evaluated(Conclusion(star: .three, mean: Fraction(60), outcome: .recognise3))))
    summaries.append(ResultSummary(dossier: dossier, standing: .notEvaluated(.withdrawn, reason: "x")))
    let statistics = SessionStatistics(of: summaries)
    let lines = statistics.words(in: .vietnamese) { $0.replacing("\u{202E}", with: "?") }.map(\.vietnamese)
    #expect(
      lines.dropLast() == [
        "Đăng ký 3 sản phẩm; đã đánh giá 2; không đánh giá 1.",
        "Đã đánh giá, theo loại đăng ký: lần đầu 2; nâng hạng 0; đánh giá lại 0.",
        "4 sao: 1 sản phẩm của 1 chủ thể.", "3 sao: 1 sản phẩm của 1 chủ thể.",
        "Số chủ thể có sản phẩm được đánh giá: 1.",
        "Chủ thể có sản phẩm ở nhiều hạng (nên cộng theo hạng lớn hơn số chủ thể): Hộ? A.",
        "Số xã, phường: 1 (Xã An 2).", "Theo bộ sản phẩm: bộ 1: 2.",
      ])
    #expect(lines.last?.hasPrefix("Đối chiếu: theo hạng và bị loại 2 = đã đánh giá 2; ") == true)
    #expect(lines.last?.hasSuffix(": khớp.") == true)
  }

  @Test func aCheckThatFailsShowsBothNumbers() {
    var figures = Figures()
    (figures.evaluated, figures.byStar) = (28, [.four: 9, .three: 18])
    #expect(figures.crossChecks.map(\.words.vietnamese) == ["theo hạng và bị loại 27 ≠ đã đánh giá 28"])
    (figures.producers, figures.producersByStar) = (30, [.three: 31])
    #expect(
      figures.crossChecks.dropFirst().map(\.words.english) == [
        "producers 30 > products evaluated 28", "producers 30 ≤ sum of producers by grade 31",
        "producers 30 < producers of the largest grade 31", "3-star producers 31 > 3-star products 18",
      ])
  }

  @Test func days() throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    let batch = try #require(regime.batch(2, year: 2026, of: .province))
    let next = try #require(regime.batch(1, year: 2027, of: .province))
    let day = try #require(CalendarDay("2026-11-05"))
    #expect(
      DeadlineWarning.proposedAfterBatch(day, batch, fallsIn: next).words.map(\.vietnamese) == [
        "Hồ sơ đề nghị ngày 05/11/2026; đợt 2 năm 2026 nhận hồ sơ trước ngày 30/10/2026.",
        "Theo ngày đề nghị, hồ sơ thuộc đợt 1 năm 2027.",
      ])
    #expect(
      DeadlineWarning.sessionAfterBatch(day, batch).words.map(\.vietnamese)
        == ["Phiên họp ngày 05/11/2026; đợt 2 năm 2026 phải xong trước ngày 30/12/2026."])
  }
}
