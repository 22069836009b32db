internal import CanonicalJSON
internal import Council
package import Criteria
internal import Disk
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

  /// What its sets say of it.
  var mark: ProductSet.WordingSource { ProductSet.WordingSource(name: name, source: source, digest: digest) }
}

/// Why a wording or a regime of the office cannot be kept or used.
package enum ShelfFault: Error, Hashable, Sendable {
  case badName(String)
  case badRegimeName(String)
  case noSource
  case noSuchWording(name: String, regime: String)
  /// There is another one of that name.
  case wordingExists(String)
  case regimeExists(String)
  case regimeIsBuiltIn(String)
  /// A file that does not agree with the hash beside it, or does not fit the regime's structure any more.
  case altered(path: String)
  /// The file that says which wording is in use names none that is there.
  case brokenChoice(path: String, regime: String)
}

extension LawShelf {
  /// The folder of a regime's wordings; `nil` on a shelf that keeps none.
  func wordingsFolder(of regime: RegimeID) -> String? { path.map { $0 + "/wordings/" + regime.rawValue } }

  /// The wordings of a regime in the order of their names, and the names of those that were touched since the import.
  package func wordings(of regime: RegimeID) throws(OfficeError) -> (sound: [StoredWording], altered: [ShelfFault]) {
    guard let folder = wordingsFolder(of: regime) else { return ([], []) }
    return try inOffice {
      var (sound, altered): ([StoredWording], [ShelfFault]) = ([], [])
      var inUse: String?
      do { inUse = try wordingInUse(of: regime) } catch let error as OfficeError {
        guard case .shelf(let fault) = error else { throw error }
        altered.append(fault)
      }
      for name in try FolderListing.names(in: folder) where isFileName(name) {
        do {
          var wording = try wording(name, of: regime)
          // What is said beside the sets must be what the sets say; one of them is enough to tell.
          if let number = wording.sets.keys.min() {
            _ = try read(try library.set(number, of: try library.regime(regime)), in: wording)
          }
          wording.isInUse = name == inUse
          sound.append(wording)
        } catch let fault as ShelfFault { altered.append(fault) }
      }
      if let inUse, !sound.contains(where: { $0.name == inUse }) {
        altered.append(.brokenChoice(path: folder + "/in-use.txt", regime: regime.rawValue))
      }
      return (sound, altered)
    }
  }

  /// The name of the wording that new sessions show; `nil` for the program's own.
  package func wordingInUse(of regime: RegimeID) throws(OfficeError) -> String? {
    guard let folder = wordingsFolder(of: regime) else { return nil }
    return try inOffice {
      let bytes = try FolderListing.bytes(of: folder + "/in-use.txt") ?? []
      let name = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
      if name.isEmpty { return nil }
      guard isFileName(name), DataFolder.exists("\(folder)/\(name)/about.json") else {
        throw ShelfFault.brokenChoice(path: folder + "/in-use.txt", regime: regime.rawValue)
      }
      return name
    }
  }

  /// What new sessions show from now on.
  /// - Parameter name: `nil` for the program's own wording.
  package func use(_ name: String?, of regime: RegimeID) throws(OfficeError) {
    guard let folder = wordingsFolder(of: regime) else { return }
    try inOffice {
      if let name { _ = try wording(name, of: regime) }
      try DataFolder.make(folder)
      try FileReplacement.write(Array(((name ?? "") + "\n").utf8), to: folder + "/in-use.txt", mode: 0o600)
    }
  }

  /// What is written beside the sets of a wording.
  func wording(_ name: String, of regime: RegimeID) throws -> StoredWording {
    guard isFileName(name), let folder = wordingsFolder(of: regime),
      let bytes = try FolderListing.bytes(of: "\(folder)/\(name)/about.json")
    else { throw ShelfFault.noSuchWording(name: name, regime: regime.rawValue) }
    let altered = ShelfFault.altered(path: "\(folder)/\(name)/about.json")
    guard let about = try? JSONReader.read(bytes).value, about["format"]?.string == "hoidong-wording-1",
      about["regime"]?.string == regime.rawValue, about["name"]?.string == name, let source = about["source"]?.string,
      let digest = about["sha256"]?.string, let imported = about["imported"]?.string, let sets = about["sets"]?.array
    else { throw altered }
    var digests: [Int: String] = [:]
    for set in sets {
      guard let number = set["number"]?.integer, let hash = set["sha256"]?.string else { throw altered }
      digests[number] = hash
    }
    return StoredWording(
      regime: regime, name: name, source: source, digest: digest, imported: imported, sets: digests)
  }

  /// The set in that wording, or as it is where the wording does not have it. A file that was touched since the import,
  /// or that does not fit the structure any more, is refused.
  func read(_ set: ProductSet, in wording: StoredWording) throws -> ProductSet {
    guard let hash = wording.sets[set.number], let folder = wordingsFolder(of: wording.regime) else { return set }
    let path = "\(folder)/\(wording.name)/\(CriteriaLibrary.fileName(set.number))"
    guard let bytes = try FolderListing.bytes(of: path), Digest(of: bytes).hex == hash,
      let (_, sets) = try? ExportFile.read(bytes, file: path), let worded = sets.first, sets.count == 1,
      worded.skeleton == set.skeleton, worded.wording == wording.mark
    else { throw ShelfFault.altered(path: path) }
    return worded
  }
}
