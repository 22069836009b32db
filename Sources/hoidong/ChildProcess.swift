internal import Glibc

/// Another program, or this one again, beside this one: no shell, no terminal. What it says is read when it is looked for,
/// so that nothing waits for it.
final class ChildProcess {
  struct Failure: Error {
    let errno: Int32
  }

  /// What is read of a program's words at most.
  private static let limit = 1 << 16

  private let process: pid_t
  private let pipe: Int32
  private var output: [UInt8] = []

  /// - Parameters:
  ///   - program: a path, or a name that is looked for in PATH.
  ///   - arguments: the first is the name that the program sees.
  ///   - environment: "NAME=value".
  ///   - input: what it reads; by default nothing.
  ///   - withTalk: whether its standard error is read too.
  init(
    _ program: String, _ arguments: [String], environment: [String] = [], input: Int32? = nil, withTalk: Bool = false
  ) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw Failure(errno: errno) }
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
    if let input {
      posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO)
    if withTalk {
      posix_spawn_file_actions_adddup2(&files, ends[1], STDERR_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    // A group of its own: what the terminal sends to this program's group is not meant for it. No signal is blocked.
    posix_spawnattr_setflags(&manner, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&manner, 0)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&manner, &none)
    var words = arguments.map { strdup($0) } + [nil]
    var settings = environment.map { strdup($0) } + [nil]
    defer { for word in words + settings { free(word) } }
    var made: pid_t = 0
    let failure = posix_spawnp(&made, program, &files, &manner, &words, &settings)
    guard failure == 0 else {
      close(ends[0])
      throw Failure(errno: failure)
    }
    (process, pipe) = (made, ends[0])
  }

  deinit { close(pipe) }

  /// Once it has ended: its status and what it said.
  func take() -> (status: Int32, output: [UInt8])? {
    readOn()
    var status: Int32 = 0
    let ended = waitpid(process, &status, WNOHANG)
    if ended == 0 || ended < 0 && errno == EINTR { return nil }
    readOn()
    return (status, output)
  }

  private func readOn() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(pipe, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer[..<min(count, max(0, Self.limit - output.count))]
    }
  }
}
