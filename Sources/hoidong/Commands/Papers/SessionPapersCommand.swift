internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Office
internal import PaperFiles
internal import Papers
internal import PlainText

// The papers of a session, with the eyes of the hall.

extension SessionCommand {
  struct ShowPapers: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "papers", abstract: "Văn bản của một phiên họp: tên, các dạng, đã sẵn sàng, đã xuất, đã ký chưa.")
    @Argument(help: "Tên phiên họp.") var id: String
    @Option(help: "Thư mục văn bản đã xuất (mặc định: van-ban/PHIÊN trong thư mục dữ liệu).") var out: String?
    @Flag(help: "JSON.") var json = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let office = try common.office(id)
      do throws(OfficeError) {
        let folder = out ?? common.folder.papers(of: office.session.info.id)
        let (standings, faults) = try office.paperList(in: folder)
        common.talk(of: faults, in: common.folder.templatesPath)
        if json {
          return Console.answer(raw: JSONValue.array(standings.map { $0.json(in: folder, common.language) }).prettyText)
        }
        let width = standings.map { displayWidth($0.kind.name) }.max() ?? 0
        for standing in standings {
          let formats = standing.kind.formats.map(\.rawValue).joined(separator: ",")
          let state = standing.words.map(common.text).joined(separator: "; ")
          Console.answer(
            "\(standing.kind.name.padded(to: width))  \(formats.padded(to: 12))  \(standing.title) — \(state)")
        }
      } catch { throw Stop(error, common.language) }
    }
  }

  struct ShowPaper: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "paper", abstract: "In một văn bản ra màn hình (bảng: CSV).",
      discussion: "hoidong session paper dot2-01 bien-ban")
    @Argument(help: "Tên phiên họp.") var id: String
    @Argument(help: "Tên văn bản, như hoidong session papers liệt kê.") var name: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let office = try common.office(id)
      do {
        let (shelf, faults) = try office.papers()
        common.talk(of: faults, in: common.folder.templatesPath)
        let kind = try common.kind(called: name, on: shelf)
        if let paper = try office.paper(kind, from: shelf) { Console.answer(paper) }
      } catch let error as OfficeError { throw Stop(error, common.language) }
    }
  }
}

extension Console {
  /// As text; what is a table only as CSV.
  static func answer(_ paper: SessionPaper) {
    let file = paper.document == nil ? paper.plain(.csv) : paper.plain(.text)
    if let file { answer(raw: String(decoding: file.bytes, as: UTF8.self)) }
  }
}

extension CommonOptions {
  /// Faults of the office's templates, a line each: file:line: what.
  func lines(of faults: [String: [TemplateFault]], in folder: String) -> [String] {
    faults.sorted { $0.key < $1.key }.flatMap { file, faults in
      faults.map { text(ShelfText.faultAt(file: "\(folder)/\(file)", line: $0.line, $0.words)) }
    }
  }

  func talk(of faults: [String: [TemplateFault]], in folder: String) {
    for line in lines(of: faults, in: folder) { Console.talk(line) }
    for file in faults.keys.sorted() { Console.talk(text(DocumentText.usesBuiltIn(file: file))) }
  }

  /// A paper that can be made.
  /// - Throws: `Stop`: wrong usage where there is no such paper, "no" where something stands in its way.
  func kind(called name: String, on shelf: PaperShelf) throws -> PaperKind {
    guard let entry = shelf.entries.first(where: { $0.kind.name == name }) else {
      let near = Suggestion.for(name, among: shelf.entries.map(\.kind.name))
      throw Stop(.usage, [text(ShelfText.unknownPaper(name, near: near))])
    }
    if let obstacle = entry.obstacle {
      throw Stop(.no, [text(ShelfText.blockedPaper(name: name, obstacle.words))])
    }
    return entry.kind
  }
}

extension PaperStanding {
  var words: [ShelfText] {
    if let obstacle { return [.blocked(obstacle.words)] }
    var words: [ShelfText] = []
    switch signing {
    case .signed: words.append(.signed)
    case .otherTemplates: words.append(.otherTemplates)
    case .none: if bundle != nil { words.append(.inBundle) }
    }
    if !written.isEmpty { words.append(.written(written.map(\.rawValue).joined(separator: ", "))) }
    return words.isEmpty ? [.ready] : words
  }

  private var state: String {
    if obstacle != nil { return "blocked" }
    if signing == .signed { return "signed" }
    return written.isEmpty && bundle == nil ? "ready" : "written"
  }

  fileprivate func json(in folder: String, _ language: Language) -> JSONValue {
    [
      "name": .string(kind.name), "title": .string(title), "formats": .strings(kind.formats.map(\.rawValue)),
      "state": .string(state), "why": .optional(obstacle.map { .string($0.words.text(in: language)) }),
      "files": .strings(written.map { "\(folder)/\(kind.name).\($0.rawValue)" }),
      "bundle": .optional(bundle.map { .string($0) }),
      "templates_changed": .bool(signing == .otherTemplates),
    ]
  }
}
