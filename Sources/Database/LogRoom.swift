internal import CSQLite
internal import Glibc

extension Database {
  /// As much as SQLite writes before it folds the log into the database (1,000 pages), and a transaction more.
  private static let room = 1024 * (4096 + 24)
  /// On a disk with less than that, room is left to others.
  private static let spare: UInt64 = 256 << 20

  /// Lengthens the write-ahead log with zeros, so that from then on a commit writes over what is there: a sync need not
  /// wait for the file's new length as well (0033). SQLite takes zeros for the end of the log. Where it cannot be done,
  /// nothing is lost but time.
  package func makeRoom() {
    guard let name = sqlite3_db_filename(handle, "main"), let log = sqlite3_filename_wal(name) else { return }
    // Whoever may write holds the lock meanwhile: nothing is laid over what another process appends.
    guard (try? script("BEGIN IMMEDIATE")) != nil else { return }
    defer { try? script("ROLLBACK") }
    let descriptor = open(log, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var (status, medium) = (stat(), statvfs())
    guard fstat(descriptor, &status) == 0, fstatvfs(descriptor, &medium) == 0,
      UInt64(medium.f_bavail) * UInt64(medium.f_frsize) >= Self.spare
    else { return }
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    var place = Int(status.st_size)
    while place < Self.room {
      let written = pwrite(descriptor, zeros, min(zeros.count, Self.room - place), off_t(place))
      if written < 0 && errno == EINTR { continue }
      if written <= 0 {
        ftruncate(descriptor, status.st_size)
        return
      }
      place += written
    }
    fdatasync(descriptor)
  }
}
