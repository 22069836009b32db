/// The machine's clock was set between two events. Nothing is ordered by the clock; whoever reads the minutes must know.
package struct ClockJump: Hashable, Sendable {
  /// More than this between what the clock says and what passed is a jump, in seconds.
  package static let most: Int64 = 300
  /// 2026-01-01: a clock that shows less was never set (an empty battery shows 1970).
  package static let earliest = Timestamp(seconds: 1_767_200_400)

  package let before: Timestamp
  package let after: Timestamp
  /// What passed in truth, in seconds; `nil` where nobody can say.
  package let elapsed: Int64?

  package init(before: Timestamp, after: Timestamp, elapsed: Int64?) {
    self.before = before
    self.after = after
    self.elapsed = elapsed
  }

  /// Whether it is one at all: back, or other than what passed by more than five minutes, or from a clock that was
  /// never set to one that is.
  package var isJump: Bool {
    if after < before { return true }
    guard let elapsed else { return before < Self.earliest && after >= Self.earliest }
    return abs(after.seconds - before.seconds - elapsed) > Self.most
  }

  /// By how much the clock was set, in seconds.
  var shift: Int64 { after.seconds - before.seconds - (elapsed ?? 0) }
}
