internal import Council
package import Criteria

/// What is said of the regime when a session is made.
package enum RegimeRemark: Hashable, Sendable {
  /// The plan named none: found by the days of filing.
  case found(RegimeID, basis: String)
  /// No dossier has a day of filing: nobody checked whether this regime applies.
  case notChecked
  /// The law says otherwise, or is silent; the session is a rehearsal, or the secretary gave a reason.
  case otherwise(applies: RegimeID, basis: String)
}

/// The regime of a session: the plan's, held against what the law says of its dossiers (`Applicability`).
struct RegimeChoice {
  let regime: Regime
  let remark: RegimeRemark?

  /// A real session by another regime than the law's, or where the law is silent, needs the secretary's reason, which
  /// goes into the record. A rehearsal is only told.
  static func of(_ plan: SessionPlan, _ law: LawShelf, today: CalendarDay) throws(OfficeError) -> RegimeChoice {
    let answers = try answers(for: plan, law, on: plan.evaluatedOn ?? today)
    if plan.info.regime.isEmpty { return try found(plan, law, answers, today) }
    let id = RegimeID(plan.info.regime)
    guard law.library.regimeIDs.contains(id) else {
      throw .plan([fault(plan, "regime", .unknownRegime(id.rawValue))])
    }
    let regime = try Self.regime(id, law)
    let against = answers.filter { $0.answer.question != nil || $0.answer.regime != id }
    let isFree = plan.info.rehearsal || !plan.info.regimeReason.allSatisfy(\.isWhitespace)
    if !isFree {
      let faults = against.map { fault(plan, $0.key, problem($0.answer)) } + councilFaults(plan, regime, today)
      if !faults.isEmpty { throw .plan(faults) }
    }
    let remark = against.first.map { RegimeRemark.otherwise(applies: $0.answer.regime, basis: $0.answer.basis) }
    return RegimeChoice(regime: regime, remark: remark ?? (answers.isEmpty ? .notChecked : nil))
  }

  /// What the law says of every dossier whose day of filing is known.
  private static func answers(
    for plan: SessionPlan, _ law: LawShelf, on day: CalendarDay
  ) throws(OfficeError) -> [(key: String, answer: Applicability)] {
    // Where an office's regime begins on the same day as one of the program's, the program's is meant.
    let regimes = law.regimes().regimes
    var answers: [(key: String, answer: Applicability)] = []
    var faults: [PlanFault] = []
    for (index, dossier) in plan.dossiers.enumerated() {
      guard let filed = dossier.filed else { continue }
      let key = "dossiers[\(index)].filed"
      do throws(Applicability.Refusal) {
        answers.append(
          (key, try Applicability.of(filed: filed, kind: dossier.kind, evaluated: day, regimes: regimes)))
      } catch {
        switch error {
        case .filedAfterEvaluation: faults.append(fault(plan, key, .filedAfterEvaluation))
        case .noRegime(let day): faults.append(fault(plan, key, .noRegimeOn(day)))
        }
      }
    }
    if !faults.isEmpty { throw .plan(faults) }
    return answers
  }

  /// The plan names no regime: all dossiers must lead to the same one, and the law must be plain.
  private static func found(
    _ plan: SessionPlan, _ law: LawShelf, _ answers: [(key: String, answer: Applicability)],
    _ today: CalendarDay
  ) throws(OfficeError) -> RegimeChoice {
    guard let first = answers.first?.answer, answers.count == plan.dossiers.count else {
      throw .plan([fault(plan, "regime", .regimeNotFound)])
    }
    let against = answers.filter { $0.answer.question != nil || $0.answer.regime != first.regime }
    if !against.isEmpty { throw .plan(against.map { fault(plan, $0.key, problem($0.answer)) }) }
    let regime = try Self.regime(first.regime, law)
    let faults = councilFaults(plan, regime, today)
    if !faults.isEmpty { throw .plan(faults) }
    return RegimeChoice(regime: regime, remark: .found(first.regime, basis: first.basis))
  }

  private static func problem(_ answer: Applicability) -> PlanFault.Problem {
    answer.question.map { .regimeAsked($0, proposed: answer.regime) }
      ?? .regimeDiffers(applies: answer.regime, basis: answer.basis)
  }

  private static func councilFaults(_ plan: SessionPlan, _ regime: Regime, _ today: CalendarDay) -> [PlanFault] {
    guard let until = regime.council(plan.info.authority)?.until, (plan.evaluatedOn ?? today) > until else { return [] }
    return [fault(plan, "authority", .councilEnded(plan.info.authority, until: until))]
  }

  private static func regime(_ id: RegimeID, _ law: LawShelf) throws(OfficeError) -> Regime {
    do { return try law.library.regime(id) } catch { throw .criteria(error) }
  }

  private static func fault(_ plan: SessionPlan, _ key: String, _ problem: PlanFault.Problem) -> PlanFault {
    PlanFault(line: plan.lines[key] ?? 1, key: key, problem: problem)
  }
}
