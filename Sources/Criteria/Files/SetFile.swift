internal import CanonicalJSON

/// Reads one set file (`sets/11.json`), which names the shared wording and carries codes, points and star marks.
struct SetFile {
  let regime: RegimeID
  let wording: Wording
  private var reader: NodeReader

  private init(regime: RegimeID, wording: Wording, file: String) {
    self.regime = regime
    self.wording = wording
    reader = NodeReader(file: file)
  }

  static func read(
    _ bytes: [UInt8], file: String, number: Int? = nil, regime: Regime, wording: Wording
  ) throws(CriteriaFaults) -> ProductSet {
    let root = try JSONReader.criteria(bytes, file: file)
    var setFile = SetFile(regime: regime.id, wording: wording, file: file)
    let set = setFile.productSet(root)
    if let number, set.number != number {
      setFile.reader.fail(root, member: "number", at: "", .numberOutOfRange(set.number, number...number))
    }
    try setFile.reader.finish()
    try SetCheck.check(set, against: regime, root: root, file: file)
    return set
  }

  private mutating func productSet(_ root: JSONNode) -> ProductSet {
    reader.only(
      [
        "number", "name", "aliases", "industry", "group", "managing_agency", "disqualifiers", "parts", "corrections",
        "gaps",
      ], in: root, at: "")
    return ProductSet(
      regime: regime, number: reader.number(root, "number", at: "", in: 1...99),
      name: reader.text(root, "name", at: ""), aliases: reader.texts(root, "aliases", at: ""),
      industry: reader.knownText(root, "industry", at: ""), group: reader.knownText(root, "group", at: ""),
      managingAgency: reader.knownText(root, "managing_agency", at: ""),
      disqualifiers: notes(root, "disqualifiers", at: "") { $0 == .disqualifier },
      parts: reader.list(root, "parts", at: "", needed: true).map { part($0.0, at: $0.1) },
      corrections: reader.list(root, "corrections", at: "").map { correction($0.0, at: $0.1) },
      gaps: reader.gaps(root, at: ""))
  }

  private mutating func part(_ node: JSONNode, at path: String) -> Part {
    reader.only(["code", "title", "max", "sections"], in: node, at: path)
    return Part(
      code: reader.text(node, "code", at: path), title: reader.text(node, "title", at: path),
      max: reader.number(node, "max", at: path, in: 1...100),
      sections: reader.list(node, "sections", at: path, needed: true).map { section($0.0, at: $0.1) })
  }

  private mutating func section(_ node: JSONNode, at path: String) -> Section {
    reader.only(["code", "title", "max", "notes", "groups", "criteria"], in: node, at: path)
    return Section(
      code: reader.text(node, "code", at: path), title: reader.text(node, "title", at: path),
      max: reader.number(node, "max", at: path, in: 1...100),
      notes: notes(node, "notes", at: path) { $0 != .disqualifier },
      groups: reader.list(node, "groups", at: path).map { group($0.0, at: $0.1) },
      criteria: reader.list(node, "criteria", at: path, needed: true).map { criterion($0.0, at: $0.1) })
  }

  private mutating func group(_ node: JSONNode, at path: String) -> Section.Group {
    reader.only(["code", "title", "max", "criteria"], in: node, at: path)
    return Section.Group(
      code: reader.text(node, "code", at: path), title: reader.text(node, "title", at: path),
      max: reader.number(node, "max", at: path, in: 1...100),
      criteria: reader.texts(node, "criteria", at: path).map(CriterionKey.init))
  }

  private mutating func criterion(_ node: JSONNode, at path: String) -> Criterion {
    reader.only(
      ["code", "key", "max", "title", "ladder", "points", "stars", "star", "cases", "applies_if", "notes"],
      in: node, at: path)
    let code = reader.text(node, "code", at: path)
    var title = reader.optionalText(node, "title", at: path)
    var ladders: [Ladder] = []
    if node["cases"] != nil {
      for (item, place) in reader.list(node, "cases", at: path, needed: true) {
        reader.only(["title", "ladder", "points", "stars"], in: item, at: place)
        ladders.append(ladder(item, at: place, title: reader.text(item, "title", at: place)).ladder)
      }
      if title == nil { reader.fail(node, reader.join(path, "title"), .missingKey("title")) }
    } else {
      let (ladder, sharedTitle) = ladder(node, at: path, title: nil)
      ladders.append(ladder)
      title = title ?? sharedTitle
    }
    return Criterion(
      key: CriterionKey(reader.optionalText(node, "key", at: path) ?? code), code: code, title: title ?? "",
      max: reader.number(node, "max", at: path, in: 1...100),
      notes: notes(node, "notes", at: path) { $0 != .disqualifier }, star: mark(node, at: path), cases: ladders,
      appliesIf: reader.optionalText(node, "applies_if", at: path).map(CriterionKey.init))
  }

  private mutating func mark(_ node: JSONNode, at path: String) -> Star? {
    guard let child = node["star"], !child.isNull else { return nil }
    return Star(rawValue: reader.number(child, at: reader.join(path, "star"), in: 3...5))
  }

  private mutating func ladder(
    _ node: JSONNode, at path: String, title: String?
  ) -> (ladder: Ladder, sharedTitle: String) {
    let name = reader.text(node, "ladder", at: path)
    guard let shared = wording.ladders[name] else {
      reader.fail(node["ladder"] ?? node, reader.join(path, "ladder"), .unknownLadder(name))
      return (Ladder(title: title, levels: []), "")
    }
    let points = reader.list(node, "points", at: path).map { reader.number($0.0, at: $0.1, in: 0...100) }
    guard points.count == shared.levels.count else {
      reader.fail(
        node["points"] ?? node, reader.join(path, "points"),
        .pointsDoNotFitLevels(points: points.count, levels: shared.levels.count))
      return (Ladder(title: title, levels: []), shared.title)
    }
    var levels = zip(shared.levels, points).map { Level(text: $0, points: $1, star: nil) }
    for member in reader.members(node, "stars", at: path) {
      let place = reader.join(path, "stars.\(member.key)")
      guard let star = Int(member.key).flatMap(Star.init(rawValue:)), Star.withFloors.contains(star) else {
        reader.fail(member.node, place, .unknownName(member.key))
        continue
      }
      let points = reader.number(member.node, at: place, in: 0...100)
      guard let level = levels.firstIndex(where: { $0.points == points && $0.star == nil }) else {
        reader.fail(member.node, place, .starMarkOnNoLevel(star: star.rawValue, points: points))
        continue
      }
      levels[level].star = star
    }
    return (Ladder(title: title, levels: levels), shared.title)
  }

  private mutating func notes(
    _ node: JSONNode, _ key: String, at path: String, allowed: (Note.Kind) -> Bool
  ) -> [Note] {
    var notes: [Note] = []
    for (item, place) in reader.list(node, key, at: path) {
      let name = reader.text(item, at: place)
      guard let note = wording.notes[name] else {
        reader.fail(item, place, .unknownNote(name))
        continue
      }
      if !allowed(note.kind) { reader.fail(item, place, .noteOfWrongKind(note.kind.name)) }
      notes.append(note)
    }
    return notes
  }

  private mutating func correction(_ node: JSONNode, at path: String) -> ProductSet.Correction {
    reader.only(["at", "field", "source", "reading", "why"], in: node, at: path)
    return ProductSet.Correction(
      place: reader.text(node, "at", at: path), field: reader.text(node, "field", at: path),
      source: node["source"]?.string ?? "", reading: reader.text(node, "reading", at: path),
      why: reader.text(node, "why", at: path))
  }
}
