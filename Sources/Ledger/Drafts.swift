internal import CanonicalJSON
package import Council
internal import Database

extension Ledger {
  /// Keeps a draft; on the disk when this returns.
  package func keep(_ draft: Draft, product: DossierID, seat: SeatID) throws(LedgerError) {
    do {
      try database.run(
        "INSERT INTO drafts(product, seat, body) VALUES (?,?,?) "
          + "ON CONFLICT(product, seat) DO UPDATE SET body=excluded.body",
        [.text(product.rawValue), .text(seat.rawValue), .text(draft.json.canonicalText)])
    } catch { throw LedgerError(error, path: path) }
  }

  /// The draft of that seat, if there is one.
  package func draft(product: DossierID, seat: SeatID) throws(LedgerError) -> Draft? {
    do {
      let rows = try database.run(
        "SELECT body FROM drafts WHERE product=? AND seat=?", [.text(product.rawValue), .text(seat.rawValue)])
      guard let body = rows.first?.first?.text, let node = try? JSONReader.read(Array(body.utf8)) else { return nil }
      return Draft(json: node.value)
    } catch { throw LedgerError(error, path: path) }
  }
}
