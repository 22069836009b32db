internal import Council
internal import Database
internal import Evidence

/// The rows of drafts, with a tally of them that changes in the same transaction. Each row has a hash of its own; only the
/// tally can tell that a whole row is gone, or is an earlier one.
struct DraftRows {
  let database: Database

  /// How many there are, and all their hashes laid over each other.
  struct Tally: Hashable {
    private(set) var count = 0
    private var sum = Digest.none

    init() {}

    /// As it stands in `meta`; a text that is none is the tally of no drafts.
    init(_ text: String) {
      let parts = text.split(separator: " ").map(String.init)
      guard parts.count == 2, let count = Int(parts[0]), let digest = Digest(hex: parts[1]) else { return }
      (self.count, sum) = (count, digest)
    }

    var text: String { "\(count) \(sum)" }

    mutating func add(_ row: Row) { turn(row, by: 1) }
    mutating func remove(_ row: Row) { turn(row, by: -1) }

    private mutating func turn(_ row: Row, by step: Int) {
      count += step
      sum = sum.laid(over: row.hash)
    }
  }

  struct Row {
    let product: String
    let seat: String
    let body: String

    var hash: Digest { Digest(.draftRow, of: "\(product)\n\(seat)\n\(body)".utf8) }
  }

  func row(product: String, seat: String) throws(DatabaseError) -> Row? {
    let rows = try database.run("SELECT body FROM drafts WHERE product=? AND seat=?", [.text(product), .text(seat)])
    return rows.first.map { Row(product: product, seat: seat, body: $0[0].text ?? "") }
  }

  func all() throws(DatabaseError) -> [Row] {
    try database.run("SELECT product, seat, body FROM drafts ORDER BY product, seat").map {
      Row(product: $0[0].text ?? "", seat: $0[1].text ?? "", body: $0[2].text ?? "")
    }
  }

  /// As it was kept; `nil` where none was: in a store from before, until its next draft.
  func keptTally() throws(DatabaseError) -> Tally? {
    try database.run("SELECT value FROM meta WHERE key='drafts'").first?.first?.text.map(Tally.init)
  }

  /// As the rows are.
  func tally() throws(DatabaseError) -> Tally {
    var tally = Tally()
    for row in try all() { tally.add(row) }
    return tally
  }

  private func currentTally() throws(DatabaseError) -> Tally {
    if let kept = try keptTally() { return kept }
    return try tally()
  }

  func keep(_ tally: Tally) throws(DatabaseError) {
    try database.run(
      "INSERT INTO meta(key, value) VALUES ('drafts', ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
      [.text(tally.text)])
  }

  /// Within a transaction.
  func put(_ row: Row) throws(DatabaseError) {
    var tally = try currentTally()
    if let former = try self.row(product: row.product, seat: row.seat) { tally.remove(former) }
    try database.run(
      "INSERT INTO drafts(product, seat, body) VALUES (?,?,?) ON CONFLICT(product, seat) DO UPDATE SET body=excluded.body",
      [.text(row.product), .text(row.seat), .text(row.body)])
    tally.add(row)
    try keep(tally)
  }

  /// Within a transaction.
  func remove(product: String, seat: String) throws(DatabaseError) {
    guard let former = try row(product: product, seat: seat) else { return }
    var tally = try currentTally()
    try database.run("DELETE FROM drafts WHERE product=? AND seat=?", [.text(product), .text(seat)])
    tally.remove(former)
    try keep(tally)
  }
}
