internal import Evidence

extension BundleContent {
  /// What was signed once, made again: the papers as they were kept, since another version of the program writes others;
  /// everything else from the session. `nil` where one file is not, byte for byte, what the manifest lists.
  package init?(
    _ source: BundleSource, signedAs manifest: [UInt8], papers: [String: [UInt8]]
  ) throws {
    guard let listed = try? Manifest(manifest) else { return nil }
    var source = source
    // A seat may have got its PIN, and so its certificate, since.
    let names = Set(listed.entries.map(\.name))
    source.certificates = source.certificates.filter { names.contains(BundleNames.certificate($0.key)) }
    // All papers are those that were kept.
    source.press = { { _ in [] } }
    let made = try BundleContent(source, signed: true)
    let files = made.files.filter { !BundleNames.isPaper($0.key) }.merging(papers) { $1 }
    guard listed.head == source.head.hex, files.count == listed.entries.count,
      listed.entries.allSatisfy({ entry in files[entry.name].map { Digest(of: $0).hex } == entry.digest })
    else { return nil }
    (self.files, self.manifest) = (files, manifest)
    (folderName, shortCode, isToBeSigned) = (made.folderName, made.shortCode, true)
  }
}
