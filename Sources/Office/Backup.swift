package import Council
internal import Disk
internal import Glibc
package import Ledger

/// A backup that was written and read back.
package struct Backup: Hashable, Sendable {
  package let path: String
  package let session: SessionID
  package let time: Timestamp
  package let facts: LedgerFacts
}

extension SessionOffice {
  /// How many automatic copies of a session stay in a folder.
  package static let automaticCopiesKept = 5

  /// Writes the whole session as it is at one moment into a folder that is there, as one file with mode 0600; others go on
  /// working with it meanwhile. Written under a hidden name, synced, moved to its name, the folder synced, and read back:
  /// when this returns it is there and holds what the session held. Nothing that stands there is overwritten.
  package func backUp(into folder: String, _ kind: BackupName.Kind = .byHand) throws(OfficeError) -> Backup {
    let folder = DiskPath.trimmed(folder)
    do throws(OfficeError) { try DataFolder.checkIsFolder(folder) } catch {
      guard case .machine(_, let number) = error else { throw error }
      throw .backup(BackupFault(errno: number, folder: folder))
    }
    let (id, now) = (session.info.id, clock())
    let building = "\(folder)/.\(kind.rawValue)-\(id).\(getpid()).new"
    // Of this process number, so nobody writes it now: left by one that was killed.
    unlink(building)
    Self.clearHalfMade(of: id, in: folder, at: now)
    let facts = try copy(to: building, in: folder)
    let path: String
    do throws(BackupFault) {
      path = try Self.place(
        building, BackupName(kind, id, height: facts.height, at: now).file, in: folder)
    } catch {
      unlink(building)
      throw .backup(error)
    }
    try readBack(path, facts, in: folder)
    return Backup(path: path, session: id, time: now, facts: facts)
  }

  /// ".sao-luu-tap-huan.4711.new": copies of this session that were not ended, because the program was killed or the medium was
  /// pulled out, on this machine or another.
  private static func clearHalfMade(of id: SessionID, in folder: String, at now: Timestamp) {
    for name in DataFolder.names(in: folder) {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      let isOurs =
        parts.count == 4 && parts[0].isEmpty && parts[3] == "new" && Int(parts[2]) != nil
        && BackupName.Kind.allCases.contains { parts[1] == "\($0.rawValue)-\(id)" }
      if isOurs && Leftovers.isOld("\(folder)/\(name)", at: now) { unlink("\(folder)/\(name)") }
    }
  }

  private func copy(to building: String, in folder: String) throws(OfficeError) -> LedgerFacts {
    do { return try ledger.copy(to: building) } catch {
      guard let fault = BackupFault(error, writing: building, folder: folder) else { throw .ledger(error) }
      // Whatever the error is called: who has pulled the medium out wants to hear that.
      guard DataFolder.exists(folder) else { throw .backup(.mediumMissing(folder)) }
      throw .backup(fault == .mediumMissing(folder) ? .mediumFailed(folder) : fault)
    }
  }

  /// A backup of the same moment by the same clock gets a number; what stands there stays.
  private static func place(_ building: String, _ name: String, in folder: String) throws(BackupFault) -> String {
    for number in 1...99 {
      let path = number == 1 ? "\(folder)/\(name)" : "\(folder)/\(name.dropLast(3))-lan-\(number).db"
      do {
        try FileMove.toNewPlace(building, path)
        try FileReplacement.sync(folder: folder)
        return path
      } catch {
        if error.errno == EEXIST { continue }
        throw BackupFault(errno: error.errno, folder: folder)
      }
    }
    throw .noPermission(folder)
  }

  private func readBack(_ path: String, _ facts: LedgerFacts, in folder: String) throws(OfficeError) {
    let found = try? Ledger.facts(ofCopy: path)
    if found == facts { return }
    // A backup that does not hold must not look like one.
    unlink(path)
    throw .backup(DataFolder.exists(folder) ? .differs(path) : .mediumMissing(folder))
  }

  /// A backup after a conclusion; then all but the last few automatic copies of this very session are taken away.
  package func secondCopy(into folder: String) throws(OfficeError) -> Backup {
    let made = try backUp(into: folder, .automatic)
    let folder = DiskPath.trimmed(folder)
    guard let origin = Ledger.origin(of: made.path) else { return made }
    let copies = ((try? FolderListing.names(in: folder)) ?? []).compactMap(BackupName.init(file:)).filter {
      $0.kind == .automatic && $0.session == made.session
    }.sorted { ($0.height, $0.time) < ($1.height, $1.time) }.map { "\(folder)/\($0.file)" }
    let older = copies.filter { $0 != made.path }
    for path in older.dropLast(Self.automaticCopiesKept - 1) where Ledger.origin(of: path) == origin { unlink(path) }
    return made
  }
}
