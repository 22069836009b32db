/// A day of the calendar (proleptic Gregorian), as a law names it.
package struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// `nil` where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(number: Self.number(year: year, month: month, day: day))
    guard parts == (year, month, day) else { return nil }
  }

  /// The last day of the month where the month has no such day.
  ///
  /// - Precondition: `month` is 1 to 12, `day` 1 to 31.
  init(year: Int, month: Int, dayOrLast day: Int) {
    let first = Self.number(year: year, month: month, day: 1)
    let next = Self.number(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    self.init(number: first + min(day, next - first) - 1)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    // Years begin on 1 March, in eras of 400 years.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Reads "2026-05-22", or "22/5/2026" as people write it; `nil` for any other text.
  package init?(_ text: String) {
    let byDash = text.split(separator: "-", omittingEmptySubsequences: false)
    let bySlash = text.split(separator: "/", omittingEmptySubsequences: false)
    func number(_ digits: Substring, _ lengths: ClosedRange<Int>) -> Int? {
      guard lengths.contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return Int(digits)
    }
    if byDash.count == 3, let year = number(byDash[0], 4...4), let month = number(byDash[1], 2...2),
      let day = number(byDash[2], 2...2)
    {
      self.init(year: year, month: month, day: day)
    } else if bySlash.count == 3, let day = number(bySlash[0], 1...2), let month = number(bySlash[1], 1...2),
      let year = number(bySlash[2], 4...4)
    {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  package func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The same day of the month so many months later (a published certificate of 36 months: 05/8/2026 to 05/8/2029); the
  /// last day of the month where there is none.
  package func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let month0 = month - 1 + months
    let years = month0 >= 0 ? month0 / 12 : (month0 - 11) / 12
    return CalendarDay(year: year + years, month: month0 - 12 * years + 1, dayOrLast: day)
  }

  /// The day that lies so many working days before this one, Monday to Friday: public holidays are not known here. The
  /// day itself where there are none to go back.
  package func subtracting(workingDays: Int) -> CalendarDay {
    var (day, left) = (self, workingDays)
    while left > 0 {
      day = day.adding(days: -1)
      if day.isWorkingDay { left -= 1 }
    }
    return day
  }

  /// Monday to Friday. 1970-01-01 was a Thursday.
  package var isWorkingDay: Bool { (0..<5).contains(((number + 3) % 7 + 7) % 7) }

  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// "2026-05-22".
  package var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// "22/5/2026", "06/02/2026": a day below 10 and the months 1 and 2 have a zero in front (Phụ lục I,
  /// Nghị định 30/2020/NĐ-CP).
  package var vietnamese: String {
    let (year, month, day) = parts
    return "\(padded(day, 2))/\(month <= 2 ? padded(month, 2) : String(month))/\(year)"
  }

  /// "ngày 22 tháng 5 năm 2026", "ngày 06 tháng 02 năm 2026", as a document is cited (the same place).
  package var inWords: String {
    let (year, month, day) = parts
    return "ngày \(padded(day, 2)) tháng \(month <= 2 ? padded(month, 2) : String(month)) năm \(year)"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
