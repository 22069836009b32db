import TerminalKit
import Testing

@Suite struct MemoryDriverTests {
  @Test func playsTheScriptAndKeepsFrames() throws {
    let big = Size(rows: 1, columns: 20)
    let driver = MemoryDriver(size: Size(rows: 1, columns: 5), script: [.key(.character("ổ")), .resize(big)])
    #expect(driver.size == Size(rows: 0, columns: 0))
    try driver.start()
    #expect(driver.size == Size(rows: 1, columns: 5))
    #expect(driver.text == "")
    var field = TextField()
    loop: while true {
      let input = driver.next(timeout: nil)
      switch input {
      case .hangup: break loop
      default: _ = field.take(input, typing: nil)
      }
      var frame = Frame(size: driver.size)
      frame.put("> " + field.text, at: Point(row: 0, column: 0))
      driver.draw(frame)
    }
    #expect(driver.frames.map(\.size.columns) == [5, 20])
    #expect(driver.text == "> ổ")
    driver.feed([.tick])
    #expect(driver.next(timeout: .zero) == .tick)
    driver.redrawAll()
    #expect(driver.redraws == 1)
    driver.forget()
    #expect(driver.forgotten == 1 && driver.frames.isEmpty)
  }

  @Test func startsOnceAtATimeAndAgainAfterStop() throws {
    let driver = MemoryDriver(size: Size(rows: 2, columns: 2), script: [.tick])
    try driver.start()
    #expect(throws: DriverError.alreadyStarted) { try driver.start() }
    driver.stop()
    #expect(driver.next(timeout: nil) == .hangup)
    driver.draw(Frame(size: driver.size))
    #expect(driver.frames.isEmpty)
    try driver.start()
    #expect(driver.next(timeout: nil) == .tick)
  }
}

@Suite struct NcursesDriverTests {
  /// Under the test runner standard input may be anything; only the refusal can be tested here.
  @Test func notStartedIsHarmless() {
    let driver = NcursesDriver()
    driver.stop()
    driver.draw(Frame(size: Size(rows: 3, columns: 3)))
    driver.redrawAll()
    driver.forget()
    #expect(driver.size == Size(rows: 0, columns: 0))
    #expect(driver.terminalName == "")
    #expect(driver.colours == 0)
    #expect(driver.next(timeout: nil) == .hangup)
  }
}
