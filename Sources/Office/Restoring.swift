internal import Bundle
package import Council
internal import Disk
internal import Evidence
internal import Glibc
internal import Ledger

/// A session that came from a backup or a result bundle.
package struct RestoredSession {
  package let office: SessionOffice
  /// It was here already, in the same state: nothing was done.
  package let wasHere: Bool

  /// Whether private keys are here; else nobody can type a PIN for this session on this machine.
  package func hasKeys() throws(OfficeError) -> Bool {
    try inOffice { try office.ledger.key(of: .authority)?.hasKey ?? false }
  }
}

extension DataFolder {
  /// Rebuilds a session in this data folder, whole or not at all.
  /// - Parameter path: a backup, or a result bundle (folder or .zip).
  package func restore(from path: String, clock: @escaping () -> Timestamp) throws(OfficeError) -> RestoredSession {
    let path = DiskPath.trimmed(path)
    var status = stat()
    guard stat(path, &status) == 0 else { throw .machine(path: path, errno: errno) }
    if status.st_mode & S_IFMT == S_IFREG, Self.beginsAsDatabase(path) {
      return try restore(fromBackup: path, clock: clock)
    }
    return try restore(fromBundle: path, clock: clock)
  }

  private static func beginsAsDatabase(_ path: String) -> Bool {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let mark = Array("SQLite format 3\0".utf8)
    var start = [UInt8](repeating: 0, count: mark.count)
    return read(descriptor, &start, mark.count) == mark.count && start == mark
  }

  private func restore(
    fromBackup path: String, clock: @escaping () -> Timestamp
  ) throws(OfficeError) -> RestoredSession {
    let backup: Ledger
    do {
      backup = try Ledger(reading: path)
      guard try backup.hasOwnSchemaOnly() else { throw BackupFault.foreign(path) }
    } catch { throw OfficeError(error) }
    let id = backup.session.info.id
    if let here = try already(id, height: backup.session.height, head: backup.head.hex, clock: clock) {
      return RestoredSession(office: here, wasHere: true)
    }
    try build(id) { building in
      let facts = try backup.copy(to: building)
      guard try Ledger.facts(ofCopy: building) == facts else { throw BackupFault.differs(building) }
    }
    return RestoredSession(office: try open(id, clock: clock), wasHere: false)
  }

  private func restore(
    fromBundle path: String, clock: @escaping () -> Timestamp
  ) throws(OfficeError) -> RestoredSession {
    let folder = BundleFolder.read(path)
    if folder.files.isEmpty { throw .backup(.neither(path)) }
    let report = BundleVerifier.verify(folder)
    guard report.holds, let parts = BundleParts(folder) else { throw .backup(.doesNotHold(path, report)) }
    if let here = try already(parts.session, height: report.height, head: report.head ?? "", clock: clock) {
      return RestoredSession(office: here, wasHere: true)
    }
    try build(parts.session) { building in _ = try Ledger.rebuild(at: building, of: parts.ledger) }
    return RestoredSession(office: try open(parts.session, clock: clock), wasHere: false)
  }

  /// The session of that name where it is here in the same state; another state of it is a fault.
  private func already(
    _ id: SessionID, height: Int, head: String, clock: @escaping () -> Timestamp
  ) throws(OfficeError) -> SessionOffice? {
    guard Self.exists(ledger(of: id)) else { return nil }
    let here = try open(id, clock: clock)
    guard here.ledger.head.hex == head else {
      throw .backup(.otherStateHere(id, here: here.session.height, there: height))
    }
    return here
  }

  /// Builds a session's folder beside its place and moves it there, on the disk.
  private func build(_ id: SessionID, _ fill: (_ ledger: String) throws -> Void) throws(OfficeError) {
    let building = FileSystem.Building(in: sessionsPath, for: id)
    try Self.make(sessionsPath)
    building.remove()
    try Self.make(building.path)
    do throws(OfficeError) {
      try inOffice {
        try fill(building.ledger)
        try FileReplacement.sync(folder: building.path)
      }
      try building.move(to: folder(of: id))
    } catch {
      building.remove()
      if case .ledger(let fault) = error { throw .ledger(fault.about(ledger(of: id))) }
      throw error
    }
  }
}
