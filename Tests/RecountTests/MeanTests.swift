import Recount
import Testing

@Suite("Mean, band and spread")
struct MeanTests {
  static let limits = [(90, 5), (70, 4), (50, 3), (30, 2)]

  /// `count` totals with the given sum, as even as can be.
  private func totals(_ sum: Int, over count: Int) -> [Int] {
    (0..<count).map { sum / count + ($0 < sum % count ? 1 : 0) }
  }

  @Test(arguments: 1...9, limits)
  func bandTurnsExactlyAtItsLimit(members: Int, edge: (limit: Int, band: Int)) throws {
    let reached = try Ballot.totals(totals(edge.limit * members, over: members)).count(in: .open)
    let below = try Ballot.totals(totals(edge.limit * members - 1, over: members)).count(in: .open)
    #expect(reached?.band == edge.band)
    #expect(reached?.mean == "\(edge.limit)")
    #expect(below?.band == edge.band - 1)
    #expect(below?.sum == edge.limit * members - 1)
  }

  @Test(
    arguments: [
      // sum, sheets, then the display at 0, 1 and 2 decimals
      (699, 10, "69,9", "69,9", "69,90"),
      (1399, 20, "69,95", "69,95", "69,95"),
      (13_999, 200, "69,995", "69,995", "69,995"),
      (1799, 20, "89,95", "89,95", "89,95"),
      (22_499, 250, "89,996", "89,996", "89,996"),
      (489, 7, "69,9", "69,9", "69,86"),
      (629, 9, "69,9", "69,9", "69,89"),
      (209, 3, "69,7", "69,7", "69,67"),
      (235, 3, "78", "78,3", "78,33"),
      (70, 1, "70", "70,0", "70,00"),
      (141, 2, "71", "70,5", "70,50"),
      (59, 2, "29,5", "29,5", "29,50"),
      (99, 2, "49,5", "49,5", "49,50"),
      (1201, 20, "60", "60,1", "60,05"),
      (1199, 20, "60", "60,0", "59,95"),
      (1, 200, "0", "0,0", "0,01"),
      (0, 1, "0", "0,0", "0,00"),
      (100, 1, "100", "100,0", "100,00"),
    ] as [(Int, Int, String, String, String)])
  func displayRoundsHalfUpButNeverIntoABand(sum: Int, sheets: Int, none: String, one: String, two: String) throws {
    for (decimals, expected) in [none, one, two].enumerated() {
      var ballot = Ballot.totals(totals(sum, over: sheets))
      ballot.rules = #"{"decimals":\#(decimals)}"#
      #expect(try ballot.count(in: .open)?.meanDisplay == expected)
    }
  }

  @Test(
    arguments: [
      ([60, 70], nil, 10, false), ([60, 71], nil, 11, true), ([60, 71], 11, 11, false), ([60, 61], 0, 1, true),
      ([60, 60], 0, 0, false), ([50, 55, 61], nil, 11, true), ([80], nil, 0, false),
    ] as [([Int], Int?, Int, Bool)])
  func spreadIsExceededAboveTheLimitOnly(totals: [Int], limit: Int?, spread: Int, exceeded: Bool) throws {
    var ballot = Ballot.totals(totals)
    ballot.rules = limit.map { #"{"spread_limit":\#($0)}"# }
    let product = try #require(try ballot.count(in: .open))
    #expect(product.spread == spread)
    #expect(product.spreadExceeded == exceeded)
    #expect(product.min == totals.min())
    #expect(product.max == totals.max())
  }

  @Test(arguments: [([69, 70], 3), ([89, 90], 4), ([49, 50], 2), ([29, 30], 1), ([90, 90], 5)])
  func aMeanBetweenTwoIntegerBandsOf781BelongsToTheLower(totals: [Int], band: Int) throws {
    var ballot = Ballot.totals(totals)
    ballot.regime = "qd781-2020"
    #expect(try ballot.count(in: World.open.regime("qd781-2020"))?.band == band)
  }

  @Test func aPublishedDemonstrationSheetStaysAtThreeStars() throws {
    let ballot = Ballot.totals([70, 70, 72, 70, 71, 71, 65, 70, 70, 70])
    let product = try #require(try ballot.count(in: .open))
    #expect(product.mean == "699/10")
    #expect(product.star == 3)
    #expect(product.meanDisplay == "69,90")
  }

  @Test func partsHaveExactMeansThatAddUp() throws {
    let world = World(parts: [
      ("A", [World.ladder("1.1", Array(0...40))]), ("B", [World.ladder("2.1", Array(0...25))]),
      ("C", [World.ladder("3.1", Array(0...35))]),
    ])
    let ballot = Ballot(
      sheets: [
        #"{"1.1":31,"2.1":20,"3.1":28}"#, #"{"3.1":26,"1.1":30,"2.1":20}"#, #"{"1.1":32,"2.1":21,"3.1":27}"#,
      ])
    let product = try #require(try ballot.count(in: world))
    #expect(product.partsMean.map(\.code) == ["A", "B", "C"])
    #expect(product.partsMean.map(\.mean) == ["31", "61/3", "27"])
    #expect(product.mean == "235/3")
    #expect(product.sheets.map(\.total) == [79, 76, 80])
    #expect(product.sheets.first?.parts.map(\.points) == [31, 20, 28])
    #expect(product.sheets.map(\.member) == ["M1", "M2", "M3"])
  }
}
