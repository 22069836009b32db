internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

extension HallState {
  /// Whose sheet this is, where it is not simply the own one.
  func sheetMark(_ sheet: SheetPlace) -> (text: String, style: Style)? {
    if sheet.isPaper, let paper {
      let mark = PaperText.mark(seat: paper.seat.rawValue, typing: typingNumber(paper))
      let returned = paper.returned.map { " · " + text(PaperText.returnedOn($0.vietnamese)) } ?? ""
      var late = ""
      if let day = paper.returned, let due = product(paper.product)?.opinions?.due, day > due {
        late = " · " + text(PaperText.late)
      }
      return (text(mark) + returned + late, .alert)
    }
    return isAgreedSheet(sheet.product) ? (text(MeetingText.agreedSheet), .accent) : nil
  }

  func isAgreedSheet(_ id: DossierID) -> Bool {
    session?.product(id).map { session?.isAgreedSheet($0) ?? false } ?? false
  }

  /// Remarks, opinion and proposal of a sheet.
  private func wordLines(_ draft: Draft) -> [String] {
    var lines = draft.remarks.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      text(PaperText.remarkAt(key: $0.key.rawValue, text: $0.value))
    }
    if !draft.opinion.isEmpty { lines.append(text(PaperText.opinion(draft.opinion))) }
    return lines
  }

  // MARK: Somebody's typing, beside the paper

  func drawPaper(_ paper: TypedPaper, _ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let entry = paper.entry
    canvas.line(
      text(PaperText.typedBy(seat: entry.seat.rawValue, typist: paper.by.rawValue)), .alert)
    if let product = product(entry.product) { canvas.line(product.dossier.product, .title) }
    canvas.paragraph(text(PaperText.confirmNote), .warning)
    canvas.rule()
    for line in paperLines(paper).dropFirst(scroll) { canvas.paragraph(line.text, line.style) }
    return canvas.frame
  }

  func paperLines(_ paper: TypedPaper) -> [(text: String, style: Style)] {
    let (entry, draft) = (paper.entry, paper.entry.content)
    guard let product = product(entry.product), let set = set(of: product) else { return [] }
    var lines: [(text: String, style: Style)] = [(totals(draft, set), .strong)]
    if let reason = draft.eliminate { lines.append((text(PaperText.eliminate(reason)), .alert)) }
    if let day = entry.returned { lines.append((text(PaperText.returnedOn(day.vietnamese)), .plain)) }
    if !entry.reason.isEmpty { lines.append((text(PaperText.correction(entry.reason)), .plain)) }
    for criterion in set.criteria {
      guard let choice = draft.choices[criterion.key] else { continue }
      var words = "[\(choice.points)/\(criterion.max)]"
      if case .alternative(let number, _) = choice, criterion.cases.indices.contains(number - 1) {
        words += " \(criterion.cases[number - 1].title ?? "")"
      }
      lines.append(("\(criterion.code) \(criterion.title)  \(words)", .plain))
    }
    return lines + wordLines(draft).map { ($0, .plain) }
  }
}
