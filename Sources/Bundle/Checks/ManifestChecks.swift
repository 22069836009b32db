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
    let places = Dictionary(manifest.entries.map { ($0.digest, $0.name) }) { first, _ in first }
    for entry in manifest.entries {
      guard let bytes = bytes(entry.name, &found) else { continue }
      let digest = Digest(of: bytes).hex
      if let other = places[digest], digest != entry.digest {
        found.add(entry.name, .contentOf(other))
      } else if bytes.count != entry.size {
        found.add(entry.name, .sizeDiffers(expected: entry.size, found: bytes.count))
      } else if digest != entry.digest {
        found.add(entry.name, .digestDiffers(expected: entry.digest, found: digest))
      }
      if !Self.isOfThisFormat(entry.name) { found.add(entry.name, .unexpected) }
    }
    let listed = Set(manifest.entries.map(\.name)).union(BundleNames.outsideManifest)
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) where !listed.contains(name) {
      let twin = places[Digest(of: bytes).hex]
      found.add(name, twin.map { files[$0] == nil ? .renamed(from: $0) : .copy(of: $0) } ?? .notListed)
    }
    for name in Self.required where !listed.contains(name) { found.add(name, .missing) }
    // Only where all files are as they are listed does it say something that they do not.
    guard let expected = manifest.bundleDigest, found.isEmpty else { return }
    let whole = BundleDigest.of(files).hex
    if whole != expected {
      found.add(BundleNames.manifest, .differs(what: "bundle_sha256", expected: whole, found: expected))
    }
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
