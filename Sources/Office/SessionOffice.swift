internal import Bundle
internal import CanonicalJSON
package import Council
internal import Evidence
package import Ledger
internal import Trust

/// One open session with its effects: PINs, keys, the ledger. Rules are not here; the engine decides.
package final class SessionOffice {
  package let ledger: Ledger
  let results: String
  /// The folder with the office's words for papers; it may not be there.
  let templates: String
  let clock: () -> Timestamp
  /// What was noticed or put right when it was opened.
  package let findings: [StoreFinding]

  init(
    ledger: Ledger, results: String, templates: String, clock: @escaping () -> Timestamp, findings: [StoreFinding] = []
  ) {
    self.findings = findings
    self.ledger = ledger
    self.results = results
    self.templates = templates
    self.clock = clock
  }

  package var session: Session { ledger.session }
  package var law: Law { ledger.law }

  package func visible(to viewer: Viewer) -> VisibleSession { session.visible(to: viewer, law: law) }

  /// What happened so far, as that viewer may know it.
  package func timeline(for viewer: Viewer, product: DossierID? = nil, seat: SeatID? = nil) -> [TimelineEntry] {
    Timeline.entries(of: ledger.log, for: viewer, session: session, law: law, product: product, seat: seat)
  }

  /// Decides, appends, and only then it has happened.
  package func perform(_ command: Command, by actor: Actor) throws(OfficeError) {
    try onWhatIsTrue { now in
      let events = try session.decide(command, by: actor, at: now, law: law).get()
      try ledger.append(events, by: actor, at: now)
    }
  }

  /// Another process may have written in between: then the act is decided again on what is true now. Each time somebody
  /// else has got on; so many times that a whole council may act at once.
  func onWhatIsTrue(_ act: (Timestamp) throws -> Void) throws(OfficeError) {
    for _ in 0..<50 {
      do {
        let now = clock()
        try recordClockJump(at: now)
        return try act(now)
      } catch LedgerError.stale { try refresh() } catch { throw OfficeError(error) }
    }
    throw .ledger(.stale)
  }

  /// Before anything else happens: whether the machine's clock was set since the last event.
  private func recordClockJump(at now: Timestamp) throws {
    let elapsed = ledger.elapsed.map { $0 / 1000 }
    guard ClockJump(before: session.lastEventAt, after: now, elapsed: elapsed).isJump else { return }
    let events = try session.decide(.recordClockJump(elapsed: elapsed), by: .program, at: now, law: law).get()
    try ledger.append(events, by: .program, at: now)
  }

  package func refresh() throws(OfficeError) {
    do { try ledger.refresh() } catch { throw .ledger(error) }
  }

  /// The code of the result, once the session is closed.
  package var shortCode: String? {
    session.phase == .closed
      ? ShortCode(resultFile: session.resultDocument(law: law).canonicalBytes).description : nil
  }

  // MARK: PINs

  /// Opens a seat's key with the PIN that was typed, and counts the try either way.
  /// - Throws: `refused` while the seat must wait or is locked (the PIN is not tried then); `wrongPIN`.
  package func checkPIN(_ text: String, of seat: SeatID) throws(OfficeError) {
    _ = try openKey(of: seat, pinText: text)
  }

  struct OpenKey {
    let key: SealedKey
    let certificate: Certificate
    let pin: PIN
  }

  func openKey(of seat: SeatID, pinText: String) throws(OfficeError) -> OpenKey {
    // What cannot be a PIN at all is a slip of the fingers, not a try.
    let pin: PIN
    do { pin = try PIN(pinText) } catch { throw .badPIN(seat, error) }
    try refresh()
    if try inOffice({ try ledger.key(of: .seat(seat)) })?.hasKey == false { throw .keyElsewhere(seat) }
    try onWhatIsTrue { _ in }
    // Ask before trying: a wait or a lock must not be shortened by guessing.
    if case .failure(let refusal) = session.decide(
      .recordPIN(seat, right: true), by: .seat(seat), at: clock(), law: law)
    {
      throw .refused(refusal)
    }
    let opened: OpenKey? = try inOffice {
      guard let stored = try ledger.key(of: .seat(seat)) else {
        throw session.info.seat(seat) == nil ? OfficeError(Refusal.unknownSeat(seat)) : .noPIN(seat)
      }
      let (key, certificate) = (try SealedKey(pem: stored.key), try Certificate(pem: stored.certificate))
      guard try key.opens(with: pin) else { return nil }
      return OpenKey(key: key, certificate: certificate, pin: pin)
    }
    if let opened {
      try perform(.recordPIN(seat, right: true), by: .seat(seat))
      return opened
    }
    try perform(.recordPIN(seat, right: false), by: .seat(seat))
    throw .wrongPIN(seat, failures: session.pins[seat]?.failures ?? 1)
  }

  func authority() throws(OfficeError) -> Certificate {
    try inOffice {
      guard let stored = try ledger.key(of: .authority) else { throw TrustError.damagedCertificate }
      return try Certificate(pem: stored.certificate)
    }
  }

  // MARK: Drafts and sheets

  package func drafts(of seat: SeatID) throws(OfficeError) -> [DossierID: Draft] {
    var drafts: [DossierID: Draft] = [:]
    do {
      for product in session.products { drafts[product.id] = try ledger.draft(product: product.id, seat: seat) }
    } catch { throw .ledger(error) }
    return drafts
  }

  /// Keeps a draft of a seat that may score now.
  package func keep(_ draft: Draft, product: DossierID, seat: SeatID) throws(OfficeError) {
    if let obstacle = session.obstacle(to: seat, scoring: product) { throw .refused(obstacle) }
    do { try ledger.keep(draft, product: product, seat: seat) } catch { throw .ledger(error) }
  }

  /// Seals a sheet: the engine checks it, the member's key signs it, the ledger keeps both in one transaction.
  package func seal(
    _ draft: Draft, product: DossierID, seat: SeatID, reason: String, pin: String
  ) throws(OfficeError) {
    try seal(.seal(product, draft, reason: reason), product: product, of: seat, by: seat, pin: pin)
  }

  /// Seals a sheet that came on paper, once two people stand for it; the key of the second signs it.
  /// - Parameter confirming: the acting seat compared what was typed with the paper, and types nothing.
  package func sealPaper(
    _ product: DossierID, of seat: SeatID, confirming: Bool, by typist: SeatID, pin: String
  ) throws(OfficeError) {
    if confirming { try checkMayConfirm(seat, by: typist) }
    try seal(.sealPaper(product, seat, confirming: confirming), product: product, of: seat, by: typist, pin: pin)
  }

  /// - Parameter owner: whose sheet it is; the draft that seat has of it goes, and nobody else's.
  private func seal(
    _ command: Command, product: DossierID, of owner: SeatID, by seat: SeatID, pin: String
  ) throws(OfficeError) {
    let open = try openKey(of: seat, pinText: pin)
    let authority = try authority()
    // Signing takes long enough for others to write: a sheet that is decided again as it was is not signed again.
    var signed: [[UInt8]: [UInt8]] = [:]
    try onWhatIsTrue { now in
      let events = try session.decide(command, by: .seat(seat), at: now, law: law).get()
      var files: [String: [UInt8]] = [:]
      for case .sheetSealed(let sheet) in events {
        let bytes = sheet.json.canonicalBytes
        let signature =
          try signed[bytes]
          ?? signDetached(
            bytes, with: open.key, pin: open.pin, certificate: open.certificate, authority: authority,
            at: open.certificate.moment(near: now))
        signed[bytes] = signature
        files[BundleNames.sheetSignature(sheet)] = signature
      }
      try ledger.append(events, by: .seat(seat), at: now, files: files, clearing: (product, owner))
    }
  }

  // MARK: The second computation

  /// Computes every concluded product again with the second implementation and compares to the last character; again on
  /// what is true now, where another process has written meanwhile.
  package func recount() throws(OfficeError) {
    try onWhatIsTrue { now in
      let digest = try RecountGate.agree(session: session, law: law, criteria: ledger.criteria)
      let events = try session.decide(.recordRecount(digest: digest), by: .program, at: now, law: law).get()
      try ledger.append(events, by: .program, at: now)
    }
  }
}
