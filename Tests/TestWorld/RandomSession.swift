internal import Chance
package import Council
internal import Criteria

/// A session of the second edition by chance: a council that mostly wants to get on, and now and then does anything.
package struct RandomSession {
  package struct Act {
    package let command: Command
    package let actor: Actor
    package let time: Timestamp
  }

  package let forms: Forms
  package private(set) var meeting: Meeting
  /// What was accepted, in order.
  package private(set) var acts: [Act] = []
  package private(set) var refusals: [Refusal] = []
  var numbers: SeededNumbers

  package init(seed: UInt64, forms: Forms) throws {
    var numbers = SeededNumbers(seed: seed)
    let rules = RandomCouncil.rules(&numbers)
    var info = try Meeting.info(
      try LawAtHand.load(), rules: rules, seats: RandomCouncil.seats(&numbers),
      authority: numbers.oneIn(3) ? .central : .province)
    info.criteriaDigest = forms.criteriaDigest
    info.rehearsal = numbers.oneIn(2)
    meeting = try Meeting(opening: info, law: forms.law)
    self.forms = forms
    self.numbers = numbers
  }

  package var session: Session { meeting.session }

  /// - Parameter seen: called after every event with the state before and after it.
  package mutating func play(steps: Int, seen: (Event, Session, Session) -> Void = { _, _, _ in }) {
    for _ in 0..<steps {
      var (command, actor) = numbers.oneIn(12) ? anything() : next()
      pass()
      if numbers.oneIn(60) { (command, actor) = (setTheClock(), .program) }
      let before = session
      switch meeting.attempt(command, by: actor) {
      case .failure(let refusal): refusals.append(refusal)
      case .success(let events):
        acts.append(Act(command: command, actor: actor, time: meeting.now))
        // One command makes one event at most.
        for event in events { seen(event, before, session) }
      }
    }
  }

  private mutating func pass() {
    var seconds = Int64.random(in: 1...120, using: &numbers)
    if numbers.oneIn(25) { seconds += Int64.random(in: 1...12, using: &numbers) * 86_400 }
    meeting.now = Timestamp(seconds: meeting.now.seconds + seconds)
  }

  /// The clock is set, mostly so that it is to be recorded.
  private mutating func setTheClock() -> Command {
    let shift = Int64.random(in: -5_000_000...5_000_000, using: &numbers)
    let passed = Int64.random(in: 0...600, using: &numbers)
    meeting.now = Timestamp(seconds: meeting.session.lastEventAt.seconds + passed + shift)
    return .recordClockJump(elapsed: numbers.oneIn(3) ? nil : passed)
  }

  // MARK: Who, what

  mutating func reason() -> String { numbers.oneIn(30) ? " " : "lý do \(numbers.next() % 100)" }

  mutating func anySeat() -> SeatID { session.info.seats.map(\.id).randomElement(using: &numbers) ?? SeatID("M1") }

  mutating func anyProduct() -> DossierID {
    session.products.map(\.id).randomElement(using: &numbers) ?? DossierID("P1")
  }

  /// Somebody at the desk, now and then somebody who is not.
  mutating func desk() -> Actor { numbers.oneIn(20) ? .seat(anySeat()) : numbers.oneIn(3) ? .program : Meeting.chair }

  mutating func draft(_ set: Int) -> Draft {
    if numbers.oneIn(14) { return .eliminating("giả mạo \(numbers.next() % 10)") }
    var draft = Draft()
    // A few sheets come up often, so that totals are near each other as well as far.
    let most = numbers.oneIn(3) ? 60 : 4
    draft.choices = forms.choices[set]?[Int.random(in: 0..<most, using: &numbers)] ?? [:]
    if numbers.oneIn(40) { draft.choices[draft.choices.keys.sorted { $0.rawValue < $1.rawValue }[0]] = nil }
    if numbers.oneIn(3) { draft.opinion = "ý kiến \(numbers.next() % 1000)" }
    return draft
  }

  mutating func votes(on record: ProductRecord?) -> Votes {
    let voters = session.voters(on: record)
    let presiding = session.attendance?.presiding
    let willing = numbers.oneIn(4) ? 2 : 12
    var names: [SeatID: Resolution.Choice] = [:]
    for voter in voters {
      names[voter] = numbers.oneIn(willing) ? numbers.oneIn(3) ? .abstaining : .against : .inFavour
    }
    var votes = Votes(names: names, chair: presiding)
    if (session.rules.ballot != .named) != numbers.oneIn(40) { votes.names = [:] }
    if numbers.oneIn(40) { votes.inFavour += 1 }
    return votes
  }

  mutating func vote(_ subject: Resolution.Subject, _ id: DossierID?) -> Command {
    let question = (subject == .other) != numbers.oneIn(40) ? "Có đồng ý không?" : ""
    let record = id.flatMap { session.product($0) }
    return .resolve(id, subject, votes(on: record), question: question, reason: reason())
  }

  mutating func rollCall() -> Command {
    let seats = session.info.seats
    let present = seats.map(\.id).filter { _ in !numbers.oneIn(9) }
    let online = present.filter { _ in numbers.oneIn(15) }
    let deputy = seats.first { $0.role == .deputy }?.id
    let presiding = numbers.oneIn(5) ? deputy ?? SeatID("M1") : SeatID("M1")
    return .takeAttendance(present: present, online: online, presiding: presiding)
  }
}
