package import Criteria

/// Criteria x members: the points that each gave, against the median of all. For the council's discussion, after the
/// reveal only; nothing is decided on it.
package struct HeatMap: Hashable, Sendable {
  /// How far from the median; "far" is half of the criterion's points or more.
  package enum Deviation: Int, Hashable, Sendable, Comparable {
    case farBelow = -2
    case below, same, above, farAbove

    package static func < (left: Deviation, right: Deviation) -> Bool { left.rawValue < right.rawValue }
  }

  package struct Cell: Hashable, Sendable {
    /// `nil` where nothing was ticked, since the criterion does not apply to that sheet.
    package var points: Int?
    /// The alternative that was used, from 1; `nil` where the criterion has none.
    package var alternative: Int?
    package var deviation: Deviation
  }

  /// A criterion, a part or the total, with a cell for each member in their order.
  package struct Row: Hashable, Sendable {
    package var range: Disagreement.Range
    /// The middle of all points; of an even number of members the mean of the two in the middle.
    package var median: Fraction
    package var cells: [Cell]
  }

  /// In the order of the sheets; proposals to eliminate are not among them.
  package var members: [Disagreement.Member]
  /// In the order of the form.
  package var parts: [Row]
  package var total: Row
  /// Every criterion in the order of the form.
  package var criteria: [CriterionKey: Row]
  package var ofForm: [CriterionKey]
  /// Those on which members differ, the widest first (`Disagreement.criteria`).
  package var byRange: [CriterionKey]

  /// `nil` where no sheet is valid.
  package init?(of sheets: [TallySheet], in set: ProductSet, disagreement: Disagreement) {
    let valid = sheets.filter { $0.eliminate == nil }
    let points = valid.map { set.points(of: $0.choices) }
    let totals = points.map { $0.reduce(0) { $0 + $1.points } }
    guard let total = Row(of: totals.map { .points($0) }, max: set.parts.reduce(0) { $0 + $1.max }) else { return nil }
    self.total = total
    members = disagreement.members
    parts = set.parts.enumerated().compactMap { index, part in
      Row(of: points.map { .points($0[index].points) }, max: part.max)
    }
    criteria = [:]
    for criterion in set.criteria {
      criteria[criterion.key] = Row(of: valid.map { $0.choices[criterion.key] }, max: criterion.max)
    }
    ofForm = set.criteria.map(\.key)
    byRange = disagreement.criteria.map(\.key)
  }
}

extension HeatMap.Row {
  /// `nil` of nothing.
  fileprivate init?(of choices: [Choice?], max: Int) {
    let points = choices.map { $0?.points ?? 0 }
    guard let range = Disagreement.Range(of: choices.map(Disagreement.Tick.init), points: \.points, max: max),
      let median = points.median
    else { return nil }
    self.range = range
    self.median = median
    cells = choices.map { choice in
      var alternative: Int?
      if case .alternative(let number, _) = choice { alternative = number }
      return HeatMap.Cell(
        points: choice?.points, alternative: alternative,
        deviation: HeatMap.Deviation(choice?.points ?? 0, from: median, max: max))
    }
  }
}

extension HeatMap.Deviation {
  fileprivate init(_ points: Int, from median: Fraction, max: Int) {
    let value = Fraction(points)
    if value == median {
      self = .same
      return
    }
    let isFar = !(median.distance(to: points) < Fraction(max, 2))
    self = median < value ? (isFar ? .farAbove : .above) : (isFar ? .farBelow : .below)
  }
}

extension [Int] {
  fileprivate var median: Fraction? {
    guard !isEmpty else { return nil }
    let sorted = self.sorted()
    return Fraction(sorted[(count - 1) / 2] + sorted[count / 2], 2)
  }
}

extension VisibleProduct {
  /// For whoever may see the sheets: `nil` before the reveal.
  package func heatMap(in set: ProductSet, rules: Rules) -> HeatMap? {
    disagreement(in: set, rules: rules).flatMap { HeatMap(of: sheets.map(\.tallySheet), in: set, disagreement: $0) }
  }
}
