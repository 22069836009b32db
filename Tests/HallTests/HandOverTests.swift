import Catalogue
import Council
import TerminalKit
import Testing

@testable import Hall

/// One terminal, many members: the invitation, the lock, and what comes back after it.
@Suite("Hand-over and lock") struct HandOverTests {
  private func opened() throws -> Visit {
    var visit = try Visit()
    visit.openTheMeeting()
    return visit
  }

  @Test func theNextWhoseSheetIsAwaitedIsInvitedInLargeLetters() throws {
    var visit = try opened()
    // The secretary opened scoring: the council's order starts again at the chair.
    #expect(visit.hall.place == .handOver(SeatID("CT")))
    try Golden.expect(visit.hall.view(Visit.small), "hand-over-80x24")
    try Golden.expect(visit.hall.view(Visit.wide), "hand-over-132x43")
    visit.press("⏎")
    try Golden.expect(visit.hall.view(Visit.small), "hand-over-pin-80x24")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.hall.seat?.id == SeatID("CT"))
    // Leaving without a sheet: the others come first, round the end.
    visit.press("q")
    #expect(visit.hall.place == .handOver(SeatID("PCT")))
    visit.press("q")
    #expect(visit.hall.place == .seats(selected: 1))
  }

  @Test func whoHasSealedEverythingIsNotInvited() throws {
    var visit = try opened()
    try visit.everybodyScores()
    visit.sit("UV1")
    visit.press("q")
    #expect(visit.hall.place.name == .seats)
  }

  @Test func fromTheListTheNameStandsAboveThePIN() throws {
    var visit = try Visit()
    visit.press("⏎jj⏎")
    #expect(visit.hall.place == .handOver(SeatID("UV1")))
    #expect(visit.hall.form != nil)
    visit.press("⎋⎋")
    #expect(visit.hall.place == .seats(selected: 2))
  }

  @Test func aSeatLeftAloneIsLockedAndNothingIsLost() throws {
    var visit = try opened()
    visit.sit("UV2")
    visit.press("⏎123jjm")
    visit.type("chưa viết x")
    let before = visit.hall.place
    visit.take(.tick)
    #expect(visit.hall.seat == nil)
    #expect(visit.hall.place == .handOver(SeatID("UV2")))
    let screen = visit.screen()
    #expect(!screen.contains("chưa viết") && !screen.contains("1.1"))
    try Golden.expect(visit.hall.view(Visit.small), "locked-80x24")
    try Golden.expect(visit.hall.view(Visit.wide), "locked-132x43")
    visit.press("⏎")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.hall.form?.text(0) == "chưa viết x")
    #expect(visit.hall.place.name == before.name)
    if case .scoring(let place) = visit.hall.place { #expect(place.index == 5) }
    visit.press("⏎")
    #expect(visit.draft("UV2", "SP01")?.remarks.values.contains("chưa viết x") ?? false)
  }

  @Test func whatOneLeftDoesNotComeToAnother() throws {
    var visit = try opened()
    visit.sit("UV1")
    visit.press("⏎")
    visit.take(.tick)
    visit.sit("UV2")
    #expect(visit.hall.place.name == .member)
    visit.press("q")
    visit.sit("UV1")
    #expect(visit.hall.place.name == .scoring)
    // Leaving by hand parks nothing.
    visit.press("qq")
    visit.sit("UV1")
    #expect(visit.hall.place.name == .member)
  }

  /// Two councils have seats of the same name.
  @Test func whatOneLeftDoesNotComeToTheSameSeatOfAnotherSession() throws {
    var visit = try opened()
    visit.sit("UV1")
    visit.press("⏎")
    visit.take(.tick)
    let (owner, left) = try #require(visit.hall.parked.first)
    #expect(left.places.last?.name == .scoring)
    visit.hall.parked = [Parked.Owner(session: try #require(SessionID("khac")), seat: owner.seat): left]
    visit.sit("UV1")
    #expect(visit.hall.place.name == .member)
  }

  @Test func aSeatWithoutAPINIsNeitherInvitedNorAskedForOne() throws {
    var visit = try opened()
    visit.hall.withoutPIN = [SeatID("CT")]
    visit.press("⏎")
    #expect(visit.hall.form == nil)
    visit.sit("PCT")
    visit.press("q")
    #expect(visit.hall.place != .handOver(SeatID("CT")))
    #expect(visit.hall.place.name == .handOver)
  }

  /// Secrets are not parked: a PIN half typed is gone, on the seat's screens and between two seats.
  @Test func aPINHalfTypedIsForgotten() throws {
    var visit = try opened()
    visit.sit("UV1")
    visit.score("3")
    visit.press("⏎es")
    visit.take(.tick)
    #expect(visit.hall.form == nil)
    visit.press("⏎")
    visit.type("24")
    visit.take(.tick)
    #expect(visit.hall.form == nil)
  }

  @Test func theLimitIsASettingOfTheMachine() throws {
    var visit = try Visit()
    #expect(visit.hall.idleLimit == nil)
    visit.press("c⌫")
    visit.type("999")
    visit.press("⏎⏎⏎⏎⏎")
    #expect(visit.hall.form?.fault == HallText.badMinutes.vietnamese)
    visit.press("⌫⌫")
    try Golden.expect(visit.hall.view(Visit.small), "settings-80x24", rehearsal: false)
    visit.press("⏎⏎⏎⏎⏎")
    #expect(visit.hall.settings.idleMinutes == 9)
    visit.press("⏎")
    visit.sit("UV1")
    #expect(visit.hall.idleLimit == .seconds(540))
    visit.hall.settings.idleMinutes = 0
    #expect(visit.hall.idleLimit == nil)
  }
}

@Suite("Finding a row") struct FindTests {
  @Test func theCursorFollowsEachLetter() throws {
    var visit = try Visit()
    visit.press("⏎")
    visit.sit("TK")
    visit.press("/")
    visit.type("HUONG t")
    #expect(visit.hall.place == .desk(selected: 1))
    try Golden.expect(visit.hall.view(Visit.small), "find-80x24")
    visit.press("⎋")
    #expect(visit.hall.place == .desk(selected: 0))
    visit.press("/")
    visit.type("sp0")
    visit.press("⏎nnn")
    #expect(visit.hall.place == .desk(selected: 0))
    visit.press("N")
    #expect(visit.hall.place == .desk(selected: 2))
    visit.press("/")
    visit.type("không đâu")
    visit.press("⏎")
    #expect(visit.hall.message?.text == HallText.notFound("không đâu").vietnamese)
    #expect(visit.hall.place == .desk(selected: 2))
  }

  /// What one member looked for is not the next one's.
  @Test func forgottenWithTheSeat() throws {
    var visit = try Visit()
    visit.press("⏎")
    visit.sit("TK")
    visit.press("/")
    visit.type("SP03")
    visit.press("⏎q")
    visit.sit("UV1")
    visit.press("n")
    #expect(visit.hall.message?.text == HallText.nothingToFind.vietnamese)
  }

  /// What went wrong is read to its end, however long a name in it is.
  @Test func aLongMessageTakesMoreLines() throws {
    var visit = try Visit()
    visit.press("⏎")
    visit.sit("TK")
    visit.press("/")
    visit.type(String(repeating: "rất dài ", count: 9) + "đến cuối")
    visit.press("⏎")
    let rows = visit.screen().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[21].contains("không có") && rows[22].contains("đến cu"), "\(rows[21])\n\(rows[22])")
  }

  /// Letters are text while looking: no key does anything else.
  @Test func noKeyActs() throws {
    var visit = try Visit()
    visit.press("⏎")
    visit.sit("TK")
    let events = visit.session.height
    visit.press("/")
    visit.take(.key(.function(9)))
    visit.press("oOcvlK")
    visit.paste("q\u{1B}[2J")
    #expect(visit.hall.find?.field.text.contains("oOcvlK") ?? false)
    #expect(visit.session.height == events)
  }
}
