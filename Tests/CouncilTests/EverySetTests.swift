import Chance
import Council
import Criteria
import TestWorld
import Testing

/// Sheets of every set of every regime inside the program.
@Suite("Sheets of every set")
struct EverySetTests {
  static let sets: [ProductSet] = CriteriaLibrary.builtIn.regimeIDs.flatMap { id -> [ProductSet] in
    guard let regime = try? CriteriaLibrary.builtIn.regime(id) else { return [] }
    return (try? CriteriaLibrary.builtIn.sets(regime.sets, of: regime)) ?? []
  }

  private func total(_ choices: Choices, _ set: ProductSet) -> Int {
    set.points(of: choices).map(\.points).reduce(0, +)
  }

  @Test func thereAreAllOfThem() { #expect(Self.sets.count == 77) }

  @Test("Random complete sheets are complete and sum to 0...100")
  func randomSheets() {
    var numbers = SeededNumbers(seed: 2_026)
    for set in Self.sets {
      for _ in 0..<60 {
        let choices = Ticks.random(in: set, using: &numbers)
        #expect(set.faults(in: choices, complete: true).isEmpty, "\(set.regime)/\(set.number)")
        let sum = total(choices, set)
        #expect((0...100).contains(sum), "\(set.regime)/\(set.number): \(sum)")
      }
    }
  }

  @Test("Every total that the ladders allow is reached by a sheet, and no other")
  func everyTotal() throws {
    for set in Self.sets {
      let allowed = Self.totals(of: set)
      #expect(allowed.first == 0 && allowed.last == set.criteria.map(\.best).reduce(0, +))
      for wanted in 0...100 {
        guard allowed.contains(wanted) else {
          #expect(throws: Ticks.Unreachable.self, "\(set.regime)/\(set.number): \(wanted)") {
            try Ticks.choices(total: wanted, in: set)
          }
          continue
        }
        let choices = try Ticks.choices(total: wanted, in: set)
        #expect(set.faults(in: choices, complete: true).isEmpty, "\(set.regime)/\(set.number): \(wanted)")
        #expect(total(choices, set) == wanted, "\(set.regime)/\(set.number)")
      }
    }
  }

  /// All sums of one level a criterion, counted without the search that finds the sheets: once with every condition met,
  /// once with each criterion that others depend on at 0.
  private static func totals(of set: ProductSet) -> [Int] {
    func sums(_ points: [[Int]]) -> Set<Int> {
      points.reduce(into: Set([0])) { sums, choices in
        sums = Set(sums.flatMap { sum in choices.map { sum + $0 } })
      }
    }
    func points(_ criterion: Criterion) -> [Int] {
      Array(Set(criterion.cases.indices.flatMap { criterion.points(inCase: $0) }))
    }
    let hinges = Set(set.criteria.compactMap(\.appliesIf))
    let met = sums(set.criteria.map { hinges.contains($0.key) ? points($0).filter { $0 > 0 } : points($0) })
    let failed = sums(
      set.criteria.map { criterion in
        hinges.contains(criterion.key) || criterion.appliesIf != nil ? [0] : points(criterion)
      })
    return met.union(failed).sorted()
  }
}
