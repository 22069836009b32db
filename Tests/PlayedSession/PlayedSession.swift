internal import CanonicalJSON
package import Council
internal import Criteria
package import Evidence
internal import Trust

/// A session that a test plays through the engine, command by command, as the hall would: what the engine refuses, this
/// throws.
package struct PlayedSession {
  package struct Refused: Error {
    package let command: Command
    package let refusal: Refusal
  }

  /// A member's signature over a sealed sheet, made at the moment of sealing.
  package struct SheetSignature {
    package let sheet: SealedSheet
    package let bytes: [UInt8]
  }

  package let law: Law
  package let criteria: [UInt8]
  package let keys: KeyRing?
  package private(set) var session: Session
  package private(set) var log: [LoggedEvent]
  package private(set) var lines: [String]
  package private(set) var head: Digest
  package private(set) var signatures: [SheetSignature] = []
  /// Moves on by a minute with every act.
  package internal(set) var now: Timestamp

  package init(opening: SessionInfo, law: Law, criteria: [UInt8], keys: KeyRing?, at start: Timestamp) throws {
    var opening = opening
    if let keys { opening.councilCertificate = hexadecimal(keys.authority.certificate.facts.fingerprint) }
    let logged = LoggedEvent(height: 1, time: start, actor: .program, event: .sessionOpened(opening))
    let line = EventChain.line(logged, after: .none)
    guard let session = Session(opening: logged) else { throw Missing.opening }
    (self.law, self.criteria, self.keys, self.session) = (law, criteria, keys, session)
    (log, lines, head, now) = ([logged], [line], EventChain.hash(ofLine: line), start)
  }

  package mutating func act(_ command: Command, by actor: Actor) throws {
    now = Timestamp(seconds: now.seconds + 60)
    switch session.decide(command, by: actor, at: now, law: law) {
    case .failure(let refusal): throw Refused(command: command, refusal: refusal)
    case .success(let events):
      for event in events {
        append(event, by: actor)
        if case .sheetSealed(let sheet) = event, let keys {
          signatures.append(
            SheetSignature(
              sheet: sheet, bytes: try keys.sign(sheet.json.canonicalBytes, as: sheet.signer, at: now.seconds)))
        }
      }
    }
  }

  /// Appends what nobody decided: for logs that a verifier must refuse.
  package mutating func append(_ event: Event, by actor: Actor) {
    let logged = LoggedEvent(
      height: log.count + 1, time: now, actor: actor, event: event, isRehearsal: session.stampsEvents)
    let line = EventChain.line(logged, after: head)
    log.append(logged)
    lines.append(line)
    head = EventChain.hash(ofLine: line)
    session.apply(logged)
  }

  /// Opens, has every seat seal, closes and reveals; then does whatever still stands before the conclusion.
  /// - Parameter again: the sheets of a re-scoring turn.
  package mutating func judge(_ id: DossierID, _ drafts: [SeatID: Draft], again: [SeatID: Draft] = [:]) throws {
    try act(.openScoring(id), by: desk)
    try seal(id, drafts, reason: "")
    try act(.closeScoring(id), by: desk)
    try act(.reveal(id), by: desk)
    while let record = session.product(id), record.stage.name == .revealed {
      let gate = ConclusionGate(session: session, record: record, law: law)
      if gate.blockers.isEmpty {
        try act(.conclude(id), by: desk)
      } else if let subject = gate.subjectsToVote.first {
        let voters = session.countingSeats.count { record.recusals[$0.id] == nil }
        try act(
          .resolve(
            id, subject, Votes(inFavour: voters, against: 0, abstaining: 0, chairInFavour: true),
            reason: "Hội đồng thống nhất sau thảo luận"), by: desk)
      } else {
        try act(.orderRescoring(id, reason: "Chênh lệch vượt mức cho phép, thảo luận lại tiêu chí định tính"), by: desk)
        try seal(id, again, reason: "Xem lại minh chứng về vùng nguyên liệu")
        try act(.closeScoring(id), by: desk)
        try act(.reveal(id), by: desk)
      }
    }
  }

  private mutating func seal(_ id: DossierID, _ drafts: [SeatID: Draft], reason: String) throws {
    for seat in session.info.seats {
      guard let draft = drafts[seat.id] else { continue }
      try act(.seal(id, draft, reason: reason), by: .seat(seat.id))
    }
  }

  /// The recount is recorded with the digest of tally-input.json, then the session is closed.
  package mutating func close() throws {
    let input = session.tallyInput(law: law).document().canonicalBytes
    try act(.recordRecount(digest: Digest(of: input).hex), by: .program)
    try act(.closeSession, by: desk)
  }

  package var desk: Actor { .seat(SeatID("M1")) }

  package enum Missing: Error { case opening, seat(String) }
}
