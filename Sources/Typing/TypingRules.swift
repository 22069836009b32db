/// Which keys stand for marks and tones.
package enum TypingMethod: String, CaseIterable, Hashable, Sendable {
  /// Letters: `aa aw dd ee oo ow uw w`, tones `s f r x j`, `z` takes the tone away.
  case telex
  /// Digits behind the letter: `6` roof, `7` horn, `8` breve, `9` bar, tones `1`…`5`, `0` takes the tone away.
  case vni
}

/// On which vowel the tone of "oa", "oe" and "uy" without a final stands.
package enum ToneStyle: String, CaseIterable, Hashable, Sendable {
  /// On the first: hòa, khỏe, thủy.
  case old
  /// On the second: hoà, khoẻ, thuỷ.
  case modern
}

/// How keys become Vietnamese: what an office sets for a machine.
package struct TypingRules: Hashable, Sendable {
  package var method: TypingMethod
  package var style: ToneStyle
  /// Telex: `w` where nothing takes its hook is "ư".
  package var bareW: Bool
  /// At the end of a word that is no Vietnamese syllable its raw keys come back.
  package var restoresKeys: Bool

  package init(
    method: TypingMethod = .telex, style: ToneStyle = .old, bareW: Bool = true, restoresKeys: Bool = false
  ) {
    self.method = method
    self.style = style
    self.bareW = bareW
    self.restoresKeys = restoresKeys
  }
}
