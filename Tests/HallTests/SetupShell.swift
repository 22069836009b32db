import Council
import Criteria
import Hall
import Setup

/// What the office does around the screens of a set-up, without a disk: the faults that a test gives it, files that are
/// always the same.
struct SetupShell {
  private(set) var kept: SetupDraft?
  /// What is wrong with any draft.
  var faults: [SetupFault] = []
  var preview: SetupPreview?
  var adopted: SetupDraft.Adopted?
  /// Seats of the session in hand without a PIN.
  var withoutPIN: [SeatID] = []
  private(set) var hasPermit = false

  mutating func keep(_ draft: SetupDraft?) { kept = draft }
  mutating func allow(_ isAllowed: Bool) { hasPermit = isAllowed }

  static let files = SetupFiles(
    .members, path: "/home/thuky",
    entries: [
      SetupFiles.Entry(.parent, name: "..", path: "/home"),
      SetupFiles.Entry(.drive, name: "KINGSTON", path: "/media/thuky/KINGSTON"),
      SetupFiles.Entry(.folder, name: "Tài liệu", path: "/home/thuky/Tài liệu"),
      SetupFiles.Entry(.file, name: "thành viên.csv", path: "/home/thuky/thành viên.csv"),
    ])
}

extension MemoryShell {
  private static let weak = "123456"

  mutating func perform(setup intent: SetupIntent) -> Answer? {
    switch intent {
    case .begin:
      guard let id = SessionID("2026-11-21") else { return nil }
      var draft = SetupDraft(id: id)
      draft.session[.authority] = "province"
      return .setup(.opened(draft))
    case .open: return setups.kept.map { .setup(.opened($0)) }
    case .remove(let id):
      setups.keep(nil)
      lines.removeAll { $0.id == id }
      return .setup(.removed(lines))
    case .leave(let draft):
      setups.keep(draft.isEmpty ? nil : draft)
      if !draft.isEmpty && !lines.contains(where: { $0.id == draft.id }) {
        lines.insert(SessionLine(id: draft.id, title: draft.session[.title], isBeingSetUp: true), at: 0)
      }
      return .setup(.left(lines))
    case .keep(let draft):
      setups.keep(draft)
      return .setup(.kept)
    case .check(let draft):
      setups.keep(draft)
      return .setup(.checked(setups.faults, remark: nil))
    case .list(let purpose, let path):
      var files = SetupShell.files
      files.purpose = purpose
      files.path = path ?? files.path
      return .setup(.listed(files))
    case .read: return setups.preview.map { .setup(.read($0)) }
    case .adopt(let path, _): return .setup(.adopted(path == nil ? nil : setups.adopted))
    case .create(_, let pin, let evenIfWeak):
      if pin == Self.weak && !evenIfWeak { return .setup(.weakPIN) }
      lines.removeAll(where: \.isBeingSetUp)
      setups.keep(nil)
      setups.allow(true)
      return .setup(.made(view(.hall), law, lines))
    case .permit(let pin):
      if pin != Self.pin { return .failed("no") }
      setups.allow(true)
      return .setup(.permitted)
    case .endPermit:
      setups.allow(false)
      return nil
    case .enrol(let seat, let pin, let evenIfWeak):
      guard setups.hasPermit else { return .failed("no") }
      if pin == Self.weak && !evenIfWeak { return .setup(.weakPIN) }
      setups.withoutPIN.removeAll { $0 == seat }
      return .setup(.enrolled(seat))
    case .unlockPIN(let about, let reason, let chair, let secretary):
      if chair != Self.pin || secretary != Self.pin { return .failed("no") }
      let command = Command.unlockPIN(about.seat, witnesses: [about.chair, about.secretary], reason: reason)
      if let refusal = act(command, by: about.secretary) { return .refused(refusal) }
      return .setup(.pinUnlocked(about.seat, view(.hall)))
    case .newPIN(let about, let reason, let chair, let secretary, let pin, let evenIfWeak):
      if chair != Self.pin || secretary != Self.pin { return .failed("no") }
      if pin == Self.weak && !evenIfWeak { return .setup(.weakPIN) }
      let command = Command.resetPIN(
        about.seat, certificate: String(repeating: "0", count: 64), witnesses: [about.chair, about.secretary],
        reason: reason)
      if let refusal = act(command, by: about.secretary) { return .refused(refusal) }
      return .setup(.pinReset(about.seat, view(.hall)))
    }
  }
}
