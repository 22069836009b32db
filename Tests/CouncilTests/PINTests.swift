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

  @Test("Chair and secretary together lift a lock; nobody else, and nobody the own")
  func unlocked() throws {
    var meeting = try Meeting()
    let (chair, secretary, m2) = (SeatID("M1"), SeatID("S1"), SeatID("M2"))
    func refusal(_ seat: SeatID, _ witnesses: [SeatID], by actor: SeatID? = nil, reason: String = "x") -> Refusal? {
      meeting.refusal(
        .unlockPIN(seat, witnesses: witnesses, reason: reason), by: .seat(actor ?? witnesses.last ?? chair))
    }
    let (m3, m5) = (SeatID("M3"), SeatID("M5"))
    #expect(refusal(m3, [chair, secretary]) == .pinIsFree(m3))
    for _ in 0..<30 {
      meeting.now = Timestamp(seconds: meeting.now.seconds + 1 << 34)
      for seat in [m3, chair, secretary] { try meeting.act(.recordPIN(seat, right: false)) }
    }
    for wrong in [[chair], [chair, chair], [secretary, chair], [m2, secretary], [chair, m3], [chair, m2], []] {
      #expect(refusal(m3, wrong) == .needsChairAndSecretary(m3), "\(wrong)")
    }
    #expect(refusal(m3, [chair, secretary], by: chair) == .needsChairAndSecretary(m3))
    #expect(refusal(m3, [chair, secretary], reason: " ") == .reasonNeeded)
    #expect(refusal(SeatID("X"), [chair, secretary]) == .unknownSeat(SeatID("X")))
    // Either of two who keep the minutes will do; for the own PIN somebody else who counts stands in.
    #expect(refusal(m3, [chair, m5]) == nil)
    #expect(refusal(secretary, [chair, secretary]) == .needsChairAndSecretary(secretary))
    #expect(refusal(secretary, [chair, m2]) == nil)
    #expect(refusal(secretary, [chair, SeatID("O1")]) == .needsChairAndSecretary(secretary))
    #expect(refusal(chair, [m2, secretary]) == nil)
    #expect(refusal(chair, [chair, secretary]) == .needsChairAndSecretary(chair))
    try meeting.act(.unlockPIN(m3, witnesses: [chair, secretary], reason: "x"), by: .seat(secretary))
    #expect(meeting.session.pins[m3] == nil)
    #expect(meeting.refusal(.recordPIN(m3, right: true)) == nil)
    #expect(meeting.refusal(.recordPIN(chair, right: true)) == .pinLocked(chair))
  }

  @Test("A new key is on record with the number of the seat's certificate; never the chair's")
  func reset() throws {
    var meeting = try Meeting()
    let (m3, witnesses, desk) = (SeatID("M3"), [SeatID("M1"), SeatID("S1")], Actor.seat(SeatID("S1")))
    #expect(meeting.session.certificateNumber(of: m3) == 1)
    for _ in 0..<5 { try meeting.act(.recordPIN(m3, right: false)) }
    let height = meeting.log.count
    try meeting.act(.resetPIN(m3, certificate: "ab", witnesses: witnesses, reason: "x"), by: desk)
    #expect(meeting.session.pins[m3] == nil)
    #expect(meeting.session.certificateNumber(of: m3) == 2)
    #expect(meeting.session.certificateNumber(of: m3, at: height) == 1)
    #expect(meeting.session.certificateNumber(of: m3, at: height + 1) == 1, "of the event itself: before it")
    #expect(meeting.session.certificateNumber(of: m3, at: height + 2) == 2)
    #expect(meeting.session.certificateNumber(of: SeatID("M2")) == 1)
    let own = Command.resetPIN(SeatID("M1"), certificate: "ab", witnesses: [SeatID("M2"), SeatID("S1")], reason: "x")
    #expect(meeting.refusal(own, by: desk) == .keyOfChair(SeatID("M1")))
  }
}
