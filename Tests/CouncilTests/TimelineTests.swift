import Council
import Criteria
import TestWorld
import Testing

/// What happened, with somebody's eyes: no points, no proposals, nothing of papers before they may be known.
@Suite("Timeline") struct TimelineTests {
  private static let secret = "Bí mật 87531"

  private func timeline(_ meeting: Meeting, _ viewer: Viewer, product: String? = nil, seat: String? = nil)
    -> [TimelineEntry]
  {
    Timeline.entries(
      of: meeting.log, for: viewer, session: meeting.session, law: meeting.law, product: product.map(DossierID.init),
      seat: seat.map(SeatID.init))
  }

  private static let viewers: [Viewer] =
    [.hall] + Meeting.seats().map { .seat($0.id) }

  /// Up to the reveal of a first product, with a paper, a proposal to eliminate, a talk and a turn of re-scoring.
  private func meeting(total: Int, words: String, eliminates: Bool) throws -> Meeting {
    var meeting = try Meeting(rules: Rules())
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("SP01")))
    for seat in Meeting.scorers { try meeting.act(.clearConflict(seat, [DossierID("SP01")])) }
    try meeting.act(.openScoring(DossierID("SP01")))
    for seat in Meeting.scorers.dropLast() {
      var draft = Draft()
      draft.choices = try Ticks.choices(total: total, in: try meeting.set())
      draft.opinion = words
      if eliminates && seat == SeatID("M2") { draft = .eliminating(words) }
      try meeting.seal("SP01", seat, draft)
    }
    var paper = Draft()
    paper.choices = try Ticks.choices(total: total, in: try meeting.set())
    paper.opinion = words
    try meeting.act(
      .typePaper(PaperEntry(product: DossierID("SP01"), seat: SeatID("M5"), content: paper)), by: .seat(SeatID("S1")))
    try meeting.act(.note(MeetingNote(kind: .discussion, product: DossierID("SP01"), text: words)))
    return meeting
  }

  @Test func nothingOfTheSheetsBeforeTheReveal() throws {
    let one = try meeting(total: 80, words: Self.secret, eliminates: true)
    let other = try meeting(total: 60, words: "x", eliminates: false)
    for viewer in Self.viewers {
      #expect(timeline(one, viewer) == timeline(other, viewer), "\(viewer)")
      #expect(!timeline(one, viewer).contains { $0.reason.contains("87531") }, "\(viewer)")
    }
    // The paper's typist too reads no more here than everybody.
    let typed = try #require(timeline(one, .seat(SeatID("S1"))).first { $0.kind == .paperTyped })
    #expect(typed.what == .paperTyped(SeatID("M5")))
    #expect(typed.reason.isEmpty)
  }

  /// Votes and words on a product come with its sheets, and the hall never gets them.
  @Test func votesComeWithTheSheets() throws {
    var meeting = try Meeting(rules: Rules())
    try meeting.rollCall()
    try meeting.act(.queue(Meeting.dossier("SP01")))
    for seat in Meeting.scorers { try meeting.act(.clearConflict(seat, [DossierID("SP01")])) }
    try meeting.act(.openScoring(DossierID("SP01")))
    for seat in Meeting.scorers.dropLast() {
      var draft = Draft()
      draft.choices = try Ticks.choices(total: 80, in: try meeting.set(), meeting: .four)
      try meeting.seal("SP01", seat, draft)
    }
    try meeting.seal("SP01", SeatID("M5"), .eliminating("Thiếu giấy tờ"))
    try meeting.reveal("SP01")
    let votes = Votes(inFavour: 0, against: 5, abstaining: 0, chairInFavour: false)
    try meeting.act(.resolve(DossierID("SP01"), .elimination, votes, reason: Self.secret))
    func hasVote(_ viewer: Viewer) -> Bool { timeline(meeting, viewer).contains { $0.kind == .resolutionAdopted } }
    #expect(hasVote(.seat(SeatID("M1"))))
    #expect(hasVote(.seat(SeatID("M3"))))
    #expect(!hasVote(.hall))
    #expect(!hasVote(.seat(SeatID("O1"))))
    // Scored again: the sheets are hidden, and so is what was voted on them; who ordered it still reads the own words.
    try meeting.act(.orderRescoring(DossierID("SP01"), reason: "Lượt 1"))
    #expect(!hasVote(.seat(SeatID("M3"))))
    let ordered = try #require(timeline(meeting, .seat(SeatID("M3"))).last)
    #expect(ordered.what == .rescoring)
    #expect(ordered.reason == "Lượt 1")
  }

  /// With `bao_mat.diem = sau_phien` members wait for the close; the desk does not.
  @Test func untilTheCloseOfTheSession() throws {
    var rules = Rules()
    rules.secrecy = .session
    rules.conflictDeclaration = false
    var meeting = try Meeting(rules: rules)
    try meeting.scored("SP01", totals: [60, 80, 80, 80, 80])
    try meeting.act(.orderRescoring(DossierID("SP01"), reason: "Lượt 1: M1 thấp hơn 20 điểm"))
    try meeting.seal("SP01", totals: [80, 80, 80, 80, 80], reason: "Xem lại")
    try meeting.reveal("SP01")
    try meeting.act(.postpone(DossierID("SP01"), reason: Self.secret))
    try meeting.act(.resume(DossierID("SP01"), reason: "Họp tiếp"))
    func reasons(_ viewer: Viewer) -> [String] { timeline(meeting, viewer).map(\.reason).filter { !$0.isEmpty } }
    #expect(!reasons(.seat(SeatID("M3"))).contains(Self.secret))
    #expect(!reasons(.hall).contains(Self.secret))
    #expect(reasons(Meeting.chairViewer).contains(Self.secret), "the chair's own words")
  }

  /// The result of a product that was taken up again is not shown as one.
  @Test func aConclusionThatWasTakenBack() throws {
    var rules = Rules()
    rules.conflictDeclaration = false
    var meeting = try Meeting(rules: rules)
    try meeting.concluded("SP01", total: 80)
    #expect(timeline(meeting, .hall).last?.what == .concluded(.recognise4))
    let votes = Votes(inFavour: 5, against: 0, abstaining: 0, chairInFavour: true)
    try meeting.act(.resolve(DossierID("SP01"), .reopen, votes, reason: "Sai số"))
    try meeting.act(.reopen(DossierID("SP01"), reason: "Sai số"))
    let hall = timeline(meeting, .hall)
    #expect(hall.contains { $0.what == .concluded(nil) })
    #expect(!hall.contains { $0.what == .concluded(.recognise4) })
    #expect(hall.last?.what == .reopened)
  }

  @Test func filters() throws {
    var meeting = try meeting(total: 80, words: "x", eliminates: false)
    try meeting.act(.queue(Meeting.dossier("SP02")))
    try meeting.act(.recuse(DossierID("SP02"), SeatID("M3"), reason: "Người nhà"))
    let product = timeline(meeting, .hall, product: "SP02")
    #expect(product.map(\.kind) == [.dossierQueued, .recused])
    let seat = timeline(meeting, .hall, seat: "M3")
    #expect(seat.map(\.kind) == [.attendanceTaken, .conflictCleared, .sheetSealed, .recused])
    #expect(timeline(meeting, .hall, product: "SP02", seat: "M3").map(\.kind) == [.recused])
    // The chair did most of it, and has sealed a sheet too.
    #expect(timeline(meeting, .hall, seat: "M1").contains { $0.kind == .scoringOpened })
    #expect(timeline(meeting, .hall, product: "SP09").isEmpty)
  }

  /// The order and the heights of the log; what is left out is left out whole.
  @Test func entriesAreEventsInOrder() throws {
    let meeting = try meeting(total: 80, words: "x", eliminates: false)
    let entries = timeline(meeting, .seat(SeatID("M1")))
    #expect(entries.map(\.height) == entries.map(\.height).sorted())
    for entry in entries {
      let logged = meeting.log[entry.height - 1]
      #expect(logged.event.kind == entry.kind)
      #expect(logged.time == entry.time && logged.actor == entry.actor)
    }
  }
}

extension Meeting {
  fileprivate static var chairViewer: Viewer { .seat(SeatID("M1")) }
}
