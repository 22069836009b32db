import Council
import Database
import Foundation
import TestWorld
import Testing

@testable import Ledger

/// The rule of upgrading, tried with a format that does not exist.
@Suite("Upgrades") struct UpgradeTests {
  private static let steps = [
    Upgrade(from: "hoidong-ledger-1", to: "hoidong-ledger-2") { database throws(DatabaseError) in
      try database.script("ALTER TABLE drafts ADD COLUMN kept INTEGER")
    },
    Upgrade(from: "hoidong-ledger-2", to: "hoidong-ledger-3") { database throws(DatabaseError) in
      try database.script("CREATE TABLE places(name TEXT PRIMARY KEY) STRICT")
    },
  ]

  private func run(_ path: String, steps: [Upgrade] = steps, fails: Bool = false) throws(LedgerError) -> String? {
    try Upgrade.run(at: path, steps: steps) { copy throws(LedgerError) in
      do {
        let database = try Database(path: copy, mode: .readOnly)
        #expect(TrustedEnd.find(in: database).event == 4)
        #expect(try database.run("SELECT value FROM meta WHERE key='format'").first?.first?.text == "hoidong-ledger-3")
        #expect(try database.run("SELECT count(*) FROM places").first?.first?.integer == 0)
      } catch { throw .other(path: copy, message: "\(error)") }
      if fails { throw .damaged(path: copy) }
    }
  }

  @Test func aFormerLedgerIsUpgradedStepByStepAndKept() throws {
    let folder = try Folder()
    let log: [LoggedEvent]
    do {
      let ledger = try folder.ledger()
      try ledger.keep(Draft(), product: DossierID("P1"), seat: SeatID("M1"))
      log = ledger.log
    }
    let path = folder.file()
    #expect(try run(path) == "hoidong-ledger-1")
    #expect(try folder.names == ["s.ledger", "s.ledger.hoidong-ledger-1"])
    // This version does not know the new format, and says so; the former one is whole.
    #expect(opening(path) == .newerFormat(path: path, format: "hoidong-ledger-3"))
    #expect(try Ledger(path: path + ".hoidong-ledger-1").log == log)
    #expect(try run(path) == nil, "nothing begins at the last format")
  }

  @Test func whatFailsLeavesTheLedgerAsItWas() throws {
    let folder = try Folder()
    do { _ = try folder.ledger() }
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    #expect(throws: LedgerError.damaged(path: folder.file() + ".nang-cap")) { try run(folder.file(), fails: true) }
    let bad = [
      Upgrade(from: "hoidong-ledger-1", to: "hoidong-ledger-2") { database throws(DatabaseError) in
        try database.script("x")
      }
    ]
    #expect(throws: LedgerError.self) { try run(folder.file(), steps: bad) }
    #expect(try folder.names == ["s.ledger"])
    #expect(opening(folder.file()) == nil)
    let after = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    #expect(after.count == before.count)
  }

  @Test func aLedgerInUseIsNotUpgraded() throws {
    let folder = try Folder()
    let open = try folder.ledger()
    #expect(throws: LedgerError.busy(path: folder.file())) { try run(folder.file()) }
    try open.append([.pinFailed(SeatID("M1"))], by: .program, at: Folder.time)
    #expect(try Ledger(path: folder.file()).log.count == 5)
  }
}
