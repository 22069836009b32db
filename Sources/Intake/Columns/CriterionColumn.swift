/// A column of one criterion: "TĐG 1.1" is the producer's own assessment, "TTV 1.1" the advisers'.
package struct CriterionColumn: Hashable, Sendable {
  package enum Voice: Hashable, Sendable, CaseIterable {
    case producer
    case advisers

    /// What the heading begins with: Vietnamese, English, others.
    package var names: [String] {
      switch self {
      case .producer: ["TĐG", "Self", "Tự đánh giá", "TĐG tiêu chí", "Tự đánh giá tiêu chí"]
      case .advisers: ["TTV", "Advisers", "Tổ tư vấn", "TTV tiêu chí", "Tổ tư vấn tiêu chí"]
      }
    }
  }

  package var voice: Voice
  package var key: String

  package init(voice: Voice, key: String) {
    self.voice = voice
    self.key = key
  }

  /// - Parameter heading: one line in form C.
  init?(_ heading: String) {
    guard let blank = heading.lastIndex(of: " ") else { return nil }
    let (words, key) = (Heading.key(String(heading[..<blank])), heading[blank...].dropFirst())
    guard key.first?.isNumber ?? false,
      let voice = Voice.allCases.first(where: { $0.names.contains { Heading.key($0) == words } })
    else { return nil }
    self.init(voice: voice, key: key.lowercased())
  }
}
