import Council
import Criteria
import Hall

/// What the program's loop does around the hall, without keys, disk or terminal: the engine decides, nothing else.
struct MemoryShell {
  static let pin = "246813"

  let law: Law
  private(set) var session: Session
  private(set) var drafts: [SeatID: [DossierID: Draft]] = [:]
  /// What a seat has typed so far of another's paper.
  private(set) var papers: [PaperKey: Draft] = [:]
  private(set) var log: [LoggedEvent]
  /// The seat whose PIN was right.
  private(set) var seat: SeatID?
  /// Sheets that were sealed, and how many PINs were right for sealing.
  private(set) var seals = 0
  private(set) var sealingPINs = 0
  /// Whether the last run of commands stopped on the way: then the screen is shown what was done.
  var hasStopped = false
  /// A minute passes with every act.
  private var now: Timestamp
  var lines: [SessionLine]
  /// What is being set up, and files to choose from.
  var setups = SetupShell()
  var papersShell = PaperShell()

  struct PaperKey: Hashable {
    let typist: SeatID
    let product: DossierID
    let seat: SeatID
  }

  init(_ session: Session, opening: LoggedEvent, law: Law, at start: Timestamp) {
    (self.session, self.law, now) = (session, law, start)
    log = [opening]
    lines = [
      SessionLine(
        id: session.info.id, title: session.info.title, rehearsal: session.info.rehearsal,
        products: session.products.count)
    ]
  }

  func view(_ viewer: Viewer) -> VisibleSession { session.visible(to: viewer, law: law) }

  /// The answer to an intent; `nil` where there is none.
  mutating func perform(_ intent: Intent) -> Answer? {
    switch intent {
    case .quit, .redraw, .rememberSettings: return nil
    case .openSession: return .sessionOpened(view(.hall), law, code: nil)
    case .leaveSession: return .sessionLeft(lines)
    case .leaveSeat:
      seat = nil
      return .seatLeft(view(.hall))
    case .enterSeat(let id, let pin):
      if let refusal = check(pin, of: id) { return refusal }
      seat = id
      return .seatEntered(view(.seat(id)), drafts: drafts[id] ?? [:])
    case .openLibrary, .readSets, .compare: return look(intent)
    case .keepSettings(let settings): return .settingsKept(settings)
    case .copyAgain: return nil
    case .work(let intent): return perform(intent)
    case .papers(let intent):
      guard let seat else { return nil }
      return papersShell.perform(intent, session, law, by: seat)
    case .setup(let intent): return perform(setup: intent)
    case .keepDraft, .seal, .command, .commands, .openAll, .readTimeline:
      guard let seat else { return nil }
      return perform(intent, by: seat)
    case .openPaper, .keepPaper, .typePaper, .readPaper, .sealPaper:
      guard let seat else { return nil }
      return performOnPaper(intent, by: seat)
    }
  }

  private mutating func perform(_ intent: Intent, by seat: SeatID) -> Answer? {
    switch intent {
    case .keepDraft(let id, let draft):
      if let obstacle = session.obstacle(to: seat, scoring: id) { return .refused(obstacle) }
      drafts[seat, default: [:]][id] = draft
      return .draftKept(id, draft)
    case .seal(let id, let draft, let reason, let pin):
      if let refusal = check(pin, of: seat) { return refusal }
      sealingPINs += 1
      if let refusal = act(.seal(id, draft, reason: reason), by: seat) { return .refused(refusal) }
      drafts[seat]?[id] = nil
      seals += 1
      return .sealed(view(.seat(seat)), id)
    case .command(let command):
      if let refusal = act(command, by: seat) { return .refused(refusal) }
      return .done(view(.seat(seat)))
    case .commands(let commands): return perform(commands, by: seat)
    case .openAll:
      return perform(session.inCallingOrder.filter { $0.stage.name == .queued }.map { .openScoring($0.id) }, by: seat)
    case .readTimeline:
      return .timelineRead(Timeline.entries(of: log, for: .seat(seat), session: session, law: law))
    case .quit, .redraw, .openSession, .leaveSession, .enterSeat, .leaveSeat, .openLibrary, .readSets, .compare,
      .keepSettings, .rememberSettings, .copyAgain, .openPaper, .keepPaper, .typePaper, .readPaper, .sealPaper, .work,
      .papers, .setup:
      return nil
    }
  }

  private mutating func perform(_ commands: [Command], by seat: SeatID) -> Answer {
    for command in commands {
      if let refusal = act(command, by: seat) {
        hasStopped = true
        return .refused(refusal)
      }
    }
    return .done(view(.seat(seat)))
  }

  private mutating func performOnPaper(_ intent: Intent, by seat: SeatID) -> Answer? {
    switch intent {
    case .openPaper(let entry):
      if let refusal = refusal(of: entry, by: seat) { return .refused(refusal) }
      var entry = entry
      let recorded = session.product(entry.product)?.typed[entry.seat]?.last { $0.by == seat }?.entry.content
      let key = PaperKey(typist: seat, product: entry.product, seat: entry.seat)
      entry.content = papers[key] ?? recorded ?? Draft()
      return .paperOpened(entry)
    case .keepPaper(let entry):
      if let refusal = refusal(of: entry, by: seat) { return .refused(refusal) }
      papers[PaperKey(typist: seat, product: entry.product, seat: entry.seat)] = entry.content
      return .paperKept(entry)
    case .typePaper(let entry):
      if let refusal = act(.typePaper(entry), by: seat) { return .refused(refusal) }
      papers[PaperKey(typist: seat, product: entry.product, seat: entry.seat)] = nil
      return .paperTyped(view(.seat(seat)), entry)
    case .readPaper(let product, let owner):
      if seat != owner && !session.isAtDesk(.seat(seat)) { return .refused(.notAtTheDesk(seat)) }
      return session.paperToConfirm(product, owner, by: seat).map { .paperRead($0) } ?? .refused(.nothingTyped(owner))
    case .sealPaper(let product, let owner, let confirming, let pin):
      if let refusal = check(pin, of: seat) { return refusal }
      sealingPINs += 1
      if let refusal = act(.sealPaper(product, owner, confirming: confirming), by: seat) { return .refused(refusal) }
      drafts[owner]?[product] = nil
      seals += 1
      return .paperSealed(view(.seat(seat)), owner)
    default: return nil
    }
  }

  /// As the office asks before it keeps a typing: all but what is still missing in it.
  private func refusal(of entry: PaperEntry, by seat: SeatID) -> Refusal? {
    switch session.decide(.typePaper(entry), by: .seat(seat), at: now, law: law) {
    case .success, .failure(.incomplete), .failure(.reasonNeeded): nil
    case .failure(let refusal): refusal
    }
  }

  /// The law inside the program, on 21 November 2026.
  private func look(_ intent: Intent) -> Answer? {
    let library = CriteriaLibrary.builtIn
    guard let regimes = try? library.regimeIDs.map({ try library.regime($0) }),
      let today = CalendarDay("2026-11-21")
    else { return nil }
    switch intent {
    case .openLibrary: return .libraryOpened(LibraryView(regimes: regimes, loaded: [], today: today))
    case .readSets(let ids):
      var sets: [RegimeID: [ProductSet]] = [:]
      for regime in regimes where ids.contains(regime.id) { sets[regime.id] = Self.sets(of: regime) }
      return .setsRead(sets)
    case .compare(let key):
      guard let one = regimes.first(where: { $0.id == key.regime }),
        let two = regimes.first(where: { $0.id == key.other }),
        let differences = try? library.differences(one, two, set: key.number)
      else { return nil }
      let why = library.whyAlone(one, two, set: key.number)
      return .compared(key, LibraryView.Comparison(differences: differences, why: why))
    default: return nil
    }
  }

  /// Read once for all tests.
  private static let allSets: [RegimeID: [ProductSet]] = {
    var all: [RegimeID: [ProductSet]] = [:]
    for id in CriteriaLibrary.builtIn.regimeIDs {
      guard let regime = try? CriteriaLibrary.builtIn.regime(id) else { continue }
      all[id] = try? CriteriaLibrary.builtIn.sets(regime.sets, of: regime)
    }
    return all
  }()

  private static func sets(of regime: Regime) -> [ProductSet] { allSets[regime.id] ?? [] }

  // MARK: Bundles

  /// Work on a bundle that is under way: its steps, and what closes the session.
  private var work: (progress: WorkProgress, isSigning: Bool, isSigned: Bool, path: String)?
  /// Bundles that were written.
  private(set) var bundles: [String] = []
  /// Whether the disk is full: the next bundle is not written.
  var diskIsFull = false

  private mutating func perform(_ intent: WorkIntent) -> Answer? {
    switch intent {
    case .list(let id): return .work(.listed(bundles.reversed(), id))
    case .close:
      if let seat, case .failure(let refusal) = session.decide(.closeSession, by: .seat(seat), at: now, law: law),
        refusal != .recountMissing
      {
        return .refused(refusal)
      }
      return begin(
        WorkProgress(steps: [.recount, .papers, .close], pointOfNoReturn: .close), isSigning: true, isSigned: false,
        path: "")
    case .sign(let chairPIN, let secretaryPIN):
      guard let seat else { return nil }
      return beginSigning(chairPIN, secretaryPIN, by: seat)
    case .verify(let path):
      return begin(WorkProgress(steps: [.read, .verify], pointOfNoReturn: nil), isSigned: true, path: path)
    case .copy(let source, let parent):
      if parent.hasPrefix("/khong-co") { return .failed("\(parent): không có thư mục này") }
      let name = source.split(separator: "/").last ?? ""
      let steps: [WorkStep] = [.read, .write, .readBack, .verify]
      return begin(
        WorkProgress(steps: steps, pointOfNoReturn: .write), isSigned: true, path: "\(parent)/\(name)")
    case .goOn: return goOn()
    case .stop:
      work = nil
      return .work(.stopped)
    }
  }

  private mutating func begin(
    _ progress: WorkProgress, isSigning: Bool = false, isSigned: Bool, path: String
  ) -> Answer {
    work = (progress, isSigning, isSigned, path)
    return .work(.went(progress))
  }

  private mutating func beginSigning(_ chairPIN: String, _ secretaryPIN: String, by seat: SeatID) -> Answer {
    let isOpen = session.phase == .open
    if isOpen, case .failure(let refusal) = session.decide(.closeSession, by: .seat(seat), at: now, law: law),
      refusal != .recountMissing
    {
      return .refused(refusal)
    }
    for (pin, role) in [(chairPIN, Role.chair), (secretaryPIN, .memberSecretary)] where !pin.isEmpty {
      if let signer = session.info.seats.first(where: { $0.role == role }), let wrong = check(pin, of: signer.id) {
        return wrong
      }
    }
    let steps: [WorkStep] = (isOpen ? [.recount, .papers, .close] : [.papers]) + [.sign, .write, .readBack, .verify]
    return begin(
      WorkProgress(steps: steps, pointOfNoReturn: isOpen ? .close : .write), isSigning: true,
      isSigned: !chairPIN.isEmpty && !secretaryPIN.isEmpty,
      path: "/var/lib/hoidong/ket-qua/ket-qua-\(session.info.id)-20261121")
  }

  /// The paper part is a report of two lines; the real one is tested with the bundle.
  private mutating func goOn() -> Answer? {
    guard var current = work else { return nil }
    let signer = current.isSigning ? seat : nil
    switch current.progress.steps[current.progress.done] {
    case .recount: _ = act(.recordRecount(digest: "digest"), by: nil)
    case .close:
      if let refusal = act(.closeSession, by: signer) {
        work = nil
        return .work(.broke("\(refusal)", signer.map { view(.seat($0)) }))
      }
    case .write where diskIsFull:
      (work, diskIsFull) = (nil, false)
      return .work(
        .broke("\(current.path): đĩa đầy, giải phóng dung lượng rồi làm lại", signer.map { view(.seat($0)) }))
    case .write: bundles.append(current.path)
    case .verify where current.progress.checks < 19:
      current.progress.ofChecks = 19
      current.progress.checks = min(19, current.progress.checks + 8)
      work = current
      return .work(.went(current.progress))
    case .papers, .sign, .read, .readBack, .verify: break
    }
    current.progress.done += 1
    work = current.progress.isRunning ? current : nil
    if current.progress.isRunning { return .work(.went(current.progress)) }
    if current.progress.steps.last == .close {
      return .work(.closed(signer.map { view(.seat($0)) }, code: "0412 7730 9921"))
    }
    var report = SignedReport(
      path: current.path, code: "0412 7730 9921",
      lines: [
        SignedReport.Line(text: "Danh mục manifest.json", passed: true),
        SignedReport.Line(text: "Chữ ký của Chủ tịch", passed: current.isSigned),
      ], passed: current.isSigned)
    report.papers = ["bang-tong-hop.csv", "bien-ban.txt", "quy-tac.txt"].map { "\(current.path)/docs/\($0)" }
    report.isRehearsal = session.info.rehearsal
    report.closing = ["CT  Đại biểu 1, UBND tỉnh", "Đối chiếu vân tay chứng thư: 00aa11bb"]
    return .work(.finished(report, signer.map { view(.seat($0)) }))
  }

  /// `nil` where the PIN is right; every try is counted.
  private mutating func check(_ pin: String, of id: SeatID) -> Answer? {
    if case .failure(let refusal) = session.decide(.recordPIN(id, right: true), by: .seat(id), at: now, law: law) {
      return .refused(refusal)
    }
    let isRight = pin == Self.pin
    _ = act(.recordPIN(id, right: isRight), by: id)
    return isRight ? nil : .wrongPIN(id, failures: session.pins[id]?.failures ?? 0)
  }

  /// A clock goes on also where nothing happens.
  mutating func wait(seconds: Int64) { now = Timestamp(seconds: now.seconds + seconds) }

  /// - Parameter seat: `nil` for the program itself.
  mutating func act(_ command: Command, by seat: SeatID?) -> Refusal? {
    let actor = seat.map(Actor.seat) ?? .program
    switch session.decide(command, by: actor, at: now, law: law) {
    case .failure(let refusal): return refusal
    case .success(let events):
      now = Timestamp(seconds: now.seconds + 60)
      for event in events {
        let logged = LoggedEvent(height: session.height + 1, time: now, actor: actor, event: event)
        log.append(logged)
        session.apply(logged)
      }
      return nil
    }
  }
}
