package import Council
internal import Criteria
package import Documents
package import Tables

/// A paper before it is a file.
package struct SessionPaper: Hashable, Sendable {
  package let kind: PaperKind
  /// In Vietnamese, as papers are: "Biên bản", "Thông báo kết quả: Hợp tác xã …".
  package let title: String
  /// `nil` for what is a table only.
  package let document: Document?
  /// The sheets of its workbook, with formulas beside our numbers.
  package let tables: [Table]
  /// `nil` for words.
  package let csv: Table?
}

/// Why a paper cannot be had.
package enum PaperObstacle: Hashable, Sendable {
  case sessionNotClosed
  case productNotConcluded
  /// No product of the session leads to such a decision.
  case nothingToDecide
  /// Numbers that must be the same are not.
  case faults([PaperFault])
}

/// Everything that can be written of a session, with what stands in the way of it.
package struct PaperShelf: Sendable {
  package struct Entry: Hashable, Sendable {
    package let kind: PaperKind
    package let title: String
    /// `nil`: ready.
    package let obstacle: PaperObstacle?
  }

  package let entries: [Entry]
  private let concluded: ConcludedSession
  /// The office's words that the papers are made of.
  package let templates: PaperTemplates
  private let templated: TemplatedPapers
  private let places: [PaperKind: Int]
  /// Of the sets that were judged, laid out once.
  private let forms: [Int: SheetForm]

  /// - Parameters:
  ///   - concluded: also one that goes on.
  ///   - viewer: only what may be seen of a product has papers before the session is closed.
  package init(_ concluded: ConcludedSession, templates: PaperTemplates, for viewer: Viewer = .hall) {
    self.concluded = concluded
    self.templates = templates
    templated = TemplatedPapers(concluded, templates)
    entries = ShelfOrder(concluded, templated, viewer: viewer).entries
    let sets = Set(concluded.session.products.filter { !$0.sheets.isEmpty }.compactMap { concluded.law.set(of: $0) })
    forms = Dictionary(uniqueKeysWithValues: sets.map { ($0.number, SheetForm($0)) })
    places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($0.element.kind, $0.offset) })
  }

  /// `nil` where it is not on the shelf, or not ready.
  package func paper(_ kind: PaperKind) -> SessionPaper? {
    guard let entry = entry(kind), entry.obstacle == nil else { return nil }
    return made(entry)
  }

  /// Its files that are text, and nothing else of it is made: what a verifier writes again.
  func plain(_ kind: PaperKind, signed: Bool) -> [Paper] {
    let formats = kind.formats.filter { $0 == .text || $0 == .csv }
    guard let entry = entry(kind), entry.obstacle == nil, !formats.isEmpty else { return [] }
    let paper = SessionPaper(
      kind: kind, title: entry.title, document: formats.contains(.text) ? document(of: kind) : nil, tables: [],
      csv: formats.contains(.csv) ? csv(of: kind) : nil)
    return formats.compactMap((signed ? paper : paper.unsigned).plain)
  }

  private func entry(_ kind: PaperKind) -> Entry? { places[kind].map { entries[$0] } }

  /// All that are ready.
  package var ready: [SessionPaper] { entries.filter { $0.obstacle == nil }.map(made) }

  private func made(_ entry: Entry) -> SessionPaper {
    SessionPaper(
      kind: entry.kind, title: entry.title, document: document(of: entry.kind), tables: tables(of: entry.kind),
      csv: csv(of: entry.kind))
  }

  private func document(of kind: PaperKind) -> Document? {
    switch kind {
    case .minutes: Minutes(concluded).document
    case .rules: RulesPaper(concluded: concluded).document
    case .summary: SummaryPaper(concluded: concluded).document
    case .productSummary(let id): record(id).map { ProductSummaryPaper(concluded: concluded, record: $0).document }
    case .sheets(let id): record(id).map(sheets)
    case .report: templated.report
    case .submission: templated.submission
    case .recognition: templated.decisions.first(where: \.isRecognition).map(templated.draft)
    case .approval: templated.decisions.first { !$0.isRecognition }.map(templated.draft)
    case .producerNotice(let number): templated.notice(.producers, number - 1)
    case .communeNotice(let number): templated.notice(.communes, number - 1)
    case .opinionForm(let id): record(id).map(templated.opinionForm)
    case .attendance: AttendancePaper(concluded: concluded).document
    case .certificates: nil
    }
  }

  private func tables(of kind: PaperKind) -> [Table] {
    switch kind {
    case .summary:
      [SummaryTable(concluded, isChecked: true).table]
        + judged.map { SheetTable(concluded, $0, isChecked: true).table }
    case .certificates: [certificates]
    default: []
    }
  }

  private func csv(of kind: PaperKind) -> Table? {
    switch kind {
    case .summary: SummaryTable(concluded).table
    case .sheets(let id): record(id).map { SheetTable(concluded, $0).table }
    case .certificates: certificates
    default: nil
    }
  }

  private var certificates: Table {
    CertificateTable(concluded: concluded, decisions: templated.decisions).table
  }

  private var judged: [ProductRecord] { concluded.session.products.filter { concluded.conclusion(of: $0) != nil } }

  private func record(_ id: DossierID) -> ProductRecord? { concluded.session.product(id) }

  /// A part a sheet: each begins on a new page with a number of its own. Superseded versions stand behind the one that
  /// took their place.
  private func sheets(of record: ProductRecord) -> Document {
    let set = concluded.law.set(of: record)
    let ordered = concluded.info.seats.flatMap { seat in record.sheets.filter { $0.seat == seat.id }.reversed() }
    let form = set.flatMap { forms[$0.number] }
    let parts = form.map { form in ordered.map { SheetPaper(concluded, record, $0, form).part } } ?? []
    return Document(
      title: "Phiếu đánh giá \(record.id): \(record.dossier.product)", banners: concluded.banners, parts: parts)
  }
}

/// What there is, in the order in which a secretary needs it.
private struct ShelfOrder {
  private let concluded: ConcludedSession
  private let templated: TemplatedPapers
  private let seen: Set<DossierID>
  private let obstacle: PaperObstacle?

  init(_ concluded: ConcludedSession, _ templated: TemplatedPapers, viewer: Viewer) {
    self.concluded = concluded
    self.templated = templated
    let isClosed = concluded.session.phase == .closed
    let faults = isClosed ? concluded.faults : []
    obstacle = !isClosed ? .sessionNotClosed : faults.isEmpty ? nil : .faults(faults)
    let visible = concluded.session.visible(to: viewer, law: concluded.law)
    seen = Set(
      concluded.session.products.map(\.id).filter { isClosed || !(visible.product($0)?.sheets.isEmpty ?? true) })
  }

  var entries: [PaperShelf.Entry] {
    meeting + decisions + notices + products
  }

  private func entry(_ kind: PaperKind, _ title: String, _ obstacle: PaperObstacle?) -> PaperShelf.Entry {
    PaperShelf.Entry(kind: kind, title: title, obstacle: obstacle)
  }

  private var meeting: [PaperShelf.Entry] {
    var entries = [
      entry(.attendance, "Danh sách dự họp", nil), entry(.minutes, "Biên bản họp Hội đồng", obstacle),
      entry(.summary, "Bảng tổng hợp điểm", obstacle), entry(.report, "Báo cáo kết quả của Hội đồng", obstacle),
    ]
    if !concluded.info.rules.isFirstEdition { entries.append(entry(.rules, "Quy tắc của phiên họp", obstacle)) }
    return entries
  }

  private var decisions: [PaperShelf.Entry] {
    let decisions = templated.decisions
    let recognises = decisions.contains(where: \.isRecognition) ? nil : PaperObstacle.nothingToDecide
    let approves = decisions.contains { !$0.isRecognition } ? nil : PaperObstacle.nothingToDecide
    return [
      entry(.submission, "Tờ trình", obstacle),
      entry(.recognition, "Dự thảo Quyết định công nhận", obstacle ?? recognises),
      entry(.approval, "Dự thảo Quyết định phê duyệt (từ 90 điểm)", obstacle ?? approves),
      entry(.certificates, "Dữ liệu Giấy chứng nhận", obstacle ?? recognises),
    ]
  }

  private var notices: [PaperShelf.Entry] {
    func entries(_ titles: [String], _ kind: (Int) -> PaperKind) -> [PaperShelf.Entry] {
      titles.enumerated().map { entry(kind($0.offset + 1), "Thông báo kết quả: \($0.element)", obstacle) }
    }
    return entries(templated.receivers(.producers), PaperKind.producerNotice)
      + entries(templated.receivers(.communes), PaperKind.communeNotice)
  }

  private var products: [PaperShelf.Entry] {
    concluded.session.products.flatMap { record -> [PaperShelf.Entry] in
      let name = "\(record.id) \(Words.entered(record.dossier.product))"
      var entries: [PaperShelf.Entry] = []
      if record.dossier.kind == .renewal {
        entries.append(entry(.opinionForm(record.id), "Phiếu lấy ý kiến: \(name)", nil))
      }
      let isJudged = concluded.conclusion(of: record) != nil
      if !isJudged && concluded.session.phase == .closed { return entries }
      let obstacle: PaperObstacle? = isJudged && seen.contains(record.id) ? faultsOnly : .productNotConcluded
      entries.append(entry(.productSummary(record.id), "Bảng điểm: \(name)", obstacle))
      entries.append(entry(.sheets(record.id), "Phiếu đánh giá: \(name)", obstacle))
      return entries
    }
  }

  private var faultsOnly: PaperObstacle? { obstacle == .sessionNotClosed ? nil : obstacle }
}
