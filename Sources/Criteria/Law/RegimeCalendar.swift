/// A day that comes back every year, "04-30".
package struct YearDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let month: Int
  package let day: Int

  /// `nil` where no year has such a day.
  package init?(month: Int, day: Int) {
    guard CalendarDay(year: 2000, month: month, day: day) != nil else { return nil }
    self.init(knownMonth: month, day: day)
  }

  /// Reads "04-30"; `nil` for any other text.
  package init?(_ text: String) {
    guard let day = CalendarDay("2000-" + text) else { return nil }
    self.init(month: day.parts.month, day: day.parts.day)
    guard description == text else { return nil }
  }

  static let newYear = YearDay(knownMonth: 1, day: 1)

  private init(knownMonth month: Int, day: Int) { (self.month, self.day) = (month, day) }

  package static func < (left: YearDay, right: YearDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }

  /// That day of a year; 29 February is the last of the month where the year has none.
  package func inYear(_ year: Int) -> CalendarDay { CalendarDay(year: year, month: month, dayOrLast: day) }

  package var description: String {
    String(CalendarDay(year: 2000, month: month, dayOrLast: day).description.dropFirst(5))
  }
}

extension Regime {
  /// The days that a regime sets: how long a recognition lasts, when a re-evaluation must have its result, the batches
  /// of the year. Exports written before this was data have none of it.
  package struct Calendar: Hashable, Sendable {
    /// A length of time and the article that sets it.
    package struct Term: Hashable, Sendable {
      package var length: Int
      package var basis: String

      package init(length: Int, basis: String) {
        self.length = length
        self.basis = basis
      }
    }

    /// Months for which a certificate is valid: 36 (Điều 4 khoản 3, Quyết định 26/2026/QĐ-TTg).
    package var certificateMonths: Term?
    /// Days from the full dossier of a re-evaluation to its result: 45 (Điều 7 khoản 6 điểm g).
    package var renewalDays: Term?
    /// By level, within a level in the order of the year.
    package var batches: [Batch] = []
    package var batchesBasis = ""

    package init() {}
  }

  /// A batch of evaluations that comes back every year (Điều 5, Quyết định 26/2026/QĐ-TTg).
  package struct Batch: Hashable, Sendable {
    package var authority: Authority
    package var number: Int
    /// Dossiers are proposed before this day: not on it.
    package var fileBefore: YearDay
    /// That day lies in the year after the one whose batch it is: the second batch of the centre.
    package var isNextYear = false
    /// The evaluation is finished before the first such day after `fileBefore`.
    package var finishBefore: YearDay

    package init(
      authority: Authority, number: Int, fileBefore: YearDay, isNextYear: Bool = false, finishBefore: YearDay
    ) {
      self.authority = authority
      self.number = number
      self.fileBefore = fileBefore
      self.isNextYear = isNextYear
      self.finishBefore = finishBefore
    }

    package func days(year: Int) -> BatchDays {
      let filing = year + (isNextYear ? 1 : 0)
      return BatchDays(
        authority: authority, year: year, number: number, fileBefore: fileBefore.inYear(filing),
        finishBefore: finishBefore.inYear(finishBefore > fileBefore ? filing : filing + 1))
    }
  }

  /// The days of a batch; `nil` where the regime sets none.
  package func batch(_ number: Int, year: Int, of authority: Authority) -> BatchDays? {
    batches(of: authority).first { $0.number == number }?.days(year: year)
  }

  /// The batch to which a dossier belongs that is proposed on that day: the first one whose last day is still to come.
  package func batch(filedOn day: CalendarDay, with authority: Authority) -> BatchDays? {
    batches(of: authority, about: day).filter { day < $0.fileBefore }.min { $0.fileBefore < $1.fileBefore }
  }

  /// The batch that is to be finished next, of those for which dossiers could be proposed while the regime is in force.
  package func batch(finishedAfter day: CalendarDay, with authority: Authority) -> BatchDays? {
    batches(of: authority, about: day).filter { day < $0.finishBefore && inForceFrom < $0.fileBefore }
      .min { $0.finishBefore < $1.finishBefore }
  }

  /// Those of the year before, the year and the year after.
  private func batches(of authority: Authority, about day: CalendarDay) -> [BatchDays] {
    let year = day.parts.year
    return [year - 1, year, year + 1].flatMap { year in batches(of: authority).map { $0.days(year: year) } }
  }

  private func batches(of authority: Authority) -> [Batch] {
    calendar?.batches.filter { $0.authority == authority } ?? []
  }
}

/// A batch of one year, with its days.
package struct BatchDays: Hashable, Sendable {
  package var authority: Authority
  /// The batch's year: a decision of the next year may still be of this batch.
  package var year: Int
  package var number: Int
  package var fileBefore: CalendarDay
  package var finishBefore: CalendarDay

  package init(authority: Authority, year: Int, number: Int, fileBefore: CalendarDay, finishBefore: CalendarDay) {
    self.authority = authority
    self.year = year
    self.number = number
    self.fileBefore = fileBefore
    self.finishBefore = finishBefore
  }
}
