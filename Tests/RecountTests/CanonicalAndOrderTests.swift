import Recount
import Testing

@Suite("Canonical text, and sheets in another order")
struct CanonicalAndOrderTests {
  @Test func ordinaryProductAsCanonicalText() throws {
    let product = try #require(try Ballot.totals([70, 71]).count(in: .open))
    let floor = #"{"met":true,"missing":[]}"#
    #expect(
      product.canonicalJSON()
        == #"{"band":4,"eliminated":false,"floors":{"3":\#(floor),"4":\#(floor),"5":\#(floor)},"id":"P1","max":71,"#
        + #""mean":"141/2","mean_display":"70,50","min":70,"outcome":"recognise-4","parts_mean":{"A":"141/2"},"#
        + #""sheets":[{"member":"M1","parts":{"A":70},"total":70},{"member":"M2","parts":{"A":71},"total":71}],"#
        + #""split_floors":[],"spread":1,"spread_exceeded":false,"star":4,"sum":141,"valid_sheets":2}"#)
  }

  @Test(arguments: [
    (#"a\"b\\c\/d"#, #"a\"b\\c/d"#), (#"\b\t\n\f\r"#, #"\b\t\n\f\r"#), (#"\u0001\u001F\u007f"#, "\\u0001\\u001f\u{7F}"),
    (#"\u0110\u1ed3 u\u1ed1ng"#, "Đồ uống"), (#"\ud83c\udf75"#, "🍵"),
  ])
  func textIsWrittenWithTheShortestEscapes(entered: String, written: String) throws {
    let input = Ballot.totals([70]).json.replacing(#""P1""#, with: #""\#(entered)""#)
    let product = try #require(try recount(input, World.open.json).first)
    #expect(Array(product.canonicalJSON().utf8).firstRange(of: Array(#""id":"\#(written)""#.utf8)) != nil)
  }

  @Test(arguments: [1, 2, 3, 20_260_522, 777] as [UInt64])
  func permutingSheetsChangesNothingButTheirOrder(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let world = World(parts: [
      ("A", (1...6).map { World.ladder("1.\($0)", [0, 1, 2, 4, 6], stars: [1: 3, 2: 4, 6: 5]) }),
      ("B", [World.criterion("2.1", max: 20, cases: [""]), World.ladder("2.2", [3, 10, 25], star: 4)]),
      ("C", [World.criterion("8", max: 19, cases: [World.levels([1, 19]), World.levels([0, 7])])]),
    ])
    for _ in 0..<20 {
      let sheets = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in randomSheet(&numbers) }
      let straight = try #require(try Ballot(sheets: sheets).count(in: world))
      let order = sheets.indices.shuffled(using: &numbers)
      var shuffled = try #require(try Ballot(sheets: order.map { sheets[$0] }).count(in: world))
      #expect(shuffled.sheets.map(\.total) == (straight.eliminated == true ? [] : validTotals(straight, sheets, order)))
      shuffled.sheets = straight.sheets
      #expect(shuffled == straight, "seed \(seed)")
    }
  }

  /// The totals of the valid sheets in the shuffled order, taken from the straight count.
  private func validTotals(_ straight: RecountedProduct, _ sheets: [String?], _ order: [Int]) -> [Int] {
    order.compactMap { index in straight.sheets.first { $0.member == "M\(index + 1)" }?.total }
  }

  private func randomSheet(_ numbers: inout SeededNumbers) -> String? {
    guard Int.random(in: 0..<5, using: &numbers) > 0 else { return nil }
    var ticks = (1...6).map { #""1.\#($0)":\#([0, 1, 2, 4, 6].randomElement(using: &numbers) ?? 0)"# }
    ticks.append(#""2.1":\#(Bool.random(using: &numbers) ? 20 : 0)"#)
    ticks.append(#""2.2":\#([0, 3, 10, 25].randomElement(using: &numbers) ?? 0)"#)
    let alternative = Bool.random(using: &numbers) ? (1, 19) : (2, 7)
    ticks.append(#""8":{"case":\#(alternative.0),"points":\#(alternative.1)}"#)
    return "{\(ticks.shuffled(using: &numbers).joined(separator: ","))}"
  }
}
