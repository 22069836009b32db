internal import Bundle
internal import Council
internal import Ledger

/// What the ledger keeps of a signing, by the height that the manifest was made at: manifest, signatures and papers, under
/// their names in the bundle behind "signed/118/".
enum KeptFiles {
  static let anyManifest = "signed/*/\(BundleNames.manifest)"

  static func folder(at height: Int) -> String { "signed/\(height)/" }

  /// - Parameter bundle: all its files.
  static func all(of bundle: [String: [UInt8]], at height: Int) -> [LedgerFile] {
    bundle.filter { BundleNames.outsideManifest.contains($0.key) || BundleNames.isPaper($0.key) }
      .map { LedgerFile(name: folder(at: height) + $0.key, height: height, bytes: $0.value) }
      .sorted { $0.name < $1.name }
  }
}

/// Whether a closed session can be exported again to the byte, without a PIN.
package enum KeptSigning: Hashable, Sendable {
  /// Nothing was signed since it was closed, or by a program that kept no signatures.
  case none
  case same
  /// This program makes another result of the session than the one that was signed.
  case differs
}

extension SessionOffice {
  package func keptSigning() throws(OfficeError) -> KeptSigning {
    guard let kept = try lastSigned() else { return .none }
    return try contentAgain(kept) == nil ? .differs : .same
  }

  /// The bundle that was signed last, made again, with its signatures; `nil` where it does not come out the same.
  func signedBefore() throws(OfficeError) -> (content: BundleContent, signatures: ManifestSignatures)? {
    guard let kept = try lastSigned(), let content = try contentAgain(kept) else { return nil }
    return (content, kept.signatures)
  }

  /// Keeps what was just signed: from then on the same bundle can be written anywhere the session is.
  func keep(_ signatures: ManifestSignatures, of content: BundleContent, at height: Int) throws(OfficeError) {
    try inOffice {
      if try ledger.file(KeptFiles.folder(at: height) + BundleNames.manifest) != nil { return }
      try ledger.add(KeptFiles.all(of: content.files(with: signatures), at: height))
    }
  }

  private struct Signed {
    let height: Int
    let manifest: [UInt8]
    let signatures: ManifestSignatures
    let papers: [String: [UInt8]]
  }

  /// What was signed since the session was closed; PINs that were typed afterwards change nothing in it.
  private func lastSigned() throws(OfficeError) -> Signed? {
    try inOffice {
      guard session.phase == .closed, let height = try ledger.lastHeight(ofFilesNamed: KeptFiles.anyManifest),
        height <= ledger.log.count,
        ledger.log[height...].allSatisfy({ [.pinFailed, .pinAccepted].contains($0.event.kind) })
      else { return nil }
      let kept = try ledger.files(in: KeptFiles.folder(at: height))
      guard let manifest = kept[BundleNames.manifest], let chair = kept[BundleNames.chairSignature],
        let secretary = kept[BundleNames.secretarySignature]
      else { return nil }
      return Signed(
        height: height, manifest: manifest, signatures: ManifestSignatures(chair: chair, secretary: secretary),
        papers: kept.filter { BundleNames.isPaper($0.key) })
    }
  }

  private func contentAgain(_ kept: Signed) throws(OfficeError) -> BundleContent? {
    try inOffice {
      guard let then = Session(Array(ledger.log.prefix(kept.height))) else { return nil }
      return try BundleContent(try source(of: then), signedAs: kept.manifest, papers: kept.papers)
    }
  }
}
