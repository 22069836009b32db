import Council
import Criteria
import Testing

/// Cases made up at the edges of the real ones. Those that a tally of sheets alone can show; recusals below the quorum are
/// in `ConclusionTests`.
@Suite("Edge cases")
struct EdgeCaseTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let sum: Int
    let count: Int
    let star: Star
    /// At 0, 1 and 2 decimals.
    let halfUp: [String]
    let cutOff: [String]
    var regime = RegimeID.qd26

    var testDescription: String { "\(sum)/\(count)" }
  }

  static let rows = [
    // C1: 70, 69,9, 69,95 and 69,995.
    Row(sum: 700, count: 10, star: .four, halfUp: ["70", "70,0", "70,00"], cutOff: ["70", "70,0", "70,00"]),
    Row(sum: 699, count: 10, star: .three, halfUp: ["69,9", "69,9", "69,90"], cutOff: ["69", "69,9", "69,90"]),
    Row(sum: 1399, count: 20, star: .three, halfUp: ["69,95", "69,95", "69,95"], cutOff: ["69", "69,9", "69,95"]),
    Row(
      sum: 13_999, count: 200, star: .three, halfUp: ["69,995", "69,995", "69,995"], cutOff: ["69", "69,9", "69,99"]),
    // C2: 89,95 would be 90,0.
    Row(sum: 1799, count: 20, star: .four, halfUp: ["89,95", "89,95", "89,95"], cutOff: ["89", "89,9", "89,95"]),
    // C4: between the printed bands of 781/QĐ-TTg.
    Row(
      sum: 139, count: 2, star: .three, halfUp: ["69,5", "69,5", "69,50"], cutOff: ["69", "69,5", "69,50"],
      regime: .qd781),
    Row(
      sum: 179, count: 2, star: .four, halfUp: ["89,5", "89,5", "89,50"], cutOff: ["89", "89,5", "89,50"],
      regime: .qd781),
    // C11.
    Row(sum: 489, count: 7, star: .three, halfUp: ["69,9", "69,9", "69,86"], cutOff: ["69", "69,8", "69,85"]),
    Row(sum: 629, count: 9, star: .three, halfUp: ["69,9", "69,9", "69,89"], cutOff: ["69", "69,8", "69,88"]),
    Row(sum: 209, count: 3, star: .three, halfUp: ["69,7", "69,7", "69,67"], cutOff: ["69", "69,6", "69,66"]),
  ]

  @Test("C1, C2, C4, C11: the grade of the exact mean, and what is shown of it", arguments: rows)
  func means(_ row: Row) throws {
    let counting = try TwoCounts.open(row.regime)
    for (rounding, texts) in [(Rounding.halfUp, row.halfUp), (.truncate, row.cutOff)] {
      for (decimals, text) in texts.enumerated() {
        var rules = Rules.firstEdition
        (rules.rounding, rules.decimals) = (rounding, decimals)
        let scored = try counting.scored(OpenForm.product("P", evenTotals(row.sum, row.count)), rules: rules).scored
        #expect((scored.star, scored.meanDisplay) == (row.star, text))
      }
    }
  }

  @Test("C3: a spread of exactly 10, and of 11")
  func spread() throws {
    for (totals, isExceeded) in [([60, 70, 65], false), ([60, 71, 65], true)] {
      #expect(try TwoCounts.open().scored(OpenForm.product("P", totals)).scored.spreadExceeded == isExceeded)
    }
  }

  @Test("C5: a mean of 95, a minimum of five stars missed by one of nine: the rules decide")
  func oneOfNine() throws {
    let rows: [(rule: FloorRule, effect: FloorEffect, met: Bool?, star: Star)] = [
      (.majority, .cap, nil, .five), (.majority, .fail, nil, .five), (.all, .cap, nil, .four), (.all, .fail, nil, .two),
      (.resolution, .cap, true, .five), (.resolution, .cap, false, .four), (.resolution, .cap, nil, .four),
      (.resolution, .fail, true, .five), (.resolution, .fail, false, .two),
    ]
    for row in rows {
      var rules = Rules.firstEdition
      (rules.floorRule, rules.floorEffect) = (row.rule, row.effect)
      let product = TallyInput.Product(
        id: "P", set: 1, kind: .first,
        sheets: (1...9).map {
          TallySheet(member: "M\($0)", choices: OpenForm.choices(95, marked: $0 == 5 ? 2 : 3))
        }, splitFloorsMet: row.met)
      let scored = try TwoCounts.open().scored(product, rules: rules).scored
      #expect(scored.star == row.star, "\(row)")
      let split = try #require(scored.splitFloors.first)
      #expect(scored.splitFloors.count == 1 && (split.star, split.reached, split.of) == (.five, 8, 9))
    }
  }

  @Test("C8: every sheet proposes to eliminate")
  func allEliminated() throws {
    for count in 1...19 {
      var product = OpenForm.product("P", Array(repeating: 95, count: count))
      for index in product.sheets.indices { product.sheets[index].eliminate = "hồ sơ giả mạo" }
      let result = try #require(try TwoCounts.open().count([product]).first)
      #expect((result.validSheets, result.outcome, result.star) == (0, .eliminated, nil))
    }
  }

  @Test("C9: six of nine opinions came back: the mean is that of the six")
  func sixOfNine() throws {
    let scored = try TwoCounts.open().scored(OpenForm.product("P", [69, 70, 70, 70, 70, 70])).scored
    #expect((scored.mean, scored.star) == (Fraction(419, 6), .three))
  }
}
