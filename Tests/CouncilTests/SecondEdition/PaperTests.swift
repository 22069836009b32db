import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: sheets on paper, typed by one and by another")
struct PaperTests {
  private let c11 = CriterionKey("1.1")

  private func opened() throws -> Meeting {
    var meeting = try Meeting.second()
    try meeting.open("P1")
    return meeting
  }

  private func paper(_ meeting: Meeting, _ total: Int = 75, _ seat: SeatID = m3, reason: String = "") throws
    -> PaperEntry
  {
    PaperEntry(product: p1, seat: seat, content: try meeting.draft(total), reason: reason)
  }

  @Test("Typed by one, confirmed by another: one sheet, with both names, signed by the second")
  func confirmed() throws {
    var meeting = try opened()
    try meeting.act(.typePaper(try paper(meeting)), by: .seat(s1))
    #expect(try meeting.record("P1").current(m3) == nil, "not yet a sheet")
    #expect(meeting.refusal(.closeScoring(p1)) == .waitingFor(Meeting.scorers))
    #expect(meeting.refusal(.sealPaper(p1, m3, confirming: true), by: .seat(s1)) == .sameTypist(s1))
    #expect(meeting.refusal(.sealPaper(p1, m3, confirming: false), by: .seat(m5)) == .nothingTyped(m3))
    #expect(meeting.refusal(.sealPaper(p1, m4, confirming: true), by: .seat(m5)) == .nothingTyped(m4))
    #expect(meeting.refusal(.sealPaper(p1, m3, confirming: true), by: .seat(o1)) == .notAtTheDesk(o1))
    #expect(meeting.refusal(.sealPaper(p1, m3, confirming: true), by: .program) == .unknownSeat(SeatID("-")))
    try meeting.act(.sealPaper(p1, m3, confirming: true), by: .seat(m5))
    let sheet = try #require(try meeting.record("P1").current(m3))
    #expect(sheet.content.paper == SealedSheet.PaperOrigin(first: s1, second: m5, isConfirmed: true))
    #expect(sheet.seat == m3 && sheet.signer == m5 && sheet.version == 1)
    #expect(sheet.content.choices == (try meeting.draft(75)).choices)
    #expect(try meeting.record("P1").typed.isEmpty)
    #expect(meeting.session.obstacle(to: m3, scoring: p1) == .alreadySealed(m3))
  }

  @Test("Typed twice, blind: the same, and it is a sheet; both typings stay in the log")
  func typedTwice() throws {
    var meeting = try opened()
    try meeting.act(.typePaper(try paper(meeting)), by: .seat(s1))
    try meeting.act(.typePaper(try paper(meeting)), by: .seat(t1))
    try meeting.act(.sealPaper(p1, m3, confirming: false), by: .seat(t1))
    #expect(
      try meeting.record("P1").current(m3)?.content.paper
        == SealedSheet.PaperOrigin(first: s1, second: t1, isConfirmed: false))
    #expect(meeting.log.count { $0.event.kind == .paperTyped } == 2)
  }

  @Test("Differences are shown and stop it, also a confirmation; typed again the same it goes on")
  func differences() throws {
    var meeting = try opened()
    var first = try paper(meeting)
    var second = first
    second.content.choices[c11] = first.content.choices[c11] == .points(0) ? .points(1) : .points(0)
    let ladder = try #require(try meeting.set().criterion(c11)).points(inCase: 0)
    #expect(ladder.contains(0) && ladder.contains(1))
    try meeting.act(.typePaper(first), by: .seat(s1))
    try meeting.act(.typePaper(second), by: .seat(m5))
    let difference = Refusal.papersDiffer(PaperDifference(keys: [c11], isElsewhere: false))
    for confirming in [true, false] {
      for seat in [s1, m5] {
        #expect(meeting.refusal(.sealPaper(p1, m3, confirming: confirming), by: .seat(seat)) == difference)
      }
    }
    #expect(
      meeting.session.visible(to: .seat(m5), law: meeting.law).product(p1)?.typed[m3]?.difference?.keys == [c11])
    second.content.choices = first.content.choices
    (first.content.opinion, second.content.opinion) = ("Tốt", "Khá")
    try meeting.act(.typePaper(first), by: .seat(s1))
    try meeting.act(.typePaper(second), by: .seat(m5))
    #expect(
      meeting.refusal(.sealPaper(p1, m3, confirming: false), by: .seat(m5))
        == .papersDiffer(PaperDifference(keys: [], isElsewhere: true)))
    second.content.opinion = "Tốt"
    try meeting.act(.typePaper(second), by: .seat(m5))
    try meeting.act(.sealPaper(p1, m3, confirming: false), by: .seat(m5))
    #expect(try meeting.record("P1").current(m3)?.content.opinion == "Tốt")
  }

  static let elsewhere: [@Sendable (inout PaperEntry) -> Void] = [
    { $0.content.remarks[CriterionKey("1.1")] = "x" }, { $0.content.opinion = "x" }, { $0.content.eliminate = "x" },
    { $0.returned = CalendarDay(number: 1) }, { $0.reason = "x" },
  ]

  @Test("Words, a proposal, the day and the reason are compared too", arguments: elsewhere.indices)
  func comparesMore(_ index: Int) throws {
    let entry = PaperEntry(product: p1, seat: m3, content: Draft())
    var other = entry
    Self.elsewhere[index](&other)
    let time = Timestamp(seconds: 0)
    let (one, two) = (TypedPaper(entry: entry, by: s1, time: time), TypedPaper(entry: other, by: m5, time: time))
    #expect(one.differences(from: two) == PaperDifference(keys: [], isElsewhere: true))
    #expect(one.differences(from: one).isEmpty)
  }

  @Test("Nobody types the own paper; observers type none; a paper is complete or no paper")
  func who() throws {
    var meeting = try opened()
    let entry = try paper(meeting)
    #expect(meeting.refusal(.typePaper(entry), by: .seat(m3)) == .ownPaper(m3))
    #expect(meeting.refusal(.typePaper(entry), by: .seat(o1)) == .notAtTheDesk(o1))
    #expect(meeting.refusal(.typePaper(entry), by: .program) == .unknownSeat(SeatID("-")))
    #expect(meeting.refusal(.typePaper(entry), by: .seat(SeatID("X"))) == .unknownSeat(SeatID("X")))
    var broken = entry
    broken.content.choices[c11] = nil
    #expect(
      meeting.refusal(.typePaper(broken), by: .seat(s1)) == .incomplete([TickFault(key: c11, problem: .missing)]))
    broken.content = .eliminating(" ")
    #expect(meeting.refusal(.typePaper(broken), by: .seat(s1)) == .reasonNeeded)
    try meeting.act(.leave(m3, reason: "về"))
    #expect(meeting.refusal(.typePaper(entry), by: .seat(s1)) == .notPresent(m3), "whose paper it is must be there")
    try meeting.act(.adjourn(reason: "hết giờ"))
    #expect(meeting.refusal(.typePaper(entry), by: .seat(s1)) != nil)
    #expect(try Meeting().refusal(.typePaper(entry), by: .seat(s1)) == .notInThisSession)
  }

  @Test("A third person's typing: what another typed last is what is compared")
  func three() throws {
    var meeting = try opened()
    try meeting.act(.typePaper(try paper(meeting, 70)), by: .seat(s1))
    try meeting.act(.typePaper(try paper(meeting, 75)), by: .seat(m5))
    try meeting.act(.typePaper(try paper(meeting, 75)), by: .seat(t1))
    #expect(meeting.refusal(.sealPaper(p1, m3, confirming: false), by: .seat(s1)) != nil)
    try meeting.act(.sealPaper(p1, m3, confirming: false), by: .seat(t1))
    #expect(
      try meeting.record("P1").current(m3)?.content.paper
        == SealedSheet.PaperOrigin(first: m5, second: t1, isConfirmed: false))
  }

  @Test("A later version needs the reason that stands on the paper; the earlier one stays")
  func rescoring() throws {
    var meeting = try Meeting.second()
    try meeting.scored("P1", totals: [70, 81, 75, 75, 75], meeting: .four)
    try meeting.act(.orderRescoring(p1, reason: "còn chênh"))
    #expect(meeting.refusal(.typePaper(try paper(meeting, 76, m2)), by: .seat(s1)) == .reasonNeeded)
    try meeting.act(.typePaper(try paper(meeting, 76, m2, reason: "xem lại mẫu")), by: .seat(s1))
    try meeting.act(.sealPaper(p1, m2, confirming: true), by: .seat(m1))
    let sheets = try meeting.record("P1").sheets.filter { $0.seat == m2 }
    #expect(sheets.map(\.version) == [1, 2] && sheets[1].content.reason == "xem lại mẫu")
  }

  @Test("The member seals at the terminal after all: the typings no longer wait")
  func terminal() throws {
    var meeting = try opened()
    try meeting.act(.typePaper(try paper(meeting)), by: .seat(s1))
    try meeting.seal("P1", m3, try meeting.draft(80))
    #expect(try meeting.record("P1").typed.isEmpty)
    #expect(meeting.refusal(.sealPaper(p1, m3, confirming: true), by: .seat(m5)) == .alreadySealed(m3))
    #expect(try meeting.record("P1").current(m3)?.content.paper == nil)
  }

  @Test("In writing the paper bears the day on which it came back; in the meeting it bears none")
  func returned() throws {
    var meeting = try Meeting.second()
    try meeting.ask("P1")
    let sent = meeting.today
    var entry = try paper(meeting)
    #expect(meeting.refusal(.typePaper(entry), by: .seat(s1)) == .dayNeeded)
    entry.returned = sent.adding(days: 4)
    #expect(meeting.refusal(.typePaper(entry), by: .seat(s1)) == .dayNeeded, "that day has not come")
    meeting.pass(days: 12)
    entry.returned = sent.adding(days: -1)
    #expect(meeting.refusal(.typePaper(entry), by: .seat(s1)) == .dayNeeded, "before it was sent")
    for (seat, day) in [(m3, 10), (m4, 11)] {
      entry.seat = seat
      entry.returned = sent.adding(days: day)
      try meeting.act(.typePaper(entry), by: .seat(s1))
      try meeting.act(.sealPaper(p1, seat, confirming: true), by: .seat(m5))
    }
    let record = try meeting.record("P1")
    #expect(record.current(m3).map(record.isLate) == false, "typed late, back in time")
    #expect(record.current(m4).map(record.isLate) == true)
    var live = try opened()
    var dated = try paper(live)
    dated.returned = live.today
    #expect(live.refusal(.typePaper(dated), by: .seat(s1)) == .dayNeeded)
    try live.act(.typePaper(try paper(live)), by: .seat(s1))
  }
}
