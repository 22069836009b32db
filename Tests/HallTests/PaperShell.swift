import Catalogue
import Council
import Hall
import Papers

/// What the loop does with papers, without a disk: the papers are the real ones.
struct PaperShell {
  /// Names of files by their paths, with what stands in them.
  var files: [String: String] = [:]
  /// What was printed.
  private(set) var printed: [String] = []
  /// After so many files the disk is full.
  var room = Int.max
  /// What the office's templates have wrong.
  var faults: [PaperList.Fault] = []
  private var work: PaperProgress?
  private var waiting: [String] = []

  static let folder = "/home/thu-ky/.local/share/hoidong/van-ban/tap-huan"

  mutating func perform(_ intent: PaperIntent, _ session: Session, _ law: Law, by seat: SeatID) -> Answer? {
    guard session.isAtDesk(.seat(seat)) else { return .papers(.said(.ofDesk, isGood: false)) }
    let concluded =
      ConcludedSession(session: session, law: law, shortCode: "0412 7730 9921", digest: { _ in "00ff" })
      ?? ConcludedSession(soFar: session, law: law, digest: { _ in "00ff" })
    let shelf = PaperShelf(concluded, templates: .builtIn, for: .seat(seat))
    func paper(_ name: String) -> SessionPaper? {
      shelf.entries.first { $0.kind.name == name }.flatMap { shelf.paper($0.kind) }
    }
    switch intent {
    case .list: return .papers(.listed(list(shelf)))
    case .read(let name):
      return paper(name).map { .papers(.read(PaperReading(name: name, title: $0.title, lines: $0.lines))) }
    case .charts:
      let charts = paper("bao-cao")?.charts ?? []
      return .papers(.read(PaperReading(name: nil, title: ShelfText.chartsTitle.vietnamese, lines: charts)))
    case .export(let order):
      if order.folder.hasPrefix("/khong-co") { return .failed("\(order.folder): không có thư mục này") }
      let ready = shelf.entries.filter { $0.obstacle == nil && order.names.contains($0.kind.name) }
      waiting = ready.flatMap { entry in
        (order.format.ending.map { [$0] } ?? entry.kind.formats.map(\.rawValue)).map { "\(entry.kind.name).\($0)" }
      }
      if !order.replacing.isEmpty { waiting.removeAll { !order.replacing.contains($0) } }
      var progress = PaperProgress(order: order, of: waiting.count)
      progress.now = waiting.first ?? ""
      work = progress
      return .papers(.went(progress))
    case .goOn: return goOn(shelf)
    case .stop: return end(.stopped, shelf)
    case .print(let name):
      printed.append(name)
      return .papers(.said(.printing(name), isGood: true))
    case .openFolder(let path): return .papers(.said(.notOpened(path), isGood: true))
    }
  }

  private mutating func goOn(_ shelf: PaperShelf) -> Answer? {
    guard var progress = work else { return nil }
    guard progress.done < waiting.count else { return end(.done, shelf) }
    let path = "\(progress.order.folder)/\(waiting[progress.done])"
    if files.count >= room {
      return end(.broke("\(path): đĩa đầy, giải phóng dung lượng rồi làm lại"), shelf)
    }
    if files[path] == "ours" {
      progress.same += 1
    } else if files[path] != nil && progress.order.replacing.isEmpty {
      progress.differing.append(waiting[progress.done])
    } else {
      files[path] = "ours"
      progress.written += 1
    }
    progress.done += 1
    progress.now = progress.done < waiting.count ? waiting[progress.done] : ""
    work = progress
    return .papers(.went(progress))
  }

  private mutating func end(_ end: PaperProgress.End, _ shelf: PaperShelf) -> Answer? {
    guard var progress = work else { return nil }
    work = nil
    progress.end = end
    return .papers(.ended(progress, list(shelf)))
  }

  private func list(_ shelf: PaperShelf) -> PaperList {
    let lines = shelf.entries.map { entry in
      let written = entry.kind.formats.map(\.rawValue).filter {
        files["\(Self.folder)/\(entry.kind.name).\($0)"] != nil
      }
      let marks: [ShelfText] =
        entry.obstacle.map { [.blocked(Self.words($0))] }
        ?? [written.isEmpty ? .ready : .written(written.joined(separator: ", "))]
      return PaperLine(
        name: entry.kind.name, title: entry.title, group: Self.group(entry.kind),
        formats: entry.kind.formats.map(\.rawValue), marks: marks)
    }
    return PaperList(lines: lines, folder: Self.folder, faults: faults)
  }

  private static func words(_ obstacle: PaperObstacle) -> DocumentText {
    switch obstacle {
    case .sessionNotClosed: .sessionNotClosed
    case .productNotConcluded: .productNotConcluded
    case .nothingToDecide: .nothingToDecide
    case .faults: .checkFails("")
    }
  }

  private static func group(_ kind: PaperKind) -> PaperGroup {
    switch kind {
    case .attendance, .minutes, .summary, .report, .rules: .meeting
    case .submission, .recognition, .approval, .certificates: .decisions
    case .producerNotice, .communeNotice: .notices
    case .productSummary, .sheets, .opinionForm: .products
    }
  }
}
