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
    case .tick where isAtWork: return [nextStepOfWork]
    case .tick, .resumed: return lock()
    case .resize, .wake, .ready, .click: return []
    case .key(.control("l")): return [.redraw]
    case .paste, .key: break
    }
    if let intents = updateTyping(input) { return intents }
    if form != nil { return updateForm(input) }
    if search != nil { return updateSearch(input) }
    if find != nil { return updateFind(input) }
    if isTypingSetup { return updateSetupEdit(input) }
    guard case .key(let key) = input else { return [] }
    message = nil
    if showsHelp {
      if key == .pageDown { helpPage += 1 } else { showsHelp = false }
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
      helpPage = 0
      return []
    case .redraw: return [.redraw]
    case .back: return back()
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom:
      move(action)
      return []
    case .enter: return enter()
    case .detail:
      if case .scoring(let scoring) = place { places.append(.detail(scoring, scroll: 0)) }
      return []
    case .pick, .untick, .remark, .opinion, .nextUnanswered, .previousUnanswered, .nextPart, .previousPart, .map,
      .criterionDossier, .otherCase, .proposeElimination, .undo:
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
    case .page(let action): return performDeskPage(action)
    case .library, .search, .applies, .lawPage, .otherRegime, .nextSet, .previousSet, .regimeNotes:
      return performLaw(action)
    case .find, .findNext, .findPrevious:
      performFind(action)
      return []
    case .settings:
      openSettings()
      return []
    case .typing: return switchTyping()
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
      return leaveSeat()
    case .review(let review):
      leaveReview(of: review.sheet)
      return []
    case .setup(let place): return backFromSetup(place)
    case .page(let page): return back(from: page)
    case .handOver, .scoring, .detail, .beside, .attendance, .result, .ranking, .rules, .signed, .acts, .subjects,
      .matters,
      .resolutions,
      .timeline, .dossier, .paper, .regimes, .regime, .lawSets, .lawSet, .applies:
      let depth = places.count
      places.removeLast()
      returnToSearch(from: depth)
      return []
    }
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
      if askForPIN(of: seat) { places.append(.handOver(seat.id)) }
      return []
    case .handOver(let id):
      if let seat = session?.info.seat(id) { askForPIN(of: seat) }
      return []
    case .member(let selected): return enterProduct(at: selected)
    case .acts(let place): return enterAct(place)
    case .subjects(let id, let selected): return enterSubject(id, selected)
    case .matters(let selected): return mend(selected)
    case .page(let page): return enter(page)
    case .regimes, .lawSets: return enterLaw()
    case .setup(let place): return enterSetup(place)
    case .review(let review): return enterReview(review)
    case .beside(let scoring, let page):
      enterBeside(scoring, page)
      return []
    case .scoring, .detail, .desk, .attendance, .result, .ranking, .rules, .signed, .resolutions, .timeline, .dossier,
      .paper, .regime, .lawSet, .applies:
      return []
    }
  }

  /// Asks, unless the seat has no PIN yet.
  @discardableResult
  private mutating func askForPIN(of seat: Seat) -> Bool {
    if withoutPIN.contains(seat.id) {
      say(SetupText.noPINYet(seat: seat.id.rawValue), .warning)
      return false
    }
    form = Form(.enterSeat(seat.id), .pinTitle(seat: seat.id.rawValue, person: seat.person), [Form.pin(.pin)])
    return true
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
      if product.ownSheet != nil { places.append(.review(ReviewPlace(sheet: SheetPlace(product: product.id)))) }
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
}
