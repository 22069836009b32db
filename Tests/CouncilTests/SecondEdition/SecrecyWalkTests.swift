import Criteria
import TestWorld
import Testing

@testable import Council

/// Words and numbers that stand in one place each are looked for in everything that every seat can see, phase by phase.
@Suite("Second edition: who sees what, when")
struct SecrecyWalkTests {
  private static let e1 = SeatID("E1")
  private static let scorers = Meeting.scorers + [e1]
  private static let seats: Set<String> = ["M1", "M2", "M3", "M4", "M5", "E1", "S1", "T1", "O1"]
  private static let council = seats.subtracting(["O1"])
  private static let everybody = seats.union(["hall", "X"])
  /// The chair and who keeps the minutes.
  private static let desk: Set<String> = ["M1", "M5", "S1"]

  static let settings: [(secrecy: SecrecyEnd, advice: AdviserReport)] = SecrecyEnd.allCases.flatMap { secrecy in
    AdviserReport.allCases.map { (secrecy, $0) }
  }

  // MARK: What is planted

  private static func marks(_ seat: SeatID, _ what: String) -> [String] {
    ["nx-\(what)-\(seat)", "yk-\(what)-\(seat)"]
  }

  private func draft(_ seat: SeatID, _ what: String, _ total: Int, _ meeting: Meeting) throws -> Draft {
    var draft = try meeting.draft(total, meeting: .four)
    draft.remarks[CriterionKey("1.5")] = Self.marks(seat, what)[0]
    draft.opinion = Self.marks(seat, what)[1]
    return draft
  }

  private func opened(_ row: (secrecy: SecrecyEnd, advice: AdviserReport)) throws -> Meeting {
    var seats = Meeting.seats()
    seats.append(Seat(id: Self.e1, role: .expert, person: "Chuyên gia", agency: "Viện"))
    var meeting = try Meeting.second(seats: seats) {
      ($0.secrecy, $0.adviserReport, $0.spreadLimit) = (row.secrecy, row.advice, 100)
    }
    var dossier = Meeting.dossier("P1")
    var report = Dossier.AdvisersReport()
    report.text = "báo-cáo-tư-vấn"
    report.notes = [Dossier.CriterionNote(key: CriterionKey("1.1"), points: 2, text: "lời-tư-vấn")]
    dossier.advisers = report
    try meeting.act(.queue(dossier))
    try meeting.act(.queue(Meeting.renewal("P2")))
    return meeting
  }

  /// Who finds each mark anywhere in what the engine shows.
  private func found(_ marks: some Sequence<String>, _ meeting: Meeting) -> [String: Set<String>] {
    let viewers: [(String, Viewer)] =
      [("hall", .hall), ("X", .seat(SeatID("X")))] + meeting.session.info.seats.map { ($0.id.rawValue, .seat($0.id)) }
    let texts = viewers.map { ($0.0, String(reflecting: meeting.session.visible(to: $0.1, law: meeting.law))) }
    return marks.reduce(into: [:]) { found, mark in
      found[mark] = Set(texts.filter { $0.1.contains(mark) }.map(\.0))
    }
  }

  private func expect(_ phase: String, _ expected: [String: Set<String>], _ meeting: Meeting) {
    for (mark, viewers) in found(expected.keys, meeting) where viewers != expected[mark] {
      Issue.record("\(phase): \(mark) is seen by \(viewers.sorted()), not by \(expected[mark, default: []].sorted())")
    }
  }

  /// Who sees the advisers' words and points, where these have sealed.
  private static func advice(_ setting: AdviserReport, _ sealed: Set<String>) -> [String: Set<String>] {
    let words = (setting == .nothing ? ["T1"] : seats).union(sealed)
    let points = (setting == .textAndScores ? seats : ["T1"]).union(sealed)
    return ["báo-cáo-tư-vấn": words, "lời-tư-vấn": words, "points: Optional(2)": points]
  }

  /// Points of the result, as they stand in nothing else of a projection.
  private static func total(_ points: Int) -> String { "total: \(points))" }

  // MARK: Phases

  @Test("A product in the meeting, from the queue to the close of the session", arguments: settings)
  func meeting(_ row: (secrecy: SecrecyEnd, advice: AdviserReport)) throws {
    var meeting = try opened(row)
    /// After the reveal, while the session is open.
    let open = row.secrecy == .product ? Self.council : Self.desk
    func advice(_ sealed: Set<String>) -> [String: Set<String>] { Self.advice(row.advice, sealed) }
    expect("queued", advice([]), meeting)
    try meeting.rollCall(Self.scorers)
    try meeting.declare("P1", Self.scorers)
    try meeting.act(.note(MeetingNote(kind: .presentation, product: p1, text: "chủ-thể-trình-bày")))
    try meeting.act(.note(MeetingNote(kind: .other, product: nil, text: "ghi-chung")))
    try meeting.act(.openScoring(p1))
    // Two have sealed, the paper of a third was typed once, the secretary noted what was said.
    for (seat, total) in zip([m1, m2], [71, 72]) {
      try meeting.seal("P1", seat, try draft(seat, "một", total, meeting))
    }
    try meeting.act(
      .typePaper(PaperEntry(product: p1, seat: m3, content: try draft(m3, "một", 73, meeting))), by: .seat(s1))
    try meeting.act(.note(MeetingNote(kind: .discussion, product: p1, text: "thảo-luận-sớm")))
    var expected = advice(["M1", "M2"])
    for seat in [m1, m2] { for mark in Self.marks(seat, "một") { expected[mark] = [seat.rawValue] } }
    for mark in Self.marks(m3, "một") { expected[mark] = ["S1"] }
    expected["chủ-thể-trình-bày"] = Self.seats
    expected["ghi-chung"] = Self.seats
    expected["thảo-luận-sớm"] = []
    for points in 71...76 { expected[Self.total(points)] = [] }
    expect("scoring", expected, meeting)
    // All have sealed; whoever typed the paper no longer sees it.
    try meeting.act(.sealPaper(p1, m3, confirming: true), by: .seat(m5))
    for (seat, total) in zip([m4, m5, Self.e1], [74, 75, 76]) {
      try meeting.seal("P1", seat, try draft(seat, "một", total, meeting))
    }
    expected.merge(advice(Set(Self.scorers.map(\.rawValue)))) { $1 }
    for seat in Self.scorers { for mark in Self.marks(seat, "một") { expected[mark] = [seat.rawValue] } }
    expect("all sealed", expected, meeting)
    try meeting.act(.closeScoring(p1))
    expect("closed", expected, meeting)
    // Revealed.
    try meeting.act(.reveal(p1))
    func reveal(_ what: String, _ totals: some Sequence<Int>, to viewers: Set<String>) {
      for seat in Self.scorers {
        for mark in Self.marks(seat, what) { expected[mark] = viewers.union([seat.rawValue]) }
      }
      for points in totals { expected[Self.total(points)] = viewers }
      expected["thảo-luận-sớm"] = viewers
      expected.merge(advice(viewers.union(Self.scorers.map(\.rawValue)))) { $1 }
    }
    reveal("một", 71...76, to: open)
    expected["147/2"] = open
    try meeting.act(
      .resolve(p1, .other, meeting.votes("P1", 6), question: "câu-hỏi-về-P1", reason: "lý-do-về-P1"))
    try meeting.act(.resolve(nil, .other, meeting.votes(nil, 6), question: "câu-hỏi-chung", reason: "x"))
    (expected["câu-hỏi-về-P1"], expected["lý-do-về-P1"]) = (open, open)
    expected["câu-hỏi-chung"] = Self.seats
    expect("revealed", expected, meeting)
    try rescored(&meeting, &expected, open)
    try reopenedAndClosed(&meeting, &expected, open)
  }

  /// Another turn: everybody alone again. M4 changes the sheet; the earlier one is shown to nobody any more.
  private func rescored(_ meeting: inout Meeting, _ expected: inout [String: Set<String>], _ open: Set<String>) throws {
    try meeting.act(.orderRescoring(p1, reason: "vì-sao-chấm-lại"))
    try meeting.seal("P1", m4, try draft(m4, "hai", 64, meeting), reason: "vì-sao-sửa-M4")
    let before = expected
    for seat in Self.scorers where seat != m4 {
      for mark in Self.marks(seat, "một") { expected[mark] = [seat.rawValue] }
    }
    for mark in Self.marks(m4, "một") { expected[mark] = [] }
    for mark in Self.marks(m4, "hai") + ["vì-sao-sửa-M4"] { expected[mark] = ["M4"] }
    for points in [64] + Array(71...76) { expected[Self.total(points)] = [] }
    for mark in ["câu-hỏi-về-P1", "lý-do-về-P1", "thảo-luận-sớm", "147/2"] { expected[mark] = [] }
    // Those who score know why; nobody on the projector does.
    expected["vì-sao-chấm-lại"] = Self.council
    expected.merge(Self.advice(meeting.session.rules.adviserReport, Set(Self.scorers.map(\.rawValue)))) { $1 }
    expect("re-scoring", expected, meeting)
    try meeting.reveal("P1")
    for (mark, viewers) in before { expected[mark] = viewers }
    for mark in Self.marks(m4, "một") { expected[mark] = [] }
    for mark in Self.marks(m4, "hai") + ["vì-sao-sửa-M4"] { expected[mark] = open.union(["M4"]) }
    (expected[Self.total(74)], expected[Self.total(64)], expected["147/2"]) = ([], open, [])
    expected["431/6"] = open
    expect("revealed again", expected, meeting)
  }

  /// The conclusion is everybody's; the sheets are the council's, at the latest when the session is closed.
  private func reopenedAndClosed(
    _ meeting: inout Meeting, _ expected: inout [String: Set<String>], _ open: Set<String>
  ) throws {
    try meeting.act(.conclude(p1))
    expected["431/6"] = Self.everybody
    expect("concluded", expected, meeting)
    try meeting.act(
      .resolve(p1, .reopen, meeting.votes("P1", 6), reason: "vì-sao-mở-lại"))
    try meeting.act(.reopen(p1, reason: "sai sót"))
    (expected["431/6"], expected["vì-sao-mở-lại"]) = (open, open)
    expect("reopened", expected, meeting)
    try meeting.act(.conclude(p1))
    try meeting.act(.withdraw(p2, reason: "rút"))
    try meeting.close()
    expected["431/6"] = Self.everybody
    for (mark, viewers) in expected where open.isSubset(of: viewers) && viewers.isSubset(of: Self.council) {
      expected[mark] = Self.council
    }
    expect("closed session", expected, meeting)
  }

  @Test(
    "Opinions in writing: each alone; why a meeting is asked for is the asker's and the desk's", arguments: settings)
  func writing(_ row: (secrecy: SecrecyEnd, advice: AdviserReport)) throws {
    var meeting = try opened(row)
    let open = row.secrecy == .product ? Self.council : Self.desk
    try meeting.declare("P2", Self.scorers)
    try meeting.act(.askOpinions(p2, sent: meeting.today, due: nil))
    for (seat, total) in zip(Self.scorers, 71...76) where seat != Self.e1 {
      try meeting.seal("P2", seat, try draft(seat, "viết", total, meeting))
    }
    try meeting.seal("P2", Self.e1, .eliminating("vì-sao-loại"))
    try meeting.act(.askForMeeting(p2, m2, reason: "vì-sao-họp"), by: .seat(m2))
    var expected: [String: Set<String>] = ["vì-sao-loại": ["E1"], "vì-sao-họp": Self.desk.union(["M2"])]
    for seat in Meeting.scorers { for mark in Self.marks(seat, "viết") { expected[mark] = [seat.rawValue] } }
    expect("in writing", expected, meeting)
    // Who asked is no secret.
    for viewer in [Viewer.hall, .seat(o1), .seat(m3)] {
      let asked = meeting.session.visible(to: viewer, law: meeting.law).product(p2)?.opinions?.asked
      #expect(asked == [m2: ""])
    }
    try meeting.act(.closeScoring(p2))
    expect("closed", expected, meeting)
    try meeting.act(.reveal(p2))
    for seat in Meeting.scorers {
      for mark in Self.marks(seat, "viết") { expected[mark] = open.union([seat.rawValue]) }
    }
    expected["vì-sao-loại"] = open.union(["E1"])
    expected["vì-sao-họp"] = open.union(Self.desk).union(["M2"])
    expect("revealed", expected, meeting)
    // A meeting takes the place of the opinions: they are shown to nobody.
    try meeting.act(.callMeeting(p2, reason: "họp"))
    for seat in Meeting.scorers { for mark in Self.marks(seat, "viết") { expected[mark] = [] } }
    expected["vì-sao-loại"] = []
    expected["vì-sao-họp"] = Self.desk.union(["M2"])
    expect("a meeting", expected, meeting)
  }

  @Test("What one member ticks changes nothing that anybody else can see before the reveal", arguments: settings)
  func nothingFollows(_ row: (secrecy: SecrecyEnd, advice: AdviserReport)) throws {
    var worlds = [try opened(row), try opened(row)]
    for index in worlds.indices {
      try worlds[index].rollCall(Self.scorers)
      try worlds[index].declare("P1", Self.scorers)
      try worlds[index].act(.openScoring(p1))
      for seat in Self.scorers where seat != m3 { try worlds[index].seal("P1", seat, try worlds[index].draft(75)) }
    }
    func compare(_ phase: String, but seeing: Set<SeatID>) {
      for seat in worlds[0].session.info.seats.map(\.id) where !seeing.contains(seat) {
        let views = worlds.map { $0.session.visible(to: .seat(seat), law: $0.law) }
        if views[0] != views[1] { Issue.record("\(phase): \(seat) sees what M3 ticked") }
      }
      let halls = worlds.map { $0.session.visible(to: .hall, law: $0.law) }
      if halls[0] != halls[1] { Issue.record("\(phase): the hall sees what M3 ticked") }
    }
    // On paper with one, on paper with the other; then the same words sealed by the member, another proposal.
    for index in worlds.indices {
      let entry = PaperEntry(product: p1, seat: m3, content: try worlds[index].draft(60 + 30 * index))
      try worlds[index].act(.typePaper(entry), by: .seat(s1))
    }
    compare("typed", but: [s1])
    for index in worlds.indices {
      var draft = try worlds[index].draft(60 + 30 * index)
      if index == 1 { draft.eliminate = "giả mạo" }
      try worlds[index].seal("P1", m3, draft)
    }
    compare("sealed", but: [m3])
    for index in worlds.indices { try worlds[index].act(.closeScoring(p1)) }
    compare("closed", but: [m3])
    for index in worlds.indices { try worlds[index].act(.reveal(p1)) }
    // The comparison can tell: now it is seen.
    let views = worlds.map { $0.session.visible(to: .seat(m1), law: $0.law) }
    #expect((views[0] == views[1]) == false)
    for seat in [Viewer.hall, .seat(o1)] {
      let views = worlds.map { $0.session.visible(to: seat, law: $0.law) }
      #expect((views[0] == views[1]) == true)
    }
  }

  @Test("Whoever confirms a paper compares it: not whoever typed it, not an observer, not the hall")
  func confirming() throws {
    var meeting = try opened((.product, .textOnly))
    try meeting.rollCall(Self.scorers)
    try meeting.declare("P1", Self.scorers)
    try meeting.act(.openScoring(p1))
    #expect(meeting.session.paperToConfirm(p1, m3, by: m5) == nil)
    try meeting.act(
      .typePaper(PaperEntry(product: p1, seat: m3, content: try meeting.draft(73))), by: .seat(s1))
    #expect(meeting.session.paperToConfirm(p1, m3, by: m5)?.by == s1)
    for seat in [s1, o1] { #expect(meeting.session.paperToConfirm(p1, m3, by: seat) == nil, "\(seat)") }
    for viewer in [Viewer.hall, .seat(m5), .seat(m3), .seat(o1)] {
      let typing = meeting.session.visible(to: viewer, law: meeting.law).product(p1)?.typed[m3]
      #expect(typing == VisibleTyping(typists: [s1], own: nil, difference: nil))
    }
  }
}
