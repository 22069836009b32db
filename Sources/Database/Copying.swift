internal import CSQLite

extension Database {
  /// A new one that is on no disk.
  package static func inMemory() throws(DatabaseError) -> Database { try Database(path: memory, mode: .create) }

  /// The whole of it as it is at one moment, in memory; others go on writing meanwhile.
  /// - Parameter facts: read of that very moment.
  package func snapshot<Facts>(
    reading facts: (Database) throws(DatabaseError) -> Facts
  ) throws(DatabaseError) -> (copy: Database, facts: Facts) {
    let copy = try Self.inMemory()
    try script("BEGIN")
    defer { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
    // The first statement that reads begins the moment, and the copy is made within it.
    let found = try facts(self)
    guard let backup = sqlite3_backup_init(copy.handle, "main", handle, "main") else {
      throw copy.error(sqlite3_errcode(copy.handle))
    }
    let code = sqlite3_backup_step(backup, -1)
    let ended = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, ended == SQLITE_OK else { throw copy.error(ended == SQLITE_OK ? code : ended) }
    return (copy, found)
  }

  /// Writes all of it into an empty file that is there: compact, nothing of deleted rows, with a plain rollback journal, so
  /// that it can be read where nothing can be written. Not synced.
  package func write(into path: String) throws(DatabaseError) {
    try run("VACUUM INTO ?", [.text(Self.inRealFolder(path))])
  }
}
