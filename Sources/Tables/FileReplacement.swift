internal import Glibc

/// Puts a whole file at its place, or leaves everything as it was.
enum FileReplacement {
  /// On the disk when this returns. The bytes are first written beside the place, into a hidden file that is taken away
  /// again after a failure; a killed program leaves it behind.
  static func write(_ bytes: [UInt8], to path: String) throws(WorkbookError) {
    // Such a path would end, for the system, before it does for us.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .system(path: path, errno: EINVAL) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    let building = "\(folder).\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).new"
    let descriptor = open(building, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failed(path) }
    do {
      defer { close(descriptor) }
      try fill(descriptor, bytes, path)
    } catch {
      unlink(building)
      throw error
    }
    guard rename(building, path) == 0 else {
      let number = errno
      unlink(building)
      throw failed(path, number)
    }
    try sync(folder: folder)
  }

  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws(WorkbookError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failed(path) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw failed(path) }
  }

  private static func sync(folder: String) throws(WorkbookError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failed(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failed(folder) }
  }

  private static func failed(_ path: String, _ number: Int32 = errno) -> WorkbookError {
    number == ENOSPC || number == EDQUOT ? .diskFull(path: path) : .system(path: path, errno: number)
  }
}
