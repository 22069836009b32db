internal import Council
internal import Glibc
internal import Ledger

/// Moves of whole folders.
enum FileSystem {
  /// A session's folder while it is made. A killed program leaves it behind; it is no session's name and harms nothing.
  struct Building {
    let path: String
    private let parent: String
    var ledger: String { path + "/ledger.db" }

    init(in parent: String, for id: SessionID) {
      self.parent = parent
      path = "\(parent)/.\(id).\(getpid())"
    }

    /// On the disk at its place when this returns. Fails where a session stands there.
    func move(to place: String) throws(OfficeError) {
      guard rename(path, place) == 0 else {
        throw errno == EEXIST || errno == ENOTEMPTY
          ? .ledger(.exists(path: place)) : .machine(path: place, errno: errno)
      }
      let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .machine(path: parent, errno: errno) }
      defer { close(descriptor) }
      if fsync(descriptor) != 0 { throw .machine(path: parent, errno: errno) }
    }

    func remove() {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(ledger + suffix) }
      rmdir(path)
    }
  }
}

extension LedgerError {
  /// The same, said of the place the ledger was to have: the folder it is made in means nothing to people.
  func about(_ path: String) -> LedgerError {
    switch self {
    case .diskFull: .diskFull(path: path)
    case .readOnly: .readOnly(path: path)
    case .cannotOpen: .cannotOpen(path: path)
    case .state(_, let state): .state(path: path, state)
    case .exists, .notFound, .notALedger, .newerFormat, .damaged, .brokenChain, .lawDiffers, .busy, .stale, .system,
      .other:
      self
    }
  }
}
