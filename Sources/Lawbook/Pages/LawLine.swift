/// A line of a page about the law, for a terminal or for standard output: what it says, how deep it stands, what it is.
package struct LawLine: Hashable, Sendable {
  package enum Tone: Hashable, Sendable {
    case plain, title, head, muted, accent, good, warning, alert
  }

  package var text: String
  package var tone: Tone
  package var indent: Int

  package init(_ text: String, _ tone: Tone = .plain, indent: Int = 0) {
    self.text = text
    self.tone = tone
    self.indent = indent
  }

  /// As standard output shows it.
  package var indented: String { String(repeating: " ", count: indent) + text }
}
