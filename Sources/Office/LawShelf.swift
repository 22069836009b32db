package import Criteria
internal import Glibc

/// The law that an office can judge by: what is inside the program, regimes that the office loaded, and wordings that it
/// imported. Layout of the folder: docs/criteria-files.md.
package struct LawShelf: Sendable {
  /// `<data folder>/criteria`; `nil` for the program's own law alone.
  package let path: String?
  package let library: CriteriaLibrary
  /// The regimes of the office, in the order of their names.
  package let loaded: [RegimeID]

  package static let builtIn = LawShelf(path: nil)

  package init(path: String?) {
    self.path = path
    guard let path else {
      (library, loaded) = (.builtIn, [])
      return
    }
    let inside = CriteriaLibrary.builtIn.regimeIDs
    let loaded = FolderListing.names(in: path + "/regimes")
      .filter { isRegimeName($0) && !inside.contains(RegimeID($0)) }.sorted().map { RegimeID($0) }
    self.loaded = loaded
    library = CriteriaLibrary(regimeIDs: inside + loaded) { name in
      let regime = String(name.prefix { $0 != "/" })
      if loaded.contains(RegimeID(regime)) { return FolderListing.bytes(of: path + "/regimes/" + name) }
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
    do {
      guard let name else { return try library.sets(numbers, of: regime) }
      let stored = try wording(name, of: regime.id)
      var sets: [ProductSet] = []
      for set in try library.sets(numbers, of: regime) { sets.append(try read(set, in: stored)) }
      return sets
    } catch { throw OfficeError(error) }
  }

  package func set(
    _ number: Int, of regime: Regime, in choice: Choice = .inUse
  ) throws(OfficeError) -> ProductSet {
    guard let set = try sets([number], of: regime, in: choice).first else {
      throw .plan([PlanFault(line: 1, key: "set", problem: .unknownSet(number))])
    }
    return set
  }

  /// All regimes that can be read, with what is wrong with the others.
  package func regimes() -> (regimes: [Regime], faults: [(RegimeID, CriteriaFaults)]) {
    var (regimes, faults): ([Regime], [(RegimeID, CriteriaFaults)]) = ([], [])
    for id in library.regimeIDs {
      do { regimes.append(try library.regime(id)) } catch { faults.append((id, error)) }
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

enum FolderListing {
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { found.append(name) }
    }
    return found.sorted()
  }

  /// A whole regular file of at most 16 MiB; `nil` where there is none.
  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 16 << 20 else {
      return nil
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= 16 << 20 {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += buffer[..<count]
    }
    return nil
  }
}
