internal import PlainText

/// Names of sheets.
enum SheetName {
  /// In UTF-16 units.
  static let maximumLength = 31

  /// Of every wanted name one that a sheet may have, unlike all others whatever the case: a name that is there already
  /// gets " (2)" or the next free number, an empty one the number of its sheet. "History" is the spreadsheet's own.
  static func valid(_ wanted: [String]) -> [String] {
    var used: Set<String> = ["history"]
    return wanted.enumerated().map { index, name in
      let base = cleaned(name, orElse: String(index + 1))
      var found = base.cut(to: maximumLength)
      var number = 1
      while !used.insert(found.lowercased()).inserted {
        number += 1
        let suffix = " (\(number))"
        found = base.cut(to: maximumLength - suffix.utf16.count) + suffix
      }
      return found
    }
  }

  /// Whether the library writes the name so that every spreadsheet knows it for one: with quotes, or in letters alone and
  /// too long for a cell ("SP01", "R1C1") or a truth value.
  static func isFilterable(_ name: String) -> Bool {
    !name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || isLetter($0) || isDigit($0) }
      || name.utf8.count > 5 && name.utf8.allSatisfy(isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// No character that a sheet's name may not have, or that has a meaning where a formula names the sheet.
  private static func cleaned(_ name: String, orElse number: String) -> String {
    let scalars = Array(visible(nfc(name)).unicodeScalars)
    var out = String.UnicodeScalarView()
    for index in scalars.indices {
      switch scalars[index] {
      case "[", "]", ":", "*", "?", "/", "\\", "!": out.append("-")
      case "_" where SheetText.startsCode(scalars[index...]): out.append("-")
      case "'": out.append("’")
      default: out.append(scalars[index])
      }
    }
    let trimmed = out.drop { $0 == " " }
    return trimmed.lastIndex { $0 != " " }.map { String(trimmed[...$0]) } ?? number
  }
}
