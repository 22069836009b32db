package import Catalogue
package import Council
internal import TerminalKit

/// Work on a bundle that takes long: the loop does it in steps and says after each how far it is.
package enum WorkIntent: Hashable, Sendable {
  /// The bundles there are, of one session or of all.
  case list(SessionID?)
  /// Recount, papers for a trial, close.
  case close
  /// Export, sign and verify. An empty PIN leaves that signature out.
  case sign(chairPIN: String, secretaryPIN: String)
  /// A folder or an archive.
  case verify(String)
  case copy(from: String, into: String)
  /// The next step.
  case goOn
  case stop
}

package enum WorkAnswer: Sendable {
  case listed([String], SessionID?)
  case went(WorkProgress)
  /// With the session where it is closed now.
  case finished(SignedReport, VisibleSession?)
  case stopped
  /// The session, which is closed now, with its code.
  case closed(VisibleSession?, code: String)
  /// It ended at a step, for a reason in words; what was done stays done.
  case broke(String, VisibleSession?)
}

package enum WorkStep: Hashable, Sendable, CaseIterable {
  case recount, papers, close, sign, read, write, readBack, verify

  package var words: DeskText {
    switch self {
    case .recount: .stepRecount
    case .papers: .stepPapers
    case .close: .stepClose
    case .sign: .stepSign
    case .read: .stepRead
    case .write: .stepWrite
    case .readBack: .stepReadBack
    case .verify: .stepVerify
    }
  }
}

package struct WorkProgress: Hashable, Sendable {
  package var steps: [WorkStep]
  package var done = 0
  /// Checks of the last step that were made, of how many; both 0 before.
  package var checks = 0
  package var ofChecks = 0
  /// After that step stopping is no more possible; `nil` where it always is.
  package var pointOfNoReturn: WorkStep?
  /// Why it ended before the end.
  package var fault: String?

  package init(steps: [WorkStep], pointOfNoReturn: WorkStep?) {
    self.steps = steps
    self.pointOfNoReturn = pointOfNoReturn
  }

  package var isRunning: Bool { fault == nil && done < steps.count }

  package var mayStop: Bool {
    guard let point = pointOfNoReturn, let index = steps.firstIndex(of: point) else { return true }
    return done <= index
  }

  var title: DeskText {
    steps.contains(.close) && !steps.contains(.sign)
      ? .closeTitle : steps.contains(.sign) ? .signingTitle : steps.contains(.write) ? .copyingTitle : .verifyingTitle
  }
}

extension HallState {
  /// Whether the loop has a step to do, and should not wait for a key.
  package var isAtWork: Bool {
    switch place {
    case .page(.progress(let progress)): progress.isRunning
    case .page(.paperWork(let progress)): progress.isRunning
    default: false
    }
  }

  /// The next step of what is at work.
  var nextStepOfWork: Intent { if case .page(.paperWork) = place { .papers(.goOn) } else { .work(.goOn) } }

  mutating func receiveWork(_ answer: WorkAnswer) {
    switch answer {
    case .listed(let paths, let id):
      bundles = paths
      if case .page(.bundles) = place { return replace(.page(.bundles(id, selected: 0))) }
      places.append(.page(.bundles(id, selected: 0)))
    case .went(let progress):
      form = nil
      if case .page(.progress) = place {
        replace(.page(.progress(progress)))
      } else {
        places.append(.page(.progress(progress)))
      }
    case .finished(let report, let session):
      leaveWork()
      message = nil
      show(session, code: report.code)
      if case .signed = place { replace(.signed(report, scroll: 0)) } else { places.append(.signed(report, scroll: 0)) }
    case .closed(let session, let code):
      leaveWork()
      show(session, code: code)
      askForSigning()
    case .stopped:
      leaveWork()
      say(DeskText.stopped)
    case .broke(let words, let session):
      show(session, code: nil)
      if case .page(.progress(var progress)) = place {
        progress.fault = words
        replace(.page(.progress(progress)))
      } else {
        message = Message(text: words, style: .alert)
      }
    }
  }

  private mutating func show(_ session: VisibleSession?, code: String?) {
    guard let session else { return }
    self.session = session
    if session.isClosed, let code { shortCode = code }
  }

  private mutating func leaveWork() {
    form = nil
    if case .page(.progress) = place { places.removeLast() }
  }

  /// Stops where that is still possible, and says why where it is not.
  mutating func backFromWork(_ progress: WorkProgress) -> [Intent] {
    if !progress.isRunning {
      places.removeLast()
      return []
    }
    if progress.mayStop { return [.work(.stop)] }
    say(DeskText.cannotStop, .warning)
    return []
  }
}
