import Criteria
import Testing

/// Every set of every regime inside the program, read once.
enum AllSets {
  struct Entry: Sendable, CustomTestStringConvertible {
    var regime: Regime
    var set: ProductSet
    var testDescription: String { "\(set.regime)/\(set.number)" }
  }

  static let regimes: [RegimeID: (regime: Regime, sets: [ProductSet])] = {
    var all: [RegimeID: (regime: Regime, sets: [ProductSet])] = [:]
    for id in CriteriaLibrary.builtIn.regimeIDs {
      guard let regime = try? CriteriaLibrary.builtIn.regime(id),
        let sets = try? CriteriaLibrary.builtIn.sets(regime.sets, of: regime)
      else { continue }
      all[id] = (regime, sets)
    }
    return all
  }()

  /// 26 + 26 + 25.
  static let entries: [Entry] = CriteriaLibrary.builtIn.regimeIDs.flatMap { id in
    regimes[id].map { found in found.sets.map { Entry(regime: found.regime, set: $0) } } ?? []
  }
}
