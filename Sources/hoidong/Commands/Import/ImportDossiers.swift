internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Office

struct ImportDossiers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossiers",
    abstract: "Đọc bảng hồ sơ, xem trước với những điều còn thiếu; xuất JSON hoặc đưa vào một phiên đã lập.")
  @Argument(help: "Tệp CSV, XLSX hoặc JSON; - để đọc đầu vào chuẩn.") var file: String
  @Option(help: "Văn bản để hiểu tên bộ sản phẩm; mặc định: văn bản đang áp dụng.") var regime: String?
  @Option(help: "Trang của tệp XLSX; mặc định: trang đầu.") var sheet: String?
  @Option(help: "Đưa hồ sơ vào phiên này (chỉ khi có --yes).") var session: String?
  @Flag(help: "In danh sách dossiers dạng JSON cho tệp phiên họp.") var json = false
  @Flag(help: "Ghi vào phiên thật, không chỉ xem trước.") var yes = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if session != nil && regime != nil { throw ValidationError("'--regime'") }
    if session != nil && json { throw ValidationError("'--json'") }
    if session == nil && yes { throw ValidationError("'--yes'") }
  }

  func run() throws {
    let target = try session.map { try common.office($0) }
    let lookup = Lookup(common)
    let regime = try target?.law.regime ?? self.regime.map(lookup.regime) ?? lookup.regimeInForce()
    let sets = try target.map { Array($0.law.sets.values) } ?? lookup.sets(regime.sets, of: regime)
    let dossiers = try IntakeFile(file, common.language).dossiers(
      sheet: sheet, sets: sets, joining: target?.session.products.map(\.dossier) ?? [])
    let preview = DossierPreview(
      dossiers: dossiers, sets: sets, regime: regime,
      day: target?.session.info.evaluatedOn ?? Clock.now().day, language: common.language)
    // Where the answer is JSON, the preview is talk.
    let show: (String) -> Void = json ? { Console.talk($0) } : { Console.answer($0) }
    Console.talk(common.text(IntakeText.setsOf(regime: regime.id.rawValue, number: regime.decision.number)))
    if dossiers.isEmpty { Console.talk(common.text(IntakeText.notInFile)) }
    preview.lines.forEach { show($0) }
    if json { Console.answer(raw: JSONValue.array(dossiers.map(\.value.json)).prettyText) }
    if preview.blocked > 0 { throw Stop(.no, [common.text(IntakeText.obstacles(preview.blocked))]) }
    if let target {
      try put(dossiers.map(\.value), into: target)
    } else if !json && !dossiers.isEmpty {
      Console.talk(common.text(IntakeText.useInSession))
    }
  }

  private func put(_ dossiers: [Dossier], into office: SessionOffice) throws {
    let id = office.session.info.id.rawValue
    guard yes else { return Console.talk(common.text(IntakeText.confirmFirst(dossiers.count, session: id))) }
    do { try office.queue(dossiers, by: .program) } catch { throw Stop(error, common.language) }
    Console.answer(common.text(IntakeText.queued(dossiers.count, session: id)))
  }
}
