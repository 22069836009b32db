package import Council
internal import Database

extension Ledger {
  /// Keeps a draft; on the disk when this returns.
  package func keep(_ draft: Draft, product: DossierID, seat: SeatID) throws(LedgerError) {
    let (product, seat, path) = (product.rawValue, seat.rawValue, path)
    let row = DraftRows.Row(
      product: product, seat: seat, body: DraftBody.text(draft, product: product, seat: seat))
    try database.transaction(or: { LedgerError($0, path: path) }) { () throws(LedgerError) in
      do throws(DatabaseError) { try DraftRows(database: database).put(row) } catch {
        throw LedgerError(error, path: path)
      }
    }
    wrote()
  }

  /// The draft of that seat, if there is one.
  package func draft(product: DossierID, seat: SeatID) throws(LedgerError) -> Draft? {
    do {
      return try DraftRows(database: database).row(product: product.rawValue, seat: seat.rawValue).flatMap {
        DraftBody.read($0.body, product: $0.product, seat: $0.seat)
      }
    } catch { throw LedgerError(error, path: path) }
  }

  /// Drafts that are not what was kept: they are not used, and whoever opens the ledger says so.
  package func damagedDrafts() throws(LedgerError) -> [(product: String, seat: String)] {
    do {
      return try DraftRows(database: database).all().filter {
        DraftBody.read($0.body, product: $0.product, seat: $0.seat) == nil
      }.map { ($0.product, $0.seat) }
    } catch { throw LedgerError(error, path: path) }
  }

  /// Where the drafts are not those that were kept: how many were, and how many there are. `nil` where all is well, or where a
  /// store from before has no tally yet.
  package func draftLoss() throws(LedgerError) -> (kept: Int, found: Int)? {
    do { return try DraftRows(database: database).loss } catch { throw LedgerError(error, path: path) }
  }

  /// Takes the drafts as they are, after somebody was told what is missing.
  package func acceptDrafts() throws(LedgerError) {
    let path = path
    try database.transaction(or: { LedgerError($0, path: path) }) { () throws(LedgerError) in
      let rows = DraftRows(database: database)
      do throws(DatabaseError) { try rows.keep(rows.tally()) } catch { throw LedgerError(error, path: path) }
    }
  }
}

extension DraftRows {
  var loss: (kept: Int, found: Int)? {
    get throws(DatabaseError) {
      guard let kept = try keptTally() else { return nil }
      let found = try tally()
      return kept == found ? nil : (kept.count, found.count)
    }
  }
}
