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

/// The eight colours every colour terminal has, without black.
package enum Colour: Int, Hashable, Sendable, CaseIterable {
  case red = 1
  case green
  case yellow
  case blue
  case magenta
  case cyan
  case white
}

/// How a style looks on a terminal.
package struct Look: Hashable, Sendable {
  /// Ways to set text off without colour.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
  }

  package let attributes: Attributes
  /// nil: the terminal's own text colour. The background is always the terminal's own.
  package let colour: Colour?

  /// The look of a style; without colour every state still differs from the others by its attributes.
  package init(_ style: Style, colour wanted: Bool) {
    let colour: Colour?
    (attributes, colour) =
      switch style {
      case .plain: ([], nil)
      case .strong: (.bold, nil)
      case .muted: (.dim, nil)
      case .title: (.bold, nil)
      case .accent: (.bold, .cyan)
      case .good: (wanted ? [] : [.bold, .underline], .green)
      case .warning: (.underline, .magenta)
      case .alert: ([.bold, .reverse], .red)
      case .selected: (.reverse, nil)
      case .key: (.bold, .cyan)
      case .bar: (.reverse, nil)
      }
    self.colour = wanted ? colour : nil
  }
}
