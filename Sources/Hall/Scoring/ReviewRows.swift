internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

/// A line of the page before sealing; Enter on one with a criterion goes there.
struct ReviewRow {
  var text: String
  var style: Style = .plain
  var key: CriterionKey?
}

// What the page before sealing says: first what stops, then what changed, what is below a minimum, and every tick.
extension HallState {
  /// Lines are broken to this width on every screen, so that a row is the same row on all of them.
  private static let reviewWidth = 74

  func reviewRows(_ sheet: SheetPlace) -> [ReviewRow] {
    guard let product = product(sheet.product), let set = set(of: product) else { return [] }
    let draft = draft(sheet)
    let faults = faults(of: draft, set)
    var page = ReviewPage(width: Self.reviewWidth)
    addFirst(sheet, product, draft, faults.count, to: &page)
    if sheet.isPaper { addTyping(set, to: &page) }
    if !faults.isEmpty {
      page.gap()
      page.add(text(SheetText.missing(count: faults.count)), .warning)
      for fault in faults { page.add(line(fault.key, set, draft), key: fault.key, indent: 2) }
    }
    if !sheet.isPaper, let old = product.ownSheet, product.ownObstacle == nil {
      addChanges(since: old, draft, set, to: &page)
    }
    if !sheet.isPaper && draft.eliminate == nil { addFloors(draft, set, to: &page) }
    addTicks(draft, set, to: &page)
    return page.rows
  }

  private func addFirst(
    _ sheet: SheetPlace, _ product: VisibleProduct, _ draft: Draft, _ missing: Int, to page: inout ReviewPage
  ) {
    let isOpen = sheet.isPaper || product.ownObstacle == nil
    let first: SheetText =
      !isOpen
      ? .sheetOfRecord
      : missing > 0
        ? .notSealable(count: missing)
        : sheet.isPaper ? .recordRow : draft.eliminate == nil ? .sealRow : .sealProposalRow
    page.add(text(first), missing > 0 ? .warning : .strong)
    if missing == 0 && draft.eliminate == nil {
      page.add(text(SheetText.complete(count: draft.choices.count)), .good)
    }
    if isOpen && !sheet.isPaper && missing == 0 { page.add(text(HallText.reviewWarning), .muted) }
    if let reason = draft.eliminate { page.add(text(PaperText.eliminate(reason)), .alert) }
  }

  // MARK: Every tick

  private func addTicks(_ draft: Draft, _ set: ProductSet, to page: inout ReviewPage) {
    let points = set.points(of: draft.choices)
    for (part, sum) in zip(set.parts, points) {
      page.gap()
      page.add("\(text(HallText.part(code: part.code, title: part.title))) \(sum.points)/\(part.max)", .title)
      for criterion in part.sections.flatMap(\.criteria) {
        page.add(line(criterion.key, set, draft), key: criterion.key, indent: 2)
        if let remark = draft.remarks[criterion.key] {
          page.add(text(HallText.ownRemark(remark)), .accent, key: criterion.key, indent: 10)
        }
      }
    }
    if !draft.opinion.isEmpty {
      page.gap()
      page.add(text(PaperText.opinion(draft.opinion)), .accent)
    }
  }

  /// "[3/5]  1.1 Nguồn gốc sản phẩm", with the alternative used, or why nothing is ticked.
  private func line(_ key: CriterionKey, _ set: ProductSet, _ draft: Draft) -> String {
    guard let criterion = set.criterion(key) else { return key.rawValue }
    var words = "\("[\(tickMark(criterion, draft))]".padded(to: 7)) \(criterion.code) \(criterion.title)"
    if case .alternative(let number, _) = draft.choices[key], criterion.cases.indices.contains(number - 1) {
      words += " (\(criterion.cases[number - 1].title ?? ""))"
    }
    if let condition = criterion.appliesIf, !criterion.applies(with: draft.choices) {
      words += " – " + text(SheetText.onlyIf(key: condition.rawValue))
    }
    return words
  }

  // MARK: A paper: what comes next, or where the two typings differ

  private func addTyping(_ set: ProductSet, to page: inout ReviewPage) {
    guard let paper else { return }
    if !paper.reason.isEmpty { page.add(text(PaperText.correction(paper.reason)), .muted) }
    guard let difference = typing(paper)?.difference else {
      return page.add(text(PaperText.reviewNote(typing: typingNumber(paper))), .warning)
    }
    if isTypedTwice(paper) { return page.add(text(PaperText.same), .good) }
    // Changed since both said the same.
    if difference.isEmpty { return page.add(text(PaperText.reviewNote(typing: 2)), .warning) }
    page.add(
      text(PaperText.differs(count: difference.keys.count + (difference.isElsewhere ? 1 : 0))), .warning)
    for key in difference.keys { page.add(line(key, set, paper.content), .strong, key: key, indent: 2) }
    if difference.isElsewhere { page.add(text(PaperText.differsElsewhere), .strong, indent: 2) }
    page.add(text(PaperText.lookAgain), .muted)
  }
}

/// Collects rows; a long text takes several, which all lead to the same place.
struct ReviewPage {
  let width: Int
  private(set) var rows: [ReviewRow] = []

  init(width: Int) { self.width = width }

  mutating func add(_ text: String, _ style: Style = .plain, key: CriterionKey? = nil, indent: Int = 0) {
    for (index, part) in text.wrapped(width: width - indent - 2).enumerated() {
      // What goes on stands a little in, so that two items are told apart.
      let lead = String(repeating: " ", count: indent + (index == 0 ? 0 : 2))
      rows.append(ReviewRow(text: lead + part, style: style, key: key))
    }
  }

  mutating func gap() { rows.append(ReviewRow(text: "")) }
}
