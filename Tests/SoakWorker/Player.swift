internal import Bundle
internal import CanonicalJSON
internal import Council
internal import Disk
internal import Evidence
internal import Glibc
internal import Ledger
internal import Office
internal import Trust

/// Plays the script from wherever the store stands. What was acknowledged is one line each:
/// `e HEIGHT HASH`, `d PRODUCT SEAT VERSION TICKS DIGEST`, `x PRODUCT SEAT VERSION HEIGHT HASH`, `b BUNDLE` (it was verified), `z`;
/// what was refused is `f WORDS`. The last word of a line is the moment.
final class Player {
  private let folder: DataFolder
  private let script: Script
  private let part: Script.Part
  private let clock: () -> Timestamp
  private var office: SessionOffice?
  private var told = 0
  private let options: Options
  private let watch = FileWatch()

  init(_ options: Options) {
    self.options = options
    folder = DataFolder(option: options.text("home")) { _ in nil }
    script = Script(
      members: options.number("members", 11), products: options.number("products", 30),
      stride: options.number("stride", 1))
    part = Script.Part(options.text("as"))
    clock = FakeClock.make(options)
  }

  /// - Parameters:
  ///   - tries: failures of one act after which it gives up; with a short rest in between.
  ///   - acts: how many at most.
  func play(tries: Int, acts: Int) -> Int32 {
    var failures = 0
    var done = 0
    while done < acts {
      do {
        guard try step() else {
          acknowledge("z @\(nanoseconds())")
          return 0
        }
        failures = 0
        done += 1
      } catch {
        failures += 1
        acknowledge("f \(failures) \(error) @\(nanoseconds())")
        if failures >= tries { return 4 }
        if failures > 1 { usleep(20_000) }
      }
    }
    return 0
  }

  /// - Returns: whether there is more to do.
  private func step() throws -> Bool {
    guard let id = SessionID(Script.id) else { return false }
    guard let office else {
      if FolderProbe.exists(folder.ledger(of: id)) {
        self.office = try folder.open(id, clock: clock, steady: SteadyReading.ofMachine)
      } else if part.isEverybody {
        let plan = try SessionPlan.read(Array(script.plan.utf8))
        // The cheapest that is allowed, unless a trial wants what a real session has (14).
        let cost = try ScryptCost(log2N: options.number("cost", 10), parallelism: 1)
        self.office = try folder.make(plan, law: .builtIn, cost: cost, clock: clock, steady: SteadyReading.ofMachine)
          .office
        tell()
      } else {
        usleep(5_000)
      }
      return true
    }
    switch script.next(in: office.session, law: office.law, for: part) {
    case .command(let command, let seat):
      try office.perform(command, by: .seat(seat))
      tell()
    case .score(let product, let seat, let version): try score(office, product, seat, version)
    case .close: return try close(office)
    case .done: return part.isEverybody ? try close(office) : false
    case .wait: try wait(office, id)
    }
    return true
  }

  private func score(_ office: SessionOffice, _ product: DossierID, _ seat: SeatID, _ version: Int) throws {
    guard let record = office.session.product(product), let set = office.law.set(of: record) else { return }
    let draft = try office.ledger.draft(product: product, seat: seat) ?? Draft()
    guard let next = script.further(draft, of: set, product: product, seat: seat, version: version) else {
      try office.seal(draft, product: product, seat: seat, reason: version > 1 ? "đã thảo luận" : "", pin: Script.pin)
      told = office.ledger.log.count
      acknowledge("x \(product) \(seat) \(version) \(told) \(office.ledger.head) @\(nanoseconds())")
      return
    }
    try office.keep(next, product: product, seat: seat)
    acknowledge("d \(product) \(seat) \(version) \(next.choices.count) \(next.digest) @\(nanoseconds())")
  }

  private func close(_ office: SessionOffice) throws -> Bool {
    let present = folder.bundles(of: office.session.info.id)
    if office.session.phase == .closed, let bundle = present.first {
      var work = BundleWork(verifying: bundle)
      while work.next != nil { try work.goOn() }
      return try finished(bundle, holds: work.report.holds)
    }
    let signed = try office.closeAndSign(by: script.desk, chairPIN: Script.pin, secretaryPIN: Script.pin)
    tell()
    return try finished(signed.path, holds: signed.report.holds)
  }

  private func finished(_ bundle: String, holds: Bool) throws -> Bool {
    // A disk may fail while it is verified; then it is verified again.
    guard holds else { throw BundleDoesNotHold(path: bundle) }
    acknowledge("b \(bundle) @\(nanoseconds())")
    return false
  }

  private struct BundleDoesNotHold: Error {
    let path: String
  }

  private func wait(_ office: SessionOffice, _ id: SessionID) throws {
    watch.follow(folder.ledger(of: id))
    _ = watch.take()
    if try office.ledger.refresh() { return }
    var entry = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    poll(&entry, 1, 2_000)
    try office.refresh()
  }

  private func tell() {
    guard let office, office.ledger.log.count > told else { return }
    told = office.ledger.log.count
    acknowledge("e \(told) \(office.ledger.head) @\(nanoseconds())")
  }
}

extension Draft {
  /// What the harness compares.
  var digest: Digest { Digest(of: json.canonicalBytes) }
}

enum FolderProbe {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
