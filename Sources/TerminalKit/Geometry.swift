/// The size of a screen or a part of it, in cells.
package struct Size: Hashable, Sendable {
  /// The largest number of rows or columns a frame may have; a terminal that claims more is drawn that far.
  package static let maximum = 1_000

  /// 0...``maximum``.
  package let rows: Int
  /// 0...``maximum``.
  package let columns: Int

  /// Values outside 0...``maximum`` are brought to the nearer end.
  package init(rows: Int, columns: Int) {
    self.rows = min(max(0, rows), Size.maximum)
    self.columns = min(max(0, columns), Size.maximum)
  }
}

/// A place on the screen: (0, 0) is the upper left cell. Places outside a frame are allowed and clipped there.
package struct Point: Hashable, Sendable {
  package let row: Int
  package let column: Int

  /// Values farther than a million from 0 are brought that near, so that sums of places never overflow.
  package init(row: Int, column: Int) {
    self.row = min(max(-1_000_000, row), 1_000_000)
    self.column = min(max(-1_000_000, column), 1_000_000)
  }
}

/// A rectangle of cells, its corner at `origin`.
package struct Area: Hashable, Sendable {
  package let origin: Point
  package let size: Size

  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Everything of a screen of this size.
  package init(_ size: Size) {
    self.init(origin: Point(row: 0, column: 0), size: size)
  }
}
