internal import Council
internal import Criteria

extension VisibleSession {
  /// The concluded products in their order, as far as the viewer sees them.
  var ranking: [Ranking.Place] {
    Ranking.places(
      products.enumerated().compactMap { order, product in
        product.conclusion.map {
          Ranking.Entry(order: order, product: product.id, registration: product.dossier.registration, conclusion: $0)
        }
      }, by: info.rules)
  }

  /// The mean of a conclusion as people may see it: never rounded into a grade that it does not reach.
  func meanText(of conclusion: Conclusion, _ law: Law?) -> String? {
    guard let mean = conclusion.mean, let law else { return nil }
    return Display.mean(
      sum: mean.numerator, count: mean.denominator, decimals: info.rules.decimals, rounding: info.rules.rounding,
      regime: law.regime)
  }
}
