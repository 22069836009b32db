internal import Glibc

/// What the file system refused, and where.
package struct DiskError: Error, Hashable, Sendable {
  package var path: String
  package var errno: Int32

  package init(path: String, errno: Int32) {
    self.path = path
    self.errno = errno
  }

  /// No room left, on the disk or in the quota.
  package var isFull: Bool { errno == ENOSPC || errno == EDQUOT }

  static func failed(_ path: String, _ number: Int32 = Glibc.errno) -> DiskError {
    DiskError(path: path, errno: number)
  }
}

/// A path in parts.
package enum DiskPath {
  /// Without the slashes at its end.
  package static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The last part: "sets" of "a/sets/".
  package static func name(of path: String) -> String {
    let path = trimmed(path)
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The folder that it stands in.
  package static func parent(of path: String) -> String {
    let path = trimmed(path)
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
