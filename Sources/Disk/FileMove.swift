internal import CDisk
internal import Glibc

/// Moves a file to a place where nothing stands.
package enum FileMove {
  /// Nothing is overwritten (`EEXIST`); the folder is not synced.
  package static func toNewPlace(_ old: String, _ new: String) throws(DiskError) {
    if cd_move_new(old, new) == 0 { return }
    // A file system that cannot promise it, as on some memory sticks: then it is looked first.
    guard errno == EINVAL || errno == ENOSYS else { throw .failed(new) }
    var status = stat()
    if lstat(new, &status) == 0 { throw DiskError(path: new, errno: EEXIST) }
    guard rename(old, new) == 0 else { throw .failed(new) }
  }
}
