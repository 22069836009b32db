internal import Ledger
internal import Office

/// What became of damaged stores. `wrong` must stay empty: what was read then is not what was written.
struct Verdicts {
  private var counts: [String: Int] = [:]
  /// How often a refusal named an event.
  private var named = 0
  private(set) var wrong = 0

  mutating func note(_ verdict: String) { counts[verdict, default: 0] += 1 }

  mutating func noteWrong(_ what: String) {
    wrong += 1
    note("WRONG")
    if wrong <= 20 { acknowledge("wrong \(what)") }
  }

  mutating func note(_ error: any Error) {
    let fault: LedgerError? =
      if let error = error as? LedgerError { error } else if case .ledger(let inner)? = error as? OfficeError {
        inner
      } else { nil }
    guard let fault else { return note("other") }
    if case .brokenChain = fault { named += 1 }
    note("refused." + String("\(fault)".prefix { $0 != "(" }))
  }

  /// `r NAME COUNT=...`, sorted.
  func tell(_ name: String) {
    let parts = counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    acknowledge("r \(name) all=\(counts.values.reduce(0, +)) \(parts.joined(separator: " ")) named=\(named)")
  }
}
