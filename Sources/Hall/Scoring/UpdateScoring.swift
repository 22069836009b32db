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

  // MARK: Going about

  /// To an unanswered criterion or another part, on the scoring screen and on the map.
  private mutating func jump(_ action: Action, from focus: Focus) {
    let (here, set) = (focus.scoring.index, focus.set)
    let next: Int?
    switch action {
    case .nextPart, .previousPart:
      next = action == .nextPart ? partStart(after: here, in: set) : partStart(before: here, in: set)
      if next == nil { say(action == .nextPart ? SheetText.noPartAfter : .noPartBefore, .muted) }
    default:
      let open = Set(set.unanswered(in: draft(focus.sheet).choices))
      let places = set.criteria.indices.filter { open.contains(set.criteria[$0].key) }
      // Round the form, the criterion in hand last.
      next =
        action == .nextUnanswered
        ? places.first { $0 > here } ?? places.first : places.last { $0 < here } ?? places.last
      if next == nil { say(HallText.allAnswered, .good) }
    }
    if let next { go(to: next) }
  }

  /// Moves the cursor on the scoring screen or the map.
  mutating func go(to index: Int) {
    switch place {
    case .scoring(var scoring):
      scoring.index = index
      replace(.scoring(scoring))
    case .beside(var scoring, let page):
      scoring.index = index
      replace(.beside(scoring, page))
    default: break
    }
  }

  /// The first criterion of the next part; `nil` in the last.
  func partStart(after index: Int, in set: ProductSet) -> Int? { partStarts(of: set).first { $0 > index } }

  /// The first criterion of this part, or where the cursor stands there of the one before; `nil` at the very first.
  func partStart(before index: Int, in set: ProductSet) -> Int? { partStarts(of: set).last { $0 < index } }

  private func partStarts(of set: ProductSet) -> [Int] {
    var (starts, next): ([Int], Int) = ([], 0)
    for part in set.parts {
      starts.append(next)
      next += part.sections.reduce(0) { $0 + $1.criteria.count }
    }
    return starts
  }

  /// Enter on a page beside the sheet: from the map to the criterion under the cursor.
  mutating func enterBeside(_ chosen: ScoringPlace, _ page: BesidePage) {
    guard page == .map else { return }
    places.removeLast()
    go(to: chosen.index)
  }

  // MARK: The end

  /// On the scoring screen: go to the review, also of an unfinished sheet, so that the digits of a PIN typed too soon tick
  /// nothing. On the review: ask for the PIN.
  mutating func seal() -> [Intent] {
    switch place {
    case .scoring(let scoring): places.append(.review(ReviewPlace(sheet: scoring.sheet)))
    case .paper(let typed, _): askToSealPaper(typed.entry.product, typed.entry.seat, confirming: true)
    case .review(let review) where review.sheet.isPaper: return finishPaper()
    case .review(let review):
      let id = review.sheet.product
      guard let product = product(id), let set = set(of: product) else { return [] }
      if let obstacle = product.ownObstacle {
        say(obstacle.words, .warning)
        return []
      }
      let faults = faults(of: draft(id), set)
      if let first = faults.first {
        say(RefusalText.incomplete(count: faults.count, first: first.key.rawValue), .warning)
        return []
      }
      var entries = [Form.pin(.pin)]
      if product.ownSheet != nil { entries.insert(Form.Entry(.reasonForNewVersion), at: 0) }
      form = Form(.seal(id), .sealTitle(product.dossier.product), entries)
    default: break
    }
    return []
  }

  func faults(of draft: Draft, _ set: ProductSet) -> [TickFault] {
    set.faults(in: draft.choices, complete: draft.eliminate == nil)
  }
}
