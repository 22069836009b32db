import Chance
import Council
import Criteria
import TestWorld
import Testing

@Suite("Bands and the mean that is shown")
struct BandTests {
  let atHand: LawAtHand
  let set: ProductSet

  init() throws {
    atHand = try LawAtHand.load()
    set = try atHand.set(1)
  }

  @Test("Ticks of every total from 0 to 100 can be made, with the story's condition kept")
  func everyTotal() throws {
    for total in 0...100 {
      let choices = try Ticks.choices(total: total, in: set)
      #expect(set.faults(in: choices).isEmpty)
      #expect(set.points(of: choices).reduce(0) { $0 + $1.points } == total)
      #expect(try tally([total]).mean == Fraction(total))
    }
  }

  static let edges: [(limit: Int, below: Star, star: Star)] = [
    (30, .one, .two), (50, .two, .three), (70, .three, .four), (90, .four, .five),
  ]

  @Test("One point in the sum decides the band, for one to nine sheets", arguments: edges, 1...9)
  func edge(_ edge: (limit: Int, below: Star, star: Star), _ count: Int) throws {
    let sum = edge.limit * count
    #expect(try tally(totals(sum - 1, count)).band == edge.below)
    #expect(try tally(totals(sum, count)).band == edge.star)
    #expect(try tally(totals(sum + 1, count)).band == edge.star)
    let below = try tally(totals(sum - 1, count))
    #expect(below.sum == sum - 1)
    #expect(below.mean == Fraction(sum - 1, count))
    // What is shown never reaches the limit that the mean does not.
    for decimals in 0...2 {
      let shown = Display.mean(sum: sum - 1, count: count, decimals: decimals, regime: atHand.regime)
      #expect(!shown.hasPrefix("\(edge.limit)"), "\(shown)")
      #expect(shown.hasPrefix("\(edge.limit - 1)"), "\(shown)")
    }
  }

  static let displays: [(sum: Int, count: Int, shown: [String])] = [
    (699, 10, ["69,9", "69,9", "69,90"]), (1399, 20, ["69,95", "69,95", "69,95"]),
    (13_999, 200, ["69,995", "69,995", "69,995"]), (1799, 20, ["89,95", "89,95", "89,95"]),
    (22_499, 250, ["89,996", "89,996", "89,996"]), (489, 7, ["69,9", "69,9", "69,86"]),
    (629, 9, ["69,9", "69,9", "69,89"]), (209, 3, ["69,7", "69,7", "69,67"]), (59, 2, ["29,5", "29,5", "29,50"]),
    (99, 2, ["49,5", "49,5", "49,50"]), (179, 2, ["89,5", "89,5", "89,50"]), (141, 2, ["71", "70,5", "70,50"]),
    (235, 3, ["78", "78,3", "78,33"]), (70, 1, ["70", "70,0", "70,00"]), (100, 1, ["100", "100,0", "100,00"]),
    (0, 1, ["0", "0,0", "0,00"]), (1, 3, ["0", "0,3", "0,33"]), (2, 3, ["1", "0,7", "0,67"]),
    (1, 20, ["0", "0,1", "0,05"]),
    (201, 200, ["1", "1,0", "1,01"]), (707, 10, ["71", "70,7", "70,70"]),
  ]

  @Test(
    "The mean is shown half up with a comma, with more decimals where a limit would be reached", arguments: displays)
  func display(_ row: (sum: Int, count: Int, shown: [String])) {
    let shown = (0...2).map {
      Display.mean(sum: row.sum, count: row.count, decimals: $0, regime: atHand.regime)
    }
    #expect(shown == row.shown)
  }

  @Test(
    "Means of parts: plain rounding",
    arguments: [(Fraction(61, 3), "20,33"), (Fraction(80, 3), "26,67"), (31, "31,00")])
  func plain(_ value: Fraction, _ shown: String) { #expect(Display.plain(value, decimals: 2) == shown) }

  @Test("A11: a mean of 69,9 is three stars, whatever is printed, and spread 7 is allowed")
  func demonstrationSheetRow4() throws {
    let scored = try tally([70, 70, 72, 70, 71, 71, 65, 70, 70, 70], meeting: .four)
    #expect(scored.mean == Fraction(699, 10))
    #expect((scored.band, scored.star) == (.three, .three))
    #expect((scored.spread, scored.spreadExceeded) == (7, false))
    #expect(scored.meanDisplay == "69,90")
  }

  @Test("A11: a spread of 15 exceeds the limit though the mean is 70,7")
  func demonstrationSheetRow1() throws {
    let scored = try tally([80, 71, 66, 70, 74, 70, 65, 70, 71, 70], meeting: .four)
    #expect(scored.mean == Fraction(707, 10))
    #expect((scored.band, scored.spread, scored.spreadExceeded) == (.four, 15, true))
  }

  @Test("A8: the means of the parts add up to the mean")
  func parts() throws {
    let scored = try tally([93, 91, 94])
    #expect(scored.partsMean.map(\.code) == ["A", "B", "C"])
    for sheet in scored.sheets { #expect(sheet.parts.map(\.points).reduce(0, +) == sheet.total) }
    let sum = scored.partsMean.reduce(0) { $0 + $1.mean.numerator * 3 / $1.mean.denominator }
    #expect(Fraction(sum, 3) == scored.mean)
  }

  @Test("A spread of 10 is allowed, 11 is not; another limit counts as it is set")
  func spread() throws {
    for (totals, limit, exceeded) in [
      ([60, 70, 65], 10, false), ([60, 71, 65], 10, true), ([60, 60], 0, false), ([60, 61], 0, true),
      ([0, 100], 100, false),
    ] {
      let scored = try tally(totals) { $0.spreadLimit = limit }
      #expect(scored.spreadExceeded == exceeded)
      #expect((scored.min, scored.max) == (totals.min(), totals.max()))
    }
  }

  @Test("Random totals: bands by multiplication alone, compared with the definition")
  func random() throws {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...18, using: &numbers)
      let sum = Int.random(in: 0...(100 * count), using: &numbers)
      let star = 1 + [30, 50, 70, 90].count { $0 * count <= sum }
      #expect(atHand.regime.band(sum: sum, count: count).rawValue == star)
      let shown = Display.mean(sum: sum, count: count, decimals: 2, regime: atHand.regime)
      let words = shown.split(separator: ",").compactMap { Int($0) }
      #expect(words.count == 2)
      // What is shown lies in the same band.
      #expect(1 + [30, 50, 70, 90].count { $0 <= words[0] } == star)
    }
  }

  /// Totals as equal as can be with that sum.
  private func totals(_ sum: Int, _ count: Int) -> [Int] {
    (0..<count).map { sum / count + ($0 < sum % count ? 1 : 0) }
  }

  private func tally(
    _ totals: [Int], meeting star: Star? = nil, _ change: (inout Rules) -> Void = { _ in }
  ) throws -> ProductTally.Scored {
    var rules = Rules.firstEdition
    change(&rules)
    let sheets = try totals.enumerated().map {
      TallySheet(
        member: "M\($0.offset + 1)",
        choices: try Ticks.choices(total: $0.element, in: set, meeting: $0.element >= 70 ? star : nil))
    }
    let result = Tally.product(sheets, set: set, regime: atHand.regime, rules: rules, authority: .province)
    return try #require(result?.scored)
  }
}
