package import CanonicalJSON
package import Criteria

/// A checked input with the law it names: only this can be computed.
package struct CheckedTally: Sendable {
  package let input: TallyInput
  package let regime: Regime
  /// The products with their ticks laid out by their form.
  private let products: [(product: TallyInput.Product, ticks: TickTable)]

  /// - Parameters:
  ///   - input: without a fault (`TallyReader`).
  ///   - sets: every set that the input names.
  package init(_ input: TallyInput, regime: Regime, sets: [Int: ProductSet]) {
    let forms = sets.mapValues(TallyForm.init)
    self.input = input
    self.regime = regime
    products = input.products.compactMap { product in
      forms[product.set].map { (product, TickTable(product.sheets, form: $0)) }
    }
  }

  package func results() -> [(product: TallyInput.Product, tally: ProductTally)] {
    products.compactMap { product, ticks in
      Tally.product(
        ticks, regime: regime, rules: input.rules, authority: input.authority,
        splitFloorsMet: product.splitFloorsMet ?? false
      ).map { (product, $0) }
    }
  }

  /// The output of `hoidong tally`.
  package func document() -> JSONValue {
    ["regime": .string(regime.id.rawValue), "products": .array(results().map { $0.tally.json(id: $0.product.id) })]
  }
}
