import CanonicalJSON
import Criteria
import Evidence
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: the order of calling")
struct ReorderTests {
  private func queue(_ count: Int, _ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting.second(change)
    try meeting.rollCall()
    for number in 1...count { try meeting.act(.queue(Meeting.dossier("P\(number)"))) }
    return meeting
  }

  private func order(_ meeting: Meeting) -> String {
    meeting.session.inCallingOrder.map { String($0.id.rawValue.dropFirst()) }.joined()
  }

  @Test(
    "To every place, from every place",
    arguments: [
      (1, 3, "2314"), (1, 4, "2341"), (4, 1, "4123"), (3, 2, "1324"), (2, 3, "1324"),
    ])
  func places(_ from: Int, _ to: Int, _ expected: String) throws {
    var meeting = try queue(4)
    try meeting.act(.move(DossierID("P\(from)"), to: to, reason: "chủ thể ở xa"))
    #expect(order(meeting) == expected)
    // What the papers and the ranks go by stays.
    #expect(meeting.session.products.map(\.id.rawValue) == ["P1", "P2", "P3", "P4"])
    let last = try #require(meeting.session.reorderings.last)
    #expect(last.from == from && last.place == to && last.reason == "chủ thể ở xa" && last.time == meeting.now)
    #expect(Session(meeting.log) == meeting.session)
  }

  @Test("One after the other; what is queued later comes last")
  func several() throws {
    var meeting = try queue(3)
    try meeting.act(.move(DossierID("P3"), to: 1, reason: "x"))
    try meeting.act(.move(DossierID("P1"), to: 3, reason: "x"))
    #expect(order(meeting) == "321")
    try meeting.act(.queue(Meeting.dossier("P4")))
    #expect(order(meeting) == "3214")
  }

  @Test("Only by the desk, with a reason, in the second edition, while the session is open")
  func refused() throws {
    var meeting = try queue(3)
    let move = Command.move(p1, to: 2, reason: "x")
    #expect(meeting.refusal(move, by: .seat(m3)) == .notAtTheDesk(m3))
    #expect(meeting.refusal(.move(p1, to: 2, reason: " \t")) == .reasonNeeded)
    #expect(meeting.refusal(.move(DossierID("X"), to: 2, reason: "x")) == .unknownDossier(DossierID("X")))
    for place in [Int.min, -1, 0, 1, 4, Int.max] {
      #expect(meeting.refusal(.move(p1, to: place, reason: "x")) == .notAPlace(place), "\(place)")
    }
    #expect(meeting.refusal(move) == nil)
    try meeting.act(.withdraw(p2, reason: "rút"))
    // A finished product is not moved, and keeps its place.
    #expect(meeting.refusal(.move(p2, to: 1, reason: "x")) == .wrongStage(p2, .withdrawn))
    #expect(meeting.refusal(move) == .notAPlace(2))
    #expect(meeting.refusal(.move(p1, to: 3, reason: "x")) == nil)
    var first = try Meeting()
    try first.act(.queue(Meeting.dossier("P1")))
    try first.act(.queue(Meeting.dossier("P2")))
    #expect(first.refusal(move) == .notInThisSession)
  }

  @Test("A product that was put off keeps its place, and can be moved once it is back")
  func postponed() throws {
    var meeting = try queue(3)
    try meeting.act(.postpone(p1, reason: "chờ"))
    #expect(meeting.refusal(.move(p1, to: 3, reason: "x")) == .wrongStage(p1, .postponed))
    #expect(meeting.refusal(.move(DossierID("P3"), to: 1, reason: "x")) == .notAPlace(1))
    try meeting.act(.resume(p1, reason: "đủ"))
    try meeting.act(.move(p1, to: 3, reason: "x"))
    #expect(order(meeting) == "231")
  }

  @Test("Everybody sees products in the order of calling; equal products stay ranked by the queue")
  func ranking() throws {
    var meeting = try queue(2)
    try meeting.act(.move(p2, to: 1, reason: "x"))
    for id in ["P2", "P1"] {
      try meeting.declare(id)
      try meeting.act(.openScoring(DossierID(id)))
      try meeting.seal(id, totals: [75, 75, 75, 75, 75], meeting: .four)
      try meeting.reveal(id)
      try meeting.act(.conclude(DossierID(id)))
    }
    let session = meeting.session
    #expect(Ranking.places(of: session).map(\.product) == [p1, p2])
    #expect(session.tallyInput(law: meeting.law).products.map(\.id) == ["P1", "P2"])
    for viewer in [Viewer.hall, .seat(m3), .seat(s1)] {
      let view = session.visible(to: viewer, law: meeting.law)
      #expect(view.products.map(\.id) == [p2, p1])
      #expect(view.ranking == Ranking.places(of: session))
      #expect(view.products.map(\.queueNumber) == [2, 1])
      #expect(view.summaries(law: meeting.law) == session.summaries(law: meeting.law))
    }
    // It changes nothing of a result but what it says of itself.
    var plain = try queue(2)
    for id in ["P2", "P1"] {
      try plain.declare(id)
      try plain.act(.openScoring(DossierID(id)))
      try plain.seal(id, totals: [75, 75, 75, 75, 75], meeting: .four)
      try plain.reveal(id)
      try plain.act(.conclude(DossierID(id)))
    }
    let (moved, still) = (session.resultDocument(law: meeting.law), plain.session.resultDocument(law: plain.law))
    #expect(moved["ranking"] == still["ranking"])
    #expect(moved["statistics"] == still["statistics"])
    #expect(moved["reorderings"]?.array?.count == 1 && still["reorderings"] == nil)
    #expect(moved["reorderings"]?.array?.first?["place"]?.integer == 1)
  }

  @Test("Its words may be read by all, but not where sheets were made before and are not shown")
  func secrecy() throws {
    var meeting = try queue(3)
    try meeting.act(.move(p2, to: 3, reason: "chủ thể đến muộn"))
    try meeting.declare("P1")
    try meeting.act(.openScoring(p1))
    try meeting.seal("P1", totals: [75, 75, 75, 75, 60], meeting: .four)
    try meeting.reveal("P1")
    try meeting.act(.postpone(p1, reason: "chờ"))
    try meeting.act(.resume(p1, reason: "đủ"))
    try meeting.act(.move(p1, to: 2, reason: "một phiếu chỉ 60 điểm"))
    func reasons(_ viewer: Viewer) -> [String] {
      Timeline.entries(of: meeting.log, for: viewer, session: meeting.session, law: meeting.law).filter {
        $0.kind == .dossierMoved
      }.map(\.reason)
    }
    #expect(reasons(.seat(s1)) == ["chủ thể đến muộn", "một phiếu chỉ 60 điểm"])
    #expect(reasons(.seat(m3)) == ["chủ thể đến muộn", ""])
    #expect(reasons(.hall) == ["chủ thể đến muộn", ""])
  }

  @Test("The chain reads back; a place that is no number is refused")
  func codec() throws {
    var meeting = try queue(3)
    try meeting.act(.move(p1, to: 3, reason: "x"))
    let (log, _) = try EventChain.read(meeting.lines) { meeting.law.sets[$0] }
    #expect(log == meeting.log)
    var lines = meeting.lines
    let last = lines.removeLast()
    lines.append(last.replacingOccurrences(#""place":3"#, with: #""place":"3""#))
    #expect(lines.last != last)
    #expect(throws: (any Error).self) { try EventChain.read(lines) { meeting.law.sets[$0] } }
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(range, with: new)
  }

  private func replacingCharacters(_ range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
