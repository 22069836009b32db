package import Council
internal import Database

/// The sealed key and the certificate of a seat, as PEM.
package struct StoredKey: Hashable, Sendable {
  package var key: String
  package var certificate: String

  package init(key: String, certificate: String) {
    self.key = key
    self.certificate = certificate
  }
}

/// Who a stored key belongs to.
package enum KeyOwner: Hashable, Sendable {
  case authority
  case seat(SeatID)

  var name: String {
    switch self {
    case .authority: "@"
    case .seat(let seat): seat.rawValue
    }
  }
}

extension Ledger {
  package func key(of owner: KeyOwner) throws(LedgerError) -> StoredKey? {
    do {
      let rows = try database.run("SELECT key, certificate FROM keys WHERE owner=?", [.text(owner.name)])
      guard let row = rows.first, let key = row[0].text, let certificate = row[1].text else { return nil }
      return StoredKey(key: key, certificate: certificate)
    } catch { throw LedgerError(error, path: path) }
  }

  /// Keeps the key of an owner that has none yet; nobody's key is ever replaced.
  /// - Returns: whether it is kept now.
  package func add(_ key: StoredKey, of owner: KeyOwner) throws(LedgerError) -> Bool {
    do {
      return try database.transaction(or: { $0 }) { () throws(DatabaseError) in
        let rows = try database.run("SELECT 1 FROM keys WHERE owner=?", [.text(owner.name)])
        guard rows.isEmpty else { return false }
        try database.run(
          "INSERT INTO keys(owner, key, certificate) VALUES (?,?,?)",
          [.text(owner.name), .text(key.key), .text(key.certificate)])
        return true
      }
    } catch { throw LedgerError(error, path: path) }
  }
}
