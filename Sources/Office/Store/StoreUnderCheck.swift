internal import Bundle
package import Council
internal import Criteria
internal import Evidence
package import Ledger
internal import Trust

/// A store, a backup or any copy, with as much of it understood as can be. Nothing in it is believed before it is checked.
package struct StoreUnderCheck {
  package let path: String
  /// Whose ledger should stand there; `nil` for a copy that somebody named.
  package let owner: SessionID?
  let reading: StoreReading
  let rows: [StoreReading.Row]
  /// Why the chain is none; `nil` where it holds.
  private(set) var chainBreak: EventChain.Break?
  private(set) var law: Law?
  private(set) var criteria: [UInt8] = []
  /// Only where the whole chain holds.
  private(set) var log: [LoggedEvent] = []
  private(set) var session: Session?

  package init(path: String, owner: SessionID? = nil) throws(LedgerError) {
    (self.path, self.owner) = (path, owner)
    reading = try StoreReading(path: path)
    if reading.format == nil { throw .state(path: path, .foreign) }
    rows = reading.rows()
    criteria = (try? reading.laws())?.first?.document ?? []
    if let (regime, sets) = try? ExportFile.read(criteria, file: "criteria.json") {
      law = Law(regime: regime, sets: sets)
    }
    do {
      let law = law
      log = try EventChain.read(rows.map(\.line)) { law?.sets[$0] }.log
      session = Session(log)
    } catch { chainBreak = error }
  }

  /// How many events there are.
  package var events: Int { rows.count }
  /// Of the last event, as far as the chain can be read.
  package var lastEvent: Timestamp? { log.last?.time }

  /// When the event with that height was recorded; of one that cannot be read `nil`.
  func time(of height: Int) -> Timestamp? {
    guard rows.indices.contains(height - 1) else { return nil }
    return TrustedEnd.time(inLine: rows[height - 1].line)
  }

  /// The state that an event met, and the event.
  func forEachEvent(_ body: (Session, LoggedEvent) -> Void) {
    guard let first = log.first, var state = Session(opening: first) else { return }
    for logged in log.dropFirst() {
      body(state, logged)
      state.apply(logged)
    }
  }

  /// The council's certificate, as the first event names it.
  func authority() -> Certificate? {
    guard let stored = (try? reading.keys())?.first(where: { $0.owner == "@" }),
      let certificate = try? Certificate(pem: stored.key.certificate), certificate.facts.isAuthority,
      hexadecimal(certificate.facts.fingerprint) == session?.info.councilCertificate
    else { return nil }
    return certificate
  }

  var sheets: [SealedSheet] { session?.products.flatMap(\.sheets) ?? [] }
}

extension DataFolder {
  /// The store of a session, to be checked where it stands.
  package func storeUnderCheck(_ id: SessionID) throws(LedgerError) -> StoreUnderCheck {
    if let fault = fault(ofPlaceOf: id) { throw fault }
    return try StoreUnderCheck(path: ledger(of: id), owner: id)
  }

  /// Asks all invariants of a session's store.
  package func check(_ id: SessionID) throws(OfficeError) -> [InvariantOutcome] {
    do { return try storeUnderCheck(id).check() } catch { throw .ledger(error) }
  }
}
