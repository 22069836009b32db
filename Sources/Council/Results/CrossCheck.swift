package import Criteria

/// Two numbers of a report that must fit each other. Published reports fail such checks.
package struct CrossCheck: Hashable, Sendable {
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// Products of all grades with those taken out = evaluated.
    case stars = "stars-evaluated"
    /// Products of all outcomes = evaluated.
    case outcomes = "outcomes-evaluated"
    /// First time, upgrade and renewal = evaluated.
    case kinds = "kinds-evaluated"
    case communes = "communes-evaluated"
    /// Evaluated with not evaluated = registered.
    case registered = "evaluated-registered"
    /// First time, upgrade and renewal = registered.
    case kindsRegistered = "kinds-registered"
    /// Distinct producers are no more than evaluated products.
    case producersEvaluated = "producers-evaluated"
    /// … no more than the sum of those of every grade and of those whose products were taken out.
    case producersStars = "producers-stars"
    /// … no fewer than those of the grade that has most.
    case producersLargest = "producers-largest"
    /// Of one grade: producers are no more than products.
    case producersOfStar = "producers-of-star"
    /// Of one grade: producers that are named = producers.
    case named = "named-producers"
    /// Of one grade: products of the producers that are named = products.
    case namedProducts = "named-products"
    /// Registered, evaluated, producers, said in two places.
    case registeredAgain = "registered-again"
    case evaluatedAgain = "evaluated-again"
    case producersAgain = "producers-again"
  }

  package enum Relation: String, Hashable, Sendable {
    case equal
    case atMost = "at-most"
    case atLeast = "at-least"
  }

  package var name: Name
  /// Of the checks of one grade.
  package var star: Star?
  package var left: Int
  package var relation: Relation
  package var right: Int

  package var holds: Bool {
    switch relation {
    case .equal: left == right
    case .atMost: left <= right
    case .atLeast: left >= right
    }
  }
}

/// The numbers of a report, as far as it gives them: of a session they are computed, of a published report they are
/// typed in.
package struct Figures: Hashable, Sendable {
  package var registered: Int?
  package var evaluated: Int?
  package var notEvaluated: Int?
  /// A grade that is not named has none.
  package var byStar: [Star: Int]?
  /// Taken out without a grade.
  package var eliminated: Int?
  package var byOutcome: [Outcome: Int]?
  package var byKind: [RegistrationKind: Int]?
  package var registeredByKind: [RegistrationKind: Int]?
  package var byCommune: [Int]?
  /// Distinct producers of what was evaluated.
  package var producers: Int?
  package var producersByStar: [Star: Int]?
  /// Distinct producers of what was taken out.
  package var producersEliminated: Int?
  /// Where producers are named: how many products of the grade each has.
  package var named: [Star: [Int]]?

  package init() {}

  /// Every check for which both numbers are there.
  package var crossChecks: [CrossCheck] {
    var checks: [CrossCheck] = []
    func add(
      _ name: CrossCheck.Name, _ left: Int?, _ relation: CrossCheck.Relation, _ right: Int?, star: Star? = nil
    ) {
      guard let left, let right else { return }
      checks.append(CrossCheck(name: name, star: star, left: left, relation: relation, right: right))
    }
    func sum(_ numbers: some Sequence<Int>) -> Int { numbers.reduce(0, +) }

    add(.stars, byStar.map { sum($0.values) + (eliminated ?? 0) }, .equal, evaluated)
    add(.outcomes, byOutcome.map { sum($0.values) }, .equal, evaluated)
    add(.kinds, byKind.map { sum($0.values) }, .equal, evaluated)
    add(.communes, byCommune.map { sum($0) }, .equal, evaluated)
    add(.registered, evaluated.flatMap { evaluated in notEvaluated.map { evaluated + $0 } }, .equal, registered)
    add(.kindsRegistered, registeredByKind.map { sum($0.values) }, .equal, registered)
    add(.producersEvaluated, producers, .atMost, evaluated)
    // Without the producers of what was taken out their sum is not known.
    if (eliminated ?? 0) == 0 || producersEliminated != nil {
      add(
        .producersStars, producers, .atMost, producersByStar.map { sum($0.values) + (producersEliminated ?? 0) })
    }
    add(.producersLargest, producers, .atLeast, producersByStar?.values.max())
    for star in Star.allCases.reversed() {
      let (products, counted) = (byStar?[star], producersByStar?[star])
      if (counted ?? 0) > 0 || (products ?? 0) > 0 { add(.producersOfStar, counted, .atMost, products, star: star) }
      guard let named = named?[star] else { continue }
      add(.named, named.count, .equal, counted, star: star)
      add(.namedProducts, sum(named), .equal, products, star: star)
    }
    return checks
  }

  /// What two reports of the same session both say.
  package func compared(with other: Figures) -> [CrossCheck] {
    [
      (CrossCheck.Name.registeredAgain, registered, other.registered), (.evaluatedAgain, evaluated, other.evaluated),
      (.producersAgain, producers, other.producers),
    ].compactMap { name, one, another in
      guard let one, let another else { return nil }
      return CrossCheck(name: name, star: nil, left: one, relation: .equal, right: another)
    }
  }
}
