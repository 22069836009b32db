import Council
import Criteria
import MeetingAtHand
import Office
import RunningProgram
import Testing

/// What somebody types from paper is as durable as any draft, and nobody else's.
@Suite("Paper drafts on disk") struct PaperDraftTests {
  private static let product = DossierID("SP01")
  private let program: Program

  init() throws {
    program = try Program()
    try MeetingAtHand.make(from: fixture("plan.json"), in: program) { $0.info.rules.conflictDeclaration = false }
    let office = try office()
    let desk = Actor.seat(SeatID("TK"))
    try office.perform(
      .takeAttendance(present: office.session.info.seats.map(\.id), presiding: SeatID("CT")), by: desk)
    try office.perform(.openScoring(Self.product), by: desk)
  }

  /// Opened anew, as after a power cut.
  private func office() throws -> SessionOffice {
    let id = try #require(SessionID(MeetingAtHand.id))
    let folder = DataFolder(option: program.home) { _ in nil }
    return try folder.open(id, clock: MeetingAtHand.now)
  }

  private func entry(_ seat: String, _ points: Int? = nil) -> PaperEntry {
    var draft = Draft()
    if let points { draft.choices[CriterionKey("1.1")] = .points(points) }
    return PaperEntry(product: Self.product, seat: SeatID(seat), content: draft)
  }

  private func complete(_ seat: String) throws -> PaperEntry {
    var paper = entry(seat)
    let set = try #require(try office().law.sets[1])
    for criterion in set.criteria { paper.content.choices[criterion.key] = .points(criterion.max) }
    return paper
  }

  @Test func anUnfinishedPaperIsThereAgain() throws {
    try office().keepPaper(entry("UV1", 2), by: SeatID("TK"))
    #expect(try office().openPaper(entry("UV1"), by: SeatID("TK")) == entry("UV1", 2))
    // Another's typing, another seat's paper and the own sheet are other drafts.
    #expect(try office().openPaper(entry("UV1"), by: SeatID("CT")).content == Draft())
    #expect(try office().openPaper(entry("UV2"), by: SeatID("TK")).content == Draft())
    #expect(try office().drafts(of: SeatID("TK")).isEmpty)
    #expect(try office().drafts(of: SeatID("UV1")).isEmpty)
  }

  @Test func theEngineSaysWhoMayType() throws {
    #expect(throws: OfficeError.refused(.ownPaper(SeatID("UV1")))) {
      try office().keepPaper(entry("UV1", 2), by: SeatID("UV1"))
    }
    let closed = PaperEntry(product: DossierID("SP02"), seat: SeatID("UV1"), content: Draft())
    #expect(throws: OfficeError.refused(.wrongStage(DossierID("SP02"), .queued))) {
      try office().openPaper(closed, by: SeatID("TK"))
    }
    var dated = entry("UV1", 2)
    dated.returned = CalendarDay("2026-11-21")
    #expect(throws: OfficeError.refused(.dayNeeded)) { try office().keepPaper(dated, by: SeatID("TK")) }
  }

  /// A recorded typing takes its draft away; a seal takes the owner's draft and never the typist's own.
  @Test func whatGoesWithARecordAndASeal() throws {
    let (first, second) = (SeatID("TK"), SeatID("CT"))
    let office = try office()
    var own = Draft()
    own.choices[CriterionKey("1.1")] = .points(1)
    for seat in [first, second, SeatID("UV1")] { try office.keep(own, product: Self.product, seat: seat) }
    try office.keepPaper(entry("UV1", 2), by: first)
    let paper = try complete("UV1")
    try office.typePaper(paper, by: first)
    // Corrections begin with what was recorded.
    #expect(try office.openPaper(entry("UV1"), by: first) == paper)
    #expect(throws: OfficeError.refused(.sameTypist(first))) {
      try office.readPaper(Self.product, of: SeatID("UV1"), by: first)
    }
    #expect(try office.readPaper(Self.product, of: SeatID("UV1"), by: second).entry == paper)
    // Another member does not get at it, with or without looking; whose paper it is may.
    #expect(throws: OfficeError.refused(.notAtTheDesk(SeatID("UV2")))) {
      try office.readPaper(Self.product, of: SeatID("UV1"), by: SeatID("UV2"))
    }
    #expect(throws: OfficeError.refused(.notAtTheDesk(SeatID("UV2")))) {
      try office.sealPaper(
        Self.product, of: SeatID("UV1"), confirming: true, by: SeatID("UV2"), pin: MeetingAtHand.pin)
    }
    #expect(try office.readPaper(Self.product, of: SeatID("UV1"), by: SeatID("UV1")).entry == paper)
    try office.typePaper(paper, by: second)
    try office.sealPaper(Self.product, of: SeatID("UV1"), confirming: false, by: second, pin: MeetingAtHand.pin)
    #expect(try self.office().drafts(of: first) == [Self.product: own])
    #expect(try self.office().drafts(of: second) == [Self.product: own])
    #expect(try self.office().drafts(of: SeatID("UV1")).isEmpty)
    #expect(throws: OfficeError.refused(.alreadySealed(SeatID("UV1")))) {
      try self.office().openPaper(entry("UV1"), by: first)
    }
  }
}
