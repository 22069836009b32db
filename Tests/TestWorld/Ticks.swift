package import Chance
package import Council
package import Criteria

/// Complete ticks of a set, made to measure.
package enum Ticks {
  package struct Unreachable: Error {
    package let total: Int
  }

  /// Ticks with exactly this total. Every criterion is answered that applies; where the story is missing its dependent
  /// criterion is left out.
  /// - Parameters:
  ///   - fixed: points of some criteria, as wanted.
  ///   - star: the floors of this grade (and of the grades below) are reached.
  package static func choices(
    total: Int, in set: ProductSet, fixed: [String: Int] = [:], meeting star: Star? = nil
  ) throws -> Choices {
    var search = Search(criteria: set.criteria, fixed: fixed, star: star)
    guard let found = search.choices(from: 0, rest: total, so: [:]) else { throw Unreachable(total: total) }
    return found
  }

  /// Any complete ticks at all.
  package static func random(in set: ProductSet, using numbers: inout SeededNumbers) -> Choices {
    var choices: Choices = [:]
    // A lean to the top, so that high bands and floors come up as often as low ones.
    let lean = Int.random(in: 0...4, using: &numbers)
    for criterion in set.criteria {
      if !criterion.applies(with: choices) {
        if numbers.oneIn(2) { choices[criterion.key] = .points(0) }
        continue
      }
      let alternative = Int.random(in: 0..<criterion.cases.count, using: &numbers)
      let points = criterion.points(inCase: alternative)
      let low = numbers.oneIn(6) ? 0 : min(lean, points.count - 1)
      let tick = points[Int.random(in: low..<points.count, using: &numbers)]
      choices[criterion.key] =
        criterion.hasAlternatives ? .alternative(alternative + 1, points: tick) : .points(tick)
    }
    return choices
  }

  private struct Search {
    let criteria: [Criterion]
    let fixed: [String: Int]
    let star: Star?
    private let conditional: [Criterion]
    private var dead: Set<[Int]> = []

    init(criteria: [Criterion], fixed: [String: Int], star: Star?) {
      self.criteria = criteria
      self.fixed = fixed
      self.star = star
      conditional = criteria.filter { $0.appliesIf != nil }
    }

    mutating func choices(from index: Int, rest: Int, so far: Choices) -> Choices? {
      guard index < criteria.count else { return rest == 0 ? far : nil }
      let criterion = criteria[index]
      if !criterion.applies(with: far) { return choices(from: index + 1, rest: rest, so: far) }
      // What the rest can become depends on the ticks so far only through the conditions.
      let state = [index, rest] + conditional.map { $0.applies(with: far) ? 1 : 0 }
      if dead.contains(state) { return nil }
      for points in allowed(criterion).reversed() where points <= rest {
        var next = far
        next[criterion.key] = criterion.hasAlternatives ? .alternative(1, points: points) : .points(points)
        if let found = choices(from: index + 1, rest: rest - points, so: next) { return found }
      }
      dead.insert(state)
      return nil
    }

    private func allowed(_ criterion: Criterion) -> [Int] {
      if let points = fixed[criterion.key.rawValue] { return [points] }
      let floor = star.flatMap { criterion.floor(for: $0) } ?? 0
      return criterion.points(inCase: 0).filter { $0 >= floor }
    }
  }
}
