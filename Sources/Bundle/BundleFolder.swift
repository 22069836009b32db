internal import Glibc
internal import PlainText

/// The files of a bundle, read from a folder or a .zip that may come from anybody: regular files only, no link followed,
/// bounded.
package struct BundleFolder: Sendable {
  package struct Limits: Sendable {
    package var files = 20_000
    /// Bytes of one file, and of all.
    package var fileSize = 64 << 20
    package var total = 1 << 30

    package init() {}
  }

  package let files: [String: [UInt8]]
  /// What could not be read or may not be there.
  package let problems: [VerificationReport.Failure]

  package init(files: [String: [UInt8]]) { self.init(files: files, problems: []) }

  init(files: [String: [UInt8]], problems: [VerificationReport.Failure]) {
    self.files = files
    self.problems = problems
  }

  /// Never throws: what is wrong stands in `problems`, the rest is read. A file is read as the bundle's archive.
  package static func read(_ path: String, limits: Limits = Limits()) -> BundleFolder {
    var reader = Reader(limits: limits)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOTDIR { return read(archive: path, limits: limits) }
      reader.fail("", .unreadable(errno: errno))
    } else {
      reader.readFolder(descriptor, name: "", depth: 1)
    }
    return BundleFolder(files: reader.files, problems: reader.problems)
  }
}

private struct Reader {
  let limits: BundleFolder.Limits
  var files: [String: [UInt8]] = [:]
  var problems: [VerificationReport.Failure] = []
  private var seen = 0
  private var total = 0
  private var isFull = false

  init(limits: BundleFolder.Limits) { self.limits = limits }

  mutating func fail(_ file: String, _ reason: VerifyReason) {
    problems.append(VerificationReport.Failure(file: file, reason: reason))
  }

  /// Takes the descriptor over.
  mutating func readFolder(_ descriptor: Int32, name: String, depth: Int) {
    guard let stream = fdopendir(descriptor) else {
      fail(name, .unreadable(errno: errno))
      close(descriptor)
      return
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let level = Self.name(of: entry)
      if level == Array(".".utf8) || level == Array("..".utf8) { continue }
      seen += 1
      if seen > limits.files {
        if !isFull { fail(name, .tooManyFiles(limit: limits.files)) }
        isFull = true
        return
      }
      names.append(level)
    }
    for level in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let text = String(decoding: level, as: UTF8.self)
      let path = name.isEmpty ? text : "\(name)/\(text)"
      guard FileNameRule.isExpected(level: level) else {
        fail(visible(path), .badName)
        continue
      }
      readEntry(text, in: descriptor, path: path, depth: depth)
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    var count = 0
    while start[count] != 0 { count += 1 }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  private mutating func readEntry(_ level: String, in folder: Int32, path: String, depth: Int) {
    var status = stat()
    guard fstatat(folder, level, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return fail(path, .unreadable(errno: errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where depth < FileNameRule.maximumDepth:
      let inner = openat(folder, level, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if inner < 0 { return fail(path, .unreadable(errno: errno)) }
      readFolder(inner, name: path, depth: depth + 1)
    case S_IFDIR: fail(path, .badName)
    case S_IFREG: readFile(level, in: folder, path: path)
    default: fail(path, .notRegular)
    }
  }

  private mutating func readFile(_ level: String, in folder: Int32, path: String) {
    // O_NONBLOCK: were it a pipe by now, opening must not wait.
    let descriptor = openat(folder, level, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return fail(path, .unreadable(errno: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return fail(path, .unreadable(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return fail(path, .notRegular) }
    guard Int(status.st_size) <= limits.fileSize else { return fail(path, .fileTooLarge(limit: limits.fileSize)) }
    guard total + Int(status.st_size) <= limits.total else { return fail(path, .totalTooLarge(limit: limits.total)) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return fail(path, .unreadable(errno: errno)) }
      if count == 0 { break }
      bytes += chunk[..<count]
      if bytes.count > limits.fileSize { return fail(path, .fileTooLarge(limit: limits.fileSize)) }
    }
    total += bytes.count
    files[path] = bytes
  }
}
