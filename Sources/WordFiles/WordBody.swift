internal import Documents

/// The text of a file: every part of the document a section, with its own page and its own numbers from 1.
enum WordBody {
  static func of(_ document: Document, _ needs: BodyNeeds) -> String {
    let parts = document.parts.isEmpty ? [Part(.portrait, [])] : document.parts
    var xml = WordXML.declaration + "<w:document \(WordXML.namespaces)><w:body>"
    for (index, part) in parts.enumerated() {
      var writer = BlockWriter(room: PageForm.textWidth(part.orientation), needs: needs)
      writer.write(part.blocks)
      let section = section(part.orientation, isFirst: index == 0, banners: document.banners.count)
      // All sections but the last end in a paragraph.
      if index < parts.count - 1 {
        xml += writer.xml + WordXML.paragraph(WordStyles.gap, section)
      } else {
        xml += writer.endingInParagraph() + section
      }
    }
    return xml + "</w:body></w:document>"
  }

  /// Margins of Phụ lục I, mục I.4; the headers of the first section are those of all.
  private static func section(_ orientation: PageForm.Orientation, isFirst: Bool, banners: Int) -> String {
    let (width, height) = (PageForm.width(orientation), PageForm.height(orientation))
    let headers =
      isFirst
      ? "<w:headerReference w:type=\"first\" r:id=\"rId\(WordPackage.firstHeader)\"/>"
        + "<w:headerReference w:type=\"default\" r:id=\"rId\(WordPackage.otherHeader)\"/>" : ""
    return "<w:sectPr>\(headers)<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"\(width)\" w:h=\"\(height)\""
      + (orientation == .landscape ? " w:orient=\"landscape\"" : "") + "/>"
      + "<w:pgMar w:top=\"\(PageForm.top)\" w:right=\"\(PageForm.right)\" w:bottom=\"\(PageForm.bottom)\""
      + " w:left=\"\(PageForm.left)\" w:header=\"\(WordHeader.distance(banners))\""
      + " w:footer=\"\(PageForm.numberAt)\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"
  }
}
