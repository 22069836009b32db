internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// The scoring screen: every change of the draft is an intent to keep it, so that it is on the disk before the next key.
extension HallState {
  mutating func performScoring(_ action: Action) -> [Intent] {
    guard let focus else { return [] }
    switch action {
    case .pick(let digit): return pick(digit, focus)
    case .untick: return change(.untick(focus.criterion.key), focus, moveOn: false)
    case .remark:
      let old = draft(focus.sheet).remarks[focus.criterion.key] ?? ""
      form = Form(
        .remark(focus.criterion.key), .remarkTitle(key: focus.criterion.key.rawValue),
        [Form.Entry(.remark, old, limit: 1000)])
      return []
    case .opinion:
      form = Form(.opinion, .opinionTitle, [Form.Entry(.opinion, draft(focus.sheet).opinion, limit: 2000)])
      return []
    case .proposeElimination: return proposeElimination(focus)
    case .nextUnanswered, .previousUnanswered, .nextPart, .previousPart:
      jump(action, from: focus)
      return []
    case .otherCase:
      changeCase(focus)
      return []
    case .map:
      places.append(.beside(focus.scoring, .map))
      return []
    case .criterionDossier:
      places.append(.beside(focus.scoring, .dossier(scroll: 0)))
      return []
    case .undo: return undo(focus)
    default: return []
    }
  }

  // MARK: Ticks

  private mutating func pick(_ digit: Int, _ focus: Focus) -> [Intent] {
    guard let ladder = focus.ladder else {
      choose(case: digit, focus)
      return []
    }
    guard focus.levels.indices.contains(digit) else {
      say(HallText.noSuchLevel(highest: focus.levels.count - 1), .muted)
      return []
    }
    let points = focus.levels[digit]
    let choice: Choice = focus.criterion.hasAlternatives ? .alternative(ladder + 1, points: points) : .points(points)
    return change(.tick(focus.criterion.key, choice), focus, moveOn: true)
  }

  /// Before any level: which of the alternatives applies. It is written down with the level.
  private mutating func choose(case number: Int, _ focus: Focus) {
    guard (1...focus.criterion.cases.count).contains(number) else {
      return say(SheetText.casesOnly(count: focus.criterion.cases.count), .muted)
    }
    var scoring = focus.scoring
    scoring.cases[focus.criterion.key] = number - 1
    replace(.scoring(scoring))
  }

  private mutating func changeCase(_ focus: Focus) {
    guard focus.criterion.hasAlternatives else { return say(HallText.noOtherCase, .muted) }
    let count = focus.criterion.cases.count
    guard let ladder = focus.ladder else { return say(SheetText.casesOnly(count: count), .muted) }
    choose(case: (ladder + 1) % count + 1, focus)
  }

  private mutating func proposeElimination(_ focus: Focus) -> [Intent] {
    if draft(focus.sheet).eliminate != nil {
      say(SheetText.proposalWithdrawn, .warning)
      return change(.eliminate(nil), focus, moveOn: false)
    }
    form = Form(
      .proposeElimination, .eliminateTitle, notice: [.words(.sheet(.eliminateNote))],
      [Form.Entry(.reason, limit: 1000)])
    return []
  }

  /// Changes the draft; keeps the one before for undo.
  mutating func change(_ change: DraftChange, _ focus: Focus, moveOn: Bool) -> [Intent] {
    let old = draft(focus.sheet)
    switch old.changed(by: change, in: focus.set) {
    case .failure(let refusal):
      say(refusal.words, .warning)
      return []
    case .success(let new):
      var scoring = focus.scoring
      if new != old { scoring.earlier = scoring.earlier.suffix(199) + [old] }
      if moveOn {
        let next = next(after: scoring.index, in: focus.set, new)
        if next == nil { sayEnd(new, focus.set) }
        scoring.index = next ?? scoring.index
      }
      let intents = keep(new, focus.sheet)
      replace(.scoring(scoring))
      return new == old ? [] : intents
    }
  }

  /// After the last criterion: what is left to do.
  private mutating func sayEnd(_ draft: Draft, _ set: ProductSet) {
    let left = set.unanswered(in: draft.choices).count
    if draft.eliminate != nil { return say(SheetText.proposed, .good) }
    say(left == 0 ? SheetText.completed : .endReached(left: left), left == 0 ? .good : .warning)
  }

  private mutating func keep(_ draft: Draft, _ sheet: SheetPlace) -> [Intent] {
    if sheet.isPaper {
      paper?.content = draft
      return paper.map { [.keepPaper($0)] } ?? []
    }
    drafts[sheet.product] = draft
    return [.keepDraft(sheet.product, draft)]
  }

  /// The next criterion that applies; `nil` after the last.
  private func next(after index: Int, in set: ProductSet, _ draft: Draft) -> Int? {
    let criteria = set.criteria
    return criteria.indices.first { $0 > index && criteria[$0].applies(with: draft.choices) }
  }

  /// Takes back the last change of ticks, remarks, opinion or proposal, and goes to where it was.
  private mutating func undo(_ focus: Focus) -> [Intent] {
    var scoring = focus.scoring
    guard let earlier = scoring.earlier.popLast() else {
      say(HallText.nothingToUndo, .muted)
      return []
    }
    let now = draft(focus.sheet)
    // A condition that fell took what hangs on it along; the condition stands first on the form.
    let place = focus.set.criteria.firstIndex {
      now.choices[$0.key] != earlier.choices[$0.key] || now.remarks[$0.key] != earlier.remarks[$0.key]
    }
    if let place {
      scoring.index = place
      say(SheetText.undone(key: focus.set.criteria[place].key.rawValue))
    } else {
      say(now.opinion == earlier.opinion ? SheetText.undoneProposal : .undoneOpinion)
    }
    replace(.scoring(scoring))
    return keep(earlier, focus.sheet)
  }
}
