/// The text as a search compares it: lower case, without tone and letter marks, đ as d, hidden characters left out.
///
/// "Điện Biên", "dien bien" and "ĐIỆN BIÊN" in any normalisation form fold to the same text. Every kind of white space
/// becomes one blank; digits and punctuation stay.
package func foldedForSearch(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in nfdScalars(text) {
    if scalar.properties.isWhitespace {
      out.append(" ")
    } else if !Hostile.contains(scalar) {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where !Width.isMark(lower) {
        out.append(lower == "đ" ? "d" : lower)
      }
    }
  }
  return String(out)
}
