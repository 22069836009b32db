internal import Catalogue
internal import PlainText
internal import TerminalKit

extension HallState {
  func drawPaperWork(_ progress: PaperProgress, on canvas: Canvas) -> Frame {
    var canvas = canvas
    canvas.paragraph(text(ShelfText.into(progress.order.folder)), .title)
    canvas.line()
    let room = max(10, min(40, canvas.width - 30))
    let count = text(ShelfText.progress(done: progress.done, of: progress.of))
    canvas.line(Bar.text(progress.done, of: progress.of, width: room) + "  " + count, .strong)
    if progress.isRunning { canvas.line(text(ShelfText.writing(progress.now))) }
    canvas.line()
    for (count, words, style) in [
      (progress.written, ShelfText.countWritten(progress.written), Style.good),
      (progress.same, .countSame(progress.same), .plain), (progress.noForm, .noSuchForm(progress.noForm), .muted),
      (progress.differing.count, .countDiffering(progress.differing.count), .warning),
    ] where count > 0 { canvas.line(text(words), style) }
    let names = progress.differing.joined(separator: ", ")
    for line in names.wrapped(width: canvas.width - 2).prefix(4) { canvas.line(line, .muted, indent: 2) }
    for failure in progress.failures.prefix(4) { canvas.paragraph(failure, .alert) }
    canvas.line()
    drawEnd(of: progress, on: &canvas)
    return canvas.frame
  }

  private func drawEnd(of progress: PaperProgress, on canvas: inout Canvas) {
    switch progress.end {
    case nil: canvas.paragraph(text(ShelfText.mayStop), .muted)
    case .done:
      let isNothing = progress.written + progress.same == 0
      canvas.paragraph(text(isNothing ? ShelfText.nothingWritten : .allDone), isNothing ? .warning : .good)
    case .stopped: canvas.paragraph(text(ShelfText.stopped(done: progress.done, of: progress.of)), .warning)
    case .broke(let why):
      canvas.paragraph(why, .alert)
      canvas.paragraph(text(ShelfText.broke(done: progress.done, of: progress.of)), .warning)
    }
    if !progress.isRunning && !progress.differing.isEmpty { canvas.paragraph(text(ShelfText.askReplace), .accent) }
  }
}
