package import Council
package import Criteria

extension HallState {
  /// A sheet in hand: the own one, or somebody's on paper.
  package struct SheetPlace: Hashable, Sendable {
    package var product: DossierID
    package var isPaper = false
  }

  package struct ScoringPlace: Hashable, Sendable {
    package var product: DossierID
    package var isPaper = false
    /// Index among the criteria of the set.
    package var index = 0
    /// The alternative chosen for criteria that have some, from 0.
    package var cases: [CriterionKey: Int] = [:]
    /// Earlier drafts, the latest last.
    package var earlier: [Draft] = []

    package init(product: DossierID, isPaper: Bool = false) {
      self.product = product
      self.isPaper = isPaper
    }

    var sheet: SheetPlace { SheetPlace(product: product, isPaper: isPaper) }
  }

  /// What is looked at beside a sheet.
  package enum BesidePage: Hashable, Sendable {
    /// Every criterion of the sheet; the index of the place is the cell under the cursor.
    case map
    /// What the dossier says on the criterion.
    case dossier(scroll: Int)
  }

  /// The page before sealing.
  package struct ReviewPlace: Hashable, Sendable {
    package var sheet: SheetPlace
    /// Index among the rows of the page; 0 is the row that seals.
    package var selected = 0
  }

  /// What is under the cursor of the scoring screen and of the pages beside it.
  struct Focus {
    var scoring: ScoringPlace
    var product: VisibleProduct
    var set: ProductSet
    var criterion: Criterion
    /// The alternative in use, from 0; `nil` while none is chosen.
    var ladder: Int?

    /// Points by the digit that picks them: 0 is always 0 points, k the k-th level above it. So no ladder has a key 1
    /// that gives nothing. Empty while no alternative is chosen.
    var levels: [Int] { ladder.map(criterion.points(inCase:)) ?? [] }

    var sheet: SheetPlace { scoring.sheet }
  }

  /// The sheet that the scoring screen, or a page beside it, is about.
  var scoringInHand: ScoringPlace? {
    switch place {
    case .scoring(let at), .detail(let at, _), .beside(let at, _): at
    default: nil
    }
  }

  var focus: Focus? {
    guard let scoring = scoringInHand, let product = product(scoring.product), let set = set(of: product),
      set.criteria.indices.contains(scoring.index)
    else { return nil }
    let criterion = set.criteria[scoring.index]
    let ladder = ladder(of: criterion, scoring)
    if let ladder, !criterion.cases.indices.contains(ladder) { return nil }
    return Focus(scoring: scoring, product: product, set: set, criterion: criterion, ladder: ladder)
  }

  /// The one ladder there is; else the alternative chosen on this screen, or the one that is ticked.
  private func ladder(of criterion: Criterion, _ scoring: ScoringPlace) -> Int? {
    if !criterion.hasAlternatives { return 0 }
    if let chosen = scoring.cases[criterion.key] { return chosen }
    guard case .alternative(let number, _) = draft(scoring.sheet).choices[criterion.key] else { return nil }
    return number - 1
  }
}

/// A minimum of a grade that a tick does not reach.
struct MissedFloor {
  let star: Star
  /// The least points for that grade.
  let needs: Int
}

extension Criterion {
  /// The lowest grade whose minimum the own tick misses; a criterion that does not apply has 0 points. `nil` where it is
  /// unanswered. The sheets of all members decide, this is only to look twice.
  func missedFloor(in choices: Choices) -> MissedFloor? {
    guard let points = choices[key]?.points ?? (applies(with: choices) ? nil : 0) else { return nil }
    for star in Star.withFloors {
      if let needs = floor(for: star), points < needs { return MissedFloor(star: star, needs: needs) }
    }
    return nil
  }

  /// The star printed beside a level; a mark on the criterion itself stands for its lowest level above 0.
  func mark(at points: Int, inCase index: Int) -> Star? {
    let levels = cases[index].levels
    if let star = levels.first(where: { $0.points == points })?.star { return star }
    let lowest = levels.map(\.points).filter { $0 > 0 }.min() ?? max
    return points == lowest ? star : nil
  }
}
