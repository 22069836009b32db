internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// The scoring screen: every change of the draft is an intent to keep it, so that it is on the disk before the next key.
extension HallState {
  /// What is under the cursor of the scoring screen.
  struct Focus {
    var scoring: ScoringPlace
    var product: VisibleProduct
    var set: ProductSet
    var criterion: Criterion
    /// The alternative shown, from 0.
    var ladder: Int

    /// Points by the digit that picks them: 0 is always 0 points, k the k-th level above it. So no ladder has a key 1
    /// that gives nothing.
    var levels: [Int] { criterion.points(inCase: ladder) }

    var sheet: SheetPlace { scoring.sheet }
  }

  var focus: Focus? {
    let scoring: ScoringPlace
    switch place {
    case .scoring(let at), .detail(let at, _): scoring = at
    case .sessions, .seats, .member, .review, .desk, .attendance, .result, .ranking, .rules, .signed, .acts, .subjects,
      .matters, .resolutions, .timeline, .dossier, .paper, .regimes, .regime, .lawSets, .lawSet, .applies,
      .setup:
      return nil
    }
    guard let product = product(scoring.product), let set = set(of: product),
      set.criteria.indices.contains(scoring.index)
    else { return nil }
    let criterion = set.criteria[scoring.index]
    var ladder = scoring.cases[criterion.key] ?? 0
    if scoring.cases[criterion.key] == nil,
      case .alternative(let number, _) = draft(scoring.sheet).choices[criterion.key]
    {
      ladder = number - 1
    }
    guard criterion.cases.indices.contains(ladder) else { return nil }
    return Focus(scoring: scoring, product: product, set: set, criterion: criterion, ladder: ladder)
  }

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
    case .proposeElimination:
      if draft(focus.sheet).eliminate != nil { return change(.eliminate(nil), focus, moveOn: false) }
      form = Form(.proposeElimination, .eliminateTitle, [Form.Entry(.reason, limit: 1000)])
      return []
    case .nextUnanswered:
      goToUnanswered(after: focus)
      return []
    case .otherCase:
      guard focus.criterion.hasAlternatives else {
        say(HallText.noOtherCase, .muted)
        return []
      }
      var scoring = focus.scoring
      scoring.cases[focus.criterion.key] = (focus.ladder + 1) % focus.criterion.cases.count
      replace(.scoring(scoring))
      return []
    case .undo: return undo(focus)
    default: return []
    }
  }

  private mutating func pick(_ digit: Int, _ focus: Focus) -> [Intent] {
    guard focus.levels.indices.contains(digit) else {
      say(HallText.noSuchLevel(highest: focus.levels.count - 1), .muted)
      return []
    }
    let points = focus.levels[digit]
    let choice: Choice =
      focus.criterion.hasAlternatives ? .alternative(focus.ladder + 1, points: points) : .points(points)
    return change(.tick(focus.criterion.key, choice), focus, moveOn: true)
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
      if moveOn { scoring.index = next(after: scoring.index, in: focus.set, new) }
      let intents = keep(new, focus.sheet)
      replace(.scoring(scoring))
      return new == old ? [] : intents
    }
  }

  private mutating func keep(_ draft: Draft, _ sheet: SheetPlace) -> [Intent] {
    if sheet.isPaper {
      paper?.content = draft
      return paper.map { [.keepPaper($0)] } ?? []
    }
    drafts[sheet.product] = draft
    return [.keepDraft(sheet.product, draft)]
  }

  /// The next criterion that applies; the last stays.
  private func next(after index: Int, in set: ProductSet, _ draft: Draft) -> Int {
    let criteria = set.criteria
    return criteria.indices.first { $0 > index && criteria[$0].applies(with: draft.choices) } ?? index
  }

  private mutating func goToUnanswered(after focus: Focus) {
    let open = Set(focus.set.unanswered(in: draft(focus.sheet).choices))
    let criteria = focus.set.criteria
    let here = focus.scoring.index
    // From the next criterion to the end, then from the beginning.
    let order = Array(criteria.indices.filter { $0 > here }) + criteria.indices.filter { $0 <= here }
    guard let index = order.first(where: { open.contains(criteria[$0].key) }) else {
      say(HallText.allAnswered, .good)
      return
    }
    var scoring = focus.scoring
    scoring.index = index
    replace(.scoring(scoring))
  }

  private mutating func undo(_ focus: Focus) -> [Intent] {
    var scoring = focus.scoring
    guard let earlier = scoring.earlier.popLast() else {
      say(HallText.nothingToUndo, .muted)
      return []
    }
    replace(.scoring(scoring))
    return keep(earlier, focus.sheet)
  }

  /// On the scoring screen: go to the review, also of an unfinished sheet, so that the digits of a PIN typed too soon tick
  /// nothing. On the review: ask for the PIN.
  mutating func seal() -> [Intent] {
    switch place {
    case .scoring(let scoring): places.append(.review(scoring.sheet))
    case .paper(let typed, _): askToSealPaper(typed.entry.product, typed.entry.seat, confirming: true)
    case .review(let sheet) where sheet.isPaper: return finishPaper()
    case .review(let sheet):
      let id = sheet.product
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
