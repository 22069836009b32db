import Council
import Recount
import Testing

@Suite("Values that no rule of a tally has")
struct TallyRuleFaultTests {
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
