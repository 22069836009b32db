/// The colours in use: those that can be read on black and on white.
package enum Colour: Int, Hashable, Sendable, CaseIterable {
  case red = 1
  case green = 2
  case magenta = 5
  case cyan = 6

  /// The number in the terminal's palette. With its 256 colours a middling tone with at least 3.8:1 against black and white
  /// (WCAG 2.1, relative luminance); else the colour of ANSI, which the terminal's own palette decides.
  package func number(of colours: Int) -> Int {
    // More than 256 are no palette: a number is then red, green and blue themselves.
    if colours != 256 { return rawValue }
    return switch self {
    case .red: 160
    case .green: 28
    case .magenta: 164
    case .cyan: 30
    }
  }

  /// Whether the colour of ANSI is too pale for a white background: green and cyan of xterm have 2:1 there. The others
  /// are too dark for the black of a console, and stand there as a ground under white text.
  package var isPale: Bool { self == .green || self == .cyan }

  /// The number of the colour that reversed text of this colour has; nil: the terminal's own background.
  package func textOnIt(on terminal: Abilities) -> Int? { terminal.isConsole && !isPale ? Colour.white : nil }

  private static let white = 7

  /// A colour comes only beside an attribute. A console is black; of other terminals nobody knows.
  fileprivate func isReadable(with attributes: Look.Attributes, on terminal: Abilities) -> Bool {
    if terminal.isConsole { return isPale ? !attributes.isEmpty : attributes.contains(.reverse) }
    return !attributes.isEmpty && (terminal.colours == 256 || !isPale)
  }
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
  /// Never without an attribute. nil: the terminal's own text colour. The background is always the terminal's own.
  package let colour: Colour?

  package init(_ style: Style, on terminal: Abilities) {
    let row = Row(style)
    guard terminal.colours > 0 else {
      colour = nil
      attributes = Look.shown(row.alone, on: terminal)
      return
    }
    attributes = Look.shown(terminal.isConsole ? row.onConsole : row.beside, on: terminal)
    colour = row.colour.flatMap { [attributes] in $0.isReadable(with: attributes, on: terminal) ? $0 : nil }
  }

  private static func shown(_ wanted: Attributes, on terminal: Abilities) -> Attributes {
    var shown = wanted.intersection(terminal.attributes)
    if terminal.isConsole {
      shown.remove(.dim)
      if terminal.colours == 0 && shown.contains(.reverse) { shown.remove(.bold) }
    }
    return shown
  }
}

/// One style on the three kinds of terminals.
private struct Row {
  /// Without colours: no two styles alike.
  let alone: Look.Attributes
  /// With the colour: states stay apart without it; what is only emphasised (strong, title, accent, key) is bold.
  let beside: Look.Attributes
  /// With the colour, where underline and dim cannot be had.
  let onConsole: Look.Attributes
  let colour: Colour?

  init(_ style: Style) {
    (alone, beside, onConsole, colour) =
      switch style {
      case .plain: ([], [], [], nil)
      case .strong: (.bold, .bold, .bold, nil)
      case .muted: (.dim, .dim, [], nil)
      case .title: ([.bold, .underline], .bold, .bold, nil)
      case .accent: (.underline, .bold, .bold, .cyan)
      case .good: ([.dim, .underline], .underline, .bold, .green)
      case .warning: ([.reverse, .underline], [.bold, .underline], [.bold, .reverse], .magenta)
      case .alert: ([.bold, .reverse, .underline], [.reverse, .underline], [.bold, .reverse], .red)
      case .selected: (.reverse, .reverse, .reverse, nil)
      case .key: ([.dim, .reverse], .bold, .bold, .cyan)
      case .bar: ([.bold, .reverse], .reverse, .reverse, nil)
      }
  }
}
