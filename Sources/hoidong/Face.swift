internal import Catalogue
internal import Disk
internal import Hall
internal import TerminalKit

/// How people see the program and answer it: a screen, or lines.
protocol Face: AnyObject {
  func start(_ language: Language) throws(FaceError)
  /// Shows the state and waits for what comes next, at most for that time; an input may come to several.
  func next(_ hall: HallState, timeout: Duration?) -> [Input]
  /// Shows everything anew.
  func redrawAll()
  /// Takes away what was shown, also what the terminal has saved of it.
  func forget()
  func stop()
}

enum FaceError: Error {
  /// This kind of terminal cannot place its cursor (TERM=dumb).
  case tooSimple
  case stopped(Stop)
}

/// The whole screen of a terminal.
final class ScreenFace: Face {
  private let driver: NcursesDriver

  init(_ options: NcursesDriver.Options) { driver = NcursesDriver(options) }

  func start(_ language: Language) throws(FaceError) {
    do { try driver.start() } catch {
      if case .tooSimple = error { throw .tooSimple }
      throw .stopped(Stop(error, language))
    }
  }

  func next(_ hall: HallState, timeout: Duration?) -> [Input] {
    while true {
      let frame = hall.view(driver.size)
      driver.draw(frame)
      let inputs = frame.inputs(for: driver.next(timeout: timeout))
      if !isTooSmall(driver.size) { return inputs }
      // Nobody can see what a key does there; the words of such a screen name one.
      if inputs.contains(.key(.character("q"))) { return [.terminate] }
      let others = inputs.filter { !$0.isTyped }
      if !others.isEmpty { return others }
    }
  }

  func redrawAll() { driver.redrawAll() }

  func forget() { driver.forget() }

  func stop() { driver.stop() }

  private func isTooSmall(_ size: Size) -> Bool {
    size.rows < HallState.smallest.rows || size.columns < HallState.smallest.columns
  }
}

extension Input {
  /// Keys and pastes.
  var isTyped: Bool {
    switch self {
    case .key, .paste, .click: true
    case .resize, .tick, .wake, .ready, .resumed, .terminate, .hangup: false
    }
  }
}
