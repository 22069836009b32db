package import Council
package import Criteria
internal import Evidence

/// A small council in session, driven by commands: five seats that score (chair M1, deputy M2, members M3 and M4,
/// secretary with a vote M5), and S1 secretary, T1 adviser, O1 observer, who do not.
package struct Meeting {
  package let law: Law
  package private(set) var log: [LoggedEvent]
  package private(set) var session: Session
  package var now: Timestamp

  package static let chair = Actor.seat(SeatID("M1"))
  package static let scorers = (1...5).map { SeatID("M\($0)") }

  package static func seats() -> [Seat] {
    let roles: [(String, Role)] = [
      ("M1", .chair), ("M2", .deputy), ("M3", .member), ("M4", .member), ("M5", .memberSecretary), ("S1", .secretary),
      ("T1", .adviser), ("O1", .observer),
    ]
    return roles.map { Seat(id: SeatID($0.0), role: $0.1, person: "Ghế \($0.0)", agency: "Cơ quan \($0.0)") }
  }

  package static func info(
    _ atHand: LawAtHand, id: String = "2026-dot2-01", rules: Rules = .firstEdition, seats: [Seat] = seats(),
    authority: Authority = .province
  ) throws -> SessionInfo {
    guard let id = SessionID(id) else { throw NoSession() }
    return SessionInfo(
      id: id, title: "Đánh giá, phân hạng sản phẩm OCOP", body: "UBND tỉnh", council: "Hội đồng cấp tỉnh",
      councilDecision: "Quyết định thành lập", regulation: "Quy chế", place: "Phòng họp", authority: authority,
      regime: atHand.regime.id.rawValue, criteriaDigest: atHand.criteriaDigest, rules: rules, seats: seats,
      rehearsal: true)
  }

  package static func dossier(_ id: String, set: Int = 1) -> Dossier {
    Dossier(
      id: DossierID(id), product: "Sản phẩm \(id)", set: set, kind: .first, producer: "Chủ thể \(id)", commune: "Xã Mẫu"
    )
  }

  package struct NoSession: Error {}

  package init(
    rules: Rules = .firstEdition, seats: [Seat] = Meeting.seats(), authority: Authority = .province,
    law atHand: LawAtHand? = nil
  ) throws {
    let atHand = try atHand ?? LawAtHand.load()
    law = atHand.law
    now = Timestamp(seconds: 1_795_000_000)
    let info = try Self.info(atHand, rules: rules, seats: seats, authority: authority)
    log = [LoggedEvent(height: 1, time: now, actor: .program, event: .sessionOpened(info))]
    guard let session = Session(log) else { throw NoSession() }
    self.session = session
  }

  /// A meeting of any council, by any law.
  package init(opening info: SessionInfo, law: Law, at start: Timestamp = Timestamp(seconds: 1_795_000_000)) throws {
    self.law = law
    now = start
    log = [LoggedEvent(height: 1, time: now, actor: .program, event: .sessionOpened(info))]
    guard let session = Session(log) else { throw NoSession() }
    self.session = session
  }

  /// Does it, or throws the refusal. A second passes.
  @discardableResult
  package mutating func act(_ command: Command, by actor: Actor = chair) throws(Refusal) -> [Event] {
    now = Timestamp(seconds: now.seconds + 1)
    return try attempt(command, by: actor).get()
  }

  /// Does it at this very moment, or says why not.
  package mutating func attempt(_ command: Command, by actor: Actor) -> Decision {
    let decision = session.decide(command, by: actor, at: now, law: law)
    guard case .success(let events) = decision else { return decision }
    for event in events {
      let logged = LoggedEvent(
        height: log.count + 1, time: now, actor: actor, event: event, isRehearsal: session.stampsEvents)
      log.append(logged)
      session.apply(logged)
    }
    return decision
  }

  /// Why not; `nil` where it would be done. Nothing is done.
  package func refusal(_ command: Command, by actor: Actor = chair) -> Refusal? {
    if case .failure(let refusal) = session.decide(command, by: actor, at: now, law: law) { refusal } else { nil }
  }

  package func record(_ id: String) throws -> ProductRecord {
    guard let record = session.product(DossierID(id)) else { throw Refusal.unknownDossier(DossierID(id)) }
    return record
  }

  package func gate(_ id: String) throws -> ConclusionGate {
    ConclusionGate(session: session, record: try record(id), law: law)
  }

  package func set(_ number: Int = 1) throws -> ProductSet { try LawAtHand.load().set(number) }

  // MARK: Stretches of a session

  package mutating func rollCall(_ present: [SeatID] = scorers, presiding: String = "M1") throws(Refusal) {
    try act(.takeAttendance(present: present, presiding: SeatID(presiding)), by: .program)
  }

  /// Queues a product and opens its scoring, with all scorers present unless the roll was called.
  package mutating func open(_ id: String, set: Int = 1) throws(Refusal) {
    if session.attendance == nil { try rollCall() }
    try act(.queue(Self.dossier(id, set: set)))
    if session.rules.conflictDeclaration { try declare(id) }
    try act(.openScoring(DossierID(id)))
  }

  /// These seats have no conflict of interest over the product.
  package mutating func declare(_ id: String, _ seats: [SeatID] = scorers) throws(Refusal) {
    for seat in seats { try act(.clearConflict(seat, [DossierID(id)]), by: .seat(seat)) }
  }

  package mutating func seal(_ id: String, _ seat: SeatID, _ draft: Draft, reason: String = "") throws(Refusal) {
    try act(.seal(DossierID(id), draft, reason: reason), by: .seat(seat))
  }

  package mutating func seal(
    _ id: String, totals: [Int], fixed: [[String: Int]] = [], meeting star: Star? = nil, reason: String = ""
  ) throws {
    for (index, (seat, total)) in zip(Self.scorers, totals).enumerated() {
      var draft = Draft()
      draft.choices = try Ticks.choices(
        total: total, in: try set(), fixed: fixed.indices.contains(index) ? fixed[index] : [:], meeting: star)
      try seal(id, seat, draft, reason: reason)
    }
  }

  package mutating func reveal(_ id: String) throws(Refusal) {
    try act(.closeScoring(DossierID(id)))
    try act(.reveal(DossierID(id)))
  }

  /// From the queue to the reveal.
  package mutating func scored(_ id: String, totals: [Int], meeting star: Star? = nil) throws {
    try open(id)
    try seal(id, totals: totals, meeting: star)
    try reveal(id)
  }

  /// From the queue to the conclusion of a product that has all its floors.
  package mutating func concluded(_ id: String, total: Int) throws {
    try scored(id, totals: Array(repeating: total, count: 5), meeting: .five)
    try act(.conclude(DossierID(id)))
  }

  /// The lines of the session's chain.
  package var lines: [String] {
    var parent = Digest.none
    return log.map { logged in
      let line = EventChain.line(logged, after: parent)
      parent = EventChain.hash(ofLine: line)
      return line
    }
  }
}

extension Draft {
  /// A proposal to eliminate without ticks.
  package static func eliminating(_ reason: String) -> Draft {
    var draft = Draft()
    draft.eliminate = reason
    return draft
  }
}
