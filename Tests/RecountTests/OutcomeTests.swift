import Recount
import Testing

@Suite("Outcomes and elimination")
struct OutcomeTests {
  struct Row: Sendable {
    var regime: String
    var authority: String
    /// Outcome for 5, 4, 3, 2, 1 stars, and for a 3-star floor missed.
    var outcomes: [String]

    init(_ regime: String, _ authority: String, _ outcomes: String...) {
      (self.regime, self.authority, self.outcomes) = (regime, authority, outcomes)
    }
  }

  @Test(arguments: [
    Row("qd26-2026", "province", "approve-5", "recognise-4", "recognise-3"),
    Row("qd148-2023", "province", "approve-5", "recognise-4", "recognise-3"),
    Row("qd781-2020", "province", "approve-5", "recognise-4", "recognise-3"),
    Row("qd26-2026", "central", "central-5", "return-to-province", "return-to-province"),
    Row("qd148-2023", "central", "central-5", "return-to-province", "return-to-province"),
    Row("qd781-2020", "central", "central-5", "return-to-province", "return-to-province"),
    Row("qd148-2023", "district", "district-transfer", "district-transfer", "recognise-3"),
    Row("qd781-2020", "district", "district-transfer", "district-transfer", "district-transfer"),
  ])
  func outcomeByAuthorityAndRegime(row: Row) throws {
    func outcome(_ total: Int, floor: Int = 1) throws -> String? {
      let world = World(parts: [
        ("A", [World.ladder("1.1", Array(0...100)), World.ladder("1.2", [0, 1], stars: [1: 3])])
      ])
      var ballot = Ballot(sheets: [#"{"1.1":\#(total - floor),"1.2":\#(floor)}"#])
      (ballot.regime, ballot.authority) = (row.regime, row.authority)
      return try ballot.count(in: world.regime(row.regime))?.outcome
    }
    #expect(try [outcome(90), outcome(70), outcome(50)] == row.outcomes)
    #expect(try outcome(49) == "none-2")
    #expect(try outcome(29) == "none-1")
    #expect(try outcome(29, floor: 0) == "none-1")
    #expect(try outcome(49, floor: 0) == "none-2")
    #expect(try outcome(50, floor: 0) == "none-floor")
    #expect(try outcome(95, floor: 0) == "none-floor")
  }

  @Test func noDistrictLevelSince2026() {
    var ballot = Ballot.totals([80])
    ballot.authority = "district"
    #expect(throws: RecountError.noSuchAuthority("district", regime: "qd26-2026")) {
      try ballot.count(in: .open)
    }
  }

  @Test(arguments: [
    (1, 1, true), (1, 2, false), (2, 2, true), (1, 3, false), (2, 3, true), (2, 4, false), (3, 4, true), (2, 5, false),
    (3, 5, true), (4, 8, false), (5, 8, true), (4, 9, false), (5, 9, true), (0, 3, false),
  ])
  func eliminationTakesMoreThanHalfOfAllSheets(proposals: Int, sheets: Int, eliminated: Bool) throws {
    let valid = sheets - proposals
    let ballot = Ballot(
      sheets: Array(repeating: nil, count: proposals) + Array(repeating: #"{"1.1":75}"#, count: valid))
    let product = try #require(try ballot.count(in: .open))
    #expect(product.eliminated == eliminated)
    #expect(product.validSheets == valid)
    #expect(product.mean == (eliminated ? nil : "75"))
    #expect(product.band == (eliminated ? nil : 4))
    #expect(product.star == (eliminated ? nil : 5 - 1))
    #expect(product.outcome == (eliminated ? "eliminated" : "recognise-4"))
  }

  @Test func proposalsLeaveTheCountOfTheOthersAlone() throws {
    let product = try #require(
      try Ballot(sheets: [#"{"1.1":60}"#, nil, #"{"1.1":71}"#]).count(in: .open))
    #expect(product.sheets.map(\.member) == ["M1", "M3"])
    #expect(product.mean == "131/2")
    #expect(product.floors.flatMap(\.missing).isEmpty)
  }

  @Test func anEliminatedProductIsWrittenWithSevenNames() throws {
    let product = try #require(try Ballot(sheets: [nil, nil, #"{"1.1":60}"#]).count(in: .open))
    #expect(
      product.canonicalJSON()
        == #"{"band":null,"eliminated":true,"id":"P1","mean":null,"outcome":"eliminated","star":null,"valid_sheets":1}"#
    )
    #expect(product.sheets.isEmpty && product.floors.isEmpty && product.sum == nil)
  }
}
