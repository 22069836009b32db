internal import CanonicalJSON

/// Reads back the layout of `CriteriaExport`, so that a bundle carries the law it was judged by.
package struct ExportFile {
  private var reader: NodeReader

  /// The regime (with exactly the sets of the document) and its sets.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(CriteriaFaults) -> (regime: Regime, sets: [ProductSet]) {
    let root = try JSONReader.criteria(bytes, file: file)
    var exportFile = ExportFile(reader: NodeReader(file: file))
    var regime = RegimeFile.head(of: root, needsCouncils: false, &exportFile.reader)
    regime.isOffices = root["origin"]?.string == "office"
    let nodes = exportFile.reader.list(root, "sets", at: "", needed: true)
    let sets = exportFile.sets(nodes, regime: regime.id)
    try exportFile.reader.finish()
    regime.sets = sets.map(\.number)
    for (set, (node, _)) in zip(sets, nodes) {
      try SetCheck.check(set, against: regime, root: node, file: file)
    }
    return (regime, sets)
  }

  /// The sets of a document whose head is somebody else's business: an office's wording of a regime that is known.
  static func sets(
    of root: JSONNode, regime: RegimeID, file: String
  ) throws(CriteriaFaults) -> [(set: ProductSet, node: JSONNode, path: String)] {
    var exportFile = ExportFile(reader: NodeReader(file: file))
    let nodes = exportFile.reader.list(root, "sets", at: "", needed: true)
    let sets = exportFile.sets(nodes, regime: regime)
    try exportFile.reader.finish()
    return zip(sets, nodes).map { ($0, $1.0, $1.1) }
  }

  private mutating func sets(_ nodes: [(JSONNode, String)], regime: RegimeID) -> [ProductSet] {
    var seen: Set<Int> = []
    for (node, path) in nodes {
      if let number = node["number"]?.integer, !seen.insert(number).inserted {
        reader.fail(node, member: "number", at: path, .duplicate(String(number)))
      }
    }
    return nodes.map { productSet($0.0, at: $0.1, regime: regime) }
  }

  private mutating func wording(_ set: JSONNode, at path: String) -> ProductSet.WordingSource? {
    guard let node = set["wording"], !node.isNull else { return nil }
    let path = reader.join(path, "wording")
    return ProductSet.WordingSource(
      name: reader.text(node, "name", at: path), source: reader.text(node, "source", at: path),
      digest: reader.text(node, "sha256", at: path))
  }

  private mutating func productSet(_ node: JSONNode, at path: String, regime: RegimeID) -> ProductSet {
    ProductSet(
      regime: regime, number: reader.number(node, "number", at: path, in: 1...99),
      name: reader.text(node, "name", at: path), aliases: reader.texts(node, "aliases", at: path),
      industry: reader.knownText(node, "industry", at: path), group: reader.knownText(node, "group", at: path),
      managingAgency: reader.knownText(node, "managing_agency", at: path),
      disqualifiers: reader.texts(node, "disqualifiers", at: path).map { Note(kind: .disqualifier, text: $0) },
      parts: reader.list(node, "parts", at: path, needed: true).map { part($0.0, at: $0.1) },
      corrections: reader.list(node, "corrections", at: path).map { item, place in
        ProductSet.Correction(
          place: reader.text(item, "at", at: place), field: reader.text(item, "field", at: place),
          source: item["source"]?.string ?? "", reading: reader.text(item, "reading", at: place),
          why: reader.text(item, "why", at: place))
      },
      gaps: reader.gaps(node, at: path), wording: wording(node, at: path))
  }

  private mutating func part(_ node: JSONNode, at path: String) -> Part {
    Part(
      code: reader.text(node, "code", at: path), title: reader.text(node, "title", at: path),
      max: reader.number(node, "max", at: path, in: 1...100),
      sections: reader.list(node, "sections", at: path, needed: true).map { section($0.0, at: $0.1) })
  }

  private mutating func section(_ node: JSONNode, at path: String) -> Section {
    Section(
      code: reader.text(node, "code", at: path), title: reader.text(node, "title", at: path),
      max: reader.number(node, "max", at: path, in: 1...100), notes: notes(node, at: path),
      groups: reader.list(node, "groups", at: path).map { item, place in
        Section.Group(
          code: reader.text(item, "code", at: place), title: reader.text(item, "title", at: place),
          max: reader.number(item, "max", at: place, in: 1...100),
          criteria: reader.texts(item, "criteria", at: place).map(CriterionKey.init))
      },
      criteria: reader.list(node, "criteria", at: path, needed: true).map { criterion($0.0, at: $0.1) })
  }

  private mutating func notes(_ node: JSONNode, at path: String) -> [Note] {
    let kinds = node["note_kinds"]?.items ?? []
    return reader.list(node, "notes", at: path).enumerated().map { index, item in
      let text = reader.text(item.0, at: item.1)
      guard kinds.indices.contains(index) else { return Note(kind: .scope, text: text) }
      let name = kinds[index].string ?? ""
      guard let kind = Note.Kind(name: name) else {
        reader.fail(kinds[index], "\(reader.join(path, "note_kinds"))[\(index)]", .unknownName(name))
        return Note(kind: .scope, text: text)
      }
      return Note(kind: kind, text: text)
    }
  }

  private mutating func criterion(_ node: JSONNode, at path: String) -> Criterion {
    let code = reader.text(node, "code", at: path)
    return Criterion(
      key: CriterionKey(reader.optionalText(node, "key", at: path) ?? code), code: code,
      title: reader.text(node, "title", at: path), max: reader.number(node, "max", at: path, in: 1...100),
      notes: notes(node, at: path), star: star(node, at: path, in: 3...5),
      cases: reader.list(node, "cases", at: path, needed: true).map { item, place in
        Ladder(
          title: reader.optionalText(item, "title", at: place),
          levels: reader.list(item, "levels", at: place, needed: true).map { level, place in
            Level(
              text: reader.text(level, "text", at: place),
              points: reader.number(level, "points", at: place, in: 0...100), star: star(level, at: place, in: 3...5))
          })
      },
      appliesIf: reader.optionalText(node, "applies_if", at: path).map(CriterionKey.init))
  }

  private mutating func star(_ node: JSONNode, at path: String, in range: ClosedRange<Int>) -> Star? {
    guard let child = node["star"], !child.isNull else { return nil }
    return Star(rawValue: reader.number(child, at: reader.join(path, "star"), in: range))
  }
}
