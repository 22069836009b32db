package import Criteria

/// Why a product has a lower grade than its points: the pieces of "72,30 điểm nhưng chưa đạt sàn 4 sao ở 1.5 Liên kết:
/// xếp 3 sao". Only where a minimum holds it down.
package struct CapExplanation: Hashable, Sendable {
  /// A minimum that is missed.
  package struct Missing: Hashable, Sendable {
    package var code: String
    /// The criterion's title, cut at a word where it is long.
    package var title: String
    package var needs: Int
    /// Of `of` valid sheets, those that ticked at least `needs` points.
    package var reached: Int
    package var of: Int
  }

  package var meanDisplay: String
  /// The grade of the points.
  package var band: Star
  /// The lowest grade whose minimums are not all met.
  package var missed: Star
  package var missing: [Missing]
  /// The grade that is left. Below three stars nothing is recognised.
  package var star: Star

  package static let titleLength = 48

  package init?(_ scored: ProductTally.Scored, in set: ProductSet) {
    guard scored.star < scored.band, scored.band >= .three,
      let floor = scored.floors.first(where: { !$0.met && $0.star <= scored.band })
    else { return nil }
    meanDisplay = scored.meanDisplay
    band = scored.band
    missed = floor.star
    star = scored.star
    missing = floor.missing.map { missing in
      let criterion = set.criterion(missing.key)
      return Missing(
        code: criterion?.code ?? missing.key.rawValue, title: criterion?.title.cut(at: Self.titleLength) ?? "",
        needs: missing.needs, reached: missing.reached, of: missing.of)
    }
  }
}

extension String {
  /// At most so many characters, at the end of a word, with "…" where something is left out.
  fileprivate func cut(at length: Int) -> String {
    guard count > length else { return self }
    // A blank in the last place ends a word that still fits.
    var words = prefix(length).lastIndex(where: \.isWhitespace).map { self[..<$0] } ?? prefix(length - 1)
    while let last = words.last, last.isWhitespace || last.isPunctuation { words.removeLast() }
    return words + "…"
  }
}
