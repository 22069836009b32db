import TestWorld
import Testing

@testable import Council
@testable import Criteria

@Suite("Floors, elimination, alternatives")
struct FloorTests {
  let atHand: LawAtHand
  let set: ProductSet

  init() throws {
    atHand = try LawAtHand.load()
    set = try atHand.set(1)
  }

  struct Case: Sendable {
    let reached: Int
    let of: Int
    let majority: Bool
    let all: Bool
  }

  static let cases = [
    Case(reached: 0, of: 1, majority: false, all: false), Case(reached: 1, of: 1, majority: true, all: true),
    Case(reached: 1, of: 2, majority: false, all: false), Case(reached: 2, of: 2, majority: true, all: true),
    Case(reached: 1, of: 3, majority: false, all: false), Case(reached: 2, of: 3, majority: true, all: false),
    Case(reached: 2, of: 4, majority: false, all: false), Case(reached: 3, of: 4, majority: true, all: false),
    Case(reached: 4, of: 9, majority: false, all: false), Case(reached: 5, of: 9, majority: true, all: false),
    Case(reached: 8, of: 9, majority: true, all: false), Case(reached: 0, of: 4, majority: false, all: false),
  ]

  @Test("A floor is met by more than half, or by all: exactly half is not enough", arguments: cases)
  func share(_ share: Case) throws {
    for (rule, met) in [(FloorRule.majority, share.majority), (.all, share.all)] {
      // 1.5 needs 2 for four stars; everything else has its floors for five.
      let sheets = try (0..<share.of).map { index in
        try sheet("M\(index)", 84, ["1.5": index < share.reached ? 2 : 1])
      }
      let scored = try tally(sheets, floorRule: rule)
      let four = try #require(scored.floors.first { $0.star == .four })
      #expect(four.met == met)
      #expect(
        four.missing
          == (met ? [] : [.init(key: CriterionKey("1.5"), needs: 2, reached: share.reached, of: share.of)]))
      #expect(scored.floors.first { $0.star == .three }?.met == true)
      #expect(scored.band == .four)
      #expect(scored.star == (met ? .four : .three))
      // Split: some but not all. The floor of five stars, 3 points, is reached by nobody and so is not split.
      let split = scored.splitFloors.filter { $0.key == CriterionKey("1.5") }
      let expected = ProductTally.SplitFloor(
        star: .four, key: CriterionKey("1.5"), reached: share.reached, of: share.of)
      #expect(split == ((1..<share.of).contains(share.reached) ? [expected] : []))
    }
  }

  @Test("A missed floor of a lower grade holds the grade below it, whatever is met above")
  func gaps() throws {
    // Three-star floor 2.2 (2 points) missed: two stars at most, outcome none-floor.
    let missed = try result([try sheet("M1", 92, ["2.2": 1])])
    #expect(missed.scored?.band == .five)
    #expect(missed.star == .two)
    #expect(missed.outcome == .noneFloor)
    #expect(missed.scored?.floors.map(\.met) == [false, false, false], "the floor of 3 is part of those of 4 and 5")
    // Four-star floor missed with a mean of 95: three stars.
    let four = try result([try sheet("M1", 95, ["2.1": 1])])
    #expect((four.star, four.outcome) == (.three, .recognise3))
    // Five-star floor missed: four stars, capped (A7).
    let five = try result([try sheet("M1", 93, ["4.1": 3])])
    #expect(five.scored?.band == .five)
    #expect((five.star, five.outcome) == (.four, .recognise4))
    #expect(five.scored?.floors.last?.missing.map(\.key.rawValue) == ["4.1"])
  }

  @Test("A missed floor above the band changes nothing, below three stars floors do not count")
  func aboveBand() throws {
    let three = try result([try sheet("M1", 69, ["1.5": 1], meeting: .three)])
    #expect((three.scored?.band, three.star, three.outcome) == (.three, .three, .recognise3))
    let two = try result([try sheet("M1", 40, [:], meeting: nil)])
    #expect((two.star, two.outcome) == (.two, .none2))
    let one = try result([try sheet("M1", 0, [:], meeting: nil)])
    #expect((one.star, one.outcome) == (.one, .none1))
    #expect(one.scored?.floors.first?.missing.count == 7)
  }

  @Test("Missing floors are listed in the order of the form")
  func order() throws {
    let scored = try tally([try sheet("M1", 20, [:], meeting: nil, low: true)])
    let order = set.criteria.map(\.key)
    for floor in scored.floors {
      let places = floor.missing.compactMap { order.firstIndex(of: $0.key) }
      #expect(places == places.sorted())
      #expect(places.count == set.criteria.count { $0.floor(for: floor.star) != nil })
    }
  }

  @Test("A star on the criterion itself: its lowest level above 0 is the floor")
  func markOnCriterion() throws {
    var marked = set
    // 1.2 has the levels 0, 1, 2 and no mark of its own.
    marked.parts[0].sections[0].criteria[1].star = .four
    for (points, star) in [(0, Star.three), (1, .four), (2, .four)] {
      let choices = try Ticks.choices(total: 80, in: set, fixed: ["1.2": points], meeting: .five)
      let result = Tally.product(
        [TallySheet(member: "M1", choices: choices)], set: marked, regime: atHand.regime, rules: .firstEdition,
        authority: .province)
      #expect(result?.star == star)
      if points == 0 {
        let missing = ProductTally.Missing(key: CriterionKey("1.2"), needs: 1, reached: 0, of: 1)
        #expect(result?.scored?.floors[1].missing == [missing])
      }
    }
  }

  @Test("Tourism: the alternative used counts, each with its own points")
  func alternatives() throws {
    let tourism = try atHand.set(26)
    var choices = try Ticks.choices(total: 80, in: tourism)
    for (key, points) in [("8", 3), ("9", 2), ("15", 1)] {
      for number in 1...2 {
        choices[CriterionKey(key)] = .alternative(number, points: points)
        #expect(tourism.faults(in: choices).isEmpty)
        choices[CriterionKey(key)] = .alternative(number, points: 0)
        #expect(tourism.faults(in: choices).isEmpty, "no level met")
      }
    }
    let faulty: [(Choice, TickFault.Problem)] = [
      (.points(3), .alternativeNeeded(count: 2)), (.alternative(0, points: 3), .unknownAlternative(0, count: 2)),
      (.alternative(3, points: 3), .unknownAlternative(3, count: 2)),
      (.alternative(.min, points: 3), .unknownAlternative(.min, count: 2)),
      (.alternative(2, points: 2), .noSuchLevel(2, allowed: [0, 1, 3])),
    ]
    for (choice, problem) in faulty {
      choices[CriterionKey("8")] = choice
      #expect(tourism.faults(in: choices) == [TickFault(key: CriterionKey("8"), problem: problem)])
    }
    var plain = try Ticks.choices(total: 80, in: set)
    plain[CriterionKey("8")] = .alternative(1, points: 5)
    #expect(set.faults(in: plain) == [TickFault(key: CriterionKey("8"), problem: .noAlternatives)])
  }

  static let proposals: [(eliminate: Int, of: Int, eliminated: Bool)] = [
    (0, 1, false), (1, 1, true), (1, 2, false), (2, 2, true), (1, 3, false), (2, 3, true), (2, 4, false), (3, 4, true),
    (4, 9, false), (5, 9, true), (9, 9, true),
  ]

  @Test("Eliminated: more than half of all sheets propose it", arguments: proposals)
  func elimination(_ row: (eliminate: Int, of: Int, eliminated: Bool)) throws {
    let sheets = try (0..<row.of).map { index in
      index < row.eliminate
        ? TallySheet(member: "M\(index)", choices: [:], eliminate: "giả mạo")
        : try sheet("M\(index)", 75, [:], meeting: .three)
    }
    let result = try result(sheets)
    #expect(result.validSheets == row.of - row.eliminate)
    #expect((result.finding == .eliminated) == row.eliminated)
    #expect((result.outcome == .eliminated) == row.eliminated)
    if !row.eliminated {
      #expect(result.scored?.sum == 75 * (row.of - row.eliminate))
      #expect(result.scored?.sheets.count == row.of - row.eliminate)
    }
  }

  @Test("No sheet at all gives no result")
  func nothing() {
    #expect(Tally.product([], set: set, regime: atHand.regime, rules: .firstEdition, authority: .province) == nil)
  }

  @Test("One valid sheet is its own mean")
  func single() throws {
    let scored = try tally([try sheet("M1", 77, [:], meeting: .four)])
    #expect((scored.mean, scored.min, scored.max, scored.spread) == (77, 77, 77, 0))
    #expect(scored.splitFloors.isEmpty)
  }

  private func sheet(
    _ member: String, _ total: Int, _ fixed: [String: Int], meeting star: Star? = .five, low: Bool = false
  ) throws -> TallySheet {
    var fixed = fixed
    if low {
      for criterion in set.criteria where criterion.floor(for: .five) != nil { fixed[criterion.key.rawValue] = 0 }
    }
    return TallySheet(
      member: member, choices: try Ticks.choices(total: total, in: set, fixed: fixed, meeting: star))
  }

  private func result(_ sheets: [TallySheet], floorRule: FloorRule = .majority) throws -> ProductTally {
    var rules = Rules.firstEdition
    rules.floorRule = floorRule
    return try #require(
      Tally.product(sheets, set: set, regime: atHand.regime, rules: rules, authority: .province))
  }

  private func tally(_ sheets: [TallySheet], floorRule: FloorRule = .majority) throws -> ProductTally.Scored {
    try #require(try result(sheets, floorRule: floorRule).scored)
  }
}

extension Fraction: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}
