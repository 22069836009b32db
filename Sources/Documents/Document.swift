/// A paper before it is a file: every writer (text, DOCX, PDF) makes its file from this and from nothing else.
package struct Document: Hashable, Sendable {
  /// For the properties of the file.
  package var title: String
  /// Stands at the top of every page, whatever page it is: a rehearsal, a draft, a paper without signatures. Empty: none.
  package var banners: [String]
  /// Each begins on a new page.
  package var parts: [Part]

  package init(title: String, banners: [String] = [], parts: [Part]) {
    self.title = Run(title).text
    self.banners = banners.map { Run($0).text }
    self.parts = parts
  }
}

/// Pages that are numbered together, from 1; the number is not shown on the first (Phụ lục I, mục I.7, Nghị định
/// 30/2020/NĐ-CP). An annex is a part of its own.
package struct Part: Hashable, Sendable {
  package var orientation: PageForm.Orientation
  package var blocks: [Block]

  package init(_ orientation: PageForm.Orientation = .portrait, _ blocks: [Block]) {
    self.orientation = orientation
    self.blocks = blocks
  }
}

package indirect enum Block: Hashable, Sendable {
  case paragraph(Paragraph)
  /// A solid line, centred in the room that the block has.
  case rule(Rule)
  /// Two columns without borders, never broken over a page: heads and signatures.
  case beside(Beside)
  case table(Grid)
  /// A QR code to the right of what it says, in small letters.
  case code(payload: String, caption: [String])
  case chart(Chart)
  /// Room for a signature and a seal, in twentieths of a point.
  case room(Int)
  /// Dotted lines to write on by hand.
  case writing(lines: Int, level: Int)
  case newPage
}

/// A line under a heading: as long as a text, or as a part of it.
package struct Rule: Hashable, Sendable {
  package var text: String
  package var style: Style
  /// Of the text's length, in hundredths: 100 under the tiêu ngữ, 33 to 50 under an agency's name or a trích yếu (Phụ lục
  /// I, mục II.1, II.2, II.5, Nghị định 30/2020/NĐ-CP).
  package var percent: Int

  package init(as text: String, in style: Style, percent: Int) {
    self.text = Run(text).text
    self.style = style
    self.percent = percent
  }
}

package struct Beside: Hashable, Sendable {
  package var left: [Block]
  package var right: [Block]
  /// Width of the left column, in thousandths of the text's width.
  package var leftShare: Int

  package init(_ left: [Block], _ right: [Block], leftShare: Int = 420) {
    self.left = left
    self.right = right
    self.leftShare = leftShare
  }
}
