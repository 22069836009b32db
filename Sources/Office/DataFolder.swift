internal import Bundle
package import Council
internal import Disk
internal import Glibc
package import Ledger

/// The data folder: one folder a session, results beside them. Made with mode 0700 when it is first needed.
package struct DataFolder: Hashable, Sendable {
  package let path: String

  /// `--home`, else HOIDONG_HOME, else $XDG_DATA_HOME/hoidong, else ~/.local/share/hoidong.
  package init(option: String?, environment: (String) -> String?) {
    func given(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    path =
      given(option) ?? given(environment("HOIDONG_HOME")) ?? given(environment("XDG_DATA_HOME")).map { $0 + "/hoidong" }
      ?? (given(environment("HOME")) ?? "/tmp") + "/.local/share/hoidong"
  }

  package var sessionsPath: String { path + "/sessions" }
  /// Where result bundles go unless another folder is asked for.
  package var resultsPath: String { path + "/ket-qua" }

  /// The office's words for papers (docs/mau-van-ban.md).
  package var templatesPath: String { path + "/mau" }

  /// Where papers of a session are written unless another folder is asked for.
  package func papers(of id: SessionID) -> String { path + "/van-ban/" + id.rawValue }

  package func folder(of id: SessionID) -> String { sessionsPath + "/" + id.rawValue }
  package func ledger(of id: SessionID) -> String { folder(of: id) + "/ledger.db" }

  /// A data folder that is not there yet is empty; one that cannot be read is a fault.
  package func checkReadable() throws(OfficeError) {
    guard let folder = opendir(sessionsPath) else {
      if errno == ENOENT { return }
      throw .machine(path: sessionsPath, errno: errno)
    }
    closedir(folder)
  }

  /// Names of the sessions that are there, also of those whose ledger is not what it should be, in the order of their names.
  package func sessions() -> [SessionID] {
    Self.names(in: sessionsPath).compactMap(SessionID.init).filter { Self.kind(of: folder(of: $0)) != S_IFREG }.sorted {
      $0.rawValue < $1.rawValue
    }
  }

  /// What stands there itself, links not followed; `nil` where nothing does or it may not be known.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The session's folder is a link, or has no ledger in it. A session never disappears from the list for that.
  func fault(ofPlaceOf id: SessionID) -> LedgerError? {
    let (folder, path) = (folder(of: id), ledger(of: id))
    switch Self.kind(of: folder) {
    case S_IFLNK: return .state(path: folder, .link)
    case S_IFDIR: break
    default: return nil
    }
    if access(folder, X_OK) != 0 { return .state(path: folder, .noPermission) }
    return Self.kind(of: path) == nil ? .state(path: path, .missing) : nil
  }

  /// Folders of result bundles, the latest name first; of one session, or of all.
  package func bundles(of session: SessionID? = nil) -> [String] { Self.bundles(in: resultsPath, of: session) }

  static func bundles(in results: String, of session: SessionID?) -> [String] {
    names(in: results).filter { BundleNames.isFolder($0, of: session) }.map { "\(results)/\($0)" }.filter {
      var status = stat()
      return stat($0, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }.sorted().reversed()
  }

  /// What a folder holds; nothing where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { raw in String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  /// The session that something happened in last.
  package func latestSession() -> SessionID? {
    func touched(_ id: SessionID) -> (Int, Int) {
      var status = stat()
      return stat(ledger(of: id), &status) == 0 ? (status.st_mtim.tv_sec, status.st_mtim.tv_nsec) : (0, 0)
    }
    return sessions().max { touched($0) < touched($1) }
  }

  /// What a list says of a session; `nil` where only opening it tells.
  package func headline(of id: SessionID) -> Headline? {
    fault(ofPlaceOf: id) == nil ? Headline.read(path: ledger(of: id), of: id) : nil
  }

  package var log: StoreLog { StoreLog(path: path + "/nhat-ky.txt") }

  /// The folder that a path stands in.
  static func parent(of path: String) -> String { DiskPath.parent(of: path) }

  /// Whether something is there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder and those above it, their names on the disk when this returns; nothing happens where it exists.
  package static func make(_ path: String) throws(OfficeError) {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && part.isEmpty ? "/" : (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if part.isEmpty { continue }
      if mkdir(made, 0o700) == 0 {
        try sync(DiskPath.parent(of: made))
      } else if errno != EEXIST {
        throw .machine(path: made, errno: errno)
      }
    }
    try checkIsFolder(path)
  }

  /// A folder that takes names but shows none cannot be asked to.
  private static func sync(_ folder: String) throws(OfficeError) {
    do { try FileReplacement.sync(folder: folder) } catch {
      if error.errno != EACCES { throw .machine(path: error.path, errno: error.errno) }
    }
  }

  /// Whether something can be written into it.
  static func checkIsFolder(_ path: String) throws(OfficeError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .machine(path: path, errno: errno) }
    if status.st_mode & S_IFMT != S_IFDIR { throw .machine(path: path, errno: ENOTDIR) }
    if access(path, W_OK) != 0 { throw .machine(path: path, errno: errno) }
  }
}
