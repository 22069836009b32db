internal import Evidence
internal import Glibc

/// Signatures of chair and secretary over the bytes of the manifest, DER.
package struct ManifestSignatures: Sendable {
  package var chair: [UInt8]
  package var secretary: [UInt8]

  package init(chair: [UInt8], secretary: [UInt8]) {
    self.chair = chair
    self.secretary = secretary
  }
}

/// Why a bundle was not written, with the path it is about.
package enum BundleWriteError: Error, Hashable, Sendable {
  /// A bundle is never overwritten.
  case exists(path: String)
  /// Somebody else is writing it, or a killed program left it half made.
  case halfMade(path: String)
  case diskFull(path: String)
  case system(path: String, errno: Int32)
  /// What was read back is not what was written: the disk is not to be trusted.
  case readBackDiffers(path: String)
  /// The content was made for signatures and there are none, or the other way round.
  case signaturesDoNotFit

  static func failed(_ path: String, _ number: Int32 = errno) -> BundleWriteError {
    number == ENOSPC || number == EDQUOT ? .diskFull(path: path) : .system(path: path, errno: number)
  }
}

/// Writes a bundle: complete at its place, or not there.
///
/// Everything is written into `<name>.new` beside it, each file and folder synced; then the folder is moved into place,
/// the folder above synced, and every file read back. After a failure the half-made folder is taken away again.
package enum BundleWriter {
  /// - Parameters:
  ///   - parent: an existing folder.
  ///   - replacingHalfMade: take away a `.new` folder that a killed program left.
  /// - Returns: the path of the bundle.
  package static func write(
    _ content: BundleContent, signatures: ManifestSignatures?, into parent: String, replacingHalfMade: Bool = false
  ) throws(BundleWriteError) -> String {
    guard content.isToBeSigned == (signatures != nil) else { throw .signaturesDoNotFit }
    var files = content.files
    files[BundleNames.manifest] = content.manifest
    files[BundleNames.chairSignature] = signatures?.chair
    files[BundleNames.secretarySignature] = signatures?.secretary
    let place = "\(parent)/\(content.folderName)"
    let building = place + ".new"
    if exists(place) { throw .exists(path: place) }
    if exists(building) {
      guard replacingHalfMade else { throw .halfMade(path: building) }
      remove(building, files.keys)
    }
    guard mkdir(building, 0o755) == 0 else { throw .failed(building) }
    do throws(BundleWriteError) {
      try fill(building, files)
      // Refuses where a bundle has come to stand there meanwhile; only an empty folder would be replaced.
      guard rename(building, place) == 0 else {
        throw errno == EEXIST || errno == ENOTEMPTY ? .exists(path: place) : .failed(place)
      }
    } catch {
      remove(building, files.keys)
      throw error
    }
    try sync(folder: parent)
    try readBack(place, files)
    return place
  }

  private static func fill(_ folder: String, _ files: [String: [UInt8]]) throws(BundleWriteError) {
    let folders = folders(of: files.keys)
    for name in folders {
      guard mkdir("\(folder)/\(name)", 0o755) == 0 else { throw .failed("\(folder)/\(name)") }
    }
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) { try write(bytes, to: "\(folder)/\(name)") }
    for name in folders.reversed() { try sync(folder: "\(folder)/\(name)") }
    try sync(folder: folder)
  }

  /// Folders below the bundle's, outer ones first.
  private static func folders(of names: some Sequence<String>) -> [String] {
    var folders: Set<String> = []
    for name in names {
      let levels = name.split(separator: "/").dropLast()
      for count in levels.indices { folders.insert(levels[...count].joined(separator: "/")) }
    }
    return folders.sorted()
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(BundleWriteError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .failed(path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .failed(path) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw .failed(path) }
  }

  private static func sync(folder: String) throws(BundleWriteError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .failed(folder) }
  }

  private static func readBack(_ place: String, _ files: [String: [UInt8]]) throws(BundleWriteError) {
    let folder = BundleFolder.read(place)
    if let problem = folder.problems.first { throw .readBackDiffers(path: "\(place)/\(problem.file)") }
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard let found = folder.files[name], Digest(of: found) == Digest(of: bytes) else {
        throw .readBackDiffers(path: "\(place)/\(name)")
      }
    }
    if let surplus = folder.files.keys.sorted().first(where: { files[$0] == nil }) {
      throw .readBackDiffers(path: "\(place)/\(surplus)")
    }
  }

  /// Only what this writer makes; anything else stays, and with it the folder.
  private static func remove(_ folder: String, _ names: some Sequence<String>) {
    let names = Array(names)
    for name in names { unlink("\(folder)/\(name)") }
    for name in folders(of: names).reversed() { rmdir("\(folder)/\(name)") }
    rmdir(folder)
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
