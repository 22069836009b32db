import Council
import Criteria
import Database
import Foundation
import TestWorld
import Testing

@testable import Ledger

/// What the list of sessions says without opening them.
@Suite struct HeadlineTests {
  @Test func itFollowsEveryAppend() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    #expect(Headline.read(path: folder.file()) == Headline(ledger.session))
    #expect(Headline.read(path: folder.file())?.products == 1)
    try ledger.append([.dossierQueued(Meeting.dossier("P2"))], by: Meeting.chair, at: Folder.time)
    #expect(Headline.read(path: folder.file())?.products == 2)
    #expect(Headline.read(path: folder.file())?.title == ledger.session.info.title)
  }

  @Test func aNewLedgerHasOne() throws {
    let folder = try Folder()
    let law = try LawAtHand.load()
    let ledger = try Ledger.create(
      at: folder.file(), opening: try Meeting.info(law), by: .program, at: Folder.time, criteria: law.criteria,
      keys: [:])
    #expect(Headline.read(path: folder.file()) == Headline(ledger.session))
  }

  /// Then the session is opened for the list, as one that was made before there were headlines.
  @Test(arguments: [
    "DELETE FROM meta WHERE key='headline'", "UPDATE meta SET value='{}' WHERE key='headline'",
    "UPDATE meta SET value='x' WHERE key='headline'", "UPDATE meta SET value='hoidong-ledger-2' WHERE key='format'",
    "UPDATE meta SET value=replace(value, '\"height\":4', '\"height\":3') WHERE key='headline'",
    "UPDATE meta SET value=replace(value, 'false', '0') WHERE key='headline'", "DROP TABLE events", "DROP TABLE meta",
  ]) func oneThatDoesNotFitIsPassedOver(_ change: String) throws {
    let folder = try Folder()
    _ = try folder.ledger()
    #expect(Headline.read(path: folder.file()) != nil)
    try folder.sql(change)
    #expect(Headline.read(path: folder.file()) == nil)
  }

  @Test func noFileHasNone() throws {
    let folder = try Folder()
    #expect(Headline.read(path: folder.file()) == nil)
    try Data("không phải sổ".utf8).write(to: URL(fileURLWithPath: folder.file()))
    #expect(Headline.read(path: folder.file()) == nil)
  }

  /// It is only ever for the list: the session that is opened comes from its events.
  @Test func aHeadlineThatLiesChangesNothing() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    try folder.sql("UPDATE meta SET value=replace(value, '\"products\":1', '\"products\":9') WHERE key='headline'")
    #expect(Headline.read(path: folder.file())?.products == 9)
    #expect(try Ledger(path: folder.file()).session == ledger.session)
  }
}
