internal import Catalogue
internal import Council
internal import Glibc
internal import Hall

/// Makes the second copy in a process of its own: a slow or dying medium can hold that one up, never the meeting. It goes
/// on to its end also where the terminal program is left.
final class CopyProcess {
  private var child: (process: pid_t, session: SessionID)?
  private var pipe: Int32 = -1
  private var answer: [UInt8] = []
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
    guard let child else { return nil }
    readOn()
    var status: Int32 = 0
    let ended = waitpid(child.process, &status, WNOHANG)
    if ended == 0 || ended < 0 && errno == EINTR { return nil }
    readOn()
    close(pipe)
    self.child = nil
    if let next {
      self.next = nil
      if spawn(next.session, next.arguments) { return nil }
    }
    return (child.session, CopyReport(answer) ?? .failed("hoidong session export --backup: \(status)"))
  }

  private func readOn() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(pipe, &buffer, buffer.count)
      guard count > 0 else { return }
      answer += buffer[..<count]
    }
  }

  private func spawn(_ session: SessionID, _ arguments: [String]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    defer { close(ends[1]) }
    var files = posix_spawn_file_actions_t()
    var manner = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&manner)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&manner)
    }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // A group of its own: what the terminal sends to this program's group is not meant for it. No signal is blocked.
    posix_spawnattr_setflags(&manner, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&manner, 0)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&manner, &none)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var made: pid_t = 0
    guard posix_spawn(&made, "/proc/self/exe", &files, &manner, &words, &environment) == 0 else {
      close(ends[0])
      return false
    }
    (child, pipe, answer) = ((made, session), ends[0], [])
    return true
  }
}
