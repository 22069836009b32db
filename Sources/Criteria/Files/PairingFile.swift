internal import CanonicalJSON

/// Reads `pairs/<older>.json` of the newer regime's folder.
enum PairingFile {
  static func read(
    _ bytes: [UInt8], file: String, older: RegimeID, newer: RegimeID
  ) throws(CriteriaFaults) -> Pairing {
    let root = try JSONReader.criteria(bytes, file: file)
    var reader = NodeReader(file: file)
    reader.only(["older", "newer", "common", "sets", "sets_gone", "sets_added", "remarks"], in: root, at: "")
    for (key, id) in [("older", older), ("newer", newer)] where reader.text(root, key, at: "") != id.rawValue {
      reader.fail(root, member: key, at: "", .wrongRegime(root[key]?.string ?? ""))
    }
    var pairing = Pairing(older: older, newer: newer)
    pairing.common = pairs(root, "common", at: "", &reader)
    for (item, path) in reader.list(root, "sets", at: "", needed: true) {
      reader.only(["older", "newer", "pairs", "gone", "added"], in: item, at: path)
      pairing.sets.append(
        Pairing.SetPair(
          older: reader.number(item, "older", at: path, in: 1...99),
          newer: reader.number(item, "newer", at: path, in: 1...99), pairs: pairs(item, "pairs", at: path, &reader),
          gone: Set(reader.texts(item, "gone", at: path).map(CriterionKey.init)),
          added: Set(reader.texts(item, "added", at: path).map(CriterionKey.init))))
    }
    pairing.setsGone = loneSets(root, "sets_gone", &reader)
    pairing.setsAdded = loneSets(root, "sets_added", &reader)
    for (item, path) in reader.list(root, "remarks", at: "") {
      reader.only(["older_set", "older", "newer", "why"], in: item, at: path)
      pairing.remarks.append(
        Pairing.Remark(
          olderSet: reader.number(item, "older_set", at: path, in: 0...99),
          older: CriterionKey(reader.text(item, "older", at: path)),
          newer: reader.optionalText(item, "newer", at: path).map(CriterionKey.init),
          why: reader.text(item, "why", at: path)))
    }
    try reader.finish()
    return pairing
  }

  private static func pairs(
    _ node: JSONNode, _ key: String, at path: String, _ reader: inout NodeReader
  ) -> [CriterionKey: CriterionKey] {
    var pairs: [CriterionKey: CriterionKey] = [:]
    for member in reader.members(node, key, at: path) {
      let place = reader.join(reader.join(path, key), member.key)
      pairs[CriterionKey(member.key)] = CriterionKey(reader.text(member.node, at: place))
    }
    return pairs
  }

  private static func loneSets(_ root: JSONNode, _ key: String, _ reader: inout NodeReader) -> [Pairing.LoneSet] {
    var sets: [Pairing.LoneSet] = []
    for (item, path) in reader.list(root, key, at: "") {
      reader.only(["number", "why"], in: item, at: path)
      sets.append(
        Pairing.LoneSet(
          number: reader.number(item, "number", at: path, in: 1...99), why: reader.text(item, "why", at: path)))
    }
    return sets
  }
}
