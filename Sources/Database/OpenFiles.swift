internal import Glibc
internal import Synchronization

/// The database files that this process has open.
///
/// Closing any descriptor of a file drops all locks that the process holds on it, also those of SQLite: whoever reads a
/// database file past SQLite asks here first, and leaves one that is open alone.
package enum OpenFiles {
  struct File: Hashable, Sendable {
    let device: UInt
    let number: UInt

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
    }
  }

  private static let counts = Mutex<[File: Int]>([:])

  package static func contains(_ path: String) -> Bool {
    guard let file = File(path) else { return false }
    return counts.withLock { $0[file] != nil }
  }

  static func add(_ path: String) -> File? {
    guard let file = File(path) else { return nil }
    counts.withLock { $0[file, default: 0] += 1 }
    return file
  }

  static func remove(_ file: File?) {
    guard let file else { return }
    counts.withLock { counts in
      counts[file, default: 1] -= 1
      if counts[file] == 0 { counts[file] = nil }
    }
  }
}
