package import Criteria

/// A day that was not kept. Advice: nothing is refused for it.
package enum DeadlineWarning: Hashable, Sendable {
  /// Proposed on or after the last day of the batch that the session belongs to; the batch it falls in, where there is
  /// one.
  case proposedAfterBatch(CalendarDay, BatchDays, fallsIn: BatchDays?)
  /// The session is held on or after the day before which the batch is finished.
  case sessionAfterBatch(CalendarDay, BatchDays)
  /// A re-evaluation was filed outside its window (Điều 7 khoản 6).
  case renewalOutsideWindow(filed: CalendarDay, from: CalendarDay, until: CalendarDay)
  /// A re-evaluation is judged later than the last day for its result.
  case renewalLate(session: CalendarDay, due: CalendarDay)
  /// The documents went to the members later than the Quy chế says (`tai_lieu.gui_truoc`).
  case documentsLate(sent: CalendarDay, due: CalendarDay)
}

/// Days that follow from the law and the Quy chế.
package enum Deadlines {
  /// The last day of a recognition, and when it is filed again.
  package struct CertificateTerm: Hashable, Sendable {
    /// The same day of the month as the issue, 36 months later (Điều 4 khoản 3): 05/8/2026 to 05/8/2029.
    package var expires: CalendarDay
    package var basis: String
    /// When a re-evaluation is filed, and until when the certificate may run on (Điều 7 khoản 6, Điều 12).
    package var renewal: Renewal?

    package struct Renewal: Hashable, Sendable {
      package var from: CalendarDay
      package var until: CalendarDay
      package var certificateUntil: CalendarDay
      package var basis: String
    }
  }

  /// `nil` where the regime's data do not say how long a certificate is valid.
  package static func certificate(issued: CalendarDay, regime: Regime) -> CertificateTerm? {
    guard let term = regime.calendar?.certificateMonths else { return nil }
    let expires = issued.adding(months: term.length)
    return CertificateTerm(
      expires: expires, basis: term.basis,
      renewal: regime.renewal.map { renewal in
        let window = renewal.window(expiry: expires)
        return CertificateTerm.Renewal(
          from: window.from, until: window.until, certificateUntil: window.certificateUntil, basis: renewal.basis)
      })
  }

  /// The last day for the result of a re-evaluation: 45 days from the full dossier (Điều 7 khoản 6 điểm g), or fewer
  /// where the Quy chế says so (`lay_y_kien.thoi_han`). `nil` where the regime sets none.
  package static func renewalResult(received: CalendarDay, regime: Regime, rules: Rules) -> CalendarDay? {
    guard let term = regime.calendar?.renewalDays else { return nil }
    return received.adding(days: min(term.length, rules.writtenOpinions?.clock ?? term.length))
  }

  /// The last day for sending the documents (`tai_lieu.gui_truoc`). Monday to Friday count, public holidays are not
  /// known.
  package static func documents(session: CalendarDay, rules: Rules) -> CalendarDay {
    session.subtracting(workingDays: rules.documentsAhead)
  }

  /// The batch that a session belongs to: the one that the Quy chế names (`dot.*`), with its own days where it gives any;
  /// where it names none, the first one that is still to be finished and for which dossiers could be proposed under this
  /// regime. `nil` where neither says.
  package static func batch(
    session: CalendarDay, authority: Authority, regime: Regime, rules: Batch
  ) -> BatchDays? {
    var batch: BatchDays?
    if let year = rules.year, let number = rules.number {
      batch = regime.batch(number, year: year, of: authority)
      if batch == nil, let file = rules.filedBefore, let finish = rules.finishedBefore {
        // One more than the law has, planned in the Quy chế (Điều 5 khoản 1).
        batch = BatchDays(authority: authority, year: year, number: number, fileBefore: file, finishBefore: finish)
      }
    } else {
      batch = regime.batch(finishedAfter: session, with: authority)
    }
    if let file = rules.filedBefore { batch?.fileBefore = file }
    if let finish = rules.finishedBefore { batch?.finishBefore = finish }
    return batch
  }

  /// What was not kept for a dossier. A decision signed in the year after its batch is no fault (QĐ 86/QĐ-UBND An Giang,
  /// 27/01/2023, for the second batch of 2022): a batch's days speak of the evaluation.
  package static func warnings(of dossier: Dossier, info: SessionInfo, regime: Regime, session: CalendarDay)
    -> [DeadlineWarning]
  {
    dossier.kind == .renewal && regime.renewal != nil
      ? renewalWarnings(dossier, info.rules, regime, session)
      : batchWarnings(dossier, info, regime, session)
  }

  /// Whether the documents went out in time; `nil` also where the day of sending is not on the record.
  package static func documentsWarning(info: SessionInfo, session: CalendarDay) -> DeadlineWarning? {
    let due = documents(session: session, rules: info.rules)
    guard let sent = info.documentsSent, due < sent else { return nil }
    return .documentsLate(sent: sent, due: due)
  }

  /// Re-evaluations have days of their own, by the certificate and not by the batch.
  private static func renewalWarnings(
    _ dossier: Dossier, _ rules: Rules, _ regime: Regime, _ session: CalendarDay
  ) -> [DeadlineWarning] {
    var warnings: [DeadlineWarning] = []
    if let window = dossier.previous?.expires.flatMap({ regime.renewal?.window(expiry: $0) }),
      let filed = dossier.filed, filed < window.from || window.until < filed
    {
      warnings.append(.renewalOutsideWindow(filed: filed, from: window.from, until: window.until))
    }
    if let received = dossier.received, let due = renewalResult(received: received, regime: regime, rules: rules),
      due < session
    {
      warnings.append(.renewalLate(session: session, due: due))
    }
    return warnings
  }

  private static func batchWarnings(
    _ dossier: Dossier, _ info: SessionInfo, _ regime: Regime, _ session: CalendarDay
  ) -> [DeadlineWarning] {
    // Proposed to the council's level; the day at the commune can only be earlier.
    let proposed = dossier.received ?? dossier.filed
    let own = proposed.flatMap { regime.batch(filedOn: $0, with: info.authority) }
    guard
      let batch = batch(session: session, authority: info.authority, regime: regime, rules: info.rules.batch)
    else { return [] }
    var warnings: [DeadlineWarning] = []
    if let proposed, batch.fileBefore <= proposed {
      warnings.append(.proposedAfterBatch(proposed, batch, fallsIn: own == batch ? nil : own))
    }
    if batch.finishBefore <= session {
      warnings.append(.sessionAfterBatch(session, batch))
    } else if info.rules.batch == Batch(), let own, own.finishBefore <= session {
      warnings.append(.sessionAfterBatch(session, own))
    }
    return warnings
  }
}
