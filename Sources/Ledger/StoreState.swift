package import Council

/// How far a ledger can be believed: the last event whose chain holds, and when it was recorded.
package struct TrustedEnd: Hashable, Sendable {
  package let event: Int
  package let time: Timestamp?
}

/// What is wrong with the files of a store, each with its own advice.
package enum StoreState: Hashable, Sendable {
  /// The ledger, or the session's folder, is a link: it may lead where others write, or give one store two names.
  case link
  /// A folder stands where the ledger should.
  case folderInPlace
  /// A device, a pipe.
  case notAFile
  /// The session has a folder and no ledger in it.
  case missing
  case empty
  /// Shorter than its own first page says; sizes in bytes.
  case truncated(bytes: Int, of: Int)
  /// An SQLite file of another program.
  case foreign
  /// The ledger of the session with that name, in the folder of another.
  case otherSession(String)
  case readOnlyFile, readOnlyFolder, readOnlyMedium
  case noPermission
  /// The write-ahead log is gone, and there were events in it.
  case logMissing
  /// The write-ahead log is spoilt before its end: that many writes behind the place were on the disk once.
  case logDamaged(writes: Int, TrustedEnd)
  /// The chain holds, but something else in the file does not.
  case partDamaged(events: Int)
}
