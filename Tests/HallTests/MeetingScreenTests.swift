import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// The screens of a meeting by the rules of today, on the smallest terminal and on a projector.
@Suite("Golden screens of the meeting") struct MeetingScreenTests {
  private func golden(_ visit: Visit, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    try Golden.expect(visit.hall.view(Visit.small), "\(name)-80x24", location)
    try Golden.expect(visit.hall.view(Visit.projector), "\(name)-200x50", location)
  }

  @Test func aDeputyPresidesByAuthorisation() throws {
    var visit = try Visit.meeting()
    visit.press("⏎")
    visit.sit("TK")
    visit.press("a")
    try golden(visit, "acts-before-roll-call")
    visit.press("q")
    visit.press("d")
    // The chair is away; the deputy has no authorisation yet.
    visit.press("j␣␣␣␣kkkc")
    try golden(visit, "authorise-form")
    visit.press("⏎")
    #expect(visit.hall.form?.fault == ActFaultText.missing.vietnamese)
    visit.type("Văn bản 15/UBND ngày 19/11/2026")
    visit.press("⏎")
    #expect(visit.hall.place.name == .attendance)
    #expect(visit.session.authorised[SeatID("PCT")] == "Văn bản 15/UBND ngày 19/11/2026")
    visit.press("jjo")
    try golden(visit, "attendance-deputy")
    visit.press("⏎")
    #expect(visit.session.attendance?.presiding == SeatID("PCT"))
    #expect(visit.session.attendance?.online == [SeatID("UV2")])
    // Online seats do not count: three are present, four needed.
    try golden(visit, "desk-no-quorum")
  }

  @Test func declarationsAndRecusals() throws {
    var visit = try Visit.meeting()
    visit.press("⏎")
    visit.sit("TK")
    visit.press("d␣␣␣␣␣gc⏎o")
    visit.press("q")
    visit.sit("UV1")
    try golden(visit, "member-not-declared")
    // x recuses from the product under the cursor; the rest is declared at once.
    visit.press("jx")
    visit.type("Là người nhà của chủ thể")
    visit.press("⏎g⏎")
    try golden(visit, "declaration")
    visit.press("⏎")
    #expect(visit.hall.place.name == .member)
    let declared = visit.session.products.filter { $0.cleared.contains(SeatID("UV1")) }.map(\.id.rawValue)
    #expect(declared == ["SP01", "SP03", "SP04"])
    try golden(visit, "member-declared")
    visit.press("f")
    #expect(visit.hall.form == nil)
    visit.press("⏎")
    #expect(visit.hall.place.name == .scoring)
    visit.press("qq")
    visit.sit("TK")
    visit.press("j")
    // Where UV1 is recused three of four seats are enough.
    try golden(visit, "desk-quorum-of-product")
    visit.choose(.adjourn)
    visit.answer("Nghỉ trưa")
    try golden(visit, "desk-adjourned")
  }

  @Test func aPaperIsTypedTwice() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("o")
    visit.choose(.typePaper)
    try golden(visit, "paper-form")
    visit.answer("uv1")
    visit.press(try FiveSeats.digits(set: 1, 1, ["1.5": 2]))
    try golden(visit, "paper-scoring")
    visit.press("s")
    try golden(visit, "paper-review")
    visit.press("⏎")
    #expect(visit.hall.place.name == .desk)
    try golden(visit, "desk-paper-waits")
    visit.press("q")
    visit.sit("CT")
    visit.press("⇥")
    visit.choose(.typePaper)
    visit.answer("UV1")
    // A slip in one criterion, and a remark of its own.
    visit.press(try FiveSeats.digits(set: 1, 1, ["1.1": 1, "1.5": 2]) + "s⏎")
    try golden(visit, "paper-differs")
    visit.press("q")
    #expect(visit.hall.screenHasFocus(on: "1.1"))
    visit.press("3s⏎")
    try golden(visit, "paper-seal-form")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.hall.message?.text == PaperText.sealed(seat: "UV1").vietnamese)
    let sheet = try #require(visit.session.products.first?.current(SeatID("UV1")))
    #expect(
      sheet.content.paper
        == SealedSheet.PaperOrigin(first: SeatID("TK"), second: SeatID("CT"), isConfirmed: false))
    #expect(visit.hall.place.name == .desk)
  }

  @Test func aPaperIsConfirmed() throws {
    var visit = try Visit.atMeeting(.paper, .vietnamese)
    try golden(visit, "paper-confirm")
    visit.press("s")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    let sheet = try #require(visit.session.products.first?.current(SeatID("UV1")))
    #expect(sheet.content.paper?.isConfirmed == true)
  }

  /// Of opinions in writing the day of return belongs to the paper.
  @Test func aPaperOfAnOpinionInWriting() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("jjj")
    visit.choose(.askOpinions)
    visit.press("⏎⏎")
    visit.choose(.typePaper)
    try golden(visit, "paper-form-in-writing")
    visit.answer("UV2", "31/02/2026")
    #expect(visit.hall.form?.fault == ActFaultText.notADay.vietnamese)
    visit.answer(FiveSeats.start.day.vietnamese)
    visit.press(try FiveSeats.digits(set: 11, 1) + "s")
    try golden(visit, "paper-review-in-writing")
    visit.press("⏎")
    let typed = try #require(visit.session.products[3].typed[SeatID("UV2")]?.first)
    #expect(typed.entry.returned == FiveSeats.start.day)
    // The member asks for a meeting instead; from the own menu, for the own seat.
    visit.press("q")
    visit.sit("UV1")
    visit.press("jjj")
    visit.choose(.askMeeting)
    visit.answer("Cần xem mẫu")
    #expect(visit.session.products[3].opinions?.asked == [SeatID("UV1"): "Cần xem mẫu"])
    visit.press("q")
    visit.sit("TK")
    visit.press("jjj")
    try golden(visit, "desk-meeting-asked")
  }

  /// A tie is the chair's to say; nothing is on record before.
  @Test func aTieAsksForTheChair() throws {
    var visit = try Visit.meeting { $0.ballot = .secret }
    visit.press("⏎")
    visit.sit("TK")
    visit.press("d␣␣␣␣gc⏎")
    visit.choose(.motion)
    visit.answer("", "Giữ thứ tự xét hồ sơ?", "2", "2", "0", "", "Theo đề nghị")
    #expect(visit.hall.form?.fault == ActFaultText.chairNeeded.vietnamese)
    #expect(visit.session.resolutions.isEmpty)
    visit.answer("có")
    visit.press("⏎")
    #expect(visit.session.resolutions.first?.isAdopted == true)
    visit.press("y")
    #expect(visit.screen().contains("THÔNG QUA (theo ý kiến chủ trì)"))
  }

  @Test func severalQuestionsAtOnce() throws {
    var visit = try Visit.atMeeting(.subjects, .vietnamese)
    try golden(visit, "subjects")
    visit.press("⏎")
    try golden(visit, "vote-form-meeting")
    visit.answer("5", "0", "0", "có", "Đã xem lại minh chứng")
    #expect(visit.hall.place.name == .desk)
    visit.press("y")
    try golden(visit, "resolutions")
  }

  @Test func aNamedBallot() throws {
    var visit = try Visit.meeting { $0.ballot = .named }
    visit.beginMeeting()
    visit.choose(.motion)
    try golden(visit, "vote-form-named")
    visit.answer("", "Giữ thứ tự xét hồ sơ?", "t, UV1 k, UV2 o", "Theo đề nghị của Thư ký")
    let vote = try #require(visit.session.resolutions.first)
    #expect(vote.names[SeatID("UV1")] == .against)
    #expect(vote.names[SeatID("UV2")] == .abstaining)
    #expect(vote.inFavour == 3)
    visit.press("y")
    try golden(visit, "resolutions-named")
  }

  @Test func whatIsOnRecord() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("jjj")
    visit.choose(.askOpinions)
    try golden(visit, "opinions-form")
    visit.press("⏎⏎")
    try golden(visit, "desk-in-writing")
    visit.press("h")
    try golden(visit, "dossier")
    visit.press("⇟")
    try golden(visit, "dossier-end")
    visit.press("qt")
    try golden(visit, "timeline")
    visit.press("p")
    try golden(visit, "timeline-of-product")
    visit.press("q")
    visit.choose(.discussion)
    visit.answer("Hội đồng hỏi về nguồn nguyên liệu")
    visit.press("K")
    try golden(visit, "matters")
    visit.press("jjj⏎")
    #expect(visit.hall.place == .desk(selected: 3))
  }

  @Test func aRenewalThatIsLate() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("jjj")
    #expect(visit.screen().contains("hạn 45 ngày: 05/12/2026"))
    visit.hall.today = CalendarDay("2026-12-06")
    #expect(visit.screen().contains("QUÁ HẠN 45 ngày: 05/12/2026"))
    try golden(visit, "desk-late-renewal")
  }

  @Test func oneSheetForTheCouncil() throws {
    var visit = try Visit.meeting { $0.scoringMode = .consensus }
    visit.beginMeeting()
    visit.press("o")
    try golden(visit, "desk-consensus")
    visit.press("q")
    visit.sit("CT")
    try golden(visit, "member-consensus")
    visit.press("⏎")
    try golden(visit, "scoring-consensus")
    visit.press("qq")
    visit.sit("UV1")
    visit.press("⏎")
    #expect(visit.hall.message?.text == RefusalText.doesNotScore(seat: "UV1").vietnamese)
  }

  /// From the last conclusion to the list vote and the form for the PINs.
  @Test func theListIsVotedAndTheSessionClosed() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("o")
    try visit.scoreAll(0, set: 1)
    visit.press("cv⏎")
    visit.settleTheVotes()
    visit.press("lq")
    #expect(visit.session.products.first?.stage.name == .concluded)
    for _ in 1...3 {
      visit.press("j")
      visit.choose(.postpone)
      visit.answer("Để kỳ sau")
    }
    visit.press("K")
    try golden(visit, "matters-list-vote")
    visit.press("⏎")
    visit.answer("5", "0", "0", "có", "Nghe đọc toàn văn kết quả")
    #expect(visit.session.listVote == .adopted)
    visit.press("K")
    #expect(visit.hall.form?.purpose == .close)
    visit.press("⏎")
    #expect(visit.hall.form?.purpose == .sign)
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.session.phase == .closed)
    // Taken up again: a roll call, a vote, and the act itself.
    visit.press("qa")
    try golden(visit, "acts-after-the-close")
    visit.goTo(.voteReopenSession)
    visit.press("⏎")
    visit.answer("5", "0", "0", "có", "Ghi sai tên chủ thể")
    visit.choose(.reopenSession)
    visit.answer("Sửa tên chủ thể")
    #expect(visit.session.phase == .open)
  }

  @Test func inEnglish() throws {
    var visit = try Visit.meeting(language: .english)
    visit.beginMeeting()
    visit.press("a")
    try golden(visit, "english-acts")
  }
}
