internal import Catalogue
internal import Council
internal import TerminalKit
internal import Terms

extension HallState.Place {
  /// The row under the cursor of a list; `nil` where the screen is none.
  var selectedRow: Int? {
    switch self {
    case .sessions, .seats, .member, .desk, .subjects, .matters, .regimes, .lawSets, .attendance, .acts, .timeline,
      .review:
      index
    case .page(let page): page.selectedRow
    case .setup(let setup): setup.selectedRow
    case .handOver, .scoring, .detail, .beside, .result, .ranking, .rules, .signed, .resolutions, .dossier, .paper,
      .regime, .lawSet, .applies:
      nil
    }
  }

  /// Whether a number alone only goes to its row: the keys that follow are about it.
  var numbersOnlyMove: Bool {
    switch self {
    case .desk, .timeline: true
    default: false
    }
  }
}

extension HallState {
  var selectedRow: Int { search?.selected ?? place.selectedRow ?? 0 }

  /// How many rows the list of this screen has: where its cursor stands after the key for the last one.
  var rowCount: Int {
    if let search { return search.hits.count }
    guard place.selectedRow != nil else { return 0 }
    var probe = self
    probe.form = nil
    probe.showsHelp = false
    _ = probe.update(.key(.end))
    return (probe.place.selectedRow ?? 0) + 1
  }

  /// Whether the row in hand is said: keys or words below the list are about it.
  var saysRowInHand: Bool {
    guard search == nil else { return true }
    return switch place {
    case .desk, .timeline, .acts, .matters, .regimes, .page(.papers): true
    default: false
    }
  }

  /// Rows in words, where the screen has a table of marks; else `nil`.
  var plainRows: [String]? {
    guard let session, search == nil else { return nil }
    switch place {
    case .seats: return session.info.seats.map { row(of: $0, session) }
    case .desk: return session.products.map { row(of: $0, session) }
    default: return nil
    }
  }

  private func row(of seat: Seat, _ session: VisibleSession) -> String {
    func products(_ mark: SealMark) -> String {
      session.products.filter { session.mark($0, of: seat) == mark }.map(\.id.rawValue).joined(separator: ", ")
    }
    let (sealed, awaited) = (products(.sealed), products(.awaited))
    let isAbsent = session.attendance.map { !$0.present.contains(seat.id) } ?? false
    let facts = [
      isAbsent ? text(HallText.absent) : "", sealed.isEmpty ? "" : text(SpokenText.sealedAt(products: sealed)),
      awaited.isEmpty ? "" : text(SpokenText.awaitedAt(products: awaited)),
    ].filter { !$0.isEmpty }
    return "\(seat.id) \(seat.person)" + (facts.isEmpty ? "" : " — " + facts.joined(separator: "; "))
  }

  private func row(of product: VisibleProduct, _ session: VisibleSession) -> String {
    let state = product.conclusion.map(stars) ?? text(product.stage.term)
    let marks = session.info.seats.map { session.mark(product, of: $0) }
    let sealed = HallText.sealedOf(
      sealed: marks.count { $0 == .sealed }, open: marks.count { $0 == .sealed || $0 == .awaited })
    let count = [.scoring, .inWriting].contains(product.stage) ? "; " + text(sealed) : ""
    return "\(product.id) \(product.dossier.product) — \(state)\(count)"
  }
}
