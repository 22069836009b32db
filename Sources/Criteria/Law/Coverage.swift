/// What a grade takes in a set: the floors to reach, and the points that can be had at all.
package struct Coverage: Hashable, Sendable {
  /// A floor of the grade, or of a lower one that the grade needs too.
  package struct Floor: Hashable, Sendable {
    package var key: CriterionKey
    package var code: String
    package var title: String
    package var needs: Int
    package var of: Int
    /// The wording of the least level; empty where it is met or not met.
    package var level: String
    /// The lowest grade whose mark asks for as much.
    package var since: Star
  }

  package struct Grade: Hashable, Sendable {
    package var star: Star
    /// Least mean of the band, in points.
    package var from: Int
    package var floors: [Floor]
    /// The points of all floors together: the rest up to `from` is free to choose.
    package var floorPoints: Int
    /// Whether the best levels reach the band at all.
    package var isReachable: Bool
  }

  package struct PartPoints: Hashable, Sendable {
    package var code: String
    package var max: Int
    package var best: Int
  }

  /// A choice that costs points: an alternative of the form whose best level is lower, or a condition that fails.
  package struct Loss: Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
      case alternative(number: Int, title: String)
      /// The criterion named has 0 points, so those that depend on it are not scored.
      case condition
    }

    package var key: CriterionKey
    package var title: String
    package var points: Int
    package var cause: Cause
  }

  package var grades: [Grade]
  package var parts: [PartPoints]
  /// The most points that the levels allow.
  package var best: Int
  /// The most points that the form names: 100.
  package var nominal: Int
  package var losses: [Loss]

  package init(of set: ProductSet, in regime: Regime) {
    let criteria = set.criteria
    parts = set.parts.map { part in
      PartPoints(code: part.code, max: part.max, best: part.sections.flatMap(\.criteria).map(\.best).reduce(0, +))
    }
    let most = parts.map(\.best).reduce(0, +)
    best = most
    nominal = regime.parts.map(\.max).reduce(0, +)
    grades = Star.withFloors.reversed().map { star in
      let floors = criteria.compactMap { Self.floor(of: $0, for: star) }
      let from = regime.bands.first { $0.star == star }?.from ?? 0
      return Grade(
        star: star, from: from, floors: floors, floorPoints: floors.map(\.needs).reduce(0, +), isReachable: most >= from
      )
    }
    losses = criteria.flatMap { Self.losses(of: $0, among: criteria) }
  }

  private static func floor(of criterion: Criterion, for star: Star) -> Floor? {
    guard let needs = criterion.floor(for: star) else { return nil }
    let since = Star.withFloors.first { criterion.floor(for: $0) == needs } ?? star
    let levels = criterion.cases.flatMap(\.levels).filter { $0.points == needs }
    let level = levels.first { $0.star != nil } ?? levels.first
    return Floor(
      key: criterion.key, code: criterion.code, title: criterion.title, needs: needs, of: criterion.max,
      level: level?.text ?? "", since: since)
  }

  private static func losses(of criterion: Criterion, among criteria: [Criterion]) -> [Loss] {
    var losses: [Loss] = []
    if criterion.hasAlternatives {
      for (index, ladder) in criterion.cases.enumerated() {
        let lost = criterion.best - (criterion.points(inCase: index).last ?? 0)
        if lost > 0 {
          losses.append(
            Loss(
              key: criterion.key, title: criterion.title, points: lost,
              cause: .alternative(number: index + 1, title: ladder.title ?? "")))
        }
      }
    }
    let dependent = criteria.filter { $0.appliesIf == criterion.key }
    if !dependent.isEmpty {
      losses.append(
        Loss(
          key: criterion.key, title: criterion.title,
          points: criterion.best + dependent.map(\.best).reduce(0, +), cause: .condition))
    }
    return losses
  }
}

extension Criterion {
  /// The most points that its levels allow; less than `max` where the source says more than its levels give.
  package var best: Int { cases.indices.compactMap { points(inCase: $0).last }.max() ?? 0 }
}
