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

/// A file that a command was asked to write: beside its place, synced, then moved there.
package enum OutputFile {
  package static func write(_ bytes: [UInt8], to path: String) throws(OfficeError) {
    try FileSystem.write(bytes, to: path)
  }
}

extension FileSystem {
  /// Writes a file beside its place, syncs it, and moves it there.
  static func write(_ bytes: [UInt8], to path: String) throws(OfficeError) {
    let building = path + ".\(getpid()).tmp"
    do throws(OfficeError) {
      try writeNew(bytes, to: building)
      guard rename(building, path) == 0 else { throw .machine(path: path, errno: errno) }
    } catch {
      unlink(building)
      throw error
    }
    try syncFolder(parent(of: path))
  }

  /// Writes a folder of files ("sets/01.json") beside its place, syncs them, and moves it there. Where it fails nothing
  /// is left, and what stood there stands there still.
  static func writeFolder(
    _ files: [(name: String, bytes: [UInt8])], to path: String, replacing: Bool = false
  ) throws(OfficeError) {
    let (above, name) = (parent(of: path), path.split(separator: "/").last.map(String.init) ?? path)
    let building = "\(above)/.\(name).\(getpid())"
    let old = "\(above)/.\(name).\(getpid()).old"
    try DataFolder.make(above)
    do throws(OfficeError) {
      try DataFolder.make(building)
      for (name, bytes) in files {
        try DataFolder.make(parent(of: "\(building)/\(name)"))
        try writeNew(bytes, to: "\(building)/\(name)")
      }
      let isThere = replacing && DataFolder.exists(path)
      if isThere, rename(path, old) != 0 { throw .machine(path: path, errno: errno) }
      guard rename(building, path) == 0 else {
        let number = errno
        if isThere { _ = rename(old, path) }
        throw .machine(path: path, errno: number)
      }
    } catch {
      remove(building)
      throw error
    }
    remove(old)
    try syncFolder(above)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func writeNew(_ bytes: [UInt8], to path: String) throws(OfficeError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .machine(path: path, errno: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .machine(path: path, errno: errno)
      }
      rest = rest.dropFirst(count)
    }
    if fsync(descriptor) != 0 { throw .machine(path: path, errno: errno) }
  }

  private static func syncFolder(_ path: String) throws(OfficeError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .machine(path: path, errno: errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw .machine(path: path, errno: errno) }
  }

  /// A folder of ours with the files in it, two levels deep.
  private static func remove(_ folder: String) {
    for name in FolderListing.names(in: folder) {
      let path = "\(folder)/\(name)"
      if unlink(path) != 0 {
        for inner in FolderListing.names(in: path) { unlink("\(path)/\(inner)") }
        rmdir(path)
      }
    }
    rmdir(folder)
  }
}

extension LedgerError {
  /// The same, said of the place the ledger was to have: the folder it is made in means nothing to people.
  func about(_ path: String) -> LedgerError {
    switch self {
    case .diskFull: .diskFull(path: path)
    case .readOnly: .readOnly(path: path)
    case .cannotOpen: .cannotOpen(path: path)
    case .exists, .notFound, .notALedger, .newerFormat, .damaged, .brokenChain, .lawDiffers, .busy, .stale, .system,
      .other:
      self
    }
  }
}
