internal import Bundle
internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Ledger
internal import Trust

// What holds of the session that the chain tells, and of what is kept beside it.
extension StoreUnderCheck {
  func replayFaults() -> [Invariant.Fault]? {
    guard let law, session != nil else { return nil }
    var faults: [Invariant.Fault] = []
    forEachEvent { state, logged in
      if let refusal = Replay.refusal(of: logged, in: state, law: law) {
        faults.append(Invariant.Fault(refusal, event: logged.height))
      }
    }
    return faults
  }

  func conclusionFaults() -> [Invariant.Fault]? {
    guard let law, session != nil else { return nil }
    var faults: [Invariant.Fault] = []
    forEachEvent { state, logged in
      guard case .productConcluded(let id, let conclusion) = logged.event else { return }
      if !Replay.isComputed(conclusion, of: id, in: state, law: law, at: logged.time) {
        faults.append(Invariant.Fault(id.rawValue, event: logged.height))
      }
    }
    return faults
  }

  /// Each belongs to a seat, opens to nobody but with a PIN, and was issued by the council of the first event. A session that was
  /// restored from a bundle has certificates alone.
  func keyFaults() throws -> [Invariant.Fault]? {
    guard let session else { return nil }
    guard let authority = authority() else { return [Invariant.Fault("@")] }
    let seats = Set(session.info.seats.map(\.id.rawValue))
    let keys = try reading.keys()
    let wrong = keys.filter { name, stored in
      // "UV1.2": the second key of UV1, which an event names.
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      let owner = parts.first ?? ""
      if parts.count == 2 {
        let resets = session.keyResets.filter { $0.seat.rawValue == owner }
        guard let number = Int(parts[1]), String(number) == parts[1], (2..<resets.count + 2).contains(number),
          let fingerprint = try? Certificate(pem: stored.certificate).facts.fingerprint,
          hexadecimal(fingerprint) == resets[number - 2].certificate
        else { return true }
      }
      guard owner == "@" || seats.contains(owner), !stored.hasKey || (try? SealedKey(pem: stored.key)) != nil,
        let certificate = try? Certificate(pem: stored.certificate)
      else { return true }
      let unit = certificate.facts.unit ?? ""
      let isIssued = (try? certificate.isIssued(by: authority)) ?? false
      return !isIssued || owner != "@" && unit != owner && !unit.hasPrefix("\(owner) ")
    }
    let owners = Set(keys.map(\.owner))
    let missing = Set(sheets.map(\.signer.rawValue)).subtracting(owners).sorted()
    return (wrong.map(\.owner) + missing).map { Invariant.Fault($0) }
  }

  func signatureFaults() throws -> [Invariant.Fault]? {
    guard let session, let authority = authority() else { return nil }
    let files = Dictionary(try reading.files().map { ($0.name, $0.bytes) }) { first, _ in first }
    let certificates = Dictionary(try reading.keys().map { ($0.owner, $0.key.certificate) }) { first, _ in first }
    return sheets.filter { sheet in
      guard let signature = files[BundleNames.sheetSignature(sheet)],
        let pem = certificates[owner(ofKeyFor: sheet, in: session)], let certificate = try? Certificate(pem: pem),
        let signer = try? verifyDetached(sheet.json.canonicalBytes, signature: signature, authority: authority)
      else { return true }
      return signer.certificate != certificate
    }.map { Invariant.Fault(BundleNames.sheetSignature($0), event: height(of: $0)) }
  }

  /// The seat, or "UV1.2" where it was sealed after a forgotten PIN.
  private func owner(ofKeyFor sheet: SealedSheet, in session: Session) -> String {
    let number = session.certificateNumber(of: sheet.signer, at: height(of: sheet) ?? 0)
    return number == 1 ? sheet.signer.rawValue : "\(sheet.signer).\(number)"
  }

  private func height(of sheet: SealedSheet) -> Int? {
    log.first { if case .sheetSealed(sheet) = $0.event { true } else { false } }?.height
  }

  func fileFaults() throws -> [Invariant.Fault]? {
    guard session != nil else { return nil }
    let heights = Dictionary(
      sheets.map { (BundleNames.sheetSignature($0), height(of: $0)) }
    ) { first, _ in first }
    return try reading.files().filter { heights[$0.name] != $0.height && !isOfSigning($0.name, at: $0.height) }.map {
      Invariant.Fault($0.name)
    }
  }

  /// "signed/1/manifest.json" and the like, of a moment that the log has.
  private func isOfSigning(_ name: String, at height: Int) -> Bool {
    let parts = name.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count == 3, parts[0] == KeptFiles.folder, let number = Int(parts[1]), number > 0 else { return false }
    return KeptFiles.isKept(parts[2]) && (1...max(1, log.count)).contains(height)
  }

  /// Of a seat, or "typist~seat" of a sheet that came on paper.
  func draftFaults() throws -> [Invariant.Fault]? {
    guard let session else { return nil }
    let seats = Set(session.info.seats.map(\.id.rawValue))
    let loss = try reading.draftLoss().map { [Invariant.Fault("\($0.found)/\($0.kept)")] } ?? []
    return try loss
      + reading.drafts().filter { draft in
        let owners = draft.seat.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        return draft.draft == nil || owners.count > 2 || !seats.isSuperset(of: owners)
          || session.product(DossierID(draft.product)) == nil
      }.map { Invariant.Fault("\($0.product), \($0.seat)") }
  }

  func sealedDraftFaults() throws -> [Invariant.Fault]? {
    guard let session else { return nil }
    return try reading.drafts().filter { draft in
      session.product(DossierID(draft.product))?.sealedInTurn.contains(SeatID(draft.seat)) ?? false
    }.map { Invariant.Fault("\($0.product), \($0.seat)") }
  }

  func tallyFaults() -> [Invariant.Fault]? {
    guard let session, let law else { return nil }
    do throws(OfficeError) {
      let digest = try RecountGate.agree(session: session, law: law, criteria: criteria)
      // A closed session names the input that both agreed on.
      return session.phase == .open || session.recount == digest ? [] : [Invariant.Fault("tally-input.json")]
    } catch {
      if case .recountDiffers(let product, _, _) = error { return [Invariant.Fault(product)] }
      return [Invariant.Fault("\(error)")]
    }
  }
}
