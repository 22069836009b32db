internal import Criteria

/// The order of products in the papers: grade, exact mean, then the order of the queue; equal means share a rank
/// (`sap_xep`, `dong_hang`: 1, 2, 2, 4). Never on a rounded number.
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
    package var conclusion: Conclusion

    package init(order: Int, product: DossierID, conclusion: Conclusion) {
      self.order = order
      self.product = product
      self.conclusion = conclusion
    }
  }

  package static func places(of session: Session) -> [Place] {
    places(
      session.products.enumerated().compactMap { index, record in
        guard case .concluded(let conclusion) = record.stage else { return nil }
        return Entry(order: index, product: record.id, conclusion: conclusion)
      })
  }

  /// Products without a mean (eliminated) have no place.
  package static func places(_ entries: [Entry]) -> [Place] {
    let ordered = entries.compactMap { entry in entry.conclusion.mean.map { (entry, mean: $0) } }.sorted {
      left, right in
      let (leftStar, rightStar) = (left.0.conclusion.star?.rawValue ?? 0, right.0.conclusion.star?.rawValue ?? 0)
      if leftStar != rightStar { return leftStar > rightStar }
      if left.mean != right.mean { return left.mean > right.mean }
      return left.0.order < right.0.order
    }
    var places: [Place] = []
    for (index, item) in ordered.enumerated() {
      let last = places.last
      let shared = last?.conclusion.mean == item.mean && last?.conclusion.star == item.0.conclusion.star
      let rank = shared ? last?.rank ?? 1 : index + 1
      places.append(Place(rank: rank, product: item.0.product, conclusion: item.0.conclusion))
    }
    return places
  }
}
