import Council
import Criteria
import Testing

@testable import Recount

@Suite("The mean that is shown")
struct DisplayTests {
  let regime: Regime

  init() throws { regime = try CriteriaLibrary.builtIn.regime(.qd26) }

  @Test(
    "Every sum of one to nineteen sheets at 0, 1 and 2 decimals: near enough, never across a limit, by both",
    arguments: [Rounding.halfUp, .truncate])
  func everySum(_ rounding: Rounding) {
    for count in 1...19 {
      for sum in 0...(100 * count) {
        let star = 1 + [30, 50, 70, 90].count { $0 * count <= sum }
        if regime.band(sum: sum, count: count).rawValue != star { Issue.record("the band of \(sum)/\(count)") }
        for decimals in 0...2 {
          let shown = Display.mean(sum: sum, count: count, decimals: decimals, rounding: rounding, regime: regime)
          let isRight = Self.isRight(shown, sum, count, decimals, rounding)
          if !isRight { Issue.record("\(sum)/\(count) at \(decimals) is shown as \(shown)") }
          let again = ExactMean(sum: sum, count: count).display(decimals: decimals, cutOff: rounding == .truncate)
          if again != shown { Issue.record("\(sum)/\(count) at \(decimals): \(shown), recounted \(again)") }
        }
      }
    }
  }

  /// What is shown, as a whole number of its last place, beside the exact mean.
  private static func isRight(_ shown: String, _ sum: Int, _ count: Int, _ decimals: Int, _ rounding: Rounding) -> Bool
  {
    let digits = shown.utf8.filter { $0 != UInt8(ascii: ",") }
    let places = digits.count == shown.utf8.count ? 0 : shown.utf8.reversed().prefix { $0 != UInt8(ascii: ",") }.count
    let number = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    // The distance in parts of the last place: rounded half up it is above -1/2 and at most 1/2, cut off below 1.
    let error = number * count - sum * scale
    let isNear = rounding == .truncate ? error <= 0 && -error < count : -count < 2 * error && 2 * error <= count
    let crosses = [30, 50, 70, 90].contains { ($0 * count <= sum) != ($0 * scale <= number) }
    // More decimals than asked for only where as many as one fewer would show a limit that is not reached.
    let shorter = (2 * sum * (scale / 10) + count) / (2 * count)
    let isNeeded =
      places == decimals
      || (rounding == .halfUp && [30, 50, 70, 90].contains { $0 * (scale / 10) == shorter && sum < $0 * count })
    return isNear && !crosses && places >= decimals && isNeeded
  }

  /// Further rows are among the edge cases.
  static let rows: [(sum: Int, count: Int, halfUp: [String], cutOff: [String])] = [
    (22_499, 250, ["89,996", "89,996", "89,996"], ["89", "89,9", "89,99"]),
    (17_501, 250, ["70", "70,0", "70,00"], ["70", "70,0", "70,00"]),
    (59, 2, ["29,5", "29,5", "29,50"], ["29", "29,5", "29,50"]),
    (99, 2, ["49,5", "49,5", "49,50"], ["49", "49,5", "49,50"]),
    (141, 2, ["71", "70,5", "70,50"], ["70", "70,5", "70,50"]),
    (235, 3, ["78", "78,3", "78,33"], ["78", "78,3", "78,33"]),
    (100, 1, ["100", "100,0", "100,00"], ["100", "100,0", "100,00"]),
    (0, 1, ["0", "0,0", "0,00"], ["0", "0,0", "0,00"]),
    (1, 3, ["0", "0,3", "0,33"], ["0", "0,3", "0,33"]), (2, 3, ["1", "0,7", "0,67"], ["0", "0,6", "0,66"]),
    (1, 20, ["0", "0,1", "0,05"], ["0", "0,0", "0,05"]), (201, 200, ["1", "1,0", "1,01"], ["1", "1,0", "1,00"]),
  ]

  @Test("Half up with more decimals where a limit would be reached, or cut off, with a comma", arguments: rows)
  func display(_ row: (sum: Int, count: Int, halfUp: [String], cutOff: [String])) {
    func shown(_ rounding: Rounding) -> [String] {
      (0...2).map {
        Display.mean(sum: row.sum, count: row.count, decimals: $0, rounding: rounding, regime: regime)
      }
    }
    #expect(shown(.halfUp) == row.halfUp)
    #expect(shown(.truncate) == row.cutOff)
  }

  @Test(
    "Means of parts: plain rounding, or cut off",
    arguments: [
      (Fraction(61, 3), "20,33", "20,33"), (Fraction(80, 3), "26,67", "26,66"), (Fraction(31), "31,00", "31,00"),
    ])
  func plain(_ value: Fraction, _ halfUp: String, _ cutOff: String) {
    #expect(Display.plain(value, decimals: 2) == halfUp)
    #expect(Display.plain(value, decimals: 2, rounding: .truncate) == cutOff)
  }
}
