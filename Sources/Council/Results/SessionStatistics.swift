package import Criteria

/// The numbers that every report on a session carries, counted from its products.
package struct SessionStatistics: Hashable, Sendable {
  package struct Missing: Hashable, Sendable {
    package var product: DossierID
    package var kind: NotEvaluated
    package var reason: String
  }

  package struct Commune: Hashable, Sendable {
    /// As first entered; empty where the dossier does not say.
    package var commune: String
    package var province: String
    package var products: Int
  }

  package struct OfSet: Hashable, Sendable {
    package var set: Int
    package var products: Int
  }

  package struct OfGroup: Hashable, Sendable {
    /// Empty where the law's source does not name it.
    package var group: String
    package var products: Int
  }

  package var registered: Int
  package var registeredByKind: [RegistrationKind: Int]
  package var evaluated: Int
  /// In the order of the queue.
  package var notEvaluated: [Missing]
  /// What was evaluated, by grade from one to five stars; every grade is there.
  package var byStar: [Star: Int]
  package var eliminated: Int
  package var byOutcome: [Outcome: Int]
  package var byKind: [RegistrationKind: Int]
  package var bySet: [OfSet]
  /// In the order in which they first come.
  package var byGroup: [OfGroup]
  package var communes: [Commune]
  /// Distinct producers of what was evaluated. Names are compared without regard to case and blanks.
  package var producers: Int
  package var producersByStar: [Star: Int]
  package var producersEliminated: Int
  /// Those who have products of more than one grade, so that the sum over the grades is above `producers`.
  package var producersOfSeveralStars: [String]
  /// For each grade, how many products each of its producers has.
  package var productsOfProducers: [Star: [Int]]
  package var lowestMean: Fraction?
  package var highestMean: Fraction?
  /// For information; nothing is ranked on it. `nil` where it cannot be held exactly.
  package var meanOfMeans: Fraction?

  package init(of summaries: [ResultSummary]) {
    let results = summaries.compactMap(\.result)
    registered = summaries.count
    registeredByKind = Self.counts(RegistrationKind.allCases, summaries.map(\.dossier.kind))
    evaluated = results.count
    notEvaluated = summaries.compactMap { summary in
      guard case .notEvaluated(let kind, let reason) = summary.standing else { return nil }
      return Missing(product: summary.dossier.id, kind: kind, reason: reason)
    }
    byStar = Self.counts(Star.allCases, results.compactMap(\.1.star))
    eliminated = results.count { $0.1.star == nil }
    byOutcome = Self.counts(Outcome.allCases, results.map(\.1.outcome)).filter { $0.value > 0 }
    byKind = Self.counts(RegistrationKind.allCases, results.map(\.dossier.kind))
    bySet = Self.inOrder(results.map(\.dossier.set)).sorted { $0.key < $1.key }.map {
      OfSet(set: $0.key, products: $0.count)
    }
    byGroup = Self.inOrder(summaries.filter { $0.conclusion != nil }.map(\.group)).map {
      OfGroup(group: $0.key, products: $0.count)
    }
    communes = Self.communes(results.map(\.dossier))

    let names = results.map { (FoldedName($0.dossier.producer), star: $0.1.star) }
    producers = Set(names.map(\.0)).count
    producersEliminated = Set(names.filter { $0.star == nil }.map(\.0)).count
    let ofStars = Dictionary(grouping: names.filter { $0.star != nil }) { $0.star ?? .one }
    producersByStar = Self.counts(Star.allCases, []).merging(ofStars.mapValues { Set($0.map(\.0)).count }) { $1 }
    productsOfProducers = ofStars.mapValues { Self.inOrder($0.map(\.0)).map(\.count) }
    producersOfSeveralStars = Self.inOrder(names.map(\.0)).map(\.key).filter { name in
      ofStars.values.count { $0.contains { $0.0 == name } } > 1
    }.map(\.entered)

    let means = results.compactMap(\.1.mean)
    lowestMean = means.min()
    highestMean = means.max()
    meanOfMeans = means.reduce(Fraction?.some(Fraction(0))) { sum, mean in sum.flatMap { $0.adding(mean) } }
      .flatMap { $0.divided(by: means.count) }
  }

  package var figures: Figures {
    var figures = Figures()
    figures.registered = registered
    figures.evaluated = evaluated
    figures.notEvaluated = notEvaluated.count
    figures.byStar = byStar
    figures.eliminated = eliminated
    figures.byOutcome = byOutcome
    figures.byKind = byKind
    figures.registeredByKind = registeredByKind
    figures.byCommune = communes.map(\.products)
    figures.producers = producers
    figures.producersByStar = producersByStar
    figures.producersEliminated = producersEliminated
    figures.named = productsOfProducers
    return figures
  }

  package var crossChecks: [CrossCheck] { figures.crossChecks }

  private static func communes(_ dossiers: [Dossier]) -> [Commune] {
    struct Place: Hashable { let province, commune: FoldedName }
    return inOrder(
      dossiers.map { Place(province: FoldedName($0.province), commune: FoldedName($0.commune)) }
    ).map { Commune(commune: $0.key.commune.entered, province: $0.key.province.entered, products: $0.count) }
  }

  /// How often each of `keys` comes, 0 where it does not.
  private static func counts<Key: Hashable>(_ keys: [Key], _ values: [Key]) -> [Key: Int] {
    Dictionary(uniqueKeysWithValues: keys.map { key in (key, values.count { $0 == key }) })
  }

  /// How often each value comes, in the order in which they first come.
  private static func inOrder<Key: Hashable>(_ values: [Key]) -> [(key: Key, count: Int)] {
    var (order, counts): ([Key], [Key: Int]) = ([], [:])
    for value in values {
      if counts[value] == nil { order.append(value) }
      counts[value, default: 0] += 1
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }
}

/// A name as it is compared: NFC, without regard to case and to how many blanks there are.
private struct FoldedName: Hashable {
  let entered: String
  private let folded: String

  init(_ text: String) {
    entered = text
    folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // Texts of Swift are equal where their normal forms are.
  static func == (left: FoldedName, right: FoldedName) -> Bool { left.folded == right.folded }
  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
