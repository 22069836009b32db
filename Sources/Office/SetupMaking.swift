internal import CanonicalJSON
package import Council
internal import Criteria
package import Ledger
package import Setup
package import Trust

/// What stands between a set-up and its session.
package struct SetupCheck: Sendable {
  package var faults: [PlanFault] = []
  /// Dossiers that the queue would not take, by their place in the list.
  package var refusals: [(dossier: Int, refusal: Refusal)] = []
  /// What the secretary should know of the regime.
  package var remark: RegimeRemark?

  package var isComplete: Bool { faults.isEmpty && refusals.isEmpty }
}

extension DataFolder {
  /// Goes the whole way of `make` but for keys and disk.
  package func check(_ draft: SetupDraft, law: LawShelf, clock: () -> Timestamp) throws(OfficeError) -> SetupCheck {
    var check = SetupCheck()
    do throws(OfficeError) {
      let plan = try plan(draft, law: law)
      if Self.exists(ledger(of: draft.id)) { throw .ledger(.exists(path: folder(of: draft.id))) }
      let opening = try Self.opening(of: plan, law, today: clock().day)
      check.remark = opening.choice.remark
      check.refusals = try refusals(of: plan, opening.info, opening.choice.regime, law, at: clock())
    } catch {
      guard case .plan(let faults) = error else { throw error }
      check.faults = faults
    }
    return check
  }

  /// Makes the session by the one way there is, with the chair's PIN; the other seats type theirs at the terminal. What was
  /// set up is then no draft any more.
  package func make(
    _ draft: SetupDraft, chairPIN: PIN, law: LawShelf, cost: ScryptCost = .standard, clock: @escaping () -> Timestamp,
    steady: @escaping () -> SteadyReading? = { nil }
  ) throws(OfficeError) -> MadeSession {
    var plan = try plan(draft, law: law)
    guard let chair = plan.info.seats.first(where: { $0.role == .chair }) else {
      throw .plan([PlanFault(line: 1, key: "seats", problem: .noChair)])
    }
    plan.pins = [chair.id: chairPIN]
    let made = try make(plan, law: law, others: .later, cost: cost, clock: clock, steady: steady)
    // The session stands; a draft that cannot be taken away is no reason to say otherwise.
    try? removeSetup(draft.id)
    return made
  }

  private func plan(_ draft: SetupDraft, law: LawShelf) throws(OfficeError) -> SessionPlan {
    try SessionPlan.read(draft.json.canonicalBytes, under: adopted(in: draft, law: law))
  }

  /// The engine decides on every dossier, in a session that nobody keeps.
  private func refusals(
    of plan: SessionPlan, _ info: SessionInfo, _ regime: Regime, _ shelf: LawShelf, at now: Timestamp
  ) throws(OfficeError) -> [(dossier: Int, refusal: Refusal)] {
    let law = Law(regime: regime, sets: try shelf.sets(plan.sets, of: regime, in: LawShelf.Choice(plan.wording)))
    let opening = LoggedEvent(height: 1, time: now, actor: .program, event: .sessionOpened(info))
    guard var session = Session([opening]) else { return [] }
    var refusals: [(dossier: Int, refusal: Refusal)] = []
    for (index, dossier) in plan.dossiers.enumerated() {
      switch session.decide(.queue(dossier), by: .program, at: now, law: law) {
      case .failure(let refusal): refusals.append((index, refusal))
      case .success(let events):
        for event in events {
          session.apply(LoggedEvent(height: session.height + 1, time: now, actor: .program, event: event))
        }
      }
    }
    return refusals
  }
}
