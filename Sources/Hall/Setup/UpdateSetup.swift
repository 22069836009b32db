internal import Catalogue
internal import Council
internal import Criteria
internal import Setup
internal import TerminalKit

// Going from page to page of a set-up.
extension HallState {
  /// Enter, where a page of a set-up is in front.
  mutating func enterSetup(_ place: SetupPlace) -> [Intent] {
    switch place {
    case .steps(let selected): return enterStep(selected)
    case .fields(let subject, let selected):
      beginEdit(subject, selected)
      return []
    case .seats(let selected): return openPage(.seat(selected), of: setup?.draft.seats.count ?? 0)
    case .dossiers(let selected): return openPage(.dossier(selected), of: setup?.draft.dossiers.count ?? 0)
    case .rules(let selected): return enterSetting(selected)
    case .files(let files): return enterFile(files)
    case .preview: return takePreview(behind: false)
    case .enrol(let selected): return enterEnrolment(selected)
    }
  }

  private mutating func openPage(_ subject: SetupSubject, of count: Int) -> [Intent] {
    let index =
      switch subject {
      case .session: 0
      case .seat(let index), .dossier(let index): index
      }
    guard index < count else {
      if case .seat = subject { say(SetupText.noSeats, .muted) } else { say(SetupText.noDossiers, .muted) }
      return []
    }
    places.append(.setup(.fields(subject, selected: 0)))
    return readSets(for: subject)
  }

  /// The names of the sets, for a page that looks one up.
  func readSets(for subject: SetupSubject) -> [Intent] {
    guard case .dossier = subject, let regime = setupRegime, library?.sets[regime] == nil else { return [] }
    return [.readSets([regime])]
  }

  // MARK: The steps

  /// The lines of the page of steps: the five steps, then what is wrong.
  var stepCount: Int { SetupStep.allCases.count + (setup?.faults?.count ?? 0) }

  private mutating func enterStep(_ selected: Int) -> [Intent] {
    guard let setup else { return [] }
    guard SetupStep.allCases.indices.contains(selected) else {
      let faults = setup.faults ?? []
      let index = selected - SetupStep.allCases.count
      return faults.indices.contains(index) ? go(to: faults[index].spot) : []
    }
    switch SetupStep.allCases[selected] {
    case .session:
      places.append(.setup(.fields(.session, selected: 0)))
      return []
    case .seats: places.append(.setup(.seats(selected: 0)))
    case .rules: places.append(.setup(.rules(selected: 0)))
    case .dossiers:
      places.append(.setup(.dossiers(selected: 0)))
      return readSets(for: .dossier(0))
    case .create: return beginCreation()
    }
    return []
  }

  /// The page on which that is mended, with the cursor on it.
  private mutating func go(to spot: SetupSpot) -> [Intent] {
    switch spot {
    case .session(let field):
      places.append(.setup(.fields(.session, selected: index(of: field, in: SessionField.allCases))))
      return []
    case .seats: places.append(.setup(.seats(selected: 0)))
    case .seat(let index, let field):
      places.append(.setup(.seats(selected: index)))
      if let field {
        places.append(.setup(.fields(.seat(index), selected: self.index(of: field, in: SeatField.allCases))))
      }
    case .rules(let key): places.append(.setup(.rules(selected: index(of: key, in: RuleKey.allCases))))
    case .dossiers: places.append(.setup(.dossiers(selected: 0)))
    case .dossier(let index, let field):
      places.append(.setup(.dossiers(selected: index)))
      places.append(
        .setup(.fields(.dossier(index), selected: self.index(of: field, in: DossierField.allCases))))
      return readSets(for: .dossier(index))
    }
    return []
  }

  private func index<Field: Equatable>(of field: Field?, in fields: [Field]) -> Int {
    field.flatMap { fields.firstIndex(of: $0) } ?? 0
  }

  /// Only the chair can make it: the council's own key stands under that PIN.
  private mutating func beginCreation() -> [Intent] {
    guard let setup else { return [] }
    guard let faults = setup.faults else { return [.setup(.check(setup.draft))] }
    if let first = faults.first {
      replace(.setup(.steps(selected: SetupStep.allCases.count)))
      say(SetupText.faultIs(faults.count, first.text), .warning)
      return []
    }
    let chair = setup.draft.seats.indices.compactMap { setup.draft.seat($0) }.first { $0.role == .chair }
    form = Form(
      .setup(.create(weak: nil)), .setup(.createTitle),
      notice: [.words(.setup(.createNote(seat: chair?.id.rawValue ?? "")))], Self.twoPINs)
    return []
  }

  static var twoPINs: [Form.Entry] { [Form.pin(.pin), Form.pin(.setup(.again))] }

  // MARK: Back

  /// One page back; what was typed is kept, and the page of steps looks again at what is wrong.
  mutating func backFromSetup(_ place: SetupPlace) -> [Intent] {
    // The page of steps goes when the disk has it all.
    if case .steps = place { return setup.map { [.setup(.leave($0.draft))] } ?? [] }
    places.removeLast()
    switch place {
    case .enrol: return [.setup(.endPermit)]
    case .steps: return []
    case .preview:
      setup?.preview = nil
      return []
    case .files: return []
    case .fields, .seats, .dossiers, .rules:
      if case .setup(.steps) = self.place { return lookAgain() }
      return keepSetup()
    }
  }

  mutating func lookAgain() -> [Intent] {
    guard let draft = setup?.draft else { return [] }
    setup?.faults = nil
    return [.setup(.check(draft))]
  }

  /// To the disk, where it is not there yet.
  mutating func keepSetup() -> [Intent] {
    guard let setup, !setup.isKept else { return [] }
    return [.setup(.keep(setup.draft))]
  }

  /// Changes the draft; it goes to the disk at the next step.
  mutating func changeSetup(_ change: (inout SetupDraft) -> Void) {
    guard var draft = setup?.draft else { return }
    change(&draft)
    if draft == setup?.draft { return }
    setup?.draft = draft
    setup?.isKept = false
    setup?.faults = nil
  }

  // MARK: Moving

  mutating func moveSetup(_ place: SetupPlace, _ action: Action) {
    let draft = setup?.draft
    func next(_ index: Int, _ count: Int) -> Int { moved(index, action, count) }
    let there: SetupPlace =
      switch place {
      case .steps(let selected): .steps(selected: next(selected, stepCount))
      case .fields(let subject, let selected): .fields(subject, selected: next(selected, rows(of: subject).count))
      case .seats(let selected): .seats(selected: next(selected, draft?.seats.count ?? 0))
      case .dossiers(let selected): .dossiers(selected: next(selected, draft?.dossiers.count ?? 0))
      case .rules(let selected): .rules(selected: next(selected, RuleKey.allCases.count))
      case .files(var files):
        {
          files.selected = next(files.selected, files.entries.count)
          return .files(files)
        }()
      case .preview(let scroll): .preview(scroll: next(scroll, max(1, (setup?.preview?.lines.count ?? 0) - 8)))
      case .enrol(let selected): .enrol(selected: next(selected, session?.info.seats.count ?? 0))
      }
    replace(.setup(there))
  }
}

/// The steps in the order in which they are done.
enum SetupStep: CaseIterable {
  case session, seats, rules, dossiers, create

  var title: SetupText {
    switch self {
    case .session: .stepSession
    case .seats: .stepSeats
    case .rules: .stepRules
    case .dossiers: .stepDossiers
    case .create: .stepCreate
    }
  }
}
