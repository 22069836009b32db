internal import PlainText

/// A text in one look. It is in form C, on one line, and nothing in it acts or hides, whoever entered it.
package struct Run: Hashable, Sendable {
  package let text: String
  /// On top of the paragraph's style.
  package var bold: Bool
  package var italic: Bool

  package init(_ text: String, bold: Bool = false, italic: Bool = false) {
    self.text = visible(nfc(text))
    self.bold = bold
    self.italic = italic
  }
}

package struct Paragraph: Hashable, Sendable {
  package var runs: [Run]
  package var style: Style
  /// What stands before the first line, the further lines stand under its end: "- ", "1. ". Empty: none.
  package var mark: String
  /// Steps to the right, `PageForm.step` each.
  package var level: Int

  package init(_ runs: [Run], _ style: Style = .body, mark: String = "", level: Int = 0) {
    self.runs = runs
    self.style = style
    self.mark = mark
    self.level = level
  }

  package init(_ text: String, _ style: Style = .body, mark: String = "", level: Int = 0) {
    self.init([Run(text)], style, mark: mark, level: level)
  }

  package var text: String { runs.map(\.text).joined() }
}
