/// A pairing that leaves a criterion out, or counts one twice, would hide a change of the law.
package enum PairingFault: Hashable, Sendable {
  /// A set of the regime that the table does not name.
  case setMissing(RegimeID, Int)
  case unknownSet(RegimeID, Int)
  /// The same two sets twice, or a set that is paired and said to be gone or added.
  case setTwice(RegimeID, Int)
  /// Neither paired nor said to be gone or added.
  case criterionMissing(RegimeID, set: Int, CriterionKey)
  case unknownCriterion(RegimeID, set: Int, CriterionKey)
  /// Two older criteria for one newer, or one that is paired and said to be gone or added.
  case criterionTwice(RegimeID, set: Int, CriterionKey)
}

extension Pairing {
  /// Everything that is wrong with the table for these sets; empty where every criterion has its place once.
  package func faults(older: [ProductSet], newer: [ProductSet]) -> [PairingFault] {
    var faults = setFaults(older.map(\.number), self.older, named: sets.map(\.older) + setsGone.map(\.number))
    faults += setFaults(newer.map(\.number), self.newer, named: sets.map(\.newer) + setsAdded.map(\.number))
    faults += twiceFaults()
    for pair in sets {
      guard let old = older.first(where: { $0.number == pair.older }),
        let new = newer.first(where: { $0.number == pair.newer })
      else { continue }
      faults += criterionFaults(pair, old, new)
    }
    return faults
  }

  private func twiceFaults() -> [PairingFault] {
    var seen: Set<[Int]> = []
    var faults: [PairingFault] = []
    for pair in sets where !seen.insert([pair.older, pair.newer]).inserted {
      faults.append(.setTwice(older, pair.older))
    }
    faults += setsGone.filter { gone in sets.contains { $0.older == gone.number } }.map { .setTwice(older, $0.number) }
    return faults
      + setsAdded.filter { added in sets.contains { $0.newer == added.number } }.map { .setTwice(newer, $0.number) }
  }

  private func setFaults(_ numbers: [Int], _ regime: RegimeID, named: [Int]) -> [PairingFault] {
    numbers.filter { !named.contains($0) }.map { .setMissing(regime, $0) }
      + Set(named).subtracting(numbers).sorted().map { .unknownSet(regime, $0) }
  }

  private static func before(_ left: CriterionKey, _ right: CriterionKey) -> Bool { left.rawValue < right.rawValue }

  private func criterionFaults(_ pair: SetPair, _ old: ProductSet, _ new: ProductSet) -> [PairingFault] {
    var faults: [PairingFault] = []
    let (oldKeys, newKeys) = (Set(old.criteria.map(\.key)), Set(new.criteria.map(\.key)))
    for key in Set(pair.pairs.keys).union(pair.gone).subtracting(oldKeys).sorted(by: Self.before) {
      faults.append(.unknownCriterion(older, set: pair.older, key))
    }
    for key in Set(pair.pairs.values).union(pair.added).subtracting(newKeys).sorted(by: Self.before) {
      faults.append(.unknownCriterion(newer, set: pair.newer, key))
    }
    var reached: Set<CriterionKey> = pair.added
    for key in old.criteria.map(\.key) {
      if pair.pairs[key] != nil && pair.gone.contains(key) {
        faults.append(.criterionTwice(older, set: pair.older, key))
      }
      guard let target = counterpart(of: key, in: pair), newKeys.contains(target) else {
        if !pair.gone.contains(key) { faults.append(.criterionMissing(older, set: pair.older, key)) }
        continue
      }
      if !reached.insert(target).inserted { faults.append(.criterionTwice(newer, set: pair.newer, target)) }
    }
    for key in new.criteria.map(\.key) where !reached.contains(key) {
      faults.append(.criterionMissing(newer, set: pair.newer, key))
    }
    return faults
  }
}
