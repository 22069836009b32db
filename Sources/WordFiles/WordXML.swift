/// Pieces of XML. A text that gets here is visible (`Run`), so it has no character that XML forbids.
enum WordXML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A text in one look; signs that Times New Roman lacks (☐ ☒ ★) in a font that has them.
  static func run(_ text: String, bold: Bool = false, italic: Bool = false) -> String {
    var xml = ""
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let isSign = Self.isSign(first)
      let piece = rest.prefix { Self.isSign($0) == isSign }
      rest = rest[piece.endIndex...]
      let look = (isSign ? signFont : "") + (bold ? "<w:b/><w:bCs/>" : "") + (italic ? "<w:i/><w:iCs/>" : "")
      xml += "<w:r>" + (look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>")
      xml += "<w:t xml:space=\"preserve\">\(escaped(String(piece)))</w:t></w:r>"
    }
    return xml
  }

  /// Miscellaneous Symbols and Dingbats.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { (0x2600...0x27BF).contains(scalar.value) }

  private static let signFont = fonts("Segoe UI Symbol")

  static func fonts(_ name: String) -> String {
    "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:cs=\"\(name)\" w:eastAsia=\"\(name)\"/>"
  }

  static func paragraph(_ style: String, _ properties: String = "", _ content: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(content)</w:p>"
  }
}
