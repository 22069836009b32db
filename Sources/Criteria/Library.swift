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

  package static func setFileName(_ number: Int, of regime: RegimeID) -> String {
    "\(regime)/sets/\(number < 10 ? "0" : "")\(number).json"
  }

  private func bytes(_ name: String) throws(CriteriaFaults) -> [UInt8] {
    guard let bytes = file(name) else { throw fault(name, .unreadable) }
    return bytes
  }

  private func fault(_ file: String, _ problem: CriteriaFault.Problem) -> CriteriaFaults {
    CriteriaFaults(faults: [CriteriaFault(file: file, line: 1, key: "", problem: problem)])
  }
}
