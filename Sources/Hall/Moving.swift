internal import Acts
internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// Where each screen's cursor stands, or its first line shown; how far it goes; and what stands there, to search in.
extension HallState.Place {
  /// The row under the cursor, or the first line shown, from 0; `nil` where nothing moves.
  var index: Int? {
    get {
      switch self {
      case .sessions(let index), .seats(let index), .member(let index), .desk(let index), .regimes(let index),
        .matters(let index), .lawSets(_, let index), .subjects(_, let index):
        index
      case .ranking(let scroll), .rules(let scroll), .resolutions(let scroll), .detail(_, let scroll),
        .result(_, let scroll), .signed(_, let scroll), .dossier(_, let scroll), .paper(_, let scroll),
        .regime(_, let scroll), .applies(_, let scroll):
        scroll
      case .scoring(let place): place.index
      case .attendance(let place): place.selected
      case .acts(let place): place.selected
      case .timeline(let place): place.selected
      case .lawSet(let place): place.scroll
      case .review(let place): place.selected
      case .beside(let place, .map): place.index
      case .beside(_, .dossier(let scroll)): scroll
      case .page(let page): page.index
      case .handOver, .setup: nil
      }
    }
    set {
      guard let index = newValue else { return }
      switch self {
      case .sessions: self = .sessions(selected: index)
      case .seats: self = .seats(selected: index)
      case .member: self = .member(selected: index)
      case .desk: self = .desk(selected: index)
      case .regimes: self = .regimes(selected: index)
      case .matters: self = .matters(selected: index)
      case .lawSets(let id, _): self = .lawSets(id, selected: index)
      case .subjects(let id, _): self = .subjects(id, selected: index)
      case .ranking: self = .ranking(scroll: index)
      case .rules: self = .rules(scroll: index)
      case .resolutions: self = .resolutions(scroll: index)
      case .detail(let place, _): self = .detail(place, scroll: index)
      case .result(let id, _): self = .result(id, scroll: index)
      case .signed(let report, _): self = .signed(report, scroll: index)
      case .dossier(let id, _): self = .dossier(id, scroll: index)
      case .paper(let paper, _): self = .paper(paper, scroll: index)
      case .regime(let id, _): self = .regime(id, scroll: index)
      case .applies(let question, _): self = .applies(question, scroll: index)
      case .scoring(var place):
        place.index = index
        self = .scoring(place)
      case .attendance(var place):
        place.selected = index
        self = .attendance(place)
      case .acts(var place):
        place.selected = index
        self = .acts(place)
      case .timeline(var place):
        place.selected = index
        self = .timeline(place)
      case .lawSet(var place):
        place.scroll = index
        self = .lawSet(place)
      case .review(var place):
        place.selected = index
        self = .review(place)
      case .beside(var place, .map):
        place.index = index
        self = .beside(place, .map)
      case .beside(let place, .dossier): self = .beside(place, .dossier(scroll: index))
      case .page(var page):
        page.index = index
        self = .page(page)
      case .handOver, .setup: break
      }
    }
  }
}

extension HallState {
  mutating func move(_ action: Action) {
    var place = place
    if case .page(let page) = place { return move(page, action) }
    if case .setup(let setup) = place { return moveSetup(setup, action) }
    guard let index = place.index else { return }
    if case .beside(let scoring, .map) = place {
      if let set = product(scoring.product).flatMap(set(of:)) {
        go(to: movedOnMap(from: scoring.index, action, in: set))
      }
      return
    }
    place.index = moved(index, action, extent(of: place))
    replace(place)
  }

  /// The index that a key leads to, among so many.
  func moved(_ index: Int, _ action: Action, _ count: Int) -> Int {
    let next =
      switch action {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - 10
      case .pageDown: index + 10
      case .top: 0
      case .bottom: count - 1
      default: index
      }
    return max(0, min(next, count - 1))
  }

  /// How many places there are for the cursor, or for the first line: the last lines of a text stay in sight.
  private func extent(of place: Place) -> Int {
    switch place {
    // With every key; no text is made for it.
    case .sessions: sessions.count
    case .seats, .attendance: session?.info.seats.count ?? 0
    case .member, .desk, .ranking: session?.products.count ?? 0
    case .scoring(let scoring): product(scoring.product).flatMap(set(of:))?.criteria.count ?? 0
    case .detail: detailLength
    case .beside(_, .dossier): criterionDossierLength
    case .review(let review): reviewRows(review.sheet).count
    case .result, .dossier, .paper: max(1, rows(of: place).count - 8)
    case .applies(let question, _): max(1, appliesLines(question).count - 8)
    case .regimes: library?.regimes.count ?? 0
    case .lawSets(let id, _): library?.sets[id]?.count ?? 0
    case .lawSet(let place): max(1, lawLines(place).count - 4)
    case .regime(let id, _): max(1, regimeLines(id).count - 4)
    default: rows(of: place).count
    }
  }

  /// What stands at each place of the cursor, or each line, as text to search in; the law has its own search.
  func rows(of place: Place) -> [String] {
    switch place {
    case .sessions: sessions.map { "\($0.title) \($0.fault ?? "")" }
    case .seats, .attendance: (session?.info.seats ?? []).map { "\($0.id) \($0.person) \($0.agency)" }
    case .member, .desk:
      (session?.products ?? []).map { "\($0.id) \($0.dossier.product) \($0.dossier.producer) \($0.dossier.commune)" }
    case .scoring(let scoring), .beside(let scoring, .map):
      product(scoring.product).flatMap(set(of:))?.criteria.map { "\($0.code) \($0.title)" } ?? []
    case .result(let id, _):
      session.flatMap { session in product(id).map { resultLines($0, session) } }?.map(\.text) ?? []
    case .rules: session.map(ruleLines)?.map(\.text) ?? []
    case .signed(let report, _): signedLines(report).map(\.text)
    case .acts(let place): rows(of: place).map { text($0.act.words) }
    case .subjects(let id, _): (product(id)?.result?.subjectsToVote ?? []).map { text($0.term) }
    case .matters: (session?.closeMatters ?? []).map { text($0.words) }
    case .resolutions:
      (session?.resolutions ?? []).map { "\($0.number) \(text($0.subject.term)) \($0.question) \($0.reason)" }
    case .timeline(let place): entries(of: place).map { "\($0.actor) \(text($0.words)) \($0.reason)" }
    case .dossier(let id, _): dossierLines(id).map(\.text)
    case .paper(let paper, _): paperLines(paper).map(\.text)
    case .page(.papers(let group, _)):
      // What is folded is found by its group.
      paperRows(group).map { $0.lines.map { "\($0.name) \($0.title)" }.joined(separator: " ") }
    case .page(.paperText(let place)): place.reading.lines
    case .ranking, .detail, .review, .beside(_, .dossier), .handOver, .page, .setup, .regimes, .regime, .lawSets,
      .lawSet,
      .applies:
      []
    }
  }
}
