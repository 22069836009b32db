import CNcurses
import Glibc

/// A bell that ends a driver's wait, from any thread: work done beside the loop puts its result in a queue of its own,
/// then rings. Many rings before the loop looks are one ``Input/wake``.
package final class Waker: Sendable {
  /// Readable once rung.
  let descriptor: Int32

  /// One for which the system has no descriptor left never rings.
  package init() {
    descriptor = nc_bell_open()
  }

  deinit { close(descriptor) }

  /// Rings.
  package func wake() { nc_bell_ring(descriptor) }

  /// Silences the bell; says whether it had rung.
  func take() -> Bool { nc_bell_take(descriptor) }
}
