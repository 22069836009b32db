import Criteria
import Testing

@testable import Council

/// The table of docs/law/next-steps.md.
@Suite("What comes after a result") struct NextStepTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var regime: RegimeID
    var level: Authority
    var day: String
    var mean: Fraction
    var star: Star
    var act: NextStep.Act
    var then: NextStep.Then
    var choice: NextStep.Choice?
    var article: String
    var kind = RegistrationKind.first

    var testDescription: String { "\(regime) \(level) \(day) \(mean) \(star) \(kind)" }
  }

  private static func row(
    _ regime: RegimeID, _ level: Authority, _ day: String, _ mean: Int, _ star: Star, _ act: NextStep.Act,
    _ then: NextStep.Then, _ article: String, choice: NextStep.Choice? = nil, kind: RegistrationKind = .first
  ) -> Row {
    Row(
      regime: regime, level: level, day: day, mean: Fraction(mean), star: star, act: act, then: then, choice: choice,
      article: article, kind: kind)
  }

  private static let now = "2026-11-21"
  private static let environment = NextStep.Ministry.agricultureAndEnvironment
  private static let rural = NextStep.Ministry.ruralDevelopment
  private static let batch = CalendarDay("2027-01-30").flatMap { file in
    CalendarDay("2027-03-30").map {
      BatchDays(authority: .central, year: 2026, number: 2, fileBefore: file, finishBefore: $0)
    }
  }

  static let rows: [Row] = [
    // 26/2026, province.
    row(
      .qd26, .province, now, 95, .five, .approve(by: .provinceChair),
      .sendToMinistry(environment, .reportsAndApproval, before: batch),
      "Điều 5, Điều 6 khoản 3, Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg"),
    row(
      .qd26, .province, now, 95, .five, .approve(by: .provinceChair),
      .sendToMinistry(environment, .reportOnRenewal, before: batch),
      "Điều 5, Điều 6 khoản 3, Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg", kind: .renewal),
    row(
      .qd26, .province, now, 95, .four, .recognise(.four, by: .provinceChair), .publish,
      "Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg"),
    row(
      .qd26, .province, now, 95, .three, .recognise(.three, by: .provinceChair), .publish,
      "Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg"),
    row(
      .qd26, .province, now, 70, .four, .recognise(.four, by: .provinceChair), .publish,
      "Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg"),
    row(
      .qd26, .province, now, 89, .three, .recognise(.three, by: .provinceChair), .publish,
      "Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg"),
    row(
      .qd26, .province, now, 50, .three, .recognise(.three, by: .provinceChair), .publish,
      "Điều 7 khoản 3 Quyết định 26/2026/QĐ-TTg", kind: .upgrade),
    row(
      .qd26, .province, now, 50, .three, .recognise(.three, by: .provinceChair), .publish,
      "Điều 7 khoản 3, khoản 6 Quyết định 26/2026/QĐ-TTg", kind: .renewal),
    row(
      .qd26, .province, now, 55, .two, .nothing(.minimumMissed), .tellInWriting, "Phụ lục II Quyết định 26/2026/QĐ-TTg"),
    row(
      .qd26, .province, now, 49, .two, .nothing(.belowThreeStars), .tellInWriting,
      "Điều 4 khoản 1 điểm a Quyết định 26/2026/QĐ-TTg"),
    row(
      .qd26, .province, now, 29, .one, .nothing(.belowThreeStars), .tellInWriting,
      "Điều 4 khoản 1 điểm a Quyết định 26/2026/QĐ-TTg"),
    // 26/2026, centre.
    row(
      .qd26, .central, now, 90, .five, .recognise(.five, by: .minister(environment)), .publishAndTellProvince,
      "Điều 7 khoản 4 Quyết định 26/2026/QĐ-TTg"),
    row(
      .qd26, .central, now, 89, .four, .handBack, .tellProvince, "Điều 7 khoản 4 điểm g Quyết định 26/2026/QĐ-TTg",
      choice: .centralResultOrOwnEvaluation),
    row(
      .qd26, .central, now, 45, .two, .handBack, .tellProvince, "Điều 7 khoản 4 điểm g Quyết định 26/2026/QĐ-TTg",
      choice: .centralResultOrOwnEvaluation),
    row(.qd26, .central, now, 95, .four, .handBack, .tellProvince, "Phụ lục II Quyết định 26/2026/QĐ-TTg"),
    // 148/2023 with 1489/2025: two levels.
    row(
      .qd148, .province, "2025-11-28", 60, .three, .recognise(.three, by: .province), .publish,
      "Quyết định 148/QĐ-TTg và 1489/QĐ-TTg"),
    row(
      .qd148, .province, "2025-11-28", 80, .four, .recognise(.four, by: .province), .publish,
      "Quyết định 148/QĐ-TTg và 1489/QĐ-TTg"),
    row(
      .qd148, .province, "2025-11-28", 92, .five, .approve(by: .province),
      .sendToMinistry(environment, .minutesAndFile, before: nil), "Quyết định 148/QĐ-TTg và 1489/QĐ-TTg"),
    row(
      .qd148, .central, "2025-11-28", 92, .five, .recognise(.five, by: .ministry(environment)),
      .publishAndTellProvince, "Quyết định 148/QĐ-TTg và 1489/QĐ-TTg"),
    // 148/2023 while there were districts.
    row(
      .qd148, .district, "2024-02-01", 60, .three, .recognise(.three, by: .district), .publish,
      "Quyết định 148/QĐ-TTg"),
    row(
      .qd148, .district, "2024-02-01", 75, .four, .forward, .sendToProvince(.minutesAndFile), "Quyết định 148/QĐ-TTg"),
    row(
      .qd148, .district, "2024-02-01", 40, .two, .nothing(.belowThreeStars), .tellInWriting, "Quyết định 148/QĐ-TTg"),
    row(
      .qd148, .province, "2024-02-01", 75, .four, .recognise(.four, by: .province), .publish, "Quyết định 148/QĐ-TTg"),
    row(
      .qd148, .province, "2025-06-30", 60, .three, .recognise(.three, by: .province), .publish,
      "Quyết định 148/QĐ-TTg", choice: .districtOrProvince),
    row(
      .qd148, .province, "2025-07-01", 60, .three, .recognise(.three, by: .province), .publish,
      "Quyết định 148/QĐ-TTg"),
    row(
      .qd148, .province, "2024-02-01", 95, .five, .approve(by: .province),
      .sendToMinistry(rural, .minutesAndFile, before: nil), "Quyết định 148/QĐ-TTg"),
    row(
      .qd148, .central, "2025-01-17", 91, .five, .recognise(.five, by: .ministry(rural)), .publishAndTellProvince,
      "Quyết định 148/QĐ-TTg"),
    row(.qd148, .central, "2025-01-17", 85, .four, .handBack, .tellProvince, "Quyết định 148/QĐ-TTg"),
    // 1048/2019 with 781/2020.
    row(
      .qd781, .district, "2021-10-01", 55, .three, .forward, .sendToProvince(.minutesAndFile),
      "Quyết định 1048/QĐ-TTg và 781/QĐ-TTg"),
    row(
      .qd781, .province, "2019-12-23", 55, .three, .approveAndCertify(.three, by: .province), .publish,
      "Quyết định 1048/QĐ-TTg"),
    row(
      .qd781, .province, "2021-10-01", 89, .four, .approveAndCertify(.four, by: .province), .publish,
      "Quyết định 1048/QĐ-TTg và 781/QĐ-TTg"),
    row(
      .qd781, .province, "2021-10-01", 95, .five, .approve(by: .province),
      .sendToMinistry(rural, .minutesAndFile, before: nil), "Quyết định 1048/QĐ-TTg và 781/QĐ-TTg"),
    row(
      .qd781, .central, "2020-12-01", 91, .four, .handBack, .tellProvince, "Quyết định 1048/QĐ-TTg và 781/QĐ-TTg"),
  ]

  private func step(_ row: Row, _ regime: Regime) throws -> NextStep {
    let outcome = Outcome.of(
      star: row.star, band: regime.band(of: row.mean), authority: row.level, regime: regime)
    return NextStep.of(
      .evaluated(Conclusion(star: row.star, mean: row.mean, outcome: outcome)), authority: row.level, kind: row.kind,
      regime: regime, on: try #require(CalendarDay(row.day)))
  }

  @Test("Every row", arguments: rows) func table(_ row: Row) throws {
    let step = try step(row, try CriteriaLibrary.builtIn.regime(row.regime))
    #expect(step.act == row.act)
    #expect(step.then == row.then)
    #expect(step.choice == row.choice)
    #expect(step.basis == row.article)
    #expect(!step.isByAnalogy)
    switch step.act {
    case .recognise, .approveAndCertify: #expect(step.months == 36 && step.body != nil)
    case .approve: #expect(step.months == nil && step.body != nil)
    case .forward, .handBack, .nothing: #expect(step.months == nil && step.body == nil)
    }
  }

  @Test("Who signs in what way: 26/2026 in person, before it for the committee")
  func signatures() {
    #expect(NextStep.Body.provinceChair.signature == .chair)
    #expect(NextStep.Body.province.signature == .committee && NextStep.Body.district.signature == .committee)
    #expect(NextStep.Body.minister(.agricultureAndEnvironment).signature == .minister)
    #expect(NextStep.Body.ministry(.ruralDevelopment).signature == .minister)
  }

  @Test("Taken out by vote: no decision, told in writing; at the centre to the province")
  func eliminated() throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    let out = Standing.evaluated(Conclusion(star: nil, mean: nil, outcome: .eliminated))
    let day = try #require(CalendarDay(Self.now))
    let province = NextStep.of(out, authority: .province, kind: .first, regime: regime, on: day)
    #expect(province.act == .nothing(.eliminated) && province.then == .tellInWriting)
    #expect(province.basis == "Phụ lục II Quyết định 26/2026/QĐ-TTg")
    let centre = NextStep.of(out, authority: .central, kind: .first, regime: regime, on: day)
    #expect(centre.act == .nothing(.eliminated) && centre.then == .tellProvince && centre.choice == nil)
  }

  @Test(
    "Not evaluated",
    arguments: [
      (NotEvaluated.withdrawn, NextStep.Act.nothing(.withdrawn), NextStep.Then.tellInWriting),
      (.postponed, .nothing(.postponed), .laterSession), (.unfinished, .nothing(.unfinished), .laterSession),
    ])
  func notEvaluated(_ reason: NotEvaluated, _ act: NextStep.Act, _ then: NextStep.Then) throws {
    for authority in Authority.allCases {
      let step = NextStep.of(
        .notEvaluated(reason, reason: "x"), authority: authority, kind: .first,
        regime: try CriteriaLibrary.builtIn.regime(.qd148), on: try #require(CalendarDay(Self.now)))
      #expect(step.act == act && step.then == then && step.basis.isEmpty && step.months == nil)
    }
  }

  @Test(
    "The centre's next batch: before 30/7, else before 30/01",
    arguments: [
      ("2026-06-15", "2026-07-30"), ("2026-07-29", "2026-07-30"), ("2026-07-30", "2027-01-30"),
      ("2026-12-29", "2027-01-30"), ("2027-01-30", "2027-07-30"),
    ])
  func sendingUp(_ session: String, _ before: String) throws {
    var row = Self.rows[0]
    row.day = session
    let step = try step(row, try CriteriaLibrary.builtIn.regime(.qd26))
    guard case .sendToMinistry(_, _, let batch) = step.then else {
      Issue.record("\(step.then)")
      return
    }
    #expect(batch?.fileBefore.description == before)
  }

  @Test("An office's law: as 26/2026, said so, with no article made up")
  func officesLaw() throws {
    var regime = try CriteriaLibrary.builtIn.regime(.qd26)
    regime.id = RegimeID("qd99-2030")
    regime.decision.number = "99/2030/QĐ-TTg"
    regime.isOffices = true
    regime.calendar = nil
    var row = Self.rows[4]
    let step = try step(row, regime)
    #expect(step.act == .recognise(.four, by: .provinceChair) && step.isByAnalogy)
    #expect(step.basis == "Quyết định 99/2030/QĐ-TTg" && step.months == nil)
    row = Self.rows[0]
    #expect(try self.step(row, regime).then == .sendToMinistry(Self.environment, .reportsAndApproval, before: nil))
  }

  @Test("The band of an exact mean, also of one that no council could have")
  func band() throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    let rows: [(Fraction, Star)] = [
      (Fraction(90), .five), (Fraction(899, 10), .four), (Fraction(70), .four), (Fraction(699_999, 10_000), .three),
      (Fraction(50), .three), (Fraction(149, 3), .two), (Fraction(30), .two), (Fraction(0), .one),
      (Fraction(1, .max), .one), (Fraction(.max, 2), .five), (Fraction(-5, 3), .one),
    ]
    for (mean, star) in rows { #expect(regime.band(of: mean) == star, "\(mean)") }
  }
}
