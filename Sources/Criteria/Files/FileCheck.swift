internal import CanonicalJSON

/// `criteria check`: an export, a regime's folder, or one file of such a folder.
package enum CriteriaFileCheck {
  /// - Returns: the sets that were checked; none for a file that holds no set.
  package static func check(
    _ path: String, read: @escaping @Sendable (String) -> [UInt8]?, isFolder: (String) -> Bool
  ) throws(CriteriaFaults) -> [ProductSet] {
    if isFolder(path) { return try folder(path, read) }
    guard let bytes = read(path) else {
      throw CriteriaFaults(faults: [CriteriaFault(file: path, line: 1, key: "", problem: .unreadable)])
    }
    let root = try JSONReader.criteria(bytes, file: path)
    if root["ladders"] != nil {
      _ = try Wording.read(bytes, file: path)
      return []
    }
    // A set file names the wording of the folder above its own.
    if root["sets"] == nil, root["parts"]?.items?.first?["sections"] != nil {
      return try setFile(bytes, path, read)
    }
    if root["sets"]?.items?.first?.integer != nil {
      _ = try RegimeFile.read(bytes, file: path)
      return []
    }
    return try ExportFile.read(bytes, file: path).sets
  }

  private static func folder(_ path: String, _ read: @escaping @Sendable (String) -> [UInt8]?) throws(CriteriaFaults)
    -> [ProductSet]
  {
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let name = base.split(separator: "/").last.map(String.init) ?? base
    let library = CriteriaLibrary(regimeIDs: [RegimeID(name)]) { file in
      // The library asks for "qd26-2026/…"; the folder may stand anywhere.
      read(base + file.dropFirst(name.utf8.count))
    }
    let regime = try library.regime(RegimeID(name))
    var faults: [CriteriaFault] = []
    var sets: [ProductSet] = []
    for number in regime.sets {
      do { sets.append(try library.set(number, of: regime)) } catch { faults += error.faults }
    }
    if !faults.isEmpty { throw CriteriaFaults(faults: faults) }
    return sets
  }

  private static func setFile(
    _ bytes: [UInt8], _ path: String, _ read: (String) -> [UInt8]?
  ) throws(CriteriaFaults) -> [ProductSet] {
    let folder = parent(parent(path))
    func neighbour(_ name: String) throws(CriteriaFaults) -> (String, [UInt8]) {
      let file = folder.isEmpty ? name : "\(folder)/\(name)"
      guard let bytes = read(file) else {
        throw CriteriaFaults(faults: [CriteriaFault(file: file, line: 1, key: "", problem: .unreadable)])
      }
      return (file, bytes)
    }
    let (regimeName, regimeBytes) = try neighbour("regime.json")
    let (wordingName, wordingBytes) = try neighbour("wording.json")
    let regime = try RegimeFile.read(regimeBytes, file: regimeName)
    let wording = try Wording.read(wordingBytes, file: wordingName)
    return [try SetFile.read(bytes, file: path, regime: regime, wording: wording)]
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path == "" ? "" : (path == "." ? ".." : ".") }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
