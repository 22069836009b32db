internal import Catalogue
internal import Council
internal import Criteria
internal import Setup
internal import TerminalKit

extension HallState {
  mutating func receiveSetup(_ answer: SetupAnswer) {
    switch answer {
    case .opened(let draft):
      setup = SetupState(draft)
      places = [places.first ?? .sessions(selected: 0), .setup(.steps(selected: 0))]
    case .left(let lines):
      sessions = lines
      setup = nil
      places = [places.first ?? .sessions(selected: 0)]
    case .removed(let lines):
      sessions = lines
      if case .sessions(let selected) = place {
        replace(.sessions(selected: max(0, min(selected, lines.count - 1))))
      }
      say(SetupText.removed)
    case .kept: setup?.isKept = true
    case .checked(let faults, let remark):
      setup?.isKept = true
      setup?.faults = faults
      setup?.remark = remark
      if case .setup(.steps(let selected)) = place {
        replace(.setup(.steps(selected: max(0, min(selected, stepCount - 1)))))
      }
    case .listed(let files):
      form = nil
      if case .setup(.files) = place { replace(.setup(.files(files))) } else { places.append(.setup(.files(files))) }
    case .read(let preview):
      form = nil
      setup?.preview = preview
      places.append(.setup(.preview(scroll: 0)))
    case .adopted(let adopted):
      setup?.isKept = true
      adopt(adopted)
    case .weakPIN: warnOfWeakPIN()
    case .made(let session, let law, let lines): begin(session, law, lines)
    case .permitted:
      form = nil
      places.append(.setup(.enrol(selected: nextWithoutPIN)))
    case .enrolled(let seat):
      form = nil
      withoutPIN.removeAll { $0 == seat }
      if case .setup(.enrol) = place { replace(.setup(.enrol(selected: nextWithoutPIN))) }
      say(withoutPIN.isEmpty ? SetupText.allEnrolled : .enrolled(seat: seat.rawValue), .good)
    case .withoutPIN(let seats): withoutPIN = seats
    case .pinUnlocked(let seat, let session):
      form = nil
      self.session = session
      say(SetupText.pinUnlocked(seat: seat.rawValue), .good)
    case .pinReset(let seat, let session):
      form = nil
      self.session = session
      say(SetupText.pinReset(seat: seat.rawValue), .good)
    }
  }

  private var nextWithoutPIN: Int {
    session?.info.seats.firstIndex { withoutPIN.contains($0.id) } ?? 0
  }

  private mutating func adopt(_ adopted: SetupDraft.Adopted?) {
    leaveFiles()
    changeSetup { draft in
      draft.adopted = adopted
      guard let adopted else { return }
      draft.settings = [:]
      // A level that nobody chose gives way.
      if adopted.says[.authority] != nil && draft.session[.authority] == Authority.province.rawValue {
        draft.session[.authority] = ""
      }
    }
    say(adopted == nil ? SetupText.regulationDropped : .regulationTaken, .good)
  }

  /// The session stands: what is left are the PINs of the others.
  private mutating func begin(_ session: VisibleSession, _ law: Law, _ lines: [SessionLine]) {
    form = nil
    setup = nil
    sessions = lines
    self.session = session
    self.law = law
    shortCode = nil
    forgetSeat()
    places = [places.first ?? .sessions(selected: 0), .seats(selected: 0), .setup(.enrol(selected: nextWithoutPIN))]
    say(SetupText.made(id: session.info.id.rawValue), .good)
  }
}
