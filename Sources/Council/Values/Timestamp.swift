package import Criteria

/// A moment, in whole seconds since 1970-01-01 UTC. Written in Vietnam's time (+07:00, no daylight saving) whatever the
/// machine's zone, so that the same events give the same bytes everywhere.
package struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let seconds: Int64
  package init(seconds: Int64) { self.seconds = seconds }

  package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  private static let offset: Int64 = 7 * 3600

  /// Year, month, day, hour, minute, second in Vietnam.
  package struct Parts: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var hour: Int
    package var minute: Int
    package var second: Int
  }

  package var parts: Parts {
    let local = seconds + Self.offset
    let days = (local >= 0 ? local : local - 86_399) / 86_400
    let rest = Int(local - days * 86_400)
    let (year, month, day) = CalendarDay(number: Int(days)).parts
    return Parts(
      year: year, month: month, day: day, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  /// The day in Vietnam.
  package var day: CalendarDay {
    let local = seconds + Self.offset
    return CalendarDay(number: Int((local >= 0 ? local : local - 86_399) / 86_400))
  }

  /// "2026-11-21T19:30:00+07:00".
  package var description: String {
    let p = parts
    return "\(pad(p.year, 4))-\(pad(p.month, 2))-\(pad(p.day, 2))T\(pad(p.hour, 2)):\(pad(p.minute, 2)):"
      + "\(pad(p.second, 2))+07:00"
  }

  /// Reads back `description`; `nil` for any other text.
  package init?(_ text: String) {
    let utf8 = Array(text.utf8)
    guard utf8.count == 25, text.hasSuffix("+07:00") else { return nil }
    func number(_ range: Range<Int>) -> Int64? { Int64(String(decoding: utf8[range], as: UTF8.self)) }
    guard let day = CalendarDay(String(decoding: utf8[0..<10], as: UTF8.self)), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19)
    else { return nil }
    self.init(seconds: Int64(day.number) * 86_400 + hour * 3600 + minute * 60 + second - Self.offset)
    guard description == text else { return nil }
  }
}

private func pad(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
