internal import Council
internal import Database
internal import Glibc

/// Looks at the files of a ledger before SQLite does. It writes nothing, and reads nothing that this process has open.
struct StoreProbe {
  let path: String

  /// - Returns: frames of a write that the power cut and that nobody was told of.
  /// - Throws: what keeps it from being opened at all.
  func check(writing: Bool) throws(LedgerError) -> Int {
    if let state = obstacle(writing: writing) { throw .state(path: path, state) }
    if OpenFiles.contains(path) { return 0 }
    let isInUse = self.isInUse
    if logIsMissing(isInUse) { throw .state(path: path, .logMissing) }
    if isInUse { return 0 }
    let bytes = StoreFile.bytes(of: path + "-wal") ?? []
    let log = WriteAheadLog(bytes, pageSize: StoreFile.header(of: path)?.pageSize ?? 4096)
    // One write may have been cut; a second one only began when the first was on the disk.
    if log.lostWrites > 1 && !(log.frames == 0 && isInFile(log, bytes)) {
      throw .state(path: path, .logDamaged(writes: log.lostWrites, TrustedEnd.read(path)))
    }
    return log.lostWrites > 1 ? 0 : log.torn
  }

  // MARK: The file and its folder

  private func obstacle(writing: Bool) -> StoreState? {
    var status = stat()
    let folder = StoreFile.folder(of: path)
    guard lstat(path, &status) == 0 else {
      // Nothing there at all is not a state: there is no such session.
      return errno == EACCES ? .noPermission : nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFLNK: return .link
    case S_IFDIR: return .folderInPlace
    case S_IFREG: break
    default: return .notAFile
    }
    if status.st_size == 0 { return .empty }
    if access(path, R_OK) != 0 { return .noPermission }
    if !writing { return nil }
    var medium = statvfs()
    if statvfs(folder, &medium) == 0 && medium.f_flag & UInt(ST_RDONLY) != 0 { return .readOnlyMedium }
    if access(path, W_OK) != 0 { return errno == EROFS ? .readOnlyMedium : .readOnlyFile }
    if access(folder, W_OK) != 0 { return .readOnlyFolder }
    return nil
  }

  // MARK: The write-ahead log

  /// Whether another process has it open: SQLite then holds a lock on byte 128 of the `-shm` file (DMS in its sources).
  private var isInUse: Bool {
    let descriptor = open(path + "-shm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var lock = Glibc.flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (128, 1)
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// Nobody has it open, and all of it is in the one file.
  var isAlone: Bool {
    var status = stat()
    let hasLog = stat(path + "-wal", &status) == 0 && status.st_size > 0
    return !hasLog && !OpenFiles.contains(path) && !isInUse
  }

  /// The index of a log (`-shm`) without the log: somebody moved one file of three, or took the log from a program that
  /// runs. After a power cut an index may be left alone, but then it names nothing that was not in the ledger already.
  private func logIsMissing(_ isInUse: Bool) -> Bool {
    guard access(path + "-wal", F_OK) != 0, let index = StoreFile.bytes(of: path + "-shm"), index.count >= 100 else {
      return false
    }
    func word(_ place: Int) -> UInt32 {
      index.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
    }
    let (frames, copied) = (word(16), word(96))
    return isInUse || frames > copied && index[12] == 1
  }

  /// Whether everything behind the spoilt place had been copied into the ledger before.
  private func isInFile(_ log: WriteAheadLog, _ bytes: [UInt8]) -> Bool {
    log.lostPages.allSatisfy { page, range in
      StoreFile.bytes(of: path, from: (page - 1) * range.count, count: range.count).map { $0[...] == bytes[range] }
        ?? false
    }
  }

  // MARK: After SQLite refused

  /// The same, where a look at the file says more; the database is closed again by then.
  func refined(_ error: LedgerError) -> LedgerError {
    switch error {
    case .damaged, .notALedger, .brokenChain, .lawDiffers, .state(_, .partDamaged):
      cut.map { .state(path: path, $0) } ?? error
    default: error
    }
  }

  private var cut: StoreState? {
    if OpenFiles.contains(path) { return nil }
    let start = StoreFile.bytes(of: path, from: 0, count: 16) ?? []
    if !start.isEmpty, start.count < 16, Array(StoreFile.magic.prefix(start.count)) == start {
      return .truncated(bytes: start.count, of: 4096)
    }
    guard let header = StoreFile.header(of: path), header.size < header.expected else { return nil }
    return .truncated(bytes: header.size, of: header.expected)
  }
}

/// Reading parts of files.
enum StoreFile {
  static let magic = Array("SQLite format 3\0".utf8)
  /// A write-ahead log is folded into the ledger every 4 MiB; one of this size is none.
  private static let limit = 256 << 20

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `nil` where it cannot be read.
  static func bytes(of path: String, from start: Int = 0, count: Int = limit) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let wanted = max(0, min(count, Int(status.st_size) - start))
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while got < wanted {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + got }, wanted - got, off_t(start + got))
        if read < 0 && errno == EINTR { continue }
        if read <= 0 { break }
        got += read
      }
      filled = got
    }
    return bytes.count == wanted ? bytes : nil
  }

  /// What the first page says of the whole; `nil` where it is no SQLite file.
  static func header(of path: String) -> (pageSize: Int, size: Int, expected: Int)? {
    var status = stat()
    guard let bytes = bytes(of: path, from: 0, count: 100), stat(path, &status) == 0,
      bytes.starts(with: magic)
    else { return nil }
    if bytes.count < 100 { return (4096, bytes.count, 4096) }
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    let pages = bytes[28..<32].reduce(0) { $0 << 8 | Int($1) }
    let isValid = bytes[24..<28] == bytes[92..<96]
    let pageSize = size == 1 ? 65536 : size
    return (pageSize, Int(status.st_size), isValid ? pages * pageSize : 0)
  }
}
