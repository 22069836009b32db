internal import Chance
internal import Council
internal import Glibc

/// `--clock jumps`: every look at it is another year of the ten in which the certificates are good, back and forth; `years`:
/// also years before, and dead batteries; `--clock SECONDS`: a moment that never passes. `--seed N`.
enum FakeClock {
  static func make(_ options: Options) -> () -> Timestamp {
    let kind = options.text("clock", "real")
    if let fixed = Int64(kind) { return { Timestamp(seconds: fixed) } }
    let now = Int64(time(nil))
    guard kind != "real" else { return { Timestamp(seconds: Int64(time(nil))) } }
    var numbers = SeededNumbers(seed: UInt64(options.number("seed", 1)))
    let year: Int64 = 31_556_952
    var isFirst = true
    return {
      defer { isFirst = false }
      if isFirst { return Timestamp(seconds: now) }
      if kind == "years" && numbers.oneIn(10) { return Timestamp(seconds: 60) }
      let span: ClosedRange<Int64> = kind == "years" ? -6...6 : 0...9
      return Timestamp(seconds: now + Int64.random(in: span, using: &numbers) * year)
    }
  }
}
