internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
package import TerminalKit
internal import Terms

extension DisplayState {
  /// The frame for a screen of that size. Pure, as that of ``HallState``.
  package func view(_ size: Size) -> Frame {
    guard size.rows >= HallState.smallest.rows, size.columns >= HallState.smallest.columns else {
      return tooSmallFrame(size, language)
    }
    let frame = drawHead(on: Frame(size: size))
    var canvas = Canvas(frame, rows: 2..<size.rows - 2)
    if showsHelp {
      drawHelp(on: &canvas)
    } else {
      drawScene(on: &canvas, scale: min(size.rows / 24, size.columns / 80))
    }
    var drawn = canvas.frame
    if let words = trouble ?? message {
      drawn.put(
        words.truncated(to: size.columns - 2), at: Point(row: size.rows - 2, column: 1),
        style: trouble == nil ? .muted : .warning)
    }
    drawKeys(on: &drawn)
    return drawn
  }

  private func drawHead(on frame: Frame) -> Frame {
    var frame = frame
    let width = frame.size.columns
    frame.fill(Area(origin: Point(row: 0, column: 0), size: Size(rows: 1, columns: width)), style: .bar)
    frame.put(" hoidong · \(text(DisplayText.title))", at: Point(row: 0, column: 0), style: .bar)
    let banner = session?.info.rehearsal == true ? " \(text(HallText.rehearsalBanner)) " : ""
    frame.put(banner, at: Point(row: 0, column: width - displayWidth(banner)), style: .alert)
    guard let session else { return frame }
    let facts = facts(session)
    let room = width - displayWidth(facts.text) - 3
    frame.put(session.info.title.fitted(to: max(0, room)), at: Point(row: 1, column: 1), style: .strong)
    frame.put(facts.text, at: Point(row: 1, column: room + 2), style: facts.style)
    return frame
  }

  /// Attendance and quorum: of the product in hand, whose recused seats do not count, else of the meeting.
  private func facts(_ session: VisibleSession) -> (text: String, style: Style) {
    if session.isClosed { return (text(HallText.sessionClosed), .muted) }
    guard session.attendance != nil else { return (text(HallText.noRollCall), .warning) }
    if session.isAdjourned { return (text(MeetingText.adjourned), .warning) }
    var (present, needed, isEnough) = (session.quorumPresent, session.quorumNeeded, session.hasQuorum)
    if case .product(let id) = scene, let product = session.product(id), product.stage != .concluded {
      (present, needed) = (product.quorum.present, product.quorum.needed)
      isEnough = present >= needed
    }
    let words =
      isEnough ? DisplayText.quorum(present: present, needed: needed) : .noQuorum(present: present, needed: needed)
    return (text(words), isEnough ? .muted : .warning)
  }

  private func drawKeys(on frame: inout Frame) {
    let (row, width) = (frame.size.rows - 1, frame.size.columns)
    frame.fill(Area(origin: Point(row: row, column: 0), size: Size(rows: 1, columns: width)), style: .bar)
    let words = KeyTable.display.filter(\.inBar).map { "\($0.keys.first?.label ?? "") \(text($0.words))" }
    frame.put(" " + words.joined(separator: "   "), at: Point(row: row, column: 0), style: .bar)
  }

  private func drawHelp(on canvas: inout Canvas) {
    canvas.line(text(HallText.helpTitle), .title)
    for binding in KeyTable.display {
      canvas.line(binding.keys.map(\.label).joined(separator: ", ").padded(to: 12) + text(binding.words))
    }
    canvas.line()
    canvas.paragraph(text(DisplayText.readsOnly), .muted)
  }

  private func drawScene(on canvas: inout Canvas, scale: Int) {
    guard let session else {
      canvas.line()
      canvas.paragraph(text(DisplayText.noSession), .title)
      return
    }
    switch scene {
    case .noSession: break
    case .between(let words): drawBetween(words, session, on: &canvas, scale: scale)
    case .product(let id):
      guard let product = session.product(id) else { break }
      if let conclusion = product.conclusion {
        drawConclusion(conclusion, product, on: &canvas, scale: scale)
      } else {
        drawScoring(product, session, on: &canvas, scale: scale)
      }
      drawOthers(than: product, session, on: &canvas)
    case .ranking: drawRanking(session, on: &canvas, scale: scale)
    }
  }
}

/// What a screen that is too small shows: what is needed.
func tooSmallFrame(_ size: Size, _ language: Language) -> Frame {
  var frame = Frame(size: size)
  let words = HallText.tooSmall(columns: size.columns, rows: size.rows).text(in: language)
  for (row, line) in words.wrapped(width: max(1, size.columns)).enumerated() {
    frame.put(line, at: Point(row: row, column: 0), style: .alert)
  }
  return frame
}
