internal import Typing

/// A million made-up keys through the composers of both methods, each key timed; how much memory that takes.
enum TypingBench {
  private static let count = 1_000_000

  static func run(in folder: String) throws {
    for method in TypingMethod.allCases { measure(method) }
  }

  private static func measure(_ method: TypingMethod) {
    let letters = Array("aaaeeeiooouuuywwddnnghhtcmplbkqvsfrxjz  12345679")
    var (draw, composer) = (Draw(), Composer(TypingRules(method: method)))
    var times = [Int64](repeating: 0, count: count)
    let before = Memory.resident()
    for index in times.indices {
      let number = draw.number(below: letters.count + 3)
      if number < letters.count {
        times[index] = Stopwatch.nanoseconds { _ = composer.type(letters[number]) }
      } else {
        times[index] = Stopwatch.nanoseconds { _ = composer.backspace() }
      }
    }
    let grown = Memory.resident() - before
    times.sort()
    Console.answer(
      "typing: \(method.rawValue) \(count) keys, p50 \(times[count / 2]) ns, p99 \(times[count / 100 * 99]) ns, "
        + "max \(times[count - 1]) ns a key, memory grows by \(grown / 1024) KiB")
  }
}
