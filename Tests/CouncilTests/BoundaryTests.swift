import Council
import Criteria
import Testing

/// One point in a sum, one point of spread, one sheet at a minimum: what lies on either side, for every number of sheets
/// that a council has, in the three regimes, by both implementations.
@Suite("Boundaries")
struct BoundaryTests {
  static let regimes: [RegimeID] = [.qd26, .qd148, .qd781]
  static let limits: [(points: Int, below: Star, star: Star)] = [
    (30, .one, .two), (50, .two, .three), (70, .three, .four), (90, .four, .five),
  ]

  // Điều 3 khoản 3, Quyết định 26/2026/QĐ-TTg. 781/QĐ-TTg prints whole bands ("70-89"): a mean between two of them has not
  // reached the upper one.
  @Test("A mean of a limit and one n-th point less or more, for one to nineteen sheets", arguments: regimes)
  func bands(_ id: RegimeID) throws {
    let counting = try TwoCounts.open(id)
    for count in 1...19 {
      let rows = Self.limits.flatMap { limit in
        [(-1, limit.below), (0, limit.star), (1, limit.star)].map { (limit.points, $0.0, $0.1) }
      }
      let results = try counting.count(
        rows.map { points, step, _ in
          OpenForm.product("\(points)\(step)", evenTotals(points * count + step, count))
        })
      for ((points, step, star), result) in zip(rows, results) {
        let place: Comment = "\(points) points, \(step) of \(count)"
        let scored = try #require(result.scored)
        #expect(scored.mean == Fraction(points * count + step, count), place)
        #expect((scored.band, scored.star) == (star, star), place)
        #expect(scored.meanDisplay.hasPrefix(step < 0 ? "\(points - 1)," : "\(points)") || count == 1, place)
      }
    }
  }

  @Test("The limits are those of the law in all three regimes", arguments: regimes)
  func limits(_ id: RegimeID) throws {
    let bands = try CriteriaLibrary.builtIn.regime(id).bands
    #expect(bands.map(\.from) == [90, 70, 50, 30, 0])
    #expect(bands.map(\.star) == [.five, .four, .three, .two, .one])
  }

  @Test("A spread one below the limit and at it is allowed, one above is not, for limits 0 to 100")
  func spread() throws {
    let counting = try TwoCounts.open()
    for limit in 0...100 {
      var rules = Rules.firstEdition
      rules.spreadLimit = limit
      let spreads = (limit - 1...limit + 1).filter((0...100).contains)
      let results = try counting.count(
        spreads.map { spread in
          // The lowest and the highest stand anywhere, others between them.
          let low = (100 - spread) / 2
          return OpenForm.product("\(spread)", [low + spread / 2, low + spread, low + spread / 3, low])
        }, rules: rules)
      for (spread, result) in zip(spreads, results) {
        #expect(result.scored?.spread == spread)
        #expect(result.scored?.spreadExceeded == (spread == limit + 1), "spread \(spread), limit \(limit)")
      }
    }
  }

  struct Vote: Sendable {
    let rule: FloorRule
    let votedMet: Bool?
    /// Whether a minimum that some of the valid sheets reach is met.
    let isMet: @Sendable (_ reached: Int, _ of: Int) -> Bool
  }

  static let votes = [
    Vote(rule: .majority, votedMet: nil) { $0 > $1 - $0 }, Vote(rule: .all, votedMet: nil) { $0 == $1 },
    Vote(rule: .resolution, votedMet: nil) { $0 == $1 }, Vote(rule: .resolution, votedMet: false) { $0 == $1 },
    Vote(rule: .resolution, votedMet: true) { reached, _ in reached > 0 },
  ]

  // `san.cach_xac_dinh`: the law is silent.
  @Test(
    "A minimum reached by none, by exactly half, by all: one to nineteen sheets under every rule",
    arguments: votes)
  func floors(_ vote: Vote) throws {
    let counting = try TwoCounts.open()
    var rules = Rules.firstEdition
    rules.floorRule = vote.rule
    let rows = (1...19).flatMap { count in (0...count).map { (reached: $0, of: count) } }
    let results = try counting.count(
      rows.map { row in
        TallyInput.Product(
          id: "\(row.reached)-\(row.of)", set: 1, kind: .first,
          sheets: (0..<row.of).map {
            // The mark of four stars; that of three is reached by all, that of five by nobody.
            TallySheet(member: "M\($0)", choices: OpenForm.choices(80, marked: $0 < row.reached ? 2 : 1))
          }, splitFloorsMet: vote.votedMet)
      }, rules: rules)
    for (row, result) in zip(rows, results) {
      let place: Comment = "\(row.reached) of \(row.of)"
      let isMet = vote.isMet(row.reached, row.of)
      let scored = try #require(result.scored)
      #expect(scored.floors.map(\.met) == [true, isMet, false], place)
      #expect(scored.star == (isMet ? .four : .three), place)
      #expect(scored.splitFloors.map(\.star) == ((1..<row.of).contains(row.reached) ? [.four] : []), place)
    }
  }
}
