internal import CDisk
internal import Glibc

/// What a folder's disk can do, and who steers the clock.
package enum DiskProbe {
  /// Free bytes for this user, of how many.
  package static func room(of path: String) throws(DiskError) -> (free: Int, whole: Int) {
    var medium = statvfs()
    guard statvfs(path, &medium) == 0 else { throw DiskError(path: path, errno: errno) }
    let block = Int(medium.f_frsize)
    return (Int(medium.f_bavail) * block, Int(medium.f_blocks) * block)
  }

  /// How long a page takes to the disk and back to us: written, synced, its name synced. The file is taken away again.
  package static func syncTime(in path: String) throws(DiskError) -> Duration {
    let file = "\(path)/.\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).new"
    let start = ContinuousClock.now
    try FileReplacement.writeNew([UInt8](repeating: 0x68, count: 4096), to: file, mode: 0o600, saying: path)
    defer { unlink(file) }
    try FileReplacement.sync(folder: path)
    return ContinuousClock.now - start
  }

  /// The kernel's word whether its clock is steered by a time server; `nil` where it does not say.
  package static var clockIsSynchronised: Bool? {
    let answer = cd_clock_is_steered()
    return answer < 0 ? nil : answer == 1
  }
}
