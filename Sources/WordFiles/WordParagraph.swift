internal import Documents
internal import PlainText

/// Paragraphs of a document: the look from the style, what is said of the one paragraph beside it.
enum WordParagraph {
  /// - Parameter keepsWithNext: even where its style does not.
  static func xml(_ paragraph: Paragraph, keepsWithNext: Bool = false) -> String {
    let form = paragraph.style.form
    // What the style has already is not said again.
    let runs = paragraph.runs.map {
      WordXML.run($0.text, bold: $0.bold && !form.bold, italic: $0.italic && !form.italic)
    }.joined()
    let keeps = keepsWithNext ? "<w:keepNext/>" : ""
    let left = max(0, paragraph.level) * PageForm.step
    let mark = Run(paragraph.mark).text
    if mark.isEmpty {
      let indent = left > 0 ? "<w:ind w:left=\"\(left)\"/>" : ""
      return WordXML.paragraph(WordStyles.of(paragraph.style), keeps + indent, runs)
    }
    // The blank behind a mark is the tab; where the indent ends is the first tab stop.
    let hanging = TimesWidth.of(mark, size: form.size, bold: form.bold) + (mark.hasSuffix(" ") ? 0 : 60)
    let shown = String(mark.reversed().drop { $0 == " " }.reversed())
    return WordXML.paragraph(
      WordStyles.of(paragraph.style), keeps + "<w:ind w:left=\"\(left + hanging)\" w:hanging=\"\(hanging)\"/>",
      WordXML.run(shown) + "<w:r><w:tab/></w:r>" + runs)
  }

  /// A dotted line to write on, up to the end of the room.
  static func dots(level: Int, room: Int) -> String {
    let left = max(0, level) * PageForm.step
    return WordXML.paragraph(
      WordStyles.of(.body),
      "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(room)\"/></w:tabs>"
        + "<w:ind w:left=\"\(left)\" w:firstLine=\"0\"/>" + WordStyles.alignment(.leading), "<w:r><w:tab/></w:r>")
  }
}
