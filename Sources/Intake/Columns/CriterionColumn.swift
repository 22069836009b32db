package import Council

/// A column of one criterion: "TĐG 1.1" is the producer's own assessment, "TTV 1.1" the advisers'.
package struct CriterionColumn: Hashable, Sendable {
  package var voice: DossierFinding.Voice
  package var key: String

  package init(voice: DossierFinding.Voice, key: String) {
    self.voice = voice
    self.key = key
  }

  package var vietnamese: String { "\(voice.names[0]) \(key)" }
  package var english: String { "\(voice.names[1]) \(key)" }

  /// - Parameter heading: one line in form C.
  init?(_ heading: String) {
    guard let blank = heading.lastIndex(of: " ") else { return nil }
    let (words, key) = (Heading.key(String(heading[..<blank])), heading[blank...].dropFirst())
    guard key.first?.isNumber ?? false,
      let voice = DossierFinding.Voice.allCases.first(where: { $0.names.contains { Heading.key($0) == words } })
    else { return nil }
    self.init(voice: voice, key: key.lowercased())
  }
}

extension DossierFinding.Voice {
  /// What a heading begins with: Vietnamese, English, others.
  var names: [String] {
    switch self {
    case .producer: ["TĐG", "Self", "Tự đánh giá", "TĐG tiêu chí", "Tự đánh giá tiêu chí"]
    case .advisers: ["TTV", "Advisers", "Tổ tư vấn", "TTV tiêu chí", "Tổ tư vấn tiêu chí"]
    }
  }
}
