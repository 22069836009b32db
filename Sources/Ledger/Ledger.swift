internal import CanonicalJSON
package import Council
internal import Criteria
internal import Database
package import Evidence

/// The events and drafts of one session in one SQLite file.
///
/// Durability: write-ahead log with `synchronous=FULL`. Every append and every change of a draft is one transaction with
/// one fsync; when the call returns it is on the disk, and a kill or a power cut at any moment leaves the last
/// acknowledged state. Triggers refuse to change or delete an event.
package final class Ledger {
  package static let format = "hoidong-ledger-1"

  package let path: String
  /// The criteria the session is judged by: canonical export, stored with it.
  package let criteria: [UInt8]
  package let law: Law
  package private(set) var session: Session
  package private(set) var log: [LoggedEvent]
  package private(set) var head: Digest
  /// Frames of a write that a power cut left unfinished and that SQLite has passed over: nobody was told it was done.
  package private(set) var tornFrames = 0
  /// The format that it had before it was opened, where that was an earlier one.
  package private(set) var upgradedFrom: String?
  /// Reads the clock that nobody sets; without it no time between events is recorded.
  package var steady: () -> SteadyReading? = { nil }
  /// What that clock showed at the last event.
  private var lastSteady: SteadyReading?
  private var writes = 0
  let database: Database

  /// Opens a ledger and checks its whole chain.
  package convenience init(path: String) throws(LedgerError) {
    let torn = try StoreProbe(path: path).check(writing: true)
    let former = try Upgrade.run(at: path) { copy throws(LedgerError) in _ = try Ledger(path: copy) }
    do { try self.init(try Self.database(path, .readWrite), path: path) } catch {
      throw StoreProbe(path: path).refined(error)
    }
    (tornFrames, upgradedFrom) = (torn, former)
  }

  /// Opens a ledger to look at only: it cannot be written, nor is its journal set, and no lock is waited for longer than an
  /// eye notices.
  package convenience init(reading path: String) throws(LedgerError) {
    _ = try StoreProbe(path: path).check(writing: false)
    do {
      try self.init(try Self.database(path, .readOnly, patience: 100), path: path, isWritable: false)
    } catch { throw StoreProbe(path: path).refined(error) }
  }

  private static func database(
    _ path: String, _ mode: Database.Mode, patience: Int32 = 5000
  ) throws(LedgerError) -> Database {
    do { return try Database(path: path, mode: mode, patience: patience) } catch {
      throw error.kind == .cannotOpen && !FileProbe.exists(path)
        ? .notFound(path: path) : LedgerError(error, path: path)
    }
  }

  init(_ database: Database, path: String, isWritable: Bool = true) throws(LedgerError) {
    self.database = database
    self.path = path
    do {
      // First: setting the journal would change a file that is none of ours.
      let format = try Self.readFormat(of: database) ?? ""
      guard format.hasPrefix("hoidong-ledger-") else { throw LedgerError.state(path: path, .foreign) }
      guard format == Self.format else { throw LedgerError.newerFormat(path: path, format: format) }
      if isWritable { try Self.configure(database) }
      // One moment of it, whatever others append meanwhile.
      try database.script("BEGIN")
      criteria = try database.run("SELECT document FROM law").first?.first?.blob ?? []
    } catch let error as DatabaseError {
      throw Self.fault(LedgerError(error, path: path), in: database)
    } catch let error as LedgerError {
      throw Self.fault(error, in: database)
    } catch {
      throw .other(path: path, message: "\(error)")
    }
    guard let (regime, sets) = try? ExportFile.read(criteria, file: "criteria.json") else {
      throw .lawDiffers(path: path)
    }
    let law = Law(regime: regime, sets: sets)
    do throws(LedgerError) {
      var reader = ChainReader { law.sets[$0] }
      try Self.read(into: &reader, from: database, after: 0, path: path)
      do { log = try reader.whole() } catch { throw .brokenChain(path: path, error) }
      head = reader.head
      // Without its last events a chain is a chain.
      if let kept = Headline.height(in: database), kept > log.count {
        if kept == .max { throw .state(path: path, .partDamaged(events: log.count)) }
        throw .brokenChain(path: path, EventChain.Break(line: log.count + 1, problem: .endMissing))
      }
    } catch { throw Self.fault(error, in: database) }
    guard let session = Session(log), session.info.criteriaDigest == Digest(of: criteria).hex else {
      throw .lawDiffers(path: path)
    }
    lastSteady = try? SteadyReading.read(from: database, height: log.count)
    do { try database.script("COMMIT") } catch { throw LedgerError(error, path: path) }
    if !Self.isWhole(database) { throw .state(path: path, .partDamaged(events: log.count)) }
    self.law = law
    self.session = session
  }

  /// The chain covers the events alone; SQLite looks at the pages of the other tables. Of the whole file it would take a third
  /// of the time of `sha256sum` over the events (0029), for pages that were just read.
  private static func isWhole(_ database: Database) -> Bool {
    ["meta", "law", "files", "keys", "drafts"].allSatisfy {
      (try? database.run("PRAGMA quick_check(\($0))"))?.first?.first?.text == "ok"
    }
  }

  /// Says of damage how far the chain can be believed, and since when not.
  private static func fault(_ error: LedgerError, in database: Database) -> LedgerError {
    switch error {
    case .brokenChain(let path, var found):
      found.lastGood = TrustedEnd.find(in: database, before: found.line).time
      return .brokenChain(path: path, found)
    case .damaged(let path):
      let trusted = TrustedEnd.find(in: database)
      if trusted.event == 0 { return error }
      var found = EventChain.Break(line: trusted.event + 1, problem: .unreadableEvent)
      found.lastGood = trusted.time
      return .brokenChain(path: path, found)
    default: return error
    }
  }

  /// Milliseconds since the last event by the clock that nobody sets; `nil` where nobody can say.
  package var elapsed: Int64? { lastSteady.flatMap { last in steady()?.since(last) } }

  static func readFormat(of database: Database) throws(DatabaseError) -> String? {
    let columns = try database.run("SELECT name FROM pragma_table_info('meta')").compactMap { $0.first?.text }
    guard columns == ["key", "value"] else { return nil }
    return try database.run("SELECT value FROM meta WHERE key='format'").first?.first?.text
  }

  /// Reads the lines above what was read before.
  private static func read(
    into reader: inout ChainReader, from database: Database, after height: Int, path: String
  ) throws(LedgerError) {
    try database.each(
      "SELECT line, hash FROM events WHERE height>? ORDER BY height", [.integer(height)],
      or: { LedgerError($0, path: path) }
    ) { row throws(LedgerError) in
      do throws(EventChain.Break) { try reader.take(row.bytes(0), kept: row.bytes(1)) } catch {
        throw .brokenChain(path: path, error)
      }
    }
  }

  /// The pragmas are read back: a ledger that cannot promise durability is not opened.
  static func configure(_ database: Database) throws(DatabaseError) {
    if database.isReadOnly { throw DatabaseError(kind: .readOnly, message: "opened read-only") }
    let journal = try database.run("PRAGMA journal_mode=WAL").first?.first?.text ?? "-"
    if journal != "wal" { throw DatabaseError(kind: .notDurable, message: "journal_mode=\(journal)") }
    try database.script(
      "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON")
    let level = try database.run("PRAGMA synchronous").first?.first?.integer
    if level != 2 { throw DatabaseError(kind: .notDurable, message: "synchronous=\(level ?? -1)") }
  }

  /// Appends what was decided, with what belongs to it, in one transaction. Returns when it is on the disk.
  /// - Parameters:
  ///   - files: signatures of sheets and the like, kept beside the last of these events.
  ///   - clearing: the draft that became a sheet.
  ///   - newKey: takes the place of the seat's key, whose certificate stays.
  /// - Throws: `stale` where another process has appended since this ledger was read; nothing is written then.
  package func append(
    _ events: [Event], by actor: Actor, at time: Timestamp, files: [String: [UInt8]] = [:],
    clearing: (product: DossierID, seat: SeatID)? = nil, newKey: (seat: SeatID, key: StoredKey)? = nil
  ) throws(LedgerError) {
    guard !events.isEmpty else { return }
    var logged: [LoggedEvent] = []
    var lines: [(line: String, hash: Digest)] = []
    var parent = head
    let reading = steady()
    var elapsed = lastSteady.flatMap { reading?.since($0) }
    for event in events {
      let next = LoggedEvent(
        height: log.count + logged.count + 1, time: time, actor: actor, event: event,
        isRehearsal: session.stampsEvents, elapsed: elapsed)
      if elapsed != nil { elapsed = 0 }
      let line = EventChain.line(next, after: parent)
      parent = EventChain.hash(ofLine: line)
      logged.append(next)
      lines.append((line, parent))
    }
    var next = session
    for event in logged { next.apply(event) }
    let (known, path, headline) = (log.count, path, Headline(next))
    try database.transaction(or: { LedgerError($0, path: path) }) { () throws(LedgerError) in
      do {
        let height = try database.run("SELECT max(height) FROM events").first?.first?.integer ?? 0
        if height != known { throw LedgerError.stale }
        for (event, entry) in zip(logged, lines) {
          try database.run(
            "INSERT INTO events(height, line, hash) VALUES (?,?,?)",
            [.integer(event.height), .text(entry.line), .text(entry.hash.hex)])
        }
        try headline.keep(in: database, height: known + logged.count)
        try reading?.keep(in: database, height: known + logged.count)
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
          try Self.add(LedgerFile(name: name, height: known + logged.count, bytes: bytes), in: database)
        }
        if let newKey { try replaceKey(of: newKey.seat, with: newKey.key) }
        if let clearing {
          let (product, seat) = (clearing.product.rawValue, clearing.seat.rawValue)
          try DraftRows(database: database).remove(product: product, seat: seat)
        }
      } catch let error as DatabaseError {
        throw LedgerError(error, path: path)
      } catch let error as LedgerError {
        throw error
      } catch {
        throw LedgerError.other(path: path, message: "\(error)")
      }
    }
    log += logged
    session = next
    head = parent
    lastSteady = reading
    wrote()
    FileProbe.tell(path)
  }

  /// After a write. A program that writes often gets room for it, once, so that each write only replaces what is there.
  func wrote() {
    writes += 1
    if writes == Self.writesBeforeRoom { database.makeRoom() }
  }

  /// A command that makes a few changes and ends does not need it.
  private static let writesBeforeRoom = 16

  /// Reads events that other processes have appended.
  /// - Returns: whether there were any.
  @discardableResult
  package func refresh() throws(LedgerError) -> Bool {
    let law = law
    var reader = ChainReader(after: log.count, head: head) { law.sets[$0] }
    do throws(LedgerError) {
      try Self.read(into: &reader, from: database, after: log.count, path: path)
      for logged in reader.log where logged.isRehearsal != session.stampsEvents {
        throw .brokenChain(path: path, EventChain.Break(line: logged.height, problem: .wrongStamp))
      }
    } catch {
      guard case .brokenChain(_, var found) = error else { throw error }
      found.lastGood = log.last?.time
      throw .brokenChain(path: path, found)
    }
    if reader.log.isEmpty { return false }
    for logged in reader.log { session.apply(logged) }
    log += reader.log
    head = reader.head
    lastSteady = try? SteadyReading.read(from: database, height: log.count)
    return true
  }

  /// The lines of events.jsonl.
  package func lines() throws(LedgerError) -> [String] {
    do {
      return try database.run("SELECT line FROM events ORDER BY height").compactMap { $0.first?.text }
    } catch { throw LedgerError(error, path: path) }
  }
}
