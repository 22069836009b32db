import Chance
import Council
import Foundation
import TestWorld
import Testing

/// Somebody guesses: wrong and right PINs, waits, restarts of the program and of the machine, a clock that is set. Beside the
/// engine runs a model that knows the true time.
@Suite("Guessing PINs") struct PINSequenceTests {
  private static let many = ProcessInfo.processInfo.environment["HOIDONG_MANY"].flatMap(Int.init)

  @Test("No sequence of guesses, restarts and clocks shortens a wait or gives a thirty-first try")
  func sequences() throws {
    let opening = try Meeting()
    var seen = Seen()
    for seed in 0..<UInt64(Self.many.map { max($0, 10_000) } ?? 400) {
      var guesser = Guesser(opening, seed: seed)
      for _ in 0..<120 { guesser.step() }
      #expect(guesser.broken == [], "seed \(seed)")
      if !guesser.broken.isEmpty { return }
      seen.add(guesser)
    }
    if Self.many != nil { print("guessing: \(seen)") }
    #expect(seen.locked > 0 && seen.waits > 0 && seen.jumps > 0 && seen.unlocks > 0 && seen.hidden > 0)
  }

  private struct Seen: CustomStringConvertible {
    var (sequences, tries, wrong, waits, locked, jumps, unlocks, restarts, hidden) = (0, 0, 0, 0, 0, 0, 0, 0, 0)

    mutating func add(_ guesser: Guesser) {
      sequences += 1
      tries += guesser.tries
      wrong += guesser.wrong
      waits += guesser.waits
      locked += guesser.locked
      jumps += guesser.meeting.session.clockJumps.count
      unlocks += guesser.unlocks
      restarts += guesser.restarts
      hidden += guesser.hidden
    }

    var description: String {
      "\(sequences) sequences, \(tries) tries (\(wrong) wrong), refused to wait \(waits), locked \(locked), "
        + "clock jumps \(jumps), unlocked \(unlocks), restarts \(restarts), tries under a clock set by less than a jump "
        + "\(hidden)"
    }
  }
}

private struct Guesser {
  private(set) var meeting: Meeting
  private(set) var broken: [String] = []
  private(set) var tries = 0, wrong = 0, waits = 0, locked = 0, unlocks = 0, restarts = 0, hidden = 0
  private var numbers: SeededNumbers
  private let seat = SeatID("M3")

  // The true time, what the machine shows of it, and what of the difference no event can tell.
  private var truth: Int64
  private var offset: Int64 = 0
  private var lastEvent: Int64
  private var isSteady = true
  /// Seconds by which the clock went ahead, or back, unnoticed since the last wrong PIN.
  private var ahead: Int64 = 0
  private var behind: Int64 = 0
  private var offsetAtEvent: Int64 = 0

  // The model.
  private var failures = 0
  private var total = 0
  private var lastWrong: Int64 = 0

  init(_ opening: Meeting, seed: UInt64) {
    meeting = opening
    truth = opening.now.seconds
    lastEvent = truth
    numbers = SeededNumbers(seed: seed)
  }

  mutating func step() {
    truth += Int64.random(in: 0...20, using: &numbers)
    switch Int.random(in: 0...19, using: &numbers) {
    case 0...10: attempt(right: numbers.oneIn(9))
    case 11...13: truth += [15, 30, 200, 4_000, 70_000][Int.random(in: 0...4, using: &numbers)]
    case 14: restart(ofMachine: false)
    case 15: restart(ofMachine: true)
    case 16...17: setClock()
    case 18: if numbers.oneIn(6) { unlock() }
    default: truth += 1_000_000
    }
  }

  private mutating func setClock() {
    let most: Int64 = [290, 3_600, 400_000, 900_000_000][Int.random(in: 0...3, using: &numbers)]
    offset += Int64.random(in: -most...most, using: &numbers)
    // A clock shows no time before 1970.
    offset = max(offset, 1 - truth)
  }

  /// The program was killed: what is known is what is on record.
  private mutating func restart(ofMachine: Bool) {
    restarts += 1
    if ofMachine {
      isSteady = false
      truth += 40
    }
    if Session(meeting.log) != meeting.session { broken.append("a restart changes the state") }
  }

  /// Before anything else happens, as the office does it.
  private mutating func beginAct() {
    let now = truth + offset
    meeting.now = Timestamp(seconds: now)
    let elapsed = isSteady ? truth - lastEvent : nil
    let jump = ClockJump(before: meeting.session.lastEventAt, after: meeting.now, elapsed: elapsed)
    let moved = offset - offsetAtEvent
    if jump.isJump {
      if meeting.refusal(.recordClockJump(elapsed: elapsed), by: .program) != nil { broken.append("a jump is refused") }
      _ = meeting.attempt(.recordClockJump(elapsed: elapsed), by: .program)
      // Nobody knows how long the machine was off: nothing of it counts.
      if elapsed == nil { behind += truth - lastEvent }
      noteEvent()
    } else if moved > 0 {
      ahead += moved
      hidden += 1
    } else if moved < 0 {
      behind -= moved
      hidden += 1
    }
    if !jump.isJump { offsetAtEvent = offset }
  }

  private mutating func noteEvent() {
    (lastEvent, offsetAtEvent, isSteady) = (truth, offset, true)
  }

  private mutating func attempt(right: Bool) {
    beginAct()
    let wait = failures < 5 ? 0 : Int64(15) << Int64(min(failures - 5, 20))
    let passed = truth - lastWrong
    let events = meeting.log.count
    switch meeting.attempt(.recordPIN(seat, right: right), by: .seat(seat)) {
    case .success(let made):
      tries += 1
      if total >= 30 { broken.append("a thirty-first try") }
      if passed + ahead < wait { broken.append("a try after \(passed) of \(wait) s, clock ahead by \(ahead)") }
      if made.isEmpty { break }
      noteEvent()
      if right { failures = 0 } else { fail() }
    case .failure(.pinLocked):
      locked += 1
      if total < 30 { broken.append("locked after \(total)") }
    case .failure(.pinWait(_, let seconds)):
      waits += 1
      if seconds <= 0 || seconds > wait { broken.append("waits \(seconds) of \(wait) s") }
      if passed - behind >= wait { broken.append("must wait after \(passed) of \(wait) s, clock behind by \(behind)") }
    case .failure(let other): broken.append("\(other)")
    }
    if meeting.log.count > events + 1 { broken.append("more than one event") }
    // What was not noticed by an act without an event is not noticed later either.
  }

  private mutating func fail() {
    wrong += 1
    failures += 1
    total += 1
    lastWrong = truth
    (ahead, behind) = (0, 0)
  }

  private mutating func unlock() {
    beginAct()
    let witnesses = [SeatID("M1"), SeatID("S1")]
    let decision = meeting.attempt(.unlockPIN(seat, witnesses: witnesses, reason: "x"), by: .seat(witnesses[1]))
    guard case .success = decision else {
      if total > 0 { broken.append("not unlocked") }
      return
    }
    noteEvent()
    unlocks += 1
    (failures, total, ahead, behind) = (0, 0, 0, 0)
  }
}
