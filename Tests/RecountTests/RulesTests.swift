import Recount
import Testing

@Suite("Rules of the council")
struct RulesTests {
  /// 1.2 asks for 1, 2 and 3 points at 3, 4 and 5 stars; 1.1 carries the rest of the total.
  private static let world = FloorTests.marked

  private func count(
    _ totals: [Int], ticks: [Int], rules: String, authority: String = "province", votedMet: Bool? = nil
  ) throws -> RecountedProduct {
    let sheets = zip(totals, ticks).map { #"{"1.1":\#($0 - $1),"1.2":\#($1)}"# }
    let ballot = Ballot(authority: authority, rules: rules, sheets: sheets, votedMet: votedMet)
    return try #require(try ballot.count(in: Self.world))
  }

  @Test(
    arguments: [
      ([60, 70, 80], 1, 3, 70, 1, "70"), ([80, 60, 70], 1, 3, 70, 1, "70"), ([60, 70], 1, 3, 130, nil, "65"),
      ([3, 70, 70, 70, 97], 1, 5, 210, 3, "70"), ([3, 70, 70, 70, 97], 1, 6, 310, nil, "62"),
      ([3, 70, 70, 70, 97], 2, 5, 70, 1, "70"), ([90, 90, 50, 50], 1, 4, 140, 2, "70"),
      ([91, 91, 91, 91, 89, 50], 1, 3, 362, 4, "181/2"),
    ] as [([Int], Int, Int, Int, Int?, String)])
  func trimmedTotalsStayOutOfSumAndMeanAlone(
    totals: [Int], out: Int, from: Int, sum: Int, kept: Int?, mean: String
  ) throws {
    let ticks = Array(repeating: 3, count: totals.count)
    let product = try count(totals, ticks: ticks, rules: #"{"trim":{"count":\#(out),"from":\#(from)}}"#)
    #expect((product.sum, product.kept, product.mean) == (sum, kept, mean))
    #expect(product.canonicalJSON().contains(#""kept":"#) == (kept != nil))
    let whole = try count(totals, ticks: ticks, rules: "{}")
    #expect((product.min, product.max, product.spread) == (whole.min, whole.max, whole.spread))
    #expect(product.partsMean == whole.partsMean && product.sheets == whole.sheets && product.floors == whole.floors)
  }

  @Test func proposalsToEliminateAreNoSheetsToTrim() throws {
    let sheets = [#"{"1.1":60}"#, nil, #"{"1.1":70}"#, #"{"1.1":80}"#]
    for (from, kept) in [(3, 1), (4, nil)] as [(Int, Int?)] {
      let ballot = Ballot(rules: #"{"trim":{"count":1,"from":\#(from)}}"#, sheets: sheets)
      #expect(try ballot.count(in: .open)?.kept == kept)
    }
  }

  @Test(
    arguments: [
      ([69, 70, 70], 0, "69"), ([69, 70, 70], 1, "69,6"), ([69, 70, 70], 2, "69,66"), ([70, 70, 71], 2, "70,33"),
      ([89, 90, 90, 90, 90, 90], 0, "89"), ([90], 1, "90,0"), ([0, 1, 1], 2, "0,66"),
    ] as [([Int], Int, String)])
  func aMeanIsCutOffWhereTheRulesSaySo(totals: [Int], decimals: Int, shown: String) throws {
    var ballot = Ballot.totals(totals)
    ballot.rules = #"{"decimals":\#(decimals),"rounding":"truncate"}"#
    #expect(try ballot.count(in: .open)?.meanDisplay == shown)
    ballot.rules = #"{"decimals":\#(decimals),"rounding":"half-up"}"#
    let halfUp = try ballot.count(in: .open)?.meanDisplay
    ballot.rules = #"{"decimals":\#(decimals)}"#
    #expect(try ballot.count(in: .open)?.meanDisplay == halfUp)
  }

  @Test(
    arguments: [
      // total, tick, star and outcome in the province, outcome at the centre
      (95, 3, 5, "approve-5", "central-5"), (95, 2, 2, "none-floor", "return-to-province"),
      (95, 1, 2, "none-floor", "return-to-province"), (95, 0, 2, "none-floor", "return-to-province"),
      (75, 2, 4, "recognise-4", "return-to-province"), (75, 1, 2, "none-floor", "return-to-province"),
      (55, 1, 3, "recognise-3", "return-to-province"), (55, 0, 2, "none-floor", "return-to-province"),
      (49, 0, 2, "none-2", "none-2"), (29, 0, 1, "none-1", "none-1"),
    ] as [(Int, Int, Int, String, String)])
  func aMissedFloorUpToTheBandFailsTheProduct(
    total: Int, tick: Int, star: Int, province: String, central: String
  ) throws {
    let fail = #"{"floor_effect":"fail"}"#
    let here = try count([total], ticks: [tick], rules: fail)
    #expect((here.star, here.outcome) == (star, province))
    #expect(try count([total], ticks: [tick], rules: fail, authority: "central").outcome == central)
    let capped = try count([total], ticks: [tick], rules: #"{"floor_effect":"cap"}"#)
    #expect(capped == (try count([total], ticks: [tick], rules: "{}")))
  }

  @Test(
    arguments: [
      ([3, 3, 3], nil, 5), ([3, 3, 2], nil, 4), ([3, 3, 2], false, 4), ([3, 3, 2], true, 5), ([3, 2, 2], true, 5),
      ([2, 2, 2], true, 4), ([0, 3], true, 5), ([0, 3], false, 2), ([0, 0], true, 2), ([3], false, 5),
    ] as [([Int], Bool?, Int)])
  func aVoteDecidesOnSplitFloorsAlone(ticks: [Int], votedMet: Bool?, star: Int) throws {
    let product = try count(
      Array(repeating: 95, count: ticks.count), ticks: ticks, rules: #"{"floor_rule":"resolution"}"#,
      votedMet: votedMet)
    #expect(product.star == star)
  }

  @Test(arguments: ["majority", "all"], [true, false])
  func aVoteWithoutItsRuleIsRefused(rule: String, votedMet: Bool) {
    #expect(throws: RecountError.splitFloorsWithoutRule(product: "P1")) {
      try count([95], ticks: [3], rules: #"{"floor_rule":"\#(rule)"}"#, votedMet: votedMet)
    }
    #expect(RecountError.splitFloorsWithoutRule(product: "P1").place == "tally-input: P1")
  }

  @Test(arguments: [
    (#"{"trim":{"count":0,"from":3}}"#, "trim"), (#"{"trim":{"count":1,"from":2}}"#, "trim"),
    (#"{"trim":{"count":11,"from":23}}"#, "trim"), (#"{"trim":{"count":1,"from":101}}"#, "trim"),
    (#"{"trim":{"count":1,"from":3,"x":0}}"#, "trim"), (#"{"spread_limit":101}"#, "spread_limit"),
    (#"{"trim":{"count":9223372036854775807,"from":-9223372036854775808}}"#, "trim"),
  ])
  func aRuleOutOfItsRangeIsNamed(rules: String, name: String) {
    #expect(throws: RecountError.ruleOutOfRange(name)) { try count([95], ticks: [3], rules: rules) }
  }

  @Test(arguments: [
    (#"{"trim":null}"#, "rules.trim", "null"), (#"{"trim":5}"#, "rules.trim", "type"),
    (#"{"trim":{"count":1}}"#, "rules.trim.from", "missing"), (#"{"rounding":"up"}"#, "rules.rounding", "value"),
    (#"{"rounding":null}"#, "rules.rounding", "null"), (#"{"floor_effect":"none"}"#, "rules.floor_effect", "value"),
    (#"{"floor_rule":"vote"}"#, "rules.floor_rule", "value"), (#"{"decimals":null}"#, "rules.decimals", "null"),
  ])
  func aRuleThatIsNoneOfItsValuesIsRefusedWithItsPlace(rules: String, place: String, reason: String) {
    #expect(throws: RecountError.malformed(.tallyInput, place: place, reason: reason)) {
      try count([95], ticks: [3], rules: rules)
    }
  }
}
