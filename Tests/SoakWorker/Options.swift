internal import Glibc

/// `--name value` pairs after the verb.
struct Options {
  private var values: [String: String] = [:]

  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst(), let value = rest.popFirst() { values[name] = value }
  }

  func text(_ name: String, _ fallback: String = "") -> String { values["--" + name] ?? fallback }
  func number(_ name: String, _ fallback: Int) -> Int { values["--" + name].flatMap(Int.init) ?? fallback }
}

/// One line to standard output, by one call of write(2): what was acknowledged can be read before a kill, and nothing else.
func acknowledge(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(2, bytes, bytes.count)
}

/// Nanoseconds of the monotonic clock; the same for all processes of the machine.
func nanoseconds() -> Int {
  var moment = timespec()
  clock_gettime(CLOCK_MONOTONIC, &moment)
  return moment.tv_sec * 1_000_000_000 + moment.tv_nsec
}

/// Microseconds of the processor that this process has used.
func processor() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000 + Int(usage.ru_utime.tv_usec)
    + Int(usage.ru_stime.tv_usec)
}
