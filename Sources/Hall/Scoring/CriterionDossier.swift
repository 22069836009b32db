internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// What the dossier says on the criterion in hand, as far as the projection shows it.
extension HallState {
  /// Beside the levels on a wide screen; what does not fit is one key away, and it says so.
  func drawCriterionDossier(_ focus: Focus, on canvas: inout Canvas) {
    canvas.line(text(SheetText.dossierTitle), .muted)
    let lines = criterionDossierLines(focus, width: canvas.width)
    let fits = lines.count <= canvas.rowsLeft
    for line in lines.prefix(fits ? lines.count : canvas.rowsLeft - 1) { canvas.line(line.text, line.style) }
    if !fits { canvas.line(text(SheetText.readAll), .accent) }
  }

  func drawCriterionDossierPage(_ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let focus else { return canvas.frame }
    canvas.line("\(focus.product.id) \(focus.product.dossier.product)", .title)
    let title = SheetText.criterion(
      code: focus.criterion.code, title: focus.criterion.title, max: focus.criterion.max)
    canvas.paragraph(text(title), .strong)
    canvas.rule()
    let lines = criterionDossierLines(focus, width: canvas.width)
    for line in lines.dropFirst(min(scroll, max(0, lines.count - canvas.rowsLeft))) {
      canvas.line(line.text, line.style)
    }
    return canvas.frame
  }

  /// How far the page can be scrolled on the smallest screen.
  var criterionDossierLength: Int {
    focus.map { criterionDossierLines($0, width: Self.smallest.columns - 2).count } ?? 0
  }

  private func criterionDossierLines(_ focus: Focus, width: Int) -> [StyledLine] {
    let lines = onCriterion(focus) + onProduct(focus.product)
    return lines.flatMap { line in
      line.text.wrapped(width: width - line.indent).map {
        (String(repeating: " ", count: line.indent) + $0, line.style)
      }
    }
  }

  /// Self-assessment, the advisers' words and the papers for this criterion; what does not speak of it is left out.
  private func onCriterion(_ focus: Focus) -> [DossierLine] {
    let (dossier, key) = (focus.product.dossier, focus.criterion.key)
    var lines: [DossierLine] = []
    func add(_ head: any Worded, _ new: [DossierLine]) {
      if !new.isEmpty { lines += [DossierLine(text: text(head), style: .title)] + new }
    }
    add(DossierText.selfHead, dossier.selfAssessment.filter { $0.key == key }.map(noteLine))
    let advice = dossier.advisers?.notes.filter { $0.key == key } ?? []
    let hidden =
      advice.isEmpty || !hidesAdvisersPoints(on: focus.product)
      ? [] : [DossierLine(text: text(DossierText.pointsHidden), style: .muted, indent: 2)]
    add(DossierText.advisersHead, advice.map(noteLine) + hidden)
    add(SheetText.evidenceForCriterion, dossier.evidence.filter { $0.criteria.contains(key) }.map(evidenceLine))
    return lines.isEmpty ? [DossierLine(text: text(SheetText.nothingOnCriterion), style: .muted)] : lines
  }

  /// What is said of the product and may concern any criterion: the commune's report, the advisers' text, papers that
  /// name no criterion.
  private func onProduct(_ product: VisibleProduct) -> [DossierLine] {
    var lines: [DossierLine] = []
    if product.dossier.communeReport != nil { lines += commune(of: product) }
    if let words = product.dossier.advisers?.text, !words.isEmpty {
      lines += [
        DossierLine(text: ""), DossierLine(text: text(DossierText.advisersHead), style: .title),
        DossierLine(text: words, indent: 2),
      ]
    }
    let papers = product.dossier.evidence.filter(\.criteria.isEmpty)
    if !papers.isEmpty {
      lines += [DossierLine(text: ""), DossierLine(text: text(SheetText.evidenceForAll), style: .title)]
      lines += papers.map(evidenceLine)
    }
    return lines.isEmpty
      ? [] : [DossierLine(text: ""), DossierLine(text: text(SheetText.ofProduct), style: .muted)] + lines
  }

  private func noteLine(_ note: Dossier.CriterionNote) -> DossierLine {
    let points = note.points.map { text(DossierText.points($0)) }
    return DossierLine(
      text: [points, note.text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": "), indent: 2)
  }
}

extension Dossier {
  /// Whether it holds anything that a criterion could be judged by.
  var hasWords: Bool {
    !selfAssessment.isEmpty || communeReport != nil || advisers != nil || !evidence.isEmpty
  }
}
