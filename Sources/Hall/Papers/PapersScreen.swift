internal import Catalogue
internal import PlainText
internal import TerminalKit

// The list of papers with the state of each, and what is wrong with the office's templates at the foot.
extension HallState {
  func drawPapers(_ group: PaperGroup?, _ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let rows = paperRows(group)
    let foot = footOfPapers(rows.indices.contains(selected) ? rows[selected] : nil, width: canvas.width)
    if rows.isEmpty { canvas.paragraph(text(ShelfText.nothingReady), .muted) }
    if let group { canvas.line(text(group.words), .title) }
    for index in window(of: rows.count, rows: canvas.rowsLeft - foot.count - 1, selected: selected) {
      draw(rows[index], selected: index == selected, on: &canvas)
    }
    canvas.rule()
    for line in foot { canvas.line(line.text, line.style) }
    return canvas.frame
  }

  private func draw(_ row: PaperRow, selected: Bool, on canvas: inout Canvas) {
    let (title, state, style): (String, String, Style)
    switch row {
    case .paper(let line):
      (title, state, style) = (line.title, line.marks.map { text($0) }.joined(separator: ", "), self.style(of: line))
    case .group(let group, let lines):
      let ready = lines.count(where: \.isReady)
      let words = ShelfText.groupState(
        ready: ready, blocked: lines.count - ready, written: lines.count(where: \.isWritten))
      (title, state, style) = ("\(text(group.words)) (\(lines.count)) >", text(words), .strong)
    }
    let shown = state.truncated(to: canvas.width / 2)
    let room = max(10, canvas.width - displayWidth(shown) - 3)
    canvas.item(title.fitted(to: room) + " " + shown, selected: selected, style)
  }

  private func style(of line: PaperLine) -> Style {
    if !line.isReady { return .muted }
    return line.marks.contains(.signed) ? .good : .plain
  }

  /// About the row in hand, the folder, and the templates.
  private func footOfPapers(_ row: PaperRow?, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    func add(_ words: ShelfText, _ style: Style) { lines += text(words).wrapped(width: width).map { ($0, style) } }
    switch row {
    case .paper(let line):
      add(.formats(line.formats.joined(separator: ", ")), .muted)
      if case .blocked(let why) = line.marks.first { add(.blocked(why), .warning) }
      if let bundle = line.bundle { add(.bundle(bundle), .muted) }
    case .group: add(.opensGroup, .muted)
    case nil: break
    }
    guard let shelf else { return lines }
    add(.place(folder: shelf.folder), .muted)
    if shelf.faults.isEmpty { return lines }
    add(.faultsHead(shelf.faults.count), .alert)
    let shown = shelf.faults.prefix(3)
    for fault in shown { add(.faultAt(file: fault.file, line: fault.line, fault.words), .warning) }
    if shelf.faults.count > shown.count { add(.moreFaults(shelf.faults.count - shown.count), .warning) }
    return lines
  }
}
