internal import Disk
internal import Glibc

/// The files of a store as bytes: the database and, where it was copied while somebody held it open, its write-ahead log.
struct Image {
  var database: [UInt8]
  var log: [UInt8]

  init(readingFrom path: String) throws {
    database = try FolderListing.bytes(of: path, limit: 1 << 30) ?? []
    log = try FolderListing.bytes(of: path + "-wal", limit: 1 << 30) ?? []
  }

  /// Puts it where nothing else of a store is.
  func put(at path: String) throws {
    unlink(path + "-shm")
    unlink(path + "-journal")
    try Self.write(database, to: path)
    if log.isEmpty { unlink(path + "-wal") } else { try Self.write(log, to: path + "-wal") }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DiskError(path: path, errno: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw DiskError(path: path, errno: errno) }
  }
}
