import PlainText
import TerminalKit
import Testing

@Suite struct FrameTests {
  private func frame(_ rows: Int, _ columns: Int) -> Frame { Frame(size: Size(rows: rows, columns: columns)) }

  @Test(arguments: [
    (0, 0, "ab中c", "ab中c"), (0, 3, "ab中c", "   ab"), (0, 2, "ab中c", "  ab"), (0, 1, "ab中c", " ab中"),
    (0, -1, "ab中c", "b中c"), (0, -3, "ab中c", " c"), (0, -2, "ab中c", "中c"), (0, -4, "ab中c", "c"),
    (0, -5, "ab中c", ""), (0, 5, "ab", ""), (0, 4, "中", ""), (-1, 0, "ab", ""), (1, 0, "ab", ""),
    (0, Int.max, "ab", ""), (0, Int.min, "ab", ""), (Int.min, 0, "ab", ""),
  ])
  func clipsAtEveryEdge(_ row: Int, _ column: Int, _ text: String, _ expected: String) {
    var frame = frame(1, 5)
    let used = frame.put(text, at: Point(row: row, column: column))
    #expect(frame.text == expected)
    #expect(used == displayWidth(text))
    #expect(isSound(frame))
  }

  @Test(arguments: [(0, ""), (1, "a"), (2, "a"), (3, "a中"), (4, "a中b"), (9, "a中b"), (-1, "")])
  func limitNeverCutsAWideGlyph(_ limit: Int, _ expected: String) {
    var frame = frame(1, 8)
    let used = frame.put("a中b", at: Point(row: 0, column: 0), limit: limit)
    #expect(used == displayWidth(expected))
    #expect(frame.text == expected)
  }

  @Test(arguments: [(0, "x 中"), (1, " x中"), (2, "中x"), (3, "中 x")])
  func drawingOverHalfOfAWideGlyphBlanksTheOther(_ column: Int, _ expected: String) {
    var frame = frame(1, 4)
    frame.put("中中", at: Point(row: 0, column: 0))
    frame.put("x", at: Point(row: 0, column: column))
    #expect(frame.text == expected)
    #expect(isSound(frame))
  }

  @Test func box() {
    var frame = frame(4, 7)
    frame.box(Area(frame.size))
    frame.put("ổn", at: Point(row: 1, column: 2), style: .good)
    frame.hline(at: Point(row: 2, column: 1), length: 5, style: .muted)
    #expect(frame.text == "┌─────┐\n│ ổn  │\n│─────│\n└─────┘")
    #expect(frame.styleMap == "\n  gg\n mmmmm\n")
  }

  @Test(arguments: [(0, 0), (1, 5), (5, 1), (2, 2), (3, 3)])
  func boxIsClippedOrLeftOut(_ rows: Int, _ columns: Int) {
    var frame = frame(2, 2)
    frame.box(Area(origin: Point(row: 0, column: 0), size: Size(rows: rows, columns: columns)))
    let expected = [[2, 2]: "┌┐\n└┘", [3, 3]: "┌─\n│"][[rows, columns]] ?? "\n"
    #expect(frame.text == expected)
  }

  @Test func fillIsClippedAndTakesOnlyNarrowGlyphs() {
    var frame = frame(3, 4)
    frame.fill(Area(origin: Point(row: -5, column: -5), size: Size(rows: 7, columns: 7)), with: "·")
    #expect(frame.text == "··\n··\n")
    frame.fill(Area(frame.size), with: "中")
    #expect(frame.text == "\n\n")
    frame.fill(Area(frame.size), with: "\u{1B}")
    #expect(frame.text == "����\n����\n����")
  }

  @Test func restyleKeepsText() {
    var frame = frame(1, 6)
    frame.put("a中b", at: Point(row: 0, column: 0))
    frame.restyle(Area(origin: Point(row: 0, column: 1), size: Size(rows: 1, columns: 2)), .selected)
    #expect(frame.text == "a中b")
    #expect(frame.styleMap == " ##")
  }

  @Test(arguments: [(0, 0, true), (1, 2, true), (2, 0, false), (0, 3, false), (-1, 0, false), (0, -1, false)])
  func cursorIsInsideOrHidden(_ row: Int, _ column: Int, _ shown: Bool) {
    var frame = frame(2, 3)
    let point = Point(row: row, column: column)
    frame.setCursor(point)
    #expect(frame.cursor == (shown ? point : nil))
    frame.setCursor(nil)
    #expect(frame.cursor == nil)
  }

  @Test func sizesAreKeptInBounds() {
    #expect(Size(rows: -1, columns: 5_000) == Size(rows: 0, columns: Size.maximum))
    #expect(frame(0, 0).text == "")
    #expect(frame(2, 0).text == "\n")
    #expect(frame(2, 2)[Point(row: 2, column: 0)] == nil)
  }

  @Test func marksStayInTheirCell() {
    var frame = frame(1, 4)
    frame.put("a", at: Point(row: 0, column: 0))
    frame.put("\u{301}", at: Point(row: 0, column: 1))
    #expect(frame[Point(row: 0, column: 0)]?.glyph?.text == "a")
    #expect(frame[Point(row: 0, column: 1)]?.glyph?.text == "\u{25CC}\u{301}")
  }
}
