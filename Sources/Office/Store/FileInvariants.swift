internal import Catalogue
internal import Council
internal import Criteria
internal import Evidence
internal import Ledger

// What holds of the file, its rows, and the chain.
extension StoreUnderCheck {
  func structureFaults() throws -> [Invariant.Fault] { try reading.structureFaults().map { Invariant.Fault($0) } }

  func formatFaults() -> [Invariant.Fault] {
    let format = reading.format ?? "-"
    return format == StoreReading.format ? [] : [Invariant.Fault(format)]
  }

  func schemaFaults() throws -> [Invariant.Fault] {
    let (own, found) = (try StoreReading.ownSchema(), try reading.schema())
    return Set(own.keys).union(found.keys).sorted().filter { own[$0] != found[$0] }.map { Invariant.Fault($0) }
  }

  /// Versions above 2 make SQLite refuse to write, or to read; any other mode than these two would be set by nobody.
  func durabilityFaults() throws -> [Invariant.Fault] {
    let mode = try reading.journalMode()
    // Read without a trace, a file in write-ahead mode says "delete" or "off".
    let modes = ["wal", "delete", "off"].contains(mode) ? [] : [Invariant.Fault("journal_mode=\(mode)")]
    return modes + reading.formatVersions.filter { !(1...2).contains($0) }.map { Invariant.Fault("format \($0)") }
  }

  func heightFaults() -> [Invariant.Fault] {
    if rows.isEmpty { return [Invariant.Fault("0", event: 1)] }
    let gap = rows.indices.first { rows[$0].height != $0 + 1 }
    return gap.map { [Invariant.Fault("\(rows[$0].height)", event: $0 + 1)] } ?? []
  }

  func hashFaults() -> [Invariant.Fault] {
    rows.filter { EventChain.hash(ofLine: $0.line).hex != $0.hash }.map { Invariant.Fault("SHA-256", event: $0.height) }
  }

  func chainFaults() -> [Invariant.Fault] {
    chainBreak.map { [Invariant.Fault("\($0.problem)", event: $0.line)] } ?? []
  }

  func placeFaults() -> [Invariant.Fault]? {
    guard let session else { return nil }
    return owner == nil || owner == session.info.id ? [] : [Invariant.Fault(session.info.id.rawValue)]
  }

  func lawFaults() throws -> [Invariant.Fault]? {
    let laws = try reading.laws()
    guard laws.count == 1, let stored = laws.first else { return [Invariant.Fault("criteria.json: \(laws.count)")] }
    if law == nil || Digest(of: stored.document).hex != stored.digest { return [Invariant.Fault("criteria.json")] }
    guard let session else { return nil }
    return session.info.criteriaDigest == stored.digest ? [] : [Invariant.Fault("criteria.json", event: 1)]
  }

  /// Sessions made before there was one have none.
  func headlineFaults() -> [Invariant.Fault]? {
    guard let session else { return nil }
    guard let kept = reading.headline else { return [] }
    return kept == StoreReading.headline(of: session) ? [] : [Invariant.Fault(kept)]
  }

  /// Of a store; a copy may stand on a medium that knows no rights.
  func rightFaults() -> [Invariant.Fault] {
    owner == nil ? [] : StoreRights.faults(of: path).map { Invariant.Fault($0.words.vietnamese) }
  }
}
