internal import Documents

/// What a DOCX file has besides its text, its styles and its headers.
enum WordPackage {
  private static let kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let packages = "http://schemas.openxmlformats.org/package/2006/"

  static let contentTypes =
    WordXML.declaration + "<Types xmlns=\"\(packages)content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
    + [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("header1", "header"),
      ("header2", "header"),
    ].map {
      "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(kinds)\($0.1)+xml\"/>"
    }.joined()
    + "<Override PartName=\"/docProps/core.xml\""
    + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"

  static let relations =
    WordXML.declaration + "<Relationships xmlns=\"\(packages)relationships\">"
    + relation(1, links + "officeDocument", "word/document.xml")
    + relation(2, packages + "relationships/metadata/core-properties", "docProps/core.xml") + "</Relationships>"

  /// Numbers of what the text refers to.
  static let firstHeader = 3
  static let otherHeader = 4
  static func picture(_ index: Int) -> Int { 5 + index }

  static func documentRelations(pictures: Int) -> String {
    WordXML.declaration + "<Relationships xmlns=\"\(packages)relationships\">"
      + relation(1, links + "styles", "styles.xml") + relation(2, links + "settings", "settings.xml")
      + relation(firstHeader, links + "header", "header1.xml") + relation(otherHeader, links + "header", "header2.xml")
      + (0..<pictures).map { relation(picture($0), links + "image", "media/code\($0 + 1).png") }.joined()
      + "</Relationships>"
  }

  private static func relation(_ number: Int, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }

  /// The title and the language; nobody's name, no time.
  static func properties(title: String) -> String {
    WordXML.declaration + "<cp:coreProperties xmlns:cp=\"\(packages)metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(WordXML.escaped(title))</dc:title>"
      + "<dc:language>vi-VN</dc:language></cp:coreProperties>"
  }

  /// As Word 2013 and later lay pages out; without this they say "compatibility mode".
  static let settings =
    WordXML.declaration + "<w:settings \(WordXML.namespaces)><w:defaultTabStop w:val=\"\(PageForm.step)\"/>"
    + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
    + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    + "<w:themeFontLang w:val=\"vi-VN\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>"
}
