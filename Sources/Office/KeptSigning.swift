internal import Bundle
internal import CanonicalJSON
internal import Council
internal import Ledger

/// The names under which the ledger keeps what chair and secretary signed, by the height that the manifest was made at:
/// "signed/118/manifest.chair.p7s".
enum KeptSigningNames {
  static let anyManifest = "signed/*/\(BundleNames.manifest)"

  static func name(_ file: String, at height: Int) -> String { "signed/\(height)/\(file)" }

  static func files(_ manifest: [UInt8], _ signatures: ManifestSignatures, at height: Int) -> [LedgerFile] {
    [
      (BundleNames.manifest, manifest), (BundleNames.chairSignature, signatures.chair),
      (BundleNames.secretarySignature, signatures.secretary),
    ].map { LedgerFile(name: name($0.0, at: height), height: height, bytes: $0.1) }
  }
}

/// Whether a closed session can be exported again to the byte, without a PIN.
package enum KeptSigning: Hashable, Sendable {
  /// Nothing was signed since it was closed, or by a program that kept no signatures.
  case none
  case same
  /// This program writes other papers than those that were signed.
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
  func keep(_ signatures: ManifestSignatures, of manifest: [UInt8], at height: Int) throws(OfficeError) {
    try inOffice {
      let files = KeptSigningNames.files(manifest, signatures, at: height)
      if try ledger.file(files[0].name) == nil { try ledger.add(files) }
    }
  }

  private struct Signed {
    let height: Int
    let manifest: [UInt8]
    let signatures: ManifestSignatures
  }

  /// What was signed since the session was closed; PINs that were typed afterwards change nothing in it.
  private func lastSigned() throws(OfficeError) -> Signed? {
    try inOffice {
      guard session.phase == .closed, let height = try ledger.lastHeight(ofFilesNamed: KeptSigningNames.anyManifest),
        height <= ledger.log.count,
        ledger.log[height...].allSatisfy({ [.pinFailed, .pinAccepted].contains($0.event.kind) })
      else { return nil }
      func file(_ name: String) throws -> [UInt8]? { try ledger.file(KeptSigningNames.name(name, at: height)) }
      guard let manifest = try file(BundleNames.manifest), let chair = try file(BundleNames.chairSignature),
        let secretary = try file(BundleNames.secretarySignature)
      else { return nil }
      return Signed(
        height: height, manifest: manifest, signatures: ManifestSignatures(chair: chair, secretary: secretary))
    }
  }

  private func contentAgain(_ kept: Signed) throws(OfficeError) -> BundleContent? {
    try inOffice {
      guard let then = Session(Array(ledger.log.prefix(kept.height))),
        let manifest = try? JSONReader.read(kept.manifest).value
      else { return nil }
      // A seat may have got its PIN since.
      let names = Set((manifest["files"]?.array ?? []).compactMap { $0["name"]?.string })
      var source = try source(of: then)
      source.certificates = source.certificates.filter { names.contains(BundleNames.certificate($0.key)) }
      let content = try BundleContent(source, signed: true)
      return content.manifest == kept.manifest ? content : nil
    }
  }
}
