import CNcurses
import Glibc
import PlainText

/// The terminal of standard input and output, painted by ncurses, keys read by ``KeyDecoder``.
///
/// Only one in a process can be started at a time, and only on one thread.
package final class NcursesDriver: Driver {
  /// How to take the terminal over.
  package struct Options: Hashable, Sendable {
    /// Whether colours may be used; false when NO_COLOR is set.
    package var colour: Bool
    /// Whether signs that console fonts lack are painted in ASCII; nil: on kinds of terminals that are consoles.
    package var plainGlyphs: Bool?
    /// Whether the mouse is asked for: clicks come as ``Input/click(_:)``, the wheel as keys.
    package var mouse: Bool
    /// Kinds of terminal to try, in this order, when that of TERM is unknown; empty: refuse.
    package var fallbacks: [String]
    /// The kind of terminal to take where TERM names one that cannot place its cursor (dumb); nil: refuse.
    package var simpleFallback: String?
    /// How long to wait after ESC for the rest of a sequence: short feels quick, long suits slow lines.
    package var escapeDelay: Duration
    /// Descriptors to watch beside the keyboard, at most 15; each that can be read comes as ``Input/ready(_:)``.
    package var watched: [Int32]

    package init(
      colour: Bool = true,
      plainGlyphs: Bool? = nil,
      mouse: Bool = false,
      fallbacks: [String] = ["xterm-256color", "linux", "vt100"],
      simpleFallback: String? = "vt100",
      escapeDelay: Duration = .milliseconds(25),
      watched: [Int32] = []
    ) {
      self.colour = colour
      self.plainGlyphs = plainGlyphs
      self.mouse = mouse
      self.fallbacks = fallbacks
      self.simpleFallback = simpleFallback
      self.escapeDelay = escapeDelay
      self.watched = watched
    }
  }

  /// Rings the loop out of ``next(timeout:)`` from any thread.
  package let waker = Waker()

  private let options: Options
  private var isStarted = false
  private var decoder = KeyDecoder()
  private var queue: [Input] = []
  private var isGone = false
  /// When what waits in the decoder is taken as complete.
  private var patience: ContinuousClock.Instant?
  private var painter = Painter()

  package init(_ options: Options = Options()) {
    self.options = options
  }

  deinit { if isStarted { nc_stop() } }

  package var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    nc_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// The kind of terminal in force, "" when not started: for the doctor command.
  package var terminalName: String { String(cString: nc_terminal_name()) }

  /// How many colours are in use: 0 for none.
  package var colours: Int { Int(nc_colours()) }

  package func start() throws(DriverError) {
    var code = Int(nc_start(nil, options.colour, options.mouse))
    for name in options.fallbacks where code == NC_UNKNOWN_TERMINAL {
      code = Int(nc_start(name, options.colour, options.mouse))
    }
    if code == NC_TOO_SIMPLE, let name = options.simpleFallback {
      code = Int(nc_start(name, options.colour, options.mouse))
    }
    switch code {
    case NC_STARTED: break
    case NC_NOT_A_TERMINAL: throw .notATerminal
    case NC_UNKNOWN_TERMINAL: throw .unknownTerminal(environmentTerminal)
    case NC_TOO_SIMPLE: throw .tooSimple(environmentTerminal)
    case NC_NO_UTF8: throw .noUTF8
    case NC_ALREADY_STARTED: throw .alreadyStarted
    default: throw .noResources(errno)
    }
    isStarted = true
    isGone = false
    painter.forget()
    decoder = KeyDecoder(mouse: options.mouse)
    painter.terminal = Abilities(
      colours: colours, attributes: Look.Attributes(rawValue: Int(nc_attributes())), isConsole: nc_is_console())
    painter.isPlain = options.plainGlyphs ?? PlainGlyphs.areNeeded(on: terminalName)
    for colour in Colour.allCases {
      nc_pair(
        Int32(colour.rawValue), Int32(colour.number(of: colours)),
        Int32(colour.textOnIt(on: painter.terminal) ?? -1))
    }
    patience = nil
    queue = []
  }

  package func stop() {
    if !isStarted { return }
    isStarted = false
    nc_stop()
  }

  package func draw(_ frame: Frame) {
    if isStarted { painter.paint(frame) }
  }

  package func redrawAll() { nc_redraw() }

  package func forget() {
    painter.forget()
    nc_forget()
  }

  package func next(timeout: Duration?) -> Input {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while queue.isEmpty {
      if !isStarted || isGone { return .hangup }
      let until = [deadline, patience].compactMap { $0 }.min()
      if look(until.map { max(.zero, $0 - ContinuousClock.now) }) { continue }
      let now = ContinuousClock.now
      if let patience, now >= patience {
        queue += decoder.flush()
        self.patience = nil
      } else if let deadline, now >= deadline {
        return .tick
      }
    }
    return queue.removeFirst()
  }

  /// Waits once and fills the queue; false when the time has passed.
  private func look(_ time: Duration?) -> Bool {
    let descriptors = [waker.descriptor] + options.watched.prefix(15)
    var ready = Array(repeating: false, count: descriptors.count)
    let found = Int(nc_wait(milliseconds(time), descriptors, &ready, Int32(descriptors.count)))
    if found & NC_RESIZED != 0 {
      painter.forget()
      queue.append(.resize(size))
    }
    if found & NC_RESUMED != 0 { queue.append(.resumed) }
    if found & NC_TERMINATE != 0 { queue.append(.terminate) }
    if found & NC_INPUT != 0 { read() }
    if found & NC_HANGUP != 0 { isGone = true }
    if ready[0], waker.take() { queue.append(.wake) }
    for (index, descriptor) in options.watched.prefix(15).enumerated() where ready[index + 1] {
      queue.append(.ready(descriptor))
    }
    return found != 0 || ready.contains(true)
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = nc_read(&buffer, buffer.count)
    if count > 0 {
      queue += decoder.feed(buffer.prefix(count))
      patience = decoder.isPending ? ContinuousClock.now + delay : nil
    }
    if count == 0 { isGone = true }
  }

  /// How long what has begun may go on.
  private var delay: Duration {
    if decoder.isPasting { return .seconds(2) }
    return decoder.isAfterPaste ? KeyDecoder.pastePause : options.escapeDelay
  }

  private var environmentTerminal: String { getenv("TERM").map { String(cString: $0) } ?? "" }

  /// Rounded up, so that the wait is never cut short into a busy loop; at most a day.
  private func milliseconds(_ time: Duration?) -> Int32 {
    guard let time else { return -1 }
    let (seconds, attoseconds) = min(time, .seconds(86_400)).components
    return Int32(seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
