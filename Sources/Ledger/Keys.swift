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

extension StoredKey {
  fileprivate init?(_ row: [Database.Value]) {
    guard let key = row[0].text, let certificate = row[1].text else { return nil }
    self.init(key: key, certificate: certificate)
  }
}

/// Who a stored key belongs to.
package enum KeyOwner: Hashable, Sendable {
  case authority
  /// The key that the seat has now.
  case seat(SeatID)
  /// The second key of a seat, the third …: a forgotten PIN brought it. No name of a seat has a full stop in it.
  case later(SeatID, number: Int)

  var name: String {
    switch self {
    case .authority: "@"
    case .seat(let seat): seat.rawValue
    case .later(let seat, let number): "\(seat).\(number)"
    }
  }
}

extension Ledger {
  package func key(of owner: KeyOwner) throws(LedgerError) -> StoredKey? {
    do {
      if case .seat(let seat) = owner { return try keys(of: seat).last }
      return try database.run("SELECT key, certificate FROM keys WHERE owner=?", [.text(owner.name)]).first
        .flatMap(StoredKey.init)
    } catch { throw LedgerError(error, path: path) }
  }

  /// The certificates that a seat has had, the present one last.
  package func certificates(of seat: SeatID) throws(LedgerError) -> [String] {
    do { return try keys(of: seat).map(\.certificate) } catch { throw LedgerError(error, path: path) }
  }

  private func keys(of seat: SeatID) throws(DatabaseError) -> [StoredKey] {
    try database.run(
      "SELECT key, certificate FROM keys WHERE owner=? OR owner GLOB ? ORDER BY length(owner), owner",
      [.text(seat.rawValue), .text(seat.rawValue + ".*")]
    ).compactMap(StoredKey.init)
  }

  /// Within a transaction: the seat's former keys go, their certificates stay, and this is the present one.
  func replaceKey(of seat: SeatID, with key: StoredKey) throws(DatabaseError) {
    let number = try keys(of: seat).count + 1
    try database.run(
      "UPDATE keys SET key='' WHERE owner=? OR owner GLOB ?", [.text(seat.rawValue), .text(seat.rawValue + ".*")])
    let owner: KeyOwner = number == 1 ? .seat(seat) : .later(seat, number: number)
    try database.run(
      "INSERT INTO keys(owner, key, certificate) VALUES (?,?,?)",
      [.text(owner.name), .text(key.key), .text(key.certificate)])
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
