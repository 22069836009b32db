internal import Catalogue
internal import Council
internal import Criteria
internal import Setup
internal import TerminalKit

// Lists of a set-up: rows come, go and change places; files are chosen and taken.
extension HallState {
  mutating func performSetup(_ action: SetupAction) -> [Intent] {
    switch action {
    case .begin: return [.openLibrary, .setup(.begin)]
    case .enrol: return openEnrolment()
    case .unlockPIN, .newPIN: return openWitnessed(action)
    case .remove:
      askToRemove()
      return []
    case .add: return addRow()
    case .moveUp: return moveRow(-1)
    case .moveDown: return moveRow(1)
    case .importFile: return importPurpose.map { [.setup(.list($0, path: nil))] } ?? []
    case .nextValue: return nextValue()
    case .reset: return reset()
    case .dropRegulation:
      guard let draft = setup?.draft, draft.adopted != nil else {
        say(SetupText.noRegulation, .muted)
        return []
      }
      return [.setup(.adopt(path: nil, draft))]
    case .typePath:
      if case .setup(.files(let files)) = place {
        let start = files.path.hasSuffix("/") ? files.path : files.path + "/"
        form = Form(
          .setup(.path(files.purpose)), .setup(.pathTitle),
          [Form.Entry(.setup(.path), start, limit: 1000, isPlain: true)])
      }
      return []
    case .parent:
      guard case .setup(.files(let files)) = place, let parent = files.entries.first(where: { $0.kind == .parent })
      else { return [] }
      return [.setup(.list(files.purpose, path: parent.path))]
    case .append: return takePreview(behind: true)
    }
  }

  private var importPurpose: SetupPurpose? {
    switch place {
    case .setup(.seats): .members
    case .setup(.dossiers): .dossiers
    case .setup(.rules): .regulation
    default: nil
    }
  }

  // MARK: Rows

  private mutating func addRow() -> [Intent] {
    switch place {
    case .setup(.seats):
      let index = setup?.draft.seats.count ?? 0
      changeSetup { $0.seats.append(Self.newSeat(in: $0)) }
      replace(.setup(.seats(selected: index)))
      places.append(.setup(.fields(.seat(index), selected: 0)))
      beginEdit(.seat(index), 0)
    case .setup(.dossiers):
      let index = setup?.draft.dossiers.count ?? 0
      changeSetup { draft in
        var entry = SetupDraft.Entry<DossierField>()
        entry[.id] = draft.freeName("SP", digits: 2, among: draft.dossiers.map { $0[.id] })
        entry[.kind] = RegistrationKind.first.rawValue
        draft.dossiers.append(entry)
      }
      replace(.setup(.dossiers(selected: index)))
      places.append(.setup(.fields(.dossier(index), selected: 0)))
      beginEdit(.dossier(index), 0)
      return readSets(for: .dossier(index)) + keepSetup()
    default: return []
    }
    return keepSetup()
  }

  /// What a council needs first: its chair, somebody who keeps the minutes, then members.
  private static func newSeat(in draft: SetupDraft) -> SetupDraft.Entry<SeatField> {
    let (roles, names) = (draft.seats.compactMap { Role(rawValue: $0[.role]) }, draft.seats.map { $0[.id] })
    var entry = SetupDraft.Entry<SeatField>()
    if !roles.contains(.chair) {
      (entry[.id], entry[.role]) = (names.contains("CT") ? "" : "CT", Role.chair.rawValue)
    } else if !roles.contains(where: \.keepsMinutes) {
      (entry[.id], entry[.role]) = (names.contains("TK") ? "" : "TK", Role.memberSecretary.rawValue)
    } else {
      entry[.id] = draft.freeName("UV", digits: 1, among: names)
      entry[.role] = Role.member.rawValue
    }
    return entry
  }

  private mutating func moveRow(_ step: Int) -> [Intent] {
    switch place {
    case .setup(.seats(let selected)):
      guard let seats = setup?.draft.seats, seats.indices.contains(selected), seats.indices.contains(selected + step)
      else { return [] }
      changeSetup { $0.seats.swapAt(selected, selected + step) }
      replace(.setup(.seats(selected: selected + step)))
    case .setup(.dossiers(let selected)):
      guard let dossiers = setup?.draft.dossiers, dossiers.indices.contains(selected),
        dossiers.indices.contains(selected + step)
      else { return [] }
      changeSetup { $0.dossiers.swapAt(selected, selected + step) }
      replace(.setup(.dossiers(selected: selected + step)))
    default: return []
    }
    return keepSetup()
  }

  private mutating func askToRemove() {
    let (purpose, words): (SetupForm, SetupText)
    switch place {
    case .sessions(let selected):
      guard sessions.indices.contains(selected), sessions[selected].isBeingSetUp else {
        say(SetupText.onlySetUps, .muted)
        return
      }
      (purpose, words) = (.removeSetup(sessions[selected].id), .removeSetup(sessions[selected].title))
    case .setup(.seats(let selected)):
      guard let seats = setup?.draft.seats, seats.indices.contains(selected) else {
        say(SetupText.noSeats, .muted)
        return
      }
      (purpose, words) = (.removeRow, .removeRow("\(seats[selected][.id]) \(seats[selected][.person])"))
    case .setup(.dossiers(let selected)):
      guard let dossiers = setup?.draft.dossiers, dossiers.indices.contains(selected) else {
        say(SetupText.noDossiers, .muted)
        return
      }
      (purpose, words) = (.removeRow, .removeRow("\(dossiers[selected][.id]) \(dossiers[selected][.product])"))
    default: return
    }
    form = Form(.setup(purpose), .setup(.removeTitle), notice: [.words(.setup(words))], [])
  }

  mutating func removeRow() -> [Intent] {
    form = nil
    switch place {
    case .setup(.seats(let selected)):
      changeSetup { if $0.seats.indices.contains(selected) { $0.seats.remove(at: selected) } }
      replace(.setup(.seats(selected: max(0, min(selected, (setup?.draft.seats.count ?? 1) - 1)))))
    case .setup(.dossiers(let selected)):
      changeSetup { if $0.dossiers.indices.contains(selected) { $0.dossiers.remove(at: selected) } }
      replace(.setup(.dossiers(selected: max(0, min(selected, (setup?.draft.dossiers.count ?? 1) - 1)))))
    default: break
    }
    say(SetupText.removed)
    return keepSetup()
  }

  // MARK: Files

  mutating func enterFile(_ files: SetupFiles) -> [Intent] {
    guard files.entries.indices.contains(files.selected), let draft = setup?.draft else { return [] }
    let entry = files.entries[files.selected]
    return entry.kind == .file
      ? [.setup(.read(files.purpose, path: entry.path, draft))] : [.setup(.list(files.purpose, path: entry.path))]
  }

  /// Takes what the file brings, in place of what there is or behind it.
  mutating func takePreview(behind: Bool) -> [Intent] {
    guard let preview = setup?.preview, let draft = setup?.draft else { return [] }
    let count: Int
    switch preview.content {
    case .faulty:
      say(SetupText.nothingTaken, .warning)
      return []
    case .regulation:
      return [.setup(.adopt(path: preview.path, draft))]
    case .seats(let seats):
      changeSetup { $0.seats = (behind ? $0.seats : []) + seats }
      count = seats.count
    case .dossiers(let dossiers):
      changeSetup { $0.dossiers = (behind ? $0.dossiers : []) + dossiers }
      count = dossiers.count
    }
    leaveFiles()
    say(SetupText.taken(count), .good)
    return keepSetup()
  }

  /// Back to the list that the file was chosen for.
  mutating func leaveFiles() {
    setup?.preview = nil
    places.removeAll { $0.name == .setupFiles || $0.name == .setupPreview }
    switch place {
    case .setup(.seats): replace(.setup(.seats(selected: 0)))
    case .setup(.dossiers): replace(.setup(.dossiers(selected: 0)))
    default: break
    }
  }
}
