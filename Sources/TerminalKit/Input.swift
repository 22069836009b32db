/// A key as the program understands it.
package enum Key: Hashable, Sendable {
  /// A character of one scalar, never a control. A combining mark typed after its base comes on its own:
  /// ``TextField`` joins them.
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// F1...F20.
  case function(Int)
  /// Ctrl with a small letter, or with one of `\ ] ^ _` or the space bar. Ctrl-C and Ctrl-Z come here like any other;
  /// Ctrl-H, Ctrl-I, Ctrl-J, Ctrl-M and Ctrl-[ cannot be told from Backspace, Tab, Enter, Enter and Escape.
  case control(Character)
}

/// What a driver hands to the loop.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Pasted text: data, never commands. Lines end with LF; what is hostile is still in it; at most
  /// ``KeyDecoder/pasteLimit`` bytes.
  case paste(String)
  /// The size has changed, or all must be drawn again.
  case resize(Size)
  /// Nothing came in the time given.
  case tick
  /// Another part of the program rang the driver's ``Waker``.
  case wake
  /// A watched descriptor can be read.
  case ready(Int32)
  /// The program was stopped from outside and goes on; somebody else may sit at the terminal now.
  case resumed
  /// The left button of the mouse was pressed there; ``Frame/inputs(for:)`` says what that means.
  case click(Point)
  /// The system asks the program to leave: leave tidily, soon.
  case terminate
  /// The terminal is gone: leave, nobody sees the screen any more. Comes again each time.
  case hangup
}
