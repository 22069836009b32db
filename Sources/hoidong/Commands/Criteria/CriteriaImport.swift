internal import ArgumentParser
internal import Catalogue
internal import Criteria
internal import Evidence
internal import Office
internal import PlainText

struct CriteriaImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Nhập lời văn chính thức hoặc của cơ quan: cơ cấu phải đúng, khác thì liệt kê.")
  @Argument(help: "Tệp JSON theo dạng của criteria export, hoặc - để đọc đầu vào chuẩn.") var file: String
  @Option(help: "Tên lưu: chữ không dấu, số, gạch nối. Mặc định: theo tên tệp.") var name: String?
  @Option(help: "Nguồn của lời văn, in trong biên bản và hồ sơ kết quả.") var source: String?
  @Flag(help: "Chỉ lưu, chưa dùng cho phiên mới.") var keepOnly = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let bytes = InputFile.read(file) else {
      throw Stop(.input, [common.text(CommandText.fault(file: file, what: common.text(FaultText.unreadable)))])
    }
    let law = common.folder.law
    let wording: WordingImport
    do { wording = try WordingImport.read(bytes, file: file, library: law.library) } catch {
      throw Stop(.input, Stop(error, common.language).lines + [common.text(LawText.notImported(error.faults.count))])
    }
    let name = self.name ?? Self.slug(file)
    let origin = source ?? wording.source ?? file.split(separator: "/").last.map(String.init) ?? file
    do throws(OfficeError) {
      let kept = try law.keep(wording, of: bytes, name: name, source: origin, at: Clock.now())
      report(wording)
      let regime = wording.regime.rawValue
      switch kept {
      case .known(let source): Console.answer(common.text(LawText.importedAlready(name: name, source: source)))
      case .mended: Console.answer(common.text(LawText.mended(name: name)))
      case .new:
        let digest = Digest(of: bytes).hex
        Console.answer(
          common.text(LawText.imported(name: name, regime: regime, sets: wording.sets.count, digest: digest)))
      }
      if keepOnly { return }
      try law.use(name, of: wording.regime)
      Console.answer(common.text(LawText.nowInUse(name: name, regime: regime)))
    } catch { throw Stop(error, common.language) }
  }

  private func report(_ wording: WordingImport) {
    for item in wording.corrections {
      let words =
        item.reading.map {
          LawText.correctionApplied(key: item.place, source: item.source, reading: $0, why: item.why)
        } ?? .correctionKept(place: item.place, source: item.source, why: item.why)
      Console.talk(common.text(words))
    }
    for (set, ours, theirs) in wording.disqualifiers {
      let words: LawText =
        theirs == 0
        ? .disqualifiersKept(set: set, count: ours) : .disqualifiersDiffer(set: set, ours: ours, theirs: theirs)
      Console.talk(common.text(words))
    }
    for set in wording.skipped { Console.talk(common.text(LawText.setSkipped(number: set.number, name: set.name))) }
    if wording.surplusNotes > 0 { Console.talk(common.text(LawText.notesSurplus(wording.surplusNotes))) }
    if wording.keptNotes > 0 { Console.talk(common.text(LawText.notesKept(wording.keptNotes))) }
  }

  /// A file's name without folder, ending and marks.
  private static func slug(_ file: String) -> String {
    let base = file.split(separator: "/").last.map(String.init) ?? file
    let stem = base.hasSuffix(".json") ? String(base.dropLast(5)) : base
    let letters = foldedForSearch(stem).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let slug = String(letters).split(separator: "-").joined(separator: "-")
    return slug.isEmpty ? "van-ban" : String(slug.prefix(40))
  }
}
