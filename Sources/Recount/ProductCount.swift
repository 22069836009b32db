/// Counts one product over its rows. Points are at most 1000 a criterion, so no sum of rows can overflow.
struct ProductCount {
  var members: [String]
  var rows: [TickRow]
  var table: SetTable
  var rules: InputRules
  var limits: GradeLimits

  /// The counted product; `outcome` names the outcome of a band and a star.
  func result(id: String, outcome: (_ band: Int, _ star: Int) -> String) -> RecountedProduct {
    let bySheet = Dictionary(grouping: rows, by: \.sheet)
    let sheets = members.indices.map { index in
      let own = bySheet[index, default: []]
      return RecountedProduct.Sheet(member: members[index], parts: parts(of: own), total: points(of: own))
    }
    let totals = sheets.map(\.total).sorted()
    let (lowest, highest) = (totals.first ?? 0, totals.last ?? 0)
    let mean = ExactMean(sum: points(of: rows), count: members.count, limits: limits)
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
    let star = Self.star(band: mean.band, floors: floors)
    return RecountedProduct(
      id: id, eliminated: false, validSheets: members.count, sheets: sheets, sum: mean.sum, mean: mean.text,
      meanDisplay: mean.display(decimals: rules.decimals),
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

  /// More than half of the valid sheets, or every one of them.
  private func suffices(_ count: Int) -> Bool {
    switch rules.floorRule {
    case .majority: 2 * count > members.count
    case .all: count == members.count
    }
  }

  /// The highest N <= band whose floors are met from 3 up to N; below 3 stars the band, but at most 2.
  private static func star(band: Int, floors: [RecountedProduct.Floor]) -> Int {
    let held = floors.prefix { $0.met && $0.star <= band }.last?.star
    return held ?? min(band, 2)
  }

  private func points(of rows: [TickRow]) -> Int {
    rows.reduce(0) { $0 + $1.points }
  }

  private func parts(of rows: [TickRow]) -> [RecountedProduct.Part] {
    let byPart = Dictionary(grouping: rows, by: \.part)
    return table.parts.map { .init(code: $0, points: points(of: byPart[$0, default: []])) }
  }
}
