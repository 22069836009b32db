internal import Glibc

/// Reading names and whole files. What is not there is none; what cannot be read is an error.
package enum FolderListing {
  /// Names in a folder, sorted, without hidden ones; none where there is no such folder.
  package static func names(in path: String) throws(DiskError) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .failed(path)
    }
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { found.append(name) }
    }
    return found.sorted()
  }

  /// A whole regular file; `nil` where there is none.
  /// - Parameter limit: in bytes; a larger file is an error (`EFBIG`).
  package static func bytes(of path: String, limit: Int = 16 << 20) throws(DiskError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .failed(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DiskError(path: path, errno: EINVAL) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .failed(path)
      }
      bytes += buffer[..<count]
    }
    throw DiskError(path: path, errno: EFBIG)
  }
}
