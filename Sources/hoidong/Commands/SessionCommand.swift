internal import ArgumentParser
internal import Bundle
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Glibc
internal import Hall
internal import Ledger
internal import Office

/// What the secretary does, as commands, for scripts.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Phiên họp: lập, liệt kê, xem, làm từng việc, kiểm tra, khép và xuất hồ sơ kết quả.",
    subcommands: [
      New.self, List.self, Show.self, DoAct.self, ListActs.self, ShowTimeline.self, ShowMatters.self, ShowPapers.self,
      ShowPaper.self, Check.self,
      Close.self, Export.self, Restore.self, UnlockPIN.self, ResetPIN.self,
    ])

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lập phiên họp từ một tệp JSON (docs/session-file.md); in mã PIN của từng ghế một lần.")
    @Argument(help: "Tệp mô tả Hội đồng, ghế, quy chế và hồ sơ.") var file: String
    @Option(
      help: "Tệp quy chế (docs/quy-che.md): thay cho mục rules; Hội đồng và ghế ghi ở đó thì bỏ được ở tệp phiên họp.")
    var rules: String?
    @Option(help: "Lấy hồ sơ từ tệp CSV, XLSX hoặc JSON này.") var dossiers: String?
    @Option(help: "Lấy các ghế từ tệp CSV, XLSX hoặc JSON này.") var members: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard let bytes = InputFile.read(file) else {
        throw Stop(.input, [common.text(CommandText.fault(file: file, what: common.text(FaultText.unreadable)))])
      }
      let adopted = try rules.map { try common.regulation($0) }
      let parts = try parts(of: bytes)
      do throws(OfficeError) {
        let made = try common.folder.make(
          SessionPlan.read(bytes, under: adopted, with: parts), law: common.folder.law, clock: Clock.now,
          steady: SteadyReading.ofMachine)
        let id = made.office.session.info.id
        Console.answer(
          common.text(CommandText.sessionMade(id: id.rawValue, path: common.folder.folder(of: id))))
        if let remark = made.regimeRemark { Console.talk(common.text(remark.words)) }
        // Whoever judges by data with a gap is told at once.
        for set in made.office.law.sets.values.sorted(by: { $0.number < $1.number }) {
          for gap in set.gaps {
            Console.talk(common.text(CommandText.setHasGap(set.number, place: gap.place, why: gap.why)))
          }
        }
        for gap in made.office.law.regime.gaps { Console.talk(common.text(CommandText.regimeGap(gap))) }
        let session = made.office.session
        let remarks = SessionPage.remarks(
          on: session.products.map(\.dossier), of: session.info, opened: session.openedAt, made.office.law,
          withAdvice: true, common.language)
        for line in remarks { Console.talk(line) }
        Console.answer(common.text(CommandText.pinsHead))
        for (seat, pin) in made.pins {
          let shown = pin.isEmpty ? common.text(CommandText.pinFromFile) : pin
          Console.answer(
            common.text(CommandText.pinLine(seat: seat.id.rawValue, person: seat.person, pin: shown)))
        }
      } catch { throw Stop(error, file: file, regulation: rules ?? "", dossiers: dossiers, common.language) }
    }

    /// What comes from files of their own. Names of sets mean something in the regime that the session file names.
    private func parts(of bytes: [UInt8]) throws -> PlanParts {
      var parts = try members.map { try IntakeFile($0, common.language).seats() } ?? PlanParts()
      guard let dossiers else { return parts }
      let lookup = Lookup(common)
      let named: String?
      do throws(OfficeError) { named = try SessionPlan.regime(namedIn: bytes) } catch {
        throw Stop(error, file: file, common.language)
      }
      let sets = try named.map { name in
        let regime = try lookup.regime(name)
        return try lookup.sets(regime.sets, of: regime, wording: "built-in")
      }
      parts.dossiers = try IntakeFile(dossiers, common.language).dossiers(sets: sets)
      return parts
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Các phiên họp trong thư mục dữ liệu.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      do throws(OfficeError) { try common.folder.checkReadable() } catch { throw Stop(error, common.language) }
      let ids = common.folder.sessions()
      if ids.isEmpty { Console.talk(common.text(CommandText.noSessions)) }
      for id in ids {
        do {
          Console.answer("\(id)  \(common.state(of: try common.open(id).session))")
        } catch {
          Console.answer("\(id)  \(Stop(error, common.language).lines.joined(separator: " "))")
        }
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Một phiên họp: Hội đồng, hồ sơ, ai đã niêm phong.")
    @Argument(help: "Tên phiên họp.") var id: String
    @Flag(help: "JSON.") var json = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      // A command shows what the hall may see: never a point before the conclusion.
      let office = try common.office(id)
      let view = office.visible(to: .hall)
      if json { return Console.answer(raw: SessionPage.json(view, office.law).prettyText) }
      for line in SessionPage.lines(view, office.law, common.language) { Console.answer(line) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Kiểm tra chuỗi sự kiện của một hoặc mọi phiên họp.")
    @Argument(help: "Tên phiên họp; bỏ trống: tất cả.") var id: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let ids = try id.map { [try common.sessionID($0)] } ?? common.folder.sessions()
      var faults: [String] = []
      for id in ids {
        do throws(OfficeError) {
          let office = try common.open(id)
          let broken = try common.folder.check(id).filter(\.isBroken)
          if broken.isEmpty {
            Console.answer(common.text(CommandText.storeGood(id: id.rawValue, events: office.session.height)))
          }
          faults += broken.compactMap(\.words).map { common.text(DoctorText.session(id.rawValue, common.text($0))) }
        } catch {
          let stop = Stop(error, common.language)
          if error.isNotFound { throw stop }
          faults += stop.lines
        }
      }
      if !faults.isEmpty { throw Stop(.no, faults) }
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tính lại, khép phiên, ký và ghi hồ sơ kết quả.",
      discussion: "Đọc hai dòng từ đầu vào chuẩn: mã PIN của Chủ tịch, mã PIN của thư ký; dòng trống: không ký.")
    @Argument(help: "Tên phiên họp.") var id: String
    @Option(help: "Thư mục chứa hồ sơ kết quả.") var out: String?
    @OptionGroup var common: CommonOptions

    func run() throws { try common.closeAndSign(try common.office(id), out: out) }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ghi lại hồ sơ kết quả của phiên đã khép; văn bản của phiên (--papers); sao lưu cả phiên (--backup).",
      discussion: """
        Hồ sơ đã ký thì ghi lại giống từng byte, không hỏi mã PIN. Chưa ký, hoặc với --sign-again: đọc mã PIN như ở close.
        hoidong session export dot2-01 --out /media/usb
        hoidong session export dot2-01 --backup /media/usb
        hoidong session export dot2-01 --papers --paper bien-ban --format docx --out /media/usb
        """)
    @Argument(help: "Tên phiên họp.") var id: String
    @Option(help: "Thư mục chứa hồ sơ kết quả, hoặc văn bản.") var out: String?
    @Option(help: "Sao lưu cả phiên thành một tệp trong thư mục này; phiên đang họp cũng được.") var backup: String?
    @Flag(help: "Ký lại, dù đã có chữ ký.") var signAgain = false
    @Flag(help: "Với --backup: in kết quả bằng JSON.") var json = false
    @Flag(help: .hidden) var automatic = false
    @OptionGroup var options: PapersOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      if !options.papers && !options.isEmpty { throw Stop(.usage, [common.text(ShelfText.onlyWithPapers)]) }
      if options.papers && (backup != nil || signAgain) { throw Stop(.usage, [common.text(ShelfText.notWithPapers)]) }
      if let backup { return try backUp(into: backup) }
      let office = try common.office(id)
      if options.papers { return try options.write(of: office, out: out, common) }
      if office.session.phase == .open { throw Stop(.no, [common.text(FaultText.sessionIsOpen)]) }
      let kept: KeptSigning
      do throws(OfficeError) { kept = signAgain ? .none : try office.keptSigning() } catch {
        throw Stop(error, common.language)
      }
      if kept == .same { Console.talk(common.text(BackupText.sameSignatures)) }
      if kept == .differs { Console.talk(common.text(BackupText.resultDiffers)) }
      try common.closeAndSign(office, out: out, asksPINs: kept != .same)
    }
  }
}

extension CommonOptions {
  func sessionID(_ text: String) throws -> SessionID {
    guard let id = SessionID(text) else {
      throw Stop(.usage, [self.text(RefusalText.badName(text))])
    }
    return id
  }

  func office(_ text: String) throws -> SessionOffice {
    let id = try sessionID(text)
    do { return try open(id) } catch { throw Stop(error, language) }
  }

  /// Opens a session and says what was noticed or put right.
  func open(_ id: SessionID) throws(OfficeError) -> SessionOffice {
    let office = try folder.open(id, clock: Clock.now, steady: SteadyReading.ofMachine)
    for finding in office.findings { Console.talk(text(finding.words)) }
    return office
  }

  func state(of session: Session) -> String {
    text(
      CommandText.sessionState(
        title: session.info.title, closed: session.phase == .closed,
        concluded: session.products.count { $0.stage.name == .concluded }, products: session.products.count,
        events: session.height))
  }

  /// - Parameter asksPINs: else the signatures that are kept are used.
  func closeAndSign(_ office: SessionOffice, out: String?, asksPINs: Bool = true) throws {
    guard let signers = office.session.signers else { return }
    func pin(_ words: HallText) -> String { asksPINs ? SecretLine.read(text(words)) : "" }
    let chairPIN = pin(HallText.chairPIN(seat: signers.chair.rawValue))
    let secretaryPIN = pin(HallText.secretaryPIN(seat: signers.secretary.rawValue))
    let before = Milestone(office.session)
    do throws(OfficeError) {
      let signed = try office.closeAndSign(
        by: signers.secretary, chairPIN: chairPIN, secretaryPIN: secretaryPIN, out: out)
      for line in signed.report.lines(language) { Console.talk((line.passed ? "✓ " : "✗ ") + line.text) }
      for line in signed.report.closing(language) { Console.talk(line) }
      Console.answer(signed.path)
      copyAgain(office, ifChangedFrom: before)
      if signed.report.holds { return }
      let isUnsigned = chairPIN.isEmpty || secretaryPIN.isEmpty
      Stop(.no, [isUnsigned ? text(CommandText.unsignedWarning) : text(HallText.notVerified)]).leave()
    } catch { throw Stop(error, language) }
  }
}

extension OfficeError {
  fileprivate var isNotFound: Bool {
    switch self {
    case .ledger(.notFound): true
    default: false
    }
  }
}
