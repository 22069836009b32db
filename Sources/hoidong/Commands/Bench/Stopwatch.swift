internal import Glibc

enum Stopwatch {
  static func nanoseconds(_ body: () throws -> Void) rethrows -> Int64 {
    let start = now()
    try body()
    return now() - start
  }

  /// Of the processor, so that other programs at work count less.
  static func processor(_ body: () throws -> Void) rethrows -> Int64 {
    let start = now(CLOCK_PROCESS_CPUTIME_ID)
    try body()
    return now(CLOCK_PROCESS_CPUTIME_ID) - start
  }

  static func median(_ values: [Int64]) -> Int64 { values.sorted()[values.count / 2] }

  /// Two decimals.
  static func ratio(_ left: Int64, _ right: Int64) -> String {
    let hundredths = right == 0 ? 0 : left * 100 / right
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func now(_ clock: clockid_t = CLOCK_MONOTONIC) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
