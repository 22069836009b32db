/// Reads one sheet of an XLSX workbook: the values as they are stored. No formula is computed, no macro, link or picture
/// looked at.
enum WorkbookReader {
  /// - Parameter sheet: its name; `nil` for the first one that is not hidden.
  static func read(_ bytes: [UInt8], sheet: String?) throws(IntakeFaults) -> CellTable {
    let package = try WorkbookPackage(bytes)
    guard package.has("[Content_Types].xml"),
      let book = try package.relationships(of: "").first(where: { $0.kind == "officeDocument" })?.target
    else { throw IntakeFaults(.notAWorkbook) }
    let listing = try package.read(book, listing)
    guard let chosen = choose(sheet, from: listing.sheets) else {
      throw IntakeFaults(
        sheet.map { .noSuchSheet($0, sheets: listing.sheets.map(\.name)) } ?? .damagedPart(book))
    }
    let relationships = try package.relationships(of: book)
    guard let part = relationships.first(where: { $0.id == chosen.id && $0.kind == "worksheet" })?.target else {
      throw IntakeFaults(.damagedPart(book))
    }
    var sheet = SheetReading()
    if let strings = relationships.first(where: { $0.kind == "sharedStrings" })?.target {
      sheet.strings = try sharedStrings(package, strings)
    }
    try package.read(part) { reader in try sheet.read(&reader) }
    var table = CellTable(form: .workbook, rows: try sheet.merged())
    table.groups = try sheet.groups(inFirst: CellLimits.headings)
    if listing.from1904 { table.dayZero = -24_107 }
    return table
  }

  private struct Listing {
    struct Sheet {
      let name: String
      let id: String
      let isHidden: Bool
    }

    var sheets: [Sheet] = []
    var from1904 = false
  }

  private static func choose(_ name: String?, from sheets: [Listing.Sheet]) -> Listing.Sheet? {
    guard let name else { return sheets.first { !$0.isHidden } ?? sheets.first }
    return sheets.first { $0.name == name } ?? sheets.first { Heading.key($0.name) == Heading.key(name) }
  }

  private static func listing(_ reader: inout XMLReader) throws -> Listing {
    var listing = Listing()
    guard try reader.root() == "workbook" else { throw IntakeFaults(.notAWorkbook) }
    try reader.children { reader, element, attributes in
      if element == "workbookPr" { listing.from1904 = ["1", "true"].contains(attributes["date1904"]) }
      guard element == "sheets" else { return }
      try reader.children { _, element, attributes in
        guard element == "sheet", let name = attributes["name"], let id = attributes["id"] else { return }
        listing.sheets.append(
          Listing.Sheet(name: name, id: id, isHidden: attributes["state"] != nil && attributes["state"] != "visible"))
      }
    }
    return listing
  }

  private static func sharedStrings(_ package: WorkbookPackage, _ part: String) throws(IntakeFaults) -> [String] {
    try package.read(part) { reader in
      var strings: [String] = []
      guard try reader.root() == "sst" else { throw XMLFault.malformed }
      try reader.children { reader, element, _ in
        if element == "si" { strings.append(try RichText.read(&reader)) }
      }
      return strings
    }
  }
}

/// The text of a string with or without runs; readings of Japanese words (`rPh`) are not part of it.
enum RichText {
  static func read(_ reader: inout XMLReader) throws -> String {
    var text = ""
    try reader.children { reader, element, _ in
      if element == "t" { text += try reader.content() }
      if element == "r" {
        try reader.children { reader, element, _ in if element == "t" { text += try reader.content() } }
      }
    }
    return unescaped(text)
  }

  /// "_x000A_" stands for that character; "_x005F_" for the underscore itself.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var out = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      let code = Array(rest.prefix(7))
      if scalar == "_", code.count == 7, code[1] == "x", code[6] == "_",
        code[2..<6].allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }),
        let value = UInt32(String(String.UnicodeScalarView(code[2..<6])), radix: 16), let named = Unicode.Scalar(value)
      {
        out.append(named)
        rest = rest.dropFirst(7)
      } else {
        out.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(out)
  }
}
