/// Words of the sheet in hand: scoring, the map of the whole sheet, what the dossier says on a criterion, the review.
package enum SheetText: Hashable, Sendable, Worded {
  case mapTitle, dossierTitle

  // The criterion in hand
  case criterion(code: String, title: String, max: Int)
  case place(part: String, section: String, number: Int, of: Int)
  case chooseCase(count: Int), casesOnly(count: Int)
  case tickedInCase(number: Int, points: Int)
  case notApplicable(key: String, title: String), onlyIf(key: String)
  case elimination(String), eliminateNote, needNotBeComplete

  // Messages
  case completed, endReached(left: Int)
  case proposed, proposalWithdrawn
  case undone(key: String), undoneOpinion, undoneProposal
  case noPartAfter, noPartBefore

  // The map
  case partState(code: String, title: String, points: Int, max: Int, left: Int)
  case legend, rowsHidden(above: Int, below: Int)
  case ticked(points: Int, max: Int), open, noted, below(star: Int, needs: Int)

  // What the dossier says on a criterion
  case nothingOnCriterion, ofProduct, evidenceForCriterion, evidenceForAll, readAll

  // The review
  case sealRow, sealProposalRow, recordRow, notSealable(count: Int), sheetOfRecord
  case complete(count: Int), missing(count: Int)
  case proposalChange(before: String?, after: String?)
  case noChange(version: Int)
  case change(code: String, title: String, from: Int?, to: Int?)
  case changeOfCase(code: String, title: String, from: Int, to: Int)
  case remarkChange(code: String, before: String?, after: String?)
  case opinionChange(before: String?, after: String?)
  case belowFloor(star: Int, count: Int), floorItem(code: String, title: String, points: Int, needs: Int)
  case floorMeaning(FloorReading, fails: Bool, star: Int)
  case nothingOnLine

  /// When a minimum counts as missed.
  package enum FloorReading: Hashable, Sendable, CaseIterable {
    case majority, all, resolution
  }
}
