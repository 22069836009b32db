internal import Documents
internal import PDFFiles
package import Papers
internal import QRCodes
internal import Tables
internal import WordFiles

/// Makes files of papers, one after the other: text and CSV by the papers themselves, the other formats through libraries.
/// Gives the same bytes as a new one would.
package final class PaperPress {
  /// Opened with the first PDF.
  private var pdf: PDFWriter?

  package init() {}

  /// - Returns: `nil` where the paper has no such form: a table as DOCX, words as XLSX.
  package func file(_ paper: SessionPaper, _ format: PaperFormat) throws(PaperFailure) -> Paper? {
    let name = paper.fileName(format)
    switch format {
    case .text, .csv: return paper.plain(format)
    case .workbook:
      if paper.tables.isEmpty { return nil }
      do throws(WorkbookError) {
        return Paper(name: name, bytes: try Workbook.bytes(of: paper.tables, title: paper.title))
      } catch { throw .workbook(name: name, error) }
    case .word:
      guard let document = paper.document else { return nil }
      do throws(DocumentFileError) {
        return Paper(name: name, bytes: try WordFile.bytes(of: document, code: Self.code))
      } catch { throw .document(name: name, error) }
    case .pdf:
      guard let document = paper.document else { return nil }
      do throws(DocumentFileError) {
        return Paper(name: name, bytes: try writer().bytes(of: document))
      } catch { throw .document(name: name, error) }
    }
  }

  /// In the formats that the paper is given out in and that only a library makes.
  /// - Parameter missing: formats that this machine cannot make.
  package func rendered(_ paper: SessionPaper, without missing: Set<PaperFormat>) throws(PaperFailure) -> [Paper] {
    var files: [Paper] = []
    for format in paper.kind.formats where [.word, .pdf, .workbook].contains(format) && !missing.contains(format) {
      if let file = try file(paper, format) { files.append(file) }
    }
    return files
  }

  /// Formats for which a library or a font is not on this machine, with what is missing.
  package static func missing() -> [PaperFormat: PaperFailure] {
    var missing: [PaperFormat: PaperFailure] = [:]
    do throws(DocumentFileError) { _ = try PDFWriter().bytes(of: Document(title: "", parts: [])) } catch {
      if error.isOfMachine { missing[.pdf] = .document(name: "PDF", error) }
    }
    do throws(DocumentFileError) { _ = try WordFile.bytes(of: Document(title: "", parts: [])) } catch {
      if error.isOfMachine { missing[.word] = .document(name: "DOCX", error) }
    }
    do throws(WorkbookError) {
      _ = try Workbook.bytes(of: [Table(name: "A", columns: [Table.Column("A")])], title: "")
    } catch { if error == .libraryMissing { missing[.workbook] = .workbook(name: "XLSX", error) } }
    return missing
  }

  private func writer() throws(DocumentFileError) -> PDFWriter {
    if let pdf { return pdf }
    let made = try PDFWriter()
    pdf = made
    return made
  }

  /// What the code says stands in letters beside it, so that a paper without it is still whole.
  private static func code(_ payload: String) -> WordFile.Code? {
    (try? QRCode(of: payload)).map { ($0.size, $0.modules) }
  }
}

extension DocumentFileError {
  /// Whether something is to be installed.
  fileprivate var isOfMachine: Bool {
    switch self {
    case .libraryMissing, .fontMissing: true
    case .outOfMemory, .internalFailure: false
    }
  }
}
