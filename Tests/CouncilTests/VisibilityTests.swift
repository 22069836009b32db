import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Who sees what")
struct VisibilityTests {
  private let p1 = DossierID("P1")

  /// Words that stand in a seat's sheet and nowhere else.
  private static func marks(_ seat: SeatID, _ turn: Int) -> [String] {
    ["nhận-xét-riêng-\(seat)-lần\(turn)", "ý-kiến-chung-\(seat)-lần\(turn)"]
  }

  private func draft(_ seat: SeatID, _ turn: Int, _ meeting: Meeting) throws -> Draft {
    var draft = Draft()
    draft.choices = try Ticks.choices(total: 75 + turn, in: try meeting.set(), meeting: .four)
    draft.remarks[CriterionKey("1.5")] = Self.marks(seat, turn)[0]
    draft.opinion = Self.marks(seat, turn)[1]
    return draft
  }

  /// Who finds whose words, at this moment. The whole value is searched as text.
  private func found(_ meeting: Meeting) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    let viewers: [(String, Viewer)] =
      [("hall", .hall), ("X", .seat(SeatID("X")))] + meeting.session.info.seats.map { ($0.id.rawValue, .seat($0.id)) }
    for (name, viewer) in viewers {
      let text = String(describing: meeting.session.visible(to: viewer, law: meeting.law))
      found[name] = Set(
        Meeting.scorers.filter { seat in
          (0...1).contains { turn in Self.marks(seat, turn).contains { text.contains($0) } }
        }.map(\.rawValue))
    }
    return found
  }

  private static let all: Set<String> = ["M1", "M2", "M3", "M4", "M5"]
  private static let council = ["M1", "M2", "M3", "M4", "M5", "S1", "T1"]

  @Test("Before the reveal a seat finds only its own words; after it the council finds all, hall and observer none")
  func stages() throws {
    var meeting = try Meeting()
    try meeting.open("P1")
    for (index, seat) in Meeting.scorers.enumerated() {
      try meeting.seal("P1", seat, try draft(seat, 0, meeting))
      let found = found(meeting)
      for viewer in Meeting.scorers {
        let own: Set<String> = Meeting.scorers.prefix(index + 1).contains(viewer) ? [viewer.rawValue] : []
        #expect(found[viewer.rawValue] == own)
      }
      for viewer in ["hall", "X", "S1", "T1", "O1"] { #expect(found[viewer] == []) }
    }
    try meeting.act(.closeScoring(p1))
    #expect(found(meeting)["M2"] == ["M2"])
    #expect(found(meeting)["S1"] == [])
    try meeting.act(.reveal(p1))
    try expectOpen(meeting)
    // While a re-scoring runs, seats work on their own again, and so do the sheets of the first turn.
    try meeting.act(.orderRescoring(p1, reason: "thảo luận"))
    try meeting.seal("P1", SeatID("M4"), try draft(SeatID("M4"), 1, meeting), reason: "xem lại")
    for viewer in Meeting.scorers { #expect(found(meeting)[viewer.rawValue] == [viewer.rawValue]) }
    #expect(found(meeting)["S1"] == [] && found(meeting)["hall"] == [])
    try meeting.reveal("P1")
    try expectOpen(meeting)
    try meeting.act(.conclude(p1))
    try expectOpen(meeting)
  }

  private func expectOpen(_ meeting: Meeting) throws {
    let found = found(meeting)
    for viewer in Self.council { #expect(found[viewer] == Self.all, "\(viewer)") }
    for viewer in ["hall", "X", "O1"] { #expect(found[viewer] == [], "\(viewer)") }
  }

  @Test("Before the reveal there is no result, no blocker, no resolution; who has sealed is known")
  func knownBefore() throws {
    var meeting = try Meeting()
    try meeting.open("P1")
    let chair = SeatID("M1")
    try meeting.seal("P1", chair, try draft(chair, 0, meeting))
    for viewer in [Viewer.hall, .seat(chair), .seat(SeatID("S1"))] {
      let product = try #require(meeting.session.visible(to: viewer, law: meeting.law).product(p1))
      #expect(product.sealed == [chair] && product.sealedInTurn == [chair])
      #expect(product.waitingFor.map(\.rawValue) == ["M2", "M3", "M4", "M5"])
      #expect(product.sheets.isEmpty && product.result == nil && product.conclusion == nil)
    }
    let visible = meeting.session.visible(to: .seat(chair), law: meeting.law)
    #expect(visible.product(p1)?.ownSheet?.seat == chair)
    #expect(visible.product(p1)?.ownObstacle == .alreadySealed(chair))
    #expect(meeting.session.visible(to: .seat(SeatID("M2")), law: meeting.law).product(p1)?.ownObstacle == nil)
  }

  @Test("The hall sees a conclusion and no sheet; a resolution only who sees the result")
  func conclusion() throws {
    var meeting = try Meeting()
    try meeting.open("P1")
    for seat in Meeting.scorers { try meeting.seal("P1", seat, .eliminating("giả mạo")) }
    try meeting.reveal("P1")
    let votes = Votes(inFavour: 5, against: 0, abstaining: 0, chairInFavour: true)
    try meeting.act(.resolve(p1, .elimination, votes, reason: "giả mạo đã rõ"))
    try meeting.act(.conclude(p1))
    let hall = meeting.session.visible(to: .hall, law: meeting.law)
    #expect(hall.product(p1)?.conclusion?.outcome == .eliminated)
    #expect(hall.product(p1)?.result == nil && hall.resolutions.isEmpty)
    #expect(meeting.session.visible(to: .seat(SeatID("O1")), law: meeting.law).resolutions.isEmpty)
    #expect(meeting.session.visible(to: .seat(SeatID("M3")), law: meeting.law).resolutions.count == 1)
  }
}
