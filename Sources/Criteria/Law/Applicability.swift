/// Which regime a dossier is judged by: by the day of filing, the kind of registration and the day of the evaluation.
///
/// A dossier is judged by the regime in force when it was filed; a later regime says in its transitions (Điều 12,
/// Quyết định 26/2026/QĐ-TTg) how long that may go on. What neither says is a question to the secretary, with a proposal.
package struct Applicability: Hashable, Sendable {
  /// What the law leaves to the secretary.
  package enum Question: Hashable, Sendable {
    case filingDayMissing
    /// The dossier was filed under the earlier regime, and the last day for its evaluation has passed. The law does not
    /// say what follows.
    case deadlineMissed(CalendarDay)
    /// The data hold no transition from the earlier regime to the later one.
    case transitionUnknown(from: RegimeID, to: RegimeID)
    /// No regime of the data was in force on the day of filing.
    case filedUnderNoRegime
  }

  package enum Refusal: Error, Hashable, Sendable {
    case filedAfterEvaluation
    /// No regime of the data was in force on that day.
    case noRegime(on: CalendarDay)
  }

  /// What applies, or what is proposed where there is a question.
  package var regime: RegimeID
  /// The article.
  package var basis: String
  package var question: Question?
  /// What else could be meant; empty where there is no question.
  package var others: [RegimeID] = []
  /// The last day on which it may still be judged by this regime.
  package var deadline: CalendarDay?
  /// Amendments of the regime that applied on the day of the evaluation.
  package var amendments: [Regime.Amendment] = []
  /// The councils that there were on that day.
  package var councils: [Regime.Council] = []

  /// - Parameter regimes: where two begin on the same day, the one named first is meant.
  package static func of(
    filed: CalendarDay?, kind: RegistrationKind, evaluated: CalendarDay, regimes: [Regime]
  ) throws(Refusal) -> Applicability {
    let known = regimes.enumerated()
      .sorted { ($0.element.inForceFrom, $1.offset) < ($1.element.inForceFrom, $0.offset) }.map(\.element)
    if let filed, filed > evaluated { throw .filedAfterEvaluation }
    guard let now = known.last(where: { $0.isInForce(on: evaluated) }) else { throw .noRegime(on: evaluated) }
    var answer = now.applicability
    if let filed, let then = known.last(where: { $0.isInForce(on: filed) }) {
      if then.id != now.id { answer = later(now, than: then, filed: filed, kind: kind, evaluated: evaluated) }
    } else {
      answer.question = filed == nil ? .filingDayMissing : .filedUnderNoRegime
      answer.others = known.filter { $0.id != now.id && $0.inForceFrom <= evaluated }.reversed().map(\.id)
    }
    guard let regime = known.first(where: { $0.id == answer.regime }) else { return answer }
    answer.amendments = regime.amendments.filter { CalendarDay($0.date).map { $0 <= evaluated } ?? false }
    answer.councils = regime.councils.filter { council in council.until.map { evaluated <= $0 } ?? true }
    return answer
  }

  /// The dossier was filed under an earlier regime.
  private static func later(
    _ now: Regime, than then: Regime, filed: CalendarDay, kind: RegistrationKind, evaluated: CalendarDay
  ) -> Applicability {
    let transition = now.transitions.first {
      $0.from == then.id && filed < $0.filedBefore && $0.kinds.contains(kind)
    }
    guard let transition else {
      var answer = now.applicability
      answer.question = .transitionUnknown(from: then.id, to: now.id)
      answer.others = [then.id]
      return answer
    }
    if evaluated <= transition.evaluateBy {
      return Applicability(regime: then.id, basis: transition.basis, deadline: transition.evaluateBy)
    }
    var answer = now.applicability
    answer.basis = transition.basis
    answer.question = .deadlineMissed(transition.evaluateBy)
    answer.others = [then.id]
    return answer
  }
}

extension Regime {
  /// From its first to its last day; a later regime may begin before an earlier one has ended.
  package func isInForce(on day: CalendarDay) -> Bool { inForceFrom <= day && (inForceTo.map { day <= $0 } ?? true) }

  fileprivate var applicability: Applicability { Applicability(regime: id, basis: inForceBasis) }
}

extension Regime.Renewal {
  /// When a recognition that ends on that day is to be filed again, and how long its certificate may run on.
  package func window(
    expiry: CalendarDay
  ) -> (from: CalendarDay, until: CalendarDay, certificateUntil: CalendarDay) {
    (
      expiry.adding(days: -fileFromDays), expiry.adding(days: -fileUntilDays), expiry.adding(days: extensionDays)
    )
  }
}
