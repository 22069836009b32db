import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// The display of the hall follows a meeting and shows what everybody may know, on a terminal and on a projector.
@Suite("Golden screens of the hall's display") struct DisplayTests {
  private static let projector = Size(rows: 60, columns: 200)

  private func golden(
    _ display: DisplayState, _ name: String, rehearsal: Bool = true, _ location: SourceLocation = #_sourceLocation
  ) throws {
    for size in [Visit.small, Visit.wide, Self.projector] {
      try Golden.expect(
        display.view(size), "display-\(name)-\(size.columns)x\(size.rows)", rehearsal: rehearsal, location)
    }
  }

  @Test func beforeAnySession() throws {
    var display = DisplayState(language: .vietnamese)
    try golden(display, "no-session", rehearsal: false)
    display.trouble = DisplayText.trouble("tệp sổ đang bị khóa").vietnamese
    #expect(display.view(Visit.small).text.contains("đang thử lại: tệp sổ đang bị khóa"))
  }

  @Test func aWholeSession() throws {
    var visit = try Visit()
    try golden(visit.display, "before-roll-call")
    visit.press("⏎")
    visit.sit("TK")
    visit.press("d␣␣␣␣␣gc⏎")
    try golden(visit.display, "queue")
    visit.press("O")
    try golden(visit.display, "scoring-begins")
    visit.press("jjx")
    visit.answer("UV2", "đi công tác")
    visit.press("gq")
    for seat in ["CT", "PCT", "UV1"] {
      visit.sit(seat)
      visit.press("g")
      visit.score(try FiveSeats.digits(set: 1, 1, ["1.5": 2]))
      visit.press("q")
    }
    try golden(visit.display, "scoring")
    for seat in ["UV2", "TK"] {
      visit.sit(seat)
      if seat == "TK" { visit.press("⇥") }
      visit.press("g")
      visit.score(try FiveSeats.digits(set: 1, 1, ["1.5": 2]))
      visit.press("q")
    }
    visit.sit("TK")
    visit.press("c")
    try golden(visit.display, "closed")
    visit.press("v")
    #expect(visit.hall.session?.products.first?.result != nil)
    try golden(visit.display, "revealed")
    for size in [Visit.small, Visit.wide] {
      let screen = visit.display.view(size).text
      for word in ["100", "98", "sao", "★", "99"] { #expect(!screen.contains(word), "\(word)") }
    }
    visit.press("⏎")
    visit.settleTheVotes()
    visit.press("lq")
    #expect(visit.session.products.first?.stage.name == .concluded)
    try golden(visit.display, "concluded")
    // What is sealed meanwhile of the others does not take the result away; their closing does.
    visit.press("jw")
    visit.answer("không đủ hồ sơ")
    visit.press("j")
    #expect(visit.session.products[1].stage.name == .withdrawn)
    #expect(visit.display.view(Visit.small).text.contains("Điểm trung bình 98,00"))
  }

  @Test func concludedClosedAndRanked() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    try visit.everybodyScores()
    visit.sit("TK")
    visit.press("cvr")
    visit.type("Chênh lệch lớn, đã thảo luận")
    visit.press("⏎")
    try golden(visit.display, "scoring-again")
    visit.press("q")
    visit.sit("UV1")
    visit.score(try FiveSeats.digits(set: 1, 1, ["1.5": 2]), reason: "Đã xem lại minh chứng")
    visit.press("q")
    visit.sit("TK")
    for _ in 0..<3 {
      visit.press("cv⏎")
      visit.settleTheVotes()
      visit.press("lq")
      if visit.session.products[1].stage.name == .concluded, visit.session.products[2].stage.name != .concluded {
        try golden(visit.display, "eliminated")
      }
      visit.press("j")
    }
    #expect(visit.session.products.allSatisfy { $0.stage.name == .concluded })
    visit.press("K⏎")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.session.phase == .closed)
    try golden(visit.display, "ranking")
  }

  @Test func severalDays() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    try golden(visit.display, "next-of-four")
    visit.press("o")
    visit.choose(.adjourn)
    visit.answer("Nghỉ, mai họp tiếp")
    try golden(visit.display, "adjourned")
  }

  @Test func aMeetingWithoutQuorum() throws {
    var visit = try Visit.meeting()
    visit.press("⏎")
    visit.sit("TK")
    visit.press("d␣␣j␣gc⏎")
    try golden(visit.display, "no-quorum")
  }

  @Test func inEnglish() throws {
    var visit = try Visit(language: .english)
    visit.openTheMeeting()
    try golden(visit.display, "english")
  }

  /// Twenty seats on the smallest screen: two columns, then pages.
  @Test func manySeatsArePaged() throws {
    let law = try FiveSeats.law()
    let seats = (1...40).map { number in
      Seat(
        id: SeatID("U\(number)"), role: number == 1 ? .chair : number == 2 ? .memberSecretary : .member,
        person: "Đại biểu số \(number)", agency: "Sở")
    }
    let info = SessionInfo(
      id: try #require(SessionID("dong")), title: "Hội đồng đông người", body: "UBND tỉnh", council: "Hội đồng",
      councilDecision: "1", regulation: "2", place: "Hội trường", authority: .province,
      regime: law.regime.id.rawValue, criteriaDigest: "", rules: .firstEdition, seats: seats, rehearsal: true)
    let opening = LoggedEvent(height: 1, time: FiveSeats.start, actor: .program, event: .sessionOpened(info))
    var shell = MemoryShell(try #require(Session(opening: opening)), opening: opening, law: law, at: FiveSeats.start)
    for command: Command in [
      .queue(Dossier(id: DossierID("SP01"), product: "Bưởi", set: 1, kind: .first, producer: "A", commune: "B")),
      .takeAttendance(present: seats.map(\.id), presiding: SeatID("U1")), .openScoring(DossierID("SP01")),
    ] {
      #expect(shell.act(command, by: nil) == nil)
    }
    var visit = Visit(shell)
    try golden(visit.display, "many-seats")
    var seen = ""
    for key: Key in [.pageDown, .pageDown, .pageUp, .down, .up, .pageDown, .pageDown] {
      seen += visit.display.view(Visit.small).text
      #expect(visit.display.update(.key(key)).isEmpty)
    }
    for seat in seats { #expect(seen.contains("\(seat.person)\n") || seen.contains("\(seat.person) "), "\(seat.id)") }
  }

  /// No key does anything but page, explain and leave.
  @Test func keysOnlyLook() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    let before = visit.display.view(Visit.small)
    for letter in "abcdefghijklmnoprstuvwxyz0123456789KLRO /" {
      #expect(visit.display.update(.key(.character(letter))).isEmpty)
    }
    for key: Key in [.enter, .tab, .backspace, .delete, .home, .function(10), .control("c")] {
      #expect(visit.display.update(.key(key)).isEmpty)
    }
    #expect(visit.display.update(.paste("q")).isEmpty)
    _ = visit.display.update(.key(.character("?")))
    try golden(visit.display, "help")
    _ = visit.display.update(.key(.character("?")))
    #expect(visit.display.view(Visit.small) == before)
    #expect(visit.display.update(.key(.control("l"))) == [.redraw])
    for input: Input in [.key(.character("q")), .key(.escape), .terminate, .hangup] {
      #expect(visit.display.update(input) == [.quit])
    }
  }

  /// A seat's view is none for the hall, whoever hands it over.
  @Test func takesNothingButTheHallsView() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    var display = DisplayState(language: .vietnamese)
    display.show(visit.shell.view(.seat(SeatID("CT"))), visit.shell.law, code: nil)
    #expect(display.view(Visit.small).text.contains(DisplayText.noSession.vietnamese.prefix(20)))
    #expect(visit.display.view(Size(rows: 10, columns: 40)).text.contains("80x24"))
  }
}
