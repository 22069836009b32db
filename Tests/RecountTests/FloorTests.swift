import Testing

@testable import Recount

@Suite("Floors and stars")
struct FloorTests {
  /// Criterion 1.2 asks for 1, 2 and 3 points at 3, 4 and 5 stars; 1.1 carries the rest of the total.
  static let marked = World(parts: [
    ("A", [World.ladder("1.1", Array(0...100)), World.ladder("1.2", [0, 1, 2, 3], stars: [1: 3, 2: 4, 3: 5])])
  ])

  private func count(_ ticks: [Int], base: Int, rule: String? = nil) throws -> RecountedProduct {
    let sheets = ticks.map { #"{"1.1":\#(base - $0),"1.2":\#($0)}"# }
    let ballot = Ballot(rules: rule.map { #"{"floor_rule":"\#($0)"}"# }, sheets: sheets)
    return try #require(try ballot.count(in: Self.marked))
  }

  @Test(
    arguments: [
      // ticks of 1.2, rule, star reached with a mean of 95
      ([3, 3, 3], "majority", 5), ([3, 3, 2], "majority", 5), ([3, 2, 2], "majority", 4),
      ([3, 3, 2, 2], "majority", 4),
      ([3, 3, 3, 2, 2], "majority", 5), ([0, 3, 3], "majority", 5), ([1, 2], "majority", 3), ([0, 1], "majority", 2),
      ([0, 1, 1], "majority", 3), ([0, 0], "majority", 2), ([3, 3, 3], "all", 5), ([3, 3, 2], "all", 4),
      ([3, 2, 1], "all", 3), ([0, 3, 3], "all", 2), ([3, 3, 2], nil, 5), ([3, 2], nil, 4),
      ([3, 3, 3, 3, 3, 3, 3, 3, 2], "all", 4), ([3, 3, 3, 3, 3, 3, 3, 3, 2], "majority", 5),
    ] as [([Int], String?, Int)])
  func halfIsNotMoreThanHalf(ticks: [Int], rule: String?, star: Int) throws {
    let product = try count(ticks, base: 95, rule: rule)
    #expect(product.band == 5)
    #expect(product.star == star)
  }

  @Test(arguments: [
    (95, 3, 5), (95, 2, 4), (95, 1, 3), (95, 0, 2), (75, 3, 4), (75, 1, 3), (55, 3, 3), (55, 0, 2),
    (40, 3, 2), (40, 0, 2), (20, 3, 1), (20, 0, 1),
  ])
  func starIsTheBandHeldDownByTheFloors(total: Int, tick: Int, star: Int) throws {
    #expect(try count([tick], base: total).star == star)
  }

  @Test func missingListsEveryCriterionBelowItsFloorWithTheCount() throws {
    let product = try count([3, 1, 1], base: 80)
    #expect(product.floors.map(\.star) == [3, 4, 5])
    #expect(product.floors.map(\.met) == [true, false, false])
    #expect(
      product.floors.map(\.missing) == [
        [], [.init(key: "1.2", needs: 2, reached: 1, of: 3)], [.init(key: "1.2", needs: 3, reached: 1, of: 3)],
      ])
    #expect(
      product.splitFloors == [
        .init(star: 4, key: "1.2", reached: 1, of: 3), .init(star: 5, key: "1.2", reached: 1, of: 3),
      ])
  }

  @Test func aFloorMetByAMajorityIsStillSplit() throws {
    let product = try count([3, 3, 0], base: 92)
    #expect(product.floors.map(\.met) == [true, true, true])
    #expect(product.splitFloors.map(\.star) == [3, 4, 5])
    #expect(product.splitFloors.map(\.reached) == [2, 2, 2])
  }

  @Test func aFloorReachedByAllOrByNoneIsNotSplit() throws {
    #expect(try count([3, 3], base: 92).splitFloors.isEmpty)
    #expect(try count([0, 0], base: 92).splitFloors.isEmpty)
  }

  @Test func theFloorOfALowerStarHoldsForTheHigherOnes() throws {
    let world = World(parts: [
      ("A", [World.ladder("1.1", Array(0...100)), World.ladder("1.2", [0, 2, 4], stars: [2: 3])])
    ])
    let product = try #require(try Ballot(sheets: [#"{"1.1":92,"1.2":0}"#]).count(in: world))
    let missing = RecountedProduct.Missing(key: "1.2", needs: 2, reached: 0, of: 1)
    #expect(product.floors.map(\.missing) == [[missing], [missing], [missing]])
  }

  @Test func missingFollowsTheOrderOfTheSetNotOfTheKeys() throws {
    let keys = ["9", "10", "1.2", "1.10"]
    let world = World(parts: [("A", keys.map { World.ladder($0, [0, 1], stars: [1: 3]) })])
    let ballot = Ballot(sheets: [#"{"1.10":0,"10":0,"9":0,"1.2":0}"#])
    #expect(try ballot.count(in: world)?.floors.first?.missing.map(\.key) == keys)
  }

  /// 148/2023 prints **** on criterion 3.e itself.
  @Test(arguments: [(0, 3), (2, 5), (4, 5)])
  func aMarkOnTheCriterionAsksForItsLowestLevelAboveZero(tick: Int, star: Int) throws {
    let world = World(parts: [("A", [World.ladder("1.1", Array(0...100)), World.ladder("3.e", [0, 4, 2], star: 4)])])
    let product = try #require(try Ballot(sheets: [#"{"1.1":95,"3.e":\#(tick)}"#]).count(in: world))
    #expect(product.star == star)
    #expect(product.floors.map(\.met) == [true, tick > 0, tick > 0])
    #expect(product.floors.flatMap(\.missing).allSatisfy { $0.needs == 2 })
  }

  @Test func aMarkOnACriterionWithoutLevelsAsksForItsMaximum() throws {
    let met = World.criterion("2.4", max: 3, cases: [""], star: 3)
    let world = World(parts: [("A", [World.ladder("1.1", Array(0...100)), met])])
    let product = try #require(try Ballot(sheets: [#"{"1.1":60,"2.4":0}"#]).count(in: world))
    #expect(product.floors.first?.missing == [.init(key: "2.4", needs: 3, reached: 0, of: 1)])
    #expect(product.outcome == "none-floor")
  }

  @Test func aMarkInOneAlternativeIsAFloorOfTheCriterion() throws {
    let cases = [World.levels([1, 3], stars: [3: 4]), World.levels([1, 2])]
    let world = World(parts: [("A", [World.ladder("1.1", Array(0...100)), World.criterion("8", max: 3, cases: cases)])])
    let ballot = Ballot(
      sheets: [#"{"1.1":80,"8":{"case":1,"points":3}}"#, #"{"1.1":80,"8":{"case":2,"points":2}}"#])
    let product = try #require(try ballot.count(in: world))
    #expect(product.splitFloors.map(\.star) == [4, 5])
    #expect(product.star == 3)
  }

  @Test func aCriterionThatDoesNotApplyHasNotReachedItsFloor() throws {
    let story = World.ladder("5.1", [0, 2])
    let told = World.ladder("5.2", [0, 1], stars: [1: 3], more: #","applies_if":"5.1""#)
    let world = World(parts: [("A", [World.ladder("1.1", Array(0...100)), story, told])])
    let product = try #require(try Ballot(sheets: [#"{"1.1":80,"5.1":0}"#]).count(in: world))
    #expect(product.floors.first?.missing == [.init(key: "5.2", needs: 1, reached: 0, of: 1)])
  }
}
