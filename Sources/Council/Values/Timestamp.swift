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

  /// "2026-11-21T19:30:00+07:00". Logs have one in every line: it is written and read digit by digit.
  package var description: String {
    let parts = parts
    guard (0...9999).contains(parts.year) else { return "\(parts.year)-" + text(parts).dropFirst(5) }
    return text(parts)
  }

  private func text(_ parts: Parts) -> String {
    var bytes = Self.template
    func put(_ number: Int, _ place: Int) {
      bytes[place] = UInt8(0x30 + number / 10 % 10)
      bytes[place + 1] = UInt8(0x30 + number % 10)
    }
    if parts.year >= 0 {
      put(parts.year / 100, 0)
      put(parts.year, 2)
    }
    put(parts.month, 5)
    put(parts.day, 8)
    put(parts.hour, 11)
    put(parts.minute, 14)
    put(parts.second, 17)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let template = Array("0000-00-00T00:00:00+07:00".utf8)

  /// Reads back `description`; `nil` for any other text, and for years of more or less than four digits.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == Self.template.count else { return nil }
    for (byte, wanted) in zip(bytes, Self.template) where byte != wanted {
      guard wanted == 0x30, (0x30...0x39).contains(byte) else { return nil }
    }
    func number(_ place: Int) -> Int { Int(bytes[place] - 0x30) * 10 + Int(bytes[place + 1] - 0x30) }
    let (hour, minute, second) = (number(11), number(14), number(17))
    guard bytes[19...].elementsEqual(Self.template[19...]), hour < 24, minute < 60, second < 60,
      let day = CalendarDay(year: number(0) * 100 + number(2), month: number(5), day: number(8))
    else { return nil }
    self.init(seconds: Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Self.offset)
  }
}
