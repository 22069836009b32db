package import Catalogue
package import Council
internal import Criteria

extension SessionStatistics {
  /// A line each, from the whole to the parts; what is not there is not said.
  /// - Parameter shown: makes a name as entered fit for where it will stand.
  package func words(in language: Language, shown: (String) -> String) -> [StatisticsText] {
    var lines: [StatisticsText] = [
      .counted(registered: registered, evaluated: evaluated, notEvaluated: notEvaluated.count),
      .kinds(first: byKind[.first] ?? 0, upgrade: byKind[.upgrade] ?? 0, renewal: byKind[.renewal] ?? 0),
    ]
    for star in Star.allCases.reversed() {
      guard let products = byStar[star], products > 0 else { continue }
      lines.append(.ofStar(star: star.rawValue, products: products, producers: producersByStar[star] ?? 0))
    }
    if eliminated > 0 { lines.append(.eliminated(products: eliminated, producers: producersEliminated)) }
    lines.append(.producers(producers))
    if !producersOfSeveralStars.isEmpty {
      lines.append(.severalStars(names: producersOfSeveralStars.map(shown).joined(separator: "; ")))
    }
    func each(_ parts: [StatisticsText]) -> String {
      parts.map { $0.text(in: language) }.joined(separator: "; ")
    }
    let named = communes.filter { !$0.commune.isEmpty }
    // Of the central council: communes of several provinces may have one name.
    let provinces = Set(named.map(\.province)).count
    let places = communes.map { place -> StatisticsText in
      let name = provinces > 1 && !place.province.isEmpty ? "\(place.commune), \(place.province)" : place.commune
      return place.commune.isEmpty
        ? .communeMissing(products: place.products) : .ofCommune(name: shown(name), products: place.products)
    }
    if !communes.isEmpty { lines.append(.communes(count: named.count, each: each(places))) }
    if !bySet.isEmpty { lines.append(.sets(each: each(bySet.map { .ofSet(number: $0.set, products: $0.products) }))) }
    // Those of single grades are said only where they fail.
    let (fit, fail) = (crossChecks.filter { $0.holds && $0.star == nil }, crossChecks.filter { !$0.holds })
    if !fit.isEmpty { lines.append(.checksHold(each: each(fit.map(\.words)))) }
    if !fail.isEmpty { lines.append(.checksFail(each: each(fail.map(\.words)))) }
    return lines
  }
}

extension CrossCheck {
  package var words: StatisticsText { .check(name.words(star?.rawValue ?? 0), left: left, sign: sign, right: right) }

  private var sign: String {
    switch (relation, holds) {
    case (.equal, true): "="
    case (.equal, false): "≠"
    case (.atMost, true): "≤"
    case (.atMost, false): ">"
    case (.atLeast, true): "≥"
    case (.atLeast, false): "<"
    }
  }
}

extension CrossCheck.Name {
  fileprivate func words(_ star: Int) -> CheckText {
    switch self {
    case .stars: .stars
    case .outcomes: .outcomes
    case .kinds: .kinds
    case .communes: .communes
    case .registered: .registered
    case .kindsRegistered: .kindsRegistered
    case .producersEvaluated: .producersEvaluated
    case .producersStars: .producersStars
    case .producersLargest: .producersLargest
    case .producersOfStar: .producersOfStar(star)
    case .named: .named(star)
    case .namedProducts: .namedProducts(star)
    case .registeredAgain: .registeredAgain
    case .evaluatedAgain: .evaluatedAgain
    case .producersAgain: .producersAgain
    }
  }
}
