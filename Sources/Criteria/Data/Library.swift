/// Regimes and sets from a place that yields files by name (`qd26-2026/sets/11.json`): the data inside the program, or a
/// folder of an office. A set is read only when it is asked for.
package struct CriteriaLibrary: Sendable {
  package let regimeIDs: [RegimeID]
  private let file: @Sendable (String) -> [UInt8]?

  /// Regimes that an office loaded.
  private let offices: Set<RegimeID>

  package init(regimeIDs: [RegimeID], offices: Set<RegimeID> = [], file: @escaping @Sendable (String) -> [UInt8]?) {
    self.regimeIDs = regimeIDs
    self.offices = offices
    self.file = file
  }

  /// Throws also where the regime is unknown: then its file is `unreadable`.
  package func regime(_ id: RegimeID) throws(CriteriaFaults) -> Regime {
    let name = "\(id)/regime.json"
    var regime = try RegimeFile.read(try bytes(name), file: name, id: id)
    regime.isOffices = offices.contains(id)
    return regime
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

  /// The earlier of two regimes first; of two that begin on the same day the one that the other's table knows, else the
  /// one that stands first in the library.
  private func ordered(_ first: Regime, _ second: Regime) -> (older: Regime, newer: Regime) {
    if first.inForceFrom != second.inForceFrom {
      return first.inForceFrom < second.inForceFrom ? (first, second) : (second, first)
    }
    if bytes(of: "\(second.id)/pairs/\(first.id).json") != nil { return (first, second) }
    if bytes(of: "\(first.id)/pairs/\(second.id).json") != nil { return (second, first) }
    let places = [first, second].map { regime in regimeIDs.firstIndex(of: regime.id) ?? 0 }
    return places[0] <= places[1] ? (first, second) : (second, first)
  }

  /// One set of the first regime beside its counterparts in the second. Asked the other way round, the answer still goes
  /// from the older to the newer.
  /// - Returns: none where the set has no counterpart.
  /// - Throws: what is wrong with the files.
  package func differences(
    _ first: Regime, _ second: Regime, set number: Int
  ) throws(CriteriaFaults) -> [SetDifference] {
    let (older, newer) = ordered(first, second)
    let isForward = older.id == first.id
    var pairing = try pairing(older: older.id, newer: newer.id)
    if pairing == nil {
      let numbers = [number].filter { older.sets.contains($0) && newer.sets.contains($0) }
      pairing = Pairing.byTitle(
        older: try sets(numbers, of: older), newer: try sets(numbers, of: newer), of: (older.id, newer.id))
    }
    guard let pairing else { return [] }
    var differences: [SetDifference] = []
    for pair in pairing.sets where (isForward ? pair.older : pair.newer) == number {
      guard older.sets.contains(pair.older), newer.sets.contains(pair.newer) else { continue }
      var difference = SetDifference(
        from: try set(pair.older, of: older), to: try set(pair.newer, of: newer), pair: pair, in: pairing)
      difference.regimes = [older, newer]
      differences.append(difference)
    }
    return differences
  }

  /// Why a set of the first regime has no counterpart in the second, where the table says it.
  package func whyAlone(_ first: Regime, _ second: Regime, set number: Int) -> String {
    let (older, newer) = ordered(first, second)
    guard let pairing = try? pairing(older: older.id, newer: newer.id) else { return "" }
    let alone = older.id == first.id ? pairing.setsGone : pairing.setsAdded
    return alone.first { $0.number == number }?.why ?? ""
  }

  /// "01.json" … "26.json".
  package static func fileName(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number).json" }

  package static func setFileName(_ number: Int, of regime: RegimeID) -> String {
    "\(regime)/sets/\(fileName(number))"
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
