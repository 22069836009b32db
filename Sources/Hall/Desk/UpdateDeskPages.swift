internal import Council
internal import TerminalKit

// The keys of the screens around the desk.
extension HallState {
  mutating func performDeskPage(_ action: DeskAction) -> [Intent] {
    switch action {
    case .agenda: openAgenda()
    case .lift: lift()
    case .earlier, .later:
      let step = action == .earlier ? -1 : 1
      if case .desk = place { openAgenda(step) } else { moveInAgenda(step) }
    case .talk: openTalk()
    case .otherOrder, .previousMembers, .nextMembers: changeTalk(action)
    case .numbers: places.append(.page(.numbers(scroll: 0)))
    case .fields: places.append(.page(.fields(selected: 0)))
    case .verify: return verifyAgain()
    case .copy: askWhereToCopy()
    case .secondCopy: return copyNow()
    case .papers, .exportPaper, .exportAllPapers, .printPaper, .openFolder, .charts: return performPapers(action)
    }
    return []
  }

  mutating func enter(_ page: DeskPage) -> [Intent] {
    switch page {
    case .agenda: return settleAgenda()
    case .talk(let place): openCriterion(place)
    case .fields(let selected): return fill(selected)
    case .bundles(_, let selected): return enterBundle(selected)
    case .papers(let group, let selected): return enterPapers(group, selected)
    case .paperWork(let progress): askToReplace(progress)
    case .criterion, .numbers, .progress, .paperText: break
    }
    return []
  }

  mutating func back(from page: DeskPage) -> [Intent] {
    switch page {
    case .progress(let progress): return backFromWork(progress)
    case .paperWork(let progress): return backFromExport(progress)
    case .agenda(let agenda) where agenda.moving != nil:
      drop()
    case .agenda, .talk, .criterion, .numbers, .fields, .bundles, .papers, .paperText: places.removeLast()
    }
    return []
  }

  mutating func move(_ page: DeskPage, _ action: Action) {
    switch page {
    case .agenda(var agenda):
      if agenda.moving != nil {
        if action == .up || action == .down { moveInAgenda(action == .up ? -1 : 1) }
        return
      }
      agenda.selected = moved(agenda.selected, action, session?.products.count ?? 0)
      replace(.page(.agenda(agenda)))
    case .talk(var talk):
      talk.selected = moved(talk.selected, action, keys(of: talk).count)
      replace(.page(.talk(talk)))
    case .criterion(let talk, let key, let scroll):
      let count = criterionLines(talk, key).count
      replace(.page(.criterion(talk, key, scroll: moved(scroll, action, max(1, count - 8)))))
    case .numbers(let scroll):
      let count = numberLines(width: 78).count
      replace(.page(.numbers(scroll: moved(scroll, action, max(1, count - 8)))))
    case .fields(let selected): replace(.page(.fields(selected: moved(selected, action, minutesFields.count))))
    case .bundles(let id, let selected):
      replace(.page(.bundles(id, selected: moved(selected, action, bundles.count + 1))))
    case .papers(let group, let selected):
      replace(.page(.papers(group, selected: moved(selected, action, paperRows(group).count))))
    case .paperText(var text):
      if action == .left || action == .right {
        text.moveSideways(action == .left ? -1 : 1)
      } else {
        text.scroll = moved(text.scroll, action, max(1, text.reading.lines.count - 8))
      }
      replace(.page(.paperText(text)))
    case .progress, .paperWork: break
    }
  }

  func draw(_ page: DeskPage, on canvas: Canvas) -> Frame {
    switch page {
    case .agenda(let agenda): drawAgenda(agenda, on: canvas)
    case .talk(let talk): drawTalk(talk, on: canvas)
    case .criterion(let talk, let key, let scroll): drawCriterion(talk, key, scroll, on: canvas)
    case .numbers(let scroll): drawNumbers(scroll, on: canvas)
    case .fields(let selected): drawFields(selected, on: canvas)
    case .progress(let progress): drawProgress(progress, on: canvas)
    case .bundles(_, let selected): drawBundles(selected, on: canvas)
    case .papers(let group, let selected): drawPapers(group, selected, on: canvas)
    case .paperText(let text): drawPaperText(text, on: canvas)
    case .paperWork(let progress): drawPaperWork(progress, on: canvas)
    }
  }
}
