internal import Catalogue
internal import Disk
internal import Glibc
internal import Hall
internal import PlainText

/// What stands in a folder, for somebody who looks for a file: folders, and files that end as asked.
enum FileChooser {
  /// Where sticks and other drives appear.
  private static let mounts = ["/media", "/run/media", "/mnt"]

  /// - Parameter path: `nil` for the home folder, with the drives beside it.
  static func list(_ purpose: SetupPurpose, _ path: String?) -> SetupFiles {
    let home = Environment.value("HOME") ?? "/"
    let path = whole(path ?? home, home)
    var entries: [SetupFiles.Entry] = []
    if path != "/" {
      entries.append(SetupFiles.Entry(.parent, name: "..", path: DiskPath.parent(of: path)))
    }
    if path == home { entries += drives() }
    // What cannot be read is shown empty: the way back is there.
    let names = ((try? FolderListing.names(in: path)) ?? []).filter { visible($0) == $0 }
      .sorted { vietnameseOrder($0, $1) }
    let folders = names.filter { InputFile.isFolder(join(path, $0)) }
    entries += folders.map { SetupFiles.Entry(.folder, name: $0, path: join(path, $0)) }
    let files = names.filter { name in
      !folders.contains(name) && purpose.endings.contains { name.lowercased().hasSuffix($0) }
    }
    entries += files.map { SetupFiles.Entry(.file, name: $0, path: join(path, $0)) }
    return SetupFiles(purpose, path: path, entries: entries)
  }

  /// `/media/<user>/<stick>`, `/mnt/<stick>`.
  private static func drives() -> [SetupFiles.Entry] {
    let user = Environment.value("USER") ?? ""
    let roots = mounts.flatMap { user.isEmpty ? [$0] : [$0, join($0, user)] }
    return roots.flatMap { root in
      ((try? FolderListing.names(in: root)) ?? []).filter { $0 != user && visible($0) == $0 }.map { name in
        SetupFiles.Entry(.drive, name: name, path: join(root, name))
      }
    }.filter { InputFile.isFolder($0.path) }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Without a slash at the end; "~" is the home folder.
  private static func whole(_ path: String, _ home: String) -> String {
    let path = DiskPath.trimmed(path.hasPrefix("~") ? home + path.dropFirst() : path)
    return path.hasPrefix("/") ? path : join(home, path)
  }
}
