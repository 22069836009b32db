import Criteria
import TestWorld
import Testing

@testable import Council

/// Clocks of machines in halls are set back, stand still and begin anew in 1970; nothing may depend on them.
@Suite("The machine's clock") struct ClockJumpTests {
  private static let year: Int64 = 31_536_000

  @Test(
    "A jump: back, or more than five minutes off what passed, or out of the years before 2026",
    arguments: [
      (0, 60, nil, false), (0, year, nil, false), (0, -1, nil, true), (0, -1, 0, true), (0, 60, 60, false),
      (0, 300, 0, false), (0, 301, 0, true), (0, 0, 300, false), (0, 0, 301, true), (0, year, 60, true),
      (0, year, year, false), (-60 * year, 0, nil, true), (-60 * year, 1 - 59 * year, nil, false),
      (-60 * year, 60 - 60 * year, 60, false),
    ] as [(Int64, Int64, Int64?, Bool)])
  func isAJump(_ before: Int64, _ after: Int64, _ elapsed: Int64?, _ isJump: Bool) {
    let start: Int64 = 1_795_000_000
    let jump = ClockJump(
      before: Timestamp(seconds: start + before), after: Timestamp(seconds: start + after), elapsed: elapsed)
    #expect(jump.isJump == isJump)
  }

  @Test func anEventThatIsNoneIsRefusedAndOnlyTheProgramRecordsOne() throws {
    var meeting = try Meeting.second()
    #expect(meeting.refusal(.recordClockJump(elapsed: nil), by: .program) == .noClockJump)
    meeting.now = Timestamp(seconds: meeting.now.seconds - Self.year)
    #expect(meeting.refusal(.recordClockJump(elapsed: nil)) == .noClockJump)
    #expect(meeting.refusal(.recordClockJump(elapsed: -1), by: .program) == .noClockJump)
    try meeting.act(.recordClockJump(elapsed: 20), by: .program)
    let jump = try #require(meeting.session.clockJumps.first)
    #expect(jump.elapsed == 20)
    #expect(jump.after < jump.before)
    #expect(meeting.session.lastEventAt == jump.after)
  }

  /// Neither a clock set on lets somebody in sooner, nor does one set back shut somebody out for a year.
  @Test(arguments: [-year, year, -3600, 3600]) func whoMustWaitWaitsAsLongAsBefore(_ shift: Int64) throws {
    var meeting = try Meeting.second()
    let seat = Meeting.scorers[1]
    for _ in 0..<PINRecord.freeTries { try meeting.act(.recordPIN(seat, right: false), by: .seat(seat)) }
    let wait = try #require(meeting.session.pins[seat]).wait(at: meeting.now)
    #expect(wait == PINRecord.firstWait)
    // Five seconds pass, and the clock is set.
    meeting.now = Timestamp(seconds: meeting.now.seconds + 4 + shift)
    try meeting.act(.recordClockJump(elapsed: 5), by: .program)
    #expect(try #require(meeting.session.pins[seat]).wait(at: meeting.now) == wait - 5)
    #expect(meeting.refusal(.recordPIN(seat, right: true), by: .seat(seat)) == .pinWait(seat, seconds: wait - 5))
  }

  @Test func theTimelineTellsEverybody() throws {
    var meeting = try Meeting.second()
    meeting.now = Timestamp(seconds: meeting.now.seconds + Self.year)
    try meeting.act(.recordClockJump(elapsed: 60), by: .program)
    for viewer in [Viewer.seat(Meeting.scorers[0]), .hall] {
      let last = Timeline.entries(of: meeting.log, for: viewer, session: meeting.session, law: meeting.law).last
      #expect(last?.what == .clockJumped(try #require(meeting.session.clockJumps.last)))
      #expect(last?.actor == .program)
    }
  }
}
