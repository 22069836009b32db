/// What a piece of text means; what it looks like is decided late, by ``Look``.
///
/// Colour and attributes are only a hint: words or signs carry every state, since the simplest terminals show neither.
package enum Style: String, Hashable, Sendable, CaseIterable {
  /// Running text.
  case plain
  /// What counts most in its line.
  case strong
  /// Side remarks, what is switched off.
  case muted
  /// The head of a screen or a part.
  case title
  /// What the eye should find, without good or bad.
  case accent
  /// Done, agreeing, reached.
  case good
  /// Needs care.
  case warning
  /// Wrong, refused, lost.
  case alert
  /// The line or choice the keys act on.
  case selected
  /// The name of a key.
  case key
  /// The bars at the top and the foot of the screen.
  case bar
}
