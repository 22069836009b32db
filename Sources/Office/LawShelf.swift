package import Criteria
internal import Disk

/// The law that an office can judge by: what is inside the program, regimes that the office loaded, and wordings that it
/// imported. Layout of the folder: docs/criteria-files.md.
package struct LawShelf: Sendable {
  /// `<data folder>/criteria`; `nil` for the program's own law alone.
  package let path: String?
  package let library: CriteriaLibrary
  /// The regimes of the office, in the order of their names.
  package let loaded: [RegimeID]
  /// Why the office's regimes could not be listed.
  private let listing: DiskError?

  package static let builtIn = LawShelf(path: nil)

  package init(path: String?) {
    self.path = path
    guard let path else {
      (library, loaded, listing) = (.builtIn, [], nil)
      return
    }
    let inside = CriteriaLibrary.builtIn.regimeIDs
    var names: [String] = []
    var failure: DiskError?
    do { names = try FolderListing.names(in: path + "/regimes") } catch { failure = error }
    let loaded = names.filter { isRegimeName($0) && !inside.contains(RegimeID($0)) }.map { RegimeID($0) }
    (self.loaded, listing) = (loaded, failure)
    library = CriteriaLibrary(regimeIDs: inside + loaded, offices: Set(loaded)) { name in
      let regime = String(name.prefix { $0 != "/" })
      // What cannot be read is a fault like what is not there: the file is named.
      if loaded.contains(RegimeID(regime)) { return (try? FolderListing.bytes(of: path + "/regimes/" + name)) ?? nil }
      return CriteriaLibrary.builtIn.bytes(of: name)
    }
  }

  package func isLoaded(_ id: RegimeID) -> Bool { loaded.contains(id) }

  /// Which wording of a regime is meant.
  package enum Choice: Hashable, Sendable {
    /// The one that the office uses; the built-in where it chose none.
    case inUse
    case builtIn
    case named(String)

    /// "built-in" is the program's own.
    package init(_ name: String?) {
      self =
        switch name {
        case nil: .inUse
        case "built-in": .builtIn
        case .some(let name): .named(name)
        }
    }
  }

  /// Sets in the wording chosen; a set that the wording does not have comes in the words of the regime.
  package func sets(
    _ numbers: [Int], of regime: Regime, in choice: Choice = .inUse
  ) throws(OfficeError) -> [ProductSet] {
    let name: String?
    switch choice {
    case .inUse: name = try wordingInUse(of: regime.id)
    case .builtIn: name = nil
    case .named(let given): name = given
    }
    return try inOffice {
      guard let name else { return try library.sets(numbers, of: regime) }
      let stored = try wording(name, of: regime.id)
      return try library.sets(numbers, of: regime).map { try read($0, in: stored) }
    }
  }

  /// All regimes that can be read, with what is wrong with the others.
  package func regimes() -> (regimes: [Regime], faults: [OfficeError]) {
    var (regimes, faults): ([Regime], [OfficeError]) = ([], [])
    if let listing { faults.append(.machine(path: listing.path, errno: listing.errno)) }
    for id in library.regimeIDs {
      do { regimes.append(try library.regime(id)) } catch { faults.append(.criteria(error)) }
    }
    return (regimes, faults)
  }
}

extension DataFolder {
  /// Where the office keeps its regimes and wordings.
  package var criteriaPath: String { path + "/criteria" }
  package var law: LawShelf { LawShelf(path: criteriaPath) }
}

/// Names of regimes become names of folders: lower case ASCII letters, digits, hyphens, 1 to 40.
package func isRegimeName(_ text: String) -> Bool {
  (1...40).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
}
