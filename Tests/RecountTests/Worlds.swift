import Foundation
import Recount

/// A small made-up set of criteria, written as the export writes them.
struct World {
  var regime = "qd26-2026"
  /// Parts as (code, criteria), each criterion as JSON.
  var parts: [(code: String, criteria: [String])]

  /// One criterion "1.1" with the levels 0...100: a sheet's total is its single tick.
  static let open = World(parts: [("A", [ladder("1.1", Array(0...100))])])

  func regime(_ id: String) -> World { World(regime: id, parts: parts) }

  var json: String {
    let parts = parts.map { part in
      #"{"code":"\#(part.code)","sections":[{"code":"1","criteria":[\#(part.criteria.joined(separator: ","))]}]}"#
    }
    return #"{"regime":"\#(regime)","sets":[{"number":1,"parts":[\#(parts.joined(separator: ","))]}]}"#
  }

  /// A criterion with one ladder; `stars` maps points to the star mark of that level.
  static func ladder(
    _ key: String, _ points: [Int], stars: [Int: Int] = [:], star: Int? = nil, more: String = ""
  ) -> String {
    criterion(key, max: points.max() ?? 1, cases: [levels(points, stars: stars)], star: star, more: more)
  }

  static func criterion(_ key: String, max: Int, cases: [String], star: Int? = nil, more: String = "") -> String {
    let ladders = cases.map { #"{"title":null,"levels":[\#($0)]}"# }.joined(separator: ",")
    let mark = star.map(String.init) ?? "null"
    return #"{"key":"\#(key)","max":\#(max),"notes":[],"star":\#(mark),"cases":[\#(ladders)]\#(more)}"#
  }

  static func levels(_ points: [Int], stars: [Int: Int] = [:]) -> String {
    points.map { #"{"text":"…","points":\#($0),"star":\#(stars[$0].map(String.init) ?? "null")}"# }
      .joined(separator: ",")
  }
}

/// A tally input of one product of set 1.
struct Ballot {
  var regime = "qd26-2026"
  var authority = "province"
  var rules: String?
  /// Each sheet as the text of its choices, or nil for a proposal to eliminate.
  var sheets: [String?]
  /// What the council's vote says of split floors.
  var votedMet: Bool?

  /// One sheet a total, for `World.open`.
  static func totals(_ totals: [Int]) -> Ballot {
    Ballot(sheets: totals.map { #"{"1.1":\#($0)}"# })
  }

  var json: String {
    let sheets = sheets.enumerated().map { index, choices in
      let eliminate = choices == nil ? #""reason""# : "null"
      return #"{"member":"M\#(index + 1)","choices":\#(choices ?? "{}"),"eliminate":\#(eliminate)}"#
    }
    let vote = votedMet.map { #","split_floors_met":\#($0)"# } ?? ""
    let product = #"{"id":"P1","set":1,"kind":"first","sheets":[\#(sheets.joined(separator: ","))]\#(vote)}"#
    let rules = rules.map { #","rules":\#($0)"# } ?? ""
    return #"{"regime":"\#(regime)","authority":"\#(authority)"\#(rules),"products":[\#(product)]}"#
  }

  /// The one product, or nil where the input has none.
  func count(in world: World) throws -> RecountedProduct? {
    try recount(json, world.json).first
  }
}

func recount(_ input: String, _ criteria: String) throws(RecountError) -> [RecountedProduct] {
  try Recount.run(tallyInput: Array(input.utf8), criteria: Array(criteria.utf8))
}

/// A file beside the tests, as bytes.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures")
  return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
