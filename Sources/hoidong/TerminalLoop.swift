internal import Catalogue
internal import Council
internal import Criteria
internal import Disk
internal import Glibc
internal import Hall
internal import Ledger
internal import Office
internal import Setup
internal import TerminalKit
internal import Trust

/// The loop that performs effects: input, update, intents, answers, frame. No rule of the council is here.
final class TerminalLoop {
  private let folder: DataFolder
  private let language: Language
  private var face: any Face
  /// Tells of events that other processes add to the session in hand.
  private let watch = FileWatch()
  private var hall: HallState
  private var office: SessionOffice?
  /// Whoever leaves a seat, by whatever way, leaves nothing on the screen or in what the terminal has saved of it.
  private var seat: SeatID? { didSet { if oldValue != nil && oldValue != seat { face.forget() } } }
  private let setup: SetupDesk
  /// What was noticed while the list was made.
  private var found: [StoreFinding] = []
  private var isRunning = true
  private var isGone = false
  /// What takes long, between two of its steps.
  private var work: BundleWork?
  private let copying = CopyProcess()
  private let papers: PaperDesk

  /// - Parameter isPlain: line by line instead of on a screen.
  init(folder: DataFolder, language: Language, screen: ScreenChoice, isPlain: Bool = false, guide: String? = nil) {
    Secrecy.wipeFreed()
    self.folder = folder
    self.language = language
    setup = SetupDesk(folder: folder, language: language)
    papers = PaperDesk(folder: folder, language: language)
    face = isPlain ? PlainFace(watching: watch) : ScreenFace(screen.driverOptions(watching: watch))
    hall = HallState(language: language, sessions: [])
    hall.guide = guide
  }

  /// - Parameter session: opened at once.
  func run(opening session: SessionID? = nil) throws {
    do { try DataFolder.make(folder.sessionsPath) } catch { throw Stop(error, language) }
    let leftovers = Leftovers.clear(folder, at: Clock.now())
    // The list is read when it is shown: a session that is opened at once does not wait for the others.
    if session == nil { hall.list(lines()) }
    try start()
    defer { face.stop() }
    hall.today = Clock.now().day
    hall.settings = SettingsFile.read(folder)
    note(leftovers + found)
    if let session { perform(.openSession(session)) }
    var lastKey = ContinuousClock.now
    while isRunning {
      let idle = hall.idleLimit.map { max(.zero, $0 - (ContinuousClock.now - lastKey)) }
      for input in face.next(hall, timeout: hall.isAtWork ? .zero : patience(idle)) where isRunning {
        if input.isTyped { lastKey = ContinuousClock.now }
        noteCopy()
        if let news = papers.news() { hall.receive(.papers(news)) }
        // Woken to look after the copy: nobody has left the screen alone yet.
        if input == .tick, !hall.isAtWork, let limit = hall.idleLimit, ContinuousClock.now - lastKey < limit {
          continue
        }
        take(input)
      }
    }
    seat = nil
    face.stop()
    if isGone { throw Stop(.machine, [CommandText.terminalGone.text(in: language)]) }
  }

  private func take(_ input: Input) {
    if input == .hangup { isGone = true }
    if case .ready = input { follow() }
    hall.today = Clock.now().day
    for intent in hall.update(input) { perform(intent) }
  }

  // MARK: The second copy

  /// While a copy is being made, or something printed, its end is looked for, a few times a second.
  private func patience(_ idle: Duration?) -> Duration? {
    copying.isRunning || papers.isWaiting ? min(idle ?? .seconds(1), .milliseconds(200)) : idle
  }

  private func noteCopy() {
    guard let (session, report) = copying.take(), session == office?.session.info.id else { return }
    hall.secondCopy = report.state
  }

  /// Of a session that is in hand from now on.
  private func beginCopies() { hall.secondCopy = hall.settings.secondCopy.isEmpty ? .off : .notYet }

  private func copyAgain() {
    guard let office, !hall.settings.secondCopy.isEmpty else { return }
    let id = office.session.info.id
    let runs = copying.start(id, into: hall.settings.secondCopy, home: folder.path, language)
    hall.secondCopy = runs ? .working : .failed(FaultText.system(path: "hoidong", number: errno).text(in: language))
  }

  /// Where the terminal cannot place its cursor the program goes on line by line, and says so.
  private func start() throws {
    do throws(FaceError) { try face.start(language) } catch {
      switch error {
      case .stopped(let stop): throw stop
      case .tooSimple:
        Console.answer(SpokenText.simpleTerminal.text(in: language))
        let plain = PlainFace(watching: watch)
        plain.start(language)
        face = plain
      }
    }
  }

  /// What another process has added shows at once; what is being filled in or looked at stays. What cannot be read is said
  /// where somebody does something next.
  private func follow() {
    _ = watch.take()
    guard let office, (try? office.refresh()) != nil else { return }
    hall.show(office.visible(to: seat.map(Viewer.seat) ?? .hall), code: office.shortCode)
  }

  private func lines() -> [SessionLine] {
    let setups = ((try? folder.setups()) ?? []).map { id in
      let title = (try? folder.setup(id, law: folder.law))?.session[.title] ?? ""
      return SessionLine(
        id: id, title: title.isEmpty ? "\(SetupText.untitled.text(in: language)) \(id)" : title, isBeingSetUp: true)
    }
    return setups
      + folder.sessions().map { id in
        if let known = folder.headline(of: id) { return SessionLine(id, known) }
        do throws(OfficeError) {
          let office = try folder.open(id, clock: Clock.now, steady: SteadyReading.ofMachine)
          found += office.findings
          let session = office.session
          return SessionLine(
            id: id, title: session.info.title, rehearsal: session.info.rehearsal, isClosed: session.phase == .closed,
            products: session.products.count, concluded: session.products.count { $0.stage.name == .concluded })
        } catch {
          return SessionLine(id: id, title: id.rawValue, fault: Stop(error, language).lines.joined(separator: " "))
        }
      }
  }

  private func perform(_ intent: Intent) {
    let before = office.map { Milestone($0.session) }
    // Also where it was refused at the end: what was done before is done. Another session has a milestone of its own.
    defer { if let before, let office, Milestone(office.session).differs(from: before) { copyAgain() } }
    do throws(OfficeError) {
      try perform(checked: intent)
    } catch {
      switch error {
      case .refused(let refusal): hall.receive(.refused(refusal))
      case .wrongPIN(let seat, let failures): hall.receive(.wrongPIN(seat, failures: failures))
      default: hall.receive(.failed(Stop(error, language).lines.joined(separator: " ")))
      }
    }
  }

  private func perform(checked intent: Intent) throws(OfficeError) {
    switch intent {
    case .quit: isRunning = false
    case .redraw: face.redrawAll()
    case .openSession(let id):
      watch.follow(folder.ledger(of: id))
      let office = try folder.open(id, clock: Clock.now, steady: SteadyReading.ofMachine)
      self.office = office
      beginCopies()
      hall.receive(.sessionOpened(office.visible(to: .hall), office.law, code: office.shortCode))
      hall.receive(.setup(.withoutPIN(try office.seatsWithoutPIN())))
      note(office.findings)
    case .leaveSession:
      office = nil
      found = []
      hall.receive(.sessionLeft(lines()))
      note(found)
    case .leaveSeat:
      seat = nil
      if let office {
        // First of all the seat's view goes, also where the ledger cannot be read just now.
        hall.receive(.seatLeft(office.visible(to: .hall)))
        try office.refresh()
        hall.receive(.seatLeft(office.visible(to: .hall)))
      }
    case .enterSeat(let seat, let pin):
      guard let office else { return }
      try office.checkPIN(pin, of: seat)
      self.seat = seat
      hall.receive(.seatEntered(office.visible(to: .seat(seat)), drafts: try office.drafts(of: seat)))
    case .openLibrary, .readSets, .compare: try look(intent)
    case .keepSettings(let settings):
      try write(settings)
      hall.receive(.settingsKept(settings))
    case .rememberSettings(let settings): try write(settings)
    case .copyAgain: copyAgain()
    case .work(let intent): try perform(intent)
    case .papers(let intent):
      guard let office, let seat else { return }
      if let answer = try papers.answer(to: intent, in: office, by: seat) { hall.receive(.papers(answer)) }
    case .setup(let intent):
      for answer in try setup.answers(to: intent, in: office, lines: lines) {
        if let made = setup.made {
          office = made
          beginCopies()
        }
        hall.receive(.setup(answer))
      }
    case .keepDraft, .seal, .command, .commands, .openAll, .openPaper, .keepPaper, .typePaper,
      .readPaper, .sealPaper, .readTimeline:
      guard let office, let seat else { return }
      try perform(intent, in: office, by: seat)
    }
  }

  /// What opening noticed or put right.
  private func note(_ findings: [StoreFinding]) {
    if findings.isEmpty { return }
    hall.receive(.noted(findings.map { $0.words.text(in: language) }.joined(separator: " ")))
  }

  private func perform(_ intent: Intent, in office: SessionOffice, by seat: SeatID) throws(OfficeError) {
    switch intent {
    case .keepDraft(let id, let draft):
      try office.keep(draft, product: id, seat: seat)
      hall.receive(.draftKept(id, draft))
    case .seal(let id, let draft, let reason, let pin):
      try office.seal(draft, product: id, seat: seat, reason: reason, pin: pin)
      hall.receive(.sealed(office.visible(to: .seat(seat)), id))
    case .command(let command):
      try office.perform(command, by: .seat(seat))
      hall.receive(.done(office.visible(to: .seat(seat))))
    case .commands(let commands): try perform(commands, in: office, by: seat)
    case .openAll:
      let queued = office.session.inCallingOrder.filter { $0.stage.name == .queued }
      try perform(queued.map { .openScoring($0.id) }, in: office, by: seat)
    case .openPaper(let entry): hall.receive(.paperOpened(try office.openPaper(entry, by: seat)))
    case .keepPaper(let entry):
      try office.keepPaper(entry, by: seat)
      hall.receive(.paperKept(entry))
    case .typePaper(let entry):
      try office.typePaper(entry, by: seat)
      hall.receive(.paperTyped(office.visible(to: .seat(seat)), entry))
    case .readPaper(let product, let owner):
      hall.receive(.paperRead(try office.readPaper(product, of: owner, by: seat)))
    case .sealPaper(let product, let owner, let confirming, let pin):
      try office.sealPaper(product, of: owner, confirming: confirming, by: seat, pin: pin)
      hall.receive(.paperSealed(office.visible(to: .seat(seat)), owner))
    case .readTimeline:
      try office.refresh()
      hall.receive(.timelineRead(office.timeline(for: .seat(seat))))
    case .quit, .redraw, .openSession, .leaveSession, .leaveSeat, .enterSeat, .openLibrary, .readSets, .compare,
      .keepSettings, .rememberSettings, .copyAgain, .work, .papers, .setup:
      break
    }
  }

  private func write(_ settings: Settings) throws(OfficeError) {
    let path = SettingsFile.path(in: folder)
    do { try FileReplacement.write(Array(settings.text.utf8), to: path, mode: 0o600) } catch {
      throw .machine(path: error.path, errno: error.errno)
    }
  }

  /// One after the other; what was done before a refusal is done, and shown.
  private func perform(_ commands: [Command], in office: SessionOffice, by seat: SeatID) throws(OfficeError) {
    defer { hall.show(office.visible(to: .seat(seat))) }
    for command in commands { try office.perform(command, by: .seat(seat)) }
    hall.receive(.done(office.visible(to: .seat(seat))))
  }

  // MARK: Bundles

  private func perform(_ intent: WorkIntent) throws(OfficeError) {
    switch intent {
    case .list(let id): hall.receive(.work(.listed(folder.bundles(of: id), id)))
    case .close:
      guard let office, let seat else { return }
      begin(try office.beginClosing(by: seat))
    case .sign(let chairPIN, let secretaryPIN):
      guard let office, let seat else { return }
      begin(try office.beginSigning(by: seat, chairPIN: chairPIN, secretaryPIN: secretaryPIN))
    case .verify(let path): begin(BundleWork(verifying: path))
    case .copy(let source, let parent): begin(try BundleWork(copying: source, into: parent))
    case .goOn: goOn()
    case .stop:
      work = nil
      hall.receive(.work(.stopped))
    }
  }

  private func begin(_ new: BundleWork) {
    work = new
    hall.receive(.work(.went(new.progress)))
  }

  /// One step; the screen is drawn before the next.
  private func goOn() {
    guard var current = work else { return hall.receive(.work(.stopped)) }
    do throws(OfficeError) {
      try current.goOn()
    } catch {
      work = nil
      let words = Stop(error, language).lines.joined(separator: " ")
      hall.receive(.work(.broke(words, current.isSigning ? view : nil)))
      return
    }
    work = current.next == nil ? nil : current
    // With the signatures, which are kept since.
    if work == nil, current.isSigning, !current.isClosing { copyAgain() }
    if current.next == nil, current.isClosing, let code = office?.shortCode {
      hall.receive(.work(.closed(view, code: code)))
      return
    }
    hall.receive(
      .work(
        current.next == nil
          ? .finished(current.signed(language), current.isSigning ? view : nil) : .went(current.progress)))
  }

  /// As the seat at the terminal sees the session now; `nil` where nobody sits there.
  private var view: VisibleSession? {
    guard let office, let seat else { return nil }
    return office.visible(to: .seat(seat))
  }

  /// Reads from the law; nothing of a session is touched.
  private func look(_ intent: Intent) throws(OfficeError) {
    let law = folder.law
    switch intent {
    case .openLibrary:
      let (regimes, faults) = law.regimes()
      hall.receive(
        .libraryOpened(
          LibraryView(
            regimes: regimes.sorted { $0.inForceFrom > $1.inForceFrom }, loaded: Set(law.loaded),
            today: Clock.now().day, faults: faults.flatMap { Stop($0, language).lines })))
    case .readSets(let ids):
      var sets: [RegimeID: [ProductSet]] = [:]
      var failure: OfficeError?
      for id in ids {
        guard let regime = law.regimes().regimes.first(where: { $0.id == id }) else { continue }
        // Where an office's wording cannot be read the program's own words are shown, and it is said.
        do throws(OfficeError) { sets[id] = try law.sets(regime.sets, of: regime) } catch {
          failure = error
          sets[id] = try law.sets(regime.sets, of: regime, in: .builtIn)
        }
      }
      hall.receive(.setsRead(sets))
      if let failure { throw failure }
    case .compare(let key):
      let regimes = law.regimes().regimes
      guard let one = regimes.first(where: { $0.id == key.regime }),
        let two = regimes.first(where: { $0.id == key.other })
      else { return }
      let differences: [SetDifference]
      do { differences = try law.library.differences(one, two, set: key.number) } catch { throw .criteria(error) }
      let why = law.library.whyAlone(one, two, set: key.number)
      hall.receive(.compared(key, LibraryView.Comparison(differences: differences, why: why)))
    default: break
    }
  }
}

extension SessionLine {
  fileprivate init(_ id: SessionID, _ headline: Headline) {
    self.init(
      id: id, title: headline.title, rehearsal: headline.isRehearsal, isClosed: headline.isClosed,
      products: headline.products, concluded: headline.concluded)
  }
}

/// The wall clock, read here and nowhere else.
enum Clock {
  static func now() -> Timestamp { Timestamp(seconds: Int64(time(nil))) }
}
