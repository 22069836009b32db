/// Why a terminal could not be taken over.
package enum DriverError: Error, Hashable, Sendable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// No description of this kind of terminal (the value of TERM, "" when not set).
  case unknownTerminal(String)
  /// This kind of terminal cannot place its cursor (TERM=dumb).
  case tooSimple(String)
  /// No locale with UTF-8.
  case noUTF8
  /// The system refused a pipe or a descriptor; the value is errno.
  case noResources(Int32)
  /// The terminal is in use by another driver of this process.
  case alreadyStarted
}

/// A place to show frames and to take inputs from. Used from one thread.
package protocol Driver: AnyObject {
  /// The size at hand; zero before ``start()``. Whether it is too small is for the caller to say.
  var size: Size { get }
  /// Takes the place over.
  func start() throws(DriverError)
  /// Shows the frame; what is larger than the place is cut off.
  func draw(_ frame: Frame)
  /// Makes the next ``draw(_:)`` paint everything again, after something else has written to the screen.
  func redrawAll()
  /// Empties the screen at once, and with it the lines that the terminal has saved: what stood there is for nobody who
  /// comes next. The next ``draw(_:)`` paints everything.
  func forget()
  /// Waits for the next input, at most `timeout` (nil: for ever).
  func next(timeout: Duration?) -> Input
  /// Gives the place back as it was. Does nothing when not started; ``start()`` may follow.
  func stop()
}
