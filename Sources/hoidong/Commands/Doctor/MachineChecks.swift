internal import Catalogue
internal import Council
internal import Disk
internal import Glibc
internal import Hall
internal import Office
internal import PaperFiles

/// Clock, disk, and the rights of the data folder.
enum MachineChecks {
  // MARK: The clock

  /// A session of eleven members and thirty products has about this size with its papers, in MB.
  private static let sessionMegabytes = 40

  static func clock(_ stores: StoreChecks) -> [DoctorLine] {
    let now = Clock.now()
    let latest = stores.latestEvent
    let words: DoctorText
    if now.parts.year < 2026 {
      words = .clockBefore2026(now.forPeople)
    } else if let latest, latest.time > now {
      words = .clockBeforeEvent(now.forPeople, session: latest.session.rawValue, event: latest.time.forPeople)
    } else {
      return [DoctorLine("clock", .good, DoctorText.clock(now.forPeople)), network]
    }
    return [DoctorLine("clock", .wrong, words), network]
  }

  private static var network: DoctorLine {
    switch DiskProbe.clockIsSynchronised {
    case nil: DoctorLine("ntp", .unknown, DoctorText.clockUnknown)
    case true?: DoctorLine("ntp", .good, DoctorText.clockSynchronised)
    case false?: DoctorLine("ntp", .remark, DoctorText.clockAlone)
    }
  }

  // MARK: Papers

  /// Whether every format of papers can be made. What is missing stops no session: its papers are then text and CSV.
  static func papers(_ language: Language) -> [DoctorLine] {
    let missing = PaperPress.missing().values.map { $0.words.text(in: language) }.sorted()
    if missing.isEmpty { return [DoctorLine("papers", .good, DoctorText.papersWhole)] }
    return missing.map { DoctorLine("papers", .remark, DoctorText.paperLacks($0)) }
  }

  // MARK: The disk

  static func disk(_ folder: DataFolder) -> [DoctorLine] {
    var status = stat()
    guard stat(folder.path, &status) == 0 else {
      let number = errno
      return number == ENOENT
        ? [DoctorLine("folder", .remark, DoctorText.folderNotYet(folder.path))]
        : [fault("folder", folder.path, number)]
    }
    return [rights(of: folder.path, status)] + medium(folder.path)
  }

  /// The medium of second copies, where the machine has one set: it is there only while it is plugged in.
  static func secondCopy(_ folder: DataFolder) -> [DoctorLine] {
    let path = SettingsFile.read(folder).secondCopy
    if path.isEmpty { return [] }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return [DoctorLine("copy", .remark, DoctorText.copyMissing(path))]
    }
    return access(path, W_OK | X_OK) == 0 ? medium(path) : [DoctorLine("copy", .wrong, DoctorText.copyUnwritable(path))]
  }

  private static func rights(of path: String, _ status: stat) -> DoctorLine {
    if status.st_mode & S_IFMT != S_IFDIR { return fault("folder", path, ENOTDIR) }
    if status.st_uid != geteuid() { return DoctorLine("folder", .remark, DoctorText.folderOfOther(path)) }
    if access(path, W_OK | X_OK) != 0 { return DoctorLine("folder", .wrong, DoctorText.folderUnwritable(path)) }
    if status.st_mode & 0o077 != 0 {
      let mode = "0" + String(status.st_mode & 0o777, radix: 8)
      return DoctorLine("folder", .wrong, DoctorText.folderOpen(path, mode: mode))
    }
    return DoctorLine("folder", .good, DoctorText.folderPrivate(path))
  }

  /// Room, and whether what is written stays.
  private static func medium(_ path: String) -> [DoctorLine] {
    do throws(DiskError) {
      let megabytes = try DiskProbe.room(of: path).free >> 20
      let room: DoctorLine =
        megabytes < sessionMegabytes
        ? DoctorLine("room", .wrong, DoctorText.roomGone(path, megabytes: megabytes))
        : megabytes < 10 * sessionMegabytes
          ? DoctorLine("room", .remark, DoctorText.roomLow(path, megabytes: megabytes))
          : DoctorLine("room", .good, DoctorText.room(path, megabytes: megabytes))
      do throws(DiskError) { return [room, try sync(path)] } catch {
        return [room, fault("sync", error.path, error.errno)]
      }
    } catch { return [fault("room", error.path, error.errno)] }
  }

  /// Whoever ticks waits for it: half a second is felt.
  private static func sync(_ path: String) throws(DiskError) -> DoctorLine {
    let milliseconds = Int(try DiskProbe.syncTime(in: path) / .milliseconds(1))
    return milliseconds >= 500
      ? DoctorLine("sync", .remark, DoctorText.syncSlow(path, milliseconds: milliseconds))
      : DoctorLine("sync", .good, DoctorText.sync(path, milliseconds: milliseconds))
  }

  private static func fault(_ check: String, _ path: String, _ number: Int32) -> DoctorLine {
    DoctorLine(check, .wrong, FaultText.system(path: path, number: number))
  }
}
