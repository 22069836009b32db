internal import Documents

/// The upper margin: banners on every page, the page number on all but the first (Phụ lục I, mục I.7, Nghị định
/// 30/2020/NĐ-CP).
enum WordHeader {
  /// Of one banner with its line, in twentieths of a point.
  private static let bannerHeight = 253
  /// 5 mm: what printers leave.
  private static let edge = 283

  static func xml(_ banners: [String], hasNumber: Bool) -> String {
    let lines = banners.map { WordXML.paragraph(WordStyles.banner, "", WordXML.run($0)) }
    let number = WordXML.paragraph(
      WordStyles.pageNumber, "",
      hasNumber ? "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple>" : "")
    return WordXML.declaration + "<w:hdr \(WordXML.namespaces)>\(lines.joined())\(number)</w:hdr>"
  }

  /// Banners stand above the number, which keeps its place as long as there is room.
  static func distance(_ banners: Int) -> Int { max(edge, PageForm.numberAt - banners * bannerHeight) }
}
