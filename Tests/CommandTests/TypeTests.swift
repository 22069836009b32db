import RunningProgram
import Testing

/// `hoidong type`, as a script uses it.
@Suite("hoidong type") struct TypeTests {
  private func typed(_ input: String, _ options: String...) throws -> String {
    let run = try Program().run(["type"] + options, input: input)
    #expect(run.code == 0)
    #expect(run.talk.isEmpty)
    return run.output
  }

  @Test func eachLineOfKeysIsALineOfText() throws {
    #expect(try typed("Hooij ddoongf ddanhs gias\n\nhoaf thuyr<") == "Hội đồng đánh giá\n\nhòa thủ\n")
    #expect(try typed("") == "")
  }

  @Test func methodAndToneAreOptions() throws {
    #expect(try typed("Ho65i d9o62ng hoa2 hoas\n", "--method", "vni") == "Hội đồng hòa hoas\n")
    #expect(try typed("hoaf khoer thuyr toans\n", "--tone", "modern") == "hoà khoẻ thuỷ toán\n")
    #expect(try typed("wa wow\n", "--plain-w") == "wa wơ\n")
    #expect(try typed("boongs tooro DDawks class\n", "--restore") == "bống tooro Đắk class\n")
    let wrong = try Program().run("type", "--method", "viqr")
    #expect(wrong.code == 2)
    #expect(wrong.output.isEmpty)
  }

  @Test func hostileLinesComeOutVisible() throws {
    #expect(try typed("\u{1B}[31mas\tbs\u{202E}\r\n") == "\u{FFFD}[31má\tbs\u{FFFD}\n")
    #expect(try typed("ca\u{301}s e\u{323}\u{302}f\n") == "cás ệf\n")
  }
}
