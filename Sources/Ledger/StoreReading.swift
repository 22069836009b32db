package import Council
internal import Criteria
package import Database
internal import Evidence
internal import Glibc

/// A ledger as its rows are, without believing any of them: for checks of a store, a backup, or any copy. Nothing is written;
/// where nobody has it open, not even SQLite leaves a trace.
package final class StoreReading {
  package struct Row: Hashable, Sendable {
    package let height: Int
    package let line: String
    package let hash: String
  }

  package let path: String
  /// Versions of the file format for writing and reading, bytes 18 and 19 of the file; empty where this process has it open.
  package let formatVersions: [UInt8]
  private let database: Database

  package init(path: String) throws(LedgerError) {
    self.path = path
    _ = try StoreProbe(path: path).check(writing: false)
    formatVersions = OpenFiles.contains(path) ? [] : StoreFile.bytes(of: path, from: 18, count: 2) ?? []
    do { database = try Self.opened(path, StoreProbe(path: path).isAlone ? .untouched : .readOnly) } catch {
      if error.kind == .cannotOpen && !FileProbe.exists(path) { throw .notFound(path: path) }
      // With a write-ahead log it needs a place for the index.
      if access(StoreFile.folder(of: path), W_OK) != 0 { throw .state(path: path, .readOnlyMedium) }
      throw StoreProbe(path: path).refined(LedgerError(error, path: path))
    }
  }

  /// SQLite reads the file with the first question.
  private static func opened(_ path: String, _ mode: Database.Mode) throws(DatabaseError) -> Database {
    let database = try Database(path: path, mode: mode, patience: 100)
    _ = try database.run("PRAGMA schema_version")
    return database
  }

  package static let format = Ledger.format

  package var format: String? { text("SELECT value FROM meta WHERE key='format'") }
  package var headline: String? { text("SELECT value FROM meta WHERE key='headline'") }

  private func text(_ sql: String) -> String? { (try? database.run(sql))?.first?.first?.text }

  /// What SQLite finds wrong with its pages; empty where it finds nothing.
  package func structureFaults() throws(DatabaseError) -> [String] {
    try database.run("PRAGMA integrity_check(20)").compactMap { $0.first?.text }.filter { $0 != "ok" }
  }

  /// Of the file: "wal", or "delete" where it was never opened since it was made.
  package func journalMode() throws(DatabaseError) -> String {
    try database.run("PRAGMA journal_mode").first?.first?.text ?? "-"
  }

  /// Tables and triggers by name.
  package func schema() throws(DatabaseError) -> [String: String] { try Self.schema(of: database) }

  /// As this program makes them.
  package static func ownSchema() throws(DatabaseError) -> [String: String] {
    let database = try Database.inMemory()
    try database.script(Ledger.schema)
    return try schema(of: database)
  }

  private static func schema(of database: Database) throws(DatabaseError) -> [String: String] {
    let rows = try database.run("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return Dictionary(rows.map { ($0[0].text ?? "", $0[1].text ?? "") }) { first, _ in first }
  }

  package func laws() throws(DatabaseError) -> [(digest: String, document: [UInt8])] {
    try database.run("SELECT digest, document FROM law").map { ($0[0].text ?? "", $0[1].blob ?? []) }
  }

  /// Row by row, so that a page that cannot be read costs only what stands on it and behind.
  package func rows() -> [Row] {
    if let whole = try? database.run("SELECT height, line, hash FROM events ORDER BY height") {
      return whole.map(Self.row)
    }
    var rows: [Row] = []
    while let next =
      (try? database.run(
        "SELECT height, line, hash FROM events WHERE height=?", [.integer(rows.count + 1)]))?.first
    {
      rows.append(Self.row(next))
    }
    return rows
  }

  private static func row(_ values: [Database.Value]) -> Row {
    Row(height: values[0].integer ?? 0, line: values[1].text ?? "", hash: values[2].text ?? "")
  }

  package func files() throws(DatabaseError) -> [(name: String, height: Int, bytes: [UInt8])] {
    try database.run("SELECT name, height, bytes FROM files ORDER BY name").map {
      ($0[0].text ?? "", $0[1].integer ?? 0, $0[2].blob ?? [])
    }
  }

  package func keys() throws(DatabaseError) -> [(owner: String, key: StoredKey)] {
    try database.run("SELECT owner, key, certificate FROM keys ORDER BY owner").map {
      ($0[0].text ?? "", StoredKey(key: $0[1].text ?? "", certificate: $0[2].text ?? ""))
    }
  }

  /// With `nil` for a body that is not what was kept.
  package func drafts() throws(DatabaseError) -> [(product: String, seat: String, draft: Draft?)] {
    try database.run("SELECT product, seat, body FROM drafts ORDER BY product, seat").map { row in
      let (product, seat) = (row[0].text ?? "", row[1].text ?? "")
      return (product, seat, DraftBody.read(row[2].text ?? "", product: product, seat: seat))
    }
  }

  /// Where they are not those that were kept: how many were, and how many there are.
  package func draftLoss() throws(DatabaseError) -> (kept: Int, found: Int)? { try DraftRows(database: database).loss }

  /// What the list of sessions should say of a session, as it is kept.
  package static func headline(of session: Session) -> String { Headline(session).text(height: session.height) }
}
