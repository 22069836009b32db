package import Bundle
package import Council
internal import Evidence
internal import Ledger
internal import PaperFiles
internal import Papers
internal import Trust

/// A bundle that was written, and what the verifier said of it.
package struct SignedBundle: Sendable {
  package let path: String
  package let report: VerificationReport
}

extension SessionOffice {
  /// The end of a session: second computation, close, papers, signatures, write, read back, verify.
  ///
  /// PINs are asked first, so that a slip closes nothing. An empty PIN leaves the signatures out: the bundle then says on
  /// its face that it is not signed. A session that is closed already is only exported again; without PINs it has the
  /// signatures that are kept, where the papers are those that were signed.
  /// - Parameter out: the folder the bundle goes into; by default the results folder.
  package func closeAndSign(
    by desk: SeatID, chairPIN: String, secretaryPIN: String, out: String? = nil
  ) throws(OfficeError) -> SignedBundle {
    var work = try beginSigning(by: desk, chairPIN: chairPIN, secretaryPIN: secretaryPIN, out: out)
    while work.next != nil { try work.goOn() }
    return SignedBundle(path: work.place, report: work.report)
  }

  /// The same in steps. Nothing is recorded yet but how the PINs were.
  package func beginSigning(
    by desk: SeatID, chairPIN: String, secretaryPIN: String, out: String? = nil
  ) throws(OfficeError) -> BundleWork {
    try refresh()
    if session.phase == .open { try checkMayClose(by: desk) }
    let signers = try openSigners(chairPIN: chairPIN, secretaryPIN: secretaryPIN)
    let folder = out ?? results
    try DataFolder.make(folder)
    return BundleWork(signing: self, by: desk, signers: signers, into: folder)
  }

  /// Second computation, papers for a trial, close; nobody's PIN is asked. The code is known then, to be read aloud before
  /// it is signed.
  package func beginClosing(by desk: SeatID) throws(OfficeError) -> BundleWork {
    try refresh()
    try checkMayClose(by: desk)
    try DataFolder.make(results)
    return BundleWork(closing: self, by: desk, into: results)
  }

  /// Everything but the recount, which is made only when nothing else is in the way.
  private func checkMayClose(by desk: SeatID) throws(OfficeError) {
    let decision = session.decide(.closeSession, by: .seat(desk), at: clock(), law: law)
    if case .failure(let refusal) = decision, refusal != .recountMissing { throw .refused(refusal) }
  }

  /// The keys of those who sign.
  struct Signers {
    let chair: OpenKey
    let secretary: OpenKey
  }

  private func openSigners(chairPIN: String, secretaryPIN: String) throws(OfficeError) -> Signers? {
    guard let seats = session.signers, !chairPIN.isEmpty, !secretaryPIN.isEmpty else { return nil }
    return Signers(
      chair: try openKey(of: seats.chair, pinText: chairPIN),
      secretary: try openKey(of: seats.secretary, pinText: secretaryPIN))
  }

  /// The papers of the session as it would be if it were closed now; of a closed one as it is. What cannot be written is
  /// found before anything is closed.
  func draftBundle(by desk: SeatID, isSigned: Bool) throws(OfficeError) -> BundleContent {
    try inOffice {
      var draft = session
      if draft.phase == .open {
        let now = clock()
        for event in try draft.decide(.closeSession, by: .seat(desk), at: now, law: law).get() {
          draft.apply(
            LoggedEvent(
              height: draft.height + 1, time: now, actor: .seat(desk), event: event,
              isRehearsal: draft.stampsEvents))
        }
      }
      let faults = concluded(draft)?.faults ?? []
      if !faults.isEmpty { throw BundleRefusal.faults(faults) }
      return try BundleContent(try source(of: draft), signed: isSigned)
    }
  }

  func sign(_ manifest: [UInt8], _ signers: Signers?) throws(OfficeError) -> ManifestSignatures? {
    guard let signers else { return nil }
    return try inOffice {
      let (authority, now) = (try authority(), clock())
      func sign(_ open: OpenKey) throws -> [UInt8] {
        try signDetached(
          manifest, with: open.key, pin: open.pin, certificate: open.certificate, authority: authority,
          at: open.certificate.moment(near: now))
      }
      return ManifestSignatures(chair: try sign(signers.chair), secretary: try sign(signers.secretary))
    }
  }

  /// - Parameter session: as it is now or was at an earlier height.
  func source(of session: Session) throws -> BundleSource {
    let lines = Array(try ledger.lines().prefix(session.height))
    var certificates: [SeatID: String] = [:]
    var later: [SeatID: [String]] = [:]
    for seat in session.info.seats {
      // Of an earlier height: only what there was then.
      let all = try ledger.certificates(of: seat.id).prefix(session.certificateNumber(of: seat.id))
      certificates[seat.id] = all.first
      if all.count > 1 { later[seat.id] = Array(all.dropFirst()) }
    }
    var signatures: [String: [UInt8]] = [:]
    for sheet in session.products.flatMap(\.sheets) {
      let name = BundleNames.sheetSignature(sheet)
      signatures[name] = try ledger.file(name)
    }
    var source = BundleSource(
      session: session, law: law, criteria: ledger.criteria, lines: lines,
      head: lines.last.map(EventChain.hash(ofLine:)) ?? .none, sheetSignatures: signatures, certificates: certificates,
      authority: try authority().pem, laterCertificates: later)
    source.templates = try TemplateFolder.read(templates).templates
    // A machine without a font or a library still closes its session: text and CSV need none. `doctor` says what is missing.
    let missing = Set(PaperPress.missing().keys)
    source.press = {
      let press = PaperPress()
      return { try press.rendered($0, without: missing) }
    }
    return source
  }
}
