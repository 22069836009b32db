import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Sheets side by side")
struct HeatMapTests {
  private func map(_ choices: [Choices], eliminating: Int = 0) throws -> (HeatMap, ProductSet) {
    let set = try LawAtHand.load().set(1)
    var sheets = choices.enumerated().map { TallySheet(member: "M\($0 + 1)", choices: $1) }
    for number in 0..<eliminating { sheets.append(TallySheet(member: "E\(number)", choices: [:], eliminate: "x")) }
    let valid = choices.map { set.points(of: $0).reduce(0) { $0 + $1.points } }
    let disagreement = Disagreement(
      of: sheets, in: set, mean: Fraction(valid.reduce(0, +), max(1, valid.count)), rules: Rules())
    return (try #require(HeatMap(of: sheets, in: set, disagreement: disagreement)), set)
  }

  /// Ticks of the whole form, with these points on one criterion.
  private func choices(_ key: String, _ points: [Int]) throws -> [Choices] {
    let base = try Ticks.choices(total: 75, in: try LawAtHand.load().set(1), meeting: .four)
    return points.map {
      var choices = base
      choices[CriterionKey(key)] = .points($0)
      return choices
    }
  }

  @Test(
    "The median of whole numbers, odd and even, and how far each is from it",
    arguments: [
      // Of 5 points: half of them is 2.5.
      ([5, 5, 5], Fraction(5), [0, 0, 0]), ([1, 3, 5], Fraction(3), [-1, 0, 1]),
      ([0, 3, 3], Fraction(3), [-2, 0, 0]), ([0, 5], Fraction(5, 2), [-2, 2]), ([1, 4], Fraction(5, 2), [-1, 1]),
      ([0, 0, 0, 5], Fraction(0), [0, 0, 0, 2]), ([4], Fraction(4), [0]),
    ])
  func medians(_ points: [Int], _ median: Fraction, _ deviations: [Int]) throws {
    let set = try LawAtHand.load().set(1)
    let criterion = try #require(set.criteria.first { $0.max == 5 && !$0.hasAlternatives })
    let (map, _) = try map(try choices(criterion.key.rawValue, points))
    let row = try #require(map.criteria[criterion.key])
    #expect(row.median == median)
    #expect(row.cells.map(\.deviation.rawValue) == deviations)
    #expect(row.cells.map(\.points) == points)
    #expect(row.range.spread == (points.max() ?? 0) - (points.min() ?? 0) && row.range.max == 5)
    #expect(map.byRange == (Set(points).count > 1 ? [criterion.key] : []))
  }

  @Test("Parts add up to the total, criteria stand in the order of the form")
  func sums() throws {
    var rows: [Choices] = []
    for total in [60, 75, 80] {
      rows.append(try Ticks.choices(total: total, in: try LawAtHand.load().set(1), meeting: .three))
    }
    let (map, set) = try map(rows, eliminating: 2)
    #expect(map.members.map(\.total) == [60, 75, 80])
    for index in rows.indices {
      #expect(map.parts.reduce(0) { $0 + ($1.cells[index].points ?? 0) } == map.members[index].total)
      #expect(map.total.cells[index].points == map.members[index].total)
    }
    #expect(map.total.range.max == 100 && map.total.median == 75)
    #expect(map.ofForm == set.criteria.map(\.key))
    #expect(map.criteria.count == set.criteria.count)
    let spreads = map.byRange.compactMap { map.criteria[$0]?.range.spread }
    #expect(spreads == spreads.sorted(by: >) && !spreads.isEmpty)
  }

  @Test("Without a valid sheet there is nothing to compare; before the reveal there is none")
  func nothing() throws {
    let set = try LawAtHand.load().set(1)
    let none = Disagreement(of: [], in: set, mean: 0, rules: Rules())
    #expect(HeatMap(of: [], in: set, disagreement: none) == nil)
    var meeting = try Meeting.second()
    try meeting.open("P1")
    try meeting.seal("P1", totals: [75, 75, 75, 75, 60], meeting: .four)
    for stage in 0...2 {
      for seat in [SeatID("M1"), SeatID("S1"), SeatID("O1")] {
        let view = meeting.session.visible(to: .seat(seat), law: meeting.law)
        let map = try #require(view.products.first).heatMap(in: set, rules: meeting.session.rules)
        #expect((map != nil) == (stage == 2 && seat != SeatID("O1")), "\(stage) \(seat)")
      }
      if stage == 0 { try meeting.act(.closeScoring(DossierID("P1"))) }
      if stage == 1 { try meeting.act(.reveal(DossierID("P1"))) }
    }
  }
}
