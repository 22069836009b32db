internal import Database
package import Evidence

/// Why a session's ledger cannot be opened or written.
package enum LedgerError: Error, Hashable, Sendable {
  case exists(path: String)
  case notFound(path: String)
  case cannotOpen(path: String)
  /// Not an SQLite file.
  case notALedger(path: String)
  /// Something else is wrong with the files.
  case state(path: String, StoreState)
  /// Made by a later version of the program.
  case newerFormat(path: String, format: String)
  case damaged(path: String)
  case brokenChain(path: String, EventChain.Break)
  /// The criteria that are stored with the session are not those that its first event names, or cannot be read.
  case lawDiffers(path: String)
  case readOnly(path: String)
  case diskFull(path: String)
  case busy(path: String)
  /// Another process has written since; read again and decide again.
  case stale
  /// The file system refused: its error number.
  case system(path: String, errno: Int32)
  case other(path: String, message: String)

  init(_ error: DatabaseError, path: String) {
    self =
      switch error.kind {
      case .cannotOpen: .cannotOpen(path: path)
      case .notADatabase: .notALedger(path: path)
      case .damaged: .damaged(path: path)
      case .readOnly: .readOnly(path: path)
      case .full: .diskFull(path: path)
      case .busy: .busy(path: path)
      case .refused, .inputOutput, .notDurable, .other: .other(path: path, message: error.message)
      }
  }
}
