package import CanonicalJSON

/// `criteria check`: an export, a regime's folder, or one file of such a folder.
package enum CriteriaFileCheck {
  /// - Parameters:
  ///   - bytes: of the file; `nil` for a folder.
  ///   - read: the bytes of a file beside it.
  ///   - pairs: names in the folder's `pairs/`.
  ///   - known: the regimes that pairings are held against.
  /// - Returns: the sets that were checked; none for a file that holds no set.
  package static func check(
    _ path: String, bytes: [UInt8]?, read: @escaping @Sendable (String) -> [UInt8]?, pairs: [String],
    known: CriteriaLibrary
  ) throws(CriteriaFaults) -> [ProductSet] {
    guard let bytes else { return try folder(path, read, pairs: pairs, known: known) }
    let root = try JSONReader.criteria(bytes, file: path)
    if root["ladders"] != nil {
      _ = try Wording.read(bytes, file: path)
      return []
    }
    if let older = root["older"]?.string, let newer = root["newer"]?.string {
      _ = try PairingFile.read(bytes, file: path, older: RegimeID(older), newer: RegimeID(newer))
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

  /// An export, whole law or wording alone: everything in one file.
  package static func isExport(_ root: JSONNode) -> Bool {
    root["sets"]?.items?.contains { $0["parts"] != nil } ?? false
  }

  package static func isExport(_ bytes: [UInt8], file: String) throws(CriteriaFaults) -> Bool {
    isExport(try JSONReader.criteria(bytes, file: file))
  }

  private static func folder(
    _ path: String, _ read: @escaping @Sendable (String) -> [UInt8]?, pairs: [String], known: CriteriaLibrary
  ) throws(CriteriaFaults) -> [ProductSet] {
    var base = path
    while base.count > 1 && base.hasSuffix("/") { base.removeLast() }
    let name = base.split(separator: "/").last.map(String.init) ?? base
    let (root, file) = (base, read)
    return try RegimeFolder(id: RegimeID(name)) { file("\(root)/\($0)") }.check(pairs: pairs, known: known).sets
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
