internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// Sheets that come on paper: typed by one person, typed again blind by a second, or confirmed.
extension HallState {
  /// Who typed this paper so far, and where the own typing differs.
  func typing(_ paper: PaperEntry) -> VisibleTyping? { product(paper.product)?.typed[paper.seat] }

  /// 1 for the first person at this paper, 2 for the second.
  func typingNumber(_ paper: PaperEntry) -> Int {
    guard let seat, let typists = typing(paper)?.typists else { return 1 }
    return (typists.firstIndex(of: seat.id) ?? min(typists.count, 1)) + 1
  }

  /// Both typings say the same, and nothing was changed since.
  func isTypedTwice(_ paper: PaperEntry) -> Bool {
    guard let typing = typing(paper), let difference = typing.difference else { return false }
    return difference.isEmpty && typing.own == paper
  }

  /// On the review of a paper: records the typing, or asks for the PIN once two agree.
  mutating func finishPaper() -> [Intent] {
    guard let paper, let set = product(paper.product).flatMap(set(of:)) else { return [] }
    let faults = faults(of: paper.content, set)
    if let first = faults.first {
      say(RefusalText.incomplete(count: faults.count, first: first.key.rawValue), .warning)
      return []
    }
    if isTypedTwice(paper) {
      askToSealPaper(paper.product, paper.seat, confirming: false)
      return []
    }
    return [.typePaper(paper)]
  }

  mutating func askToSealPaper(_ product: DossierID, _ seat: SeatID, confirming: Bool) {
    form = Form(
      .sealPaper(product, seat, confirming: confirming), .paper(.sealTitle(seat: seat.rawValue)), [Form.pin(.pin)])
  }

  mutating func receivePaper(_ answer: Answer) {
    switch answer {
    case .paperOpened(let entry):
      form = nil
      paper = entry
      var scoring = ScoringPlace(product: entry.product, isPaper: true)
      if let set = product(entry.product).flatMap(set(of:)),
        let first = set.unanswered(in: entry.content.choices).first
      {
        scoring.index = set.criteria.firstIndex { $0.key == first } ?? 0
      }
      places.append(.scoring(scoring))
    case .paperKept(let entry): paper = entry
    case .paperTyped(let session, let entry):
      self.session = session
      guard let difference = typing(entry)?.difference else {
        leavePaper()
        say(PaperText.typedOnce(seat: entry.seat.rawValue), .good)
        return
      }
      if difference.isEmpty {
        askToSealPaper(entry.product, entry.seat, confirming: false)
      } else {
        say(PaperText.typedTwice(seat: entry.seat.rawValue), .warning)
      }
    case .paperRead(let typed):
      form = nil
      places.append(.paper(typed, scroll: 0))
    case .paperSealed(let session, let seat):
      form = nil
      self.session = session
      leavePaper()
      say(PaperText.sealed(seat: seat.rawValue), .good)
    default: break
    }
  }

  /// Back to the desk or the own sheets.
  private mutating func leavePaper() {
    paper = nil
    places.removeAll { [.scoring, .detail, .paperReview, .paper, .acts].contains($0.name) }
  }

  /// From the review back to where something is missing, or differs from the other typing.
  func firstToMend(of sheet: SheetPlace, in set: ProductSet) -> CriterionKey? {
    if let fault = faults(of: draft(sheet), set).first { return fault.key }
    return sheet.isPaper ? paper.flatMap(typing)?.difference?.keys.first : nil
  }
}
