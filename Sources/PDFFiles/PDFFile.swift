package import Documents

/// A document as a PDF file.
package enum PDFFile {
  /// For one document; `PDFWriter` for several.
  /// - Throws: `libraryMissing`, `fontMissing`, `outOfMemory` or `internalFailure`.
  package static func bytes(of document: Document) throws(DocumentFileError) -> [UInt8] {
    try PDFWriter().bytes(of: document)
  }
}
