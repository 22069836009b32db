import CanonicalJSON
import Council
import Criteria
import Testing

/// The settings of a Quy chế that change the numbers of a tally.
@Suite("Rules of a tally")
struct TallyRulesTests {
  @Test("Rules of the first sessions are written with three members and nothing else")
  func plain() {
    func written(_ rules: Rules) -> String? {
      let sheet = TallySheet(member: "M1", choices: [CriterionKey("1"): .points(3)])
      let input = TallyInput(
        regime: .qd26, authority: .province, rules: rules,
        products: [TallyInput.Product(id: "P", set: 1, kind: .first, sheets: [sheet])])
      return input.document().canonicalText
    }
    let text = """
      {"authority":"province","products":[{"id":"P","kind":"first","set":1,"sheets":[{"choices":{"1":3},\
      "eliminate":null,"member":"M1"}]}],"regime":"qd26-2026","rules":{"decimals":2,"floor_rule":"majority",\
      "spread_limit":10}}
      """
    #expect(written(.firstEdition) == text)
    #expect(written(Rules()) == text, "a Quy chế that says nothing has the plain values")
  }

  @Test("Other values are written and read back")
  func written() throws {
    let rules = Rules.changed {
      ($0.floorRule, $0.trimming, $0.rounding, $0.floorEffect) =
        (.resolution, Trimming(count: 2, from: 7), .truncate, .fail)
    }
    var product = OpenForm.product("P", [70])
    product.splitFloorsMet = false
    let input = TallyInput(regime: .qd26, authority: .province, rules: rules, products: [product])
    let text = """
      "rules":{"decimals":2,"floor_effect":"fail","floor_rule":"resolution","rounding":"truncate","spread_limit":10,\
      "trim":{"count":2,"from":7}}
      """
    #expect(input.document()["rules"]?.canonicalText == String(text.dropFirst("\"rules\":".count)))
    #expect(input.document()["products"]?.array?.first?["split_floors_met"] == false)
    _ = try TwoCounts.open().count([product], rules: rules)
  }

  struct Trimmed: Sendable {
    let totals: [Int]
    let trimming: Trimming?
    let sum: Int
    let kept: Int?
    let band: Star

    init(_ totals: [Int], _ count: Int, _ from: Int, sum: Int, kept: Int?, _ band: Star) {
      (self.totals, trimming) = (totals, Trimming(count: count, from: from))
      (self.sum, self.kept, self.band) = (sum, kept, band)
    }
  }

  static let trimmed = [
    Trimmed([60, 70, 80], 1, 3, sum: 70, kept: 1, .four), Trimmed([60, 70], 1, 3, sum: 130, kept: nil, .three),
    Trimmed([70], 1, 3, sum: 70, kept: nil, .four),
    // Plainly 310/5 = 62.
    Trimmed([3, 70, 70, 70, 97], 1, 5, sum: 210, kept: 3, .four),
    Trimmed([3, 70, 70, 70, 97], 1, 6, sum: 310, kept: nil, .three),
    Trimmed([97, 70, 3, 70, 70], 2, 5, sum: 70, kept: 1, .four),
    Trimmed([70, 70, 70, 70], 1, 4, sum: 140, kept: 2, .four),
    // Which of the two highest is left out cannot matter.
    Trimmed([90, 90, 50, 50], 1, 3, sum: 140, kept: 2, .four),
    Trimmed([91, 91, 91, 91, 89, 50], 1, 3, sum: 362, kept: 4, .five),
    Trimmed([50, 89, 91, 91, 91, 91], 2, 5, sum: 182, kept: 2, .five),
    Trimmed(Array(30...50), 10, 21, sum: 40, kept: 1, .two),
    Trimmed(Array(30...49), 10, 21, sum: 790, kept: nil, .two),
  ]

  @Test("The highest and lowest totals stay out of sum and mean, and of nothing else", arguments: trimmed)
  func trimming(_ row: Trimmed) throws {
    let counting = try TwoCounts.open()
    let rules = Rules.changed { $0.trimming = row.trimming }
    for totals in [row.totals, row.totals.reversed()] {
      let scored = try counting.scored(OpenForm.product("P", totals), rules: rules).scored
      #expect((scored.sum, scored.kept, scored.band) == (row.sum, row.kept, row.band))
      #expect(scored.mean == Fraction(row.sum, row.kept ?? totals.count))
      let whole = try counting.scored(OpenForm.product("P", totals)).scored
      #expect(whole.kept == nil && whole.sum == totals.reduce(0, +))
      #expect((scored.min, scored.max, scored.spreadExceeded) == (whole.min, whole.max, whole.spreadExceeded))
      let isRestSame =
        (scored.sheets, scored.partsMean, scored.floors) == (whole.sheets, whole.partsMean, whole.floors)
      #expect(isRestSame)
    }
  }

  @Test("`kept` stands in the output only where totals were left out")
  func keptMember() throws {
    let counting = try TwoCounts.open()
    let rules = Rules.changed { $0.trimming = Trimming(count: 1, from: 3) }
    let results = try counting.count(
      [OpenForm.product("P", [60, 70, 80]), OpenForm.product("Q", [60, 70])], rules: rules
    ).map { $0.json(id: "P") }
    #expect(results[0]["kept"] == 1 && results[1].object?.members.contains { $0.key == "kept" } == false)
  }

  @Test("Proposals to eliminate are no sheets to trim")
  func proposals() throws {
    var product = OpenForm.product("P", [60, 70, 80, 90])
    product.sheets[1].eliminate = "hồ sơ giả mạo"
    for (from, kept) in [(3, 1), (4, nil)] as [(Int, Int?)] {
      let rules = Rules.changed { $0.trimming = Trimming(count: 1, from: from) }
      let scored = try TwoCounts.open().scored(product, rules: rules).scored
      #expect((scored.kept, scored.sum) == (kept, kept == nil ? 230 : 80))
    }
  }

  @Test("A trimming that would leave nothing is not done, whoever asks for it")
  func impossible() {
    #expect(Trimming(count: 2, from: 3).kept(of: 4) == nil)
    #expect(Trimming(count: 2, from: 3).kept(of: 5) == 2..<3)
    #expect(Trimming(count: 1, from: 3).kept(of: 0) == nil)
  }

  @Test("A tally's mean is cut off where the rules say so")
  func rounding() throws {
    let rules = Rules.changed { $0.rounding = .truncate }
    #expect(
      try TwoCounts.open().scored(OpenForm.product("P", [69, 70, 70]), rules: rules).scored.meanDisplay == "69,66")
    #expect(try TwoCounts.open().scored(OpenForm.product("P", [69, 70, 70])).scored.meanDisplay == "69,67")
  }
}
