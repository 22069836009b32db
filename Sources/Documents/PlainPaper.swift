internal import PlainText

/// A document as plain text, for the terminal and for whoever has nothing else: 78 columns, 118 for pages laid across.
package enum PlainPaper {
  package static let width = 78
  package static let widthAcross = 118
  /// The banner comes back well before a printed page of sixty lines or so ends.
  private static let linesBetweenBanners = 40

  package static func text(of document: Document) -> String { lines(of: document).map { $0 + "\n" }.joined() }

  package static func lines(of document: Document) -> [String] {
    var lines: [String] = []
    for (index, part) in document.parts.enumerated() {
      if index > 0 { lines += ["", String(repeating: "═", count: Self.width), ""] }
      var writer = TextLines(width: part.orientation == .portrait ? width : widthAcross)
      for block in part.blocks { writer.write(block) }
      lines += writer.lines
    }
    return marked(lines, document.banners)
  }

  private static func marked(_ lines: [String], _ banners: [String]) -> [String] {
    let marks = banners.map { "*** \($0) ***" }
    if marks.isEmpty { return lines }
    var marked: [String] = []
    for (index, line) in lines.enumerated() {
      if index % linesBetweenBanners == 0 { marked += marks }
      marked.append(line)
    }
    return marked + marks
  }
}
