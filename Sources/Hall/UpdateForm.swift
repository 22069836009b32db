internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit

// Filling in a form: letters are text here, never commands.
extension HallState {
  mutating func updateForm(_ input: Input) -> [Intent] {
    if case .key(let key) = input, [.tab, .down, .backTab, .up, .enter].contains(key) { finishEntry() }
    guard var form else { return [] }
    switch input {
    case .key(.escape):
      self.form = nil
      return []
    case .key(.tab), .key(.down): form.focus = (form.focus + 1) % max(1, form.entries.count)
    case .key(.backTab), .key(.up):
      form.focus = (form.focus + max(1, form.entries.count) - 1) % max(1, form.entries.count)
    case .key(.enter):
      if form.focus < form.entries.count - 1 {
        form.focus += 1
      } else {
        return submit(form)
      }
    default:
      guard form.entries.indices.contains(form.focus) else { break }
      let rules = typingRules(in: form.entries[form.focus].field)
      if form.entries[form.focus].take(input, typing: rules) { form.fault = nil }
    }
    self.form = form
    return []
  }

  private mutating func finishEntry() {
    guard let focus = form?.focus, form?.entries.indices.contains(focus) == true else { return }
    form?.entries[focus].field.finish()
  }

  private mutating func submit(_ form: Form) -> [Intent] {
    switch form.purpose {
    case .remark(let key): return finish(.remark(key, form.text(0)))
    case .opinion: return finish(.opinion(form.text(0)))
    case .proposeElimination:
      guard hasReason(form, at: 0) else { return [] }
      say(SheetText.proposed, .warning)
      return finish(.eliminate(form.text(0)))
    case .enterSeat(let seat): return [.enterSeat(seat, pin: form.text(0))]
    case .seal(let id):
      let hasReason = form.entries.count == 2
      if hasReason && !self.hasReason(form, at: 0) { return [] }
      return [
        .seal(id, draft(id), reason: hasReason ? form.text(0) : "", pin: form.text(form.entries.count - 1))
      ]
    case .leave(let seats, let arrived):
      if !hasReason(form, at: 0) { return [] }
      return arrived.map { .command(.arrive($0.seat, online: $0.online)) }
        + seats.map { .command(.leave($0, reason: form.text(0))) }
    case .act(let call): return submit(call, form)
    case .declare(let ids): return seat.map { [.command(.clearConflict($0.id, ids))] } ?? []
    case .sealPaper(let product, let seat, let confirming):
      return [.sealPaper(product, seat, confirming: confirming, pin: form.text(0))]
    case .applies:
      submitApplies(form)
      return []
    case .settings: return submitSettings(form)
    case .close: return [.work(.close)]
    case .sign: return [.work(.sign(chairPIN: form.text(0), secretaryPIN: form.text(1)))]
    case .bundlePath(let source): return submitPath(form, copying: source)
    case .exportPapers(let names): return submitExport(form, of: names)
    case .replacePapers(var order, let files):
      order.replacing = files
      return [.papers(.export(order))]
    case .setup(let purpose): return submitSetup(purpose, form)
    }
  }

  private mutating func finish(_ change: DraftChange) -> [Intent] {
    form = nil
    guard let focus else { return [] }
    return self.change(change, focus, moveOn: false)
  }

  private mutating func hasReason(_ form: Form, at index: Int) -> Bool {
    if form.text(index).contains(where: { !$0.isWhitespace }) { return true }
    fault(RefusalText.reasonNeeded)
    self.form?.focus = index
    return false
  }

  mutating func fault(_ words: any Worded) {
    let words = text(words)
    form?.fault = words
  }
}
