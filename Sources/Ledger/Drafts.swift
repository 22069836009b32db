package import Council
internal import Database

extension Ledger {
  /// Keeps a draft; on the disk when this returns.
  package func keep(_ draft: Draft, product: DossierID, seat: SeatID) throws(LedgerError) {
    do {
      try database.run(
        "INSERT INTO drafts(product, seat, body) VALUES (?,?,?) "
          + "ON CONFLICT(product, seat) DO UPDATE SET body=excluded.body",
        [
          .text(product.rawValue), .text(seat.rawValue),
          .text(DraftBody.text(draft, product: product.rawValue, seat: seat.rawValue)),
        ])
    } catch { throw LedgerError(error, path: path) }
  }

  /// The draft of that seat, if there is one.
  package func draft(product: DossierID, seat: SeatID) throws(LedgerError) -> Draft? {
    do {
      let rows = try database.run(
        "SELECT body FROM drafts WHERE product=? AND seat=?", [.text(product.rawValue), .text(seat.rawValue)])
      return rows.first?.first?.text.flatMap {
        DraftBody.read($0, product: product.rawValue, seat: seat.rawValue)
      }
    } catch { throw LedgerError(error, path: path) }
  }

  /// Drafts that are not what was kept: they are not used, and whoever opens the ledger says so.
  package func damagedDrafts() throws(LedgerError) -> [(product: String, seat: String)] {
    do {
      return try database.run("SELECT product, seat, body FROM drafts ORDER BY product, seat").compactMap { row in
        let (product, seat) = (row[0].text ?? "", row[1].text ?? "")
        return DraftBody.read(row[2].text ?? "", product: product, seat: seat) == nil ? (product, seat) : nil
      }
    } catch { throw LedgerError(error, path: path) }
  }
}
