/// The criteria of one set as flat rows, in the order of the set.
struct SetTable {
  struct CriterionRow {
    var order: Int
    var part: String
    var key: String
    var alternatives: Int
    /// Key of the criterion that must have points for this one to apply.
    var requires: String?
  }

  struct LevelRow {
    var order: Int
    var alternative: Int
    var points: Int
  }

  /// A star mark: at least `points` of the criterion `order` belong to `star` stars.
  struct MarkRow {
    var order: Int
    var star: Int
    var points: Int
  }

  /// What a criterion must reach for `star` stars.
  struct FloorRow {
    var star: Int
    var order: Int
    var key: String
    var needs: Int
  }

  var parts: [String] = []
  var criteria: [CriterionRow] = []
  var levels: [LevelRow] = []
  var floors: [FloorRow] = []
  var orders: [String: Int] = [:]

  init(number: Int, of document: CriteriaDocument) throws(RecountError) {
    let found = document.sets.filter { $0.number == number }
    guard found.count == 1, let set = found.first else {
      throw .criteria(.setListedTwice, set: number, key: "")
    }
    var marks: [MarkRow] = []
    for part in set.parts {
      guard !parts.contains(part.code) else { throw .criteria(.partListedTwice, set: number, key: part.code) }
      parts.append(part.code)
      for criterion in part.sections.flatMap(\.criteria) {
        do {
          try append(criterion, part: part.code, marks: &marks)
        } catch {
          throw .criteria(error, set: number, key: criterion.key)
        }
      }
    }
    guard !criteria.isEmpty else { throw .criteria(.noCriteria, set: number, key: "") }
    try checkConditions(set: number)
    floors = Self.floors(of: criteria, marks: marks)
  }

  private mutating func append(
    _ criterion: CriteriaDocument.Criterion, part: String, marks: inout [MarkRow]
  ) throws(RecountError.CriteriaFault) {
    guard criterion.correction == nil else { throw .correctionNotApplied }
    guard (1...1000).contains(criterion.max) else { throw .pointsOutOfRange }
    guard !criterion.cases.isEmpty else { throw .noCases }
    let order = criteria.count
    guard orders.updateValue(order, forKey: criterion.key) == nil else { throw .keyListedTwice }
    criteria.append(
      CriterionRow(
        order: order, part: part, key: criterion.key, alternatives: criterion.cases.count,
        requires: Self.condition(of: criterion)))
    var steps: [Int] = []
    for (index, ladder) in criterion.cases.enumerated() {
      for step in try Self.steps(of: ladder, max: criterion.max) {
        levels.append(LevelRow(order: order, alternative: index + 1, points: step.points))
        steps.append(step.points)
        guard let star = step.star else { continue }
        marks.append(MarkRow(order: order, star: star, points: step.points))
      }
    }
    guard let star = criterion.star else { return }
    guard (3...5).contains(star) else { throw .starOutOfRange }
    guard let lowest = steps.filter({ $0 > 0 }).min() else { throw .markWithoutLevel }
    marks.append(MarkRow(order: order, star: star, points: lowest))
  }

  /// The levels of one ladder; a ladder without levels is met or not met: 0 or the maximum.
  private static func steps(
    of ladder: CriteriaDocument.Case, max: Int
  ) throws(RecountError.CriteriaFault) -> [(points: Int, star: Int?)] {
    guard !ladder.levels.isEmpty else { return [(0, nil), (max, nil)] }
    var seen: Set<Int> = []
    for level in ladder.levels {
      guard level.correction == nil else { throw .correctionNotApplied }
      guard (0...max).contains(level.points) else { throw .pointsOutOfRange }
      guard seen.insert(level.points).inserted else { throw .levelListedTwice }
      if let star = level.star, !(3...5).contains(star) { throw .starOutOfRange }
    }
    return ladder.levels.map { ($0.points, $0.star) }
  }
}

extension SetTable {
  /// The export names the condition; a document in the wording of the decision says it in a note alone.
  ///
  /// In that wording the story itself is 5.1 (26/2026, 781/2020) or 5.a (148/2023, whose keys carry letters).
  private static func condition(of criterion: CriteriaDocument.Criterion) -> String? {
    if let key = criterion.appliesIf { return key }
    guard (criterion.notes ?? []).contains(where: { $0.contains("Chỉ áp dụng khi có câu chuyện") }) else { return nil }
    return criterion.key.contains { $0.isLetter } ? "5.a" : "5.1"
  }

  private func checkConditions(set: Int) throws(RecountError) {
    for row in criteria {
      guard let required = row.requires else { continue }
      guard let order = orders[required] else { throw .criteria(.unknownCondition, set: set, key: row.key) }
      guard criteria[order].requires == nil else {
        throw .criteria(.conditionOnConditional, set: set, key: row.key)
      }
    }
  }

  /// The floor for N stars is the highest of the points marked with N stars or fewer.
  private static func floors(of criteria: [CriterionRow], marks: [MarkRow]) -> [FloorRow] {
    (3...5).flatMap { star in
      criteria.compactMap { row in
        marks.filter { $0.order == row.order && $0.star <= star }.map(\.points).max()
          .map { FloorRow(star: star, order: row.order, key: row.key, needs: $0) }
      }
    }
  }
}
