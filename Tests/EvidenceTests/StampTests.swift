import CanonicalJSON
import Council
import Evidence
import TestWorld
import Testing

@Suite("The stamp of a rehearsal")
struct StampTests {
  /// A session of the second edition or the first, real or a rehearsal, opened and with a roll call and a dossier.
  private func meeting(_ rules: Rules, rehearsal: Bool) throws -> Meeting {
    let atHand = try LawAtHand.load()
    var info = try Meeting.info(atHand, rules: rules)
    info.rehearsal = rehearsal
    var meeting = try Meeting(opening: info, law: atHand.law)
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("P1")))
    return meeting
  }

  /// The chain of these events, written anew with the stamps as they are.
  private func lines(_ log: [LoggedEvent]) -> [String] {
    var parent = Digest.none
    return log.map { logged in
      let line = EventChain.line(logged, after: parent)
      parent = EventChain.hash(ofLine: line)
      return line
    }
  }

  private func broken(_ log: [LoggedEvent], _ law: Law) -> EventChain.Break? {
    do {
      _ = try EventChain.read(lines(log)) { law.sets[$0] }
      return nil
    } catch {
      return error
    }
  }

  static let sessions: [(rules: Rules, rehearsal: Bool, stamped: Bool)] = [
    (Rules(), true, true), (Rules(), false, false), (.firstEdition, true, false), (.firstEdition, false, false),
  ]

  @Test("On every event of a rehearsal of the second edition but its opening, on no other", arguments: sessions)
  func stamps(_ row: (rules: Rules, rehearsal: Bool, stamped: Bool)) throws {
    let meeting = try meeting(row.rules, rehearsal: row.rehearsal)
    #expect(meeting.session.stampsEvents == row.stamped)
    #expect(meeting.log.map(\.isRehearsal) == [false, row.stamped, row.stamped])
    for (line, isStamped) in zip(lines(meeting.log), [false, row.stamped, row.stamped]) {
      #expect(try JSONReader.read(Array(line.utf8)).value["rehearsal"]?.bool == (isStamped ? true : nil))
    }
    #expect(broken(meeting.log, meeting.law) == nil)
  }

  @Test("One that is missing or too much is found at its line", arguments: sessions)
  func wrong(_ row: (rules: Rules, rehearsal: Bool, stamped: Bool)) throws {
    let meeting = try meeting(row.rules, rehearsal: row.rehearsal)
    for index in meeting.log.indices {
      var log = meeting.log
      log[index].isRehearsal.toggle()
      #expect(broken(log, meeting.law) == EventChain.Break(line: index + 1, problem: .wrongStamp))
    }
  }

  @Test("A stamp that is no stamp is no event")
  func notTrue() throws {
    let meeting = try meeting(Rules(), rehearsal: true)
    for value in [JSONValue.bool(false), "true", 1, .null] {
      var object = try #require(EventCodec.json(meeting.log[1], parent: Digest.none.hex).object)
      object["rehearsal"] = value
      #expect(EventCodec.read(.object(object)) { meeting.law.sets[$0] } == nil)
    }
  }

  @Test("A rehearsal cannot be turned into a real session by its opening alone")
  func turned() throws {
    let meeting = try meeting(Rules(), rehearsal: true)
    var log = meeting.log
    var info = meeting.session.info
    info.rehearsal = false
    log[0].event = .sessionOpened(info)
    #expect(broken(log, meeting.law) == EventChain.Break(line: 2, problem: .wrongStamp))
  }
}
