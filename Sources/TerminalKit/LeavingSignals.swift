import CNcurses
import Glibc

/// For a program that takes no screen over: signals that ask it to leave make a descriptor readable, from now to the end of
/// the process.
package final class LeavingSignals {
  /// -1 where the system has none left; then the signals end the process as ever.
  package let descriptor: Int32

  package init() { descriptor = nc_leaving_open() }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
