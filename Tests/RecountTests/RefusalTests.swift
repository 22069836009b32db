import Recount
import Testing

@Suite("Documents that give no answer")
struct RefusalTests {
  private static let good = Ballot.totals([80, 82]).json

  @Test func theGoodDocumentIsCounted() throws {
    #expect(try recount(Self.good, World.open.json).first?.sum == 162)
  }

  @Test(arguments: [
    (#""authority":"province""#, #""authority":"village""#, "authority", "value"),
    (#""authority":"province","#, "", "authority", "missing"),
    (#""kind":"first""#, #""kind":"again""#, "products[0].kind", "value"),
    (#""set":1"#, #""set":"1""#, "products[0].set", "type"),
    (#""member":"M2""#, #""member":null"#, "products[0].sheets[1].member", "null"),
    (#"{"1.1":82}"#, #"{"1.1":true}"#, "products[0].sheets[1].choices.1.1", "type"),
    (#"{"1.1":82}"#, #"{"1.1":{"points":2}}"#, "products[0].sheets[1].choices.1.1.case", "missing"),
    (#""eliminate":null"#, #""eliminate":true"#, "products[0].sheets[0].eliminate", "type"),
  ])
  func aWrongLayoutIsRefusedWithItsPlace(part: String, wrong: String, place: String, reason: String) {
    let input = Self.good.replacing(part, with: wrong, maxReplacements: part.contains("eliminate") ? 1 : .max)
    #expect(input != Self.good)
    #expect(throws: RecountError.malformed(.tallyInput, place: place, reason: reason)) {
      try recount(input, World.open.json)
    }
  }

  @Test(arguments: [
    "", " ", "{", "[]", "null", "{} {}", "\u{FEFF}" + good, good + "x", good.replacing("82", with: "82.5"),
    good.replacing("82", with: "82.0"), good.replacing("82", with: "8e1"), good.replacing("82", with: "082"),
    good.replacing("82", with: "99999999999999999999"), good.replacing("M2", with: "\\ud800"),
  ])
  func whatIsNoJSONOfIntegersIsRefused(input: String) {
    let error = #expect(throws: RecountError.self) { try recount(input, World.open.json) }
    guard case .malformed(.tallyInput, _, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    let broken = Array(Self.good.utf8).map { $0 == UInt8(ascii: "P") ? 0xFF : $0 }
    #expect(throws: RecountError.self) {
      try Recount.run(tallyInput: broken, criteria: Array(World.open.json.utf8))
    }
    let wide = Self.good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: RecountError.self) {
      try Recount.run(tallyInput: wide, criteria: Array(World.open.json.utf8))
    }
  }

  @Test(arguments: [
    (#"{"1.1":82}"#, #"{"1.1":82,"1.1":82}"#, "1.1"), (#"{"1.1":82}"#, #"{"1.1":82,"1.\u0031":3}"#, "1.1"),
    (#""set":1"#, #""set":1,"set":2"#, "set"),
  ])
  func aNameTwiceInOneObjectIsRefused(part: String, wrong: String, name: String) {
    let error = #expect(throws: RecountError.self) {
      try recount(Self.good.replacing(part, with: wrong), World.open.json)
    }
    guard case .nameTwice(.tallyInput, name, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    (#""qd26-2026""#, #""qd27-2027""#, RecountError.unknownRegime("qd27-2027")),
    (#""qd26-2026""#, #""qd148-2023""#, .otherRegime(input: "qd148-2023", criteria: "qd26-2026")),
    (#""set":1"#, #""set":2"#, .unknownSet(product: "P1", set: 2)),
    (#""M2""#, #""M1""#, .secondSheet(product: "P1", member: "M1")),
    (#""products""#, #""rules":{"decimals":3},"products""#, .ruleOutOfRange("decimals")),
    (#""products""#, #""rules":{"decimals":-1},"products""#, .ruleOutOfRange("decimals")),
    (#""products""#, #""rules":{"spread_limit":-1},"products""#, .ruleOutOfRange("spread_limit")),
    (#""products""#, #""rules":{"spread_limt":5},"products""#, .unknownRule("spread_limt")),
    (#""eliminate":null"#, #""eliminate":" ""#, .emptyReason(product: "P1", member: "M1")),
  ])
  func aQuestionWithoutAnswerIsRefused(part: String, wrong: String, expected: RecountError) {
    #expect(throws: expected) { try recount(Self.good.replacing(part, with: wrong), World.open.json) }
  }

  @Test func aProductWithoutSheetsOrGivenTwiceIsRefused() {
    #expect(throws: RecountError.noSheets(product: "P1")) { try Ballot(sheets: []).count(in: .open) }
    let product = #"{"id":"P1","set":1,"kind":"first","sheets":[{"member":"M1","choices":{"1.1":1}}]}"#
    let twice = #"{"regime":"qd26-2026","authority":"province","products":[\#(product),\#(product)]}"#
    #expect(throws: RecountError.productTwice(product: "P1")) { try recount(twice, World.open.json) }
  }

  @Test(
    arguments: [
      ([World.ladder("1.1", [0, 1]), World.ladder("1.1", [0, 1])], .keyListedTwice, "1.1"),
      ([], .noCriteria, ""),
      ([World.criterion("1.1", max: 2, cases: [])], .noCases, "1.1"),
      ([World.criterion("1.1", max: 2, cases: [World.levels([0, 3])])], .pointsOutOfRange, "1.1"),
      ([World.criterion("1.1", max: 2, cases: [World.levels([-1, 2])])], .pointsOutOfRange, "1.1"),
      ([World.criterion("1.1", max: 0, cases: [""])], .pointsOutOfRange, "1.1"),
      ([World.criterion("1.1", max: .max, cases: [""])], .pointsOutOfRange, "1.1"),
      ([World.ladder("1.1", [1, 1, 3])], .levelListedTwice, "1.1"),
      ([World.ladder("1.1", [1, 3], stars: [3: 6])], .starOutOfRange, "1.1"),
      ([World.ladder("1.1", [1, 3], star: 2)], .starOutOfRange, "1.1"),
      ([World.criterion("1.1", max: 2, cases: [World.levels([0])], star: 4)], .markWithoutLevel, "1.1"),
      ([World.ladder("1.1", [1, 3], more: #","applies_if":"5.1""#)], .unknownCondition, "1.1"),
      ([World.ladder("1.1", [1, 3], more: #","applies_if":"1.1""#)], .conditionOnConditional, "1.1"),
      ([World.ladder("1.1", [1, 3], more: #","correction":{"field":"max"}"#)], .correctionNotApplied, "1.1"),
    ] as [([String], RecountError.CriteriaFault, String)])
  func criteriaThatCannotBeCountedAreRefused(
    criteria: [String], fault: RecountError.CriteriaFault, key: String
  ) {
    let world = World(parts: [("A", criteria)])
    #expect(throws: RecountError.criteria(fault, set: 1, key: key)) { try Ballot.totals([1]).count(in: world) }
  }

  @Test func aPartOrASetListedTwiceIsRefused() {
    let parts = World(parts: [("A", [World.ladder("1.1", [0, 1])]), ("A", [World.ladder("1.2", [0, 1])])])
    #expect(throws: RecountError.criteria(.partListedTwice, set: 1, key: "A")) {
      try Ballot.totals([1]).count(in: parts)
    }
    let sets = #"{"regime":"qd26-2026","sets":[{"number":1,"parts":[]},{"number":1,"parts":[]}]}"#
    #expect(throws: RecountError.criteria(.setListedTwice, set: 1, key: "")) { try recount(Self.good, sets) }
  }

  @Test func anErrorSaysWhereItLies() {
    let error = RecountError.sheet(.missing, product: "P1", member: "M2", key: "2.4")
    #expect(error.place == "tally-input: P1/M2/2.4")
    #expect(RecountError.malformed(.criteria, place: "sets[0]", reason: "type").place == "criteria: sets[0]")
  }
}
