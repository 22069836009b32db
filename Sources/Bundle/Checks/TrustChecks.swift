internal import Council
internal import Criteria
internal import Evidence
internal import Trust

/// The two who sign the manifest.
enum ManifestSigner: String {
  case chair
  case secretary

  var file: String {
    switch self {
    case .chair: BundleNames.chairSignature
    case .secretary: BundleNames.secretarySignature
    }
  }

  /// The seats that may sign: for the chair also the deputy who presided (`tuc_so.chu_tri`), for the secretary any seat
  /// that keeps the minutes.
  func seats(in session: Session) -> [SeatID] {
    session.info.seats.filter { seat in
      switch self {
      case .chair: seat.role == .chair || session.attendance?.presiding == seat.id
      case .secretary: seat.role.keepsMinutes
      }
    }.map(\.id)
  }
}

extension Examination {
  mutating func readAuthority(_ found: inout [VerificationReport.Failure]) {
    let file = BundleNames.authority
    guard let bytes = bytes(file, &found) else { return }
    do throws(TrustError) {
      let certificate = try Certificate(pem: String(decoding: bytes, as: UTF8.self))
      report.authorityName = certificate.facts.commonName
      report.authorityFingerprint = hexadecimal(certificate.facts.fingerprint)
      guard certificate.facts.isAuthority else { return found.add(file, .notAnAuthority) }
      guard try certificate.isIssued(by: certificate) else { return found.add(file, .notIssuedByAuthority) }
      authority = certificate
    } catch {
      found.add(file, .badCertificate(code(of: error)))
    }
  }

  /// `trust/<seat>.pem` is issued by the council's certificate and names its seat.
  mutating func readCertificates(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let authority = try need(authority, from: .authority)
    let session = try need(session, from: .chain)
    // The chain names the council's certificate: one of another council does not fit these events.
    let fingerprint = hexadecimal(authority.facts.fingerprint)
    if session.info.councilCertificate != fingerprint {
      found.add(
        BundleNames.authority,
        .differs(what: "SHA-256", expected: session.info.councilCertificate, found: fingerprint))
    }
    for name in files.keys.sorted() where name.hasPrefix("trust/") && name != BundleNames.authority {
      guard let (seat, number) = session.owner(ofCertificate: name) else {
        found.add(name, .unknownSeat(String(name.dropFirst("trust/".count))))
        continue
      }
      do throws(TrustError) {
        let certificate = try Certificate(pem: String(decoding: files[name] ?? [], as: UTF8.self))
        let unit = certificate.facts.unit ?? ""
        if !(try certificate.isIssued(by: authority)) {
          found.add(name, .notIssuedByAuthority)
        } else if unit != seat.id.rawValue && !unit.hasPrefix("\(seat.id) ") {
          found.add(name, .wrongUnit(seat: seat.id.rawValue, unit: unit))
        } else {
          certificates[seat.id, default: [:]][number] = certificate
        }
      } catch {
        found.add(name, .badCertificate(code(of: error)))
      }
    }
    for reset in session.keyResets { compare(reset, in: session, &found) }
  }

  /// A key that took the place of a forgotten one is named by its event.
  private func compare(_ reset: KeyReset, in session: Session, _ found: inout [VerificationReport.Failure]) {
    let number = session.certificateNumber(of: reset.seat, at: reset.height) + 1
    let name = BundleNames.certificate(reset.seat, number: number)
    if files[name] == nil { return found.add(name, .missing) }
    guard let fingerprint = certificates[reset.seat]?[number]?.facts.fingerprint else { return }
    if hexadecimal(fingerprint) != reset.certificate {
      found.add(name, .differs(what: "SHA-256", expected: reset.certificate, found: hexadecimal(fingerprint)))
    }
  }

  mutating func checkSignature(_ signer: ManifestSigner, _ found: inout [VerificationReport.Failure]) throws(Stop) {
    guard let signature = files[signer.file] else { return found.add(signer.file, .notSigned) }
    guard let manifest = files[BundleNames.manifest] else { throw .without(.manifest) }
    let authority = try need(authority, from: .authority)
    let session = try need(session, from: .chain)
    let seats = signer.seats(in: session)
    do throws(TrustError) {
      let facts = try verifyDetached(manifest, signature: signature, authority: authority)
      let own = seats.filter { certificates[$0]?[session.certificateNumber(of: $0)] == facts.certificate }
      guard let seat = own.first else {
        return found.add(signer.file, .wrongSigner(seats: seats.map(\.rawValue), name: facts.name))
      }
      report.signers.append(
        VerificationReport.Signer(
          role: signer.rawValue, seat: seat, name: facts.name, unit: facts.unit ?? "",
          time: Timestamp(seconds: facts.signingTime)))
    } catch {
      found.add(signer.file, .badSignature(code(of: error)))
    }
  }

  /// A member's signature is over the sheet's bytes, by the certificate that the seat had when it was sealed. A sheet may
  /// have none.
  mutating func checkSheetSignatures(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let authority = try need(authority, from: .authority)
    let session = try need(session, from: .chain)
    var verifier = SignatureVerifier(authority: authority)
    let heights = session.keyResets.isEmpty ? [:] : sealingHeights()
    for sheet in session.products.flatMap(\.sheets) {
      let name = BundleNames.sheetSignature(sheet)
      let number = session.certificateNumber(of: sheet.signer, at: heights[name] ?? 0)
      guard let signature = files[name] else {
        report.unsignedSheets.append(BundleNames.sheet(sheet))
        continue
      }
      guard let certificate = certificates[sheet.signer]?[number] else {
        found.add(name, .noCertificate(seat: sheet.signer.rawValue))
        continue
      }
      do throws(TrustError) {
        let content = files[BundleNames.sheet(sheet)] ?? []
        let facts = try verifier.verify(content, signature: signature, likelyBy: certificate)
        if facts.certificate != certificate {
          found.add(name, .wrongSigner(seats: [sheet.signer.rawValue], name: facts.name))
        }
      } catch {
        found.add(name, .badSignature(code(of: error)))
      }
    }
  }

  /// When each sheet was sealed, by the name of its signature.
  private func sealingHeights() -> [String: Int] {
    (log ?? []).reduce(into: [:]) { heights, logged in
      if case .sheetSealed(let sheet) = logged.event { heights[BundleNames.sheetSignature(sheet)] = logged.height }
    }
  }

  /// The name of the case: scripts and people's words go by it.
  private func code(of error: TrustError) -> String {
    String("\(error)".prefix { $0.isLetter })
  }
}

extension Session {
  /// Whose certificate stands in a file of that name, and the how manieth it is.
  fileprivate func owner(ofCertificate name: String) -> (seat: Seat, number: Int)? {
    for seat in info.seats {
      for number in 1...certificateNumber(of: seat.id)
      where BundleNames.certificate(seat.id, number: number) == name { return (seat, number) }
    }
    return nil
  }
}
