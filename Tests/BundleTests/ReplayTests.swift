import Council
import Criteria
import TestWorld
import Testing

@testable import Bundle

/// Every event of a log is what the engine would have written; a changed one is not.
@Suite("Logs replayed through the engine")
struct ReplayTests {
  private func sessions(_ seeds: Range<UInt64>) throws -> [RandomSession] {
    try seeds.map { seed in
      var random = try RandomSession(seed: seed, forms: try Forms.tiny.get())
      random.play(steps: 160)
      return random
    }
  }

  /// Calls with every event but the opening and the state before it.
  private func walk(_ random: RandomSession, _ look: (LoggedEvent, Session) throws -> Void) throws {
    let log = random.meeting.log
    guard var state = log.first.flatMap(Session.init(opening:)) else { return }
    for logged in log.dropFirst() {
      try look(logged, state)
      state.apply(logged)
    }
  }

  @Test("Random sessions of the second edition: no event is refused, every conclusion is computed again")
  func random() throws {
    var kinds: Set<EventKind> = []
    for random in try sessions(0..<60) {
      let law = random.forms.law
      try walk(random) { logged, state in
        kinds.insert(logged.event.kind)
        let refusal = Replay.refusal(of: logged, in: state, law: law)
        #expect(refusal == nil, "\(logged.event.kind) at \(logged.height)")
        if case .productConcluded(let id, let conclusion) = logged.event {
          #expect(Replay.isComputed(conclusion, of: id, in: state, law: law, at: logged.time))
        }
      }
    }
    #expect(kinds.count >= EventKind.allCases.count - 4, "\(kinds)")
  }

  @Test("What the engine computes by itself cannot be written otherwise")
  func changed() throws {
    var tried: Set<EventKind> = []
    for random in try sessions(100..<140) {
      try walk(random) { logged, state in
        for event in try forgeries(of: logged.event, random.forms.law) {
          var forged = logged
          forged.event = event
          tried.insert(event.kind)
          #expect(Replay.refusal(of: forged, in: state, law: random.forms.law) != nil, "\(event.kind)")
        }
      }
    }
    #expect(
      tried.isSuperset(of: [
        .resolutionAdopted, .productConcluded, .roundClosed, .sheetSealed, .rescoringOrdered, .attendanceTaken,
        .sessionOpened,
      ]), "\(tried)")
  }

  private func forgeries(of event: Event, _ law: Law) throws -> [Event] {
    switch event {
    case .resolutionAdopted(let resolution): return votes(resolution).map { .resolutionAdopted($0) }
    case .productConcluded(let id, let conclusion): return other(conclusion).map { .productConcluded(id, $0) }
    case .roundClosed(let id, let conclusion, let reason):
      return other(conclusion).map { .roundClosed(id, $0, reason: reason) }
    case .rescoringOrdered(let id, let seats, let reason):
      return [.rescoringOrdered(id, seats: seats == nil ? [] : nil, reason: reason)]
    case .attendanceTaken(let present, let online, let presiding) where present.count > 1:
      return [.attendanceTaken(present: present.reversed(), online: online, presiding: presiding)]
    case .sheetSealed(let sheet): return try sheets(sheet, law).map { .sheetSealed($0) }
    case .sessionClosed: return [.sessionOpened(try Meeting.info(try LawAtHand.load()))]
    default: return []
    }
  }

  private func votes(_ resolution: Resolution) -> [Resolution] {
    var (number, turn, threshold, votes) = (resolution, resolution, resolution, resolution)
    number.number += 1
    turn.turn += 1
    threshold.threshold = VoteThreshold(share: Fraction(3, 5), isStrict: true)
    votes.inFavour += 1
    return [number, turn, threshold, votes]
  }

  private func other(_ conclusion: Conclusion) -> [Conclusion] {
    var (star, mean, outcome) = (conclusion, conclusion, conclusion)
    star.star = conclusion.star == .five ? .four : .five
    mean.mean = Fraction((conclusion.mean?.numerator ?? 0) + 1, 7)
    outcome.outcome = conclusion.outcome == .central5 ? .none1 : .central5
    return [star, mean, outcome]
  }

  private func sheets(_ sheet: SealedSheet, _ law: Law) throws -> [SealedSheet] {
    guard let set = law.sets[sheet.content.set] else { return [] }
    var (version, agreed, returned, paper) = (sheet.content, sheet.content, sheet.content, sheet.content)
    version.version += 1
    version.reason = "x"
    agreed.isAgreed.toggle()
    returned.returned = sheet.content.returned == nil ? CalendarDay(number: 20_000) : nil
    paper.paper = SealedSheet.PaperOrigin(first: sheet.seat, second: sheet.seat, isConfirmed: true)
    return try [version, agreed, returned, paper].map { try SealedSheet.sealing($0, set: set).get() }
  }
}
