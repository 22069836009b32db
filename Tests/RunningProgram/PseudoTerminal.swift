internal import Foundation
internal import Glibc

/// The program in a terminal of its own, byte for byte: what is sent to it, and everything that it answers.
package final class PseudoTerminal {
  private let process: Process
  private let master: Int32
  /// All that came so far.
  package private(set) var output: [UInt8] = []

  package init(_ program: Program, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    guard openpty(&master, &slave, nil, nil, nil) == 0 else { throw Refused() }
    // What is typed while no program has the line is not echoed: only the program's own output is to be read.
    var line = termios()
    tcgetattr(slave, &line)
    line.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(slave, TCSANOW, &line)
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal", Program.path] + arguments
    process.environment = program.environment
    process.currentDirectoryURL = URL(fileURLWithPath: program.folder.path)
    let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    try resize(columns: columns, rows: rows)
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    close(master)
  }

  struct Refused: Error {}

  package var isRunning: Bool { process.isRunning }
  /// How it ended; only once it is not running.
  package var code: Int32 { process.terminationStatus }

  package func resize(columns: Int, rows: Int) throws {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw Refused() }
    // The terminal is nobody's own, so nobody is told.
    if process.isRunning { kill(process.processIdentifier, SIGWINCH) }
  }

  package func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes, taking in meanwhile what comes: a full queue on either side holds nobody up.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty && process.isRunning {
      var state = pollfd(fd: master, events: Int16(POLLOUT | POLLIN), revents: 0)
      guard poll(&state, 1, 2_000) > 0 else { return }
      if state.revents & Int16(POLLIN) != 0 { takeIn() }
      guard state.revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 512)) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until nothing has come for some milliseconds; gives what came.
  @discardableResult
  package func read(quiet: Int32 = 60, first: Int32 = 5_000) -> [UInt8] {
    let before = output.count
    var patience = first
    while true {
      var state = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&state, 1, patience) > 0, state.revents & Int16(POLLIN) != 0, takeIn() else { break }
      patience = quiet
    }
    return Array(output[before...])
  }

  @discardableResult
  private func takeIn() -> Bool {
    var part = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &part, part.count)
    if count > 0 { output += part.prefix(count) }
    return count > 0
  }

  /// The whole screen as it is now, as text in one piece.
  package func screen() throws -> String {
    read(first: 0)
    send("\u{0C}")
    return try TerminalStream(read()).text
  }
}
