import Recount
import Testing

@Suite("What a sheet may say")
struct SheetTests {
  /// A ladder from 1, a met-or-not criterion, two alternatives, a condition.
  static let world = World(parts: [
    (
      "A",
      [
        World.ladder("1.1", [1, 2, 3]), World.criterion("2.4", max: 2, cases: [""]),
        World.criterion("3.2", max: 2, cases: [World.levels([1, 2]), World.levels([0, 1])]),
      ]
    ),
    ("B", [World.ladder("5.1", [0, 1, 3]), World.ladder("5.2", [1, 2], more: #","applies_if":"5.1""#)]),
  ])

  /// A full sheet with one or more ticks replaced; nil leaves the tick out.
  private func sheet(_ changes: [String: String?]) -> String {
    var ticks = ["1.1": "3", "2.4": "2", "3.2": #"{"case":1,"points":2}"#, "5.1": "1", "5.2": "2"]
    for (key, value) in changes { ticks[key] = value }
    return "{" + ticks.map { #""\#($0.key)":\#($0.value)"# }.joined(separator: ",") + "}"
  }

  @Test(
    arguments: [
      ([:], 10), (["1.1": "0"], 7), (["2.4": "0"], 8), (["3.2": #"{"case":2,"points":1}"#], 9),
      (["3.2": #"{"case":2,"points":0}"#], 8), (["3.2": #"{"case":1,"points":0}"#], 8), (["5.1": "3"], 12),
      (["5.2": "0"], 8), (["5.1": "0", "5.2": "0"], 7), (["5.1": "0", "5.2": nil], 7),
    ] as [([String: String?], Int)])
  func validTicksCount(changes: [String: String?], total: Int) throws {
    #expect(try Ballot(sheets: [sheet(changes)]).count(in: Self.world)?.sum == total)
  }

  @Test(
    arguments: [
      (["1.1": "4"], .notALevel, "1.1"), (["1.1": "-1"], .notALevel, "1.1"), (["2.4": "1"], .notALevel, "2.4"),
      (["3.2": "1"], .caseNotNamed, "3.2"), (["3.2": "0"], .caseNotNamed, "3.2"),
      (["3.2": #"{"case":0,"points":1}"#], .unknownCase, "3.2"),
      (["3.2": #"{"case":3,"points":1}"#], .unknownCase, "3.2"),
      (["3.2": #"{"case":2,"points":2}"#], .notALevel, "3.2"),
      (["1.1": #"{"case":1,"points":1}"#], .caseNotOffered, "1.1"),
      (["1.1": nil], .missing, "1.1"), (["2.4": nil], .missing, "2.4"), (["5.1": nil], .missing, "5.1"),
      (["5.2": nil], .missing, "5.2"), (["5.1": "0"], .surplus, "5.2"), (["9": "1"], .unknownKey, "9"),
      (["9": "0"], .unknownKey, "9"), (["1.1": "9223372036854775807"], .notALevel, "1.1"),
    ] as [([String: String?], RecountError.SheetFault, String)])
  func aWrongTickStopsTheCount(changes: [String: String?], fault: RecountError.SheetFault, key: String) {
    let ballot = Ballot(sheets: [sheet([:]), sheet(changes)])
    #expect(throws: RecountError.sheet(fault, product: "P1", member: "M2", key: key)) {
      try ballot.count(in: Self.world)
    }
  }

  @Test func aWrongTickStopsAnEliminatedProductToo() {
    let ballot = Ballot(sheets: [nil, nil, sheet(["1.1": nil])])
    #expect(throws: RecountError.sheet(.missing, product: "P1", member: "M3", key: "1.1")) {
      try ballot.count(in: Self.world)
    }
  }

  @Test func aProposalNeedsNoTickButMayHoldOnlyTicksOfTheSet() throws {
    func input(_ choices: String) -> String {
      let sheet = #"{"member":"M1","eliminate":"reason"\#(choices)}"#
      return """
        {"regime":"qd26-2026","authority":"province",
         "products":[{"id":"P1","set":1,"kind":"first","sheets":[\(sheet)]}]}
        """
    }
    for choices in ["", #","choices":{}"#, #","choices":{"1.1":2}"#] {
      #expect(try recount(input(choices), Self.world.json).first?.eliminated == true)
    }
    #expect(throws: RecountError.sheet(.notALevel, product: "P1", member: "M1", key: "1.1")) {
      try recount(input(#","choices":{"1.1":9}"#), Self.world.json)
    }
  }

  @Test(arguments: [
    ("5.1", "5.2", "Chỉ áp dụng khi có câu chuyện sản phẩm"), ("5.1", "5.3", "Chỉ áp dụng khi có câu chuyện"),
    ("5.a", "5.b", "Chỉ áp dụng khi có câu chuyện, đánh giá nội dung câu chuyện:"),
  ])
  func withoutAnExportedConditionTheNoteOfTheDecisionSaysIt(story: String, told: String, note: String) throws {
    let conditional = World.ladder(told, [0, 1]).replacing(#""notes":[]"#, with: #""notes":["\#(note)"]"#)
    let world = World(parts: [("B", [World.ladder(story, [0, 2]), conditional])])
    #expect(try Ballot(sheets: [#"{"\#(story)":0}"#]).count(in: world)?.sum == 0)
    #expect(try Ballot(sheets: [#"{"\#(story)":2,"\#(told)":1}"#]).count(in: world)?.sum == 3)
    #expect(throws: RecountError.sheet(.missing, product: "P1", member: "M1", key: told)) {
      try Ballot(sheets: [#"{"\#(story)":2}"#]).count(in: world)
    }
  }
}
