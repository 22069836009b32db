internal import Criteria

/// The order of products in the papers: grade, exact mean, then the order of the queue; equal means share a rank
/// (`sap_xep`, `dong_hang`: 1, 2, 2, 4). Never on a rounded number.
package enum Ranking {
  package struct Place: Hashable, Sendable {
    package var rank: Int
    package var product: DossierID
    package var conclusion: Conclusion
  }

  package static func places(of session: Session) -> [Place] {
    let concluded = session.products.enumerated().compactMap {
      index, record -> (Int, DossierID, Conclusion, Fraction)? in
      guard case .concluded(let conclusion) = record.stage, let mean = conclusion.mean else { return nil }
      return (index, record.id, conclusion, mean)
    }
    let ordered = concluded.sorted { left, right in
      if left.2.star != right.2.star { return (left.2.star?.rawValue ?? 0) > (right.2.star?.rawValue ?? 0) }
      if left.3 != right.3 { return left.3 > right.3 }
      return left.0 < right.0
    }
    var places: [Place] = []
    for (index, item) in ordered.enumerated() {
      let last = places.last
      let shared = last?.conclusion.mean == item.3 && last?.conclusion.star == item.2.star
      places.append(Place(rank: shared ? last?.rank ?? 1 : index + 1, product: item.1, conclusion: item.2))
    }
    return places
  }
}
