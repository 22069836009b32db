/// One of the sets ("bộ sản phẩm") of a regime: the form by which a product of that kind is scored.
package struct ProductSet: Hashable, Sendable {
  /// A slip of the source that was read otherwise, with the reason.
  package struct Correction: Hashable, Sendable {
    package var place: String
    package var field: String
    package var source: String
    package var reading: String
    package var why: String
  }

  /// A place where the source does not add up or is silent. The data keep the source's values; a stated gap is accepted
  /// by the checks, an unstated one is not, and whoever uses the set is told.
  package struct Gap: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The parts below `place` sum to `found`, not to `expected`.
      case sum
      /// The best level of `place` has `found` points, the maximum says `expected`.
      case maximum
      /// Notes are missing.
      case notes
    }

    package var place: String
    package var kind: Kind
    package var found: Int?
    package var expected: Int?
    package var why: String
  }

  /// An office's wording that stands in place of the one that came with the regime.
  package struct WordingSource: Hashable, Sendable {
    /// The name under which the office keeps it.
    package var name: String
    /// What the office said of its origin.
    package var source: String
    /// Hex SHA-256 of the file that was imported.
    package var digest: String

    package init(name: String, source: String, digest: String) {
      self.name = name
      self.source = source
      self.digest = digest
    }
  }

  package var regime: RegimeID
  package var number: Int
  package var name: String
  package var aliases: [String]
  /// Empty where the source of an earlier regime does not name them.
  package var industry: String
  package var group: String
  package var managingAgency: String
  /// The clause "Hồ sơ bị loại khi", one note a ground; empty on the tourism form.
  package var disqualifiers: [Note]
  package var parts: [Part]
  package var corrections: [Correction]
  package var gaps: [Gap] = []
  /// `nil` for the wording that came with the regime.
  package var wording: WordingSource?

  /// All criteria in the order of the form.
  package var criteria: [Criterion] { parts.flatMap { $0.sections.flatMap(\.criteria) } }

  /// Everything that takes a product out: grounds of the set, notes of sections and criteria, in the order of the form.
  package var knockouts: [Note] {
    let sections = parts.flatMap(\.sections)
    return disqualifiers
      + sections.flatMap { $0.notes + $0.criteria.flatMap(\.notes) }.filter(\.kind.isKnockout)
  }

  package func criterion(_ key: CriterionKey) -> Criterion? {
    for part in parts {
      for section in part.sections {
        if let found = section.criteria.first(where: { $0.key == key }) { return found }
      }
    }
    return nil
  }
}

/// Part A, B or C.
package struct Part: Hashable, Sendable {
  package var code: String
  package var title: String
  package var max: Int
  package var sections: [Section]
}

/// A numbered section of a part. One whose levels stand directly under it has a single criterion of the same code.
package struct Section: Hashable, Sendable {
  /// A heading between section and criteria that has a maximum of its own ("6.1 Ngoại hình").
  package struct Group: Hashable, Sendable {
    package var code: String
    package var title: String
    package var max: Int
    package var criteria: [CriterionKey]
  }

  package var code: String
  package var title: String
  package var max: Int
  package var notes: [Note]
  package var groups: [Group]
  package var criteria: [Criterion]
}

/// What is ticked on the form.
package struct Criterion: Hashable, Sendable {
  package var key: CriterionKey
  package var code: String
  package var title: String
  /// The points of the best level, 1 or more.
  package var max: Int
  package var notes: [Note]
  /// A star mark on the criterion itself (148/2023, 3.e); `nil` where the marks stand on levels.
  package var star: Star?
  /// One ladder, or the alternatives of which the evaluator uses one ("Trường hợp 1", "Trường hợp 2").
  package var cases: [Ladder]
  /// The criterion counts only where that one has points ("Chỉ áp dụng khi có câu chuyện").
  package var appliesIf: CriterionKey?

  package var hasAlternatives: Bool { cases.count > 1 }

  /// Met or not met: no ladder, either 0 or `max` points.
  package var isMetOrNot: Bool { cases.allSatisfy { $0.levels.isEmpty } }

  /// The points that may be ticked in one of the alternatives (from 0), rising, always with 0: where no level has
  /// 0 points, 0 means that no level is met.
  package func points(inCase index: Int) -> [Int] {
    guard cases.indices.contains(index) else { return [] }
    let ladder = cases[index]
    let points = ladder.levels.isEmpty ? [max] : ladder.levels.map(\.points)
    return points.first == 0 ? points : [0] + points
  }

  /// The least points for `star`: the highest among the levels whose mark is at most that star; a mark on the criterion
  /// means its lowest level above 0. `nil` where the criterion sets no floor for that grade.
  /// (Note on the form, Phụ lục II, Quyết định 26/2026/QĐ-TTg.)
  package func floor(for star: Star) -> Int? {
    var floors = cases.flatMap(\.levels).compactMap { level in
      level.star.flatMap { $0 <= star ? level.points : nil }
    }
    if let mark = self.star, mark <= star {
      let lowest = cases.flatMap(\.levels).map(\.points).filter { $0 > 0 }.min()
      floors.append(lowest ?? max)
    }
    return floors.max()
  }
}

/// The levels of one alternative, from the lowest points up.
package struct Ladder: Hashable, Sendable {
  /// The heading of the alternative; `nil` where the criterion has only one ladder.
  package var title: String?
  /// Empty for a criterion that is met or not met.
  package var levels: [Level]
}

package struct Level: Hashable, Sendable {
  package var text: String
  package var points: Int
  /// The least level for that grade, whatever the total.
  package var star: Star?
}
