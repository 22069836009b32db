internal import Council
package import Criteria

/// What is said of the regime when a session is made.
package enum RegimeRemark: Hashable, Sendable {
  /// The plan named none: found by the days of filing.
  case found(RegimeID, basis: String)
  /// Some dossiers have no day of filing: nobody checked whether this regime applies to them.
  case notChecked
  /// The law says otherwise, or is silent; the session is a rehearsal, or the secretary gave a reason.
  case otherwise(applies: RegimeID, basis: String)
}

/// The regime of a session: the plan's, held against what the law says of its dossiers (`Applicability`).
struct RegimeChoice {
  let regime: Regime
  let remark: RegimeRemark?

  /// What the law says of a dossier, under the key of its day of filing.
  private typealias Answer = (key: String, answer: Applicability)

  /// A real session by another regime than the law's, where the law is silent, or by a day that has passed, needs the
  /// secretary's reason, which goes into the record. A rehearsal is only told.
  static func of(_ plan: SessionPlan, _ law: LawShelf, today: CalendarDay) throws(OfficeError) -> RegimeChoice {
    let answers = try answers(for: plan, law, on: plan.info.evaluatedOn ?? today)
    if plan.info.regime.isEmpty { return try found(plan, law, answers, today) }
    let id = RegimeID(plan.info.regime)
    guard law.library.regimeIDs.contains(id) else {
      throw .plan([plan.fault("regime", .unknownRegime(id.rawValue))])
    }
    let regime = try Self.regime(id, law)
    // Without a day of filing the regime of the day is taken, and the secretary is told; any other one is asked about.
    let against = answers.filter { answer in
      answer.answer.regime != id || answer.answer.question.map { $0 != .filingDayMissing } ?? false
    }
    if !plan.info.rehearsal && plan.info.regimeReason.allSatisfy(\.isWhitespace) {
      let faults = against.map { plan.fault($0.key, problem($0.answer)) } + dayFaults(plan, regime, today)
      if !faults.isEmpty { throw .plan(faults) }
    }
    let remark = against.first.map { RegimeRemark.otherwise(applies: $0.answer.regime, basis: $0.answer.basis) }
    return RegimeChoice(
      regime: regime, remark: remark ?? (plan.dossiers.contains { $0.filed == nil } ? .notChecked : nil))
  }

  /// What the law says of every dossier. For a real session all regimes must be readable: the one that cannot be read may
  /// be the one that applies.
  private static func answers(
    for plan: SessionPlan, _ law: LawShelf, on day: CalendarDay
  ) throws(OfficeError) -> [Answer] {
    let (regimes, unreadable) = law.regimes()
    if !plan.info.rehearsal, let fault = unreadable.first { throw fault }
    var answers: [Answer] = []
    var faults: [PlanFault] = []
    for (index, dossier) in plan.dossiers.enumerated() {
      let key = "dossiers[\(index)].filed"
      do throws(Applicability.Refusal) {
        answers.append(
          (key, try Applicability.of(filed: dossier.filed, kind: dossier.kind, evaluated: day, regimes: regimes)))
      } catch {
        switch error {
        case .filedAfterEvaluation: faults.append(plan.fault(key, .filedAfterEvaluation))
        case .noRegime(let day): faults.append(plan.fault(key, .noRegimeOn(day)))
        }
      }
    }
    if !faults.isEmpty { throw .plan(faults) }
    return answers
  }

  /// The plan names no regime: all dossiers must lead to the same one, and the law must be plain.
  private static func found(
    _ plan: SessionPlan, _ law: LawShelf, _ answers: [Answer], _ today: CalendarDay
  ) throws(OfficeError) -> RegimeChoice {
    guard let first = answers.first?.answer, plan.dossiers.allSatisfy({ $0.filed != nil }) else {
      throw .plan([plan.fault("regime", .regimeNotFound)])
    }
    let against = answers.filter { $0.answer.question != nil || $0.answer.regime != first.regime }
    if !against.isEmpty {
      throw .plan(
        against.map { answer in
          plan.fault(
            answer.key,
            answer.answer.question == nil
              ? .twoRegimes(first: first.regime, here: answer.answer.regime) : problem(answer.answer))
        })
    }
    let regime = try Self.regime(first.regime, law)
    let isFree = plan.info.rehearsal || !plan.info.regimeReason.allSatisfy(\.isWhitespace)
    let faults = isFree ? [] : dayFaults(plan, regime, today)
    if !faults.isEmpty { throw .plan(faults) }
    return RegimeChoice(regime: regime, remark: .found(first.regime, basis: first.basis))
  }

  private static func problem(_ answer: Applicability) -> PlanFault.Problem {
    answer.question.map { .regimeAsked($0, proposed: answer.regime) }
      ?? .regimeDiffers(applies: answer.regime, basis: answer.basis)
  }

  /// A day of evaluation that has passed chooses a law that may have lapsed; and a council may have ended before it.
  private static func dayFaults(_ plan: SessionPlan, _ regime: Regime, _ today: CalendarDay) -> [PlanFault] {
    let day = plan.info.evaluatedOn ?? today
    var faults: [PlanFault] = []
    if day < today { faults.append(plan.fault("evaluated_on", .evaluatedEarlier)) }
    if let until = regime.council(plan.info.authority)?.until, day > until {
      faults.append(plan.fault("authority", .councilEnded(plan.info.authority, until: until)))
    }
    return faults
  }

  private static func regime(_ id: RegimeID, _ law: LawShelf) throws(OfficeError) -> Regime {
    do { return try law.library.regime(id) } catch { throw .criteria(error) }
  }
}
