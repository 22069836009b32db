package import Database
internal import Glibc

/// From one format of the ledger to the next: a copy is upgraded, checked, and only then takes the ledger's place. The former
/// one stays beside it, under the name of its format.
package struct Upgrade: Sendable {
  package let from: String
  package let to: String
  /// Changes the copy, in one transaction with the new format's name.
  package let change: @Sendable (Database) throws(DatabaseError) -> Void

  package init(from: String, to: String, change: @escaping @Sendable (Database) throws(DatabaseError) -> Void) {
    (self.from, self.to, self.change) = (from, to, change)
  }

  /// Every step there is, each from the format that the one before leads to. `hoidong-ledger-1` is the first format.
  package static let all: [Upgrade] = []

  /// - Parameters:
  ///   - steps: followed as long as one begins at the ledger's format.
  ///   - check: opens the upgraded copy; what it throws leaves the ledger as it was.
  /// - Returns: the format it had, where it was upgraded.
  package static func run(
    at path: String, steps: [Upgrade] = all, check: (_ copy: String) throws(LedgerError) -> Void
  ) throws(LedgerError) -> String? {
    if steps.isEmpty { return nil }
    let copy = path + ".nang-cap"
    do {
      let database = try Database(path: path, mode: .readWrite)
      guard let format = try Ledger.readFormat(of: database), steps.contains(where: { $0.from == format }) else {
        return nil
      }
      // Nobody else has it open: else this fails as busy. What the write-ahead log held is in the one file then.
      try database.script("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE; COMMIT")
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(copy + suffix) }
      try database.run("VACUUM INTO ?", [.text(copy)])
      chmod(copy, 0o600)
      try change(copy, from: format, by: steps)
      try check(copy)
      try replace(path, with: copy, keeping: "\(path).\(format)")
      return format
    } catch let error as DatabaseError {
      unlink(copy)
      throw LedgerError(error, path: path)
    } catch let error as LedgerError {
      unlink(copy)
      throw error
    } catch {
      unlink(copy)
      throw .other(path: path, message: "\(error)")
    }
  }

  private static func change(_ copy: String, from format: String, by steps: [Upgrade]) throws(DatabaseError) {
    let database = try Database(path: copy, mode: .readWrite)
    try database.script("PRAGMA synchronous=FULL")
    try database.transaction(or: { $0 }) { () throws(DatabaseError) in
      var format = format
      for step in steps where step.from == format {
        try step.change(database)
        try database.run("UPDATE meta SET value=? WHERE key='format'", [.text(step.to)])
        format = step.to
      }
    }
  }

  /// A power cut leaves the former ledger or the new one at its place, whole.
  private static func replace(_ path: String, with copy: String, keeping former: String) throws(LedgerError) {
    let descriptor = open(copy, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: copy, errno: errno) }
    let synced = fsync(descriptor)
    close(descriptor)
    guard synced == 0 else { throw .system(path: copy, errno: errno) }
    guard link(path, former) == 0 || errno == EEXIST else { throw .system(path: former, errno: errno) }
    guard rename(copy, path) == 0 else { throw .system(path: path, errno: errno) }
    try FileProbe.syncFolder(of: path)
  }
}
