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

  /// Whether the colour of ANSI is too pale for a white background: green and cyan of xterm have 2:1 there.
  package var isPale: Bool { self == .green || self == .cyan }
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
    // A colour comes only beside an attribute. A console is black; of other terminals nobody knows.
    let isReadable = terminal.isConsole || terminal.colours == 256 || row.colour?.isPale != true
    colour = isReadable && !attributes.isEmpty ? row.colour : nil
  }

  private static func shown(_ wanted: Attributes, on terminal: Abilities) -> Attributes {
    var shown = wanted.intersection(terminal.attributes)
    if terminal.isConsole {
      shown.remove(.dim)
      if shown.contains(.reverse) { shown.remove(.bold) }
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
      case .warning: ([.reverse, .underline], [.bold, .underline], .reverse, .magenta)
      case .alert: ([.bold, .reverse, .underline], [.reverse, .underline], .reverse, .red)
      case .selected: (.reverse, .reverse, .reverse, nil)
      case .key: ([.dim, .reverse], .bold, .bold, .cyan)
      case .bar: ([.bold, .reverse], .reverse, .reverse, nil)
      }
  }
}
