internal import CDisk
internal import Glibc

/// Puts a whole folder of files at its place, or leaves everything as it was.
package enum FolderReplacement {
  /// On the disk when this returns: files, folders and the folder above. Written beside the place under a hidden name; a
  /// killed program leaves that behind and never a half of it at the place.
  /// - Parameters:
  ///   - files: by names of at most two levels ("sets/01.json").
  ///   - path: in an existing folder.
  ///   - replacing: what stands there is exchanged in one step; else it must not be there (`EEXIST`).
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], to path: String, replacing: Bool = false
  ) throws(DiskError) {
    let place = DiskPath.trimmed(path)
    let above = DiskPath.parent(of: place)
    let building = "\(above)/.\(DiskPath.name(of: place)).\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).new"
    guard mkdir(building, 0o700) == 0 else { throw .failed(path) }
    do throws(DiskError) {
      try fill(building, files, saying: path)
      try move(building, to: place, replacing: replacing)
    } catch {
      remove(building)
      throw error
    }
    try FileReplacement.sync(folder: above)
  }

  private static func fill(
    _ building: String, _ files: [(name: String, bytes: [UInt8])], saying path: String
  ) throws(DiskError) {
    var folders: [String] = []
    for (name, bytes) in files {
      let file = "\(building)/\(name)"
      let folder = DiskPath.parent(of: file)
      if folder != building && !folders.contains(folder) {
        guard mkdir(folder, 0o700) == 0 else { throw .failed(path) }
        folders.append(folder)
      }
      try FileReplacement.writeNew(bytes, to: file, mode: 0o600, saying: "\(path)/\(name)")
    }
    for folder in folders + [building] { try FileReplacement.sync(folder: folder) }
  }

  private static func move(_ building: String, to place: String, replacing: Bool) throws(DiskError) {
    if cd_move_new(building, place) == 0 { return }
    guard replacing, errno == EEXIST else { throw .failed(place) }
    // In one step: there is never a moment without the folder. What stood there is then under the hidden name.
    guard cd_exchange(building, place) == 0 else { throw .failed(place) }
    remove(building)
  }

  /// A folder of ours with the files in it, two levels deep.
  private static func remove(_ folder: String) {
    for name in (try? FolderListing.names(in: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      if unlink(path) != 0 {
        for inner in (try? FolderListing.names(in: path)) ?? [] { unlink("\(path)/\(inner)") }
        rmdir(path)
      }
    }
    rmdir(folder)
  }
}
