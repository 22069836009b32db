import CanonicalJSON
import Council
import Criteria
import Database
import Evidence
import TestWorld
import Testing

@testable import Ledger

@Suite("The ledger of a session of the second edition")
struct SecondEditionTests {
  /// Random sessions until every kind of event has come up; each is kept that brings a new one.
  private func sessions() throws -> [RandomSession] {
    var kept: [RandomSession] = []
    var missing = Set(EventKind.allCases)
    for seed in 0..<(400 as UInt64) where !missing.isEmpty {
      var random = try RandomSession(seed: seed, forms: try Forms.real.get())
      random.play(steps: 120)
      let kinds = Set(random.meeting.log.map(\.event.kind))
      if kinds.isDisjoint(with: missing) { continue }
      missing.subtract(kinds)
      kept.append(random)
    }
    #expect(missing == [])
    return kept
  }

  @Test("Every kind of event goes into the file and comes out as it was, stamps and all")
  func roundTrip() throws {
    let folder = try Folder()
    for (index, random) in try sessions().enumerated() {
      let (name, log) = ("\(index).ledger", random.meeting.log)
      let ledger = try Ledger.create(
        at: folder.file(name), opening: random.session.info, by: .program, at: log[0].time,
        criteria: random.forms.criteria, keys: [:])
      for logged in log.dropFirst() { try ledger.append([logged.event], by: logged.actor, at: logged.time) }
      let again = try Ledger(path: folder.file(name))
      // Not compared inside the expectation: that would print whole sessions.
      let (sameLog, sameState) = (again.log == log, again.session == random.session)
      #expect(sameLog && sameState)
      let lines = try again.lines()
      #expect(lines == random.meeting.lines)
      let documents = [again.session, ledger.session, random.session].map {
        $0.resultDocument(law: random.forms.law).canonicalBytes
      }
      #expect(Set(documents).count == 1)
    }
  }

  private func ledger(_ folder: Folder, rehearsal: Bool) throws -> Ledger {
    let atHand = try LawAtHand.load()
    var info = try Meeting.info(atHand, rules: Rules())
    info.rehearsal = rehearsal
    return try Ledger.create(
      at: folder.file(), opening: info, by: .program, at: Folder.time, criteria: atHand.criteria, keys: [:])
  }

  @Test(
    "A line with a wrong stamp is refused when the file is opened and when it is read on", arguments: [true, false])
  func stamp(_ rehearsal: Bool) throws {
    let folder = try Folder()
    let open = try ledger(folder, rehearsal: rehearsal)
    try open.append([.pinFailed(SeatID("M1"))], by: .program, at: Folder.time)
    #expect(open.log.map(\.isRehearsal) == [false, rehearsal])
    let forged = LoggedEvent(
      height: 3, time: Folder.time, actor: .program, event: .pinFailed(SeatID("M2")), isRehearsal: !rehearsal)
    let line = EventChain.line(forged, after: open.head)
    try folder.sql(
      "INSERT INTO events(height, line, hash) VALUES (3, '\(line)', '\(EventChain.hash(ofLine: line).hex)')")
    var found = EventChain.Break(line: 3, problem: .wrongStamp)
    found.lastGood = Folder.time
    let expected = LedgerError.brokenChain(path: folder.file(), found)
    #expect(opening(folder.file()) == expected)
    #expect(throws: expected) { try open.refresh() }
    #expect(open.log.count == 2)
  }
}
