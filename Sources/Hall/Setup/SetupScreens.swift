internal import Catalogue
internal import Council
internal import Places
internal import PlainText
internal import Setup
internal import TerminalKit
internal import Terms

extension HallState {
  func drawSetup(_ place: SetupPlace, on canvas: Canvas) -> Frame {
    switch place {
    case .steps(let selected): drawSteps(selected, on: canvas)
    case .fields(let subject, let selected): drawFields(subject, selected, on: canvas)
    case .seats(let selected): drawSetupSeats(selected, on: canvas)
    case .dossiers(let selected): drawSetupDossiers(selected, on: canvas)
    case .rules(let selected): drawSetupRules(selected, on: canvas)
    case .files(let files): drawFiles(files, on: canvas)
    case .preview(let scroll): drawPreview(scroll, on: canvas)
    case .enrol(let selected): drawEnrolment(selected, on: canvas)
    }
  }

  func setupTitle(_ place: SetupPlace) -> SetupText {
    switch place {
    case .steps: .stepsTitle
    case .fields(.session, _): .sessionPage
    case .fields(.seat(let index), _): .seatPage(setup?.draft.text(.seat(index, .id)) ?? "")
    case .fields(.dossier(let index), _): .dossierPage(setup?.draft.text(.dossier(index, .id)) ?? "")
    case .seats: .seatsTitle
    case .dossiers: .dossiersTitle
    case .rules: .rulesTitle
    case .files: .filesTitle
    case .preview: .previewTitle
    case .enrol: .enrolTitle
    }
  }

  /// What is being set up, for the second line of the screen.
  var setupName: String? {
    guard let draft = setup?.draft else { return nil }
    let title = draft.session[.title]
    return "\(title.isEmpty ? text(SetupText.untitled) : title) · \(text(SetupText.beingSetUp)) · \(draft.id)"
  }

  var isRehearsing: Bool {
    session?.info.rehearsal == true || setup?.draft.isRehearsal == true
      || setup?.draft.adopted?.says[.rehearsal] != nil
  }

  // MARK: The steps

  private func drawSteps(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let setup else { return canvas.frame }
    for (index, step) in SetupStep.allCases.enumerated() {
      let state = state(of: step, setup)
      canvas.item(
        text(step.title).padded(to: 26) + text(state.words), selected: index == selected, state.style)
    }
    canvas.line()
    if let remark = setup.remark { canvas.paragraph(remark, .muted) }
    let faults = setup.faults ?? []
    guard !faults.isEmpty else { return canvas.frame }
    canvas.line(text(SetupText.faultsBelow), .title)
    let first = selected - SetupStep.allCases.count
    for index in window(of: faults.count, rows: canvas.rowsLeft - 2, selected: max(0, first)) {
      canvas.item(line(of: faults[index]), selected: index == first, .warning)
    }
    // The fault in hand is read whole.
    if faults.indices.contains(first) {
      canvas.line()
      canvas.paragraph(faults[first].text, .muted)
    }
    return canvas.frame
  }

  private func state(of step: SetupStep, _ setup: SetupState) -> (words: SetupText, style: Style) {
    let draft = setup.draft
    switch step {
    case .session:
      let missing = setup.faults?.count { if case .session = $0.spot { true } else { false } }
      guard let missing else { return (.checking, .plain) }
      return missing == 0 ? (.pageComplete, .plain) : (.faults(missing), .warning)
    case .seats:
      if draft.seats.isEmpty {
        let said = draft.adopted?.seats ?? 0
        return said > 0 ? (.seatsOfRegulation(said), .plain) : (.nothingYet, .warning)
      }
      let scoring = draft.seats.indices.count { draft.seat($0)?.scores ?? false }
      return (.seats(draft.seats.count, scoring: scoring), .plain)
    case .rules:
      if let adopted = draft.adopted { return (.fromRegulation(given: adopted.settings.count), .plain) }
      return (.defaults(changed: draft.settings.count), .plain)
    case .dossiers:
      return draft.dossiers.isEmpty ? (.nothingYet, .warning) : (.dossiers(draft.dossiers.count), .plain)
    case .create:
      guard let faults = setup.faults else { return (.checking, .plain) }
      return faults.isEmpty ? (.complete, .good) : (.faults(faults.count), .warning)
    }
  }

  /// "Ghế UV1, Họ và tên: …".
  private func line(of fault: SetupFault) -> String { "\(name(of: fault.spot)): \(fault.text)" }

  private func name(of spot: SetupSpot) -> String {
    func joined(_ item: SetupText, _ label: SetupLabel?) -> String {
      ([text(item)] + (label.map { [text($0)] } ?? [])).joined(separator: ", ")
    }
    switch spot {
    case .session(let field): return field.map { text($0.label) } ?? text(SetupText.stepSession)
    case .seats: return text(SetupText.stepSeats)
    case .dossiers: return text(SetupText.stepDossiers)
    case .rules(let key): return key.map { text($0.label) } ?? text(SetupText.stepRules)
    case .seat(let index, let field):
      let id = setup?.draft.text(.seat(index, .id)) ?? ""
      return joined(.seatNumber(index + 1, id), field?.label)
    case .dossier(let index, let field):
      let id = setup?.draft.text(.dossier(index, .id)) ?? ""
      return joined(.dossierNumber(index + 1, id), field?.label)
    }
  }

  // MARK: A page of fields

  private static let labelWidth = 25

  private func drawFields(_ subject: SetupSubject, _ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let rows = rows(of: subject)
    let edited = editedRow
    let found = edited.map { suggestions(for: $0, setup?.edit?.field.text ?? "") } ?? []
    // The foot has room for what may be meant, or for what is wrong.
    let foot = edited?.isLookup == true ? 7 : 3
    let shownRows = window(of: rows.count, rows: max(3, canvas.rowsLeft - foot), selected: selected)
    for index in shownRows {
      let row = rows[index]
      if edited != nil && index == selected {
        drawEdited(row, on: &canvas)
        continue
      }
      let value = shown(row.cell)
      let isFaulty = isFaulty(row.cell)
      canvas.item(
        text(row.label).fitted(to: Self.labelWidth) + (isFaulty ? "! " : "  ") + value.text,
        selected: index == selected,
        isFaulty ? .warning : value.isOwn ? .strong : .muted)
    }
    canvas.more(rows.count - shownRows.upperBound)
    guard rows.indices.contains(selected) else { return canvas.frame }
    drawFoot(rows[selected], edited == nil ? [] : found, on: &canvas)
    return canvas.frame
  }

  private func drawEdited(_ row: SetupRow, on canvas: inout Canvas) {
    let left = canvas.left + 2 + Self.labelWidth + 2
    let point = Point(row: canvas.row, column: left)
    canvas.line("▶ " + text(row.label).fitted(to: Self.labelWidth), .strong)
    let room = canvas.width + canvas.left - left
    if row.choices != nil {
      let words = "◀ \(shown(row.cell).text) ▶"
      canvas.frame.put(words.fitted(to: room), at: point, style: .selected)
      canvas.frame.setCursor(point)
    } else if let field = setup?.edit?.field {
      let view = field.view(columns: room)
      canvas.frame.put(view.text.fitted(to: room), at: point, style: .selected)
      canvas.frame.setCursor(Point(row: point.row, column: left + view.cursor))
    }
  }

  private func drawFoot(_ row: SetupRow, _ found: [SetupSuggestion], on canvas: inout Canvas) {
    if let hint = row.hint { canvas.paragraph(text(hint), .muted) }
    for fault in faults(at: row.cell) { canvas.paragraph(fault.text, .warning) }
    // While the code is put together there is nothing to say of it.
    if found.isEmpty, case .dossier(_, .code) = row.cell,
      let remark = ProductCode.remark(on: setup?.draft.text(row.cell) ?? "")
    {
      canvas.paragraph("\(text(remark)) \(text(SetupText.takenAnyway))", .warning)
    }
    let marked = setup?.edit?.marked
    let rows = max(0, canvas.rowsLeft - 1)
    for index in window(of: found.count, rows: rows, selected: marked ?? 0) {
      // The cursor stays in the field that is typed into.
      canvas.line((index == marked ? "▶ " : "  ") + found[index].line, index == marked ? .selected : .plain)
    }
    if found.count > rows { canvas.line(text(SetupText.suggestionsMore(found.count - rows)), .muted) }
  }

  private func faults(at cell: SetupCell) -> [SetupFault] {
    (setup?.faults ?? []).filter { fault in
      switch (fault.spot, cell) {
      case (.session(let field?), .session(let own)): field == own
      case (.seat(let index, let field?), .seat(let place, let own)): index == place && field == own
      case (.dossier(let index, let field?), .dossier(let place, let own)): index == place && field == own
      case (.rules(let key?), .setting(let own)): key == own
      default: false
      }
    }
  }

  private func isFaulty(_ cell: SetupCell) -> Bool { !faults(at: cell).isEmpty }
}

extension Canvas {
  /// A line between a list and what stands under it; it says how many rows of the list are further down.
  mutating func more(_ hidden: Int) { line(hidden > 0 ? "  ↓ \(hidden)" : "", .muted) }
}
