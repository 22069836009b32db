/// How long something took, in words: days and hours, hours and minutes, or minutes.
package enum Passed {
  package static func vietnamese(_ seconds: Int64) -> String {
    words(seconds, day: "ngày", hour: "giờ", minute: "phút", less: "chưa đến 1 phút")
  }

  package static func english(_ seconds: Int64) -> String {
    words(seconds, day: "d", hour: "h", minute: "min", less: "less than a minute")
  }

  private static func words(_ seconds: Int64, day: String, hour: String, minute: String, less: String) -> String {
    let minutes = seconds / 60
    if minutes < 1 { return less }
    let parts =
      minutes >= 1440
      ? [(minutes / 1440, day), (minutes / 60 % 24, hour)] : [(minutes / 60, hour), (minutes % 60, minute)]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }
}
