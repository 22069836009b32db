/// A driver without a terminal: plays a script of inputs and keeps every frame, for tests.
package final class MemoryDriver: Driver {
  package private(set) var size: Size
  /// All frames drawn, the newest last.
  package private(set) var frames: [Frame] = []
  /// Whether between ``start()`` and ``stop()``.
  package private(set) var isStarted = false
  /// How often ``redrawAll()`` was asked for.
  package private(set) var redraws = 0

  /// How often ``forget()`` was asked for.
  package private(set) var forgotten = 0

  private let fullSize: Size
  private var script: ArraySlice<Input>

  /// A screen of this size; a `.resize` in the script changes it when it is played. After the script comes `.hangup`.
  package init(size: Size, script: [Input] = []) {
    fullSize = size
    self.size = Size(rows: 0, columns: 0)
    self.script = script[...]
  }

  /// Adds inputs to the end of the script.
  package func feed(_ inputs: [Input]) { script += inputs }

  /// The text of the newest frame, "" before the first.
  package var text: String { frames.last?.text ?? "" }

  package func start() throws(DriverError) {
    if isStarted { throw .alreadyStarted }
    isStarted = true
    size = fullSize
  }

  package func draw(_ frame: Frame) {
    if isStarted { frames.append(frame) }
  }

  package func redrawAll() { redraws += 1 }

  package func forget() {
    forgotten += 1
    frames = []
  }

  package func next(timeout: Duration?) -> Input {
    guard isStarted, let input = script.popFirst() else { return .hangup }
    if case .resize(let new) = input { size = new }
    return input
  }

  package func stop() {
    isStarted = false
    size = Size(rows: 0, columns: 0)
  }
}
