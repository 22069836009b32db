internal import CanonicalJSON
package import Council
package import Criteria
internal import Evidence

/// An office's wording of a regime, as it lies in the data folder.
package struct StoredWording: Hashable, Sendable {
  package var regime: RegimeID
  package var name: String
  package var source: String
  /// Hex SHA-256 of the file that was imported.
  package var digest: String
  package var imported: String
  /// Number and SHA-256 of each set's file.
  package var sets: [Int: String]
  package var isInUse = false
}

/// Why a wording or a regime of the office cannot be kept or used.
package enum ShelfFault: Error, Hashable, Sendable {
  case badName(String)
  case badRegimeName(String)
  case noSuchWording(name: String, regime: String)
  /// There is another one of that name.
  case wordingExists(String)
  case regimeExists(String)
  case regimeIsBuiltIn(String)
  /// A file that does not agree with the hash beside it, or does not fit the regime's structure any more.
  case altered(path: String)
}

extension LawShelf {
  private func folder(of regime: RegimeID) -> String { (path ?? "") + "/wordings/" + regime.rawValue }

  /// The wordings of a regime in the order of their names.
  package func wordings(of regime: RegimeID) throws(OfficeError) -> [StoredWording] {
    guard path != nil else { return [] }
    let inUse = try wordingInUse(of: regime)
    var found: [StoredWording] = []
    for name in FolderListing.names(in: folder(of: regime)) where isFileName(name) {
      guard FolderListing.bytes(of: "\(folder(of: regime))/\(name)/about.json") != nil else { continue }
      var wording = try wording(name, of: regime)
      wording.isInUse = name == inUse
      found.append(wording)
    }
    return found
  }

  /// The name of the wording that new sessions show; `nil` for the program's own.
  package func wordingInUse(of regime: RegimeID) throws(OfficeError) -> String? {
    guard path != nil, let bytes = FolderListing.bytes(of: folder(of: regime) + "/in-use.txt") else { return nil }
    let name = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    guard !name.isEmpty else { return nil }
    guard isFileName(name) else { throw .shelf(.badName(name)) }
    return name
  }

  package func use(_ name: String?, of regime: RegimeID) throws(OfficeError) {
    if let name { _ = try wording(name, of: regime) }
    try DataFolder.make(folder(of: regime))
    try FileSystem.write(Array(((name ?? "") + "\n").utf8), to: folder(of: regime) + "/in-use.txt")
  }

  func wording(_ name: String, of regime: RegimeID) throws(OfficeError) -> StoredWording {
    guard isFileName(name), path != nil,
      let bytes = FolderListing.bytes(of: "\(folder(of: regime))/\(name)/about.json")
    else { throw .shelf(.noSuchWording(name: name, regime: regime.rawValue)) }
    let altered = ShelfFault.altered(path: "\(folder(of: regime))/\(name)/about.json")
    guard let about = try? JSONReader.read(bytes).value, about["format"]?.string == "hoidong-wording-1",
      about["regime"]?.string == regime.rawValue, about["name"]?.string == name, let source = about["source"]?.string,
      let digest = about["sha256"]?.string, let imported = about["imported"]?.string, let sets = about["sets"]?.array
    else { throw .shelf(altered) }
    var digests: [Int: String] = [:]
    for set in sets {
      guard let number = set["number"]?.integer, let hash = set["sha256"]?.string else { throw .shelf(altered) }
      digests[number] = hash
    }
    return StoredWording(
      regime: regime, name: name, source: source, digest: digest, imported: imported, sets: digests)
  }

  /// The set in that wording, or as it is where the wording does not have it. A file that was touched since the import,
  /// or that does not fit the structure any more, is refused.
  func read(_ set: ProductSet, in wording: StoredWording) throws -> ProductSet {
    guard let hash = wording.sets[set.number] else { return set }
    let path = "\(folder(of: wording.regime))/\(wording.name)/\(Self.fileName(set.number))"
    guard let bytes = FolderListing.bytes(of: path), Digest(of: bytes).hex == hash else {
      throw ShelfFault.altered(path: path)
    }
    let (_, sets) = try ExportFile.read(bytes, file: path)
    guard let worded = sets.first, sets.count == 1, worded.skeleton == set.skeleton else {
      throw ShelfFault.altered(path: path)
    }
    return worded
  }

  private static func fileName(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number).json" }

  /// Keeps an imported wording, whole or not at all.
  /// - Returns: false where the same file was imported under that name before.
  @discardableResult
  package func keep(
    _ wording: WordingImport, of file: [UInt8], name: String, source: String, at now: Timestamp
  ) throws(OfficeError) -> Bool {
    guard isFileName(name), name != "built-in" else { throw .shelf(.badName(name)) }
    let digest = Digest(of: file).hex
    let folder = folder(of: wording.regime)
    if DataFolder.exists("\(folder)/\(name)") {
      let known = try self.wording(name, of: wording.regime)
      if known.digest == digest { return false }
      throw .shelf(.wordingExists(name))
    }
    let regime: Regime
    do { regime = try library.regime(wording.regime) } catch { throw .criteria(error) }
    var files: [(name: String, bytes: [UInt8])] = []
    var sets: [JSONValue] = []
    for var set in wording.sets {
      set.wording = ProductSet.WordingSource(name: name, source: source, digest: digest)
      let bytes = CriteriaExport.document(regime, sets: [set]).canonicalBytes
      files.append((Self.fileName(set.number), bytes))
      sets.append(["number": .integer(set.number), "sha256": .string(Digest(of: bytes).hex)])
    }
    let about: JSONValue = [
      "format": "hoidong-wording-1", "regime": .string(wording.regime.rawValue), "name": .string(name),
      "source": .string(source), "sha256": .string(digest), "imported": .string(now.description), "sets": .array(sets),
    ]
    files.append(("about.json", about.canonicalBytes))
    try DataFolder.make(folder)
    try FileSystem.writeFolder(files, to: "\(folder)/\(name)")
    return true
  }
}
