package import Council
internal import Criteria
internal import Database
internal import Evidence
internal import Glibc

extension Ledger {
  /// Makes a session's ledger: criteria, keys and the opening event, complete or not at all. It is built under another
  /// name and then moved into place.
  package static func create(
    at path: String, opening: SessionInfo, by actor: Actor, at time: Timestamp, criteria: [UInt8],
    keys: [KeyOwner: StoredKey]
  ) throws(LedgerError) -> Ledger {
    if FileProbe.exists(path) { throw .exists(path: path) }
    // What could not be opened again is not made.
    guard opening.criteriaDigest == Digest(of: criteria).hex,
      (try? ExportFile.read(criteria, file: "criteria.json")) != nil
    else { throw .lawDiffers(path: path) }
    let first = LoggedEvent(height: 1, time: time, actor: actor, event: .sessionOpened(opening))
    return try build(
      at: path, LedgerParts(criteria: criteria, lines: [EventChain.line(first, after: .none)], keys: keys),
      Session(opening: first))
  }

  /// - Parameter session: what the events come to.
  static func build(at path: String, _ parts: LedgerParts, _ session: Session?) throws(LedgerError) -> Ledger {
    let building = path + ".new"
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(building + suffix) }
    do {
      let database = try Database(path: building, mode: .create)
      chmod(building, 0o600)
      try fill(database, parts, session)
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(building + suffix) }
      throw LedgerError(error, path: path)
    }
    guard rename(building, path) == 0 else { throw .system(path: path, errno: errno) }
    try FileProbe.syncFolder(of: path)
    return try Ledger(path: path)
  }

  private static func fill(_ database: Database, _ parts: LedgerParts, _ session: Session?) throws(DatabaseError) {
    // A plain rollback journal until the file stands at its place: there is no second file to move.
    // 0x68646f31, "hdo1": file(1) and whoever rescues files can tell it apart.
    try database.script("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA application_id=1751412529")
    try database.transaction(or: { $0 }) { () throws(DatabaseError) in
      try database.script(schema)
      try database.run("INSERT INTO meta VALUES ('format', ?)", [.text(format)])
      try database.run(
        "INSERT INTO law(digest, document) VALUES (?,?)",
        [.text(Digest(of: parts.criteria).hex), .blob(parts.criteria)])
      for (owner, key) in parts.keys.sorted(by: { $0.key.name < $1.key.name }) {
        try database.run(
          "INSERT INTO keys(owner, key, certificate) VALUES (?,?,?)",
          [.text(owner.name), .text(key.key), .text(key.certificate)])
      }
      if let session { try Headline(session).keep(in: database, height: session.height) }
      for (index, line) in parts.lines.enumerated() {
        try database.run(
          "INSERT INTO events(height, line, hash) VALUES (?,?,?)",
          [.integer(index + 1), .text(line), .text(EventChain.hash(ofLine: line).hex)])
      }
      for file in parts.files { try add(file, in: database) }
      try DraftRows(database: database).keep(DraftRows.Tally())
    }
  }

  static func add(_ file: LedgerFile, in database: Database) throws(DatabaseError) {
    try database.run(
      "INSERT INTO files(name, height, bytes) VALUES (?,?,?)",
      [.text(file.name), .integer(file.height), .blob(file.bytes)])
  }

  /// Format 1. Events and their files are only ever added; drafts are working memory.
  static let schema = """
    CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE law(digest TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT;
    CREATE TABLE events(height INTEGER PRIMARY KEY, line TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
    CREATE TABLE files(name TEXT PRIMARY KEY, height INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE keys(owner TEXT PRIMARY KEY, key TEXT NOT NULL, certificate TEXT NOT NULL) STRICT;
    CREATE TABLE drafts(
      product TEXT NOT NULL, seat TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY(product, seat)) STRICT;
    CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER events_once BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE height=NEW.height)
      BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
    CREATE TRIGGER files_once BEFORE INSERT ON files WHEN EXISTS (SELECT 1 FROM files WHERE name=NEW.name)
      BEGIN SELECT RAISE(ABORT, 'files are never replaced'); END;
    CREATE TRIGGER files_stay BEFORE UPDATE ON files BEGIN SELECT RAISE(ABORT, 'files are never changed'); END;
    CREATE TRIGGER files_remain BEFORE DELETE ON files BEGIN SELECT RAISE(ABORT, 'files are never deleted'); END;
    """
}

enum FileProbe {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Tells whoever watches the ledger that it has new events: the write-ahead log grows before they can be read, and the
  /// file itself long after. Nothing is written for it, so that the next sync has nothing more to do. Not with the ledger's
  /// own file: closing that would give up SQLite's locks on it.
  static func tell(_ path: String) { close(open(path + "-wal", O_WRONLY | O_CLOEXEC | O_NOFOLLOW)) }

  /// Makes the names in the folder of `path` durable.
  static func syncFolder(of path: String) throws(LedgerError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: folder, errno: errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw .system(path: folder, errno: errno) }
  }
}
