import CanonicalJSON
import Council
import Criteria
import Database
import Disk
import Evidence
import Foundation
import TestWorld
import Testing

@testable import Ledger

@Suite("A session's ledger")
struct LedgerTests {
  private let p1 = DossierID("P1")
  private let m1 = SeatID("M1")

  @Test("Made, written, opened again: the same log, session, law, keys and head")
  func reopen() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    #expect(ledger.session.product(p1)?.stage == .scoring)
    let again = try Ledger(path: folder.file())
    #expect(again.log == ledger.log && again.session == ledger.session && again.head == ledger.head)
    #expect(again.criteria == (try LawAtHand.load().criteria))
    #expect(again.law == (try LawAtHand.load().law))
    #expect(try again.key(of: .authority) == StoredKey(key: "k", certificate: "c"))
    #expect(try again.key(of: .seat(m1))?.key == "k1")
    #expect(try again.key(of: .seat(SeatID("M2"))) == nil)
    let lines = try again.lines()
    #expect(try EventChain.read(lines) { ledger.law.sets[$0] }.head == ledger.head)
    #expect(lines.count == 4)
  }

  @Test("The file is its owner's alone, and nothing is left of its making")
  func files() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    for name in try folder.names {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
      #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(name)")
    }
    #expect(Set(try folder.names).isSubset(of: ["s.ledger", "s.ledger-wal", "s.ledger-shm"]))
    #expect(ledger.log.count == 4)
  }

  @Test("Every handle writes through: write-ahead log, synchronous=FULL, read back")
  func durability() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    for handle in [ledger, try Ledger(path: folder.file())] {
      #expect(try handle.database.run("PRAGMA synchronous") == [[.integer(2)]])
      #expect(try handle.database.run("PRAGMA journal_mode") == [[.text("wal")]])
      #expect(try handle.database.run("PRAGMA integrity_check") == [[.text("ok")]])
    }
  }

  @Test("A file that exists is not written over; one half made by a crash is")
  func exists() throws {
    let folder = try Folder()
    _ = try folder.ledger()
    let info = try Meeting.info(try LawAtHand.load())
    let criteria = try LawAtHand.load().criteria
    #expect(throws: LedgerError.exists(path: folder.file())) {
      try Ledger.create(at: folder.file(), opening: info, by: .program, at: Folder.time, criteria: criteria, keys: [:])
    }
    try Data("rest".utf8).write(to: URL(fileURLWithPath: folder.file("t.ledger.new")))
    _ = try folder.ledger("t.ledger")
    #expect(try !folder.names.contains { $0.contains(".new") })
    let nowhere = folder.file("no/such/s.ledger")
    #expect(throws: LedgerError.cannotOpen(path: nowhere)) {
      try Ledger.create(at: nowhere, opening: info, by: .program, at: Folder.time, criteria: criteria, keys: [:])
    }
  }

  @Test("Complete or not at all: with criteria that are not those of the opening there is no file")
  func createWithOtherLaw() throws {
    let folder = try Folder()
    let atHand = try LawAtHand.load()
    let other = CriteriaExport.document(atHand.regime, sets: [atHand.sets[0]]).canonicalBytes
    for criteria in [other, Array("{}".utf8), []] {
      #expect(throws: LedgerError.lawDiffers(path: folder.file())) {
        try Ledger.create(
          at: folder.file(), opening: try Meeting.info(atHand), by: .program, at: Folder.time, criteria: criteria,
          keys: [:])
      }
      #expect(try folder.names.isEmpty)
    }
  }

  @Test("Drafts: kept, changed, cleared with the sheet that they became, never an event")
  func drafts() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    #expect(try ledger.draft(product: p1, seat: m1) == nil)
    var draft = Draft()
    draft.choices = [CriterionKey("1.1"): .points(2)]
    draft.remarks = [CriterionKey("1.1"): "NUL \u{0} và \"ở\""]
    try ledger.keep(draft, product: p1, seat: m1)
    draft.opinion = "khá"
    try ledger.keep(draft, product: p1, seat: m1)
    try ledger.keep(Draft(), product: p1, seat: SeatID("M2"))
    let again = try Ledger(path: folder.file())
    #expect(try again.draft(product: p1, seat: m1) == draft)
    #expect(again.log.count == 4)
    draft.choices = try Ticks.choices(total: 80, in: try LawAtHand.load().set(1))
    let events = try again.session.decide(
      .seal(p1, draft, reason: ""), by: .seat(m1), at: Folder.time, law: again.law
    ).get()
    try again.append(
      events, by: .seat(m1), at: Folder.time, files: ["P1/M1-1.p7s": [1, 2, 3], "empty": []], clearing: (p1, m1))
    #expect(try again.draft(product: p1, seat: m1) == nil)
    #expect(try again.draft(product: p1, seat: SeatID("M2")) == Draft())
    #expect(try again.file("P1/M1-1.p7s") == [1, 2, 3])
    #expect(try again.file("empty") == [])
    #expect(try again.file("x") == nil)
    #expect(again.session.product(p1)?.current(m1)?.content.remarks == draft.remarks)
  }

  static let forbidden = [
    "UPDATE events SET line='x' WHERE height=2", "DELETE FROM events", "DELETE FROM events WHERE height=4",
    "UPDATE files SET bytes=x'00'", "DELETE FROM files", "UPDATE events SET height=height+1",
    "INSERT OR REPLACE INTO events(height, line, hash) VALUES (2, 'x', 'y')",
    "REPLACE INTO files(name, height, bytes) VALUES ('f', 2, x'00')",
    "INSERT INTO events(height, line, hash) VALUES (2, 'x', 'y')",
  ]

  @Test("Events and their files are never changed, replaced or deleted", arguments: forbidden)
  func triggers(_ statement: String) throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    try ledger.append([.pinFailed(m1)], by: .program, at: Folder.time, files: ["f": [7]])
    do {
      try folder.sql(statement)
      Issue.record("done: \(statement)")
    } catch let error as DatabaseError {
      #expect(error.kind == .refused)
    }
    let again = try Ledger(path: folder.file())
    #expect(again.log == ledger.log)
    #expect(try again.file("f") == [7])
  }

  @Test("A second writer: what it appends is seen by refresh, and who is late is told so and writes nothing")
  func twoHandles() throws {
    let folder = try Folder()
    let first = try folder.ledger()
    let second = try Ledger(path: folder.file())
    try second.append(
      [.memberLeft(m1, reason: "việc gấp"), .memberArrived(m1, online: false)], by: .program, at: Folder.time)
    #expect(throws: LedgerError.stale) {
      try first.append([.pinFailed(m1)], by: .program, at: Folder.time, files: ["late": [1]])
    }
    #expect(first.log.count == 4)
    #expect(try first.file("late") == nil)
    #expect(try first.refresh())
    #expect(try !first.refresh())
    #expect(first.log == second.log && first.session == second.session && first.head == second.head)
    try first.append([.pinFailed(m1)], by: .program, at: Folder.time)
    #expect(try second.refresh())
    #expect(second.session.pins[m1]?.failures == 1)
    #expect(try Ledger(path: folder.file()).log == first.log)
  }

  @Test("The last events are gone: the chain that is left is whole, and is refused with the first that is missing")
  func theEndIsMissing() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    try ledger.append([.pinFailed(m1)], by: .program, at: Folder.time)
    try folder.tamper("DELETE FROM events WHERE height > 3")
    var found = EventChain.Break(line: 4, problem: .endMissing)
    found.lastGood = Folder.time
    #expect(opening(folder.file()) == .brokenChain(path: folder.file(), found))
    // With what knows of them spoilt as well, it is still not believed.
    try folder.sql("UPDATE meta SET value=replace(value, '\"height\"', '2height\"') WHERE key='headline'")
    #expect(opening(folder.file()) == .state(path: folder.file(), .partDamaged(events: 3)))
  }

  @Test("Opened to look at: what is appended is told and seen; nothing can be written")
  func looking() throws {
    let folder = try Folder()
    let writer = try folder.ledger()
    let reader = try Ledger(reading: folder.file())
    let watch = FileWatch()
    #expect(watch.follow(folder.file()))
    try writer.keep(Draft(), product: p1, seat: m1)
    #expect(watch.take().isEmpty, "a draft is nobody else's")
    try writer.append([.pinFailed(m1)], by: .program, at: Folder.time)
    #expect(watch.take() == .written)
    #expect(try reader.refresh())
    #expect(reader.log == writer.log && reader.session == writer.session)
    #expect(throws: LedgerError.readOnly(path: folder.file())) {
      try reader.append([.pinFailed(m1)], by: .program, at: Folder.time)
    }
    #expect(throws: LedgerError.readOnly(path: folder.file())) { try reader.keep(Draft(), product: p1, seat: m1) }
    #expect(throws: LedgerError.notFound(path: folder.file("none"))) { try Ledger(reading: folder.file("none")) }
    #expect(try writer.lines().count == 5)
  }

  @Test("Opened to look at while another holds the file for itself: told to be busy at once, not after seconds")
  func lookingAtALockedFile() throws {
    let folder = try Folder()
    _ = try folder.ledger()
    let holder = try Database(path: folder.file(), mode: .readWrite)
    try holder.script("PRAGMA locking_mode=EXCLUSIVE; BEGIN IMMEDIATE; ROLLBACK; BEGIN EXCLUSIVE")
    let start = ContinuousClock.now
    #expect(throws: LedgerError.busy(path: folder.file())) { try Ledger(reading: folder.file()) }
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test("A file under a name that is taken: nothing of the append is written")
  func allOrNothing() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    try ledger.append([.pinFailed(m1)], by: .program, at: Folder.time, files: ["f": [1]])
    #expect(throws: LedgerError.self) {
      try ledger.append([.pinAccepted(m1)], by: .program, at: Folder.time, files: ["f": [2]])
    }
    #expect(ledger.log.count == 5)
    #expect(try Ledger(path: folder.file()).log == ledger.log)
    try ledger.append([], by: .program, at: Folder.time)
    try ledger.append([.pinAccepted(m1)], by: .program, at: Folder.time)
    #expect(ledger.log.count == 6)
  }

  @Test("A write that meets a long transaction of another program is told to be busy or waits; nothing is lost")
  func snapshotOfReader() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    let reader = try Database(path: folder.file(), mode: .readOnly)
    try reader.script("BEGIN")
    #expect(try reader.run("SELECT count(*) FROM events") == [[.integer(4)]])
    try ledger.append([.pinFailed(m1)], by: .program, at: Folder.time)
    #expect(try reader.run("SELECT count(*) FROM events") == [[.integer(4)]])
    try reader.script("COMMIT")
    #expect(try reader.run("SELECT count(*) FROM events") == [[.integer(5)]])
  }

  @Test("A ledger in a folder that is reached by a link opens")
  func linkedFolder() throws {
    let folder = try Folder()
    let real = folder.file("real")
    try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: real)
    let ledger = try folder.ledger("link/s.ledger")
    #expect(try Ledger(path: folder.file("real/s.ledger")).log == ledger.log)
    #expect(opening(folder.file("link/s.ledger")) == nil)
  }
}
