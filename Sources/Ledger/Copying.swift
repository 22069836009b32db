internal import Council
internal import Database
internal import Evidence
internal import Glibc

/// What a ledger holds at one moment. Two that are equal hold the same, row by row.
package struct LedgerFacts: Hashable, Sendable {
  /// How many events, and the hash of the last.
  package let height: Int
  package let head: String
  package let files: Int
  package let drafts: Int
  package let keys: Int
  /// Over every row of every table.
  package let rows: String

  init(_ database: Database) throws(DatabaseError) {
    func count(_ table: String) throws(DatabaseError) -> Int {
      try database.run("SELECT count(*) FROM \(table)").first?.first?.integer ?? 0
    }
    (height, files) = (try count("events"), try count("files"))
    (drafts, keys) = (try count("drafts"), try count("keys"))
    head = try database.run("SELECT hash FROM events ORDER BY height DESC LIMIT 1").first?.first?.text ?? ""
    rows = try Self.digest(database)
  }

  private static func digest(_ database: Database) throws(DatabaseError) -> String {
    var hashes: [UInt8] = []
    let tables = try database.run(
      "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name")
    for table in tables {
      hashes += bytes(of: table)
      guard let name = table[0].text, table[1].text?.hasPrefix("CREATE TABLE") == true else { continue }
      let quoted = name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      // The order of the first column, and of the second where the first has one value twice: each table's key.
      for row in try database.run("SELECT * FROM \"\(quoted)\" ORDER BY 1, 2") {
        hashes += Digest(of: bytes(of: row)).hex.utf8
      }
    }
    return Digest(of: hashes).hex
  }

  /// Kind, length and content of each value, so that no two rows have the same bytes.
  private static func bytes(of row: [Database.Value]) -> [UInt8] {
    row.flatMap { value -> [UInt8] in
      switch value {
      case .null: Array("-;".utf8)
      case .integer(let number): Array("i\(number);".utf8)
      case .text(let text): Array("t\(text.utf8.count):\(text)".utf8)
      case .blob(let bytes): Array("b\(bytes.count):".utf8) + bytes
      }
    }
  }
}

extension Ledger {
  /// What it holds now.
  package func facts() throws(LedgerError) -> LedgerFacts {
    do { return try LedgerFacts(database) } catch { throw LedgerError(error, path: path) }
  }

  /// Copies the whole ledger, as it is at one moment, into a new file with mode 0600 while others go on working with it.
  /// On the disk when this returns; nothing is left after a failure.
  /// - Returns: what the ledger held at that moment; the file has not been read again.
  package func copy(to place: String) throws(LedgerError) -> LedgerFacts {
    let (copy, facts): (Database, LedgerFacts)
    do {
      (copy, facts) = try database.snapshot { database throws(DatabaseError) in try LedgerFacts(database) }
    } catch { throw LedgerError(error, path: path) }
    let descriptor = open(place, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(path: place, errno: errno) }
    defer { close(descriptor) }
    do throws(LedgerError) {
      do { try copy.write(into: place) } catch { throw LedgerError(error, path: place) }
      guard fsync(descriptor) == 0 else { throw .system(path: place, errno: errno) }
    } catch {
      for suffix in ["", "-journal"] { unlink(place + suffix) }
      throw error
    }
    // Whoever reads it next reads the medium, as far as the system goes along with that.
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    return facts
  }

  /// Opens a copy to look at, checks its chain and says what it holds.
  package static func facts(ofCopy path: String) throws(LedgerError) -> LedgerFacts {
    try Ledger(reading: path).facts()
  }

  /// Whether everything in the file that could act by itself (triggers, views) is what this program makes. A file from
  /// elsewhere could have more of it.
  package func hasOwnSchemaOnly() throws(LedgerError) -> Bool {
    let acting = "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger','view') ORDER BY name"
    do {
      let own = try Database.inMemory()
      try own.script(Self.schema)
      return try database.run(acting) == own.run(acting)
    } catch { throw LedgerError(error, path: path) }
  }

  /// The hash of the first event of a ledger that is not opened: which session it is, whatever its name. `nil` where
  /// the file is no ledger or cannot be read.
  package static func origin(of path: String) -> String? {
    guard let database = try? Database(path: path, mode: .readOnly, patience: 100) else { return nil }
    return try? database.run("SELECT hash FROM events WHERE height=1").first?.first?.text
  }
}
