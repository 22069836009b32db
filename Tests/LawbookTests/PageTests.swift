import Catalogue
import Criteria
import Foundation
import Lawbook
import PlainText
import Tables
import Testing

/// Pages about the law as they stand in `Goldens/`. `HOIDONG_WRITE_FIXTURES=1 swift test --filter LawbookTests` writes
/// them anew.
@Suite("Pages about the law")
struct PageTests {
  private let library = CriteriaLibrary.builtIn

  private func set(_ number: Int, _ id: RegimeID = .qd26) throws -> (Regime, ProductSet) {
    let regime = try library.regime(id)
    return (regime, try library.set(number, of: regime))
  }

  private func golden(_ lines: [LawLine], _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    let text = lines.map { $0.indented + "\n" }.joined()
    for line in lines { #expect(line.text == visible(nfc(line.text)), sourceLocation: location) }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["HOIDONG_WRITE_FIXTURES"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let known = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == known, "\(name) differs from Goldens/\(name).txt", sourceLocation: location)
  }

  @Test(arguments: [(RegimeID.qd26, 11), (.qd148, 11), (.qd781, 1)])
  func form(_ id: RegimeID, _ number: Int) throws {
    try golden(SetPage(set: try set(number, id).1, language: .vietnamese).lines(), "form-\(id)-\(number)")
  }

  @Test(arguments: [(RegimeID.qd26, 1), (.qd26, 26), (.qd148, 11), (.qd781, 21)])
  func coverage(_ id: RegimeID, _ number: Int) throws {
    let (regime, set) = try set(number, id)
    try golden(
      CoveragePage(set: set, in: regime, language: .vietnamese).lines(), "coverage-\(id)-\(number)")
  }

  @Test func coverageInEnglishOfOneGrade() throws {
    let (regime, set) = try set(24)
    try golden(
      CoveragePage(set: set, in: regime, language: .english).lines(star: 5),
      "coverage-qd26-2026-24-en")
  }

  @Test(arguments: [(RegimeID.qd148, RegimeID.qd26, 1), (.qd148, .qd26, 26), (.qd781, .qd26, 1)])
  func differences(_ older: RegimeID, _ newer: RegimeID, _ number: Int) throws {
    let found = try library.differences(try library.regime(older), try library.regime(newer), set: number)
    let difference = try #require(found.first)
    try golden(
      DifferencePage(difference: difference, language: .vietnamese).lines(), "difference-\(older)-\(newer)-\(number)")
    let all = DifferencePage(difference: difference, language: .vietnamese).lines(all: true)
    let heads = all.filter { [.head, .good, .alert].contains($0.tone) }
    #expect(heads.count == difference.rows.count + (difference.disqualifiersChanged ? 1 : 0))
  }

  @Test func whichRegimeApplies() throws {
    let regimes = try library.regimeIDs.map { try library.regime($0) }
    func page(
      _ filed: String?, _ kind: RegistrationKind, _ evaluated: String, expires: String? = nil,
      _ language: Language = .vietnamese
    ) throws -> [LawLine] {
      let answer = try Applicability.of(
        filed: filed.flatMap { CalendarDay($0) }, kind: kind, evaluated: try #require(CalendarDay(evaluated)),
        regimes: regimes)
      return AppliesPage(
        answer: answer, regimes: regimes, filed: filed.flatMap { CalendarDay($0) },
        expires: expires.flatMap { CalendarDay($0) }, language: language
      ).lines + [LawLine("")]
    }
    let pages =
      try page("2026-06-01", .first, "2026-11-21") + page("2026-05-21", .first, "2026-07-01")
      + page("2026-05-21", .renewal, "2026-07-01", expires: "2026-12-28") + page(nil, .first, "2026-06-01")
      + page("2025-01-01", .first, "2025-06-30") + page("2026-05-21", .upgrade, "2026-08-01", .english)
    try golden(pages, "applies")
  }

  @Test("The lines of a criterion are found where they stand")
  func lineOfACriterion() throws {
    for number in [1, 11, 26] {
      let page = SetPage(set: try set(number).1, language: .vietnamese)
      let lines = page.lines()
      for criterion in page.set.criteria {
        let line = page.line(of: criterion.key)
        #expect(lines[line].text.hasPrefix("\(criterion.code) \(criterion.title)"))
      }
    }
  }

  @Test(
    "Tables: a row a level, every point and mark, on all sets of a regime", arguments: [RegimeID.qd26, .qd148, .qd781])
  func tables(_ id: RegimeID) throws {
    let regime = try library.regime(id)
    let sets = try library.sets(regime.sets, of: regime)
    let tables = CriteriaTables(regime: regime, sets: sets, language: .vietnamese)
    let (book, whole) = (tables.book, tables.whole)
    #expect(book.count == sets.count + 1)
    let rows = whole.rows
    let metOrNot = sets.flatMap(\.criteria).filter(\.isMetOrNot).count
    let levels = sets.flatMap(\.criteria).flatMap(\.cases).flatMap(\.levels)
    #expect(rows.count == levels.count + metOrNot)
    #expect(rows.allSatisfy { $0.count == whole.columns.count })
    let marks = rows.count { row in row[whole.columns.count - 2] != .empty }
    #expect(marks == levels.count { $0.star != nil } + sets.flatMap(\.criteria).count { $0.star != nil })
    for table in book.dropFirst() { #expect(table.rows.allSatisfy { $0.count == table.columns.count }) }
  }
}
