package import Typing

/// How Vietnamese is typed at a machine.
package struct TypingSettings: Hashable, Sendable {
  /// `nil`: nobody has said; on in Vietnamese, off in other languages.
  package var isOn: Bool?
  package var rules = TypingRules()

  package init() {}
}
