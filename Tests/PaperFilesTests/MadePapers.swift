import Council
import Documents
import Foundation
import PaperFiles
import PaperReading
import PaperWorld
import Papers
import PlayedSession
import RunningProgram

/// The papers of a session, and every file that they can be, from one press.
struct MadePapers {
  struct File {
    let paper: SessionPaper
    let format: PaperFormat
    let bytes: [UInt8]

    var name: String { "\(paper.kind.name).\(format.rawValue)" }
  }

  let name: String
  let papers: [SessionPaper]
  let files: [File]

  init(_ name: String, _ papers: [SessionPaper]) throws {
    (self.name, self.papers) = (name, papers)
    let press = PaperPress()
    files = try papers.flatMap { paper in
      // Nobody asks for sheets as DOCX, and as text they are long.
      let isOfSheets = if case .sheets = paper.kind { true } else { false }
      let formats = isOfSheets ? paper.kind.formats : PaperFormat.allCases
      return try formats.compactMap { format in
        try press.file(paper, format).map { File(paper: paper, format: format, bytes: $0.bytes) }
      }
    }
  }

  func files(_ format: PaperFormat) -> [File] { files.filter { $0.format == format } }

  func file(_ name: String) -> File? { files.first { $0.name == name } }

  func paper(_ kind: PaperKind) -> SessionPaper? { papers.first { $0.kind == kind } }
}

/// Sessions whose papers are read back. Made once: several tests read the same files.
enum Made {
  /// A rehearsal, as its papers say.
  static let demonstration = Result {
    try MadePapers("tap-huan", PaperShelf(DemonstrationLog.read(), templates: .builtIn).ready)
  }

  /// 30 products, 11 members, an office of its own, an annex by communes.
  static let thirty = Result {
    let shelf = PaperShelf(try concluded(Plays.thirty()), templates: try Plays.office())
    return try MadePapers("ba-muoi", some(of: shelf, from: 3))
  }

  /// Names of 200 characters, and texts that would act somewhere; nobody signed.
  static let hostile = Result {
    let shelf = PaperShelf(try concluded(Plays.hostile()), templates: .builtIn)
    return try MadePapers("la", some(of: shelf, from: Plays.names.count).map(\.unsigned))
  }

  /// Papers that are the same form for every product or receiver: a few of each.
  private static func some(of shelf: PaperShelf, from receivers: Int) -> [SessionPaper] {
    shelf.ready.filter { paper in
      switch paper.kind {
      case .sheets(let id), .productSummary(let id): ["SP01", "SP07"].contains(id.rawValue)
      case .opinionForm(let id): id.rawValue == "SP05"
      case .producerNotice(let number): number <= receivers
      case .communeNotice(let number): number <= 3
      default: true
      }
    }
  }

  static let eliminated = Result {
    try MadePapers("bi-loai", PaperShelf(concluded(Plays.eliminated()), templates: .builtIn).ready)
  }

  static let all = [demonstration, thirty, hostile, eliminated]
}
