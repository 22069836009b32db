import Foundation

/// A file system in memory with room for a few pages; unmounted when it is let go.
package final class SmallDisk {
  package let path: String
  /// With its data folder on that file system.
  package let program: Program
  private let folder: Folder

  /// Whether this process may mount one.
  package static let isPossible: Bool = (try? SmallDisk(kibibytes: 64)) != nil

  package init(kibibytes: Int) throws {
    folder = try Folder()
    path = folder.path + "/dia"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    program = Program(home: path + "/du-lieu", in: folder)
    try mount("size=\(kibibytes)k")
  }

  package func grow(toKibibytes size: Int) throws { try mount("remount,size=\(size)k") }

  private func mount(_ options: String) throws {
    let run = try Program.tool("/usr/bin/mount", "-t", "tmpfs", "-o", options, "tmpfs", path, in: folder)
    if run.code != 0 { throw CocoaError(.fileWriteUnknown) }
  }

  deinit { _ = try? Program.tool("/usr/bin/umount", path, in: folder) }
}
