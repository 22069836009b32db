import CanonicalJSON
import Criteria
import Testing

/// Days that a regime sets. Sources: Điều 4 khoản 3, Điều 5, Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg.
@Suite("Days of a regime") struct RegimeCalendarTests {
  private func regime(_ id: RegimeID) throws -> Regime { try CriteriaLibrary.builtIn.regime(id) }
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test(
    "So many months later: the same day, or the last of the month",
    arguments: [
      ("2026-08-05", 36, "2029-08-05"), ("2023-12-28", 36, "2026-12-28"), ("2024-02-29", 36, "2027-02-28"),
      ("2024-02-29", 48, "2028-02-29"), ("2026-01-31", 1, "2026-02-28"), ("2026-12-31", 2, "2027-02-28"),
      ("2026-12-31", 36, "2029-12-31"), ("2026-11-30", 3, "2027-02-28"), ("2026-05-31", 36, "2029-05-31"),
      ("2026-08-31", 1, "2026-09-30"), ("2026-03-15", -3, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-01-15", -13, "2024-12-15"), ("2026-05-22", 0, "2026-05-22"),
    ])
  func months(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test("Every day of four years, 36 months on: never another month, never a later day of it")
  func monthsOfEveryDay() throws {
    let first = try day("2026-01-01")
    for offset in 0..<1461 {
      let from = first.adding(days: offset)
      let to = from.adding(months: 36)
      #expect(to.parts.year == from.parts.year + 3 && to.parts.month == from.parts.month)
      let shortened = from.parts.month == 2 && from.parts.day == 29
      #expect(to.parts.day == (shortened ? 28 : from.parts.day))
    }
  }

  @Test(
    "Working days back, Monday to Friday",
    arguments: [
      // 2026-11-23 is a Monday.
      ("2026-11-23", 0, "2026-11-23"), ("2026-11-23", 1, "2026-11-20"), ("2026-11-23", 2, "2026-11-19"),
      ("2026-11-23", 6, "2026-11-13"), ("2026-11-25", 1, "2026-11-24"), ("2026-11-22", 1, "2026-11-20"),
      ("2026-11-21", 1, "2026-11-20"), ("1970-01-05", 1, "1970-01-02"), ("1969-12-29", 1, "1969-12-26"),
    ])
  func workingDays(_ from: String, _ days: Int, _ to: String) throws {
    #expect(try day(from).subtracting(workingDays: days) == day(to))
  }

  @Test("A certificate is valid for 36 months in every regime, with its decision")
  func certificates() throws {
    for id in CriteriaLibrary.builtIn.regimeIDs {
      let regime = try regime(id)
      let term = try #require(regime.calendar?.certificateMonths)
      #expect(term.length == 36)
      #expect(term.basis.contains(regime.decision.number))
    }
    #expect(try regime(.qd26).calendar?.certificateMonths?.basis == "Điều 4 khoản 3 Quyết định 26/2026/QĐ-TTg")
    let renewal = try #require(try regime(.qd26).calendar?.renewalDays)
    #expect(renewal.length == 45 && renewal.basis.hasPrefix("Điều 7 khoản 6 "))
  }

  @Test(
    "Batches of 26/2026: files before, finished before (Điều 5)",
    arguments: [
      (Authority.province, 1, "2026-04-30", "2026-06-30"), (.province, 2, "2026-10-30", "2026-12-30"),
      (.central, 1, "2026-07-30", "2026-09-30"), (.central, 2, "2027-01-30", "2027-03-30"),
    ])
  func batches(_ authority: Authority, _ number: Int, _ file: String, _ finish: String) throws {
    let batch = try #require(try regime(.qd26).batch(number, year: 2026, of: authority))
    #expect(try batch.fileBefore == day(file) && batch.finishBefore == day(finish))
    #expect(batch.year == 2026 && batch.number == number && batch.authority == authority)
  }

  @Test("There are no other batches, and none before 26/2026")
  func noBatches() throws {
    #expect(try regime(.qd26).batch(3, year: 2026, of: .province) == nil)
    #expect(try regime(.qd26).batch(1, year: 2026, of: .district) == nil)
    #expect(try regime(.qd26).calendar?.batchesBasis.hasPrefix("Điều 5 ") == true)
    for id in [RegimeID.qd148, .qd781] {
      #expect(try regime(id).batch(1, year: 2024, of: .province) == nil)
      #expect(try regime(id).batch(filedOn: try day("2024-03-01"), with: .province) == nil)
    }
  }

  @Test(
    "The batch of a day: “before 30/4” leaves 30/4 to the next one",
    arguments: [
      (Authority.province, "2026-04-29", 2026, 1), (.province, "2026-04-30", 2026, 2),
      (.province, "2026-10-29", 2026, 2), (.province, "2026-10-30", 2027, 1), (.province, "2026-12-31", 2027, 1),
      (.province, "2027-01-01", 2027, 1), (.central, "2026-07-29", 2026, 1), (.central, "2026-07-30", 2026, 2),
      (.central, "2026-12-31", 2026, 2), (.central, "2027-01-29", 2026, 2), (.central, "2027-01-30", 2027, 1),
    ])
  func batchOfADay(_ authority: Authority, _ filed: String, _ year: Int, _ number: Int) throws {
    let batch = try #require(try regime(.qd26).batch(filedOn: try day(filed), with: authority))
    #expect(batch.year == year && batch.number == number)
  }

  @Test("Every day has a batch whose days lie ahead, in order")
  func batchOfEveryDay() throws {
    let regime = try regime(.qd26)
    for authority in [Authority.province, .central] {
      var last: CalendarDay?
      for offset in 0..<800 {
        let day = try day("2026-01-01").adding(days: offset)
        let batch = try #require(regime.batch(filedOn: day, with: authority))
        #expect(day < batch.fileBefore && batch.fileBefore < batch.finishBefore)
        #expect(last.map { $0 <= batch.fileBefore } ?? true)
        last = batch.fileBefore
      }
    }
  }

  @Test("An export from before the days were data is read and written again as it was")
  func olderExport() throws {
    for id in CriteriaLibrary.builtIn.regimeIDs {
      let found = try #require(AllSets.regimes[id])
      let sets = Array(found.sets.prefix(1))
      let now = CriteriaExport.document(found.regime, sets: sets)
      var object = try #require(now.object)
      object["calendar"] = nil
      let older = JSONValue.object(object).canonicalBytes
      let (regime, read) = try ExportFile.read(older, file: "criteria.json")
      #expect(regime.calendar == nil)
      #expect(CriteriaExport.document(regime, sets: read).canonicalBytes == older)
      let (again, _) = try ExportFile.read(now.canonicalBytes, file: "criteria.json")
      #expect(again.calendar == found.regime.calendar && again.calendar != nil)
    }
  }

  @Test("Days of a year", arguments: ["04-30", "01-01", "12-31", "02-29"])
  func yearDays(_ text: String) throws { #expect(try #require(YearDay(text)).description == text) }

  @Test(
    "No days of a year", arguments: ["", "4-30", "04-31", "02-30", "13-01", "00-10", "30/4", "04-30 ", "2000-04-30"])
  func noYearDays(_ text: String) { #expect(YearDay(text) == nil) }

  @Test("29 February is the last of the month in other years")
  func leapDay() throws {
    let leap = try #require(YearDay("02-29"))
    #expect(leap.inYear(2028).description == "2028-02-29" && leap.inYear(2027).description == "2027-02-28")
  }
}
