/// A picture of a code in the line.
enum CodeDrawing {
  /// 28 mm, in twentieths of a point.
  static let side = 1588

  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/"

  /// - Parameters:
  ///   - number: of this drawing, unlike all others in the file.
  ///   - payload: said to those who cannot see the picture.
  static func xml(_ picture: Int, _ number: Int, payload: String) -> String {
    // 635 units of this language are a twentieth of a point.
    let extent = "cx=\"\(side * 635)\" cy=\"\(side * 635)\""
    return "<w:r><w:drawing><wp:inline xmlns:wp=\"\(drawing)wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\""
      + " distR=\"0\"><wp:extent \(extent)/><wp:docPr id=\"\(number)\" name=\"QR \(number)\""
      + " descr=\"\(WordXML.escaped(payload))\"/><a:graphic xmlns:a=\"\(drawing)main\"><a:graphicData"
      + " uri=\"\(drawing)picture\"><pic:pic xmlns:pic=\"\(drawing)picture\"><pic:nvPicPr><pic:cNvPr id=\"\(number)\""
      + " name=\"code\(picture + 1).png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip"
      + " r:embed=\"rId\(WordPackage.picture(picture))\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
      + "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(extent)/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
      + "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  }
}
