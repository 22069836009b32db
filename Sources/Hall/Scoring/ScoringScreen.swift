internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension HallState {
  /// From here on the criterion stands beside the list, and from here on also what the dossier says on it, where it says
  /// anything at all.
  private static let (twoColumns, threeColumns) = (108, 130)

  /// The form of one product: above (or left, on a wide screen) the criteria in the order of the official form, below (or
  /// right) the criterion in hand with its levels.
  func drawScoring(on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let focus else { return canvas.frame }
    let draft = draft(focus.sheet)
    drawSheetHead(focus, draft, on: &canvas)
    canvas.rule()
    let (rows, width) = (canvas.row..<canvas.end, canvas.width)
    if width < Self.twoColumns { return drawStacked(focus, draft, on: canvas) }
    let hasDossier = width >= Self.threeColumns && focus.product.dossier.hasWords
    let widths = hasDossier ? [width * 3 / 10, width * 2 / 5] : [width * 2 / 5]
    var list = Canvas(canvas.frame, rows: rows, left: canvas.left, width: widths[0])
    drawCriteria(focus, draft, on: &list)
    let left = canvas.left + widths[0] + 2
    let detailWidth = hasDossier ? widths[1] : width - widths[0] - 2
    var detail = Canvas(list.frame, rows: rows, left: left, width: detailWidth)
    detail.paragraph(placeWords(focus), .muted)
    drawDetail(focus, draft, on: &detail)
    guard hasDossier else { return detail.frame }
    let start = left + detailWidth + 2
    var dossier = Canvas(detail.frame, rows: rows, left: start, width: width + canvas.left - start)
    drawCriterionDossier(focus, on: &dossier)
    return dossier.frame
  }

  /// Whose sheet, which product, points so far, what is proposed, why it is scored again.
  private func drawSheetHead(_ focus: Focus, _ draft: Draft, on canvas: inout Canvas) {
    if let mark = sheetMark(focus.sheet) { canvas.line(mark.text, mark.style) }
    let head = text(HallText.set(number: focus.set.number, name: focus.set.name))
    canvas.line("\(focus.product.dossier.product) — \(head)", .title)
    canvas.line(totals(draft, focus.set), .strong)
    if let reason = draft.eliminate { canvas.line(text(SheetText.elimination(reason)), .alert) }
    if focus.product.turn > 0, let reason = focus.product.turnReason {
      canvas.line(text(HallText.rescoringTurn(focus.product.turn, reason: reason)), .warning)
    }
  }

  /// The list gets what the criterion in hand leaves, at least the line under the cursor.
  private func drawStacked(_ focus: Focus, _ draft: Draft, on canvas: Canvas) -> Frame {
    let needed = detail(focus, draft, width: canvas.width).count
    let listEnd = canvas.row + max(1, min(canvas.rowsLeft - needed - 1, 9))
    var list = Canvas(canvas.frame, rows: canvas.row..<listEnd, left: canvas.left, width: canvas.width)
    drawCriteria(focus, draft, on: &list)
    var detail = Canvas(list.frame, rows: listEnd..<canvas.end, left: canvas.left, width: canvas.width)
    detail.rule(placeWords(focus))
    drawDetail(focus, draft, on: &detail)
    return detail.frame
  }

  /// "Phần A · 1. TỔ CHỨC SẢN XUẤT · tiêu chí 3/32"
  private func placeWords(_ focus: Focus) -> String {
    let key = focus.criterion.key
    for part in focus.set.parts {
      guard let section = part.sections.first(where: { $0.criteria.contains { $0.key == key } }) else { continue }
      let name = isOneLine(section) ? part.title : "\(section.code). \(section.title)"
      let words = SheetText.place(
        part: part.code, section: name, number: focus.scoring.index + 1, of: focus.set.criteria.count)
      return text(words)
    }
    return ""
  }

  func totals(_ draft: Draft, _ set: ProductSet) -> String {
    let points = set.points(of: draft.choices)
    let parts = zip(points, set.parts).map { text(HallText.partPoints(code: $0.code, points: $0.points, max: $1.max)) }
    let left = set.unanswered(in: draft.choices).count
    let missing: any Worded =
      draft.eliminate != nil
      ? SheetText.needNotBeComplete : left == 0 ? HallText.allAnswered : HallText.unanswered(left)
    return (parts + [text(HallText.total(points: points.reduce(0) { $0 + $1.points })), text(missing)]).joined(
      separator: "   ")
  }

  private enum Row {
    case part(Part)
    case section(Section)
    case criterion(Criterion, index: Int)
  }

  /// A section whose levels stand directly under it.
  func isOneLine(_ section: Section) -> Bool {
    section.criteria.count == 1 && section.criteria.first?.code == section.code
  }

  private func rows(of set: ProductSet) -> [Row] {
    var rows: [Row] = []
    var index = 0
    for part in set.parts {
      rows.append(.part(part))
      for section in part.sections {
        if !isOneLine(section) { rows.append(.section(section)) }
        for criterion in section.criteria {
          rows.append(.criterion(criterion, index: index))
          index += 1
        }
      }
    }
    return rows
  }

  private func drawCriteria(_ focus: Focus, _ draft: Draft, on canvas: inout Canvas) {
    let rows = rows(of: focus.set)
    let selected = rows.firstIndex { if case .criterion(_, focus.scoring.index) = $0 { true } else { false } } ?? 0
    for place in window(of: rows.count, rows: canvas.rowsLeft, selected: selected) {
      switch rows[place] {
      case .part(let part):
        canvas.line("\(text(HallText.part(code: part.code, title: part.title))) (\(part.max))", .title)
      case .section(let section): canvas.line("\(section.code). \(section.title) (\(section.max))", .muted, indent: 1)
      case .criterion(let criterion, _):
        canvas.item(
          line(criterion, draft, width: canvas.width - 2), selected: place == selected,
          criterion.applies(with: draft.choices) ? .plain : .muted, again: .character("i"))
      }
    }
  }

  /// "[3/3]  1.1 Nguồn nguyên liệu", "[?/3]" where nothing is ticked, "[–]" and why where the criterion does not apply,
  /// "*" where there is a remark.
  private func line(_ criterion: Criterion, _ draft: Draft, width: Int) -> String {
    let remark = draft.remarks[criterion.key] == nil ? " " : "*"
    let lead = "\("[\(tickMark(criterion, draft))]".padded(to: 7))\(remark)"
    let words = "\(criterion.code) \(criterion.title)"
    guard let condition = criterion.appliesIf, !criterion.applies(with: draft.choices) else { return lead + words }
    let why = " – " + text(SheetText.onlyIf(key: condition.rawValue))
    return lead + words.truncated(to: max(5, width - displayWidth(lead) - displayWidth(why))) + why
  }

  /// "3/5", "?/5", "–"
  func tickMark(_ criterion: Criterion, _ draft: Draft) -> String {
    if let choice = draft.choices[criterion.key] { return "\(choice.points)/\(criterion.max)" }
    return criterion.applies(with: draft.choices) ? "?/\(criterion.max)" : "–"
  }
}
