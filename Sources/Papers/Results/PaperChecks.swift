package import Council
internal import Criteria

/// Why no paper is written: two numbers that must be the same are not. It would be a fault of the program or of the
/// machine; the papers of published sessions have such faults.
package enum PaperFault: Error, Hashable, Sendable {
  /// Of the session's statistics.
  case check(CrossCheck)
  /// The conclusion on record is not what its sheets give.
  case conclusion(DossierID)
  /// Products in decisions, and those that get none, are not the products that were evaluated.
  case decisions(counted: Int, evaluated: Int)
}

extension ConcludedSession {
  /// Everything that does not fit; papers are written only where nothing is found.
  package var faults: [PaperFault] {
    let statistics = SessionStatistics(of: summaries)
    var faults = statistics.crossChecks.filter { !$0.holds }.map(PaperFault.check)
    var decided = 0
    for record in session.products {
      guard let conclusion = conclusion(of: record) else { continue }
      if nextStep(of: record).body == nil { decided += 1 }
      let scored = tally(of: record)?.scored
      // A resolution may send a product up, never give it more points.
      if let mean = conclusion.mean, mean != scored?.mean || conclusion.star != scored?.star {
        faults.append(.conclusion(record.id))
      }
    }
    decided += Decision.of(self).reduce(0) { $0 + $1.records.count }
    if decided != statistics.evaluated { faults.append(.decisions(counted: decided, evaluated: statistics.evaluated)) }
    return faults
  }
}
