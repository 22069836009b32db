/// What a terminal can show beside letters, as far as a ``Look`` depends on it.
package struct Abilities: Hashable, Sendable {
  /// 0 where there are none or none are wanted, else at least 8.
  package let colours: Int
  /// The ways to set text off that it has.
  package let attributes: Look.Attributes
  /// A colour takes the place of underline and dim (Linux console: `ncv` in terminfo), dim is all but unreadable, and
  /// bold turns the black of reversed text into grey, and the white into a bright one.
  package let isConsole: Bool

  package init(colours: Int, attributes: Look.Attributes, isConsole: Bool = false) {
    self.colours = colours
    self.attributes = attributes
    self.isConsole = isConsole
  }
}
