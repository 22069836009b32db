internal import CSQLite
internal import Glibc

/// One open SQLite file. The only place that touches the C interface; use it from one thread.
package final class Database {
  package enum Value: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case blob([UInt8])

    package var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var blob: [UInt8]? { if case .blob(let bytes) = self { bytes } else { nil } }
  }

  package enum Mode: Sendable {
    case create, readWrite, readOnly
    /// Only where nobody writes and there is no write-ahead log: a copy on a medium that may be read-only. Leaves no trace.
    case untouched
  }

  /// The path of a database that is on no disk.
  static let memory = ":memory:"

  /// Never leaves this room.
  let handle: OpaquePointer
  private let file: OpenFiles.File?
  private var statements: [String: OpaquePointer] = [:]

  /// The C macro SQLITE_TRANSIENT is a cast and is not imported: "copy the bytes before returning".
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// - Parameter patience: how long to wait for a lock of another process, in milliseconds.
  package init(path: String, mode: Mode, patience: Int32 = 5000) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags: Int32 =
      switch mode {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .untouched: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    let place = Self.inRealFolder(path)
    let code = sqlite3_open_v2(
      mode == .untouched ? Self.untouched(place) : place, &opened,
      flags | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_NOFOLLOW, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw DatabaseError(code: code, message: message)
    }
    handle = opened
    file = OpenFiles.add(path)
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, patience)
  }

  /// SQLITE_OPEN_NOFOLLOW refuses a link anywhere in the path. Only the file itself must be none: a home or data folder
  /// may well be reached by a link.
  static func inRealFolder(_ path: String) -> String {
    if path == memory { return path }
    let slash = path.lastIndex(of: "/")
    guard let real = realpath(slash.map { String(path[...$0]) } ?? ".", nil) else { return path }
    defer { free(real) }
    return String(cString: real) + "/" + (slash.map { String(path[path.index(after: $0)...]) } ?? path)
  }

  /// As a URI that says that nobody changes the file.
  private static func untouched(_ path: String) -> String {
    let plain = Set("/-_.~".utf8)
    let name = path.utf8.map { byte in
      let isPlain = plain.contains(byte) || (48...57).contains(byte) || (65...90).contains(byte & 0xDF) && byte < 128
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:\(name.joined())?immutable=1"
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
    OpenFiles.remove(file)
  }

  /// Opened for writing, and the file or the disk does not let it.
  package var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  func error(_ code: Int32) -> DatabaseError {
    let number = sqlite3_system_errno(handle)
    return DatabaseError(code: code, message: String(cString: sqlite3_errmsg(handle)), errno: number)
  }

  /// Runs statements that take no values and whose rows do not matter.
  package func script(_ sql: String) throws(DatabaseError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw error(code) }
  }

  /// Runs one statement and gives its rows.
  @discardableResult
  package func run(_ sql: String, _ values: [Value] = []) throws(DatabaseError) -> [[Value]] {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), in: statement) }
    var rows: [[Value]] = []
    while true {
      let code = sqlite3_step(statement)
      switch code {
      case SQLITE_ROW: rows.append(row(of: statement))
      case SQLITE_DONE: return rows
      default: throw error(code)
      }
    }
  }

  /// A row that is being read; its bytes are copied out.
  package struct Row: ~Copyable {
    fileprivate let statement: OpaquePointer

    /// The bytes of a text or a blob; none where the value is neither.
    package func bytes(_ column: Int32) -> [UInt8] {
      let type = sqlite3_column_type(statement, column)
      guard type == SQLITE_TEXT || type == SQLITE_BLOB, let start = sqlite3_column_blob(statement, column) else {
        return []
      }
      return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }
  }

  /// Goes through the rows of one statement without keeping them.
  package func each<Failure: Error>(
    _ sql: String, _ values: [Value] = [], or failure: (DatabaseError) -> Failure,
    _ body: (borrowing Row) throws(Failure) -> Void
  ) throws(Failure) {
    let statement: OpaquePointer
    do { statement = try prepared(sql) } catch { throw failure(error) }
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    do { for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), in: statement) } } catch {
      throw failure(error)
    }
    while true {
      let code = sqlite3_step(statement)
      switch code {
      case SQLITE_ROW: try body(Row(statement: statement))
      case SQLITE_DONE: return
      default: throw failure(error(code))
      }
    }
  }

  /// All or nothing: when this returns, what `body` wrote is on the disk (see `Ledger` for the pragmas).
  package func transaction<Result, Failure: Error>(
    or failure: (DatabaseError) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do { try script("BEGIN IMMEDIATE") } catch { throw failure(error) }
    let result: Result
    do { result = try body() } catch {
      rollBack()
      throw error
    }
    do { try script("COMMIT") } catch {
      rollBack()
      throw failure(error)
    }
    return result
  }

  /// After a failed statement SQLite may have rolled back by itself; then there is nothing to do.
  private func rollBack() {
    if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  private func prepared(_ sql: String) throws(DatabaseError) -> OpaquePointer {
    if let known = statements[sql] { return known }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw error(code) }
    statements[sql] = statement
    return statement
  }

  private func bind(_ value: Value, at index: Int32, in statement: OpaquePointer) throws(DatabaseError) {
    let code: Int32 =
      switch value {
      case .null: sqlite3_bind_null(statement, index)
      case .integer(let number): sqlite3_bind_int64(statement, index, Int64(number))
      case .text(let text): sqlite3_bind_text(statement, index, text, -1, Self.transient)
      case .blob(let bytes):
        bytes.withUnsafeBytes { raw in
          raw.isEmpty
            ? sqlite3_bind_zeroblob(statement, index, 0)
            : sqlite3_bind_blob(statement, index, raw.baseAddress, Int32(raw.count), Self.transient)
        }
      }
    if code != SQLITE_OK { throw error(code) }
  }

  private func row(of statement: OpaquePointer) -> [Value] {
    (0..<sqlite3_column_count(statement)).map { column in
      switch sqlite3_column_type(statement, column) {
      case SQLITE_INTEGER: .integer(Int(sqlite3_column_int64(statement, column)))
      case SQLITE_TEXT: .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
      case SQLITE_BLOB: .blob(blob(of: statement, column))
      default: .null
      }
    }
  }

  private func blob(of statement: OpaquePointer, _ column: Int32) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(statement, column))
    guard count > 0, let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
