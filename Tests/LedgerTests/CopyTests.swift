import Council
import Database
import Dispatch
import Evidence
import Foundation
import TestWorld
import Testing

@testable import Ledger

/// A copy is the ledger of one moment, whole, and can be held against what it is a copy of.
@Suite("Copies of a ledger") struct CopyTests {
  private let p1 = DossierID("P1")
  private let m1 = SeatID("M1")

  @Test func aCopyHoldsTheSame() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    try ledger.keep(Draft(), product: p1, seat: m1)
    try ledger.add(["manifest.json": [0, 255, 10]], height: 4, in: "signed")
    let facts = try ledger.copy(to: folder.file("b.db"))
    #expect((facts.height, facts.files, facts.drafts, facts.keys) == (4, 1, 1, 2))
    #expect(facts.head == ledger.head.hex)
    #expect(try Ledger.facts(ofCopy: folder.file("b.db")) == facts)
    #expect(try ledger.facts() == facts)
    // One file that is its owner's alone, readable where nothing can be written.
    #expect(try folder.names.filter { $0.hasPrefix("b.db") } == ["b.db"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("b.db"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let head = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("b.db"))))
    #expect(Array(head[18...19]) == [1, 1])
    let copy = try Ledger(reading: folder.file("b.db"))
    #expect(copy.log == ledger.log && copy.session == ledger.session)
    #expect(try copy.draft(product: p1, seat: m1) == Draft())
    #expect(Ledger.origin(of: folder.file("b.db")) == Ledger.origin(of: folder.file()))
    #expect(try copy.hasOwnSchemaOnly())
    // And it goes on as a ledger.
    let next = try Ledger(path: folder.file("b.db"))
    try next.append([.scoringClosed(p1)], by: Meeting.chair, at: Folder.time)
    #expect(try next.facts() != facts)
  }

  /// What was deleted is not in the file any more, as it may be in the ledger's own.
  @Test func nothingOfDeletedDraftsIsCopied() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    var draft = Draft()
    draft.opinion = "Bản nháp bí mật"
    try ledger.keep(draft, product: p1, seat: m1)
    try ledger.database.script("DELETE FROM drafts")
    _ = try ledger.copy(to: folder.file("b.db"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("b.db")))
    #expect(bytes.range(of: Data("bí mật".utf8)) == nil)
  }

  @Test func nothingIsOverwrittenAndNothingLeft() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("b.db")))
    #expect(throws: LedgerError.system(path: folder.file("b.db"), errno: EEXIST)) {
      try ledger.copy(to: folder.file("b.db"))
    }
    #expect(try String(contentsOfFile: folder.file("b.db"), encoding: .utf8) == "x")
    #expect(throws: LedgerError.system(path: folder.file("no/b.db"), errno: ENOENT)) {
      try ledger.copy(to: folder.file("no/b.db"))
    }
    #expect(try folder.names.filter { $0.hasPrefix("b") } == ["b.db"])
  }

  @Test(
    arguments: [
      "UPDATE drafts SET body='{}'", "DELETE FROM drafts", "UPDATE keys SET key='k2' WHERE owner='M1'",
      "INSERT INTO keys VALUES ('M2','a','b')", "UPDATE meta SET value='x' WHERE key='headline'",
      "INSERT INTO files VALUES ('a',1,x'00')", "DROP TRIGGER files_once", "CREATE TABLE more(a TEXT)",
      "UPDATE law SET document=CAST(document || ' ' AS BLOB)",
    ])
  func anyRowTellsTwoApart(_ change: String) throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    try ledger.keep(Draft(), product: p1, seat: m1)
    let facts = try ledger.copy(to: folder.file("b.db"))
    try folder.sql(change, "b.db")
    // Some of them cannot even be opened any more.
    #expect((try? Ledger.facts(ofCopy: folder.file("b.db"))) != facts)
  }

  /// Others keep drafts and append while copies are made: each copy is one moment, as it says.
  @Test func othersWorkMeanwhile() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    let (path, product, seat) = (folder.file(), p1, m1)
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      guard let other = try? Ledger(path: path) else { return }
      for round in 0..<200 {
        var draft = Draft()
        draft.opinion = "\(round)"
        try? other.keep(draft, product: product, seat: seat)
        if round % 10 == 0 {
          try? other.append([.memberLeft(SeatID("M2"), reason: "\(round)")], by: Meeting.chair, at: Folder.time)
        }
      }
    }
    var heights: Set<Int> = []
    for round in 0..<25 {
      let facts = try ledger.copy(to: folder.file("b\(round).db"))
      #expect(try Ledger.facts(ofCopy: folder.file("b\(round).db")) == facts)
      heights.insert(facts.height)
    }
    group.wait()
    #expect(try Ledger(path: path).log.count == 24)
    #expect(heights.allSatisfy { (4...24).contains($0) })
  }

  @Test(
    arguments: [
      "CREATE TRIGGER evil AFTER INSERT ON events BEGIN DELETE FROM drafts; END", "CREATE VIEW v AS SELECT 1",
      "DROP TRIGGER events_stay; CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT 1; END",
    ])
  func whatActsByItselfIsForeign(_ change: String) throws {
    let folder = try Folder()
    _ = try folder.ledger()
    try folder.sql(change)
    #expect(try !Ledger(path: folder.file()).hasOwnSchemaOnly())
  }

  // MARK: Put together again

  @Test func aLedgerIsPutTogetherOfItsParts() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    let files = [LedgerFile(name: "sheets/P1/M1-1.p7s", height: 4, bytes: [1, 2])]
    let keys: [KeyOwner: StoredKey] = [.authority: StoredKey(key: "", certificate: "c")]
    let made = try Ledger.rebuild(
      at: folder.file("r.db"),
      of: LedgerParts(criteria: ledger.criteria, lines: try ledger.lines(), files: files, keys: keys))
    #expect(made.session == ledger.session && made.head == ledger.head && made.law == ledger.law)
    #expect(try made.file("sheets/P1/M1-1.p7s") == [1, 2])
    #expect(try made.lastFiles(in: "signed") == nil)
    for round in 1...11 { try made.add(["a": [UInt8(round)], "docs/b": []], height: round, in: "signed") }
    let last = try #require(try made.lastFiles(in: "signed"))
    #expect(last.files == ["a": [11], "docs/b": []])
    #expect(last.height == 11)
    #expect(try made.file("signed/1/a") == [1])
    #expect(try made.key(of: .authority) == StoredKey(key: "", certificate: "c"))
    #expect(Headline.read(path: folder.file("r.db"))?.products == 1)
    #expect(throws: LedgerError.exists(path: folder.file("r.db"))) {
      try Ledger.rebuild(
        at: folder.file("r.db"), of: LedgerParts(criteria: ledger.criteria, lines: try ledger.lines(), keys: keys))
    }
  }

  @Test func partsThatDoNotFitMakeNothing() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    let lines = try ledger.lines()
    let good = LedgerParts(criteria: ledger.criteria, lines: lines, keys: [:])
    var parts: [LedgerParts] = []
    for index in lines.indices.dropLast() {
      var other = good
      other.lines.remove(at: index)
      parts.append(other)
    }
    for (lines, criteria) in [([], ledger.criteria), (["{}"], ledger.criteria), (lines, []), (lines, [0x7B, 0x7D])] {
      parts.append(LedgerParts(criteria: criteria, lines: lines, keys: [:]))
    }
    for part in parts {
      #expect(throws: LedgerError.self) { try Ledger.rebuild(at: folder.file("r.db"), of: part) }
      #expect(try !folder.names.contains { $0.hasPrefix("r.db") })
    }
  }
}
