internal import CanonicalJSON

/// What a wording may not change: parts, sections, groups and criteria in their order, points, star marks, conditions,
/// alternatives. Every difference is a fault with its line.
struct StructureCheck {
  private var reader: NodeReader
  /// The file is in our own form: it says which note is a knock-out.
  private var namesKinds = false

  private init(file: String) { reader = NodeReader(file: file) }

  /// - Parameters:
  ///   - theirs: the set as the office's file has it, and its node.
  static func check(
    _ theirs: ProductSet, against ours: ProductSet, _ node: JSONNode, at path: String, file: String
  ) throws(CriteriaFaults) {
    var check = StructureCheck(file: file)
    check.set(theirs, ours, node, path)
    try check.reader.finish()
  }

  private mutating func differ(
    _ what: CriteriaFault.Structure, _ theirs: String, _ ours: String, _ node: JSONNode, _ member: String,
    _ path: String
  ) {
    if theirs == ours { return }
    reader.fail(node, member: member, at: path, .structureDiffers(what: what, expected: ours, found: theirs))
  }

  /// Lists are compared item by item; the message shows them joined.
  /// - Returns: whether they agree.
  private mutating func agree(
    _ what: CriteriaFault.Structure, _ theirs: [[String]], _ ours: [[String]], _ node: JSONNode, _ member: String,
    _ path: String
  ) -> Bool {
    if theirs == ours { return true }
    func joined(_ items: [[String]]) -> String { items.map { $0.joined(separator: " ") }.joined(separator: ", ") }
    reader.fail(
      node, member: member, at: path, .structureDiffers(what: what, expected: joined(ours), found: joined(theirs)))
    return false
  }

  private mutating func set(_ theirs: ProductSet, _ ours: ProductSet, _ node: JSONNode, _ path: String) {
    func parts(_ set: ProductSet) -> [[String]] { set.parts.map { [$0.code, "\($0.max)"] } }
    guard agree(.parts, parts(theirs), parts(ours), node, "parts", path) else { return }
    for (index, (their, our)) in zip(theirs.parts, ours.parts).enumerated() {
      guard let (child, place) = child(node, "parts", index, path) else { continue }
      part(their, our, child, place)
    }
    // An official text has its grounds in one sentence or in several; a file in our own form has ours, one by one.
    if namesKinds {
      differ(
        .disqualifiers, "\(theirs.disqualifiers.count)", "\(ours.disqualifiers.count)", node, "disqualifiers", path)
    }
  }

  private mutating func part(_ theirs: Part, _ ours: Part, _ node: JSONNode, _ path: String) {
    func sections(_ part: Part) -> [[String]] { part.sections.map { [$0.code, "(\($0.max))"] } }
    guard agree(.sections, sections(theirs), sections(ours), node, "sections", path) else { return }
    for (index, (their, our)) in zip(theirs.sections, ours.sections).enumerated() {
      guard let (child, place) = child(node, "sections", index, path) else { continue }
      section(their, our, child, place)
    }
  }

  private mutating func section(_ theirs: Section, _ ours: Section, _ node: JSONNode, _ path: String) {
    func groups(_ section: Section) -> [[String]] {
      section.groups.map { [$0.code, "(\($0.max)):"] + $0.criteria.map(\.rawValue) }
    }
    func keys(_ section: Section) -> [[String]] { section.criteria.map { [$0.key.rawValue] } }
    let haveSameGroups = agree(.groups, groups(theirs), groups(ours), node, "groups", path)
    guard agree(.criteria, keys(theirs), keys(ours), node, "criteria", path), haveSameGroups else { return }
    knockouts(theirs.notes, ours.notes, node, path)
    for (index, (their, our)) in zip(theirs.criteria, ours.criteria).enumerated() {
      guard let (child, place) = child(node, "criteria", index, path) else { continue }
      criterion(their, our, child, place)
    }
  }

  /// A file that names the kinds of its notes must name our knock-outs.
  private mutating func knockouts(_ theirs: [Note], _ ours: [Note], _ node: JSONNode, _ path: String) {
    guard node["note_kinds"] != nil else { return }
    namesKinds = true
    differ(.knockouts, knockouts(theirs), knockouts(ours), node, "note_kinds", path)
  }

  private mutating func criterion(_ theirs: Criterion, _ ours: Criterion, _ node: JSONNode, _ path: String) {
    differ(.maximum, String(theirs.max), String(ours.max), node, "max", path)
    differ(.mark, mark(theirs.star), mark(ours.star), node, "star", path)
    // An official text says its conditions in notes; a file that names them must name the same.
    if node["applies_if"] != nil {
      differ(.condition, theirs.appliesIf?.rawValue ?? "–", ours.appliesIf?.rawValue ?? "–", node, "applies_if", path)
    }
    guard theirs.cases.count == ours.cases.count else {
      return differ(.alternatives, String(theirs.cases.count), String(ours.cases.count), node, "cases", path)
    }
    for (index, (their, our)) in zip(theirs.cases, ours.cases).enumerated() {
      guard let (child, place) = child(node, "cases", index, path) else { continue }
      differ(.levels, levels(their), levels(our), child, "levels", place)
      if Set(their.levels.map(\.text)).count != their.levels.count { reader.fail(child, place, .sameWording) }
    }
    knockouts(theirs.notes, ours.notes, node, path)
  }

  private func mark(_ star: Star?) -> String { star.map { "★\($0.rawValue)" } ?? "–" }

  private func levels(_ ladder: Ladder) -> String {
    ladder.levels.map { "\($0.points)\($0.star.map { "★\($0.rawValue)" } ?? "")" }.joined(separator: ", ")
  }

  private func knockouts(_ notes: [Note]) -> String {
    notes.filter(\.kind.isKnockout).map(\.kind.name).sorted().joined(separator: ", ")
  }

  private func child(_ node: JSONNode, _ key: String, _ index: Int, _ path: String) -> (JSONNode, String)? {
    guard let items = node[key]?.items, items.indices.contains(index) else { return nil }
    return (items[index], "\(reader.join(path, key))[\(index)]")
  }
}
