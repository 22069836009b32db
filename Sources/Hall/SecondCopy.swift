package import Catalogue
package import Council
internal import TerminalKit

/// How the second copy of the session in hand stands. Made by another process: nobody waits for it.
package enum SecondCopy: Hashable, Sendable {
  /// No folder is chosen for this machine.
  case off
  /// None was written since the session was opened.
  case notYet
  case working
  case done(events: Int, time: Timestamp, folder: String)
  /// The medium is not there; tried again after the next conclusion.
  case missing(String)
  /// Why, in words.
  case failed(String)

  package var words: BackupText {
    switch self {
    case .off: .noCopyFolder
    case .notYet: .copyNone
    case .working: .copyWorking
    case .done(let events, let time, let folder): .copyDone(events: events, time: Self.clock(time), folder: folder)
    case .missing(let folder): .copyMissing(folder)
    case .failed(let words): .copyFailed(words)
    }
  }

  var style: Style {
    switch self {
    case .off, .notYet, .working: .muted
    case .done: .good
    case .missing: .warning
    case .failed: .alert
    }
  }

  /// "14:05".
  private static func clock(_ time: Timestamp) -> String {
    let parts = time.parts
    return "\(parts.hour):" + (parts.minute < 10 ? "0" : "") + "\(parts.minute)"
  }
}

extension HallState {
  /// The line of the desk's screen; `nil` where no folder is chosen.
  var copyLine: (text: String, style: Style)? {
    secondCopy == .off ? nil : (text(secondCopy.words), secondCopy.style)
  }

  mutating func copyNow() -> [Intent] {
    if secondCopy != .off { return [.copyAgain] }
    say(BackupText.noCopyFolder, .warning)
    return []
  }
}
