package import Criteria

/// What is ticked for one criterion.
package enum Choice: Hashable, Sendable {
  /// The points of the level; 0 also means "no level met".
  case points(Int)
  /// The alternative used (from 1) and the points ticked in it.
  case alternative(Int, points: Int)

  package var points: Int {
    switch self {
    case .points(let points), .alternative(_, let points): points
    }
  }
}

/// The ticks of one sheet.
package typealias Choices = [CriterionKey: Choice]

/// One thing wrong with the ticks of a sheet.
package struct TickFault: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case unknownCriterion
    case missing
    /// The criterion applies only where that one has points, and it has none.
    case surplus(dependsOn: CriterionKey)
    case alternativeNeeded(count: Int)
    case noAlternatives
    case unknownAlternative(Int, count: Int)
    case noSuchLevel(Int, allowed: [Int])
  }

  package var key: CriterionKey
  package var problem: Problem
}

extension Criterion {
  /// Whether the criterion counts, given the other ticks (Phụ lục II: "Chỉ áp dụng khi có câu chuyện").
  package func applies(with choices: Choices) -> Bool {
    guard let condition = appliesIf else { return true }
    return (choices[condition]?.points ?? 0) > 0
  }

  /// What is wrong with this tick by itself; `nil` where it is a level of the ladder.
  package func problem(with choice: Choice) -> TickFault.Problem? {
    let ladder: Int
    switch choice {
    case .points:
      if hasAlternatives { return .alternativeNeeded(count: cases.count) }
      ladder = 0
    case .alternative(let number, _):
      if !hasAlternatives { return .noAlternatives }
      if !(1...cases.count).contains(number) { return .unknownAlternative(number, count: cases.count) }
      ladder = number - 1
    }
    let allowed = points(inCase: ladder)
    return allowed.contains(choice.points) ? nil : .noSuchLevel(choice.points, allowed: allowed)
  }
}

extension ProductSet {
  /// Everything that is wrong with these ticks, in the order of the form, unknown keys last. An elimination proposal
  /// needs no tick, so `complete` is false for it.
  package func faults(in choices: Choices, complete: Bool = true) -> [TickFault] {
    var faults: [TickFault] = []
    var unknown = Set(choices.keys)
    for criterion in criteria {
      unknown.remove(criterion.key)
      guard let choice = choices[criterion.key] else {
        if complete && criterion.applies(with: choices) {
          faults.append(TickFault(key: criterion.key, problem: .missing))
        }
        continue
      }
      if let problem = criterion.problem(with: choice) {
        faults.append(TickFault(key: criterion.key, problem: problem))
      } else if let condition = criterion.appliesIf, choice.points > 0, !criterion.applies(with: choices) {
        faults.append(TickFault(key: criterion.key, problem: .surplus(dependsOn: condition)))
      }
    }
    faults += unknown.sorted { $0.rawValue < $1.rawValue }.map { TickFault(key: $0, problem: .unknownCriterion) }
    return faults
  }

  /// Criteria that apply and have no tick yet, in the order of the form.
  package func unanswered(in choices: Choices) -> [CriterionKey] {
    var open: [CriterionKey] = []
    // By place: a criterion is large, and lists ask for every product with every key.
    for part in parts {
      for section in part.sections.indices {
        let criteria = part.sections[section].criteria
        for index in criteria.indices
        where choices[criteria[index].key] == nil && criteria[index].applies(with: choices) {
          open.append(criteria[index].key)
        }
      }
    }
    return open
  }

  /// Points of every part, in the order of the form.
  package func points(of choices: Choices) -> [PartPoints] {
    parts.map { part in
      let keys = part.sections.flatMap(\.criteria).map(\.key)
      return PartPoints(code: part.code, points: keys.reduce(0) { $0 + (choices[$1]?.points ?? 0) })
    }
  }
}

/// The points of one part (A, B, C).
package struct PartPoints: Hashable, Sendable {
  package var code: String
  package var points: Int
}
