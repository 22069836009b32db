internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence
internal import TestWorld

/// A law of one set with one criterion a part, for stores that are opened a million times; a council of three.
struct SmallLaw {
  let info: SessionInfo
  let criteria: [UInt8]
  private let set: ProductSet

  struct NoLaw: Error {}

  init() throws {
    let atHand = try LawAtHand.load()
    var set = try atHand.set(1)
    let plain = set.criteria.first {
      !$0.hasAlternatives && !$0.isMetOrNot && $0.appliesIf == nil && $0.star == nil && $0.cases[0].levels.count > 1
    }
    guard let plain else { throw NoLaw() }
    set.parts = set.parts.enumerated().map { index, part in Self.shortened(part, index + 1, plain) }
    (set.aliases, set.gaps, set.corrections, set.disqualifiers) = ([], [], [], [])
    var regime = atHand.regime
    regime.sets = [set.number]
    self.set = set
    criteria = CriteriaExport.document(regime, sets: [set]).canonicalBytes
    var rules = Rules()
    rules.conflictDeclaration = false
    var info = try Meeting.info(atHand, rules: rules, seats: Meeting.council(of: 3))
    info.criteriaDigest = Digest(of: criteria).hex
    self.info = info
  }

  private static func shortened(_ part: Part, _ number: Int, _ plain: Criterion) -> Part {
    var (part, section, criterion) = (part, part.sections[0], plain)
    (criterion.key, criterion.code, criterion.max) = (CriterionKey("\(number).1"), "\(number).1", part.max)
    criterion.notes = []
    criterion.cases[0].levels = [1, 2, part.max].enumerated().map { place, points in
      var level = plain.cases[0].levels[0]
      (level.points, level.text, level.star) = (points, "mức \(place)", nil)
      return level
    }
    (section.criteria, section.groups, section.notes, section.max) = ([criterion], [], [], part.max)
    part.sections = [section]
    return part
  }

  /// - Parameter number: 1 to 6; another tick in one of the parts.
  func draft(_ number: Int) -> Draft {
    var draft = Draft()
    for (index, criterion) in set.criteria.enumerated() {
      let points = criterion.points(inCase: 0)
      draft.choices[criterion.key] = .points(points[(number >> index) & 1])
    }
    return draft
  }
}
