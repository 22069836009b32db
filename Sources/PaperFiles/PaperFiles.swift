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

/// One paper as a file; for many, a `PaperPress` keeps what they have in common.
package enum PaperFiles {
  /// - Returns: `nil` where the paper has no such form: a table as DOCX, words as XLSX.
  package static func file(_ paper: SessionPaper, _ format: PaperFormat) throws(PaperFailure) -> Paper? {
    try PaperPress().file(paper, format)
  }
}
