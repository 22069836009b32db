internal import Criteria

/// The order of products in the papers: grade, exact mean, then the number of registration or the place in the queue
/// (`sap_xep`); products of equal grade and mean share a rank (`dong_hang`). Never on a rounded number.
package enum Ranking {
  package struct Place: Hashable, Sendable {
    package var rank: Int
    package var product: DossierID
    package var conclusion: Conclusion
  }

  /// A concluded product and its place in the queue.
  package struct Entry: Hashable, Sendable {
    package var order: Int
    package var product: DossierID
    /// The number under which the office registered it; empty where there is none.
    package var registration: String
    package var conclusion: Conclusion

    package init(order: Int, product: DossierID, registration: String, conclusion: Conclusion) {
      self.order = order
      self.product = product
      self.registration = registration
      self.conclusion = conclusion
    }
  }

  package static func places(of session: Session) -> [Place] {
    places(
      session.products.enumerated().compactMap { index, record in
        guard case .concluded(let conclusion) = record.stage else { return nil }
        return Entry(
          order: index, product: record.id, registration: record.dossier.registration, conclusion: conclusion)
      }, by: session.info.rules)
  }

  /// Products without a mean (eliminated) have no place.
  package static func places(_ entries: [Entry], by rules: Rules) -> [Place] {
    var places: [Place] = []
    for (index, row) in rows(entries, by: rules.ordering).enumerated() {
      let last = places.last
      let isTie = last?.conclusion.mean == row.mean && last?.conclusion.star == row.entry.conclusion.star
      let next =
        switch rules.ranks {
        case .skipping: index + 1
        case .dense: (last?.rank ?? 0) + 1
        }
      places.append(
        Place(rank: isTie ? last?.rank ?? 1 : next, product: row.entry.product, conclusion: row.entry.conclusion))
    }
    return places
  }

  private struct Row {
    let entry: Entry
    let mean: Fraction
    let registration: RegistrationKey
  }

  private static func rows(_ entries: [Entry], by order: ProductOrder) -> [Row] {
    entries.compactMap { entry in
      entry.conclusion.mean.map { Row(entry: entry, mean: $0, registration: RegistrationKey(entry.registration)) }
    }.sorted { left, right in
      let (leftStar, rightStar) = (
        left.entry.conclusion.star?.rawValue ?? 0, right.entry.conclusion.star?.rawValue ?? 0
      )
      if leftStar != rightStar { return leftStar > rightStar }
      if left.mean != right.mean { return left.mean > right.mean }
      if order == .registration, left.registration != right.registration {
        return left.registration < right.registration
      }
      return left.entry.order < right.entry.order
    }
  }
}
