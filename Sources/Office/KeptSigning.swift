internal import Bundle
internal import Council
internal import Ledger

/// What the ledger keeps of every signing: manifest, signatures and papers, under their names in the bundle behind
/// "signed/1/", "signed/2/" …, with the height that the manifest was made at.
enum KeptFiles {
  static let folder = "signed"

  /// - Parameter bundle: all its files.
  static func of(_ bundle: [String: [UInt8]]) -> [String: [UInt8]] { bundle.filter { isKept($0.key) } }

  static func isKept(_ name: String) -> Bool { BundleNames.outsideManifest.contains(name) || BundleNames.isPaper(name) }
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

  /// Papers of the bundle that was signed last, by their names in it; `nil` where nothing was signed since the close.
  func papersSigned() throws(OfficeError) -> [String: [UInt8]]? { try lastSigned()?.papers }

  /// The bundle that was signed last, made again, with its signatures; `nil` where it does not come out the same.
  func signedBefore() throws(OfficeError) -> (content: BundleContent, signatures: ManifestSignatures)? {
    guard let kept = try lastSigned(), let content = try contentAgain(kept) else { return nil }
    return (content, kept.signatures)
  }

  /// Keeps what was just signed: from then on the same bundle can be written anywhere the session is.
  func keep(_ signatures: ManifestSignatures, of content: BundleContent, at height: Int) throws(OfficeError) {
    try inOffice {
      try ledger.add(KeptFiles.of(content.files(with: signatures)), height: height, in: KeptFiles.folder)
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
      guard session.phase == .closed, let (kept, height) = try ledger.lastFiles(in: KeptFiles.folder),
        height <= ledger.log.count,
        ledger.log[height...].allSatisfy({ Self.leavesResult.contains($0.event.kind) }),
        let manifest = kept[BundleNames.manifest], let chair = kept[BundleNames.chairSignature],
        let secretary = kept[BundleNames.secretarySignature]
      else { return nil }
      return Signed(
        height: height, manifest: manifest, signatures: ManifestSignatures(chair: chair, secretary: secretary),
        papers: kept.filter { BundleNames.isPaper($0.key) })
    }
  }

  /// What may follow a signing without another result.
  private static let leavesResult: Set<EventKind> = [.pinFailed, .pinAccepted, .pinUnlocked, .pinReset, .clockJumped]

  private func contentAgain(_ kept: Signed) throws(OfficeError) -> BundleContent? {
    try inOffice {
      guard let then = Session(Array(ledger.log.prefix(kept.height))) else { return nil }
      return try BundleContent(try source(of: then), signedAs: kept.manifest, papers: kept.papers)
    }
  }
}
