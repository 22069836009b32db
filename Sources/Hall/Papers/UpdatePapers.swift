internal import Catalogue
internal import Council
internal import TerminalKit

/// A row of the list: a paper, or a group of many.
enum PaperRow: Hashable {
  case paper(PaperLine)
  case group(PaperGroup, [PaperLine])

  var lines: [PaperLine] {
    switch self {
    case .paper(let line): [line]
    case .group(_, let lines): lines
    }
  }
}

// The list of papers: reading them, writing them out, printing.
extension HallState {
  func paperRows(_ group: PaperGroup?) -> [PaperRow] {
    let lines = shelf?.lines ?? []
    if let group { return lines.filter { $0.group == group }.map { .paper($0) } }
    let single = lines.filter { !PaperGroup.folded.contains($0.group) }.map { PaperRow.paper($0) }
    return single
      + PaperGroup.folded.compactMap { group in
        let members = lines.filter { $0.group == group }
        return members.isEmpty ? nil : .group(group, members)
      }
  }

  mutating func openPapers() -> [Intent] {
    guard isAtDesk, session != nil else {
      say(ShelfText.ofDesk, .warning)
      return []
    }
    return [.papers(.list)]
  }

  mutating func enterPapers(_ group: PaperGroup?, _ selected: Int) -> [Intent] {
    let rows = paperRows(group)
    guard rows.indices.contains(selected) else { return [] }
    switch rows[selected] {
    case .group(let group, _): places.append(.page(.papers(group, selected: 0)))
    case .paper(let line):
      if case .blocked(let why) = line.marks.first {
        say(why, .warning)
        return []
      }
      return [.papers(.read(line.name))]
    }
    return []
  }

  mutating func performPapers(_ action: DeskAction) -> [Intent] {
    switch action {
    case .papers: return openPapers()
    case .exportPaper: askToExport(papersInHand)
    case .exportAllPapers: askToExport(shelf?.lines ?? [])
    case .printPaper:
      guard let line = papersInHand.first, papersInHand.count == 1, line.isReady else {
        say(ShelfText.nothingReady, .muted)
        return []
      }
      return [.papers(.print(line.name))]
    case .openFolder: return folderOfPapers.map { [.papers(.openFolder($0))] } ?? []
    case .charts: return [.papers(.charts)]
    default: break
    }
    return []
  }

  /// Those under the cursor, or the one that is being read.
  private var papersInHand: [PaperLine] {
    switch place {
    case .page(.papers(let group, let selected)):
      let rows = paperRows(group)
      return rows.indices.contains(selected) ? rows[selected].lines : []
    case .page(.paperText(let text)): return (shelf?.lines ?? []).filter { $0.name == text.reading.name }
    default: return []
    }
  }

  private var folderOfPapers: String? {
    if case .page(.paperWork(let progress)) = place { progress.order.folder } else { shelf?.folder }
  }

  private mutating func askToExport(_ lines: [PaperLine]) {
    let ready = lines.filter(\.isReady)
    guard let first = ready.first, let shelf else { return say(ShelfText.nothingReady, .warning) }
    let title = ready.count == 1 ? ShelfText.exportTitle(first.title) : .exportAllTitle(ready.count)
    form = Form(
      .exportPapers(ready.map(\.name)), .shelf(title), notice: [.words(.shelf(.exportHint))],
      [
        Form.Entry(.shelf(.folder), shelf.folder, limit: 500, isPlain: true),
        Form.Entry(
          .shelf(.format), choices: PaperFormatChoice.allCases.map { .shelf($0.words) }, PaperFormatChoice.asGiven),
      ])
  }

  mutating func submitExport(_ form: Form, of names: [String]) -> [Intent] {
    let folder = wholePath(form.text(0))
    if folder.isEmpty {
      fault(ActFaultText.missing)
      self.form?.focus = 0
      return []
    }
    let chosen = form.entries.indices.contains(1) ? form.entries[1].chosen : 0
    let formats = PaperFormatChoice.allCases
    let format = formats.indices.contains(chosen) ? formats[chosen] : .asGiven
    return [.papers(.export(PaperOrder(names: names, folder: folder, format: format)))]
  }

  /// After the end: whether what was left alone is overwritten after all.
  mutating func askToReplace(_ progress: PaperProgress) {
    guard !progress.isRunning, !progress.differing.isEmpty else { return }
    let shown = progress.differing.prefix(6).map { Form.Notice.line($0) }
    let more = progress.differing.count > shown.count ? [Form.Notice.line("…")] : []
    form = Form(
      .replacePapers(progress.order, progress.differing), .shelf(.replaceTitle(progress.differing.count)),
      notice: [.words(.shelf(.replaceHint))] + shown + more, [])
  }

  mutating func receivePapers(_ answer: PaperAnswer) {
    switch answer {
    case .listed(let list):
      shelf = list
      if case .page(.papers) = place { return }
      places.append(.page(.papers(nil, selected: 0)))
    case .read(let reading):
      if reading.lines.isEmpty { return say(ShelfText.noCharts, .muted) }
      places.append(.page(.paperText(PaperTextPlace(reading: reading))))
    case .went(let progress): show(progress)
    case .ended(let progress, let list):
      shelf = list
      show(progress)
      if progress.end == .stopped {
        say(ShelfText.stopped(done: progress.done, of: progress.of), .warning)
      }
    case .said(let words, let isGood): say(words, isGood ? .good : .warning)
    }
  }

  private mutating func show(_ progress: PaperProgress) {
    form = nil
    if case .page(.paperWork) = place {
      replace(.page(.paperWork(progress)))
    } else {
      places.append(.page(.paperWork(progress)))
    }
  }

  mutating func backFromExport(_ progress: PaperProgress) -> [Intent] {
    if progress.isRunning { return [.papers(.stop)] }
    places.removeLast()
    return []
  }
}
