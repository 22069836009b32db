/// Regimes and sets from a place that yields files by name (`qd26-2026/sets/11.json`): the data inside the program, or a
/// folder of an office. A set is read only when it is asked for.
package struct CriteriaLibrary: Sendable {
  package let regimeIDs: [RegimeID]
  private let file: @Sendable (String) -> [UInt8]?

  package init(regimeIDs: [RegimeID], file: @escaping @Sendable (String) -> [UInt8]?) {
    self.regimeIDs = regimeIDs
    self.file = file
  }

  /// Throws also where the regime is unknown: then its file is `unreadable`.
  package func regime(_ id: RegimeID) throws(CriteriaFaults) -> Regime {
    let name = "\(id)/regime.json"
    return try RegimeFile.read(try bytes(name), file: name, id: id)
  }

  package func set(_ number: Int, of regime: Regime) throws(CriteriaFaults) -> ProductSet {
    try sets([number], of: regime)[0]
  }

  /// The sets in the order asked; the shared wording is read once.
  package func sets(_ numbers: [Int], of regime: Regime) throws(CriteriaFaults) -> [ProductSet] {
    let wordingName = "\(regime.id)/wording.json"
    let wording = try Wording.read(try bytes(wordingName), file: wordingName)
    var sets: [ProductSet] = []
    for number in numbers {
      let name = Self.setFileName(number, of: regime.id)
      sets.append(try SetFile.read(try bytes(name), file: name, number: number, regime: regime, wording: wording))
    }
    return sets
  }

  /// The table of the newer regime that pairs its criteria with those of the older one; `nil` where it has none.
  package func pairing(older: RegimeID, newer: RegimeID) throws(CriteriaFaults) -> Pairing? {
    let name = "\(newer)/pairs/\(older).json"
    guard let bytes = file(name) else { return nil }
    return try PairingFile.read(bytes, file: name, older: older, newer: newer)
  }

  /// All sets of a regime beside their counterparts of another, for one set of the first. Asked the other way round, the
  /// answer still goes from the older to the newer.
  /// - Throws: what is wrong with the files; an empty answer means that the set has no counterpart.
  package func differences(
    _ first: Regime, _ second: Regime, set number: Int
  ) throws(CriteriaFaults) -> [SetDifference] {
    let isForward = first.inForceFrom <= second.inForceFrom
    let (older, newer) = isForward ? (first, second) : (second, first)
    var pairing = try pairing(older: older.id, newer: newer.id)
    if pairing == nil {
      let numbers = [number].filter { older.sets.contains($0) && newer.sets.contains($0) }
      pairing = Pairing.byTitle(
        older: try sets(numbers, of: older), newer: try sets(numbers, of: newer), of: (older.id, newer.id))
    }
    guard let pairing else { return [] }
    var differences: [SetDifference] = []
    for pair in pairing.sets where (isForward ? pair.older : pair.newer) == number {
      differences.append(
        SetDifference(
          from: try set(pair.older, of: older), to: try set(pair.newer, of: newer), pair: pair, in: pairing))
    }
    return differences
  }

  /// Why a set of the first regime has no counterpart in the second, where the table says it.
  package func whyAlone(_ first: Regime, _ second: Regime, set number: Int) -> String {
    let isForward = first.inForceFrom <= second.inForceFrom
    let (older, newer) = isForward ? (first.id, second.id) : (second.id, first.id)
    guard let pairing = try? pairing(older: older, newer: newer) else { return "" }
    return (isForward ? pairing.setsGone : pairing.setsAdded).first { $0.number == number }?.why ?? ""
  }

  package static func setFileName(_ number: Int, of regime: RegimeID) -> String {
    "\(regime)/sets/\(number < 10 ? "0" : "")\(number).json"
  }

  /// A file as it is, by its name ("qd26-2026/sets/11.json"); `nil` where there is none.
  package func bytes(of name: String) -> [UInt8]? { file(name) }

  private func bytes(_ name: String) throws(CriteriaFaults) -> [UInt8] {
    guard let bytes = file(name) else { throw fault(name, .unreadable) }
    return bytes
  }

  private func fault(_ file: String, _ problem: CriteriaFault.Problem) -> CriteriaFaults {
    CriteriaFaults(faults: [CriteriaFault(file: file, line: 1, key: "", problem: problem)])
  }
}
