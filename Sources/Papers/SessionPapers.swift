internal import Documents
internal import Tables

/// A paper as a file of the bundle.
package struct Paper: Hashable, Sendable {
  /// Below the bundle's folder, "docs/bien-ban.txt".
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension SessionPaper {
  /// Without the signatures of chair and secretary every page says so.
  package var unsigned: SessionPaper {
    SessionPaper(
      kind: kind, title: title, document: document.map(UnsignedMark.document), tables: tables.map(UnsignedMark.table),
      csv: csv.map(UnsignedMark.table))
  }

  /// "docs/bien-ban.pdf".
  package func fileName(_ format: PaperFormat) -> String { "\(SessionPapers.folder)/\(kind.name).\(format.rawValue)" }

  /// As text or CSV: what follows from the session alone, to the byte, on every machine. `nil` for the other formats.
  package func plain(_ format: PaperFormat) -> Paper? {
    switch format {
    case .text: document.map { Paper(name: fileName(.text), bytes: Array(PlainPaper.text(of: $0).utf8)) }
    case .csv: csv.map { Paper(name: fileName(.csv), bytes: CSVFile($0).bytes) }
    case .word, .pdf, .workbook: nil
    }
  }
}

/// The papers of a concluded session that are text. Pure: the same session and the same templates give the same bytes on
/// every machine, so that a verifier writes them again and compares.
package enum SessionPapers {
  /// Goes up with every change of a paper's words or layout, so that a later program knows that it cannot write the
  /// papers of an older bundle again word for word.
  package static let version = 3

  package static let folder = "docs"
  package static let minutesName = "docs/bien-ban.txt"
  package static let summaryName = "docs/bang-tong-hop.csv"
  package static let rulesName = "docs/quy-tac.txt"
  /// An office's templates and settings as they were when the papers were made.
  package static let templatesFolder = "docs/mau"

  /// "docs/phieu-SP01.csv".
  package static func sheetsName(product: String) -> String { "docs/phieu-\(product).csv" }

  /// Every text and table of everything that is ready, and the office's templates.
  package static func all(
    of concluded: ConcludedSession, templates: PaperTemplates = .builtIn, signed: Bool = true
  ) -> [Paper] {
    let shelf = PaperShelf(concluded, templates: templates)
    return shelf.entries.flatMap { shelf.plain($0.kind, signed: signed) }
      + templates.files.map { Paper(name: "\(templatesFolder)/\($0.key)", bytes: $0.value) }.sorted {
        $0.name < $1.name
      }
  }

  /// The templates among the files of a bundle.
  package static func templates(in files: [String: [UInt8]]) throws(TemplateFolderFaults) -> PaperTemplates {
    var own: [String: [UInt8]] = [:]
    for (name, bytes) in files where name.hasPrefix(templatesFolder + "/") {
      own[String(name.dropFirst(templatesFolder.count + 1))] = bytes
    }
    return own.isEmpty ? .builtIn : try PaperTemplates(files: own)
  }
}
