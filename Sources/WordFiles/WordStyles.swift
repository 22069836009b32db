internal import Documents

/// The paragraph styles of a file: those of documents, from their one form, and what tables, charts and the upper margin
/// need. People who edit the file find them by Vietnamese names.
enum WordStyles {
  static let banner = "Banner"
  static let pageNumber = "HeadNumber"
  static let rule = "Rule"
  /// Between blocks that shall touch, and between two that shall not.
  static let gap = "Gap"
  static let space = "Space"
  static let room = "Room"
  static let bar = "Bar"
  static func cell(_ size: Int) -> String { "Cell\(size)" }
  static func of(_ style: Style) -> String { style.word.id }

  static func xml(cellSizes: [Int]) -> String {
    let documents = Style.allCases.map { named(of($0), $0.word.name, properties(of: $0.form), face(of: $0.form)) }
    let cells = cellSizes.map { named(cell($0), "Ô bảng \($0)", "", size($0)) }
    let others = [
      named(banner, "Dấu hiệu trang", "<w:jc w:val=\"center\"/>", "<w:b/><w:bCs/>" + size(11)),
      named(pageNumber, "Số trang", "<w:jc w:val=\"center\"/>", size(PageForm.numberSize)),
      named(
        rule, "Đường kẻ",
        "<w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
          + "<w:spacing w:before=\"40\" w:after=\"60\" w:line=\"20\" w:lineRule=\"exact\"/>", size(1)),
      named(gap, "Khe", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", size(1)),
      named(space, "Khoảng cách", "<w:keepNext/><w:spacing w:line=\"120\" w:lineRule=\"exact\"/>", size(1)),
      named(room, "Chỗ ký", "<w:keepNext/>", ""),
      named(bar, "Thanh biểu đồ", "", size(1)),
    ]
    return WordXML.declaration + "<w:styles \(WordXML.namespaces)>" + defaults
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
      + "</w:style>" + (documents + cells + others).joined() + "</w:styles>"
  }

  private static let defaults =
    "<w:docDefaults><w:rPrDefault><w:rPr>\(WordXML.fonts(PageForm.fontName))<w:color w:val=\"000000\"/>"
    + size(Style.body.form.size) + "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"vi-VN\"/></w:rPr>"
    + "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
    + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
    + "</w:docDefaults>"

  private static func named(_ id: String, _ name: String, _ paragraph: String, _ letters: String) -> String {
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(letters)</w:rPr></w:style>"
  }

  private static func properties(of form: TextForm) -> String {
    var xml = form.keepsWithNext ? "<w:keepNext/>" : ""
    if form.before + form.after > 0 { xml += "<w:spacing w:before=\"\(form.before)\" w:after=\"\(form.after)\"/>" }
    if form.indent > 0 { xml += "<w:ind w:firstLine=\"\(form.indent)\"/>" }
    return xml + alignment(form.alignment)
  }

  static func alignment(_ alignment: TextForm.Alignment) -> String {
    switch alignment {
    case .leading: "<w:jc w:val=\"left\"/>"
    case .centre: "<w:jc w:val=\"center\"/>"
    case .trailing: "<w:jc w:val=\"right\"/>"
    case .justified: "<w:jc w:val=\"both\"/>"
    }
  }

  private static func face(of form: TextForm) -> String {
    (form.bold ? "<w:b/><w:bCs/>" : "") + (form.italic ? "<w:i/><w:iCs/>" : "") + size(form.size)
  }

  /// Word counts halves of a point.
  private static func size(_ points: Int) -> String {
    "<w:sz w:val=\"\(2 * points)\"/><w:szCs w:val=\"\(2 * points)\"/>"
  }
}
