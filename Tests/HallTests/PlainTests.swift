import Catalogue
import Chance
import Council
import Criteria
import Foundation
import Hall
import PlainText
import TerminalKit
import Testing

/// The program as a talk: what was said and what was answered, as transcripts under review.
@Suite("Line by line") struct PlainTests {
  /// A visit by lines; secrets stand as stars in the transcript.
  struct Talk {
    var visit: Visit
    private var talk = PlainTalk()
    private(set) var transcript = ""
    private(set) var lastWords = ""
    private var isSecret = false

    init(_ visit: Visit) {
      self.visit = visit
      self.visit.hall.guide = nil
      listen()
    }

    private mutating func listen() {
      let speech = talk.say(visit.hall)
      isSecret = speech.isSecret
      lastWords = (speech.lines + [speech.prompt]).joined(separator: "\n")
      transcript += lastWords + "\n"
    }

    mutating func answer(_ lines: String...) {
      for line in lines {
        transcript += "> " + (isSecret ? String(repeating: "*", count: line.count) : line) + "\n"
        for input in talk.answer(line, visit.hall) { visit.take(input) }
        listen()
      }
    }

    /// Everything of a page that is longer than one.
    mutating func listenToTheEnd() {
      for _ in 0..<60 where lastWords.contains("Enter xem tiếp") { answer("") }
    }
  }

  private func expect(_ talk: Talk, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    for line in talk.transcript.split(separator: "\n") {
      #expect(displayWidth(String(line)) <= 120, "\(line)", sourceLocation: location)
      #expect(!line.contains { "─│┌┐└┘█▶\u{1B}".contains($0) }, "\(line)", sourceLocation: location)
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Goldens/plain-\(name).txt")
    if Golden.isWriting { try Data(talk.transcript.utf8).write(to: file) }
    let known = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(talk.transcript == known, "plain-\(name) differs", sourceLocation: location)
  }

  @Test func aMemberScoresAndSeals() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.press("qq")
    var talk = Talk(visit)
    talk.answer("1", "3", "246813", "1", "3", "m", "Có sổ nhật ký vườn trồng", "2.4", "1", "1.1", "7", "#1.2", "")
    talk.answer("*")
    talk.listenToTheEnd()
    talk.answer("1.2", try Self.apart(FiveSeats.digits(set: 1, 1, ["1.5": 2]).dropFirst()))
    talk.answer("s", "1", "246813", "q")
    #expect(talk.visit.session.products[0].sheets.map(\.seat) == [SeatID("UV1")])
    #expect(talk.visit.session.products[0].current(SeatID("UV1"))?.content.remarks.count == 1)
    #expect(!talk.transcript.contains("246813"))
    try expect(talk, "member")
  }

  private static func apart(_ digits: some StringProtocol) -> String {
    digits.map(String.init).joined(separator: " ")
  }

  @Test func theSecretaryFromTheRollCallToAConclusion() throws {
    var talk = Talk(try Visit())
    talk.answer("1", "5", "246813", "o", "d", "1", "2", "3", "4", "5", "1c", "", "1o")
    #expect(talk.visit.session.products[0].stage.name == .scoring)
    talk.answer("q")
    for seat in ["CT", "PCT", "UV1", "UV2", "TK"] {
      talk.visit.sit(seat)
      if seat == "TK" { talk.visit.press("⇥") }
      talk.visit.press("g")
      talk.visit.score(try FiveSeats.digits(set: 1, 1, ["1.5": ["CT", "PCT"].contains(seat) ? 3 : 2]))
      talk.visit.press("q")
    }
    talk.answer("5", "246813", "1c", "v", "", "b")
    talk.answer("5", "", "", "", "", "Hội đồng thống nhất")
    talk.answer("l", "q", "q")
    #expect(talk.visit.session.products[0].stage.name == .concluded)
    try expect(talk, "secretary")
  }

  @Test func aWrongPIN() throws {
    var talk = Talk(try Visit())
    talk.answer("1", "1", "111111", "222222", "12", "?", "q", "9", "abc", "%", "?", "", "246813")
    #expect(talk.visit.hall.seat?.id == SeatID("CT"))
    #expect(!talk.transcript.contains("111111"))
    try expect(talk, "wrong-pin")
  }

  /// Menus, forms with several entries, what is on record, the law.
  @Test func menusAndPages() throws {
    var visit = try Visit.meeting()
    visit.press("⏎")
    var talk = Talk(visit)
    talk.answer("5", "246813", "a")
    talk.listenToTheEnd()
    let row = try #require(
      talk.transcript.split(separator: "\n").last { $0.hasSuffix(" phiên, Ủy quyền chủ trì") }?.split(separator: ".")
        .first)
    talk.answer(String(row), "-", "pct", "Văn bản 15/UBND ngày 19/11/2026")
    #expect(talk.visit.session.authorised[SeatID("PCT")] == "Văn bản 15/UBND ngày 19/11/2026")
    talk.answer("4", "h")
    talk.listenToTheEnd()
    talk.answer("q", "t", "p", "q", "L", "1", "1")
    talk.listenToTheEnd()
    talk.answer("q", "/", "Chứng nhận")
    talk.listenToTheEnd()
    talk.answer("2")
    talk.listenToTheEnd()
    try expect(talk, "menus")
  }

  /// What is said on every screen holds every word of the screen that is not a table of marks.
  @Test(arguments: ScreenName.allCases) func nothingOfAScreenIsLost(_ screen: ScreenName) throws {
    var visit = try Visit.at(screen, .vietnamese)
    visit.hall.guide = nil
    var talk = Talk(visit)
    talk.answer("*")
    talk.listenToTheEnd()
    let said = Set(talk.transcript.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let lines = visit.hall.view(Size(rows: 1000, columns: 160)).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let isTable = [.seats, .desk, .scoring, .detail].contains(screen)
    for line in lines.dropFirst(isTable ? 998 : 2).dropLast(2) {
      for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init) where word != "x" {
        #expect(said.contains(word), "\(screen): “\(word)” of “\(line)”")
      }
    }
    #expect(!talk.lastWords.isEmpty)
    // The way back works from everywhere.
    if screen != .sessions {
      let before = talk.visit.hall.places
      talk.answer("q")
      #expect(talk.visit.hall.places.count < before.count || talk.visit.hall.place.name == .handOver)
    }
  }

  /// What others do shows as one line, and nothing while a form is being filled in.
  @Test func whatOthersDo() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("TK")
    var state = visit.hall
    var talk = PlainTalk()
    _ = talk.say(state)
    #expect(talk.say(state).lines.isEmpty)
    var other = visit
    other.press("jx")
    other.answer("UV2", "đi công tác")
    state.show(other.shell.view(.seat(SeatID("TK"))))
    #expect(talk.say(state).lines == ["2. SP02 Chè Bát tiên Hướng Tâm — đang chấm; niêm phong 0/4"])
    for input in talk.answer("1x", state) { _ = state.update(input) }
    #expect(state.form != nil)
    #expect(talk.say(state).lines.first?.hasSuffix("Quả bưởi Múc") == true)
    // While the form is filled in nothing else is said; then it is.
    state.show(visit.shell.view(.seat(SeatID("TK"))))
    #expect(talk.say(state).lines.isEmpty)
    for input in talk.answer("q", state) { _ = state.update(input) }
    #expect(talk.say(state).lines == ["2. SP02 Chè Bát tiên Hướng Tâm — đang chấm; niêm phong 0/5"])
  }

  /// Random lines: no crash, no sheet sealed without a PIN.
  @Test(arguments: [1, 2, 3] as [UInt64]) func randomLines(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("Oq")
    visit.hall.guide = nil
    var talk = Talk(visit)
    var lines = (1...12).map(String.init)
    lines += "abcdefghijklmnopqrstuvwxyzGKLORX?*#-/".map(String.init)
    lines += [
      "", "", "3 2 3 3", "2c", "1.3", "#8", "tab", "esc", "q", "q", "len", "xuong", "pgdn", "F1", "111111", "có",
    ]
    lines += Array(repeating: MemoryShell.pin, count: 6)
    for _ in 0..<400 {
      talk.answer(lines.randomElement(using: &random) ?? "")
      #expect(talk.visit.shell.seals <= talk.visit.shell.sealingPINs)
      if talk.visit.hasQuit { break }
    }
    #expect(talk.visit.session.height > 12, "\(talk.visit.session.height)")
  }

  /// Odd lines do no harm: nothing is lost, nobody is let in.
  @Test func oddLines() throws {
    var talk = Talk(try Visit())
    for line in [
      "", "0", "99999999999999999999", "-1", "1 ", " 1", "\u{1B}[A", "ĐÂY", "１", "1.1", "#", "??", "🙂", "q q", "\t",
    ] {
      talk.answer(line)
      for words in talk.lastWords.unicodeScalars { #expect(words != "\u{1B}") }
    }
    #expect(talk.visit.session.height == talk.visit.shell.session.height)
    #expect(talk.visit.hall.seat == nil)
  }
}
