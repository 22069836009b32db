import TerminalKit
import Testing

/// Every style on every kind of terminal: 0, 8, 16 and 256 colours, consoles, terminals that lack an attribute.
@Suite("Looks") struct LookTests {
  private static let all: Look.Attributes = [.bold, .dim, .reverse, .underline]
  private static let terminals: [Abilities] = [0, 8, 16, 256].flatMap { colours in
    [all, all.subtracting(.dim), all.subtracting(.underline), .reverse, []].flatMap { attributes in
      [false, true].map { Abilities(colours: colours, attributes: attributes, isConsole: $0) }
    }
  }
  /// What a style can say about the council's matter; the others say how a text is built.
  private static let states: [Style] = [.plain, .muted, .good, .warning, .alert, .selected]

  private func looks(_ styles: [Style], _ terminal: Abilities) -> [Look] { styles.map { Look($0, on: terminal) } }

  /// The styles that look the same, in pairs.
  private func folded(_ terminal: Abilities) -> Set<Set<Style>> {
    var pairs: Set<Set<Style>> = []
    for one in Style.allCases {
      for other in Style.allCases where one != other && Look(one, on: terminal) == Look(other, on: terminal) {
        pairs.insert([one, other])
      }
    }
    return pairs
  }

  @Test func withoutColoursNoTwoStylesAreAlike() {
    #expect(folded(Abilities(colours: 0, attributes: Self.all)).isEmpty)
  }

  /// Eleven styles cannot be told apart by three attributes; what is alike then is harmless.
  @Test func withoutDimThreePairsAreAlike() {
    let vt100 = Abilities(colours: 0, attributes: Self.all.subtracting(.dim))
    #expect(folded(vt100) == [[.plain, .muted], [.accent, .good], [.key, .selected]])
  }

  @Test(arguments: terminals) func noStyleLivesByColourAlone(_ terminal: Abilities) {
    for style in Style.allCases {
      let look = Look(style, on: terminal)
      #expect(look.attributes.isSubset(of: terminal.attributes), "\(style)")
      if terminal.colours == 0 { #expect(look.colour == nil, "\(style)") }
      #expect(look.colour == nil || !look.attributes.isEmpty, "\(style)")
    }
  }

  /// Where a terminal shows attributes beside colours, the states are apart by attributes: who sees no colours sees them.
  @Test(arguments: [8, 16, 256]) func statesAreApartWithoutTheirColours(_ colours: Int) {
    let terminal = Abilities(colours: colours, attributes: Self.all)
    #expect(Set(looks(Self.states, terminal).map(\.attributes)).count == Self.states.count)
    let emphasis = looks([.strong, .title, .accent, .key], terminal).map(\.attributes)
    #expect(Set(emphasis) == [.bold])
    #expect(Set(looks(Self.states + [.strong], terminal).map(\.attributes)).count == Self.states.count + 1)
  }

  /// A Linux console shows a colour in place of underline and dim: everything but running text is bold or reversed.
  @Test func onAConsole() {
    let console = Abilities(colours: 8, attributes: Self.all, isConsole: true)
    for style in Style.allCases where style != .plain && style != .muted {
      let look = Look(style, on: console)
      #expect(!look.attributes.isDisjoint(with: [.bold, .reverse]), "\(style)")
    }
    #expect(Look(.muted, on: console) == Look(.plain, on: console), "half bright is dark grey on black")
    #expect(Set(looks(Self.states, console)).count == Self.states.count - 1)
    // What needs care is apart from what is well, from what is chosen and from what is strong by more than its colour.
    let attributes = looks([.plain, .strong, .selected, .warning], console).map(\.attributes)
    #expect(Set(attributes).count == 4)
    #expect(Look(.good, on: console).attributes == .bold && Look(.alert, on: console).colour == .red)
  }

  /// Bold turns the black of reversed text into grey there: dark grey on red.
  @Test(arguments: terminals.filter(\.isConsole)) func noBoldOnReversedTextOfAConsole(_ terminal: Abilities) {
    for look in looks(Style.allCases, terminal) {
      if look.attributes.isSuperset(of: [.bold, .reverse]) {
        #expect(look.colour?.textOnIt(on: terminal) == 7, "white text, which bold makes bright")
      }
      // Dark colours are a ground there, never text on black.
      if let colour = look.colour, !colour.isPale { #expect(look.attributes.contains(.reverse)) }
      #expect(!look.attributes.contains(.dim))
    }
  }

  /// The background is not known: what is painted must be read on black and on white.
  @Test(arguments: Colour.allCases) func middlingTonesAreReadOnBlackAndOnWhite(_ colour: Colour) {
    let light = luminance(ofCube: colour.number(of: 256))
    #expect((light + 0.05) / 0.05 >= 3.8, "on black")
    #expect(1.05 / (light + 0.05) >= 3.8, "on white")
    for few in [8, 16, 1 << 24] { #expect(colour.number(of: few) == colour.rawValue) }
  }

  @Test(arguments: [8, 16, 1 << 24]) func paleColoursAreLeftOutWhereTheBackgroundMayBeWhite(_ colours: Int) {
    for style in Style.allCases {
      let look = Look(style, on: Abilities(colours: colours, attributes: Self.all))
      #expect(look.colour?.isPale != true, "\(style)")
    }
    #expect(Look(.good, on: Abilities(colours: 8, attributes: Self.all, isConsole: true)).colour == .green)
  }

  @Test func atMostEightColours() {
    let used = Set(Self.terminals.flatMap { looks(Style.allCases, $0) }.compactMap(\.colour))
    #expect(used.count <= 8)
    #expect(used == Set(Colour.allCases), "no colour without a use")
  }

  /// WCAG 2.1 relative luminance of a colour of the 6 by 6 by 6 cube (16...231).
  private func luminance(ofCube number: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let parts = [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map { levels[$0] }
    return zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + linear($1.0) * $1.1 }
  }

  private func linear(_ part: Int) -> Double {
    let share = Double(part) / 255
    return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
  }

  /// To the power of 2.4, by Newton's fifth root of the twelfth power.
  private func power(_ base: Double) -> Double {
    var twelfth = 1.0
    for _ in 0..<12 { twelfth *= base }
    var root = 1.0
    for _ in 0..<100 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
    return root
  }
}
