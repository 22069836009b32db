internal import Council
internal import Glibc
internal import Ledger

/// Who may read and write a session's files. Drafts are in them in the clear: only the owner's.
enum StoreRights {
  /// Takes from others what they should not have had, where that is ours to take; else it is said.
  /// The data folder itself is left as it is: it may be any folder that somebody named.
  static func tighten(_ folder: DataFolder, _ id: SessionID) -> [StoreFinding] {
    places(folder, id).flatMap { place -> [StoreFinding] in
      var status = stat()
      guard lstat(place.path, &status) == 0, status.st_mode & S_IFMT == place.kind else { return [] }
      if status.st_uid != geteuid() { return [.otherOwner(path: place.path)] }
      if status.st_mode & 0o077 == 0 { return [] }
      return chmod(place.path, status.st_mode & 0o700) == 0
        ? [.rightsTightened(path: place.path, mode: status.st_mode)]
        : [.othersMayWrite(path: place.path, mode: status.st_mode)]
    }
  }

  private static func places(_ folder: DataFolder, _ id: SessionID) -> [(path: String, kind: mode_t)] {
    let ledger = folder.ledger(of: id)
    return [(folder.sessionsPath, S_IFDIR), (folder.folder(of: id), S_IFDIR)]
      + ["", "-wal", "-shm"].map { (ledger + $0, S_IFREG) }
  }

  /// The same, only looked at: for checks.
  static func faults(of path: String) -> [StoreFinding] {
    let folder = DataFolder.parent(of: path)
    return [(folder, S_IFDIR), (path, S_IFREG)].flatMap { place, kind -> [StoreFinding] in
      var status = stat()
      guard lstat(place, &status) == 0, status.st_mode & S_IFMT == kind else { return [] }
      return (status.st_uid != geteuid() ? [.otherOwner(path: place)] : [])
        + (status.st_mode & 0o077 != 0 ? [.othersMayWrite(path: place, mode: status.st_mode)] : [])
    }
  }
}
