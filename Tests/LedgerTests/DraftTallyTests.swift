import Council
import Criteria
import Testing

@testable import Ledger

@Suite("The tally of drafts") struct DraftTallyTests {
  private let folder: Folder
  private let ledger: Ledger
  private let product = DossierID("P1")

  init() throws {
    folder = try Folder()
    ledger = try folder.ledger()
    for seat in ["M1", "M2"] {
      for points in [1, 2] {
        var draft = Draft()
        draft.choices[CriterionKey("1.1")] = .points(points)
        try ledger.keep(draft, product: product, seat: SeatID(seat))
      }
    }
  }

  @Test func fitsWhateverIsKept() throws {
    #expect(try ledger.draftLoss() == nil)
    #expect(try Ledger(path: folder.file()).draftLoss() == nil)
  }

  /// A row that is gone, one that nobody wrote, one as it was before with its own good hash, the tally itself.
  @Test(arguments: [
    ("DELETE FROM drafts WHERE seat='M1'", 2, 1), ("DELETE FROM drafts", 2, 0),
    ("INSERT INTO drafts SELECT product, 'M3', body FROM drafts LIMIT 1", 2, 3),
    ("UPDATE drafts SET body=(SELECT body FROM drafts WHERE seat='M2') WHERE seat='M1'", 2, 2),
    ("UPDATE meta SET value='3' WHERE key='drafts'", 0, 2),
  ])
  func tellsWhatItSays(sql: String, kept: Int, found: Int) throws {
    try folder.sql(sql)
    let loss = try #require(try ledger.draftLoss())
    #expect(loss == (kept, found))
    try ledger.acceptDrafts()
    #expect(try ledger.draftLoss() == nil)
  }

  /// The draft that became a sheet.
  @Test func aRowThatIsTakenOutLeavesTheOthers() throws {
    try ledger.append(
      [.attendanceTaken(present: [], online: [], presiding: SeatID("M1"))], by: .program, at: Folder.time,
      clearing: (product, SeatID("M1")))
    #expect(try ledger.draft(product: product, seat: SeatID("M1")) == nil)
    #expect(try ledger.draft(product: product, seat: SeatID("M2")) != nil)
    #expect(try ledger.draftLoss() == nil)
  }

  /// A store from before has none until its next draft.
  @Test func aFormerStoreHasNone() throws {
    try folder.sql("DELETE FROM meta WHERE key='drafts'")
    #expect(try ledger.draftLoss() == nil)
    try ledger.keep(Draft(), product: product, seat: SeatID("M4"))
    #expect(try ledger.draftLoss() == nil)
    try folder.sql("DELETE FROM drafts WHERE seat='M1'")
    #expect(try ledger.draftLoss() != nil)
  }
}
