internal import CanonicalJSON
package import Council
internal import Criteria
internal import Evidence
package import Ledger
package import Trust

/// What becomes of the seats whose PIN is not given when a session is made.
package enum OtherPINs: Hashable, Sendable {
  /// A random one, shown once.
  case random
  /// None yet: the seat types its own at the terminal (`SessionOffice.enrol`). The chair's must be given.
  case later
}

/// A session that was just made, with the PINs to hand out.
package struct MadeSession {
  package let office: SessionOffice
  /// In the council's order; random ones are known nowhere else.
  package let pins: [(seat: Seat, pin: String)]
  /// What the secretary should know of the regime; `nil` where the law is plain and the plan follows it.
  package let regimeRemark: RegimeRemark?
}

extension DataFolder {
  /// How long the council's certificates are valid: ten years, so that a recount years later finds them in force.

  /// Makes a session: keys and certificates of every seat, its ledger with the law it is judged by, its queue.
  /// - Parameters:
  ///   - others: what a seat gets whose PIN the plan does not have.
  ///   - cost: of deriving a key from a PIN; tests take a cheap one.
  package func make(
    _ plan: SessionPlan, law: LawShelf, others: OtherPINs = .random, cost: ScryptCost = .standard,
    clock: @escaping () -> Timestamp, steady: @escaping () -> SteadyReading? = { nil }
  ) throws(OfficeError) -> MadeSession {
    // With its whole queue or not at all: made under a name that no session has, then moved into place.
    if Self.exists(self.ledger(of: plan.info.id)) { throw .ledger(.exists(path: folder(of: plan.info.id))) }
    let now = clock()
    var (info, criteria, choice) = try Self.opening(of: plan, law, today: now.day)
    let (keys, pins, fingerprint) = try Self.keys(for: info, pins: plan.pins, others: others, cost: cost, at: now)
    info.councilCertificate = fingerprint
    let building = FileSystem.Building(in: sessionsPath, for: info.id)
    try Self.make(building.path)
    do throws(OfficeError) {
      try fill(building, info, plan.dossiers, criteria, keys, clock: clock, at: now)
      try building.move(to: folder(of: info.id))
    } catch {
      building.remove()
      throw error
    }
    return MadeSession(
      office: try open(info.id, clock: clock, steady: steady), pins: pins, regimeRemark: choice.remark)
  }

  /// What the session opens with, but for the council's certificate, and the law it is judged by.
  static func opening(
    of plan: SessionPlan, _ law: LawShelf, today: CalendarDay
  ) throws(OfficeError) -> (info: SessionInfo, criteria: [UInt8], choice: RegimeChoice) {
    var info = plan.info
    let choice = try RegimeChoice.of(plan, law, today: today)
    info.regime = choice.regime.id.rawValue
    let criteria = try Self.criteria(for: plan, choice.regime, law)
    info.criteriaDigest = Digest(of: criteria).hex
    return (info, criteria, choice)
  }

  /// The ledger is closed again when this returns.
  private func fill(
    _ building: FileSystem.Building, _ info: SessionInfo, _ dossiers: [Dossier], _ criteria: [UInt8],
    _ keys: [KeyOwner: StoredKey], clock: @escaping () -> Timestamp, at now: Timestamp
  ) throws(OfficeError) {
    let ledger: Ledger
    do {
      ledger = try Ledger.create(
        at: building.ledger, opening: info, by: .program, at: now, criteria: criteria, keys: keys)
    } catch { throw .ledger(error.about(self.ledger(of: info.id))) }
    let office = SessionOffice(ledger: ledger, results: resultsPath, templates: templatesPath, clock: clock)
    for dossier in dossiers {
      do throws(OfficeError) { try office.perform(.queue(dossier), by: .program) } catch {
        if case .ledger(let fault) = error { throw .ledger(fault.about(self.ledger(of: info.id))) }
        throw error
      }
    }
  }

  /// The law of the plan's dossiers; what the plan names and the law does not have is the plan's fault, with its line.
  private static func criteria(
    for plan: SessionPlan, _ regime: Regime, _ law: LawShelf
  ) throws(OfficeError) -> [UInt8] {
    guard regime.council(plan.info.authority) != nil else {
      throw .plan([plan.fault("authority", .noSuchCouncil(plan.info.authority))])
    }
    let unknown = plan.dossiers.enumerated().filter { !regime.sets.contains($0.element.set) }
    if !unknown.isEmpty {
      throw .plan(unknown.map { plan.fault("dossiers[\($0.offset)].set", .unknownSet($0.element.set)) })
    }
    do throws(OfficeError) {
      let sets = try law.sets(plan.sets, of: regime, in: LawShelf.Choice(plan.wording))
      return CriteriaExport.document(regime, sets: sets).canonicalBytes
    } catch {
      if case .shelf(.noSuchWording(let name, _)) = error, plan.wording != nil {
        throw .plan([plan.fault("wording", .noSuchWording(name, regime: regime.id.rawValue))])
      }
      throw error
    }
  }

  /// Opens a session that is there.
  ///
  /// What was found wrong, and what was put right, goes into the log of the data folder; the office has it to say.
  package func open(
    _ id: SessionID, clock: @escaping () -> Timestamp, steady: @escaping () -> SteadyReading? = { nil }
  ) throws(OfficeError) -> SessionOffice {
    var findings = StoreRights.tighten(self, id)
    do throws(LedgerError) {
      let ledger = try checkedLedger(of: id)
      ledger.steady = steady
      findings += try ledger.findings
      log.note(findings, of: id, at: clock())
      // Said and on record: from now on the drafts are those that are there. A full disk leaves it for the next time.
      if findings.contains(where: \.isDraftLoss) { try? ledger.acceptDrafts() }
      return SessionOffice(
        ledger: ledger, results: resultsPath, templates: templatesPath, clock: clock, findings: findings)
    } catch {
      log.note(error, of: id, at: clock())
      throw .ledger(error)
    }
  }

  private func checkedLedger(of id: SessionID) throws(LedgerError) -> Ledger {
    if let fault = fault(ofPlaceOf: id) { throw fault }
    let ledger = try Ledger(path: ledger(of: id))
    try check(ledger, belongsTo: id)
    return ledger
  }

  /// Each folder has its own session: a ledger that was put into another's would be shown, and signed, for it.
  private func check(_ ledger: Ledger, belongsTo id: SessionID) throws(LedgerError) {
    let found = ledger.session.info.id
    if found != id { throw .state(path: ledger.path, .otherSession(found.rawValue)) }
  }

  /// Opens a session to look at only.
  package func look(at id: SessionID, clock: @escaping () -> Timestamp) throws(OfficeError) -> SessionOffice {
    do throws(LedgerError) {
      if let fault = fault(ofPlaceOf: id) { throw fault }
      let ledger = try Ledger(reading: ledger(of: id))
      try check(ledger, belongsTo: id)
      return SessionOffice(ledger: ledger, results: resultsPath, templates: templatesPath, clock: clock)
    } catch { throw .ledger(error) }
  }

  private static func keys(
    for info: SessionInfo, pins given: [SeatID: PIN], others: OtherPINs, cost: ScryptCost, at now: Timestamp
  ) throws(OfficeError) -> (keys: [KeyOwner: StoredKey], pins: [(seat: Seat, pin: String)], fingerprint: String) {
    try inOffice {
      var pins: [(seat: Seat, pin: String)] = []
      var entered: [SeatID: PIN] = [:]
      for seat in info.seats where others == .random || given[seat.id] != nil {
        // A PIN that the file sets is not shown again.
        let text = given[seat.id] == nil ? try randomPIN() : ""
        entered[seat.id] = try given[seat.id] ?? PIN(text)
        pins.append((seat, text))
      }
      guard let chair = info.seats.first(where: { $0.role == .chair }) else {
        throw OfficeError.plan([PlanFault(line: 1, key: "seats", problem: .noChair)])
      }
      // The council's own key stands under the chair's PIN.
      guard let chairPIN = entered[chair.id] else { throw OfficeError.noPIN(chair.id) }
      let authority = try CouncilAuthority.make(
        council: info.council, pin: chairPIN, cost: cost)
      var keys: [KeyOwner: StoredKey] = [
        .authority: StoredKey(key: authority.key.pem, certificate: authority.certificate.pem)
      ]
      for seat in info.seats {
        guard let pin = entered[seat.id] else { continue }
        keys[.seat(seat.id)] = try authority.stored(for: seat, pin: pin, chairPIN: chairPIN, cost: cost)
      }
      return (keys, pins, hexadecimal(authority.certificate.facts.fingerprint))
    }
  }

  /// Six random digits, none of the trivial ones.
  private static func randomPIN() throws(TrustError) -> String {
    while true {
      let number = try randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) } % 1_000_000
      let digits = String(number)
      let text = String(repeating: "0", count: 6 - digits.count) + digits
      if try !PIN(text).isTrivial { return text }
    }
  }
}
