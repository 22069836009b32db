package import Criteria

/// The ticks of one member as the tally sees them.
package struct TallySheet: Hashable, Sendable {
  package var member: String
  package var choices: Choices
  /// The proposal to eliminate with its reason; such a sheet is not counted among the valid ones.
  package var eliminate: String?

  package init(member: String, choices: Choices, eliminate: String? = nil) {
    self.member = member
    self.choices = choices
    self.eliminate = eliminate
  }
}

/// The result of one product, computed from ticks alone. Everything is exact; `meanDisplay` is the only rounded value and
/// nothing is ever decided on it.
package struct ProductTally: Hashable, Sendable {
  package struct Sheet: Hashable, Sendable {
    package var member: String
    package var parts: [PartPoints]
    package var total: Int
  }

  /// A criterion below its floor.
  package struct Missing: Hashable, Sendable {
    package var key: CriterionKey
    /// The points of the floor.
    package var needs: Int
    /// Valid sheets that ticked at least those points.
    package var reached: Int
    package var of: Int
  }

  package struct Floor: Hashable, Sendable {
    package var star: Star
    package var missing: [Missing]
    package var met: Bool { missing.isEmpty }
  }

  /// A floor that some valid sheets reach and some do not; the council confirms it by a resolution.
  package struct SplitFloor: Hashable, Sendable {
    package var star: Star
    package var key: CriterionKey
    package var reached: Int
    package var of: Int
  }

  /// The numbers of a product that was scored.
  package struct Scored: Hashable, Sendable {
    package var sheets: [Sheet]
    package var sum: Int
    package var mean: Fraction
    package var meanDisplay: String
    package var partsMean: [PartMean]
    package var min: Int
    package var max: Int
    package var spreadExceeded: Bool
    package var band: Star
    package var floors: [Floor]
    package var splitFloors: [SplitFloor]
    package var star: Star

    package var spread: Int { max - min }
  }

  package struct PartMean: Hashable, Sendable {
    package var code: String
    package var mean: Fraction
  }

  package enum Finding: Hashable, Sendable {
    /// More than half of all sheets propose to eliminate.
    case eliminated
    case scored(Scored)
  }

  package var validSheets: Int
  package var finding: Finding
  package var outcome: Outcome

  package var scored: Scored? { if case .scored(let scored) = finding { scored } else { nil } }
  package var star: Star? { scored?.star }
}

package enum Tally {
  /// The result of one product. The sheets must be complete (`ProductSet.faults` is empty for each).
  /// - Returns: `nil` where there is no valid sheet to compute from.
  package static func product(
    _ sheets: [TallySheet], set: ProductSet, regime: Regime, rules: Rules, authority: Authority
  ) -> ProductTally? {
    let valid = sheets.filter { $0.eliminate == nil }
    // Đề nghị loại: more than half of all sheets.
    if 2 * (sheets.count - valid.count) > sheets.count {
      return ProductTally(validSheets: valid.count, finding: .eliminated, outcome: .eliminated)
    }
    guard !valid.isEmpty else { return nil }
    let scored = score(valid, set: set, regime: regime, rules: rules)
    let outcome = Outcome.of(star: scored.star, band: scored.band, authority: authority, regime: regime)
    return ProductTally(validSheets: valid.count, finding: .scored(scored), outcome: outcome)
  }

  private static func score(_ valid: [TallySheet], set: ProductSet, regime: Regime, rules: Rules) -> ProductTally.Scored
  {
    let sheets = valid.map { sheet in
      let parts = set.points(of: sheet.choices)
      return ProductTally.Sheet(member: sheet.member, parts: parts, total: parts.reduce(0) { $0 + $1.points })
    }
    let totals = sheets.map(\.total)
    let sum = totals.reduce(0, +)
    let (low, high) = (totals.min() ?? 0, totals.max() ?? 0)
    let band = regime.band(sum: sum, count: valid.count)
    let reached = FloorReading(sheets: valid, set: set)
    let floors = Star.withFloors.map { star in
      ProductTally.Floor(
        star: star, missing: reached.floors(for: star).filter { !rules.floorRule.isMet(reached: $0.reached, of: $0.of) }
      )
    }
    let split = Star.withFloors.flatMap { star in
      reached.floors(for: star).filter { $0.reached > 0 && $0.reached < $0.of }.map {
        ProductTally.SplitFloor(star: star, key: $0.key, reached: $0.reached, of: $0.of)
      }
    }
    return ProductTally.Scored(
      sheets: sheets, sum: sum, mean: Fraction(sum, valid.count),
      meanDisplay: Display.mean(sum: sum, count: valid.count, decimals: rules.decimals, regime: regime),
      partsMean: set.parts.enumerated().map { index, part in
        ProductTally.PartMean(
          code: part.code, mean: Fraction(sheets.reduce(0) { $0 + $1.parts[index].points }, valid.count))
      },
      min: low, max: high,
      // Strictly greater: a difference of exactly the limit is allowed.
      spreadExceeded: high - low > rules.spreadLimit,
      band: band, floors: floors, splitFloors: split, star: grade(band: band, floors: floors))
  }

  /// The highest grade up to the band whose floors, and all floors below it, are met; a missed 3-star floor leaves at
  /// most 2 stars (note on the star marks, Phụ lục II, Quyết định 26/2026/QĐ-TTg).
  private static func grade(band: Star, floors: [ProductTally.Floor]) -> Star {
    if band < .three { return band }
    var grade = Star.two
    for floor in floors where floor.star <= band {
      if !floor.met { break }
      grade = floor.star
    }
    return grade
  }
}

/// For each criterion with a floor, how many of the valid sheets reach it.
private struct FloorReading {
  let sheets: [TallySheet]
  let set: ProductSet

  func floors(for star: Star) -> [ProductTally.Missing] {
    set.criteria.compactMap { criterion in
      guard let needs = criterion.floor(for: star) else { return nil }
      let reached = sheets.count { ($0.choices[criterion.key]?.points ?? 0) >= needs }
      return ProductTally.Missing(key: criterion.key, needs: needs, reached: reached, of: sheets.count)
    }
  }
}
