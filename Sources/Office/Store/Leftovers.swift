package import Council
internal import Disk
internal import Glibc

/// What a killed program left behind: sessions and files that were being made under hidden names. They harm nothing and are
/// taken away when the program starts.
package enum Leftovers {
  /// As long something that is still being written may take, in seconds.
  private static let patience: Int64 = 600

  /// - Returns: what was taken away; it is in the log.
  package static func clear(_ folder: DataFolder, at now: Timestamp) -> [StoreFinding] {
    let removed = find(folder, at: now).filter(remove).map { StoreFinding.leftoverRemoved(path: $0) }
    folder.log.note(removed, of: nil, at: now)
    return removed
  }

  package static func find(_ folder: DataFolder, at now: Timestamp) -> [String] {
    let sessions = hidden(in: folder.sessionsPath).filter(isAbandonedSession).map { "\(folder.sessionsPath)/\($0)" }
    let ofSetups = DataFolder.names(in: folder.setupsPath).filter { !$0.hasPrefix(".") }
    let places = [folder.path, folder.resultsPath, folder.setupsPath] + ofSetups.map { "\(folder.setupsPath)/\($0)" }
    return sessions
      + places.flatMap { place in
        hidden(in: place).filter(isTemporary).map { "\(place)/\($0)" }.filter { isOld($0, at: now) }
      }
  }

  private static func hidden(in path: String) -> [String] {
    DataFolder.names(in: path).filter { $0.hasPrefix(".") && $0 != "." && $0 != ".." }.sorted()
  }

  /// ".tap-huan.4711" of a process that is no more (`FileSystem.Building`).
  private static func isAbandonedSession(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard parts.count == 2, SessionID(String(parts[0])) != nil, let process = pid_t(parts[1]), process > 0 else {
      return false
    }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// ".1a2b3c.new", ".ket-qua-….1a2b3c.new" (`FileReplacement`, `FolderReplacement`).
  private static func isTemporary(_ name: String) -> Bool {
    guard name.hasSuffix(".new") else { return false }
    let code = name.dropLast(4).split(separator: ".").last ?? ""
    return (1...13).contains(code.utf8.count)
      && code.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
  }

  /// Whether nobody can be writing it any more.
  static func isOld(_ path: String, at now: Timestamp) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && abs(now.seconds - Int64(status.st_mtim.tv_sec)) > patience
  }

  /// A file, or a folder of files two levels deep; no link is followed.
  private static func remove(_ path: String) -> Bool {
    if unlink(path) == 0 { return true }
    guard DataFolder.kind(of: path) == S_IFDIR else { return false }
    for name in DataFolder.names(in: path) where name != "." && name != ".." { _ = remove("\(path)/\(name)") }
    return rmdir(path) == 0
  }
}
