import CanonicalJSON
import Chance
import Criteria
import Evidence
import TestWorld
import Testing

@testable import Council

@Suite("Random sessions keep the rules")
struct RandomSessionTests {
  /// What the councils of one run did and were refused, so that a run that only ever fails is noticed.
  private struct Seen {
    var events: [String: Int] = [:]
    var refusals: Set<String> = []
  }

  @Test("After every event: no sheet lost or changed, versions rise by one, nobody sees another's sheet early")
  func invariants() throws {
    var seen = Seen()
    for seed: UInt64 in 1...5 { try run(seed: seed, steps: 400, &seen) }
    #expect(seen.events.count == 19, "\(seen.events)")
    #expect(seen.refusals.count >= 20, "\(seen.refusals.sorted())")
  }

  private func run(seed: UInt64, steps: Int, _ seen: inout Seen) throws {
    var numbers = SeededNumbers(seed: seed)
    var rules = Rules.firstEdition
    rules.spreadLimit = numbers.oneIn(2) ? 10 : 60
    rules.quorum = numbers.oneIn(2) ? Fraction(1, 2) : Fraction(3, 4)
    var meeting = try Meeting(rules: rules)
    seen.events["sessionOpened", default: 0] += 1
    for step in 0..<steps {
      let before = meeting.session
      let (command, actor) = try next(meeting, &numbers, closing: step > steps - 60)
      meeting.now = Timestamp(seconds: meeting.now.seconds + Int64.random(in: -5...200, using: &numbers))
      let answer = meeting.attempt(command, by: actor)
      switch answer {
      case .success(let events):
        for event in events { seen.events[event.kind.rawValue, default: 0] += 1 }
        try check(meeting, after: before)
      case .failure(let refusal):
        seen.refusals.insert(String(String(describing: refusal).prefix { $0 != "(" }))
        #expect(meeting.session == before, "a refusal changes nothing")
      }
    }
    try checkLog(meeting)
  }

  private func check(_ meeting: Meeting, after before: Session) throws {
    let session = meeting.session
    #expect(session.height == meeting.log.count)
    #expect(session.info == before.info)
    #expect(Array(session.resolutions.prefix(before.resolutions.count)) == before.resolutions)
    #expect(session.resolutions.map(\.number) == Array(1...(session.resolutions.count + 1)).dropLast())
    for record in session.products {
      let old = before.product(record.id)?.sheets ?? []
      #expect(Array(record.sheets.prefix(old.count)) == old)
      for seat in Meeting.scorers {
        let versions = record.sheets.filter { $0.seat == seat }.map(\.version)
        #expect(versions == Array(1...(versions.count + 1)).dropLast())
      }
      if case .concluded = before.product(record.id)?.stage { #expect(record == before.product(record.id)) }
      if case .concluded(let conclusion) = record.stage {
        #expect((conclusion.star == nil) == (conclusion.outcome == .eliminated))
      }
      #expect(record.turns.count <= session.info.rules.rescoringTurns)
    }
    for viewer in [Viewer.hall] + session.info.seats.map({ .seat($0.id) }) {
      for product in session.visible(to: viewer, law: meeting.law).products {
        let record = try #require(session.product(product.id))
        if case .seat(let seat) = viewer { #expect(product.ownSheet?.seat ?? seat == seat) }
        if viewer == .hall { #expect(product.ownSheet == nil) }
        let isOpen =
          [.revealed, .concluded].contains(record.stage.name) && viewer != .hall && viewer != .seat(SeatID("O1"))
        #expect((product.result != nil) == isOpen)
        if !isOpen { #expect(product.sheets.isEmpty) }
      }
    }
  }

  private func checkLog(_ meeting: Meeting) throws {
    #expect(Session(meeting.log) == meeting.session)
    #expect(Session(meeting.log) == Session(meeting.log))
    let lines = meeting.lines
    let (log, _) = try EventChain.read(lines) { meeting.law.sets[$0] }
    #expect(log == meeting.log)
    #expect(meeting.lines == lines)
    // The result reproduces itself from the tally input alone.
    let input = meeting.session.tallyInput(law: meeting.law)
    let atHand = try LawAtHand.load()
    if !input.products.isEmpty {
      let checked = try TallyReader.read(input.document().canonicalBytes, law: atHand.source)
      let products = checked.document()["products"]?.array ?? []
      let inResult =
        meeting.session.resultDocument(law: meeting.law)["products"]?.array?.compactMap { $0["tally"] } ?? []
      #expect(products == inResult)
      #expect(!products.isEmpty)
    }
  }

  // MARK: Commands

  private func next(
    _ meeting: Meeting, _ numbers: inout SeededNumbers, closing: Bool
  ) throws -> (Command, Actor) {
    let seats = meeting.session.info.seats.map(\.id)
    let seat = seats[Int.random(in: seats.indices, using: &numbers)]
    let desk: Actor =
      numbers.oneIn(12) ? .seat(seat) : [.program, Meeting.chair][Int.random(in: 0...1, using: &numbers)]
    let live = meeting.session.products.filter { ![.concluded, .withdrawn].contains($0.stage.name) }
    let reason = numbers.oneIn(15) ? " " : "lý do \(numbers.next() % 100)"
    guard let record = numbers.oneIn(30) ? meeting.session.products.last : live.first, !numbers.oneIn(12) else {
      return (try other(meeting, seat, reason, &numbers, closing: closing), desk)
    }
    let id = record.id
    switch record.stage {
    case .queued: return (numbers.oneIn(6) ? .recuse(id, seat, reason: reason) : .openScoring(id), desk)
    case .scoring:
      let waiting = meeting.session.expected(for: record).map(\.id).filter { !record.sealedInTurn.contains($0) }
      if numbers.oneIn(8) || waiting.isEmpty { return (.closeScoring(id), desk) }
      if numbers.oneIn(20) { return (.excuse(id, seat, reason: reason), desk) }
      if numbers.oneIn(20) { return (.recuse(id, seat, reason: reason), desk) }
      if !record.turns.isEmpty, numbers.oneIn(3) { return (.closeScoring(id), desk) }
      let sealer = numbers.oneIn(10) ? seat : waiting[Int.random(in: waiting.indices, using: &numbers)]
      return (.seal(id, try draft(meeting, &numbers), reason: reason), .seat(sealer))
    case .closed: return (.reveal(id), desk)
    case .revealed:
      let gate = ConclusionGate(session: meeting.session, record: record, law: meeting.law)
      if gate.blockers.isEmpty { return (.conclude(id), desk) }
      if gate.turnsLeft > 0, numbers.oneIn(3) { return (.orderRescoring(id, reason: reason), desk) }
      if numbers.oneIn(8) { return (.withdraw(id, reason: reason), desk) }
      if numbers.oneIn(8) { return (.conclude(id), desk) }
      let subject =
        gate.subjectsToVote.first ?? Resolution.Subject.allCases[Int.random(in: 0...2, using: &numbers)]
      let present = meeting.session.countingSeats.count {
        meeting.session.attendance?.present.contains($0.id) ?? false && record.recusals[$0.id] == nil
      }
      let inFavour = Int.random(in: 0...present, using: &numbers)
      let votes = Votes(
        inFavour: inFavour, against: present - inFavour, abstaining: numbers.oneIn(20) ? 1 : 0,
        chairInFavour: inFavour > 0 && numbers.oneIn(2))
      return (.resolve(id, subject, votes, reason: reason), desk)
    case .withdrawn, .postponed, .inWriting, .concluded: return (.withdraw(id, reason: reason), desk)
    }
  }

  private func other(
    _ meeting: Meeting, _ seat: SeatID, _ reason: String, _ numbers: inout SeededNumbers, closing: Bool
  ) throws -> Command {
    let count = meeting.session.products.count
    switch Int.random(in: closing ? 4...11 : 0...11, using: &numbers) {
    case 0...3: return .queue(Meeting.dossier("P\(numbers.oneIn(9) ? count : count + 1)"))
    case 4:
      let present = Meeting.scorers.filter { _ in !numbers.oneIn(7) }
      return .takeAttendance(present: present, presiding: SeatID(numbers.oneIn(3) ? "M2" : "M1"))
    case 5: return .arrive(seat)
    case 6: return numbers.oneIn(4) ? .leave(seat, reason: reason) : .arrive(seat)
    case 7: return .recordPIN(seat, right: numbers.oneIn(2))
    case 8: return .recordPIN(SeatID("M3"), right: false)
    case 9: return .recordRecount(digest: String(repeating: "0", count: 64))
    case 10: return closing ? .closeSession : .withdraw(DossierID("P\(count)"), reason: reason)
    default:
      return closing ? .recordRecount(digest: String(repeating: "1", count: 64)) : .openScoring(DossierID("P\(count)"))
    }
  }

  private func draft(_ meeting: Meeting, _ numbers: inout SeededNumbers) throws -> Draft {
    if numbers.oneIn(12) { return .eliminating("giả mạo") }
    var draft = Draft()
    let set = try meeting.set()
    draft.choices =
      numbers.oneIn(3)
      ? Ticks.random(in: set, using: &numbers)
      : try Ticks.choices(total: Int.random(in: 74...80, using: &numbers), in: set, meeting: .four)
    if numbers.oneIn(12) { draft.choices[CriterionKey("1.1")] = nil }
    draft.opinion = "ý kiến \(numbers.next())"
    return draft
  }
}
