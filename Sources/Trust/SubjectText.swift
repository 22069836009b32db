/// A text as it may stand in the subject of a certificate.
///
/// X.520 allows 64 characters (scalars, as libcrypto counts) in CN, O and OU, and names of agencies are longer. Such a
/// text is cut between characters (a letter never loses its marks) and ends in "…"; the full name stands in the
/// council's records, and the certificate is identified by its bytes, not by its subject.
/// Control and invisible format characters become spaces, so that a name cannot steer a terminal.
/// The text is taken as it is otherwise: it is expected in NFC like all text of the session.
struct SubjectText {
  static let limit = 64

  let text: String

  /// - Throws: ``TrustError/emptyName``.
  init(_ raw: String) throws(TrustError) {
    let scalars = raw.unicodeScalars.map { Self.isVisible($0) ? $0 : " " }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ")
    guard !words.isEmpty else { throw .emptyName }
    text = Self.cut(words.joined(separator: " "))
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }

  private static func cut(_ text: String) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    var kept = ""
    var count = 1  // the ellipsis
    for character in text {
      count += character.unicodeScalars.count
      if count > limit { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
