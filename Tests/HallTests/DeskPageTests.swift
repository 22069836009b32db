import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// The screens around the desk, on the smallest terminal and on a wide one.
@Suite("Screens around the desk") struct DeskPageTests {
  private func golden(_ visit: Visit, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    try Golden.expect(visit.hall.view(Visit.small), "\(name)-80x24", location)
    try Golden.expect(visit.hall.view(Visit.wide), "\(name)-132x43", location)
  }

  private func order(_ visit: Visit) -> [String] { visit.session.inCallingOrder.map(\.id.rawValue) }

  // MARK: The order of calling

  @Test func aProductIsCalledEarlier() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("s")
    try golden(visit, "agenda")
    visit.press("q")
    // From the desk the last one, two places up in one act.
    visit.press("jjj<")
    #expect(visit.hall.place.name == .agenda)
    visit.press("<")
    try golden(visit, "agenda-moving")
    visit.press("⏎")
    try golden(visit, "agenda-reason")
    // Without a reason nothing happens.
    visit.press("⏎")
    #expect(visit.hall.form?.fault == ActFaultText.missing.vietnamese)
    visit.type("Chủ thể ở xa, xin về sớm")
    visit.press("⏎")
    #expect(order(visit) == ["SP01", "SP04", "SP02", "SP03"])
    #expect(visit.session.products.map(\.id.rawValue) == ["SP01", "SP02", "SP03", "SP04"])
    #expect(visit.session.reorderings.map(\.place) == [2])
    try golden(visit, "agenda-moved")
    // The desk shows that order, and stands on the product.
    visit.press("q")
    #expect(visit.hall.place == .desk(selected: 1))
    try golden(visit, "desk-reordered")
    visit.press("t")
    #expect(visit.screen().contains("Chủ thể ở xa, xin về sớm"))
  }

  @Test func escapeLeavesTheOrderAsItWas() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    let before = visit.session
    visit.press("s␣jj⎋")
    #expect(visit.hall.place == .page(.agenda(AgendaPlace(selected: 0))))
    visit.press("␣jj⏎")
    #expect(visit.hall.form != nil)
    visit.press("⎋⎋q")
    #expect(visit.session == before)
    #expect(visit.hall.place == .desk(selected: 0))
    visit.press("s⏎")
    #expect(visit.hall.message?.text == DeskText.nothingMoved.vietnamese)
  }

  @Test func onlyWhatWaitsIsMoved() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("jo")
    visit.press("s␣")
    #expect(visit.hall.message?.text == DeskText.onlyWaiting.vietnamese)
    // Past the one that was called: from 1 to 3, never to its place.
    visit.press("k␣j")
    #expect(visit.hall.place == .page(.agenda(AgendaPlace(selected: 2, moving: DossierID("SP01")))))
    visit.press("kk")
    #expect(visit.hall.message?.text == DeskText.noFurther.vietnamese)
    var first = try Visit()
    first.press("⏎")
    first.sit("TK")
    first.press("s>")
    #expect(first.hall.message?.text == RefusalText.notInThisSession.vietnamese)
  }

  // MARK: Where members disagree

  @Test func sheetsSideBySide() throws {
    let visit = try Visit.atResult()
    var talk = visit
    talk.press("s")
    try golden(talk, "talk")
    #expect(talk.screen().contains("40"))
    talk.press("⇥")
    try golden(talk, "talk-in-form-order")
    talk.press("⇥⏎")
    try golden(talk, "criterion")
    talk.press("q")
    #expect(talk.hall.place.name == .talk)
    talk.press("qq")
    #expect(talk.hall.place.name == .desk)
  }

  @Test func aRemarkIsReadOnlyWhereTheSheetsAre() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("o")
    try visit.scoreAll(0, set: 1, ["UV2": 0.2])
    // Scored, not revealed: there is no result to come from.
    visit.press("⏎")
    #expect(visit.hall.place.name == .desk)
    visit.press("cv⏎s")
    #expect(visit.hall.place.name == .talk)
    let cells = visit.screen()
    #expect(cells.contains("▼"))
  }

  @Test func moreMembersThanThereIsRoomFor() throws {
    var visit = try Visit.atResult()
    visit.press("s→→←")
    #expect(visit.hall.place.name == .talk)
    expectFits(visit.hall.view(Visit.small))
  }

  // MARK: Numbers

  @Test func theSessionInBars() throws {
    var visit = try Visit.atResult(concluded: true)
    visit.press("qp")
    try golden(visit, "ranking-of-today")
    visit.press("s")
    try golden(visit, "numbers")
    visit.press("⇟")
    expectFits(visit.hall.view(Visit.small))
  }

  // MARK: Fields of the minutes

  @Test func fieldsAreFilledThroughTheirActs() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("i")
    try golden(visit, "fields")
    let missing = visit.hall.session?.minutesMissing(law: visit.shell.law) ?? 0
    #expect(missing > 0)
    // Down to the report of the office.
    visit.press("jjjjjj⏎")
    #expect(visit.hall.form?.title.vietnamese == ActText.report.vietnamese, "\(visit.screen())")
    visit.type("Bốn hồ sơ đủ điều kiện")
    visit.press("⏎")
    #expect(visit.hall.place.name == .fields)
    #expect(visit.hall.session?.minutesMissing(law: visit.shell.law) == missing - 1)
    try golden(visit, "fields-filled")
    // What comes from the plan is not changed here.
    visit.press("g⏎")
    #expect(visit.hall.message?.text == DeskText.fromPlan.vietnamese)
    visit.press("G⏎")
    #expect(visit.hall.message?.text == DeskText.writtenByHand.vietnamese)
    var first = try Visit()
    first.press("⏎")
    first.sit("TK")
    first.press("i")
    #expect(first.screen().contains("bản cũ"))
  }

  // MARK: Signing, bundles

  @Test func signingGoesInStepsThatAreSeen() throws {
    var visit = try Visit.readyToSign()
    visit.holdsWork = true
    visit.press("K")
    try golden(visit, "sign-form-fields-missing")
    visit.press("⏎")
    #expect(visit.hall.place.name == .progress)
    visit.goOn()
    try golden(visit, "progress-before")
    while visit.hall.isAtWork { visit.goOn() }
    #expect(visit.session.phase == .closed)
    // The code stands there before anybody types a PIN.
    #expect(visit.hall.form?.purpose == .sign)
    try golden(visit, "sign-form-with-code")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.hall.place.name == .progress)
    visit.goOn()
    visit.goOn()
    visit.goOn()
    try golden(visit, "progress-after")
    visit.press("⎋")
    #expect(visit.hall.message?.text == DeskText.cannotStop.vietnamese)
    for _ in 0..<3 { visit.goOn() }
    try golden(visit, "progress-verifying")
    while visit.hall.isAtWork { visit.goOn() }
    #expect(visit.hall.place.name == .signed)
    try golden(visit, "signed-papers")
    visit.press("q")
    #expect(visit.hall.place.name == .desk)
    #expect(visit.screen().contains("0412 7730 9921"))
  }

  @Test func stoppingBeforeTheCloseLeavesTheSessionOpen() throws {
    for steps in 0...2 {
      var visit = try Visit.readyToSign()
      visit.holdsWork = true
      visit.press("K⏎")
      for _ in 0..<steps { visit.goOn() }
      visit.press("⎋")
      #expect(visit.hall.place.name == .desk, "\(steps)")
      #expect(visit.hall.message?.text == DeskText.stopped.vietnamese)
      #expect(visit.session.phase == .open && visit.shell.bundles.isEmpty)
      // And it can be done again.
      visit.holdsWork = false
      visit.press("K⏎⏎⏎")
      #expect(visit.hall.place.name == .signed)
    }
  }

  @Test func aFullDiskIsToldAndDoneAgain() throws {
    var visit = try Visit.readyToSign()
    visit.shell.diskIsFull = true
    visit.press("K⏎⏎⏎")
    #expect(visit.hall.place.name == .progress && visit.session.phase == .closed)
    try golden(visit, "progress-failed")
    visit.press("⎋")
    #expect(visit.hall.place.name == .desk)
    visit.press("K")
    #expect(visit.hall.place.name == .bundles)
    try golden(visit, "bundles-none")
    visit.press("K⏎⏎")
    #expect(visit.hall.place.name == .signed)
    #expect(visit.shell.bundles.count == 1)
  }

  @Test func aClosedSessionIsVerifiedAndCopied() throws {
    var visit = try Visit.readyToSign()
    visit.press("K⏎⏎⏎qK")
    try golden(visit, "bundles")
    visit.press("⏎")
    #expect(visit.hall.place.name == .signed)
    visit.press("w")
    try golden(visit, "copy-form")
    visit.type("/khong-co/")
    visit.press("⏎")
    #expect(visit.hall.form?.fault?.contains("/khong-co") == true)
    visit.answer(" /media/the-nho/ ")
    #expect(visit.shell.bundles.last == "/media/the-nho/ket-qua-tap-huan-20261121")
    #expect(visit.hall.place.name == .signed && visit.screen().contains("/media/the-nho/"))
  }

  /// From the list of sessions, without a seat.
  @Test func anybodyVerifiesABundle() throws {
    var visit = try Visit()
    visit.press("v")
    #expect(visit.hall.place.name == .bundles && visit.hall.seat == nil)
    visit.press("⏎")
    #expect(visit.hall.form != nil)
    visit.press("⏎")
    #expect(visit.hall.form?.fault == ActFaultText.missing.vietnamese)
    visit.holdsWork = true
    visit.answer("/media/the-nho/ket-qua-x.zip")
    try Golden.expect(visit.hall.view(Visit.small), "progress-verify-only-80x24", rehearsal: false)
    visit.goOn()
    // Nothing is written: it may be stopped to the end.
    visit.press("⎋")
    #expect(visit.hall.place.name == .bundles)
    visit.holdsWork = false
    visit.press("⏎")
    visit.answer("/media/the-nho/ket-qua-x.zip")
    #expect(visit.hall.place.name == .signed)
    visit.press("v")
    #expect(visit.hall.place.name == .signed)
    visit.press("qq")
    #expect(visit.hall.place.name == .sessions)
    // Signing needs the seat of a desk.
    visit.press("vK")
    #expect(visit.hall.form == nil && visit.hall.message?.text == DeskText.signingIsOfDesk.vietnamese)
  }

  // MARK: Who is there

  /// Whatever is open, the desk sees the quorum, who presides and who is online.
  @Test func theHeadIsAlwaysThere() throws {
    var visit = try Visit.meeting()
    visit.press("⏎")
    visit.sit("TK")
    visit.press("d␣␣␣␣␣kko⏎")
    #expect(visit.session.attendance?.online.isEmpty == false || visit.session.attendance == nil)
    visit.press("gc⏎")
    for keys in ["s", "i", "p", "ps", "n", "t", "R", "h", "d", "a", "K"] {
      var other = visit
      other.press(keys)
      let line = other.screen().split(separator: "\n", omittingEmptySubsequences: false)[1]
      #expect(line.contains("CT chủ trì") && line.contains("cần 4"), "\(keys): \(line)")
    }
    for act in Act.withForms {
      var other = visit
      other.choose(act)
      let line = other.screen().split(separator: "\n", omittingEmptySubsequences: false)[1]
      #expect(line.contains("CT chủ trì"), "\(act): \(line)")
    }
  }

  @Test func aSessionWithoutProductsSaysSo() throws {
    var visit = Visit(try FiveSeats.empty())
    visit.press("⏎")
    visit.sit("TK")
    #expect(visit.screen().contains("Phiên chưa có hồ sơ nào"))
    visit.press("d␣␣␣␣␣gc⏎")
    try golden(visit, "desk-empty")
    visit.press("s")
    #expect(visit.screen().contains("Phiên chưa có hồ sơ nào"))
    for keys in ["<", ">", "␣", "⏎", "j", "q", "i", "j⏎", "q", "ps", "⇟"] {
      visit.press(keys)
      expectFits(visit.hall.view(Visit.small))
    }
  }
}

private enum Act {
  static let withForms: [ActText] = [.leave, .substitute, .adjourn, .note, .guests, .motion]
}

extension Visit {
  /// The desk before the result of the first product, on which the members differ.
  static func atResult(concluded: Bool = false, _ language: Language = .vietnamese) throws -> Visit {
    var visit = try Visit.meeting(language: language)
    visit.beginMeeting()
    visit.press("o")
    try visit.scoreAll(0, set: 1, concluded ? [:] : ["UV2": 0.4, "PCT": 0.8])
    visit.press("cv⏎")
    if concluded {
      visit.press("l")
      #expect(visit.session.products[0].stage.name == .concluded)
    }
    return visit
  }

  /// Everything is decided: one product concluded, the others out of the session, the list voted.
  static func readyToSign(_ language: Language = .vietnamese) throws -> Visit {
    var visit = try atResult(concluded: true, language)
    visit.press("q")
    for _ in 0..<3 {
      visit.press("jw")
      visit.type("x")
      visit.press("⏎")
    }
    visit.press("b")
    visit.answer("5", "0", "0", language == .vietnamese ? "có" : "yes", "Nghe đọc")
    #expect(visit.hall.form == nil, "\(visit.screen())")
    return visit
  }

  static func atDeskPage(_ screen: ScreenName, _ language: Language) throws -> Visit {
    var visit: Visit
    switch screen {
    case .talk, .criterion:
      visit = try atResult(language)
      visit.press("s")
      if screen == .criterion { visit.press("⏎") }
    case .progress, .bundles:
      visit = try readyToSign(language)
      visit.holdsWork = screen == .progress
      visit.press("K⏎⏎⏎")
      if screen == .bundles { visit.press("qK") }
    case .papers, .paperText, .paperWork:
      visit = try readyToSign(language)
      visit.press("K⏎⏎⏎qV")
      if screen == .paperText { visit.press("j⏎") }
      if screen == .paperWork { visit.press("jx⏎⏎") }
    default:
      visit = try Visit.meeting(language: language)
      visit.beginMeeting()
      visit.press(screen == .agenda ? "s" : screen == .fields ? "i" : "ps")
    }
    return visit
  }
}

extension FiveSeats {
  /// The same council, with nothing in the queue.
  static func empty() throws -> MemoryShell {
    let law = try law()
    let full = try opened(Rules()).session.info
    let opening = LoggedEvent(height: 1, time: start, actor: .program, event: .sessionOpened(full))
    return MemoryShell(try #require(Session(opening: opening)), opening: opening, law: law, at: start)
  }
}
