internal import Catalogue
internal import Council
internal import Setup
internal import TerminalKit

// PINs: everybody types the own one, twice, and nothing of it is shown.
extension HallState {
  /// From the seats screen: the chair allows it first.
  mutating func openEnrolment() -> [Intent] {
    guard let session else { return [] }
    if withoutPIN.isEmpty || session.isClosed {
      say(SetupText.allEnrolled, .muted)
      return []
    }
    form = Form(
      .setup(.permit), .setup(.permitTitle), notice: [.words(.setup(.permitNote))],
      [Form.pin(.setup(.chairPIN))])
    return []
  }

  mutating func enterEnrolment(_ selected: Int) -> [Intent] {
    guard let seats = session?.info.seats, seats.indices.contains(selected) else { return [] }
    let seat = seats[selected]
    guard withoutPIN.contains(seat.id) else {
      say(SetupText.hasPINAlready(seat: seat.id.rawValue), .muted)
      return []
    }
    form = Form(
      .setup(.enrol(seat.id, weak: nil)),
      .setup(.enrolSeat(seat: seat.id.rawValue, person: seat.person)), notice: [.words(.setup(.enrolNote))],
      Self.twoPINs)
    return []
  }

  /// What was entered into a form of a set-up.
  mutating func submitSetup(_ purpose: SetupForm, _ form: Form) -> [Intent] {
    switch purpose {
    case .path(let purpose): return submitPath(form.text(0), purpose)
    case .setting(let key): return submitSetting(key, form.text(0))
    case .removeRow: return removeRow()
    case .removeSetup(let id):
      self.form = nil
      return [.setup(.remove(id))]
    case .permit: return [.setup(.permit(chairPIN: form.text(0)))]
    case .create(let weak):
      guard let draft = setup?.draft, isTypedTwice(form) else { return [] }
      return [.setup(.create(draft, pin: form.text(0), evenIfWeak: weak == form.text(0)))]
    case .enrol(let seat, let weak):
      guard isTypedTwice(form) else { return [] }
      return [.setup(.enrol(seat, pin: form.text(0), evenIfWeak: weak == form.text(0)))]
    case .unlockPIN, .newPIN: return submitWitnessed(purpose, form)
    }
  }

  mutating func isTypedTwice(_ form: Form, at first: Int = 0) -> Bool {
    if form.text(first) == form.text(first + 1) { return true }
    clearSecrets()
    fault(SetupText.pinsDiffer)
    return false
  }

  private mutating func submitPath(_ path: String, _ purpose: SetupPurpose) -> [Intent] {
    guard let draft = setup?.draft else { return [] }
    let isFile = purpose.endings.contains { path.lowercased().hasSuffix($0) }
    return [isFile ? .setup(.read(purpose, path: path, draft)) : .setup(.list(purpose, path: path))]
  }

  /// The PIN that was typed is one that is tried first: Enter once more takes it.
  mutating func warnOfWeakPIN() {
    guard let form else { return }
    let purpose: Form.Purpose
    switch form.purpose {
    case .setup(.create): purpose = .setup(.create(weak: form.text(0)))
    case .setup(.enrol(let seat, _)): purpose = .setup(.enrol(seat, weak: form.text(0)))
    case .setup(.newPIN(let about, _)): purpose = .setup(.newPIN(about, weak: form.text(3)))
    default: return
    }
    var again = Form(purpose, form.title, notice: form.notice, form.entries)
    again.focus = form.entries.count - 1
    self.form = again
    fault(SetupText.weakPIN)
  }
}
