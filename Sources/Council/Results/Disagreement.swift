package import Criteria

/// Where the members differ on a product. Advice for the council's discussion, after the reveal only; nothing is decided
/// on it.
package struct Disagreement: Hashable, Sendable {
  /// A member's total against the mean.
  package struct Member: Hashable, Sendable {
    package var member: String
    package var total: Int
    /// Never below 0.
    package var distance: Fraction
    package var isAbove: Bool
    /// Further from the mean than the Quy chế points out (`chenh_lech.canh_bao_ca_nhan`).
    package var isPointedOut: Bool
  }

  /// The points of a criterion or a part over all valid sheets.
  package struct Range: Hashable, Sendable {
    package var lowest: Int
    package var highest: Int
    /// The most points there are.
    package var max: Int
    /// How many different ticks there are, alternatives told apart; of a part, different sums.
    package var values: Int
    package var mean: Fraction

    package var spread: Int { highest - lowest }
    /// The spread as a share of the most points.
    package var share: Fraction { Fraction(spread, Swift.max(max, 1)) }
  }

  package struct OfCriterion: Hashable, Sendable {
    package var key: CriterionKey
    package var range: Range
  }

  package struct OfPart: Hashable, Sendable {
    package var code: String
    package var range: Range
  }

  /// In the order of the sheets.
  package var members: [Member]
  /// Those on which members differ, from the widest: by points, then by share of the most points, then by the number of
  /// different ticks, then in the order of the form.
  package var criteria: [OfCriterion]
  /// In the order of the form.
  package var parts: [OfPart]

  /// - Parameter sheets: those that are valid count, the others are passed over.
  /// - Parameter mean: the mean that decides, which may leave the highest and lowest out.
  package init(of sheets: [TallySheet], in set: ProductSet, mean: Fraction, rules: Rules) {
    let valid = sheets.filter { $0.eliminate == nil }
    let points = valid.map { set.points(of: $0.choices) }
    let limit = rules.personalWarning.map { Fraction($0) }
    members = zip(valid, points).map { sheet, parts in
      let total = parts.reduce(0) { $0 + $1.points }
      let distance = mean.distance(to: total)
      return Member(
        member: sheet.member, total: total, distance: distance, isAbove: mean < Fraction(total),
        isPointedOut: limit.map { $0 < distance } ?? false)
    }
    let ofForm = set.criteria.compactMap { criterion in
      Range(of: valid.map { Tick($0.choices[criterion.key]) }, points: \.points, max: criterion.max).map {
        OfCriterion(key: criterion.key, range: $0)
      }
    }
    criteria = ofForm.enumerated().filter { $0.element.range.values > 1 }.sorted { left, right in
      let (one, other) = (left.element.range, right.element.range)
      if one.spread != other.spread { return one.spread > other.spread }
      if one.share != other.share { return one.share > other.share }
      if one.values != other.values { return one.values > other.values }
      return left.offset < right.offset
    }.map(\.element)
    parts = set.parts.enumerated().compactMap { index, part in
      Range(of: points.map { $0[index].points }, points: \.self, max: part.max).map {
        OfPart(code: part.code, range: $0)
      }
    }
  }

  /// A tick as it is told from others: no tick where the criterion does not apply is as good as 0.
  struct Tick: Hashable {
    let alternative: Int
    let points: Int

    init(_ choice: Choice?) {
      switch choice {
      case .none: (alternative, points) = (0, 0)
      case .points(let points): (alternative, self.points) = (0, points)
      case .alternative(let number, let points): (alternative, self.points) = (number, points)
      }
    }
  }
}

extension Disagreement.Range {
  /// `nil` of nothing.
  init?<Value: Hashable>(of values: [Value], points: (Value) -> Int, max: Int) {
    let numbers = values.map(points)
    guard let lowest = numbers.min(), let highest = numbers.max() else { return nil }
    self.init(
      lowest: lowest, highest: highest, max: max, values: Set(values).count,
      mean: Fraction(numbers.reduce(0, +), numbers.count))
  }
}

extension Fraction {
  /// How far a whole number lies from it; both are points of a sheet, 0 to 100.
  func distance(to whole: Int) -> Fraction { Fraction(abs(whole * denominator - numerator), denominator) }
}

extension VisibleProduct {
  /// Where members differ, for whoever may see the sheets: `nil` before the reveal.
  package func disagreement(in set: ProductSet, rules: Rules) -> Disagreement? {
    guard let scored = result?.tally?.scored else { return nil }
    return Disagreement(of: sheets.map(\.tallySheet), in: set, mean: scored.mean, rules: rules)
  }
}
