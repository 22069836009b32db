internal import ArgumentParser
internal import Bundle
internal import Catalogue
internal import Council
internal import Criteria
internal import DemoData
internal import Glibc
internal import Hall
internal import Ledger
internal import Office
internal import Terms

/// The demonstration session: marked as a rehearsal everywhere.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Phiên tập huấn có sẵn: mở trên màn hình, hoặc chạy trọn với --auto.")
  @Flag(help: "Chạy trọn phiên không cần màn hình, ghi và kiểm tra hồ sơ kết quả, in đường dẫn ở dòng cuối.")
  var auto = false
  @Option(help: "Tập huấn theo văn bản khác, ví dụ một văn bản cơ quan vừa nạp.") var regime = "qd26-2026"
  @Option(help: "Lời văn đã nhập; mặc định built-in: lời của chương trình.") var wording = "built-in"
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var face: FaceOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    _ = try Lookup(common).regime(regime)
    do throws(OfficeError) {
      if auto { try play() } else { try open() }
    } catch { throw Stop(error, file: "fixtures/demo-session.json", common.language) }
  }

  private func plan(_ id: SessionID?) throws(OfficeError) -> SessionPlan {
    var size = 0
    let bytes = demo_session(&size)
    var plan = try SessionPlan.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
    if let id { plan.info.id = id }
    let law = common.folder.law.library
    plan.info.regime = regime
    plan.wording = wording
    guard law.regimeIDs.contains(RegimeID(regime)) else { return plan }
    do { plan.dossiers = try dossiers(plan.dossiers, in: law.regime(RegimeID(regime)), law) } catch {
      throw .criteria(error)
    }
    return plan
  }

  /// The demonstration's products under the sets that took, or had, the place of theirs. A product whose kind the regime
  /// does not have is left out; a regime of other kinds altogether gets them all under its first set.
  private func dossiers(
    _ dossiers: [Dossier], in regime: Regime, _ law: CriteriaLibrary
  ) throws(CriteriaFaults) -> [Dossier] {
    if regime.id == .qd26 { return dossiers }
    let ours = try law.regime(.qd26)
    var placed: [Dossier] = []
    for var dossier in dossiers {
      let found = try law.differences(ours, regime, set: dossier.set).first
      guard let set = [found?.older, found?.newer].compactMap({ $0 }).first(where: { $0.regime == regime.id }) else {
        Console.talk(common.text(LawText.leftOut(product: dossier.product, regime: regime.id.rawValue)))
        continue
      }
      dossier.set = set.number
      placed.append(dossier)
    }
    guard placed.isEmpty, let first = regime.sets.first else { return placed }
    return dossiers.map { dossier in
      var dossier = dossier
      dossier.set = first
      return dossier
    }
  }

  /// "tap-huan", or "tap-huan-2" where that one is there.
  private func freeName(_ base: String) -> SessionID? {
    let taken = Set(common.folder.sessions())
    return (1...9999).lazy.compactMap { SessionID($0 == 1 ? base : "\(base)-\($0)") }.first { !taken.contains($0) }
  }

  private func open() throws(OfficeError) {
    // The latest rehearsal that is still open goes on.
    let running = common.folder.sessions().last { id in
      id.rawValue.hasPrefix("tap-huan")
        && (try? isOpen(id)) ?? false
    }
    let id: SessionID
    if let running {
      id = running
      Console.talk(common.text(CommandText.demoExists(id: id.rawValue)))
    } else {
      id = try make().office.session.info.id
      Console.talk(common.text(CommandText.demoMade(id: id.rawValue)))
    }
    let guide = common.text(CommandText.demoGuide(pin: Self.pin))
    do {
      try TerminalLoop(
        folder: common.folder, language: common.language, screen: screen.choice, isPlain: face.plain, guide: guide
      ).run(opening: id)
    } catch let stop as Stop {
      stop.leave()
    } catch {}
  }

  private func isOpen(_ id: SessionID) throws(OfficeError) -> Bool {
    if let known = common.folder.headline(of: id) { return !known.isClosed && known.regime == regime }
    let session = try common.folder.open(id, clock: Clock.now, steady: SteadyReading.ofMachine).session
    return session.phase == .open && session.info.regime == regime
  }

  private static let pin = "246813"

  private func make() throws(OfficeError) -> MadeSession {
    try common.folder.make(
      plan(freeName("tap-huan")), law: common.folder.law, clock: Clock.now,
      steady: SteadyReading.ofMachine)
  }

  private func play() throws(OfficeError) {
    let made = try make()
    let office = made.office
    var number = 0
    let language = common.language
    try Rehearsal(office: office, pin: Self.pin) { step in
      number += 1
      Console.talk(CommandText.demoStep(number, step.words.text(in: language)).text(in: language))
    }.play()
    guard let desk = office.session.info.seats.first(where: { $0.role.keepsMinutes }) else { return }
    let signed = try office.closeAndSign(by: desk.id, chairPIN: Self.pin, secretaryPIN: Self.pin)
    for line in signed.report.lines(language) { Console.talk((line.passed ? "✓ " : "✗ ") + line.text) }
    if !signed.report.holds {
      Console.answer(signed.path)
      Glibc.exit(1)
    }
    Console.talk(common.text(CommandText.demoDone))
    Console.answer(signed.path)
  }
}

extension Rehearsal.Step {
  var words: StepText {
    switch self {
    case .rollCall(let present): .rollCall(present: present)
    case .recused(let seat, let id): .recused(seat: seat.rawValue, product: id.rawValue)
    case .opened(let id, let product): .opened(id: id.rawValue, product: product)
    case .sealed(let id, let count): .sealed(id: id.rawValue, count: count)
    case .revealed(let id, let mean): .revealed(id: id.rawValue, mean: mean)
    case .rescored(let id, let spread): .rescored(id: id.rawValue, spread: spread)
    case .voted(let id, let subject, let inFavour, let against):
      .voted(id: id.rawValue, subject: subject.term, inFavour: inFavour, against: against)
    case .votedOnList(let inFavour): .votedOnList(inFavour: inFavour)
    case .concluded(let id, let product, let star, let outcome):
      .concluded(id: id.rawValue, product: product, star: star ?? 0, outcome: outcome.term)
    }
  }
}
