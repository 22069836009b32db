internal import CanonicalJSON
package import Criteria
internal import Disk

extension LawShelf {
  /// Checks a regime's folder and copies it onto the shelf, whole or not at all.
  /// - Parameters:
  ///   - source: its last part is the regime's id.
  ///   - replacing: an earlier state of it may go; sessions carry their own copy.
  /// - Returns: the regime, and its sets as they were checked.
  package func load(folder source: String, replacing: Bool) throws(OfficeError) -> (Regime, [ProductSet]) {
    let name = DiskPath.name(of: source)
    guard isRegimeName(name) else { throw .shelf(.badRegimeName(name)) }
    let id = RegimeID(name)
    if CriteriaLibrary.builtIn.regimeIDs.contains(id) { throw .shelf(.regimeIsBuiltIn(name)) }
    guard let path else { throw .shelf(.badRegimeName(name)) }
    return try inOffice {
      // Read once: what is checked is what is kept.
      let files = try Self.files(of: DiskPath.trimmed(source))
      let checked = try RegimeFolder(id: id) { file in files.first { $0.name == file }?.bytes }
        .check(pairs: Self.pairs(in: files), known: library)
      let wanted = RegimeFolder.names(sets: checked.regime.sets, pairs: Self.pairs(in: files))
      let kept = files.filter { wanted.contains($0.name) }
      let place = "\(path)/regimes/\(name)"
      if DataFolder.exists(place) {
        if try Self.files(of: place).elementsEqual(kept, by: { $0 == $1 }) { return checked }
        guard replacing else { throw ShelfFault.regimeExists(name) }
      }
      try DataFolder.make(path + "/regimes")
      try FolderReplacement.write(kept, to: place, replacing: replacing)
      return checked
    }
  }

  /// All files that could belong to a regime, in the order of their names.
  private static func files(of folder: String) throws -> [(name: String, bytes: [UInt8])] {
    var names = ["regime.json", "wording.json"]
    for sub in ["sets", "pairs"] {
      names += try FolderListing.names(in: "\(folder)/\(sub)").filter { $0.hasSuffix(".json") }.map { "\(sub)/\($0)" }
    }
    return try names.compactMap { name in
      try FolderListing.bytes(of: "\(folder)/\(name)").map { (name, $0) }
    }
  }

  private static func pairs(in files: [(name: String, bytes: [UInt8])]) -> [String] {
    files.map(\.name).filter { $0.hasPrefix("pairs/") }.map { String($0.dropFirst(6)) }
  }

  /// Writes the files of a regime into a new folder, for an office that begins a regime of its own from one that is
  /// there. The folder's name becomes the regime's.
  /// - Returns: the names of the files.
  package func copyFiles(of id: RegimeID, to folder: String) throws(OfficeError) -> [String] {
    let name = DiskPath.name(of: folder)
    guard isRegimeName(name) else { throw .shelf(.badRegimeName(name)) }
    if CriteriaLibrary.builtIn.regimeIDs.contains(RegimeID(name)) { throw .shelf(.regimeIsBuiltIn(name)) }
    return try inOffice {
      let regime = try library.regime(id)
      let pairs = library.regimeIDs.map { "\($0).json" }
      var files: [(name: String, bytes: [UInt8])] = []
      for file in RegimeFolder.names(sets: regime.sets, pairs: pairs) {
        guard let bytes = library.bytes(of: "\(id)/\(file)") else { continue }
        let renamed = try JSONReader.criteria(bytes, file: file).replacing(["regime", "newer"], with: name)
        files.append((file, Array(CanonicalForm.text(of: renamed).utf8)))
      }
      let table = CanonicalForm.text(of: try JSONReader.read(try identity(of: regime, as: name).canonicalBytes))
      files.append(("pairs/\(id).json", Array(table.utf8)))
      try FolderReplacement.write(files, to: folder)
      return files.map(\.name)
    }
  }

  /// The table from a regime to its copy, for an office to edit: as long as nothing was changed, all is paired with
  /// itself.
  private func identity(of regime: Regime, as name: String) throws -> JSONValue {
    let sets = try library.sets(regime.sets, of: regime)
    return [
      "older": .string(regime.id.rawValue), "newer": .string(name), "common": [:],
      "sets": .array(
        sets.map { set in
          var pairs = JSONObject()
          for criterion in set.criteria { pairs[criterion.key.rawValue] = .string(criterion.key.rawValue) }
          return ["older": .integer(set.number), "newer": .integer(set.number), "pairs": .object(pairs)]
        }), "sets_gone": [], "sets_added": [], "remarks": [],
    ]
  }
}

extension JSONNode {
  /// The document with another text under these members of the whole.
  fileprivate func replacing(_ keys: Set<String>, with text: String) -> JSONNode {
    guard let members else { return self }
    let changed = members.map { member in
      keys.contains(member.key)
        ? Member(
          key: member.key, line: member.line,
          node: JSONNode(line: member.node.line, column: member.node.column, content: .string(text))) : member
    }
    return JSONNode(line: line, column: column, content: .object(changed))
  }
}
