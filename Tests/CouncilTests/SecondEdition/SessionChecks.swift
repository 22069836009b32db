import CanonicalJSON
import Chance
import Criteria
import Evidence
import Recount
import TestWorld

@testable import Council

/// What must hold of a whole session, however it went. Says what does not, in words; never prints a whole state.
enum SessionChecks {
  static func broken(_ random: RandomSession, readingBack: Bool) throws -> [String] {
    try folding(random, readingBack) + results(random) + permuted(random)
  }

  // MARK: The same log, the same state, the same bytes

  private static func folding(_ random: RandomSession, _ readingBack: Bool) throws -> [String] {
    let (meeting, law) = (random.meeting, random.forms.law)
    var broken: [String] = []
    guard let once = Session(meeting.log), let twice = Session(meeting.log) else { return ["the log does not fold"] }
    if once != meeting.session { broken.append("the fold is another state") }
    let bytes = once.resultDocument(law: law).canonicalBytes
    if bytes != twice.resultDocument(law: law).canonicalBytes { broken.append("folded twice, other bytes") }
    guard readingBack else { return broken }
    let lines = meeting.lines
    let (log, _) = try EventChain.read(lines) { law.sets[$0] }
    if log != meeting.log { broken.append("read back, another log") }
    if Session(log)?.resultDocument(law: law).canonicalBytes != bytes { broken.append("read back, other bytes") }
    return broken
  }

  // MARK: The same sheets, the same numbers

  /// The results by the engine, by the command `tally`, by the second implementation.
  private static func results(_ random: RandomSession) throws -> [String] {
    let (session, forms) = (random.session, random.forms)
    let input = session.tallyInput(law: forms.law)
    guard !input.products.isEmpty else { return [] }
    var broken: [String] = []
    let bytes = input.document().canonicalBytes
    let source = LawSource.fixed(forms.law.regime, sets: Array(forms.law.sets.values))
    let command = try TallyReader.read(bytes, law: source).document()["products"]?.array ?? []
    let engine =
      session.resultDocument(law: forms.law)["products"]?.array?.compactMap { $0["tally"] } ?? []
    if command != engine { broken.append("`tally` differs from the engine") }
    let shadow = try Recount.run(tallyInput: bytes, criteria: forms.criteria).map { $0.canonicalJSON() }
    if shadow != engine.map(\.canonicalText) { broken.append("the recount differs from the engine") }
    for (record, tally) in zip(session.products.filter { $0.stage.name == .concluded }, engine) {
      guard case .concluded(let conclusion) = record.stage else { continue }
      let isOut = conclusion.outcome == .eliminated
      if !isOut,
        tally["mean"]?.string != conclusion.mean?.description || tally["star"]?.integer != conclusion.star?.rawValue
      {
        broken.append("\(record.id) is concluded as \(conclusion), its sheets say otherwise")
      }
    }
    return broken
  }

  // MARK: The same council in another order

  /// The same commands in a council whose seats stand in another order, with other persons in them.
  private static func permuted(_ random: RandomSession) throws -> [String] {
    var numbers = SeededNumbers(seed: UInt64(random.acts.count))
    var info = random.session.info
    let persons = info.seats.map(\.person).shuffled(using: &numbers)
    for index in info.seats.indices { info.seats[index].person = persons[index] }
    info.seats.shuffle(using: &numbers)
    var other = try Meeting(opening: info, law: random.forms.law)
    for act in random.acts {
      other.now = act.time
      if case .failure(let refusal) = other.attempt(act.command, by: act.actor) {
        return ["permuted: \(act.command) is refused: \(refusal)"]
      }
    }
    let (left, right) = (random.session, other.session)
    var broken: [String] = []
    for (one, two) in zip(left.products, right.products) where one != two {
      broken.append("permuted: \(one.id) is \(two.stage.name), not \(one.stage.name), or its record differs")
    }
    if left.resolutions != right.resolutions { broken.append("permuted: other resolutions") }
    if left.listVote != right.listVote || left.phase != right.phase { broken.append("permuted: another close") }
    let ranking = Ranking.places(of: left)
    if ranking != Ranking.places(of: right) { broken.append("permuted: another ranking") }
    return broken
  }
}
