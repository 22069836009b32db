internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit

extension HallState {
  /// The sheet: the product once, what was ticked as it is ticked, and the criterion in hand with its levels in words.
  func addScoring(_ focus: Focus, to page: inout PlainPage) {
    let draft = draft(focus.sheet)
    let key = "\(places.count) \(focus.product.id) \(focus.sheet.isPaper)"
    var heads = sheetMark(focus.sheet).map { [$0.text] } ?? []
    heads.append(
      "\(focus.product.dossier.product) — \(text(HallText.set(number: focus.set.number, name: focus.set.name)))")
    if let reason = draft.eliminate { heads.append(text(HallText.eliminationProposed(reason))) }
    if focus.product.turn > 0, let reason = focus.product.turnReason {
      heads.append(text(HallText.rescoringTurn(focus.product.turn, reason: reason)))
    }
    page.parts.append(PlainPage.Part(key: key, lines: heads))
    page.parts.append(PlainPage.Part(key: key, manner: .asked, lines: [totals(draft, focus.set)]))
    page.parts.append(
      PlainPage.Part(key: key, manner: .changes, lines: focus.set.criteria.map { state(of: $0, draft) }))
    page.parts.append(
      PlainPage.Part(key: "\(key) \(focus.criterion.key) \(focus.ladder ?? -1)", lines: lines(of: focus, draft)))
    page.prompt = text(
      SpokenText.level(
        code: focus.criterion.code, title: focus.criterion.title,
        highest: focus.ladder == nil ? focus.criterion.cases.count : focus.levels.count - 1,
        left: focus.set.unanswered(in: draft.choices).count))
  }

  private func state(of criterion: Criterion, _ draft: Draft) -> String {
    let (code, title) = (criterion.code, criterion.title)
    if let choice = draft.choices[criterion.key] {
      return text(SpokenText.criterion(code: code, title: title, points: choice.points, max: criterion.max))
    }
    return text(
      criterion.applies(with: draft.choices)
        ? SpokenText.criterionOpen(code: code, title: title) : .criterionOff(code: code, title: title))
  }

  private func lines(of focus: Focus, _ draft: Draft) -> [String] {
    var lines = spokenDetail(focus, draft)
    if let ticked = levels(of: focus, draft).first(where: \.isTicked) {
      lines.append(text(SpokenText.chosen(points: ticked.points)))
    }
    return lines
  }
}
