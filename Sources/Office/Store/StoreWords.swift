package import Catalogue
internal import Council
internal import Evidence
package import Ledger

// Faults of a ledger to the catalogue's words: for whoever opens it, and for the log.

extension LedgerError {
  /// `nil` for what only the system has words for.
  package var words: (any Worded)? {
    switch self {
    case .exists(let path): FaultText.sessionExists(path)
    case .notFound(let path): FaultText.sessionNotFound(path)
    case .cannotOpen(let path): FaultText.cannotOpen(path)
    case .notALedger(let path): FaultText.notALedger(path)
    case .newerFormat(let path, let format): FaultText.newerFormat(path: path, format: format)
    case .damaged(let path): FaultText.damaged(path)
    case .brokenChain(let path, let found):
      StoreText.trustEnds(path, event: found.line, since: found.lastGood?.forPeople ?? "")
    case .state(let path, let state): state.words(path)
    case .lawDiffers(let path): FaultText.lawDiffers(path)
    case .readOnly(let path): FaultText.readOnly(path)
    case .diskFull(let path): FaultText.diskFull(path)
    case .busy(let path): FaultText.busy(path)
    case .stale: FaultText.stale
    case .other(let path, let message): FaultText.other(path: path, message: message)
    case .system: nil
    }
  }

  /// The machine is to blame, not what was asked for or what the files hold.
  package var isOfTheMachine: Bool {
    switch self {
    case .cannotOpen, .readOnly, .diskFull, .busy, .stale, .system, .other: true
    case .state(_, let state): state.isOfTheMachine
    case .exists, .notFound, .notALedger, .newerFormat, .damaged, .brokenChain, .lawDiffers: false
    }
  }

  /// Something is wrong with the store itself: it goes into the log.
  var isOfTheStore: Bool {
    switch self {
    case .state, .notALedger, .newerFormat, .damaged, .brokenChain, .lawDiffers, .readOnly: true
    case .exists, .notFound, .cannotOpen, .diskFull, .busy, .stale, .system, .other: false
    }
  }
}

extension StoreState {
  fileprivate func words(_ path: String) -> StoreText {
    switch self {
    case .link: .link(path)
    case .folderInPlace: .folderInPlace(path)
    case .notAFile: .notAFile(path)
    case .missing: .missing(path)
    case .empty: .empty(path)
    case .truncated(let bytes, let whole): .truncated(path, bytes: bytes, of: whole)
    case .foreign: .foreign(path)
    case .otherSession(let found): .otherSession(path, found: found)
    case .readOnlyFile: .readOnlyFile(path)
    case .readOnlyFolder: .readOnlyFolder(path)
    case .readOnlyMedium: .readOnlyMedium(path)
    case .noPermission: .noPermission(path)
    case .logMissing: .logMissing(path)
    case .logDamaged(let writes, let end):
      .logDamaged(path, writes: writes, event: end.event, since: end.time?.forPeople ?? "")
    case .partDamaged(let events): .partDamaged(path, events: events)
    }
  }

  /// The machine is to blame, not the file.
  fileprivate var isOfTheMachine: Bool {
    switch self {
    case .readOnlyFile, .readOnlyFolder, .readOnlyMedium, .noPermission: true
    default: false
    }
  }
}
