import TerminalKit
import Testing

@Suite("Spots to click") struct SpotTests {
  /// Rows 1...5 are a list with the third selected; "q" stands at the foot; a sign lies over the fourth row's end.
  private var frame: Frame {
    var frame = Frame(size: Size(rows: 8, columns: 20))
    for row in 1...5 {
      frame.addSpot(area(row, 2, 10), .row(isSelected: row == 3, again: .enter))
    }
    frame.addSpot(area(4, 10, 2), .key(.tab))
    frame.addSpot(area(7, 0, 6), .key(.character("q")))
    return frame
  }

  private func area(_ row: Int, _ column: Int, _ columns: Int) -> Area {
    Area(origin: Point(row: row, column: column), size: Size(rows: 1, columns: columns))
  }

  @Test(
    arguments: [
      (3, 2, [.enter]), (1, 5, [.up, .up]), (2, 2, [.up]), (4, 9, [.down]), (5, 11, [.down, .down]),
      (4, 10, [.tab]), (7, 0, [.character("q")]), (7, 6, []), (0, 5, []), (3, 1, []), (3, 12, []), (-1, 0, []),
      (1_000, 1_000, []),
    ] as [(Int, Int, [Key])])
  func clicks(_ row: Int, _ column: Int, _ keys: [Key]) {
    #expect(frame.inputs(for: .click(Point(row: row, column: column))) == keys.map { .key($0) })
  }

  @Test(arguments: [.key(.enter), .paste("x"), .tick, .hangup, .resize(Size(rows: 1, columns: 1))] as [Input])
  func otherInputsAreThemselves(_ input: Input) { #expect(frame.inputs(for: input) == [input]) }

  @Test func nothingWithoutASelectedRowOrSpots() {
    var frame = Frame(size: Size(rows: 2, columns: 4))
    frame.addSpot(area(0, 0, 4), .row(isSelected: false, again: .enter))
    #expect(frame.inputs(for: .click(Point(row: 0, column: 0))) == [])
    frame.addSpot(area(1, 0, 4), .row(isSelected: true, again: .character(" ")))
    #expect(frame.inputs(for: .click(Point(row: 1, column: 0))) == [.key(.character(" "))])
    frame.clearSpots()
    #expect(frame.inputs(for: .click(Point(row: 1, column: 0))) == [])
  }
}
