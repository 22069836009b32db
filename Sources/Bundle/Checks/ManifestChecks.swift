internal import Evidence

extension Examination {
  mutating func readManifest(_ found: inout [VerificationReport.Failure]) {
    guard let bytes = bytes(BundleNames.manifest, &found) else { return }
    do {
      let manifest = try Manifest(bytes)
      self.manifest = manifest
      report.session = manifest.session
      report.regime = manifest.regime
      report.rehearsal = manifest.rehearsal
    } catch {
      found.add(BundleNames.manifest, error)
    }
  }

  /// Every listed file is there with size and SHA-256, and nothing else is.
  func compareFiles(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let manifest = try need(manifest, from: .manifest)
    for entry in manifest.entries {
      guard let bytes = bytes(entry.name, &found) else { continue }
      if bytes.count != entry.size {
        found.add(entry.name, .sizeDiffers(expected: entry.size, found: bytes.count))
      } else {
        let digest = Digest(of: bytes).hex
        if digest != entry.digest {
          found.add(entry.name, .digestDiffers(expected: entry.digest, found: digest))
        }
      }
      if !Self.isOfThisFormat(entry.name) { found.add(entry.name, .unexpected) }
    }
    let listed = Set(manifest.entries.map(\.name)).union(BundleNames.outsideManifest)
    for name in files.keys.sorted() where !listed.contains(name) { found.add(name, .notListed) }
    for name in Self.required where !listed.contains(name) { found.add(name, .missing) }
  }

  private static let required = [
    BundleNames.criteria, BundleNames.events, BundleNames.readme, BundleNames.result, BundleNames.tallyInput,
    BundleNames.authority,
  ]

  /// `docs/` is open for further papers; what stands in `sheets/` and `trust/` is compared by checks of its own.
  private static func isOfThisFormat(_ name: String) -> Bool {
    required.contains(name) || ["docs/", "sheets/", "trust/"].contains { name.hasPrefix($0) }
  }
}
