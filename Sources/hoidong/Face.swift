internal import Catalogue
internal import Disk
internal import Hall
internal import TerminalKit

/// How people see the program and answer it: a screen, or lines.
protocol Face: AnyObject {
  func start(_ language: Language) throws(FaceError)
  /// Shows the state and waits for what comes next.
  func next(_ hall: HallState) -> Input
  /// Shows everything anew.
  func redrawAll()
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

  init(watching watch: FileWatch) { driver = NcursesDriver(.ours(watching: watch)) }

  func start(_ language: Language) throws(FaceError) {
    do { try driver.start() } catch {
      if case .tooSimple = error { throw .tooSimple }
      throw .stopped(Stop(error, language))
    }
    let size = driver.size
    if isTooSmall(size) {
      driver.stop()
      let words = HallText.tooSmall(columns: size.columns, rows: size.rows).text(in: language)
      throw .stopped(Stop(.machine, [words]))
    }
  }

  func next(_ hall: HallState) -> Input {
    while true {
      driver.draw(hall.view(driver.size))
      let input = driver.next(timeout: nil)
      if !isTooSmall(driver.size) || !input.isTyped { return input }
    }
  }

  func redrawAll() { driver.redrawAll() }

  func stop() { driver.stop() }

  private func isTooSmall(_ size: Size) -> Bool {
    size.rows < HallState.smallest.rows || size.columns < HallState.smallest.columns
  }
}

extension NcursesDriver.Options {
  /// As every screen of the program takes the terminal.
  static func ours(watching watch: FileWatch) -> NcursesDriver.Options {
    NcursesDriver.Options(
      colour: Environment.value("NO_COLOR").map(\.isEmpty) ?? true, simpleFallback: nil,
      watched: watch.descriptor >= 0 ? [watch.descriptor] : [])
  }
}

extension Input {
  /// Keys and pastes: nobody can see what they do on a screen that is too small.
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste: true
    case .resize, .tick, .wake, .ready, .terminate, .hangup: false
    }
  }
}
