internal import Catalogue
internal import Council
internal import Glibc
internal import Hall

/// Makes the second copy in a process of its own: a slow or dying medium can hold that one up, never the meeting. It goes
/// on to its end also where the terminal program is left.
final class CopyProcess {
  private var child: (process: ChildProcess, session: SessionID)?
  /// What is asked for while a copy is being made: one more, with all that was added meanwhile.
  private var next: (session: SessionID, arguments: [String])?

  var isRunning: Bool { child != nil }

  /// - Returns: whether it runs now.
  func start(_ session: SessionID, into folder: String, home: String, _ language: Language) -> Bool {
    let arguments = [
      "hoidong", "session", "export", session.rawValue, "--backup=\(folder)", "--automatic", "--json",
      "--home=\(home)", "--lang=\(language.rawValue)",
    ]
    if isRunning {
      next = (session, arguments)
      return true
    }
    return spawn(session, arguments)
  }

  /// What came of the last copy, once it has ended.
  func take() -> (SessionID, CopyReport)? {
    guard let child, let (status, answer) = child.process.take() else { return nil }
    self.child = nil
    if let next {
      self.next = nil
      if spawn(next.session, next.arguments) { return nil }
    }
    return (child.session, CopyReport(answer) ?? .failed("hoidong session export --backup: \(status)"))
  }

  private func spawn(_ session: SessionID, _ arguments: [String]) -> Bool {
    do throws(ChildProcess.Failure) {
      child = (try ChildProcess("/proc/self/exe", arguments), session)
      return true
    } catch {
      errno = error.errno
      return false
    }
  }
}
