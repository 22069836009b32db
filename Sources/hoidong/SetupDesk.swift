internal import Catalogue
internal import Council
internal import Criteria
internal import Disk
internal import Glibc
internal import Hall
internal import Ledger
internal import Office
internal import Regulation
internal import Setup
internal import Terms
internal import Trust

/// Does what the screens of a set-up ask for: files, drafts, the new session, PINs. Rules are elsewhere.
final class SetupDesk {
  private let folder: DataFolder
  private let language: Language
  /// The chair's leave, while PINs are being typed.
  private var permit: EnrolmentPermit?
  /// A session that was just made; the loop goes on with it.
  private(set) var made: SessionOffice?

  init(folder: DataFolder, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// - Parameter office: the session in hand.
  /// - Parameter lines: the sessions that there are.
  func answers(
    to intent: SetupIntent, in office: SessionOffice?, lines: () -> [SessionLine]
  ) throws(OfficeError) -> [SetupAnswer] {
    made = nil
    switch intent {
    case .begin:
      var draft = try folder.newSetup(on: Clock.now().day)
      draft.session[.authority] = Authority.province.rawValue
      return [.opened(draft), try check(draft)]
    case .open(let id):
      let draft = try folder.setup(id, law: folder.law)
      return [.opened(draft), try check(draft)]
    case .remove(let id):
      try folder.removeSetup(id)
      return [.removed(lines())]
    case .leave(let draft):
      // What nobody has typed into is not worth a line in the list.
      if draft.isEmpty { try folder.removeSetup(draft.id) } else { try folder.keep(draft) }
      return [.left(lines())]
    case .keep(let draft):
      try folder.keep(draft)
      return [.kept]
    case .check(let draft):
      try folder.keep(draft)
      return [try check(draft)]
    case .list(let purpose, let path): return [.listed(FileChooser.list(purpose, path))]
    case .read(let purpose, let path, let draft): return [.read(try preview(purpose, path, draft))]
    case .adopt(let path, let draft): return [.adopted(try adopt(path, draft))]
    case .create(let draft, let pin, let evenIfWeak):
      guard let pin = try entered(pin, evenIfWeak) else { return [.weakPIN] }
      let made = try folder.make(
        draft, chairPIN: pin, law: folder.law, clock: Clock.now, steady: SteadyReading.ofMachine)
      permit = made.permit(chairPIN: pin)
      self.made = made.office
      let view = made.office.visible(to: .hall)
      return [.withoutPIN(try made.office.seatsWithoutPIN()), .made(view, made.office.law, lines())]
    case .permit(let pin):
      permit = try office?.permitEnrolment(chairPIN: pin)
      return [.permitted]
    case .endPermit:
      permit = nil
      return []
    case .enrol(let seat, let pin, let evenIfWeak):
      guard let office, let permit else { return [] }
      guard let pin = try entered(pin, evenIfWeak) else { return [.weakPIN] }
      try office.enrol(seat, pin: pin, by: permit)
      return [.enrolled(seat)]
    case .unlockPIN(let about, let reason, let chairPIN, let secretaryPIN):
      guard let office else { return [] }
      try office.unlockPIN(
        of: about.seat, chair: Witness(about.chair, pin: chairPIN),
        secretary: Witness(about.secretary, pin: secretaryPIN), reason: reason)
      return [.pinUnlocked(about.seat, office.visible(to: .hall))]
    case .newPIN(let about, let reason, let chairPIN, let secretaryPIN, let pin, let evenIfWeak):
      guard let office else { return [] }
      guard let pin = try entered(pin, evenIfWeak) else { return [.weakPIN] }
      try office.resetPIN(
        of: about.seat, to: pin, chair: Witness(about.chair, pin: chairPIN),
        secretary: Witness(about.secretary, pin: secretaryPIN), reason: reason)
      return [.pinReset(about.seat, office.visible(to: .hall))]
    }
  }

  /// `nil` where it is easy to guess and nobody has said that it shall be taken all the same.
  private func entered(_ text: String, _ evenIfWeak: Bool) throws(OfficeError) -> PIN? {
    let pin: PIN
    do { pin = try PIN(text) } catch { throw .trust(error) }
    return pin.isTrivial && !evenIfWeak ? nil : pin
  }

  // MARK: What is wrong

  private func check(_ draft: SetupDraft) throws(OfficeError) -> SetupAnswer {
    let check: SetupCheck
    do { check = try folder.check(draft, law: folder.law, clock: Clock.now) } catch {
      guard case .regulation = error else { throw error }
      return .checked(Stop(error, language).lines.map { SetupFault(.rules(nil), $0) }, remark: nil)
    }
    let faults = check.faults.map { SetupFault(spot(of: $0), $0.setupWords.text(in: language)) }
    let refusals = check.refusals.map { index, refusal in
      guard case .incompleteDossier(_, let kind) = refusal else {
        return SetupFault(.dossier(index, nil), refusal.words.text(in: language))
      }
      return SetupFault(.dossier(index, kind.field), SetupText.incomplete(kind.words).text(in: language))
    }
    // In the order of the steps.
    let inOrder = (faults + refusals).enumerated().sorted {
      ($0.element.spot.step, $0.offset) < ($1.element.spot.step, $1.offset)
    }
    return .checked(inOrder.map(\.element), remark: check.remark?.words.text(in: language))
  }

  private func spot(of fault: PlanFault) -> SetupSpot {
    fault.isInRegulation ? .rules(nil) : SetupSpot(key: fault.key)
  }

  // MARK: Files

  private func bytes(_ path: String) throws(OfficeError) -> [UInt8] {
    var status = stat()
    if stat(path, &status) != 0 { throw .machine(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG, let bytes = InputFile.read(path) else {
      throw .machine(path: path, errno: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    return bytes
  }

  private func adopt(_ path: String?, _ draft: SetupDraft) throws(OfficeError) -> SetupDraft.Adopted? {
    guard let path else { return try folder.adopt(nil, in: draft, law: folder.law) }
    return try folder.adopt(bytes(path), in: draft, law: folder.law)
  }

  private func preview(
    _ purpose: SetupPurpose, _ path: String, _ draft: SetupDraft
  ) throws(OfficeError) -> SetupPreview {
    let bytes = try bytes(path)
    let name = DiskPath.name(of: path)
    do {
      switch purpose {
      case .members:
        let seats = try IntakeFile(path, called: name, language).seats().seats ?? []
        if seats.isEmpty { throw empty }
        return SetupPreview(
          path: path, lines: SeatPreview(seats: seats, language: language).lines,
          content: .seats(seats.map { SetupDraft.Entry($0.value) }))
      case .dossiers: return try dossiers(path, name, draft)
      case .regulation:
        let adopted: AdoptedRegulation
        do { adopted = try AdoptedRegulation(bytes, law: folder.law) } catch {
          throw Stop(error, file: name, language)
        }
        return SetupPreview(
          path: path, lines: RulesPage(adopted, language).lines,
          content: .regulation(given: adopted.file.settings.count))
      }
    } catch let error as OfficeError {
      throw error
    } catch let error as CriteriaFaults {
      throw .criteria(error)
    } catch {
      let lines = (error as? Stop)?.lines ?? [LawText.noRegime(on: day(of: draft).vietnamese).text(in: language)]
      return SetupPreview(path: path, lines: lines, content: .faulty)
    }
  }

  private var empty: Stop { Stop(.input, [IntakeText.notInFile.text(in: language)]) }

  private func day(of draft: SetupDraft) -> CalendarDay {
    CalendarDay(draft.session[.evaluatedOn]) ?? Clock.now().day
  }

  /// Names of sets mean something in the regime that is named, else in the one of the day.
  private func dossiers(_ path: String, _ name: String, _ draft: SetupDraft) throws -> SetupPreview {
    let law = folder.law
    let named = draft.session[.regime].isEmpty ? draft.adopted?.says[.regime] ?? "" : draft.session[.regime]
    let day = day(of: draft)
    let regimes = law.regimes().regimes
    let regime =
      try regimes.first { $0.id.rawValue == named }
      ?? law.library.regime(
        Applicability.of(filed: day, kind: .first, evaluated: day, regimes: regimes).regime)
    let sets = try law.sets(regime.sets, of: regime)
    let dossiers = try IntakeFile(path, called: name, language).dossiers(sets: sets)
    if dossiers.isEmpty { throw empty }
    let preview = DossierPreview(dossiers: dossiers, sets: sets, regime: regime, day: day, language: language)
    return SetupPreview(
      path: path, lines: preview.lines, content: .dossiers(dossiers.map { SetupDraft.Entry($0.value) }))
  }
}
