internal import CDisk
internal import Glibc

/// Tells when other processes touch, write or replace one file, or write its write-ahead log, without looking again and again.
/// Of this machine only: what another machine does on a shared disk is not told.
package final class FileWatch {
  package struct Changes: OptionSet, Hashable, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Touched, or closed by somebody who may have written.
    package static let written = Changes(rawValue: Int32(CD_WRITTEN))
    /// Put there, taken away or replaced: open it anew.
    package static let moved = Changes(rawValue: Int32(CD_MOVED))
  }

  /// Readable when something has happened; -1 where the system has no more of them, then nothing is ever told.
  package let descriptor: Int32
  private var (file, folder) = ("", "")
  private var (mark, above): (Int32, Int32) = (-1, -1)

  package init() { descriptor = cd_watch_open() }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches a file in its folder, and that folder; neither must be there. What was watched before is not any more.
  /// Begin before reading the file, so that nothing is missed in between.
  /// - Returns: whether all that may happen will be told; else ask again later.
  @discardableResult
  package func follow(_ path: String) -> Bool {
    let place = DiskPath.parent(of: path)
    (file, folder) = (DiskPath.name(of: path), DiskPath.name(of: place))
    return watch(folder: place, above: DiskPath.parent(of: place))
  }

  /// Watches for whatever is put into a folder or taken out of it.
  @discardableResult
  package func follow(everythingIn path: String) -> Bool {
    (file, folder) = ("", "")
    return watch(folder: nil, above: path)
  }

  private func watch(folder: String?, above place: String) -> Bool {
    for old in [mark, above] where old >= 0 { cd_watch_remove(descriptor, old) }
    above = cd_watch_add(descriptor, place)
    mark = folder.map { cd_watch_add(descriptor, $0) } ?? -1
    return above >= 0
  }

  /// What has happened since it was asked last.
  package func take() -> Changes { Changes(rawValue: cd_watch_take(descriptor, mark, file, above, folder)) }
}
