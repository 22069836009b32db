internal import CanonicalJSON

/// What must hold in every set, whatever file it came from: parts as the regime has them, sums, rising points, star
/// marks that do not fall, unique keys, conditions that name a criterion before them.
struct SetCheck {
  private var reader: NodeReader
  /// Gaps that the file states and that have not been found yet.
  private var stated: [ProductSet.Gap]
  /// Criteria that count only where another one has points: on them nothing else may depend.
  private var conditional: Set<CriterionKey> = []

  private init(file: String, stated: [ProductSet.Gap]) {
    reader = NodeReader(file: file)
    self.stated = stated
  }

  static func check(_ set: ProductSet, against regime: Regime, root: JSONNode, file: String) throws(CriteriaFaults) {
    var check = SetCheck(file: file, stated: set.gaps.filter { $0.kind != .notes })
    check.whole(set, regime, root)
    try check.reader.finish()
  }

  private mutating func whole(_ set: ProductSet, _ regime: Regime, _ root: JSONNode) {
    let expected = regime.parts.map { "\($0.code) \($0.max)" }.joined(separator: ", ")
    let found = set.parts.map { "\($0.code) \($0.max)" }.joined(separator: ", ")
    if expected != found {
      reader.fail(root, member: "parts", at: "", .partsDiffer(expected: expected, found: found))
    }
    var keys: Set<CriterionKey> = []
    for (part, (node, path)) in zip(set.parts, children(of: root, "parts", "")) {
      sum(part.sections.map(\.max), part.max, .sectionsOfPart, part.code, node, path)
      for (section, (node, path)) in zip(part.sections, children(of: node, "sections", path)) {
        check(section, node, path, &keys)
      }
    }
    // A gap that is stated and is none would hide the next one.
    for gap in stated { reader.fail(root, member: "gaps", at: "", .noSuchGap(gap.place)) }
  }

  /// Whether the file says so of this very place and these very numbers.
  private mutating func isStated(_ place: String, _ kind: ProductSet.Gap.Kind, found: Int, expected: Int) -> Bool {
    let index = stated.firstIndex {
      $0.place == place && $0.kind == kind && $0.found == found && $0.expected == expected
    }
    guard let index else { return false }
    stated.remove(at: index)
    return true
  }

  private mutating func check(_ section: Section, _ node: JSONNode, _ path: String, _ keys: inout Set<CriterionKey>) {
    sum(section.criteria.map(\.max), section.max, .criteriaOfSection, section.code, node, path)
    for (group, (node, path)) in zip(section.groups, children(of: node, "groups", path)) {
      let wanted = Set(group.criteria)
      let members = section.criteria.filter { wanted.contains($0.key) }
      let known = Set(members.map(\.key))
      for key in group.criteria where !known.contains(key) {
        reader.fail(node, member: "criteria", at: path, .unknownCriterion(key.rawValue))
      }
      sum(members.map(\.max), group.max, .criteriaOfGroup, group.code, node, path)
    }
    for (criterion, (node, path)) in zip(section.criteria, children(of: node, "criteria", path)) {
      if let condition = criterion.appliesIf, !keys.contains(condition) {
        reader.fail(node, member: "applies_if", at: path, .unknownCriterion(condition.rawValue))
      }
      if let condition = criterion.appliesIf, conditional.contains(condition) {
        reader.fail(node, member: "applies_if", at: path, .conditionOnConditional(condition.rawValue))
      }
      if criterion.appliesIf != nil { conditional.insert(criterion.key) }
      if !keys.insert(criterion.key).inserted { reader.fail(node, path, .duplicate(criterion.key.rawValue)) }
      let places = node["cases"] == nil ? [(node, path)] : children(of: node, "cases", path)
      for (ladder, (node, path)) in zip(criterion.cases, places) { check(ladder, node, path) }
      let best = criterion.cases.map { $0.levels.last?.points ?? criterion.max }.max() ?? 0
      if best != criterion.max, !isStated(criterion.key.rawValue, .maximum, found: best, expected: criterion.max) {
        reader.fail(node, member: "max", at: path, .bestLevelIsNotMaximum(best: best, max: criterion.max))
      }
    }
  }

  private mutating func check(_ ladder: Ladder, _ node: JSONNode, _ path: String) {
    // An export has its points and marks in the levels.
    let isExport = node["levels"] != nil
    let points = ladder.levels.map(\.points)
    if zip(points, points.dropFirst()).contains(where: { $0 >= $1 }) {
      reader.fail(node, member: isExport ? "levels" : "points", at: path, .pointsDoNotRise)
    }
    let stars = ladder.levels.compactMap(\.star)
    if zip(stars, stars.dropFirst()).contains(where: { $0 >= $1 }) {
      reader.fail(node, member: isExport ? "levels" : "stars", at: path, .starMarksFall)
    }
    if Set(ladder.levels.map(\.text)).count != ladder.levels.count { reader.fail(node, path, .sameWording) }
  }

  private mutating func sum(
    _ parts: [Int], _ max: Int, _ what: CriteriaFault.Sum, _ place: String, _ node: JSONNode, _ path: String
  ) {
    let sum = parts.reduce(0, +)
    if sum != max, !isStated(place, .sum, found: sum, expected: max) {
      reader.fail(node, member: "max", at: path, .sumDiffers(what: what, sum: sum, max: max))
    }
  }

  private func children(of node: JSONNode, _ key: String, _ path: String) -> [(JSONNode, String)] {
    (node[key]?.items ?? []).enumerated().map { ($0.element, "\(reader.join(path, key))[\($0.offset)]") }
  }
}
