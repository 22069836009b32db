internal import Catalogue
internal import Council
internal import Criteria
internal import Glibc
internal import Hall
internal import Ledger
internal import Office
internal import TerminalKit

/// The loop that performs effects: input, update, intents, answers, frame. No rule of the council is here.
final class TerminalLoop {
  private let folder: DataFolder
  private let language: Language
  private let driver: any Driver
  private var hall: HallState
  private var office: SessionOffice?
  private var seat: SeatID?
  private var isRunning = true

  init(folder: DataFolder, language: Language, guide: String? = nil) {
    self.folder = folder
    self.language = language
    driver = NcursesDriver(NcursesDriver.Options(colour: Environment.value("NO_COLOR").map(\.isEmpty) ?? true))
    hall = HallState(language: language, sessions: [])
    hall.guide = guide
  }

  /// - Parameter session: opened at once.
  func run(opening session: SessionID? = nil) throws {
    do { try DataFolder.make(folder.sessionsPath) } catch { throw Stop(error, language) }
    // The list is read when it is shown: a session that is opened at once does not wait for the others.
    if session == nil { hall.list(lines()) }
    do { try driver.start() } catch { throw Stop(error, language) }
    defer { driver.stop() }
    let size = driver.size
    if isTooSmall(size) {
      driver.stop()
      let words = HallText.tooSmall(columns: size.columns, rows: size.rows).text(in: language)
      throw Stop(.machine, [words])
    }
    hall.today = Clock.now().day
    if let session { perform(.openSession(session)) }
    while isRunning {
      driver.draw(hall.view(driver.size))
      let input = driver.next(timeout: nil)
      if isTooSmall(driver.size) && input.isTyped { continue }
      hall.today = Clock.now().day
      for intent in hall.update(input) { perform(intent) }
    }
  }

  private func isTooSmall(_ size: Size) -> Bool {
    size.rows < HallState.smallest.rows || size.columns < HallState.smallest.columns
  }

  private func lines() -> [SessionLine] {
    folder.sessions().map { id in
      if let known = folder.headline(of: id) { return SessionLine(id, known) }
      do throws(OfficeError) {
        let session = try folder.open(id, clock: Clock.now).session
        return SessionLine(
          id: id, title: session.info.title, rehearsal: session.info.rehearsal, isClosed: session.phase == .closed,
          products: session.products.count, concluded: session.products.count { $0.stage.name == .concluded })
      } catch {
        return SessionLine(id: id, title: id.rawValue, fault: Stop(error, language).lines.joined(separator: " "))
      }
    }
  }

  private func perform(_ intent: Intent) {
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
    case .redraw: driver.redrawAll()
    case .openSession(let id):
      let office = try folder.open(id, clock: Clock.now)
      self.office = office
      hall.receive(.sessionOpened(office.visible(to: .hall), office.law, code: office.shortCode))
    case .leaveSession:
      office = nil
      hall.receive(.sessionLeft(lines()))
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
    case .keepDraft, .seal, .command, .commands, .openAll, .closeAndSign, .openPaper, .keepPaper, .typePaper,
      .readPaper, .sealPaper, .readTimeline:
      guard let office, let seat else { return }
      try perform(intent, in: office, by: seat)
    }
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
      let queued = office.session.products.filter { $0.stage.name == .queued }
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
    case .closeAndSign(let chairPIN, let secretaryPIN):
      let report = try office.closeAndSign(by: seat, chairPIN: chairPIN, secretaryPIN: secretaryPIN)
      hall.receive(.signed(office.visible(to: .seat(seat)), report.signed(language)))
    case .quit, .redraw, .openSession, .leaveSession, .leaveSeat, .enterSeat, .openLibrary, .readSets, .compare: break
    }
  }

  /// One after the other; what was done before a refusal is done, and shown.
  private func perform(_ commands: [Command], in office: SessionOffice, by seat: SeatID) throws(OfficeError) {
    defer { hall.show(office.visible(to: .seat(seat))) }
    for command in commands { try office.perform(command, by: .seat(seat)) }
    hall.receive(.done(office.visible(to: .seat(seat))))
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

extension Input {
  /// Keys and pastes: nobody can see what they do on a screen that is too small.
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste: true
    case .resize, .tick, .wake, .ready, .terminate, .hangup: false
    }
  }
}

/// The wall clock, read here and nowhere else.
enum Clock {
  static func now() -> Timestamp { Timestamp(seconds: Int64(time(nil))) }
}
