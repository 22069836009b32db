import Criteria
import Testing

/// Which regime a dossier is judged by. Sources: Điều 11 and 12, Quyết định 26/2026/QĐ-TTg; in force from 22/5/2026, 148
/// and 1489 lapse 60 days later.
@Suite("Regime by date")
struct ApplicabilityTests {
  let regimes: [Regime]

  init() throws { regimes = try CriteriaLibrary.builtIn.regimeIDs.map { try CriteriaLibrary.builtIn.regime($0) } }

  private func answer(
    _ filed: String?, _ kind: RegistrationKind, _ evaluated: String
  ) throws -> Applicability {
    try Applicability.of(
      filed: try filed.map { try #require(CalendarDay($0)) }, kind: kind,
      evaluated: try #require(CalendarDay(evaluated)), regimes: regimes)
  }

  struct Row: Sendable {
    var filed: String
    var kind: RegistrationKind
    var evaluated: String
    var regime: RegimeID
    var deadline: String?

    init(_ filed: String, _ kind: RegistrationKind, _ evaluated: String, _ regime: RegimeID, by deadline: String? = nil)
    {
      (self.filed, self.kind, self.evaluated, self.regime, self.deadline) = (filed, kind, evaluated, regime, deadline)
    }
  }

  @Test(
    "Where the law is plain",
    arguments: [
      // Filed from 22/5/2026: the new rules.
      Row("2026-05-22", .first, "2026-05-22", .qd26), Row("2026-05-22", .renewal, "2026-06-01", .qd26),
      Row("2026-08-01", .upgrade, "2026-11-21", .qd26),
      // Filed the day before, first time or upgrade: the old rules until 21/7/2026.
      Row("2026-05-21", .first, "2026-05-22", .qd148, by: "2026-07-21"),
      Row("2026-05-21", .first, "2026-07-21", .qd148, by: "2026-07-21"),
      Row("2026-03-01", .upgrade, "2026-07-21", .qd148, by: "2026-07-21"),
      // Re-evaluation: until 21/6/2026.
      Row("2026-05-21", .renewal, "2026-06-21", .qd148, by: "2026-06-21"),
      // All under one regime.
      Row("2026-05-21", .first, "2026-05-21", .qd148), Row("2023-02-24", .first, "2023-02-24", .qd148),
      Row("2019-08-21", .first, "2023-02-23", .qd781), Row("2020-06-08", .upgrade, "2020-07-01", .qd781),
    ])
  func plain(_ row: Row) throws {
    let answer = try answer(row.filed, row.kind, row.evaluated)
    #expect(answer.question == nil && answer.others.isEmpty)
    #expect(answer.regime == row.regime)
    #expect(answer.deadline?.description == row.deadline)
    #expect(!answer.basis.isEmpty)
    if row.deadline != nil { #expect(answer.basis.contains("Điều 12")) }
  }

  @Test(
    "Where the law is silent the secretary is asked, with a proposal",
    arguments: [
      ("2026-05-21", RegistrationKind.first, "2026-07-22", "2026-07-21"),
      ("2026-05-21", .upgrade, "2027-01-01", "2026-07-21"), ("2026-05-21", .renewal, "2026-06-22", "2026-06-21"),
    ])
  func missedDeadline(_ filed: String, _ kind: RegistrationKind, _ evaluated: String, _ deadline: String) throws {
    let answer = try answer(filed, kind, evaluated)
    #expect(answer.regime == .qd26)
    #expect(answer.others == [.qd148])
    #expect(answer.question == .deadlineMissed(try #require(CalendarDay(deadline))))
    #expect(answer.basis.contains("Điều 12"))
  }

  @Test("No day of filing, before any regime, and a change of regime without a transition are questions")
  func otherQuestions() throws {
    let missing = try answer(nil, .first, "2026-06-01")
    #expect(missing.question == .filingDayMissing && missing.regime == .qd26)
    #expect(missing.others == [.qd148, .qd781])
    let early = try answer("2019-08-20", .first, "2019-10-01")
    #expect(early.question == .filedUnderNoRegime && early.regime == .qd781)
    let unknown = try answer("2023-02-23", .first, "2023-03-01")
    #expect(unknown.question == .transitionUnknown(from: .qd781, to: .qd148))
    #expect(unknown.regime == .qd148 && unknown.others == [.qd781])
    // Filed two regimes ago: no transition reaches that far.
    let old = try answer("2020-01-01", .first, "2026-06-01")
    #expect(old.question == .transitionUnknown(from: .qd781, to: .qd26))
  }

  @Test("A dossier filed after its evaluation, and a day before all regimes, are refused")
  func refusals() throws {
    #expect(throws: Applicability.Refusal.filedAfterEvaluation) { try answer("2026-06-02", .first, "2026-06-01") }
    let day = try #require(CalendarDay("2019-08-20"))
    #expect(throws: Applicability.Refusal.noRegime(on: day)) { try answer(nil, .first, "2019-08-20") }
  }

  @Test("The amendment 1489/2025 and the end of the district councils are said by the day of the evaluation")
  func amendmentAndCouncils() throws {
    let before = try answer("2025-06-01", .first, "2025-06-30")
    #expect(before.amendments.isEmpty)
    #expect(before.councils.map(\.authority) == [.district, .province, .central])
    let between = try answer("2025-06-01", .first, "2025-07-05")
    #expect(between.amendments.isEmpty && between.councils.map(\.authority) == [.province, .central])
    let after = try answer("2025-06-01", .first, "2025-07-06")
    #expect(after.amendments.map(\.number) == ["1489/QĐ-TTg"])
    #expect(after.councils.map(\.authority) == [.province, .central])
    #expect(try answer("2026-06-01", .first, "2026-06-01").councils.map(\.authority) == [.province, .central])
  }

  @Test("Every day from 2019 to 2027: one answer, and the day of filing alone decides until the next regime")
  func everyDay() throws {
    let first = try #require(CalendarDay("2019-08-21"))
    let starts = ["2019-08-21", "2023-02-24", "2026-05-22"].compactMap { CalendarDay($0) }
    for offset in 0..<3000 {
      let day = first.adding(days: offset)
      let own = starts.lastIndex { $0 <= day } ?? 0
      for kind in RegistrationKind.allCases {
        let answer = try Applicability.of(filed: day, kind: kind, evaluated: day, regimes: regimes)
        #expect(answer.question == nil)
        #expect(answer.regime == [RegimeID.qd781, .qd148, .qd26][own])
      }
    }
  }

  @Test("An office's regime that begins on the same day as one of the program's does not take its place")
  func sameDay() throws {
    var copy = try #require(regimes.first { $0.id == .qd26 })
    copy.id = RegimeID("zz-ban-sao")
    let day = try #require(CalendarDay("2026-08-01"))
    let answer = try Applicability.of(filed: day, kind: .first, evaluated: day, regimes: regimes + [copy])
    #expect(answer.regime == .qd26)
    copy.inForceFrom = copy.inForceFrom.adding(days: 1)
    let next = try Applicability.of(filed: day, kind: .first, evaluated: day, regimes: regimes + [copy])
    #expect(next.regime == copy.id)
  }

  @Test("The window for a re-evaluation: expiry less 180 and 120 days; the certificate runs on 180 days at most")
  func renewal() throws {
    let renewal = try #require(regimes.first { $0.id == .qd26 }?.renewal)
    let window = renewal.window(expiry: try #require(CalendarDay("2026-12-28")))
    #expect(window.from.description == "2026-07-01")
    #expect(window.until.description == "2026-08-30")
    #expect(window.certificateUntil.description == "2027-06-26")
    #expect(renewal.basis.contains("Điều 7 khoản 6"))
  }
}
