package import Council
internal import PlainText

/// A setting as people write it, to the one spelling that the program keeps.
package enum SettingValue {
  /// The setting of that name, or what may have been meant.
  package static func key(_ name: String) -> Result<RuleKey, UnknownKey> {
    guard let key = RuleKey(rawValue: name) else {
      return .failure(
        UnknownKey(suggestion: Suggestion.for(SettingValue.folded(name), among: RuleKey.allCases.map(\.rawValue))))
    }
    return .success(key)
  }

  package struct UnknownKey: Error, Hashable, Sendable {
    package let suggestion: String?
  }

  /// The value in its one spelling; `nil` where it is none of the setting's.
  package static func read(_ key: RuleKey, _ text: String) -> String? {
    let text = text.trimmed
    // An empty value says nothing; the line is left out instead.
    if text.isEmpty { return nil }
    var rules = Rules()
    guard rules.set(key, spelt(key, text)) else { return nil }
    return rules.text(of: key)
  }

  /// What is wrong with a value that is none.
  package static func problem(of key: RuleKey) -> RegulationFault.Problem {
    Rules.values(of: key).count == 1 ? .fixed(key) : .badValue(key)
  }

  private static func spelt(_ key: RuleKey, _ text: String) -> String {
    switch key {
    case .firstRound, .secondRound, .numbering, .retention: text
    case .quorum: text.withoutBlanks
    case .voteThreshold: text.withoutBlanks.replacing("≥", with: ">=")
    case .writtenTriggers:
      text.split(separator: ",", omittingEmptySubsequences: false).map(folded).joined(separator: ",")
    default: folded(text)
    }
  }

  /// "Chấm lại", "cham_lai" and "CHẤM  LẠI" are one word: no marks, no capitals, "_" for blanks.
  static func folded(_ text: some StringProtocol) -> String {
    foldedForSearch(String(text)).split(separator: " ").joined(separator: "_")
  }
}

extension String {
  fileprivate var withoutBlanks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  fileprivate func replacing(_ scalar: Unicode.Scalar, with text: String) -> String {
    unicodeScalars.reduce(into: "") { $0 += $1 == scalar ? text : String($1) }
  }
}
