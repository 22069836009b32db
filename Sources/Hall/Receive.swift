internal import Acts
internal import Catalogue
internal import Council
internal import TerminalKit
internal import Terms

extension HallState {
  /// Takes in what came of an intent.
  package mutating func receive(_ answer: Answer) {
    switch answer {
    case .sessionOpened(let session, let law, let code):
      shortCode = code
      self.session = session
      self.law = law
      forgetSeat()
      places = [places.first ?? .sessions(selected: 0), .seats(selected: 0)]
    case .sessionLeft(let sessions):
      self.sessions = sessions
      session = nil
      law = nil
      forgetSeat()
      places = [places.first ?? .sessions(selected: 0)]
    case .seatEntered(let session, let drafts):
      form = nil
      self.session = session
      self.drafts = drafts
      places.removeAll { $0.name == .handOver }
      let startsAtDesk = seat?.role.keepsMinutes ?? false || !(seat?.scores ?? false) && isAtDesk
      places.append(startsAtDesk ? .desk(selected: 0) : .member(selected: firstToScore))
      unpark()
    case .seatLeft(let session):
      self.session = session
      forgetSeat()
    case .draftKept(let id, let draft): drafts[id] = draft
    case .sealed(let session, let id):
      form = nil
      self.session = session
      drafts[id] = nil
      places.removeAll { $0.name == .scoring || $0.name == .review }
      if case .member = place { replace(.member(selected: firstToScore)) }
      let name = product(id)?.dossier.product ?? id.rawValue
      let isDone = !session.products.contains { $0.ownObstacle == nil }
      say(isDone ? HallText.allSealed(product: name) : HallText.sealed(product: name), .good)
    case .done(let session):
      self.session = session
      finishAct(form?.purpose)
    case .paperOpened, .paperKept, .paperTyped, .paperRead, .paperSealed: receivePaper(answer)
    case .timelineRead(let entries): receiveTimeline(entries)
    case .refused(let refusal):
      if form != nil { fault(refusal.words) } else { say(refusal.words, .warning) }
      if case .blocked(let blockers) = refusal, let first = blockers.first { say(first.words, .warning) }
    case .wrongPIN(let seat, let failures):
      fault(HallText.wrongPIN(seat: seat.rawValue, failures: failures, free: PINRecord.freeTries))
      clearSecrets()
    case .work(let answer): receiveWork(answer)
    case .papers(let answer): receivePapers(answer)
    case .setup(let answer): receiveSetup(answer)
    case .libraryOpened, .setsRead, .compared: receiveLaw(answer)
    case .settingsKept(let settings):
      form = nil
      self.settings = settings
      say(HallText.recorded, .good)
    case .failed(let words):
      if form != nil { form?.fault = words } else { message = Message(text: words, style: .alert) }
      clearSecrets()
    case .noted(let words): message = Message(text: words, style: .warning)
    }
  }

  /// An act is on record: its form and menu go.
  private mutating func finishAct(_ purpose: Form.Purpose?) {
    form = nil
    if case .declare(let ids) = purpose {
      say(MeetingText.declared(ids.count), .good)
      // Where there is more than fits, the next page follows.
      if let seat, session?.undeclared(by: seat.id).isEmpty == false { openDeclaration() }
      return
    }
    say(HallText.recorded, .good)
    if presideByAuthorisation() { return }
    agendaIsSettled()
    places.removeAll { $0.name == .attendance || $0.name == .acts || $0.name == .subjects }
  }

  /// Nothing of a seat stays when it is left.
  mutating func forgetSeat() {
    drafts = [:]
    paper = nil
    timeline = []
    shelf = nil
    lastFind = ""
  }

  /// The first product that this seat can still score, else the first.
  var firstToScore: Int { session?.products.firstIndex { $0.ownObstacle == nil } ?? 0 }

  mutating func clearSecrets() {
    guard var form else { return }
    for index in form.entries.indices where form.entries[index].field.isSecret { form.entries[index].field.clear() }
    form.focus = form.entries.firstIndex { $0.field.isSecret } ?? 0
    self.form = form
  }
}
