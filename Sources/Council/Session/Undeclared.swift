extension VisibleSession {
  /// Products on which this seat has still to declare whether it has a conflict of interest (`xung_dot.khai_bao`).
  package func undeclared(by seat: SeatID) -> [DossierID] {
    guard scorers.contains(seat) else { return [] }
    return products.filter { product in
      [.queued, .postponed, .inWriting, .scoring].contains(product.stage) && !product.cleared.contains(seat)
        && product.recused[seat] == nil
    }.map(\.id)
  }

  /// Seats that are there and have still to declare on this product.
  package func undeclared(on product: DossierID) -> [SeatID] {
    scorers.filter { takingPart.contains($0) && undeclared(by: $0).contains(product) }
  }
}
