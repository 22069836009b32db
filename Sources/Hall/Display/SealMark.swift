internal import Council

/// How far a seat is with its sheet of a product, without a word on what is in it.
enum SealMark: Hashable {
  case sealed, awaited, notExpected, notOpen

  /// ● sealed, ○ waiting, – not expected, · not open.
  var sign: String {
    switch self {
    case .sealed: "●"
    case .awaited: "○"
    case .notExpected: "–"
    case .notOpen: "·"
    }
  }
}

extension VisibleSession {
  func mark(_ product: VisibleProduct, of seat: Seat) -> SealMark {
    if product.recused[seat.id] != nil || product.excused[seat.id] != nil || !seat.scores { return .notExpected }
    // In consensus the presiding seat's sheet is the council's.
    if isAgreedSheet(product), !scorers.contains(seat.id), !product.sealed.contains(seat.id) { return .notExpected }
    switch product.stage {
    case .queued: return .notOpen
    case .withdrawn, .postponed: return .notExpected
    case .inWriting: return product.sealed.contains(seat.id) ? .sealed : .awaited
    case .scoring:
      let sealed = product.turn == 0 ? product.sealed : product.sealedInTurn
      if sealed.contains(seat.id) { return .sealed }
      return takingPart.contains(seat.id) ? .awaited : .notExpected
    case .closed, .revealed, .concluded: return product.sealed.contains(seat.id) ? .sealed : .notExpected
    }
  }

  /// In consensus the council makes one sheet (`che_do_cham = dong_thuan`); opinions in writing are each member's own.
  func isAgreedSheet(_ product: VisibleProduct) -> Bool {
    info.rules.scoringMode == .consensus && !product.isInWriting
  }
}
