import Criteria
import TestWorld

@testable import Council

/// What may be done in a small world.
struct Step {
  enum Act {
    case command(Command)
    /// A vote that everybody present is in favour of, or against.
    case vote(Resolution.Subject, DossierID?, inFavour: Bool)
    case waiting(days: Int)
  }

  let act: Act
  let actor: Actor

  init(_ command: Command, by actor: Actor = Meeting.chair) { (act, self.actor) = (.command(command), actor) }
  private init(_ act: Act) { (self.act, actor) = (act, Meeting.chair) }

  static func adopt(_ subject: Resolution.Subject, _ id: DossierID? = nil) -> Step {
    Step(.vote(subject, id, inFavour: true))
  }
  static func reject(_ subject: Resolution.Subject, _ id: DossierID? = nil) -> Step {
    Step(.vote(subject, id, inFavour: false))
  }
  /// Longer than opinions in writing may take.
  static var nextWeeks: Step { Step(.waiting(days: 11)) }
}

/// All states that a few steps lead to, each looked at once: breadth first, so every state by its shortest way.
struct SmallWorld {
  private struct State {
    var session: Session
    var now: Timestamp
    /// Index of the state that it came from, and of the step.
    var from: (state: Int, step: Int)?
    var depth: Int
  }

  let law: Law
  var steps: [Step] = []
  private var states: [State]
  private var seen: Set<StateKey>
  private(set) var edges = 0
  private(set) var depth = 0
  private(set) var kinds: Set<EventKind> = []
  private(set) var refusals: Set<RefusalName> = []
  /// What did not hold, with the way that led to it; the first few.
  private(set) var broken: [String] = []

  init(_ start: Meeting) {
    law = start.law
    states = [State(session: start.session, now: start.now, from: nil, depth: 0)]
    seen = [StateKey(start.session, start.now)]
  }

  var summary: String { "\(states.count) states, \(edges) steps, depth \(depth), \(refusals.count) refusals" }

  mutating func walk(depth limit: Int, states most: Int) {
    var index = 0
    while index < states.count, states[index].depth < limit, states.count < most, broken.count < 5 {
      for step in steps.indices { take(step, from: index) }
      index += 1
    }
  }

  private mutating func take(_ step: Int, from index: Int) {
    let (state, chosen) = (states[index], steps[step])
    edges += 1
    guard let command = command(chosen, in: state.session) else {
      if case .waiting(let days) = chosen.act {
        add(state.session, Timestamp(seconds: state.now.seconds + Int64(days) * 86_400), from: (index, step))
      }
      return
    }
    switch state.session.decide(command, by: chosen.actor, at: state.now, law: law) {
    case .failure(let refusal): refusals.insert(RefusalName(refusal))
    case .success(let events):
      var session = state.session
      for event in events {
        let before = session
        kinds.insert(event.kind)
        session.apply(
          LoggedEvent(
            height: session.height + 1, time: state.now, actor: chosen.actor, event: event, isRehearsal: true))
        for fault in Invariants.broken(by: event, from: before, to: session, law: law) {
          broken.append("\(fault): \(way(to: index)) \(event.kind)")
        }
      }
      add(session, state.now, from: (index, step))
    }
  }

  private func command(_ step: Step, in session: Session) -> Command? {
    switch step.act {
    case .command(let command): return command
    case .waiting: return nil
    case .vote(let subject, let id, let inFavour):
      let voters = session.voters(on: id.flatMap(session.product))
      let chair = session.attendance.map { voters.contains($0.presiding) } ?? false
      let votes = Votes(
        inFavour: inFavour ? voters.count : 0, against: inFavour ? 0 : voters.count, abstaining: 0,
        chairInFavour: inFavour && chair)
      return .resolve(id, subject, votes, reason: "x")
    }
  }

  private mutating func add(_ session: Session, _ now: Timestamp, from: (state: Int, step: Int)) {
    guard seen.insert(StateKey(session, now)).inserted else { return }
    let depth = states[from.state].depth + 1
    states.append(State(session: session, now: now, from: from, depth: depth))
    self.depth = max(self.depth, depth)
    for fault in EarlySight.broken(session, law: law) { broken.append("\(fault): \(way(to: states.count - 1))") }
  }

  /// The steps to a state, by their places in `steps`.
  private func way(to index: Int) -> [Int] {
    var (way, state) = ([Int](), states[index])
    while let from = state.from {
      way.append(from.step)
      state = states[from.state]
    }
    return way.reversed()
  }
}

/// What of a state bears on what can come: without its height, times, texts and what is only kept.
private struct StateKey: Hashable {
  struct Product: Hashable {
    var stage: ProductRecord.Stage
    var cleared: Set<SeatID>
    var recused: Set<SeatID>
    var excused: Set<SeatID>
    var sheets: [SheetKey]
    var sealedInTurn: Set<SeatID>
    var turns: Int
    var round: Int
    var opinions: OpinionRound?
    var typed: Set<SeatID>
    var votes: [Resolution.Subject: Bool]
  }

  struct SheetKey: Hashable {
    var seat: SeatID
    var version: Int
    var first: Choice?
    var late: Bool
  }

  var day: CalendarDay
  var isClosed: Bool
  var isAdjourned: Bool
  var attendance: Attendance?
  var products: [Product]
  var hasRecount: Bool
  var votes: [Resolution.Subject: Bool]

  init(_ session: Session, _ now: Timestamp) {
    func votes(on id: DossierID?, _ turn: Int) -> [Resolution.Subject: Bool] {
      session.resolutions.filter { $0.product == id && $0.turn == turn }.reduce(into: [:]) {
        $0[$1.subject] = $1.isAdopted
      }
    }
    day = now.day
    isClosed = session.phase == .closed
    isAdjourned = session.isAdjourned
    attendance = session.attendance
    attendance?.attended = []
    products = session.products.map { record in
      Product(
        stage: record.stage, cleared: record.cleared, recused: Set(record.recusals.keys),
        excused: Set(record.excuses.keys),
        sheets: record.sheets[record.firstCounted...].map {
          SheetKey(
            seat: $0.seat, version: min($0.version, 3), first: $0.content.choices[TinyLaw.first],
            late: record.isLate($0))
        }, sealedInTurn: record.sealedInTurn, turns: record.turnsUsed, round: record.round, opinions: record.opinions,
        typed: Set(record.typed.keys), votes: votes(on: record.id, record.scene))
    }
    hasRecount = session.recount != nil
    self.votes = votes(on: nil, session.listTurn)
  }
}
