/// The files of one regime: an office's folder, or what a command was given. Which they are stands here alone.
package struct RegimeFolder: Sendable {
  package let id: RegimeID
  private let file: @Sendable (String) -> [UInt8]?

  /// - Parameter file: the bytes of a file by its name in the folder ("sets/01.json"); `nil` where there is none.
  package init(id: RegimeID, file: @escaping @Sendable (String) -> [UInt8]?) {
    self.id = id
    self.file = file
  }

  /// A library of this regime alone; its faults name the files under `prefix`.
  private var library: CriteriaLibrary {
    let (id, file) = (id, file)
    return CriteriaLibrary(regimeIDs: [id]) { name in
      file(String(name.unicodeScalars.dropFirst(id.rawValue.unicodeScalars.count + 1)))
    }
  }

  /// Reads and checks everything that there is.
  /// - Parameters:
  ///   - pairs: names of the files in `pairs/`.
  ///   - known: other regimes, by which pairings are held against their criteria.
  /// - Throws: every fault of every file.
  package func check(
    pairs: [String], known: CriteriaLibrary
  ) throws(CriteriaFaults) -> (regime: Regime, sets: [ProductSet]) {
    let library = library
    let regime = try library.regime(id)
    var faults: [CriteriaFault] = []
    var sets: [ProductSet] = []
    for number in regime.sets {
      do { sets.append(try library.set(number, of: regime)) } catch {
        // A fault of the shared wording is one fault, not one a set.
        faults += error.faults.filter { !faults.contains($0) }
      }
    }
    for name in pairs where name.hasSuffix(".json") {
      let older = RegimeID(String(name.dropLast(5)))
      do throws(CriteriaFaults) {
        if older == id || !known.regimeIDs.contains(older) {
          throw CriteriaFaults(faults: [
            CriteriaFault(file: "\(id)/pairs/\(name)", line: 1, key: "", problem: .unknownRegime(older.rawValue))
          ])
        }
        guard let pairing = try library.pairing(older: older, newer: id) else { continue }
        if faults.isEmpty { try pairing.check(newer: sets, in: known, file: "\(id)/pairs/\(name)") }
      } catch { faults += error.faults }
    }
    if !faults.isEmpty { throw CriteriaFaults(faults: faults) }
    return (regime, sets)
  }

  /// The names of the files that a regime with these sets is made of.
  package static func names(sets: [Int], pairs: [String]) -> [String] {
    ["regime.json", "wording.json"] + sets.map { "sets/" + CriteriaLibrary.fileName($0) }
      + pairs.filter { $0.hasSuffix(".json") }.map { "pairs/" + $0 }
  }
}

extension Pairing {
  /// Throws where a criterion of either side has no place, or two. A set that an office took out of its regime is not
  /// judged.
  package func check(newer sets: [ProductSet], in library: CriteriaLibrary, file: String) throws(CriteriaFaults) {
    guard library.regimeIDs.contains(older) else { return }
    let old = try library.regime(older)
    let faults = self.faults(older: try library.sets(old.sets, of: old), newer: sets).filter { fault in
      if case .unknownSet(newer, _) = fault { false } else { true }
    }
    if faults.isEmpty { return }
    throw CriteriaFaults(
      faults: faults.map { CriteriaFault(file: file, line: 1, key: "", problem: .pairing($0)) })
  }
}
