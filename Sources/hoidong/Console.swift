internal import Catalogue
internal import Glibc
internal import PlainText
internal import Trust

/// Standard output carries the answer, standard error the talk.
enum Console {
  static func answer(_ text: String) { write(shown(text), to: STDOUT_FILENO) }
  /// Without its newline: an answer is typed behind it.
  static func answer(open text: String) { write(visible(text), to: STDOUT_FILENO) }
  /// JSON, which escapes what a terminal would act on, with its own newline.
  static func answer(raw text: String) { write(text, to: STDOUT_FILENO) }
  static func talk(_ text: String) { write(shown(text, longest: 4000), to: STDERR_FILENO) }
  /// A question, without a newline.
  static func ask(_ text: String) { write(visible(text), to: STDERR_FILENO) }

  /// What comes from a file is made visible, so that no text steers the terminal; our own line breaks stay.
  /// A line of talk that a hostile file made endless is cut; an answer never is.
  private static func shown(_ text: String, longest: Int = .max) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      line.utf8.count > longest ? visible(String(line.prefix(longest / 4))) + "…" : visible(String(line))
    }.joined(separator: "\n") + "\n"
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // Nobody reads any more, or the disk behind a redirection is full: then it is said.
        if errno == ENOSPC && descriptor == STDOUT_FILENO {
          let language = Language.asked(by: CommandLine.arguments)
          talk(FaultText.diskFull("stdout").text(in: language))
        }
        exit(4)
      }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Ends a command with words and a code.
struct Stop: Error {
  enum Reason: Int32 {
    case no = 1
    case usage = 2
    case input = 3
    case machine = 4
  }

  let reason: Reason
  let lines: [String]

  init(_ reason: Reason, _ lines: [String]) {
    self.reason = reason
    self.lines = lines
  }

  var code: Int32 { reason.rawValue }

  /// Reports and ends the process.
  func leave() -> Never {
    report()
    exit(code)
  }

  func report() { for line in lines { Console.talk(line) } }
}

/// Whole files, for commands that are given one.
enum InputFile {
  static let maximumBytes = 64 << 20

  /// The bytes of a file, or of standard input for "-"; `nil` where it cannot be read or is too large.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= maximumBytes {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += buffer[..<count]
    }
    return nil
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// One line from standard input; on a terminal with a question and without showing what is typed.
enum SecretLine {
  static func read(_ question: String) -> String {
    Secrecy.wipeFreed()
    guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
    Console.ask(question + ": ")
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      Console.talk("")
    }
    return readLine() ?? ""
  }
}
