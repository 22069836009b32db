internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence
internal import Office

/// Folding a made-up log of 1,000,000 events into the state of its session, beside the bare reading of the same lines'
/// JSON; and how much memory the log and the state take for an event.
///
/// 100 products are scored by everybody, revealed and scored again, twenty times; between their events the last seat goes
/// out and comes back.
enum FoldBench {
  private static let events = 1_000_000
  private static let products = 100
  private static let turns = 20

  static func run(in folder: String) throws {
    let office = try BenchSession.make(in: folder + "/fold")
    let before = Memory.resident()
    let log = try log(like: office.session, law: office.law)
    var times: [Int64] = []
    var state: Session?
    for _ in 0..<3 { times.append(Stopwatch.nanoseconds { state = Session(log) }) }
    let grown = Memory.resident() - before
    let (ours, bare) = (times.min() ?? 0, reading(log))
    let sheets = state?.products.reduce(0) { $0 + $1.sheets.count } ?? 0
    Console.answer(
      "fold: \(ours / 1_000_000) ms for \(log.count) events, \(sheets) sheets among them; bare JSON of the same lines "
        + "\(bare / 1_000_000) ms, ratio \(Stopwatch.ratio(ours, bare)); log and state take \(grown / log.count) bytes an "
        + "event")
  }

  /// The rules of the first sessions ask for nothing but sheets.
  private static func log(like session: Session, law: Law) throws -> [LoggedEvent] {
    var info = session.info
    info.rules = .firstEdition
    info.rules.rescoringTurns = turns
    let seats = info.seats.map(\.id)
    guard let chair = info.seats.first(where: { $0.role == .chair })?.id, let last = seats.last(where: { $0 != chair }),
      let template = session.products.first?.dossier, let set = law.sets[template.set]
    else { return [] }
    let opening = LoggedEvent(height: 1, time: session.openedAt, actor: .program, event: .sessionOpened(info))
    guard var state = Session(opening: opening) else { return [] }
    var log = [opening]
    log.reserveCapacity(events)
    func add(_ event: Event, by actor: Actor) {
      let logged = LoggedEvent(height: log.count + 1, time: session.openedAt, actor: actor, event: event)
      log.append(logged)
      state.apply(logged)
    }
    func act(_ command: Command, by actor: Actor = .seat(chair)) throws {
      for event in try state.decide(command, by: actor, at: session.openedAt, law: law).get() { add(event, by: actor) }
    }
    func draft() -> Draft {
      var draft = Draft()
      for criterion in set.criteria { draft.choices[criterion.key] = .points(criterion.points(inCase: 0).last ?? 0) }
      return draft
    }
    try act(.takeAttendance(present: seats, presiding: chair), by: .program)
    for number in 1...products {
      var dossier = template
      dossier.id = DossierID("P\(number)")
      try act(.queue(dossier))
      try act(.openScoring(dossier.id))
      for turn in 1...turns {
        if turn > 1 { try act(.orderRescoring(dossier.id, reason: "…")) }
        for seat in info.seats where seat.scores {
          try act(.seal(dossier.id, draft(), reason: turn > 1 ? "…" : ""), by: .seat(seat.id))
        }
        try act(.closeScoring(dossier.id))
        try act(.reveal(dossier.id))
      }
      while log.count < events / products * number - 1 {
        add(.memberLeft(last, reason: "…"), by: .seat(chair))
        add(.memberArrived(last, online: false), by: .seat(chair))
      }
    }
    return log
  }

  /// The time that the lines of the log take to be read as JSON and nothing more; they are made a thousand at a time.
  private static func reading(_ log: [LoggedEvent]) -> Int64 {
    var (time, parent) = (Int64(0), Digest.none)
    for start in stride(from: 0, to: log.count, by: 1000) {
      let lines = log[start..<min(start + 1000, log.count)].map { logged in
        let line = EventChain.line(logged, after: parent)
        parent = EventChain.hash(ofLine: line)
        return Array(line.utf8)
      }
      time += Stopwatch.nanoseconds { for line in lines { _ = try? JSONReader.read(line) } }
    }
    return time
  }
}
