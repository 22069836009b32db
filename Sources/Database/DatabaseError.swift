internal import CSQLite
internal import Glibc

/// What SQLite answered, sorted by what a person can do about it.
package struct DatabaseError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case cannotOpen
    case notADatabase
    case damaged
    case readOnly
    case full
    case busy
    /// A rule of the schema refused the change: a row that exists, a log that may not be rewritten.
    case refused
    case inputOutput
    /// It would not promise to be on the disk when it says so.
    case notDurable
    case other
  }

  package let kind: Kind
  /// SQLite's own words, for the log.
  package let message: String

  package init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }

  /// - Parameter errno: what the system said last, where SQLite knows it.
  init(code: Int32, message: String, errno: Int32 = 0) {
    self.message = message
    // The file beside the write-ahead log cannot grow (SQLITE_IOERR_SHMSIZE): as a rule for want of room.
    let cannotGrow = SQLITE_IOERR | 19 << 8
    kind =
      switch code & 0xFF {
      case _ where code == cannotGrow && errno != EIO: .full
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
      case SQLITE_NOTADB: .notADatabase
      case SQLITE_CORRUPT: .damaged
      case SQLITE_READONLY: .readOnly
      case SQLITE_FULL: .full
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_CONSTRAINT: .refused
      case SQLITE_IOERR: .inputOutput
      default: .other
      }
  }
}
