package import Criteria
internal import Glibc

extension LawShelf {
  /// Checks a regime's folder and copies it onto the shelf, whole or not at all.
  /// - Parameter replacing: an earlier state of it may go; sessions carry their own copy.
  /// - Returns: the regime, and its sets as they were checked.
  package func load(folder source: String, replacing: Bool) throws(OfficeError) -> (Regime, [ProductSet]) {
    var base = source
    while base.count > 1 && base.hasSuffix("/") { base.removeLast() }
    let name = base.split(separator: "/").last.map(String.init) ?? base
    guard isRegimeName(name) else { throw .shelf(.badRegimeName(name)) }
    let id = RegimeID(name)
    if CriteriaLibrary.builtIn.regimeIDs.contains(id) { throw .shelf(.regimeIsBuiltIn(name)) }
    guard let path else { throw .shelf(.badRegimeName(name)) }
    // Read once: what is checked is what is kept.
    let files = Self.files(of: base)
    let library = CriteriaLibrary(regimeIDs: [id]) { file in
      files.first { "\(name)/\($0.name)" == file }?.bytes
    }
    let regime: Regime
    var sets: [ProductSet] = []
    do {
      regime = try library.regime(id)
      var faults: [CriteriaFault] = []
      for number in regime.sets {
        do { sets.append(try library.set(number, of: regime)) } catch { faults += error.faults }
      }
      for (file, _) in files where file.hasPrefix("pairs/") {
        let older = RegimeID(String(file.dropFirst(6).dropLast(5)))
        do { _ = try library.pairing(older: older, newer: id) } catch { faults += error.faults }
      }
      if !faults.isEmpty { throw CriteriaFaults(faults: faults) }
    } catch { throw OfficeError(error) }
    let place = "\(path)/regimes/\(name)"
    if DataFolder.exists(place) {
      if Self.files(of: place).elementsEqual(files, by: { $0 == $1 }) { return (regime, sets) }
      guard replacing else { throw .shelf(.regimeExists(name)) }
    }
    try DataFolder.make(path + "/regimes")
    try FileSystem.writeFolder(files, to: place, replacing: replacing)
    return (regime, sets)
  }

  /// The files that a regime is made of, by name; what else lies in the folder is not taken.
  private static func files(of folder: String) -> [(name: String, bytes: [UInt8])] {
    var names = ["regime.json", "wording.json"]
    for sub in ["sets", "pairs"] {
      names += FolderListing.names(in: "\(folder)/\(sub)").filter { $0.hasSuffix(".json") }.map { "\(sub)/\($0)" }
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names {
      if let bytes = FolderListing.bytes(of: "\(folder)/\(name)") { files.append((name, bytes)) }
    }
    return files
  }

  /// Writes the files of a regime into a new folder, for an office that begins a regime of its own from one that is
  /// there. The folder's name becomes the regime's.
  package func copyFiles(of id: RegimeID, to folder: String) throws(OfficeError) -> [String] {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    guard isRegimeName(name) else { throw .shelf(.badRegimeName(name)) }
    let regime: Regime
    do { regime = try library.regime(id) } catch { throw .criteria(error) }
    var names = ["regime.json", "wording.json"]
    names += regime.sets.map { CriteriaLibrary.setFileName($0, of: id).dropRegime }
    names += library.regimeIDs.map { "pairs/\($0).json" }
    var files: [(name: String, bytes: [UInt8])] = []
    for file in names {
      guard let bytes = library.bytes(of: "\(id)/\(file)") else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let renamed = ["\"regime\": ", "\"newer\": "].reduce(text) { text, key in
        text.replacingFirst("\(key)\"\(id)\"", with: "\(key)\"\(name)\"")
      }
      files.append((file, Array(renamed.utf8)))
    }
    if DataFolder.exists(folder) { throw .machine(path: folder, errno: EEXIST) }
    try FileSystem.writeFolder(files, to: folder)
    return files.map(\.name)
  }
}

extension String {
  fileprivate var dropRegime: String { firstIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }

  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
