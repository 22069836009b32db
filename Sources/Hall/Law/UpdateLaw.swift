internal import Catalogue
internal import Council
internal import Criteria
internal import Lawbook
internal import TerminalKit

// The browser of the law: regimes, their sets, a set as form, floors and differences.
extension HallState {
  mutating func performLaw(_ action: Action) -> [Intent] {
    switch action {
    case .library: return openLibrary()
    case .search: return openSearch()
    case .applies:
      let today = library?.today.vietnamese ?? ""
      form = Form(
        .applies, .law(.appliesForm),
        [
          Form.Entry(.law(.kind), limit: 20, isPlain: true), Form.Entry(.law(.filed), limit: 10, isPlain: true),
          Form.Entry(.law(.evaluated), today, limit: 10, isPlain: true),
          Form.Entry(.law(.expires), limit: 10, isPlain: true),
        ])
      return []
    case .regimeNotes:
      if case .regimes(let selected) = place, let regimes = library?.regimes, regimes.indices.contains(selected) {
        places.append(.regime(regimes[selected].id, scroll: 0))
      }
      return []
    case .lawPage, .otherRegime, .nextSet, .previousSet:
      guard case .lawSet(var place) = place else { return [] }
      let intents = turn(&place, action)
      replace(.lawSet(place))
      return intents
    default: return []
    }
  }

  /// From a scoring screen straight to its set; from anywhere else to the regimes.
  private mutating func openLibrary() -> [Intent] {
    leftSearch = nil
    if case .scoring(let scoring) = place, let product = product(scoring.product), let set = set(of: product) {
      var here = LawSetPlace(regime: set.regime, number: set.number, isOfSession: true)
      if let focus { here.scroll = SetPage(set: set, language: language).line(of: focus.criterion.key) }
      places.append(.lawSet(here))
      return []
    }
    places.append(.regimes(selected: 0))
    return [.openLibrary]
  }

  private mutating func turn(_ place: inout LawSetPlace, _ action: Action) -> [Intent] {
    switch action {
    case .lawPage:
      let pages = LawSetPlace.Page.allCases
      let index = pages.firstIndex(of: place.page) ?? 0
      place.page = pages[(index + 1) % pages.count]
      // A session's set is compared in the library, which has the other regimes.
      if place.page == .differences && place.isOfSession { place.page = .form }
      place.scroll = 0
    case .otherRegime:
      if place.isOfSession {
        say(LawText.notOfSession, .muted)
        return []
      }
      let others = library?.others(than: place.regime) ?? []
      guard others.count > 0 else {
        say(LawText.notTwoRegimes, .muted)
        return []
      }
      // Where the differences are not shown yet, the key shows them.
      if place.page == .differences, let index = others.firstIndex(of: place.other ?? others[0]) {
        place.other = others[(index + 1) % others.count]
      }
      place.page = .differences
      place.scroll = 0
    case .nextSet, .previousSet:
      guard !place.isOfSession, let sets = library?.sets[place.regime],
        let index = sets.firstIndex(where: { $0.number == place.number })
      else { return [] }
      let next = index + (action == .nextSet ? 1 : -1)
      guard sets.indices.contains(next) else { return [] }
      place.number = sets[next].number
      place.scroll = 0
    default: break
    }
    return comparison(needed: place)
  }

  private func comparison(needed place: LawSetPlace) -> [Intent] {
    guard place.page == .differences, let key = comparisonKey(of: place), library?.comparisons[key] == nil else {
      return []
    }
    return [.compare(key)]
  }

  func comparisonKey(of place: LawSetPlace) -> LibraryView.Comparison.Key? {
    guard let other = place.other ?? library?.others(than: place.regime).first else { return nil }
    return LibraryView.Comparison.Key(regime: place.regime, number: place.number, other: other)
  }

  /// Enter on the lists of the browser.
  mutating func enterLaw() -> [Intent] {
    switch place {
    case .regimes(let selected):
      guard let regimes = library?.regimes, regimes.indices.contains(selected) else { return [] }
      let id = regimes[selected].id
      places.append(.lawSets(id, selected: 0))
      return library?.sets[id] == nil ? [.readSets([id])] : []
    case .lawSets(let id, let selected):
      guard let sets = library?.sets[id], sets.indices.contains(selected) else { return [] }
      leftSearch = nil
      places.append(.lawSet(LawSetPlace(regime: id, number: sets[selected].number)))
      return []
    default: return []
    }
  }

  /// The answer to the form of `.applies`: a page, or what is wrong with what was entered.
  mutating func submitApplies(_ form: Form) {
    let kinds: [String: RegistrationKind] = [
      "": .first, "1": .first, "2": .upgrade, "3": .renewal, "first": .first, "upgrade": .upgrade, "renewal": .renewal,
    ]
    guard let kind = kinds[form.text(0).lowercased()] else { return fault(LawText.badKind(form.text(0)), at: 0) }
    var days: [CalendarDay?] = []
    for index in 1...3 {
      let text = form.text(index).filter { !$0.isWhitespace }
      let day = CalendarDay(text)
      if day == nil && (!text.isEmpty || index == 2) { return fault(LawText.badDay(text), at: index) }
      days.append(day)
    }
    guard let evaluated = days[1] else { return }
    let question = AppliesQuestion(kind: kind, filed: days[0], evaluated: evaluated, expires: days[2])
    do throws(Applicability.Refusal) {
      _ = try answer(to: question)
      self.form = nil
      places.append(.applies(question, scroll: 0))
    } catch {
      switch error {
      case .filedAfterEvaluation: fault(LawText.filedAfterEvaluation, at: 1)
      case .noRegime(let day): fault(LawText.noRegime(on: day.vietnamese), at: 2)
      }
    }
  }

  func answer(to question: AppliesQuestion) throws(Applicability.Refusal) -> Applicability {
    try Applicability.of(
      filed: question.filed, kind: question.kind, evaluated: question.evaluated, regimes: library?.regimes ?? [])
  }

  private mutating func fault(_ words: LawText, at index: Int) {
    fault(words)
    form?.focus = index
  }

  /// Makes the lines of the page in hand where they are not those of the place any more.
  mutating func refreshLawPage() {
    guard case .lawSet(var place) = place else { return lawPage = nil }
    place.scroll = 0
    if lawPage?.place != place || lawPage?.lines.isEmpty == true {
      lawPage = LawPage(place: place, lines: makeLawLines(place))
    }
  }

  mutating func receiveLaw(_ answer: Answer) {
    switch answer {
    case .libraryOpened(let view): library = view
    case .setsRead(let sets):
      library?.sets.merge(sets) { _, new in new }
      guard search != nil else { return }
      fillIndexes()
    case .compared(let key, let comparison): library?.comparisons[key] = comparison
    default: break
    }
    refreshLawPage()
  }
}
