internal import Archive
internal import Disk
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
  /// What was to be copied cannot be read whole.
  case damagedSource(path: String)
  /// The content was made for signatures and there are none, or the other way round.
  case signaturesDoNotFit

  static func failed(_ path: String, _ number: Int32 = errno) -> BundleWriteError {
    number == ENOSPC || number == EDQUOT ? .diskFull(path: path) : .system(path: path, errno: number)
  }
}

extension BundleContent {
  /// Every file of the bundle.
  package func files(with signatures: ManifestSignatures?) -> [String: [UInt8]] {
    var files = files
    files[BundleNames.manifest] = manifest
    files[BundleNames.chairSignature] = signatures?.chair
    files[BundleNames.secretarySignature] = signatures?.secretary
    return files
  }
}

/// Files on their way to a place: a bundle that was just made, or another copy of one.
package struct BundleWriting: Sendable {
  package let files: [String: [UInt8]]
  package let parent: String
  /// The path of the folder.
  package let place: String

  var archive: String { BundleNames.archive(besideFolder: place) }

  package init(
    _ content: BundleContent, signatures: ManifestSignatures?, into parent: String
  ) throws(BundleWriteError) {
    guard content.isToBeSigned == (signatures != nil) else { throw .signaturesDoNotFit }
    (files, self.parent) = (content.files(with: signatures), parent)
    place = "\(parent)/\(content.folderName)"
  }

  /// The same bytes under the same name.
  /// - Parameter source: where `folder` was read from, a bundle's folder or its archive.
  package init(copyOf folder: BundleFolder, at source: String, into parent: String) throws(BundleWriteError) {
    var name = source.split(separator: "/").last.map(String.init) ?? ""
    if name.hasSuffix(".zip") { name.removeLast(4) }
    guard folder.problems.isEmpty, !folder.files.isEmpty, ![".", "..", ""].contains(name) else {
      throw .damagedSource(path: source)
    }
    (files, self.parent) = (folder.files, parent)
    place = "\(parent)/\(name)"
  }
}

/// Writes a bundle, as a folder and as an archive beside it: complete at its place, or not there.
///
/// Everything is written into `<name>.new` and `<name>.zip.new` beside it, each file and folder synced; then archive and
/// folder are moved into place, the folder above synced, and every file read back from both. After a failure what is half
/// made is taken away again. A program killed between the two moves leaves the whole archive and a half-made folder.
package enum BundleWriter {
  /// - Parameters:
  ///   - parent: an existing folder.
  ///   - replacingHalfMade: take away what a killed program left: a `.new` folder or archive, the archive that goes with it.
  /// - Returns: the path of the folder; the archive is at `BundleNames.archive(besideFolder:)`.
  package static func write(
    _ content: BundleContent, signatures: ManifestSignatures?, into parent: String, replacingHalfMade: Bool = false
  ) throws(BundleWriteError) -> String {
    let writing = try BundleWriting(content, signatures: signatures, into: parent)
    try write(writing, replacingHalfMade: replacingHalfMade)
    try readBack(writing)
    return writing.place
  }

  /// Puts the files at their place, where nothing may stand. They are not read back yet.
  package static func write(_ writing: BundleWriting, replacingHalfMade: Bool) throws(BundleWriteError) {
    let (files, place, archive) = (writing.files, writing.place, writing.archive)
    let building = (folder: place + ".new", archive: archive + ".new")
    try checkFree(place)
    // The archive first: what is `.new` says that it is half made too.
    let isHalfMade = isHalfMade(place)
    for path in [archive, building.folder, building.archive] where isHalfMade && exists(path) {
      guard replacingHalfMade else { throw .halfMade(path: path) }
      remove(path, files.keys)
    }
    guard mkdir(building.folder, 0o755) == 0 else { throw .failed(building.folder) }
    do throws(BundleWriteError) {
      try fill(building.folder, files)
      try write(try packed(files, for: archive), to: building.archive)
      try move(archive: building.archive, to: archive)
    } catch {
      remove(building.folder, files.keys)
      remove(building.archive, [])
      throw error
    }
    do throws(BundleWriteError) { try move(folder: building.folder, to: place) } catch {
      remove(archive, [])
      remove(building.folder, files.keys)
      throw error
    }
    try sync(folder: writing.parent)
  }

  /// Compares what stands at the place, in the folder and in the archive, with what was to be written.
  package static func readBack(_ writing: BundleWriting) throws(BundleWriteError) {
    for path in [writing.place, writing.archive] { try readBack(path, writing.files) }
  }

  /// Whether a bundle of that name could be written there.
  package static func checkFree(_ place: String) throws(BundleWriteError) {
    if exists(place) { throw .exists(path: place) }
    let archive = BundleNames.archive(besideFolder: place)
    if exists(archive) && !isHalfMade(place) { throw .exists(path: archive) }
  }

  /// The folder is moved into place last: while it is missing and something `.new` is there, the archive is nobody's bundle.
  private static func isHalfMade(_ place: String) -> Bool {
    !exists(place) && (exists(place + ".new") || exists(BundleNames.archive(besideFolder: place) + ".new"))
  }

  private static func packed(_ files: [String: [UInt8]], for path: String) throws(BundleWriteError) -> [UInt8] {
    do { return try ArchiveWriter.write(files) } catch {
      switch error {
      case .outOfMemory: throw .system(path: path, errno: ENOMEM)
      case .libraryMissing: throw .system(path: path, errno: ELIBACC)
      case .damaged, .tooManyEntries, .cannotHold, .internalFailure: throw .system(path: path, errno: EINVAL)
      }
    }
  }

  /// Refuses where something has come to stand there meanwhile, as `rename` of a file would not.
  private static func move(archive old: String, to new: String) throws(BundleWriteError) {
    if link(old, new) == 0 {
      unlink(old)
      return
    }
    let number = errno
    guard number == EPERM || number == EOPNOTSUPP || number == ENOSYS else {
      throw number == EEXIST ? .exists(path: new) : .failed(new, number)
    }
    // A file system without hard links, as on a memory stick; the place was free a moment ago.
    if exists(new) { throw .exists(path: new) }
    guard rename(old, new) == 0 else { throw .failed(new) }
  }

  /// Refuses where something has come to stand there meanwhile; only an empty folder would be replaced.
  private static func move(folder old: String, to new: String) throws(BundleWriteError) {
    guard rename(old, new) == 0 else {
      let number = errno
      throw [EEXIST, ENOTEMPTY, ENOTDIR].contains(number) ? .exists(path: new) : .failed(new, number)
    }
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
    do { try FileReplacement.writeNew(bytes, to: path) } catch { throw .failed(error.path, error.errno) }
  }

  private static func sync(folder: String) throws(BundleWriteError) {
    do { try FileReplacement.sync(folder: folder) } catch { throw .failed(error.path, error.errno) }
  }

  private static func readBack(_ place: String, _ files: [String: [UInt8]]) throws(BundleWriteError) {
    let folder = BundleFolder.read(place)
    if let name = folder.problems.first?.file {
      throw .readBackDiffers(path: name.isEmpty ? place : "\(place)/\(name)")
    }
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard let found = folder.files[name], Digest(of: found) == Digest(of: bytes) else {
        throw .readBackDiffers(path: "\(place)/\(name)")
      }
    }
    if let surplus = folder.files.keys.sorted().first(where: { files[$0] == nil }) {
      throw .readBackDiffers(path: "\(place)/\(surplus)")
    }
  }

  /// Only what this writer makes, a file or a folder; anything else stays, and with it the folder.
  private static func remove(_ folder: String, _ names: some Sequence<String>) {
    if unlink(folder) == 0 { return }
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
