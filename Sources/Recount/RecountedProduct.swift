/// The result of one product, in the terms of the `hoidong tally` output.
///
/// Of an eliminated product only `id`, `eliminated`, `validSheets` and `outcome` are set; lists are empty, the rest nil.
package struct RecountedProduct: Equatable, Sendable {
  /// The points of one part of the criteria ("A", "B", "C"), in the order of the set.
  package struct Part: Equatable, Sendable {
    package var code: String
    package var points: Int
  }

  /// One valid sheet; sheets stand in the order of the input.
  package struct Sheet: Equatable, Sendable {
    package var member: String
    package var parts: [Part]
    package var total: Int
  }

  /// The mean of one part over the valid sheets, exact: "n/d" in lowest terms or "n".
  package struct PartMean: Equatable, Sendable {
    package var code: String
    package var mean: String
  }

  /// A criterion that too few sheets put at its floor: `reached` of `of` sheets ticked at least `needs` points.
  package struct Missing: Equatable, Sendable {
    package var key: String
    package var needs: Int
    package var reached: Int
    package var of: Int
  }

  /// The floors for `star` stars (3, 4 or 5), with every criterion below its own, in the order of the set.
  package struct Floor: Equatable, Sendable {
    package var star: Int
    package var missing: [Missing]
    package var met: Bool { missing.isEmpty }
  }

  /// A floor reached by some sheets and not by all, which the council confirms by a recorded resolution.
  package struct SplitFloor: Equatable, Sendable {
    package var star: Int
    package var key: String
    package var reached: Int
    package var of: Int
  }

  package var id: String
  /// True when more than half of all sheets propose to eliminate. The recount always decides, so never nil.
  package var eliminated: Bool?
  /// Sheets that do not propose to eliminate.
  package var validSheets: Int
  package var sheets: [Sheet] = []
  /// Of the totals that count for the mean.
  package var sum: Int?
  /// How many totals count, where the highest and lowest were left out; nil where all do.
  package var kept: Int?
  /// The sum divided by the number of totals that count, exact: "n/d" in lowest terms or "n".
  package var mean: String?
  /// The mean as shown to people: decimal comma, half up or cut off, never showing a limit that is not reached.
  package var meanDisplay: String?
  /// Of all valid sheets, like the numbers below.
  package var partsMean: [PartMean] = []
  package var min: Int?
  package var max: Int?
  /// max - min, in points.
  package var spread: Int?
  /// True above (not at) the limit of the rules.
  package var spreadExceeded: Bool?
  /// 1...5, from the exact mean alone.
  package var band: Int?
  /// For 3, 4 and 5 stars, in this order.
  package var floors: [Floor] = []
  package var splitFloors: [SplitFloor] = []
  /// 1...5: the band held down by the floors.
  package var star: Int?
  /// The code of the outcome, e.g. "recognise-3".
  package var outcome: String
}
