/// Which criterion of an earlier regime stands for which of a later one, set by set: reviewed by meaning, not by number.
package struct Pairing: Hashable, Sendable {
  /// An older set beside the newer one that took its place.
  package struct SetPair: Hashable, Sendable {
    package var older: Int
    package var newer: Int
    /// Where this set differs from the common pairs.
    package var pairs: [CriterionKey: CriterionKey] = [:]
    package var gone: Set<CriterionKey> = []
    package var added: Set<CriterionKey> = []
  }

  /// A set without a counterpart, and why.
  package struct LoneSet: Hashable, Sendable {
    package var number: Int
    package var why: String

    package init(number: Int, why: String) {
      self.number = number
      self.why = why
    }
  }

  /// Why a pair that is not evident stands.
  package struct Remark: Hashable, Sendable {
    /// 0 wherever this older criterion goes to, or is taken in by, that newer one.
    package var olderSet: Int
    package var older: CriterionKey
    package var newer: CriterionKey?
    package var why: String
  }

  package var older: RegimeID
  package var newer: RegimeID
  package var common: [CriterionKey: CriterionKey] = [:]
  package var sets: [SetPair] = []
  package var setsGone: [LoneSet] = []
  package var setsAdded: [LoneSet] = []
  package var remarks: [Remark] = []
  /// False where nobody reviewed it: pairs by equal titles, made when no table is there.
  package var isReviewed = true

  /// The counterpart of a criterion of the older set; `nil` where it has none.
  package func counterpart(of key: CriterionKey, in pair: SetPair) -> CriterionKey? {
    if let own = pair.pairs[key] { return own }
    return pair.gone.contains(key) ? nil : common[key]
  }

  package func remark(on key: CriterionKey, in pair: SetPair) -> String? {
    let target = counterpart(of: key, in: pair)
    // A remark on a criterion that is gone names what took it in.
    let fitting = remarks.filter { $0.older == key && (target == nil || $0.newer == nil || $0.newer == target) }
    return (fitting.first { $0.olderSet == pair.older } ?? fitting.first { $0.olderSet == 0 })?.why
  }

  /// Pairs by equal titles, and sets by number: for regimes without a reviewed table.
  package static func byTitle(older: [ProductSet], newer: [ProductSet], of regimes: (RegimeID, RegimeID)) -> Pairing {
    var pairing = Pairing(older: regimes.0, newer: regimes.1, isReviewed: false)
    for old in older {
      guard let new = newer.first(where: { $0.number == old.number }) else { continue }
      var pair = SetPair(older: old.number, newer: new.number)
      var free = new.criteria
      for criterion in old.criteria {
        if let index = free.firstIndex(where: { $0.title.lowercased() == criterion.title.lowercased() }) {
          pair.pairs[criterion.key] = free.remove(at: index).key
        } else {
          pair.gone.insert(criterion.key)
        }
      }
      pair.added = Set(free.map(\.key))
      pairing.sets.append(pair)
    }
    return pairing
  }
}
