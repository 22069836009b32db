import CanonicalJSON
import Chance
import Council
import Criteria
import Recount
import Testing

/// The settings of a Quy chế that change the numbers of a tally.
@Suite("Rules of a tally")
struct TallyRulesTests {
  private func rules(_ change: (inout Rules) -> Void) -> Rules {
    var rules = Rules.firstEdition
    change(&rules)
    return rules
  }

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
    let rules = rules {
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
    let rules = rules { $0.trimming = row.trimming }
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
    let rules = rules { $0.trimming = Trimming(count: 1, from: 3) }
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
      let rules = rules { $0.trimming = Trimming(count: 1, from: from) }
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

  struct Failed: Sendable {
    let total: Int
    /// Points at the criterion with the marks: 1, 2, 3 for three, four and five stars.
    let marked: Int
    let regime: RegimeID
    let authority: Authority
    let cap: (star: Star, outcome: Outcome)
    let fail: (star: Star, outcome: Outcome)

    init(
      _ total: Int, _ marked: Int, _ authority: Authority, _ regime: RegimeID = .qd26, cap: (Star, Outcome),
      fail: (Star, Outcome)
    ) {
      (self.total, self.marked, self.regime, self.authority) = (total, marked, regime, authority)
      (self.cap, self.fail) = (cap, fail)
    }
  }

  static let failed = [
    Failed(95, 3, .province, cap: (.five, .approve5), fail: (.five, .approve5)),
    Failed(95, 2, .province, cap: (.four, .recognise4), fail: (.two, .noneFloor)),
    Failed(95, 1, .province, cap: (.three, .recognise3), fail: (.two, .noneFloor)),
    Failed(95, 0, .province, cap: (.two, .noneFloor), fail: (.two, .noneFloor)),
    Failed(75, 2, .province, cap: (.four, .recognise4), fail: (.four, .recognise4)),
    Failed(75, 1, .province, cap: (.three, .recognise3), fail: (.two, .noneFloor)),
    Failed(55, 1, .province, cap: (.three, .recognise3), fail: (.three, .recognise3)),
    Failed(55, 0, .province, cap: (.two, .noneFloor), fail: (.two, .noneFloor)),
    // Below three stars no minimum is asked for.
    Failed(49, 0, .province, cap: (.two, .none2), fail: (.two, .none2)),
    Failed(29, 0, .province, cap: (.one, .none1), fail: (.one, .none1)),
    // "Không đạt" at the centre: the dossier goes back.
    Failed(95, 3, .central, cap: (.five, .central5), fail: (.five, .central5)),
    Failed(95, 2, .central, cap: (.four, .returnToProvince), fail: (.two, .returnToProvince)),
    Failed(95, 0, .central, cap: (.two, .noneFloor), fail: (.two, .returnToProvince)),
    Failed(75, 2, .central, cap: (.four, .returnToProvince), fail: (.four, .returnToProvince)),
    Failed(49, 3, .central, cap: (.two, .none2), fail: (.two, .none2)),
    Failed(75, 1, .district, .qd148, cap: (.three, .recognise3), fail: (.two, .noneFloor)),
    Failed(75, 2, .district, .qd148, cap: (.four, .districtTransfer), fail: (.four, .districtTransfer)),
    Failed(75, 1, .district, .qd781, cap: (.three, .districtTransfer), fail: (.two, .noneFloor)),
  ]

  // `san.hieu_luc`: central councils of 2020 and 2023 did so; the law is silent.
  @Test("A missed minimum holds the grade below it, or fails the product", arguments: failed)
  func floorEffect(_ row: Failed) throws {
    let counting = try TwoCounts.open(row.regime)
    let product = TallyInput.Product(
      id: "P", set: 1, kind: .first,
      sheets: [TallySheet(member: "M1", choices: OpenForm.choices(row.total, marked: row.marked))])
    for (effect, expected) in [(FloorEffect.cap, row.cap), (.fail, row.fail)] {
      let found = try counting.scored(product, rules: rules { $0.floorEffect = effect }, authority: row.authority)
      #expect((found.scored.star, found.outcome) == expected, "\(effect)")
    }
  }

  @Test("A missed minimum above the grade of the points fails nothing, nor does one that a vote calls met")
  func floorEffectAndVote() throws {
    let rules = rules { ($0.floorEffect, $0.floorRule) = (.fail, .resolution) }
    for (met, star) in [(true, Star.five), (false, .two), (nil, .two)] as [(Bool?, Star)] {
      let product = TallyInput.Product(
        id: "P", set: 1, kind: .first,
        sheets: [3, 2, 2].enumerated().map {
          TallySheet(member: "M\($0.offset)", choices: OpenForm.choices(95, marked: $0.element))
        }, splitFloorsMet: met)
      #expect(try TwoCounts.open().scored(product, rules: rules).scored.star == star)
    }
  }

  @Test("A tally's mean is cut off where the rules say so")
  func rounding() throws {
    let rules = rules { $0.rounding = .truncate }
    #expect(
      try TwoCounts.open().scored(OpenForm.product("P", [69, 70, 70]), rules: rules).scored.meanDisplay == "69,66")
    #expect(try TwoCounts.open().scored(OpenForm.product("P", [69, 70, 70])).scored.meanDisplay == "69,67")
  }

  static let wrong: [(rules: String, name: String)] = [
    (#"{"trim":{"count":0,"from":3}}"#, "trim"), (#"{"trim":{"count":1,"from":2}}"#, "trim"),
    (#"{"trim":{"count":2,"from":4}}"#, "trim"), (#"{"trim":{"count":11,"from":100}}"#, "trim"),
    (#"{"trim":{"count":1,"from":101}}"#, "trim"), (#"{"trim":{"count":-1,"from":3}}"#, "trim"),
    (#"{"trim":{"count":9223372036854775807,"from":3}}"#, "trim"),
    (#"{"trim":{"count":1,"from":-9223372036854775808}}"#, "trim"),
    (#"{"trim":{"count":1,"from":3,"of":5}}"#, "trim"), (#"{"trim":{"count":1}}"#, "trim"),
    (#"{"trim":{}}"#, "trim"), (#"{"trim":null}"#, "trim"), (#"{"trim":1}"#, "trim"), (#"{"trim":"1"}"#, "trim"),
    (#"{"trim":{"count":"1","from":3}}"#, "trim"), (#"{"rounding":"half-even"}"#, "rounding"),
    (#"{"rounding":"cat_bo"}"#, "rounding"), (#"{"rounding":null}"#, "rounding"), (#"{"rounding":0}"#, "rounding"),
    (#"{"floor_effect":"kill"}"#, "floor_effect"), (#"{"floor_effect":true}"#, "floor_effect"),
    (#"{"floor_effect":null}"#, "floor_effect"), (#"{"floor_rule":"vote"}"#, "floor_rule"),
    (#"{"floor_rule":null}"#, "floor_rule"), (#"{"spread_limit":null}"#, "spread_limit"),
    (#"{"spread_limit":101}"#, "spread_limit"), (#"{"decimals":null}"#, "decimals"),
  ]

  @Test("A value that is none of the rule's is named by the engine and stops the recount", arguments: wrong)
  func wrongValue(_ row: (rules: String, name: String)) throws {
    let counting = try TwoCounts.open()
    let text = #"{"regime":"qd26-2026","authority":"province","rules":\#(row.rules),"products":[]}"#
    let error = #expect(throws: TallyFaults.self) {
      try TallyReader.read(Array(text.utf8), law: .fixed(counting.regime, sets: counting.sets))
    }
    #expect(error?.faults == [TallyFault(problem: .ruleOutOfRange(row.name))])
    #expect(throws: RecountError.self) {
      try Recount.run(tallyInput: Array(text.utf8), criteria: counting.criteria)
    }
  }

  static let votes: [(rule: String, vote: String, problem: TallyFault.Problem?)] = [
    ("resolution", "true", nil), ("resolution", "false", nil),
    ("majority", "true", .splitFloorsWithoutRule), ("majority", "false", .splitFloorsWithoutRule),
    ("all", "true", .splitFloorsWithoutRule),
    ("resolution", "null", .wrongShape("split_floors_met: true | false")),
    ("resolution", "1", .wrongShape("split_floors_met: true | false")),
    ("resolution", "\"true\"", .wrongShape("split_floors_met: true | false")),
  ]

  @Test("A vote on split minimums is a flag, and stands only where the rules leave them to a vote", arguments: votes)
  func vote(_ row: (rule: String, vote: String, problem: TallyFault.Problem?)) throws {
    let counting = try TwoCounts.open()
    let product = #""id":"P","set":1,"kind":"first","sheets":[{"member":"M1","choices":{"1":70,"2":3}}]"#
    let text = """
      {"regime":"qd26-2026","authority":"province","rules":{"floor_rule":"\(row.rule)"},
       "products":[{\(product),"split_floors_met":\(row.vote)}]}
      """
    func read() throws {
      _ = try TallyReader.read(Array(text.utf8), law: .fixed(counting.regime, sets: counting.sets))
    }
    func recount() throws { _ = try Recount.run(tallyInput: Array(text.utf8), criteria: counting.criteria) }
    guard let problem = row.problem else {
      try read()
      return try recount()
    }
    let error = #expect(throws: TallyFaults.self, performing: read)
    #expect(error?.faults.map(\.problem) == [problem])
    #expect(error?.faults.first?.product == "P")
    #expect(throws: RecountError.self, performing: recount)
  }
}
