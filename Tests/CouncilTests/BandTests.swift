import Council
import Criteria
import TestWorld
import Testing

@Suite("Totals and bands")
struct BandTests {
  let atHand: LawAtHand
  let set: ProductSet

  init() throws {
    atHand = try LawAtHand.load()
    set = try atHand.set(1)
  }

  @Test("Ticks of every total from 0 to 100 can be made, with the story's condition kept")
  func everyTotal() throws {
    for total in 0...100 {
      let choices = try Ticks.choices(total: total, in: set)
      #expect(set.faults(in: choices).isEmpty)
      #expect(set.points(of: choices).reduce(0) { $0 + $1.points } == total)
      #expect(try tally([total]).mean == Fraction(total))
    }
  }

  @Test("The means of the parts add up to the mean")
  func parts() throws {
    let scored = try tally([93, 91, 94])
    #expect(scored.partsMean.map(\.code) == ["A", "B", "C"])
    for sheet in scored.sheets { #expect(sheet.parts.map(\.points).reduce(0, +) == sheet.total) }
    let sum = scored.partsMean.reduce(0) { $0 + $1.mean.numerator * 3 / $1.mean.denominator }
    #expect(Fraction(sum, 3) == scored.mean)
  }

  private func tally(_ totals: [Int]) throws -> ProductTally.Scored {
    let sheets = try totals.enumerated().map {
      TallySheet(member: "M\($0.offset + 1)", choices: try Ticks.choices(total: $0.element, in: set))
    }
    let result = Tally.product(
      sheets, set: set, regime: atHand.regime, rules: .firstEdition, authority: .province)
    return try #require(result?.scored)
  }
}
