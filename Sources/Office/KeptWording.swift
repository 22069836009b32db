internal import CanonicalJSON
package import Council
package import Criteria
internal import Disk
internal import Evidence
internal import PlainText

extension LawShelf {
  /// What became of a file that was imported.
  package enum Kept: Hashable, Sendable {
    case new
    /// It is there already, whole, with that source.
    case known(source: String)
    /// It was there, but its files had been touched: they were written again.
    case mended
  }

  /// Keeps an imported wording, whole or not at all.
  /// - Parameters:
  ///   - name: a name for files, not "built-in".
  ///   - source: what the office says of its origin; not blank.
  package func keep(
    _ wording: WordingImport, of file: [UInt8], name: String, source: String, at now: Timestamp
  ) throws(OfficeError) -> Kept {
    guard isFileName(name), name != "built-in" else { throw .shelf(.badName(name)) }
    guard !source.allSatisfy(\.isWhitespace), source.unicodeScalars.count <= 500, source == visible(source) else {
      throw .shelf(.noSource)
    }
    guard let folder = wordingsFolder(of: wording.regime) else { throw .shelf(.badName(name)) }
    let digest = Digest(of: file).hex
    return try inOffice {
      let known = try known(name, of: wording.regime)
      switch known {
      case .sound(let stored) where stored.digest == digest: return .known(source: stored.source)
      case .sound: throw ShelfFault.wordingExists(name)
      case .none, .damaged: break
      }
      let files = try files(of: wording, name: name, source: source, digest: digest, at: now)
      try DataFolder.make(folder)
      do { try FolderReplacement.write(files, to: "\(folder)/\(name)", replacing: known != .none) } catch {
        // Somebody else kept the same file meanwhile.
        if case .sound(let stored) = try self.known(name, of: wording.regime), stored.digest == digest {
          return .known(source: stored.source)
        }
        throw error
      }
      return known == .none ? .new : .mended
    }
  }

  private enum Known: Equatable {
    case none
    case sound(StoredWording)
    case damaged
  }

  /// What stands under that name: nothing, a wording with all its files, or one that was touched.
  private func known(_ name: String, of id: RegimeID) throws -> Known {
    let stored: StoredWording
    guard let folder = wordingsFolder(of: id), DataFolder.exists("\(folder)/\(name)") else { return .none }
    do { stored = try wording(name, of: id) } catch is ShelfFault { return .damaged }
    let regime = try library.regime(id)
    do {
      let numbers = stored.sets.keys.filter(regime.sets.contains).sorted()
      for set in try library.sets(numbers, of: regime) { _ = try read(set, in: stored) }
      return .sound(stored)
    } catch is ShelfFault { return .damaged }
  }

  private func files(
    of wording: WordingImport, name: String, source: String, digest: String, at now: Timestamp
  ) throws -> [(name: String, bytes: [UInt8])] {
    let regime = try library.regime(wording.regime)
    var files: [(name: String, bytes: [UInt8])] = []
    var sets: [JSONValue] = []
    for var set in wording.sets {
      set.wording = ProductSet.WordingSource(name: name, source: source, digest: digest)
      let file = CriteriaLibrary.fileName(set.number)
      let bytes = CriteriaExport.document(regime, sets: [set]).canonicalBytes
      // What could not be read again must not be kept.
      _ = try ExportFile.read(bytes, file: file)
      files.append((file, bytes))
      sets.append(["number": .integer(set.number), "sha256": .string(Digest(of: bytes).hex)])
    }
    let about: JSONValue = [
      "format": "hoidong-wording-1", "regime": .string(wording.regime.rawValue), "name": .string(name),
      "source": .string(source), "sha256": .string(digest), "imported": .string(now.description), "sets": .array(sets),
    ]
    files.append(("about.json", about.canonicalBytes))
    return files
  }
}
