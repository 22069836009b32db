import Council
import TestWorld
import Testing

@Suite("Wrong PINs")
struct PINTests {
  private let m1 = SeatID("M1")

  @Test("Five tries are free, then 15 seconds that double with every further one")
  func waits() throws {
    var meeting = try Meeting()
    for _ in 1...5 { try meeting.act(.recordPIN(m1, right: false)) }
    for wait: Int64 in [15, 30, 60, 120, 240, 480] {
      let failed = meeting.now
      func refusal(after seconds: Int64) -> Refusal? {
        meeting.now = Timestamp(seconds: failed.seconds + seconds)
        return meeting.refusal(.recordPIN(m1, right: true))
      }
      #expect(refusal(after: 0) == .pinWait(m1, seconds: wait))
      #expect(refusal(after: 1) == .pinWait(m1, seconds: wait - 1))
      #expect(refusal(after: wait - 1) == .pinWait(m1, seconds: 1))
      #expect(refusal(after: wait) == nil)
      // Another seat does not wait.
      #expect(meeting.refusal(.recordPIN(SeatID("M2"), right: false)) == nil)
      try meeting.act(.recordPIN(m1, right: false))
    }
  }

  @Test("A clock that is set back does not shorten the wait")
  func clockBack() throws {
    var meeting = try Meeting()
    for _ in 1...5 { try meeting.act(.recordPIN(m1, right: false)) }
    let failed = meeting.now.seconds
    for back: Int64 in [1, 3600, 1_000_000_000] {
      meeting.now = Timestamp(seconds: failed - back)
      #expect(meeting.refusal(.recordPIN(m1, right: true)) == .pinWait(m1, seconds: 15))
    }
  }

  @Test("The right PIN begins the count anew, but thirty wrong ones in the session lock the seat")
  func locked() throws {
    var meeting = try Meeting()
    #expect(try meeting.act(.recordPIN(m1, right: true)).isEmpty, "nothing to record")
    var failures = 0
    while failures < 30 {
      for _ in 1...4 where failures < 30 {
        try meeting.act(.recordPIN(m1, right: false))
        failures += 1
      }
      if failures < 30 { #expect(try meeting.act(.recordPIN(m1, right: true)) == [.pinAccepted(m1)]) }
      #expect(meeting.session.pins[m1]?.failures == (failures < 30 ? 0 : 2))
    }
    #expect(meeting.refusal(.recordPIN(m1, right: true)) == .pinLocked(m1))
    meeting.now = Timestamp(seconds: meeting.now.seconds + 100_000_000)
    #expect(meeting.refusal(.recordPIN(m1, right: false)) == .pinLocked(m1))
    #expect(meeting.refusal(.recordPIN(SeatID("X"), right: true)) == .unknownSeat(SeatID("X")))
  }
}
