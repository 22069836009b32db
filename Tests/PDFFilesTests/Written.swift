import Documents
import PDFFiles
import PaperReading

extension ReadPDF {
  init(_ document: Document) throws { try self.init(PDFFile.bytes(of: document)) }
}
