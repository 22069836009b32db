package import Catalogue
package import Criteria

extension Note {
  /// The note with what it is said to be, once: an official text brings its own "Yêu cầu:" or "Ghi chú:".
  package func text(in language: Language) -> String {
    let lower = text.lowercased()
    switch kind {
    case .knockout, .disqualifier: return HallText.knockout(text).text(in: language)
    case .requirement: return lower.hasPrefix("yêu cầu") ? text : HallText.requirement(text).text(in: language)
    case .evidence: return lower.hasPrefix("ghi chú") ? text : HallText.evidence(text).text(in: language)
    case .scope:
      return lower.hasPrefix("ghi chú") || lower.hasPrefix("yêu cầu") ? text : HallText.scope(text).text(in: language)
    }
  }
}
