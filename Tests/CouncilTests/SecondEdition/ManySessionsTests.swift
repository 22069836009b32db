import CanonicalJSON
import Chance
import Criteria
import Evidence
import Foundation
import Recount
import TestWorld
import Testing

@testable import Council

/// Random sessions of the second edition: a few hundred with every run, `HOIDONG_MANY=100000` of them when it is set.
@Suite("Second edition: random sessions")
struct ManySessionsTests {
  static let many = ProcessInfo.processInfo.environment["HOIDONG_MANY"].flatMap(Int.init)
  /// Seeds in chunks, so that they run beside each other.
  static let chunks: [Range<UInt64>] = {
    let (count, parts) = (UInt64(many ?? 240), UInt64(8))
    return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
  }()

  @Test(
    "Folded twice the same, counted again the same, members permuted the same, nothing seen early", arguments: chunks)
  func hold(_ seeds: Range<UInt64>) throws {
    var seen = SessionsSeen()
    for seed in seeds {
      let forms = try (seed.isMultiple(of: 8) ? Forms.real : Forms.tiny).get()
      var random = try RandomSession(seed: seed, forms: forms)
      var broken: [String] = []
      var events = 0
      random.play(steps: 160) { event, before, after in
        broken += Invariants.broken(by: event, from: before, to: after, law: forms.law)
        events += 1
        if events.isMultiple(of: 20) { broken += EarlySight.broken(after, law: forms.law) }
      }
      broken += EarlySight.broken(random.session, law: forms.law)
      // Reading a chain back takes as long as all the rest.
      broken += try SessionChecks.broken(random, readingBack: Self.many != nil || seed.isMultiple(of: 4))
      #expect(broken == [], "seed \(seed)")
      seen.add(random)
      if !broken.isEmpty { return }
    }
    if Self.many != nil { print("HOIDONG_MANY \(seeds): \(seen.summary)") }
  }

  @Test("Every kind of event and most refusals come up")
  func kinds() throws {
    var seen = SessionsSeen()
    for seed in 10_000..<(10_160 as UInt64) {
      var random = try RandomSession(seed: seed, forms: try (seed.isMultiple(of: 4) ? Forms.real : Forms.tiny).get())
      random.play(steps: 160)
      seen.add(random)
    }
    #expect(Set(EventKind.allCases).subtracting(seen.events.keys) == [])
    // Not there: what needs many wrong PINs, a session of the first edition, a tick at the terminal, another law.
    let missing = Set(RefusalName.allCases).subtracting(seen.refusals)
    let others: Set<RefusalName> = [
      .badTick, .pinLocked, .pinWait, .unknownSet, .incompleteDossier, .notInThisSession,
    ]
    #expect(missing.subtracting(others) == [])
    #expect(seen.outcomes.count >= 6, "\(seen.outcomes)")
    #expect(seen.closed >= 20, "\(seen.summary)")
  }

  @Test("Every setting is drawn with every value of its list, and every value is one")
  func rules() {
    var drawn: [RuleKey: Set<String>] = [:]
    for seed in 0..<(400 as UInt64) {
      var numbers = SeededNumbers(seed: seed)
      let rules = RandomCouncil.rules(&numbers)
      for key in RuleKey.allCases { drawn[key, default: []].insert(rules.text(of: key)) }
    }
    for key in RuleKey.allCases {
      for value in RandomCouncil.values(of: key) {
        var rules = Rules()
        let isValue = rules.set(key, value)
        #expect(isValue && drawn[key]?.contains(rules.text(of: key)) == true, "\(key.rawValue) = \(value)")
      }
    }
  }
}

/// What the sessions of a run did, so that a run that only ever fails is noticed.
struct SessionsSeen {
  private(set) var events: [EventKind: Int] = [:]
  private(set) var refusals: Set<RefusalName> = []
  private(set) var outcomes: Set<Outcome> = []
  private(set) var closed = 0
  private(set) var concluded = 0
  private(set) var sessions = 0

  mutating func add(_ random: RandomSession) {
    sessions += 1
    for logged in random.meeting.log {
      events[logged.event.kind, default: 0] += 1
      if case .productConcluded(_, let conclusion) = logged.event { outcomes.insert(conclusion.outcome) }
    }
    refusals.formUnion(random.refusals.map(RefusalName.init))
    closed += random.meeting.log.count { $0.event.kind == .sessionClosed } > 0 ? 1 : 0
    concluded += random.session.products.count { $0.stage.name == .concluded }
  }

  var summary: String {
    "\(sessions) sessions, \(events.values.reduce(0, +)) events of \(events.count) kinds, \(concluded) results, "
      + "\(closed) closed, \(refusals.count) refusals"
  }
}
