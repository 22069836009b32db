internal import Catalogue
internal import Council
internal import Hall
internal import Office
internal import Papers

/// Does what the list of papers asks for: looks them up, makes them, writes them, prints. What may be seen, the office says.
final class PaperDesk {
  private let folder: DataFolder
  private let language: Language
  private let printing = Printing()
  /// Where papers of a session went last.
  private var folders: [SessionID: String] = [:]
  /// What is being written, between two files.
  private var work: (export: PaperExport, progress: PaperProgress)?

  init(folder: DataFolder, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// Whether something will be told that nobody waits for.
  var isWaiting: Bool { printing.isRunning }

  func news() -> PaperAnswer? { printing.take() }

  func answer(
    to intent: PaperIntent, in office: SessionOffice, by seat: SeatID
  ) throws(OfficeError) -> PaperAnswer? {
    let viewer = Viewer.seat(seat)
    guard office.session.isAtDesk(.seat(seat)) else { return .said(.ofDesk, isGood: false) }
    switch intent {
    case .list: return .listed(try list(office, viewer))
    case .read(let name): return try paper(name, office, viewer).map { .read($0.reading) }
    case .charts:
      let charts = try paper(PaperKind.report.name, office, viewer)?.charts ?? []
      return .read(PaperReading(name: nil, title: ShelfText.chartsTitle.text(in: language), lines: charts))
    case .export(let order): return .went(try begin(order, office, viewer))
    case .goOn: return try goOn(office, viewer)
    case .stop:
      guard let current = work else { return nil }
      return try end(current.progress, .stopped, office, viewer)
    case .print(let name): return try paper(name, office, viewer).map(printing.print)
    case .openFolder(let path): return printing.open(path)
    }
  }

  private func place(of office: SessionOffice) -> String {
    let id = office.session.info.id
    return folders[id] ?? folder.papers(of: id)
  }

  private func list(_ office: SessionOffice, _ viewer: Viewer) throws(OfficeError) -> PaperList {
    let place = place(of: office)
    let (standings, faults) = try office.paperList(for: viewer, in: place)
    let told = faults.sorted { $0.key < $1.key }.flatMap { file, faults in
      faults.map { PaperList.Fault(file: file, line: $0.line, words: $0.words) }
    }
    return PaperList(lines: standings.map(PaperLine.init), folder: place, faults: told)
  }

  private func paper(_ name: String, _ office: SessionOffice, _ viewer: Viewer) throws(OfficeError) -> SessionPaper? {
    let shelf = try office.papers(for: viewer).shelf
    guard let kind = shelf.entries.first(where: { $0.kind.name == name })?.kind else { return nil }
    return try office.paper(kind, from: shelf)
  }

  // MARK: Writing

  private func begin(
    _ order: PaperOrder, _ office: SessionOffice, _ viewer: Viewer
  ) throws(OfficeError) -> PaperProgress {
    var order = order
    if order.folder.hasPrefix("~/") { order.folder = (Environment.value("HOME") ?? "") + order.folder.dropFirst() }
    // The program's own folder is made; a memory stick that is not there must not become a folder of the disk.
    if order.folder == folder.papers(of: office.session.info.id) { try DataFolder.make(order.folder) }
    let names = Set(order.names)
    let kinds = try office.papers(for: viewer).shelf.entries.map(\.kind).filter { names.contains($0.name) }
    let export = try office.exportPapers(
      kinds, order.format.ending.flatMap(PaperFormat.init).map { [$0] },
      files: order.replacing.isEmpty ? nil : Set(order.replacing), for: viewer, into: order.folder,
      replaces: !order.replacing.isEmpty)
    folders[office.session.info.id] = order.folder
    var progress = PaperProgress(order: order, of: export.items.count)
    progress.now = export.next?.name ?? ""
    work = (export, progress)
    return progress
  }

  /// One file; the screen is drawn before the next.
  private func goOn(_ office: SessionOffice, _ viewer: Viewer) throws(OfficeError) -> PaperAnswer? {
    guard let current = work else { return nil }
    var (export, progress) = current
    guard export.next != nil else { return try end(progress, .done, office, viewer) }
    do throws(OfficeError) { try export.goOn() } catch {
      let words = Stop(error, language).lines.joined(separator: " ")
      return try end(progress, .broke(words), office, viewer)
    }
    progress.take(export, language)
    work = (export, progress)
    return .went(progress)
  }

  private func end(
    _ progress: PaperProgress, _ end: PaperProgress.End, _ office: SessionOffice, _ viewer: Viewer
  ) throws(OfficeError) -> PaperAnswer {
    work = nil
    var progress = progress
    progress.end = end
    return .ended(progress, try list(office, viewer))
  }
}

extension PaperProgress {
  fileprivate mutating func take(_ export: PaperExport, _ language: Language) {
    done = export.fates.count
    now = export.next?.name ?? ""
    switch export.fates.last {
    case .written: written += 1
    case .same: same += 1
    case .differs: differing.append(export.items[done - 1].name)
    case .noSuchForm: noForm += 1
    case .failed(let failure): failures.append(failure.words.text(in: language))
    case nil: break
    }
  }
}

extension SessionPaper {
  fileprivate var reading: PaperReading { PaperReading(name: kind.name, title: title, lines: lines) }
}

extension PaperLine {
  fileprivate init(_ standing: PaperStanding) {
    self.init(
      name: standing.kind.name, title: standing.title, group: PaperGroup(standing.kind),
      formats: standing.kind.formats.map(\.rawValue), marks: standing.words, bundle: standing.bundle)
  }
}

extension PaperGroup {
  fileprivate init(_ kind: PaperKind) {
    self =
      switch kind {
      case .attendance, .minutes, .summary, .report, .rules: .meeting
      case .submission, .recognition, .approval, .certificates: .decisions
      case .producerNotice, .communeNotice: .notices
      case .productSummary, .sheets, .opinionForm: .products
      }
  }
}
