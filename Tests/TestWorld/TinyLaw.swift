internal import CanonicalJSON
package import Council
package import Criteria
internal import Evidence

/// A form of two criteria, for tests that need very many sheets: 1.1 has 0, 40, 50, 60 or 70 points and no floor; 1.2
/// has 0, 10, 20 or 30, of which 10, 20 and 30 are the floors of three, four and five stars.
package struct TinyLaw: Sendable {
  package let law: Law
  /// The canonical export.
  package let criteria: [UInt8]
  package let criteriaDigest: String

  package static let first = CriterionKey("1.1")
  package static let second = CriterionKey("1.2")

  package static func load() throws -> TinyLaw { try loaded.get() }

  private static let loaded = Result { try TinyLaw() }

  private init() throws {
    let atHand = try LawAtHand.load()
    var set = try atHand.set(1)
    var part = set.parts[0]
    var section = part.sections[0]
    let points = [[0, 40, 50, 60, 70], [0, 10, 20, 30]]
    let stars: [[Star?]] = [[nil, nil, nil, nil, nil], [nil, .three, .four, .five]]
    let ladder = try Self.longest(in: set)
    section.criteria = zip([Self.first, Self.second], zip(points, stars)).map { key, rows in
      var criterion = ladder
      (criterion.key, criterion.code, criterion.max) = (key, key.rawValue, rows.0.last ?? 0)
      criterion.cases[0].levels = zip(rows.0, rows.1).map { points, star in
        var level = ladder.cases[0].levels[0]
        (level.points, level.star) = (points, star)
        return level
      }
      return criterion
    }
    (section.groups, section.notes, section.max) = ([], [], 100)
    (part.sections, part.max) = ([section], 100)
    (set.parts, set.gaps, set.corrections, set.disqualifiers) = ([part], [], [], [])
    var regime = atHand.regime
    regime.sets = [set.number]
    law = Law(regime: regime, sets: [set])
    criteria = CriteriaExport.document(regime, sets: [set]).canonicalBytes
    criteriaDigest = Digest(of: criteria).hex
  }

  /// Any criterion with a ladder and nothing else.
  private static func longest(in set: ProductSet) throws -> Criterion {
    let plain = set.criteria.first {
      !$0.hasAlternatives && !$0.isMetOrNot && $0.appliesIf == nil && $0.star == nil
    }
    guard var plain else { throw LawAtHand.NoSuchSet(number: set.number) }
    plain.notes = []
    return plain
  }

  package static func draft(_ first: Int, _ second: Int) -> Draft {
    var draft = Draft()
    draft.choices = [Self.first: .points(first), Self.second: .points(second)]
    return draft
  }

  /// A council of three: the chair M1, the deputy M2, the member and secretary M3.
  package static func meeting(_ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    let tiny = try load()
    var rules = Rules()
    (rules.quorum, rules.rescoringTurns, rules.conflictDeclaration) = (Fraction(2, 3), 1, false)
    change(&rules)
    var info = try Meeting.info(try LawAtHand.load(), rules: rules, seats: Meeting.council(of: 3))
    info.criteriaDigest = tiny.criteriaDigest
    return try Meeting(opening: info, law: tiny.law)
  }
}
