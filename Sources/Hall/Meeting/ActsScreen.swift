internal import Acts
internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension HallState {
  func drawActs(_ place: ActsPlace, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let rows = rows(of: place)
    if let product = place.product.flatMap(product) {
      canvas.line("\(product.id) \(product.dossier.product) — \(text(product.stage.term))", .title)
    }
    let foot = 4
    for index in window(of: rows.count, rows: canvas.rowsLeft - foot, selected: place.selected) {
      let row = rows[index]
      let about = row.act.scope == .product ? place.product?.rawValue ?? "" : text(MeetingText.ofSession)
      let label = "\(about.padded(to: 7)) \(text(row.act.words))"
      let why = row.obstacle.map { " — " + text($0) } ?? ""
      canvas.item(label + why, selected: index == place.selected, row.obstacle == nil ? .plain : .muted)
    }
    canvas.rule()
    guard rows.indices.contains(place.selected) else { return canvas.frame }
    let row = rows[place.selected]
    canvas.paragraph(text(row.act.words.explanation), .muted)
    if let obstacle = row.obstacle { canvas.paragraph(text(MeetingText.notPossible(text(obstacle))), .warning) }
    return canvas.frame
  }

  func drawSubjects(_ id: DossierID, _ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let product = product(id) else { return canvas.frame }
    canvas.line("\(product.id) \(product.dossier.product)", .title)
    canvas.line()
    for (index, subject) in (product.result?.subjectsToVote ?? []).enumerated() {
      canvas.item(text(subject.term), selected: index == selected)
    }
    canvas.line()
    for blocker in product.result?.blockers ?? [] { canvas.paragraph("• " + text(blocker.words), .warning) }
    return canvas.frame
  }

  func drawMatters(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let matters = session?.closeMatters ?? []
    if matters.isEmpty { canvas.line(text(MeetingText.nothingInTheWay), .good) }
    for index in window(of: matters.count, rows: canvas.rowsLeft - 8, selected: selected) {
      canvas.item(line(matters[index]), selected: index == selected)
    }
    canvas.rule()
    if matters.indices.contains(selected) {
      let matter = matters[selected]
      if let mending = matter.mending { canvas.paragraph(text(mending), .accent) }
      if case .unfinished(_, _, let blockers) = matter {
        for blocker in blockers { canvas.paragraph("• " + text(blocker.words), .warning) }
      }
    }
    canvas.paragraph(text(MeetingText.mattersHint), .muted)
    let missing = law.flatMap { law in session.map { $0.minutesMissing(law: law) } } ?? 0
    if missing > 0 { canvas.paragraph(text(DeskText.minutesMissing(missing)), .warning) }
    return canvas.frame
  }

  private func line(_ matter: CloseGate.Matter) -> String {
    guard case .unfinished(let id, _, _) = matter, let product = product(id) else { return text(matter.words) }
    return "\(text(matter.words)) — \(product.dossier.product)"
  }
}
