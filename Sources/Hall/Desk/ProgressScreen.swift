internal import Catalogue
internal import PlainText
internal import TerminalKit

extension HallState {
  func drawProgress(_ progress: WorkProgress, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let labels = progress.steps.map { text($0.words) }
    let width = (labels.map(displayWidth).max() ?? 0) + 3
    for (index, step) in progress.steps.enumerated() {
      let (mark, state, style) = mark(index, progress)
      let end = step == progress.pointOfNoReturn ? "   ← " + text(DeskText.pointOfNoReturn) : ""
      canvas.line("\(mark) \(index + 1). \(labels[index].padded(to: width))\(text(state))\(end)", style)
    }
    canvas.line()
    let (done, of) = (progress.done, progress.steps.count)
    let room = max(10, min(40, canvas.width - 20))
    canvas.line(Bar.text(done, of: of, width: room) + "  " + text(DeskText.steps(done: done, of: of)), .strong)
    if progress.ofChecks > 0 {
      let checks = text(DeskText.checks(made: progress.checks, of: progress.ofChecks))
      canvas.line(Bar.text(progress.checks, of: progress.ofChecks, width: room) + "  " + checks)
    }
    canvas.line()
    if let fault = progress.fault {
      canvas.paragraph(fault, .alert)
      canvas.paragraph(text(remedy(progress)), .warning)
    } else {
      canvas.paragraph(text(progress.mayStop ? DeskText.mayStop : .mayNotStop), progress.mayStop ? .muted : .warning)
    }
    return canvas.frame
  }

  private func remedy(_ progress: WorkProgress) -> DeskText {
    if progress.mayStop { return .brokeBefore }
    return progress.steps[progress.done] == .readBack ? .brokeReading : .brokeAfter
  }

  private func mark(_ index: Int, _ progress: WorkProgress) -> (String, DeskText, Style) {
    if index < progress.done { return ("✓", .stepDone, .good) }
    if index > progress.done { return ("·", .stepWaits, .muted) }
    return progress.fault == nil ? ("▶", .stepNow, .strong) : ("✗", .stepFailed, .alert)
  }
}

/// Bars of text: full and empty signs, so that they read without colour too.
enum Bar {
  /// `value` of `most`, rounded down, but never empty for something.
  static func text(_ value: Int, of most: Int, width: Int) -> String {
    let share = most > 0 ? max(0, min(value, most)) * width / most : 0
    let full = value > 0 ? max(1, share) : 0
    return String(repeating: "█", count: full) + String(repeating: "░", count: max(0, width - full))
  }
}
