package import Bundle
package import Council
internal import Ledger
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
  /// its face that it is not signed. A session that is closed already is only exported again.
  /// - Parameter out: the folder the bundle goes into; by default the results folder.
  package func closeAndSign(
    by desk: SeatID, chairPIN: String, secretaryPIN: String, out: String? = nil
  ) throws(OfficeError) -> SignedBundle {
    try refresh()
    if session.phase == .open { try checkMayClose(by: desk) }
    let signers = try openSigners(chairPIN: chairPIN, secretaryPIN: secretaryPIN)
    if session.phase == .open {
      try recount()
      try perform(.closeSession, by: .seat(desk))
    }
    let folder = out ?? results
    try DataFolder.make(folder)
    return try export(into: folder, signers: signers)
  }

  /// Everything but the recount, which is made only when nothing else is in the way.
  private func checkMayClose(by desk: SeatID) throws(OfficeError) {
    let decision = session.decide(.closeSession, by: .seat(desk), at: clock(), law: law)
    if case .failure(let refusal) = decision, refusal != .recountMissing { throw .refused(refusal) }
  }

  private func openSigners(
    chairPIN: String, secretaryPIN: String
  ) throws(OfficeError) -> (chair: OpenKey, secretary: OpenKey)? {
    guard let seats = session.signers, !chairPIN.isEmpty, !secretaryPIN.isEmpty else { return nil }
    return (
      try openKey(of: seats.chair, pinText: chairPIN), try openKey(of: seats.secretary, pinText: secretaryPIN)
    )
  }

  private func export(
    into folder: String, signers: (chair: OpenKey, secretary: OpenKey)?
  ) throws(OfficeError) -> SignedBundle {
    try inOffice {
      let content = try BundleContent(try source(), signed: signers != nil)
      let signatures = try signers.map { signers in
        let (authority, now) = (try authority(), clock().seconds)
        func sign(_ open: OpenKey) throws -> [UInt8] {
          try signDetached(
            content.manifest, with: open.key, pin: open.pin, certificate: open.certificate, authority: authority,
            at: now)
        }
        return ManifestSignatures(chair: try sign(signers.chair), secretary: try sign(signers.secretary))
      }
      let path = try BundleWriter.write(content, signatures: signatures, into: folder, replacingHalfMade: true)
      var report = BundleVerifier.verify(folder: path)
      report.lawOrigin = LawOrigin.of(ledger.criteria)
      return SignedBundle(path: path, report: report)
    }
  }

  private func source() throws -> BundleSource {
    var certificates: [SeatID: String] = [:]
    for seat in session.info.seats { certificates[seat.id] = try ledger.key(of: .seat(seat.id))?.certificate }
    var signatures: [String: [UInt8]] = [:]
    for sheet in session.products.flatMap(\.sheets) {
      let name = BundleNames.sheetSignature(sheet)
      signatures[name] = try ledger.file(name)
    }
    return BundleSource(
      session: session, law: law, criteria: ledger.criteria, lines: try ledger.lines(), head: ledger.head,
      sheetSignatures: signatures, certificates: certificates, authority: try authority().pem)
  }
}
