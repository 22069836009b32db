package import Bundle
package import Council
internal import Glibc
internal import Ledger

/// Why there is no backup now, or why a session was not restored; with the path or folder that it is about.
package enum BackupFault: Error, Hashable, Sendable {
  /// The folder is not there: a medium that is not plugged in must not become a folder of the disk.
  case mediumMissing(String)
  case notAFolder(String)
  case readOnly(String)
  case noPermission(String)
  case full(String)
  /// The medium went away or failed while it was written.
  case mediumFailed(String)
  /// What was read back is not what was written; it was taken away again.
  case differs(String)
  /// Neither a backup nor a result bundle.
  case neither(String)
  /// There is more in the file than a ledger has.
  case foreign(String)
  /// A result bundle that the verifier does not pass.
  case doesNotHold(String, VerificationReport)
  /// Another state of that session is on this machine; heights of both.
  case otherStateHere(SessionID, here: Int, there: Int)

  /// Of the system, said of the folder that a backup goes into.
  init(errno number: Int32, folder: String) {
    self =
      switch number {
      case ENOENT: .mediumMissing(folder)
      case ENOTDIR: .notAFolder(folder)
      case EROFS: .readOnly(folder)
      case EACCES, EPERM: .noPermission(folder)
      case ENOSPC, EDQUOT, EFBIG: .full(folder)
      default: .mediumFailed(folder)
      }
  }

  /// Of a copy that was being written there; `nil` where the fault is another's.
  init?(_ error: LedgerError, writing path: String, folder: String) {
    switch error {
    case .system(path, let number): self.init(errno: number, folder: folder)
    case .diskFull(path): self = .full(folder)
    case .readOnly(path): self = .readOnly(folder)
    case .cannotOpen(path), .other(path, _): self = .mediumFailed(folder)
    default: return nil
    }
  }
}
