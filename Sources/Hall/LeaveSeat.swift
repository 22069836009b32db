internal import Catalogue
internal import TerminalKit

extension HallState {
  /// Leaving a seat: the drafts and the projection of that seat go with it.
  mutating func leaveSeat() -> [Intent] {
    places.removeAll { $0.name != .sessions && $0.name != .seats }
    forgetSeat()
    leftSearch = nil
    return [.leaveSeat, .redraw]
  }

  /// The program was stopped from outside and goes on. Who sits there now may be somebody else: the seat is left, and
  /// what was half entered is gone.
  mutating func leaveAfterStop() -> [Intent] {
    form = nil
    guard seat != nil else { return [.redraw] }
    search = nil
    showsHelp = false
    say(HallText.leftAfterStop, .warning)
    return leaveSeat()
  }
}
