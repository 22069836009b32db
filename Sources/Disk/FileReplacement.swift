internal import Glibc

/// Puts a whole file at its place, or leaves everything as it was.
package enum FileReplacement {
  /// On the disk when this returns. The bytes are first written beside the place, into a hidden file that is taken away
  /// again after a failure; a killed program leaves it behind. A link is followed, and what stands there keeps its mode.
  /// - Parameter mode: of a file that is new.
  package static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o644) throws(DiskError) {
    // Such a path would end, for the system, before it does for us.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw DiskError(path: path, errno: EINVAL) }
    var (place, mode) = (path, mode)
    var status = stat()
    if path.hasSuffix("/") && stat(path, &status) != 0 { throw .failed(path) }
    if stat(path, &status) == 0 {
      // A device or a pipe is never renamed over.
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw DiskError(path: path, errno: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
      }
      mode = status.st_mode & 0o7777
      if let real = realpath(path, nil) {
        place = String(cString: real)
        free(real)
      }
    }
    let folder = DiskPath.parent(of: place)
    let building = "\(folder)/.\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).new"
    try writeNew(bytes, to: building, mode: mode, saying: path)
    guard rename(building, place) == 0 else {
      let number = errno
      unlink(building)
      throw .failed(path, number)
    }
    try sync(folder: folder)
  }

  /// A file that is not there yet, on the disk when this returns; nothing is left after a failure.
  /// - Parameter name: what an error is about, where that is not the path.
  package static func writeNew(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644, saying name: String? = nil
  ) throws(DiskError) {
    let name = name ?? path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .failed(name) }
    do throws(DiskError) {
      defer { close(descriptor) }
      try write(bytes, to: descriptor, saying: name)
      guard fsync(descriptor) == 0 else { throw .failed(name) }
    } catch {
      unlink(path)
      throw error
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, saying name: String) throws(DiskError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .failed(name) }
      written += count
    }
  }

  /// A folder's entries are on the disk when this returns.
  package static func sync(folder: String) throws(DiskError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .failed(folder) }
  }
}
