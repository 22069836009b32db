internal import ArgumentParser
internal import Catalogue
internal import Council
internal import Office
internal import PaperFiles
internal import Papers

/// What `session export --papers` takes.
struct PapersOptions: ParsableArguments {
  @Flag(help: "Xuất văn bản của phiên thay cho hồ sơ kết quả.") var papers = false
  @Option(parsing: .singleValue, help: "Với --papers: chỉ văn bản này (nhiều lần được).") var paper: [String] = []
  @Option(parsing: .singleValue, help: "Với --papers: chỉ dạng này: docx, pdf, txt, xlsx, csv (nhiều lần được).")
  var format: [String] = []
  @Flag(help: "Với --papers: ghi đè tệp đã có mà khác nội dung.") var replace = false

  var isEmpty: Bool { paper.isEmpty && format.isEmpty && !replace }

  /// Writes them, a line each; 1 where a file could not be had or was left alone.
  func write(of office: SessionOffice, out: String?, _ common: CommonOptions) throws {
    let formats = try format.map { name in
      guard let format = PaperFormat(rawValue: name.lowercased()) else {
        throw Stop(.usage, [common.text(ShelfText.unknownFormat(name))])
      }
      return format
    }
    do {
      let (shelf, faults) = try office.papers()
      common.talk(of: faults, in: common.folder.templatesPath)
      let kinds =
        paper.isEmpty
        ? shelf.entries.filter { $0.obstacle == nil }.map(\.kind)
        : try paper.map { try common.kind(called: $0, on: shelf) }
      let folder = out ?? common.folder.papers(of: office.session.info.id)
      try DataFolder.make(folder)
      var export = try office.exportPapers(
        kinds, formats.isEmpty ? nil : formats, into: folder, replaces: replace)
      while export.next != nil {
        try export.goOn()
        report(export, common)
      }
      let failures = export.items { if case .failed = $0 { true } else { false } }
      if !failures.isEmpty { Stop(.machine, []).leave() }
      let good = export.items { $0 == .written || $0 == .same }
      let left = export.items { $0 == .differs }
      if good.isEmpty || !left.isEmpty || isMissing(export) {
        Stop(.no, good.isEmpty && left.isEmpty ? [common.text(ShelfText.nothingWritten)] : []).leave()
      }
    } catch let error as OfficeError { throw Stop(error, common.language) }
  }

  /// A paper that was asked for by its name is to be had in none of the formats.
  private func isMissing(_ export: PaperExport) -> Bool {
    let had = Set(export.items { $0 != .noSuchForm }.map(\.kind))
    return !paper.isEmpty && export.items.contains { !had.contains($0.kind) }
  }

  private func report(_ export: PaperExport, _ common: CommonOptions) {
    guard let fate = export.fates.last else { return }
    let item = export.items[export.fates.count - 1]
    let path = "\(export.folder)/\(item.name)"
    switch fate {
    case .written: Console.answer(common.text(ShelfText.fileWritten(path)))
    case .same: Console.answer(common.text(ShelfText.fileSame(path)))
    case .differs: Console.talk(common.text(ShelfText.fileDiffers(path)))
    case .noSuchForm:
      // Of the usual formats nothing was asked for.
      if format.isEmpty || paper.isEmpty { return }
      Console.talk(common.text(ShelfText.fileNoForm(name: item.kind.name, format: item.format.rawValue)))
    case .failed(let failure): Console.talk(common.text(failure.words))
    }
  }
}
