internal import Catalogue
internal import Council
internal import Criteria
package import TerminalKit
internal import Terms

extension HallState {
  /// One input in, the next state and what shall be done out. Pure.
  package mutating func update(_ input: Input) -> [Intent] {
    defer { refreshLawPage() }
    return react(to: input)
  }

  private mutating func react(to input: Input) -> [Intent] {
    switch input {
    case .terminate, .hangup: return keepSetup() + [.quit]
    case .resize, .tick, .wake, .ready: return []
    case .key(.control("l")): return [.redraw]
    case .paste, .key: break
    }
    if form != nil { return updateForm(input) }
    if search != nil { return updateSearch(input) }
    if isTypingSetup { return updateSetupEdit(input) }
    guard case .key(let key) = input else { return [] }
    message = nil
    if showsHelp {
      showsHelp = false
      return []
    }
    guard let action = KeyTable.action(for: key, on: place.name) else {
      say(HallText.keyUnused(key.label), .muted)
      return []
    }
    return perform(action)
  }

  private mutating func perform(_ action: Action) -> [Intent] {
    switch action {
    case .help:
      showsHelp = true
      return []
    case .redraw: return [.redraw]
    case .back: return back()
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      move(action)
      return []
    case .enter: return enter()
    case .detail:
      if case .scoring(let scoring) = place { places.append(.detail(scoring, scroll: 0)) }
      return []
    case .pick, .untick, .remark, .opinion, .nextUnanswered, .otherCase, .proposeElimination, .undo:
      return performScoring(action)
    case .seal: return seal()
    case .attendance, .openScoring, .openAll, .closeScoring, .reveal, .conclude, .rescore, .vote, .excuse, .withdraw,
      .result, .ranking, .sign:
      return performDesk(action)
    case .recuse: return productInHand.map { begin("recuse", on: $0.id) } ?? []
    case .acts, .declare, .resolutions, .rules, .timeline, .dossier, .ofProduct, .ofSeat: return performRecords(action)
    case .toggle, .online, .allPresent, .preside, .confirm: return performAttendance(action)
    case .otherRole:
      changeRole()
      return []
    case .library, .search, .applies, .lawPage, .otherRegime, .nextSet, .previousSet, .regimeNotes:
      return performLaw(action)
    case .setup(let action): return performSetup(action)
    }
  }

  /// From the desk to the own sheets and back, for a seat that has both.
  private mutating func changeRole() {
    guard let seat, isAtDesk, seat.scores else {
      say(HallText.onlyOneRole, .muted)
      return
    }
    if case .desk = place { replace(.member(selected: firstToScore)) } else { replace(.desk(selected: 0)) }
  }

  private mutating func back() -> [Intent] {
    switch place {
    case .sessions: return [.quit]
    case .seats:
      places.removeLast()
      return [.leaveSession]
    case .member, .desk:
      // Leaving a seat: the drafts and the projection of that seat go with it.
      places.removeAll { $0.name != .sessions && $0.name != .seats }
      forgetSeat()
      leftSearch = nil
      return [.leaveSeat, .redraw]
    case .review(let sheet):
      places.removeLast()
      goToFirstFault(of: sheet)
      return []
    case .setup(let place): return backFromSetup(place)
    case .scoring, .detail, .attendance, .result, .ranking, .rules, .signed, .acts, .subjects, .matters, .resolutions,
      .timeline, .dossier, .paper, .regimes, .regime, .lawSets, .lawSet, .applies:
      let depth = places.count
      places.removeLast()
      returnToSearch(from: depth)
      return []
    }
  }

  private mutating func goToFirstFault(of sheet: SheetPlace) {
    guard case .scoring(var scoring) = place, let product = product(sheet.product), let set = set(of: product),
      let first = firstToMend(of: sheet, in: set)
    else { return }
    scoring.index = set.criteria.firstIndex { $0.key == first } ?? scoring.index
    replace(.scoring(scoring))
  }

  private mutating func enter() -> [Intent] {
    switch place {
    case .sessions(let selected):
      guard sessions.indices.contains(selected) else { return [] }
      if let fault = sessions[selected].fault {
        message = Message(text: fault, style: .alert)
        return []
      }
      if sessions[selected].isBeingSetUp { return [.openLibrary, .setup(.open(sessions[selected].id))] }
      return [.openSession(sessions[selected].id)]
    case .seats(let selected):
      guard let session, session.info.seats.indices.contains(selected) else { return [] }
      let seat = session.info.seats[selected]
      if withoutPIN.contains(seat.id) {
        say(SetupText.noPINYet(seat: seat.id.rawValue), .warning)
        return []
      }
      form = Form(
        .enterSeat(seat.id), .pinTitle(seat: seat.id.rawValue, person: seat.person), [Form.pin(.pin)])
      return []
    case .member(let selected): return enterProduct(at: selected)
    case .acts(let place): return enterAct(place)
    case .subjects(let id, let selected): return enterSubject(id, selected)
    case .matters(let selected): return mend(selected)
    case .regimes, .lawSets: return enterLaw()
    case .setup(let place): return enterSetup(place)
    case .scoring, .detail, .review, .desk, .attendance, .result, .ranking, .rules, .signed, .resolutions, .timeline,
      .dossier,
      .paper, .regime, .lawSet, .applies:
      return []
    }
  }

  private mutating func enterProduct(at selected: Int) -> [Intent] {
    guard let product = product(at: selected) else { return [] }
    if let result = product.result, result.tally != nil {
      places.append(.result(product.id, scroll: 0))
    } else if let obstacle = product.ownObstacle {
      if case .declareFirst = obstacle {
        openDeclaration()
        return []
      }
      // The own sealed sheet can be read again.
      if product.ownSheet != nil { places.append(.review(SheetPlace(product: product.id))) }
      say(obstacle.words, product.ownSheet == nil ? .warning : .muted)
    } else {
      var scoring = ScoringPlace(product: product.id)
      if let set = set(of: product), let first = set.unanswered(in: draft(product.id).choices).first {
        scoring.index = set.criteria.firstIndex { $0.key == first } ?? 0
      }
      places.append(.scoring(scoring))
    }
    return []
  }

  func product(at index: Int) -> VisibleProduct? {
    guard let products = session?.products, products.indices.contains(index) else { return nil }
    return products[index]
  }

  // MARK: Moving

  private mutating func move(_ action: Action) {
    switch place {
    case .sessions(let selected): replace(.sessions(selected: moved(selected, action, sessions.count)))
    case .seats(let selected):
      replace(.seats(selected: moved(selected, action, session?.info.seats.count ?? 0)))
    case .member(let selected):
      replace(.member(selected: moved(selected, action, session?.products.count ?? 0)))
    case .desk(let selected): replace(.desk(selected: moved(selected, action, session?.products.count ?? 0)))
    case .scoring(var scoring):
      let count = product(scoring.product).flatMap { set(of: $0)?.criteria.count } ?? 0
      scoring.index = moved(scoring.index, action, count)
      replace(.scoring(scoring))
    case .attendance(var attendance):
      attendance.selected = moved(attendance.selected, action, session?.info.seats.count ?? 0)
      replace(.attendance(attendance))
    case .result(let id, let scroll):
      let lines = session.flatMap { session in product(id).map { resultLines($0, session).count } } ?? 0
      replace(.result(id, scroll: moved(scroll, action, max(1, lines - 8))))
    case .rules(let scroll):
      replace(.rules(scroll: moved(scroll, action, session.map { ruleLines($0).count } ?? 0)))
    case .ranking(let scroll): replace(.ranking(scroll: moved(scroll, action, session?.products.count ?? 0)))
    case .signed(let report, let scroll):
      replace(.signed(report, scroll: moved(scroll, action, report.lines.count)))
    case .detail(let scoring, let scroll): replace(.detail(scoring, scroll: moved(scroll, action, 40)))
    case .regimes(let selected): replace(.regimes(selected: moved(selected, action, library?.regimes.count ?? 0)))
    case .lawSets(let id, let selected):
      replace(.lawSets(id, selected: moved(selected, action, library?.sets[id]?.count ?? 0)))
    case .lawSet(var place):
      place.scroll = moved(place.scroll, action, max(1, lawLines(place).count - 4))
      replace(.lawSet(place))
    case .applies(let question, let scroll):
      replace(.applies(question, scroll: moved(scroll, action, max(1, appliesLines(question).count - 8))))
    case .regime(let id, let scroll):
      replace(.regime(id, scroll: moved(scroll, action, max(1, regimeLines(id).count - 4))))
    case .acts(var place):
      place.selected = moved(place.selected, action, rows(of: place).count)
      replace(.acts(place))
    case .subjects(let id, let selected):
      let count = product(id)?.result?.subjectsToVote.count ?? 0
      replace(.subjects(id, selected: moved(selected, action, count)))
    case .matters(let selected):
      replace(.matters(selected: moved(selected, action, session?.closeMatters.count ?? 0)))
    case .resolutions(let scroll): replace(.resolutions(scroll: moved(scroll, action, session?.resolutions.count ?? 0)))
    case .timeline(var place):
      place.selected = moved(place.selected, action, entries(of: place).count)
      replace(.timeline(place))
    case .dossier(let id, let scroll):
      replace(.dossier(id, scroll: moved(scroll, action, max(1, dossierLines(id).count - 8))))
    case .paper(let paper, let scroll):
      replace(.paper(paper, scroll: moved(scroll, action, max(1, paperLines(paper).count - 8))))
    case .setup(let place): moveSetup(place, action)
    case .review: break
    }
  }

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
}
