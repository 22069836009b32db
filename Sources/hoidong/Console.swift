internal import Glibc
internal import PlainText

/// Standard output carries the answer, standard error the talk.
enum Console {
  static func answer(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
  /// Without a newline of its own.
  static func answer(raw text: String) { write(text, to: STDOUT_FILENO) }
  /// What comes from a file is made visible, so that no text steers the terminal.
  static func talk(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    write(lines.map { visible(String($0)) }.joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // Nobody reads any more, or the disk behind a redirection is full.
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
