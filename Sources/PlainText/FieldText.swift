/// Texts of fields that people fill in. They go into the chain, onto screens and into papers: one line, nothing hidden,
/// no novel.
package enum FieldText {
  /// In scalars.
  package static let maximumLength = 2000

  package static func isFit(_ text: String) -> Bool {
    text == visible(text) && text.unicodeScalars.count <= maximumLength
  }

  /// What stands in a cell, as one line in form C: line breaks, tabs and blanks in a row become one blank, those at the
  /// ends go. What hides or acts stays, for `isFit` to find.
  package static func oneLine(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isBlank = true
    for scalar in nfc(text).unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isBlank { out.append(" ") }
        isBlank = true
      } else {
        out.append(scalar)
        isBlank = false
      }
    }
    if isBlank && !out.isEmpty { out.removeLast() }
    return String(out)
  }
}
