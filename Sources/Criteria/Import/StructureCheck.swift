internal import CanonicalJSON

/// What a wording may not change: parts, sections, groups and criteria in their order, points, star marks, conditions,
/// alternatives. Every difference is a fault with its line.
struct StructureCheck {
  private var reader: NodeReader

  /// - Parameters:
  ///   - theirs: the set as the office's file has it, and its node.
  static func check(
    _ theirs: ProductSet, against ours: ProductSet, _ node: JSONNode, at path: String, file: String
  ) throws(CriteriaFaults) {
    var check = StructureCheck(reader: NodeReader(file: file))
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

  private mutating func set(_ theirs: ProductSet, _ ours: ProductSet, _ node: JSONNode, _ path: String) {
    func parts(_ set: ProductSet) -> String { set.parts.map { "\($0.code) \($0.max)" }.joined(separator: ", ") }
    differ(.parts, parts(theirs), parts(ours), node, "parts", path)
    guard theirs.parts.count == ours.parts.count else { return }
    for (index, (their, our)) in zip(theirs.parts, ours.parts).enumerated() {
      guard let (child, place) = child(node, "parts", index, path) else { continue }
      part(their, our, child, place)
    }
  }

  private mutating func part(_ theirs: Part, _ ours: Part, _ node: JSONNode, _ path: String) {
    func sections(_ part: Part) -> String { part.sections.map { "\($0.code) (\($0.max))" }.joined(separator: ", ") }
    differ(.sections, sections(theirs), sections(ours), node, "sections", path)
    guard theirs.sections.map(\.code) == ours.sections.map(\.code) else { return }
    for (index, (their, our)) in zip(theirs.sections, ours.sections).enumerated() {
      guard let (child, place) = child(node, "sections", index, path) else { continue }
      section(their, our, child, place)
    }
  }

  private mutating func section(_ theirs: Section, _ ours: Section, _ node: JSONNode, _ path: String) {
    func groups(_ section: Section) -> String {
      section.groups.map { "\($0.code) (\($0.max)): \($0.criteria.map(\.rawValue).joined(separator: " "))" }
        .joined(separator: "; ")
    }
    func keys(_ section: Section) -> String { section.criteria.map(\.key.rawValue).joined(separator: ", ") }
    differ(.groups, groups(theirs), groups(ours), node, "groups", path)
    differ(.criteria, keys(theirs), keys(ours), node, "criteria", path)
    guard theirs.criteria.map(\.key) == ours.criteria.map(\.key) else { return }
    for (index, (their, our)) in zip(theirs.criteria, ours.criteria).enumerated() {
      guard let (child, place) = child(node, "criteria", index, path) else { continue }
      criterion(their, our, child, place)
    }
  }

  private mutating func criterion(_ theirs: Criterion, _ ours: Criterion, _ node: JSONNode, _ path: String) {
    differ(.maximum, String(theirs.max), String(ours.max), node, "max", path)
    differ(.mark, mark(theirs.star), mark(ours.star), node, "star", path)
    // An official text says its conditions in notes; a file that names them must name the same.
    if node["applies_if"] != nil {
      differ(.condition, theirs.appliesIf?.rawValue ?? "–", ours.appliesIf?.rawValue ?? "–", node, "applies_if", path)
    }
    differ(.alternatives, String(theirs.cases.count), String(ours.cases.count), node, "cases", path)
    guard theirs.cases.count == ours.cases.count else { return }
    for (index, (their, our)) in zip(theirs.cases, ours.cases).enumerated() {
      guard let (child, place) = child(node, "cases", index, path) else { continue }
      differ(.levels, levels(their), levels(our), child, "levels", place)
      if Set(their.levels.map(\.text)).count != their.levels.count { reader.fail(child, place, .sameWording) }
    }
    if node["note_kinds"] != nil {
      differ(.knockouts, knockouts(theirs.notes), knockouts(ours.notes), node, "note_kinds", path)
    }
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
