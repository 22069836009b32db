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

  /// A file that was appended with an event, for example a sheet's signature.
  package func file(_ name: String) throws(LedgerError) -> [UInt8]? {
    do {
      return try database.run("SELECT bytes FROM files WHERE name=?", [.text(name)]).first?.first?.blob
    } catch { throw LedgerError(error, path: path) }
  }
}
