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

package enum Tally {
  /// The result of one product. The sheets must be complete (`ProductSet.faults` is empty for each).
  /// - Parameter splitFloorsMet: what the council's vote says of the minimums that some sheets reach and some do not; it
  ///   decides only where the Quy chế leaves them to that vote (`san.cach_xac_dinh`).
  /// - Returns: `nil` where there is no valid sheet to compute from.
  package static func product(
    _ sheets: [TallySheet], set: ProductSet, regime: Regime, rules: Rules, authority: Authority,
    splitFloorsMet: Bool = false
  ) -> ProductTally? {
    product(
      TickTable(sheets, form: TallyForm(set)), regime: regime, rules: rules, authority: authority,
      splitFloorsMet: splitFloorsMet)
  }

  /// The same for sheets that are laid out already.
  static func product(
    _ ticks: TickTable, regime: Regime, rules: Rules, authority: Authority, splitFloorsMet: Bool
  ) -> ProductTally? {
    let valid = ticks.members.count
    // Đề nghị loại: more than half of all sheets.
    if 2 * ticks.proposals > valid + ticks.proposals {
      return ProductTally(validSheets: valid, finding: .eliminated, outcome: .eliminated)
    }
    guard valid > 0 else { return nil }
    let scored = score(ticks, regime: regime, rules: rules, splitFloorsMet: splitFloorsMet)
    let outcome = Outcome.of(
      star: scored.star, band: scored.band, authority: authority, regime: regime, floorEffect: rules.floorEffect)
    return ProductTally(validSheets: valid, finding: .scored(scored), outcome: outcome)
  }

  private static func score(
    _ ticks: TickTable, regime: Regime, rules: Rules, splitFloorsMet: Bool
  ) -> ProductTally.Scored {
    let sheets = ticks.sheets()
    let valid = sheets.count
    let totals = sheets.map(\.total).sorted()
    let (low, high) = (totals.first ?? 0, totals.last ?? 0)
    // Which of equal totals is left out cannot matter: only the sum of the others counts.
    let kept = rules.trimming?.kept(of: valid)
    let sum = totals[kept ?? totals.indices].reduce(0, +)
    let count = kept?.count ?? valid
    let band = regime.band(sum: sum, count: count)
    let floors = Self.floors(ticks, rule: rules.floorRule, splitFloorsMet: splitFloorsMet)
    return ProductTally.Scored(
      sheets: sheets, sum: sum, kept: kept?.count, mean: Fraction(sum, count),
      meanDisplay: Display.mean(
        sum: sum, count: count, decimals: rules.decimals, rounding: rules.rounding, regime: regime),
      partsMean: ticks.form.parts.enumerated().map { index, part in
        ProductTally.PartMean(
          code: part.code, mean: Fraction(sheets.reduce(0) { $0 + $1.parts[index].points }, valid))
      },
      min: low, max: high,
      // Strictly greater: a difference of exactly the limit is allowed.
      spreadExceeded: high - low > rules.spreadLimit,
      band: band, floors: floors.all, splitFloors: floors.split,
      star: grade(band: band, floors: floors.all, effect: rules.floorEffect))
  }

  private static func floors(
    _ ticks: TickTable, rule: FloorRule, splitFloorsMet: Bool
  ) -> (all: [ProductTally.Floor], split: [ProductTally.SplitFloor]) {
    let valid = ticks.members.count
    var floors = Star.withFloors.map { ProductTally.Floor(star: $0, missing: []) }
    var split: [ProductTally.SplitFloor] = []
    for floor in ticks.form.floors {
      let reached = ticks.reached(floor)
      let key = ticks.form.keys[floor.place]
      if !rule.isMet(reached: reached, of: valid, confirmed: splitFloorsMet) {
        floors[floor.star.rawValue - Star.three.rawValue].missing.append(
          ProductTally.Missing(key: key, needs: floor.needs, reached: reached, of: valid))
      }
      if reached > 0 && reached < valid {
        split.append(ProductTally.SplitFloor(star: floor.star, key: key, reached: reached, of: valid))
      }
    }
    return (floors, split)
  }

  /// The highest grade up to the band whose floors, and all floors below it, are met; a missed 3-star floor leaves at
  /// most 2 stars (note on the star marks, Phụ lục II, Quyết định 26/2026/QĐ-TTg). Where the Quy chế says so, any missed
  /// floor up to the band does that (`san.hieu_luc`).
  private static func grade(band: Star, floors: [ProductTally.Floor], effect: FloorEffect) -> Star {
    if band < .three { return band }
    let met = floors.prefix { $0.star <= band && $0.met }.last?.star ?? .two
    return met < band && effect == .fail ? .two : met
  }
}
