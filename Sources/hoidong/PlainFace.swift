internal import Catalogue
internal import Disk
internal import Glibc
internal import Hall
internal import TerminalKit

/// Lines out, lines in: no cursor is placed and no escape sequence is sent, so that a screen reader, a line printer or a
/// pipe can follow.
final class PlainFace: Face {
  private static let longestLine = 1 << 16

  private let watch: FileWatch
  private var talk = PlainTalk()
  private var queue: [Input] = []
  private var bytes: [UInt8] = []
  /// Whether a question was asked that has no answer yet.
  private var isAsked = false
  /// Signals to leave are an input, so that the terminal shows again what is typed.
  private var leaving: LeavingSignals?
  /// The terminal as it was before a secret is typed.
  private var shown: termios?

  init(watching watch: FileWatch) { self.watch = watch }

  func start(_ language: Language) { leaving = LeavingSignals() }

  func next(_ hall: HallState, timeout: Duration?) -> [Input] {
    while queue.isEmpty {
      let speech = talk.say(hall)
      for line in speech.lines { Console.answer(line) }
      if !isAsked || !speech.lines.isEmpty { ask(speech.prompt) }
      hide(speech.isSecret)
      switch wait(timeout) {
      case .line(let line):
        if shown != nil { Console.answer("") }
        hide(false)
        isAsked = false
        queue = talk.answer(line, hall)
      case .changed: return [.ready(watch.descriptor)]
      case .nothing: return [.tick]
      case .end, .leave: return [.terminate]
      }
    }
    return [queue.removeFirst()]
  }

  func redrawAll() { talk.repeatAll() }

  /// What was said cannot be taken back; leaving a seat says so.
  func forget() {}

  func stop() {
    hide(false)
    if isAsked && isatty(STDOUT_FILENO) == 1 { Console.answer("") }
  }

  /// On a terminal the answer stands behind the question; into a pipe goes a line.
  private func ask(_ prompt: String) {
    isAsked = true
    if isatty(STDOUT_FILENO) == 1 { Console.answer(open: prompt + " ") } else { Console.answer(prompt) }
  }

  /// What is typed does not show.
  private func hide(_ isSecret: Bool) {
    guard isSecret != (shown != nil), isatty(STDIN_FILENO) == 1 else { return }
    if var before = shown {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
      shown = nil
      return
    }
    var now = termios()
    guard tcgetattr(STDIN_FILENO, &now) == 0 else { return }
    shown = now
    now.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &now)
  }

  private enum Event {
    case line(String)
    /// Another process has added something.
    case changed
    /// The time is up.
    case nothing
    case end
    /// The system, or a break key, asks the program to leave.
    case leave
  }

  private func wait(_ timeout: Duration?) -> Event {
    let milliseconds = timeout.map { Int32(clamping: $0.components.seconds * 1000) } ?? -1
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) { return .line(take(end, dropping: 1)) }
      if bytes.count > Self.longestLine { return .line(take(Self.longestLine, dropping: 0)) }
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: leaving?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&sources, 3, milliseconds) < 0 {
        if errno == EINTR { continue }
        return .end
      }
      if sources.allSatisfy({ $0.revents == 0 }) { return .nothing }
      if sources[2].revents & Int16(POLLIN) != 0 { return .leave }
      if sources[1].revents & Int16(POLLIN) != 0 { return .changed }
      if sources[0].revents == 0 { continue }
      var part = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &part, part.count)
      if count < 0 && errno == EINTR { continue }
      // A last line without an end is one too.
      if count <= 0 { return bytes.isEmpty ? .end : .line(take(bytes.count, dropping: 0)) }
      bytes += part[..<count]
    }
  }

  private func take(_ count: Int, dropping ends: Int) -> String {
    var line = String(decoding: bytes[..<count], as: UTF8.self)
    bytes.removeFirst(count + ends)
    if line.hasSuffix("\r") { line.removeLast() }
    return line
  }
}
