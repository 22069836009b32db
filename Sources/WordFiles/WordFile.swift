internal import Archive
package import Documents

/// Makes DOCX files, for Word and LibreOffice. The same document gives the same bytes: no time, no chance, and an archive
/// of ours.
package enum WordFile {
  /// The modules of a code, row by row from the top, without the margin around them.
  package typealias Code = (size: Int, isDark: [Bool])

  /// - Parameter code: the code of a payload; where there is none the payload stands in letters.
  /// - Throws: `libraryMissing`, `outOfMemory` or `internalFailure`.
  package static func bytes(
    of document: Document, code: @escaping (String) -> Code? = { _ in nil }
  ) throws(DocumentFileError) -> [UInt8] {
    let needs = BodyNeeds(code: code)
    let body = WordBody.of(document, needs)
    var parts = [
      "[Content_Types].xml": WordPackage.contentTypes,
      "_rels/.rels": WordPackage.relations,
      "docProps/core.xml": WordPackage.properties(title: document.title),
      "word/document.xml": body,
      "word/_rels/document.xml.rels": WordPackage.documentRelations(pictures: needs.pictures.count),
      "word/styles.xml": WordStyles.xml(cellSizes: needs.cellSizes.sorted()),
      "word/settings.xml": WordPackage.settings,
      "word/header1.xml": WordHeader.xml(document.banners, hasNumber: false),
      "word/header2.xml": WordHeader.xml(document.banners, hasNumber: true),
    ].mapValues { Array($0.utf8) }
    for (index, picture) in needs.pictures.enumerated() { parts["word/media/code\(index + 1).png"] = picture }
    do { return try ArchiveWriter.write(parts) } catch {
      switch error {
      case .libraryMissing: throw .libraryMissing(package: "libzip4")
      case .outOfMemory: throw .outOfMemory
      default: throw .internalFailure
      }
    }
  }
}
