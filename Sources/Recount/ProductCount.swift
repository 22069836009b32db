/// Counts one product over its rows. Points are at most 1000 a criterion, so no sum of rows can overflow.
struct ProductCount {
  var members: [String]
  var rows: [TickRow]
  var table: SetTable
  var rules: InputRules
  var limits: GradeLimits
  /// What the council's vote says of the floors that some sheets reach and some do not.
  var votedMet: Bool

  /// The counted product; `outcome` names the outcome of a band and a star.
  func result(id: String, outcome: (_ band: Int, _ star: Int) -> String) -> RecountedProduct {
    let bySheet = Dictionary(grouping: rows, by: \.sheet)
    let sheets = members.indices.map { index in
      let own = bySheet[index, default: []]
      return RecountedProduct.Sheet(member: members[index], parts: parts(of: own), total: points(of: own))
    }
    let totals = sheets.map(\.total).sorted()
    let (lowest, highest) = (totals.first ?? 0, totals.last ?? 0)
    // The totals at both ends, `out` each, that stay out of the mean.
    let out = rules.trim.map { members.count < $0.from ? 0 : $0.count } ?? 0
    let mean = ExactMean(
      sum: points(of: rows) - totals.prefix(out).reduce(0, +) - totals.suffix(out).reduce(0, +),
      count: members.count - 2 * out, limits: limits)
    let reached = table.floors.map { floor in
      (floor: floor, count: rows.count { $0.order == floor.order && $0.points >= floor.needs })
    }
    let floors = (3...5).map { star in
      RecountedProduct.Floor(
        star: star,
        missing: reached.filter { $0.floor.star == star && !suffices($0.count) }.map {
          .init(key: $0.floor.key, needs: $0.floor.needs, reached: $0.count, of: members.count)
        })
    }
    let star = star(band: mean.band, floors: floors)
    return RecountedProduct(
      id: id, eliminated: false, validSheets: members.count, sheets: sheets, sum: mean.sum,
      kept: out == 0 ? nil : mean.count, mean: mean.text,
      meanDisplay: mean.display(decimals: rules.decimals, cutOff: rules.rounding == .truncate),
      partsMean: parts(of: rows).map { part in
        .init(code: part.code, mean: ExactMean(sum: part.points, count: members.count).text)
      },
      min: lowest, max: highest, spread: highest - lowest, spreadExceeded: highest - lowest > rules.spreadLimit,
      band: mean.band, floors: floors,
      splitFloors: reached.filter { (1..<members.count).contains($0.count) }.map {
        .init(star: $0.floor.star, key: $0.floor.key, reached: $0.count, of: members.count)
      },
      star: star, outcome: outcome(mean.band, star))
  }

  /// More than half of the valid sheets, or every one of them, or what the vote says where they differ.
  private func suffices(_ count: Int) -> Bool {
    switch rules.floorRule {
    case .majority: 2 * count > members.count
    case .all: count == members.count
    case .resolution: count == members.count || (votedMet && count != 0)
    }
  }

  /// The highest N <= band whose floors are met from 3 up to N; below 3 stars the band, but at most 2. Where a missed
  /// floor fails the product, nothing lies between the band and 2.
  private func star(band: Int, floors: [RecountedProduct.Floor]) -> Int {
    let asked = floors.filter { $0.star <= band }
    let held = asked.prefix(while: \.met)
    if rules.floorEffect == .fail && held.count < asked.count { return 2 }
    return held.last?.star ?? min(band, 2)
  }

  private func points(of rows: [TickRow]) -> Int {
    rows.reduce(0) { $0 + $1.points }
  }

  private func parts(of rows: [TickRow]) -> [RecountedProduct.Part] {
    let byPart = Dictionary(grouping: rows, by: \.part)
    return table.parts.map { .init(code: $0, points: points(of: byPart[$0, default: []])) }
  }
}
