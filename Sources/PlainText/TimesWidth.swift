/// How long a text is in Times New Roman upright: for lines as long as what stands above them, and for what fits into a
/// cell. The advances are those of Liberation Serif 2.1, which are the same by design; an italic text counts as upright.
package enum TimesWidth {
  /// In twentieths of a point.
  /// - Parameter size: in points.
  package static func of(_ text: String, size: Int, bold: Bool) -> Int {
    (units(of: text, bold: bold) * size * 20 + unitsOfAnEm / 2) / unitsOfAnEm
  }

  private static let unitsOfAnEm = 2048

  /// A Vietnamese letter is as wide as the letter below its tone, but for the horns.
  private static func units(of text: String, bold: Bool) -> Int {
    let table = bold ? boldLetters : letters
    var units = 0
    var base: Unicode.Scalar = " "
    for scalar in nfdScalars(text) {
      if scalar == "\u{31B}" {
        units += horn(on: base, bold: bold)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        base = scalar
        let index = Int(scalar.value) - 0x20
        units += table.indices.contains(index) ? table[index] : other(scalar, bold: bold)
      }
    }
    return units
  }

  private static func horn(on base: Unicode.Scalar, bold: Bool) -> Int {
    switch base {
    case "o": bold ? 110 : 59
    case "u": bold ? 90 : 86
    case "U": bold ? 151 : 110
    default: 0
    }
  }

  private static func other(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
    switch scalar {
    case "đ": bold ? 1139 : 1024
    case "Đ": 1479
    case "\u{A0}": 512
    case "—", "…": 2048
    case "“", "”", "„": bold ? 1024 : 909
    case "‘", "’", "‚", "·": 682
    case "•": 717
    default: 1024
    }
  }

  /// From the blank to "~", in 2048ths of the size.
  private static let letters = [
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479,
    682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569,
    682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024,
    682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
  ]

  private static let boldLetters = [
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593,
    1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366,
    682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024,
    1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
  ]
}
