import Criteria
import TestWorld
import Testing

@testable import Council

/// Điều 4 khoản 3, Điều 5, Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg.
@Suite("Days that follow from the law and the Quy chế") struct DeadlineTests {
  private func regime(_ id: RegimeID = .qd26) throws -> Regime { try CriteriaLibrary.builtIn.regime(id) }
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test(
    "36 months; filed again from 180 to 120 days before",
    arguments: [
      // Published: 05/8/2026 to 05/8/2029 (Lâm Đồng).
      ("2026-08-05", "2029-08-05", "2029-02-06", "2029-04-07"),
      ("2023-12-28", "2026-12-28", "2026-07-01", "2026-08-30"),
      ("2028-02-29", "2031-02-28", "2030-09-01", "2030-10-31"),
    ])
  func certificate(_ issued: String, _ expires: String, _ from: String, _ until: String) throws {
    let term = try #require(Deadlines.certificate(issued: try day(issued), regime: try regime()))
    #expect(term.expires.description == expires)
    #expect(term.renewal?.from.description == from && term.renewal?.until.description == until)
    #expect(term.renewal?.certificateUntil == term.expires.adding(days: 180))
    #expect(term.basis.hasPrefix("Điều 4 khoản 3 "))
  }

  @Test("Earlier regimes: 36 months, no window; a regime without the data: nothing is said")
  func otherRegimes() throws {
    for id in [RegimeID.qd148, .qd781] {
      // Hậu Giang: three years from 20/7/2021.
      let term = try #require(Deadlines.certificate(issued: try day("2021-07-20"), regime: try regime(id)))
      #expect(term.expires.description == "2024-07-20" && term.renewal == nil)
    }
    var bare = try regime()
    bare.calendar = nil
    #expect(Deadlines.certificate(issued: try day("2026-08-05"), regime: bare) == nil)
    #expect(Deadlines.renewalResult(received: try day("2026-08-05"), regime: bare, rules: Rules()) == nil)
  }

  @Test("A decision of the year after its batch: the term runs from the decision (An Giang, 27/01/2023)")
  func signedInTheNextYear() throws {
    let term = Deadlines.certificate(issued: try day("2023-01-27"), regime: try regime(.qd781))
    #expect(term?.expires.description == "2026-01-27")
  }

  @Test(
    "45 days, or fewer by the Quy chế; never more",
    arguments: [(45, "2026-09-19"), (30, "2026-09-04"), (60, "2026-09-19")])
  func renewalResult(_ clock: Int, _ due: String) throws {
    var rules = Rules()
    rules.writtenOpinions?.clock = clock
    let found = Deadlines.renewalResult(received: try day("2026-08-05"), regime: try regime(), rules: rules)
    #expect(found?.description == due)
    rules.writtenOpinions = nil
    let law = Deadlines.renewalResult(received: try day("2026-08-05"), regime: try regime(), rules: rules)
    #expect(law?.description == "2026-09-19")
    #expect(Deadlines.renewalResult(received: try day("2025-08-05"), regime: try regime(.qd148), rules: rules) == nil)
  }

  @Test(
    "Documents so many working days ahead: a warning on the day after, none without a day",
    arguments: [
      // A session on Monday 23/11/2026.
      (1, "2026-11-20", false), (1, "2026-11-21", true), (2, "2026-11-19", false), (2, "2026-11-20", true),
      (0, "2026-11-23", false), (0, "2026-11-24", true),
    ])
  func documents(_ ahead: Int, _ sent: String, _ late: Bool) throws {
    var rules = Rules()
    rules.documentsAhead = ahead
    var info = try Meeting.info(try LawAtHand.load(), rules: rules)
    let session = try day("2026-11-23")
    #expect(Deadlines.documentsWarning(info: info, session: session) == nil)
    info.documentsSent = try day(sent)
    let due = Deadlines.documents(session: session, rules: rules)
    #expect(
      Deadlines.documentsWarning(info: info, session: session)
        == (late ? .documentsLate(sent: try day(sent), due: due) : nil))
  }

  // MARK: Batches

  private func warnings(
    _ proposed: String?, session: String, authority: Authority = .province, _ change: (inout Batch) -> Void = { _ in }
  ) throws -> [DeadlineWarning] {
    var info = try Meeting.info(try LawAtHand.load(), rules: Rules(), authority: authority)
    change(&info.rules.batch)
    var dossier = Meeting.dossier("P1")
    dossier.filed = try proposed.map(day)
    return Deadlines.warnings(of: dossier, info: info, regime: try regime(), session: try day(session))
  }

  private func batch(_ number: Int, _ year: Int, _ authority: Authority = .province) throws -> BatchDays {
    try #require(try regime().batch(number, year: year, of: authority))
  }

  @Test("In time: nothing is said")
  func inTime() throws {
    for (proposed, session) in [
      ("2026-08-01", "2026-11-21"), ("2026-10-29", "2026-12-29"), ("2027-04-29", "2027-06-29"),
      ("2026-05-25", "2026-06-15"), ("2026-12-01", "2027-05-01"),
    ] {
      #expect(try warnings(proposed, session: session).isEmpty, "\(proposed) \(session)")
    }
    #expect(try warnings(nil, session: "2026-11-21").isEmpty)
    #expect(try warnings("2026-12-15", session: "2027-02-20", authority: .central).isEmpty)
  }

  @Test("“Before 30/10” is not on 30/10: it belongs to the first batch of the next year")
  func proposedLate() throws {
    let second = try batch(2, 2026)
    for day in ["2026-10-30", "2026-11-05"] {
      #expect(
        try warnings(day, session: "2026-12-01")
          == [.proposedAfterBatch(try self.day(day), second, fallsIn: try batch(1, 2027))])
    }
    #expect(try warnings("2026-10-29", session: "2026-12-01").isEmpty)
  }

  @Test("The day on which the province had it counts before the day at the commune")
  func received() throws {
    let info = try Meeting.info(try LawAtHand.load(), rules: Rules())
    var dossier = Meeting.dossier("P1")
    dossier.filed = try day("2026-10-20")
    dossier.received = try day("2026-11-03")
    let found = Deadlines.warnings(of: dossier, info: info, regime: try regime(), session: try day("2026-12-01"))
    #expect(found == [.proposedAfterBatch(try day("2026-11-03"), try batch(2, 2026), fallsIn: try batch(1, 2027))])
  }

  @Test("“Finished before 30/12”: a later session is late for the dossiers of that batch")
  func sessionLate() throws {
    #expect(try warnings("2026-08-01", session: "2026-12-29").isEmpty)
    for session in ["2026-12-30", "2027-01-15"] {
      #expect(
        try warnings("2026-08-01", session: session) == [.sessionAfterBatch(try day(session), try batch(2, 2026))])
    }
  }

  @Test("A batch that the Quy chế names is the one that counts, with its own days")
  func named() throws {
    let second = try batch(2, 2026)
    let named: (inout Batch) -> Void = { (batch: inout Batch) in (batch.year, batch.number) = (2026, 2) }
    #expect(try warnings("2026-08-01", session: "2026-12-20", named).isEmpty)
    #expect(
      try warnings("2026-08-01", session: "2027-01-10", named) == [.sessionAfterBatch(try day("2027-01-10"), second)])
    let (file, finish) = (try day("2026-09-15"), try day("2026-11-01"))
    let own = BatchDays(authority: .province, year: 2026, number: 2, fileBefore: file, finishBefore: finish)
    #expect(
      try warnings("2026-09-20", session: "2026-11-21") {
        named(&$0)
        ($0.filedBefore, $0.finishedBefore) = (file, finish)
      } == [
        .proposedAfterBatch(try day("2026-09-20"), own, fallsIn: second),
        .sessionAfterBatch(try day("2026-11-21"), own),
      ])
  }

  @Test("A third batch has the days that the Quy chế gives, or none")
  func extra() throws {
    let (file, finish) = (try day("2026-08-01"), try day("2026-09-01"))
    let third: (inout Batch) -> Void = { (batch: inout Batch) in (batch.year, batch.number) = (2026, 3) }
    #expect(try warnings("2026-08-20", session: "2026-11-21", third).isEmpty)
    let own = BatchDays(authority: .province, year: 2026, number: 3, fileBefore: file, finishBefore: finish)
    let found = try warnings("2026-08-20", session: "2026-08-25") {
      third(&$0)
      ($0.filedBefore, $0.finishedBefore) = (file, finish)
    }
    #expect(found == [.proposedAfterBatch(try day("2026-08-20"), own, fallsIn: try batch(2, 2026))])
  }

  @Test("Earlier regimes have no batches in the data")
  func noBatches() throws {
    let info = try Meeting.info(try LawAtHand.load(), rules: Rules())
    var dossier = Meeting.dossier("P1")
    dossier.filed = try day("2022-11-15")
    let session = try day("2023-01-27")
    #expect(Deadlines.warnings(of: dossier, info: info, regime: try regime(.qd781), session: session).isEmpty)
  }

  @Test("A renewal goes by its certificate, not by the batches")
  func renewal() throws {
    let info = try Meeting.info(try LawAtHand.load(), rules: Rules())
    var dossier = Meeting.dossier("P1")
    dossier.kind = .renewal
    dossier.previous = Dossier.Recognition(star: 3, certificate: "12", expires: try day("2026-12-28"))
    func found(_ filed: String, session: String) throws -> [DeadlineWarning] {
      dossier.filed = try day(filed)
      dossier.received = try day(filed)
      return Deadlines.warnings(of: dossier, info: info, regime: try regime(), session: try day(session))
    }
    let (from, until) = (try day("2026-07-01"), try day("2026-08-30"))
    #expect(try found("2026-07-01", session: "2026-08-15").isEmpty)
    #expect(try found("2026-08-30", session: "2026-10-14").isEmpty)
    #expect(
      try found("2026-06-30", session: "2026-08-14")
        == [.renewalOutsideWindow(filed: try day("2026-06-30"), from: from, until: until)])
    #expect(
      try found("2026-08-31", session: "2026-10-16") == [
        .renewalOutsideWindow(filed: try day("2026-08-31"), from: from, until: until),
        .renewalLate(session: try day("2026-10-16"), due: try day("2026-10-15")),
      ])
  }
}
