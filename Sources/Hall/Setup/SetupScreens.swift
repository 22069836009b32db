internal import Catalogue
internal import Council
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
}
