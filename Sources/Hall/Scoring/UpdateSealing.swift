internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// From the scoring screen to the review, and from there to the PIN.
extension HallState {
  /// On the scoring screen: go to the review, also of an unfinished sheet, so that the digits of a PIN typed too soon tick
  /// nothing. On the review: ask for the PIN.
  mutating func seal() -> [Intent] {
    switch place {
    case .scoring(let scoring): places.append(.review(ReviewPlace(sheet: scoring.sheet)))
    case .paper(let typed, _): askToSealPaper(typed.entry.product, typed.entry.seat, confirming: true)
    case .review(let review) where review.sheet.isPaper: return finishPaper()
    case .review(let review):
      let id = review.sheet.product
      guard let product = product(id), let set = set(of: product) else { return [] }
      if let obstacle = product.ownObstacle {
        say(obstacle.words, .warning)
        return []
      }
      let faults = faults(of: draft(id), set)
      if let first = faults.first {
        say(RefusalText.incomplete(count: faults.count, first: first.key.rawValue), .warning)
        return []
      }
      var entries = [Form.pin(.pin)]
      if product.ownSheet != nil { entries.insert(Form.Entry(.reasonForNewVersion), at: 0) }
      form = Form(.seal(id), .sealTitle(product.dossier.product), entries)
    default: break
    }
    return []
  }

  func faults(of draft: Draft, _ set: ProductSet) -> [TickFault] {
    set.faults(in: draft.choices, complete: draft.eliminate == nil)
  }
}
