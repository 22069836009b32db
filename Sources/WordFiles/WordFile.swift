internal import Archive
package import Documents

/// Makes DOCX files, for Word and LibreOffice. The same document gives the same bytes: no time, no chance, and an archive
/// of ours.
package enum WordFile {
  /// The modules of a code, row by row from the top, without the margin around them.
  package typealias Code = (size: Int, isDark: [Bool])

  /// - Parameter code: the code of a payload; where there is none the payload stands in letters.
  /// - Throws: `libraryMissing`, `outOfMemory`, `internalFailure`, or what `code` throws.
  package static func bytes(
    of document: Document, code: (String) throws(DocumentFileError) -> Code? = { _ in nil }
  ) throws(DocumentFileError) -> [UInt8] {
    var codes: [String: Code] = [:]
    for payload in Set(document.parts.flatMap { payloads(in: $0.blocks) }) { codes[payload] = try code(payload) }
    let needs = BodyNeeds(codes: codes)
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

  private static func payloads(in blocks: [Block]) -> [String] {
    blocks.flatMap { block in
      switch block {
      case .code(let payload, _): [payload]
      case .beside(let beside): payloads(in: beside.left + beside.right)
      default: [String]()
      }
    }
  }
}
