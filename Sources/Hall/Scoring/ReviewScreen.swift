internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// The page before sealing, and of a sheet that is sealed.
extension HallState {
  func drawReview(_ place: ReviewPlace, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let sheet = place.sheet
    guard let product = product(sheet.product), let set = set(of: product) else { return canvas.frame }
    if let mark = sheetMark(sheet) { canvas.line(mark.text, mark.style) }
    canvas.line(product.dossier.product, .title)
    canvas.line(totals(draft(sheet), set), .strong)
    canvas.rule()
    let rows = reviewRows(sheet)
    let isCut = rows.count > canvas.rowsLeft
    let shown = window(of: rows.count, rows: isCut ? canvas.rowsLeft - 1 : canvas.rowsLeft, selected: place.selected)
    for index in shown { canvas.item(rows[index].text, selected: index == place.selected, rows[index].style) }
    if isCut {
      canvas.line(text(SheetText.rowsHidden(above: shown.lowerBound, below: rows.count - shown.upperBound)), .accent)
    }
    return canvas.frame
  }

  /// Enter: the first row seals or records, the others lead to their criterion.
  mutating func enterReview(_ place: ReviewPlace) -> [Intent] {
    let rows = reviewRows(place.sheet)
    if place.selected == 0 { return seal() }
    guard rows.indices.contains(place.selected), let key = rows[place.selected].key else {
      say(SheetText.nothingOnLine, .muted)
      return []
    }
    if !place.sheet.isPaper, let obstacle = product(place.sheet.product)?.ownObstacle {
      say(obstacle.words, .muted)
      return []
    }
    places.removeLast()
    goTo(key, of: place.sheet)
    return []
  }

  /// The scoring screen below, at a criterion.
  private mutating func goTo(_ key: CriterionKey, of sheet: SheetPlace) {
    guard case .scoring(var scoring) = place, let product = product(sheet.product), let set = set(of: product) else {
      return
    }
    scoring.index = set.criteria.firstIndex { $0.key == key } ?? scoring.index
    replace(.scoring(scoring))
  }

  /// From the review back to where something is missing.
  mutating func leaveReview(of sheet: SheetPlace) {
    places.removeLast()
    guard let set = product(sheet.product).flatMap(set(of:)), let first = firstToMend(of: sheet, in: set) else {
      return
    }
    goTo(first, of: sheet)
  }
}
