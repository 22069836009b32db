import Catalogue
import Chance
import Hall
import TerminalKit
import Testing

/// A window may have any size at any moment, from a single cell to a wall.
@Suite("Sizes of screens") struct SizeTests {
  @Test(arguments: ScreenName.allCases) func everyScreenHasAFrameInEverySize(_ screen: ScreenName) throws {
    var random = SeededNumbers(seed: 5)
    var visit = try Visit.at(screen, .vietnamese)
    var sizes = [(0, 0), (1, 1), (1, 300), (200, 1), (24, 80), (200, 300)].map { Size(rows: $0.0, columns: $0.1) }
    for _ in 0..<3 {
      sizes.append(
        Size(rows: Int.random(in: 24...60, using: &random), columns: Int.random(in: 80...150, using: &random)))
    }
    for help in [false, true] {
      if help { visit.press("?") }
      for size in sizes {
        let frame = visit.hall.view(size)
        #expect(frame.size == size)
        #expect(frame.spots.allSatisfy { frame[$0.area.origin] != nil }, "\(size)")
        if size.rows < 100 { expectFits(frame) }
      }
    }
  }
}
