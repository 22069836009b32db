internal import Criteria
internal import Lawbook

/// A search in all regimes, as it runs at every key.
enum SearchBench {
  static func run(in folder: String) throws {
    let library = CriteriaLibrary.builtIn
    let sets = try library.regimeIDs.map { id in
      let regime = try library.regime(id)
      return (id, try library.sets(regime.sets, of: regime))
    }
    var indexes: [LawIndex] = []
    let making = Stopwatch.nanoseconds { indexes = sets.map { LawIndex($0.1, of: $0.0) } }
    var times: [Int64] = []
    for question in ["l", "lien", "lien k", "liên kết", "75% hợp đồng", "moi truong xu ly"] {
      times.append(Stopwatch.nanoseconds { for index in indexes { _ = index.hits(for: question) } })
    }
    Console.answer("search: index \(making / 1000) µs, a question \(Stopwatch.median(times) / 1000) µs (three regimes)")
  }
}
