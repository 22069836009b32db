package import Documents
package import Papers
package import Tables

/// Why a paper did not become a file.
package enum PaperFailure: Error, Hashable, Sendable {
  case document(name: String, DocumentFileError)
  case workbook(name: String, WorkbookError)

  package var name: String {
    switch self {
    case .document(let name, _), .workbook(let name, _): name
    }
  }
}

/// Papers as files: text and CSV by the papers themselves, the other formats through libraries.
package enum PaperFiles {
  /// - Returns: `nil` where the paper has no such form: a table as DOCX, words as XLSX.
  package static func file(_ paper: SessionPaper, _ format: PaperFormat) throws(PaperFailure) -> Paper? {
    let name = paper.fileName(format)
    switch format {
    case .text, .csv: return paper.plain(format)
    case .workbook:
      if paper.tables.isEmpty { return nil }
      do throws(WorkbookError) {
        return Paper(name: name, bytes: try Workbook.bytes(of: paper.tables, title: paper.title))
      } catch { throw .workbook(name: name, error) }
    case .word, .pdf: return nil
    }
  }

  /// In the formats that the paper is given out in and that only a library makes.
  package static func rendered(_ paper: SessionPaper) throws(PaperFailure) -> [Paper] {
    var files: [Paper] = []
    for format in paper.kind.formats where [.word, .pdf, .workbook].contains(format) {
      if let file = try file(paper, format) { files.append(file) }
    }
    return files
  }
}
