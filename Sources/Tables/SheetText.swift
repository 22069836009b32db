internal import PlainText

/// Texts as they may stand in a workbook.
enum SheetText {
  /// Of a cell, in UTF-16 units.
  static let maximumLength = 32_767

  /// In form C, nothing hidden, nothing that acts; what is longer than a cell takes is cut, and ends with "…" then.
  static func cell(_ text: String) -> String { escaped(visible(nfc(text))).cut(to: maximumLength) }

  /// Like `cell`, for the title of the document: up to 255 units.
  static func title(_ text: String) -> String { visible(nfc(text)).cut(to: 255) }

  /// Spreadsheets read "_x000A_" as that character: a hidden way for line breaks and controls. The underscore is then
  /// written as "_x005F_", so that the text stays what it is.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for index in scalars.indices {
      out.append(scalars[index])
      if startsCode(scalars[index...]) { out.append(contentsOf: "x005F_".unicodeScalars) }
    }
    return String(out)
  }

  /// Whether they begin with "_xHHHH_", H a hexadecimal digit.
  static func startsCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let code = Array(scalars.prefix(7))
    return code.count == 7 && code[0] == "_" && code[1] == "x" && code[6] == "_"
      && code[2..<6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }
}

extension String {
  /// The text in at most so many UTF-16 units, between characters, the cut shown by "…". `count` is at least 1.
  func cut(to count: Int) -> String {
    if utf16.count <= count { return self }
    var kept = ""
    var used = 1
    for character in self {
      used += character.utf16.count
      if used > count { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
