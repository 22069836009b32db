internal import CanonicalJSON
internal import Criteria

/// Opening one set, a whole regime, and everything; beside the bare reading of the same JSON.
enum CriteriaBench {
  static func run(in folder: String) throws {
    let library = CriteriaLibrary.builtIn
    func median(_ body: () throws -> Void) rethrows -> Int64 {
      var times: [Int64] = []
      for _ in 0..<15 { times.append(try Stopwatch.nanoseconds(body)) }
      return Stopwatch.median(times)
    }
    let one = try median { _ = try library.set(11, of: try library.regime(.qd26)) }
    let files = ["regime.json", "wording.json", "sets/11.json"].compactMap { library.bytes(of: "qd26-2026/\($0)") }
    let bare = median { for bytes in files { _ = try? JSONReader.read(bytes) } }
    let whole = try median {
      let regime = try library.regime(.qd26)
      _ = try library.sets(regime.sets, of: regime)
    }
    let everything = try median {
      for id in library.regimeIDs {
        let regime = try library.regime(id)
        _ = try library.sets(regime.sets, of: regime)
      }
    }
    Console.answer(
      "criteria: one set \(one / 1000) µs, bare JSON \(bare / 1000) µs, ratio \(Stopwatch.ratio(one, bare)); "
        + "26 sets \(whole / 1000) µs; 77 sets \(everything / 1000) µs")
  }
}
