extension StoreText {
  package var english: String {
    switch self {
    case .link(let path): "\(path) is a link and is not opened: move the session's real folder here"
    case .folderInPlace(let path):
      "\(path) is a folder and no session ledger: copy the right file again, or restore from a backup"
    case .notAFile(let path): "\(path) is no regular file: copy the right file again, or restore from a backup"
    case .missing(let path):
      "\(path) is missing: copy it from where it was, or restore from a backup (hoidong session restore)"
    case .empty(let path):
      "\(path) is empty (0 bytes), as after a full disk or half a copy: restore from a backup (hoidong session restore)"
    case .truncated(let path, let bytes, let whole):
      "\(path) is cut off, \(bytes) of \(whole) bytes are left: restore from a backup (hoidong session restore)"
    case .foreign(let path):
      "\(path) is a database of another program and was left alone: move it away and copy the right file here"
    case .otherSession(let path, let found):
      "\(path) is the ledger of session “\(found)” in the wrong folder: move it to sessions/\(found), copy the right file here"
    case .readOnlyFile(let path): "\(path) is read-only: run chmod u+w on the file and open it again"
    case .readOnlyFolder(let path): "the folder of \(path) is read-only: run chmod u+w on the folder and open it again"
    case .readOnlyMedium(let path):
      "\(path) is on a read-only disk (write lock, or a failing disk): unlock it, or copy the data folder to another disk"
    case .noPermission(let path):
      "no permission to read \(path): log in as the user who made the session, or correct the rights of folder and file"
    case .logMissing(let path):
      "\(path)-wal is missing, and there were events in it: copy it from where it was; if it is gone, restore from a backup"
    case .logDamaged(let path, let writes, let event, let since):
      "\(path)-wal is damaged before its end, \(writes) writes are lost: trust ends after event \(event)\(Self.at(since)); restore from a backup"
    case .partDamaged(let path, let events):
      "\(path): the chain of \(events) events is intact, but another part of the file is damaged: restore from a backup"
    case .trustEnds(let path, let event, let since):
      event <= 1
        ? "\(path): damaged from event 1 on, nothing in the file can be trusted: restore from a backup (hoidong session restore)"
        : "\(path): damaged at event \(event), trust ends after event \(event - 1)\(Self.at(since)): restore from a backup (hoidong session restore)"
    case .tornTail:
      "the power went while it was writing: the last, unfinished write, which was never reported as done, was left out; all events before it are intact"
    case .rightsTightened(let path, let was):
      "\(path) was open to other users of the machine (mode \(was)): now only its owner can use it"
    case .othersMayWrite(let path, let mode):
      "\(path) is open to other users of the machine (mode \(mode)): run chmod go-rwx on it"
    case .otherOwner(let path):
      "\(path) belongs to another user of the machine: log in as the user who made it, or run chown"
    case .leftoverRemoved(let path): "\(path) was left by an unfinished write: removed"
    case .draftDamaged(let product, let seat):
      "the draft of seat \(seat) for \(product) is damaged and not used: the seat scores it again"
    case .draftsLost(let kept, let found):
      "the drafts are not what was kept (\(kept) kept, \(found) here): that part of the ledger is damaged; seats that are "
        + "scoring look at their sheets and score again what is missing. Sealed sheets are not affected"
    case .notedSince(let what, let time): "\(what) (first noted \(time))"
    case .upgraded(let from, let to): "the ledger was upgraded from \(from) to \(to); the former one is kept beside it"
    }
  }

  private static func at(_ time: String) -> String { time.isEmpty ? "" : " (recorded \(time))" }
}
