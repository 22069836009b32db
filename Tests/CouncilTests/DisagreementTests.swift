import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Where members differ") struct DisagreementTests {
  private func sheet(_ member: String, _ total: Int, _ fixed: [String: Int] = [:], set: Int = 1) throws -> TallySheet {
    TallySheet(
      member: member, choices: try Ticks.choices(total: total, in: try LawAtHand.load().set(set), fixed: fixed))
  }

  private func disagreement(_ sheets: [TallySheet], set: Int = 1, warning: Int? = nil) throws -> Disagreement {
    var rules = Rules()
    rules.personalWarning = warning
    let atHand = try LawAtHand.load()
    let form = try atHand.set(set)
    let scored = try #require(
      Tally.product(sheets, set: form, regime: atHand.regime, rules: rules, authority: .province)?.scored)
    return Disagreement(of: sheets, in: form, mean: scored.mean, rules: rules)
  }

  @Test("Distance of each total from the exact mean; pointed out above the limit, not at it")
  func members() throws {
    // Mean 210/3 = 70.
    let found = try disagreement([try sheet("M1", 64), try sheet("M2", 76), try sheet("M3", 70)], warning: 6)
    #expect(found.members.map(\.member) == ["M1", "M2", "M3"])
    #expect(found.members.map(\.distance) == [Fraction(6), Fraction(6), Fraction(0)])
    #expect(found.members.map(\.isAbove) == [false, true, false])
    #expect(found.members.allSatisfy { !$0.isPointedOut })
    // Mean 211/3: the first is 19/3 below it.
    let further = try disagreement([try sheet("M1", 64), try sheet("M2", 76), try sheet("M3", 71)], warning: 6)
    #expect(further.members.map(\.distance) == [Fraction(19, 3), Fraction(17, 3), Fraction(2, 3)])
    #expect(further.members.map(\.isPointedOut) == [true, false, false])
    let off = try disagreement([try sheet("M1", 0), try sheet("M2", 100)])
    #expect(off.members.allSatisfy { !$0.isPointedOut })
  }

  @Test("Criteria from the widest: points, share of the maximum, different ticks, the form's order")
  func criteria() throws {
    let form = try LawAtHand.load().set(1)
    let full = form.criteria.map { ($0.key, Choice.points($0.max)) }
    func sheet(_ member: String, _ lower: [String: Int]) -> TallySheet {
      var choices = Dictionary(uniqueKeysWithValues: full)
      for (key, points) in lower { choices[CriterionKey(key)] = .points(points) }
      return TallySheet(member: member, choices: choices)
    }
    // 1.1 of 3 points, 1.2 of 2, 1.5 of 3, 4.3 of 5.
    let found = try disagreement([
      sheet("M1", ["1.1": 1, "1.2": 0]), sheet("M2", ["1.5": 1, "1.1": 2]), sheet("M3", ["4.3": 1]),
    ])
    let keys = found.criteria.map(\.key.rawValue)
    #expect(keys == ["4.3", "1.2", "1.1", "1.5"])
    let range = try #require(found.criteria.first { $0.key.rawValue == "1.1" }?.range)
    #expect(range.lowest == 1 && range.highest == 3 && range.max == 3 && range.values == 3 && range.spread == 2)
    #expect(range.share == Fraction(2, 3) && range.mean == Fraction(2))
    #expect(found.parts.map(\.code) == ["A", "B", "C"])
    let parts = found.parts.map { [$0.range.lowest, $0.range.highest, $0.range.max, $0.range.values] }
    #expect(parts == [[36, 40, 40, 3], [21, 25, 25, 2], [35, 35, 35, 1]])
    #expect(found.parts.last?.range.mean == Fraction(35))
  }

  @Test("All alike: no criterion is listed; a single sheet too")
  func alike() throws {
    let sheets = try ["M1", "M2"].map { try sheet($0, 70) }
    #expect(try disagreement(sheets).criteria.isEmpty)
    let one = try disagreement([try sheet("M1", 70)], warning: 1)
    #expect(one.criteria.isEmpty && one.members.map(\.distance) == [Fraction(0)])
  }

  @Test("A proposal to eliminate is no sheet to compare")
  func proposals() throws {
    var out = TallySheet(member: "M3", choices: [:])
    out.eliminate = "giả mạo"
    let found = try disagreement([try sheet("M1", 70), try sheet("M2", 70), out])
    #expect(found.members.map(\.member) == ["M1", "M2"] && found.criteria.isEmpty)
    let form = try LawAtHand.load().set(1)
    let nothing = Disagreement(of: [out], in: form, mean: Fraction(0), rules: Rules())
    #expect(nothing.members.isEmpty && nothing.criteria.isEmpty && nothing.parts.isEmpty)
  }

  @Test("Alternatives with the same points are different ticks")
  func alternatives() throws {
    let form = try LawAtHand.load().set(26)
    let criterion = try #require(form.criteria.first { $0.hasAlternatives })
    let shared = Set(criterion.points(inCase: 0)).intersection(criterion.points(inCase: 1)).max() ?? 0
    func sheet(_ member: String, _ alternative: Int) throws -> TallySheet {
      var sheet = try self.sheet(member, 70, set: 26)
      sheet.choices[criterion.key] = .alternative(alternative, points: shared)
      return sheet
    }
    let found = try disagreement([try sheet("M1", 1), try sheet("M2", 2)], set: 26)
    #expect(found.criteria.map(\.key) == [criterion.key])
    #expect(found.criteria.first?.range.spread == 0 && found.criteria.first?.range.values == 2)
  }

  @Test("Nobody has it before the reveal; after it those who see the sheets")
  func secrecy() throws {
    var meeting = try Meeting()
    try meeting.open("P1")
    try meeting.seal("P1", totals: [70, 72, 75, 71, 70])
    let set = try meeting.set()
    func found(_ viewer: Viewer) throws -> Disagreement? {
      let product = meeting.session.visible(to: viewer, law: meeting.law).product(DossierID("P1"))
      return try #require(product).disagreement(in: set, rules: meeting.session.info.rules)
    }
    let viewers: [Viewer] = [.hall, .seat(SeatID("M1")), .seat(SeatID("S1"))]
    for viewer in viewers { #expect(try found(viewer) == nil) }
    try meeting.act(.closeScoring(DossierID("P1")))
    for viewer in viewers { #expect(try found(viewer) == nil) }
    try meeting.act(.reveal(DossierID("P1")))
    #expect(try found(.seat(SeatID("M1")))?.members.map(\.total) == [70, 72, 75, 71, 70])
    #expect(try found(.hall) == nil)
  }
}
