/// Pieces of tables. Columns have fixed widths, in twentieths of a point, and a row stays on one page.
enum WordTable {
  static let end = "</w:tbl>"
  /// Between a border and the letters: at the sides, above and below.
  private static let (padding, paddingAbove) = (85, 25)

  static func start(_ widths: [Int], hasBorders: Bool) -> String {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      hasBorders
        ? "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" : "<w:\($0) w:val=\"nil\"/>"
    }
    let (beside, above) = hasBorders ? (padding, paddingAbove) : (0, 0)
    let margins = [("top", above), ("left", beside), ("bottom", above), ("right", beside)].map {
      "<w:\($0.0) w:w=\"\($0.1)\" w:type=\"dxa\"/>"
    }
    return "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:tblBorders>\(sides.joined())</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
      + "<w:tblCellMar>\(margins.joined())</w:tblCellMar></w:tblPr><w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>"
  }

  static func row(_ cells: String, isHead: Bool = false) -> String {
    "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>\(cells)</w:tr>"
  }

  /// The part of a cell that covers several rows in one of them.
  enum Cover { case none, first, further }

  /// - Parameter isCentred: from top to bottom.
  static func cell(width: Int, columns: Int = 1, cover: Cover = .none, isCentred: Bool, content: String) -> String {
    var xml = "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if columns > 1 { xml += "<w:gridSpan w:val=\"\(columns)\"/>" }
    switch cover {
    case .none: break
    case .first: xml += "<w:vMerge w:val=\"restart\"/>"
    case .further: xml += "<w:vMerge/>"
    }
    return xml + (isCentred ? "<w:vAlign w:val=\"center\"/>" : "") + "</w:tcPr>\(content)</w:tc>"
  }
}
