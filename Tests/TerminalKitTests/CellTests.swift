import Chance
import PlainText
import TerminalKit
import Testing

@Suite struct CellTests {
  /// Every scalar of the first two planes, a sample of the rest.
  @Test func noScalarPutsAControlIntoACell() {
    var random = SeededNumbers(seed: 1)
    var values = Array(UInt32(0)...0x1_FFFF)
    values += (0..<5_000).map { _ in UInt32.random(in: 0x2_0000...0x10_FFFF, using: &random) }
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cell = Cell(String(Character(scalar)))
      let held = cell.glyph?.text.unicodeScalars.map { $0 } ?? []
      let isSafe = !held.isEmpty && !held.contains(where: Hostile.contains) && (1...2).contains(cell.width)
      if !isSafe { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func randomTextInAFrameStaysSafeAndWhole() {
    var random = SeededNumbers(seed: 2)
    for round in 0..<600 {
      var frame = Frame(size: Size(rows: 4, columns: Int.random(in: 0...12, using: &random)))
      for _ in 0..<6 {
        let point = Point(row: Int.random(in: -1...4, using: &random), column: Int.random(in: -9...13, using: &random))
        frame.put(randomText(&random), at: point)
      }
      #expect(isSound(frame), "seed 2, round \(round)")
    }
  }

  @Test func firstGlyphOfText() {
    #expect(Cell("").glyph == .blank)
    #expect(Cell("\u{1B}[2J").glyph == .mark)
    #expect(Cell("中x").width == 2)
    #expect(Cell("e\u{302}\u{301}").glyph?.text == "ế")
    #expect(Cell.tail(style: .good).width == 0)
  }
}

/// Whether the frame has as many cells as it says, all safe, and each wide glyph is followed by its tail and only there.
func isSound(_ frame: Frame) -> Bool {
  if frame.cells.count != frame.size.rows * frame.size.columns { return false }
  for row in 0..<frame.size.rows {
    var expectTail = false
    for cell in frame.cells[(row * frame.size.columns)..<((row + 1) * frame.size.columns)] {
      if (cell.width == 0) != expectTail { return false }
      expectTail = cell.width == 2
      if let glyph = cell.glyph, glyph.text.unicodeScalars.contains(where: Hostile.contains) { return false }
    }
    if expectTail { return false }
  }
  return true
}
