import Bundle
import CanonicalJSON
import Evidence
import PlayedSession
import Testing

/// Hashes behind prefixes, and the digest of a whole bundle.
@Suite struct DigestTests {
  @Test func kindsNeverShareADigest() {
    let bytes = Array("{}".utf8)
    let digests = HashedKind.allCases.map { Digest($0, of: bytes) } + [Digest(of: bytes)]
    #expect(Set(digests).count == HashedKind.allCases.count + 1)
    #expect(HashedKind.allCases.map(\.prefix).contains("hoidong sheet 1\n"))
    #expect(Digest(.event, of: bytes) == EventChain.hash(ofLine: "{}"))
  }

  @Test func theDigestOfABundleNamesEveryFile() throws {
    let files = try Shared.bundle.get()
    let good = BundleDigest.of(files)
    for name in files.keys where !BundleNames.outsideManifest.contains(name) {
      var (changed, renamed, without) = (files, files, files)
      changed[name]?.append(0)
      renamed[name + ".x"] = renamed.removeValue(forKey: name)
      without[name] = nil
      for other in [changed, renamed, without] { #expect(BundleDigest.of(other) != good, "\(name)") }
    }
    var swapped = files
    (swapped["sheets/SP01/M1-1.json"], swapped["sheets/SP01/M3-1.json"]) = (
      files["sheets/SP01/M3-1.json"], files["sheets/SP01/M1-1.json"]
    )
    #expect(BundleDigest.of(swapped) != good)
    let manifest = try JSONReader.read(files[BundleNames.manifest] ?? []).value
    #expect(manifest["bundle_sha256"]?.string == good.hex)
  }

  /// Bundles of the first format have no such digest; the second must have one.
  @Test(arguments: [
    ("hoidong-bundle-1", false, []), ("hoidong-bundle-2", true, []),
    ("hoidong-bundle-1", true, ["manifest:manifest.json:wrong-member"]),
    ("hoidong-bundle-2", false, ["manifest:manifest.json:wrong-member"]),
  ])
  func bothFormatsAreRead(format: String, hasDigest: Bool, expected: [String]) throws {
    var insider = try Insider(try Shared.played.get())
    guard case .object(var object) = insider.manifest else { return }
    object["format"] = .string(format)
    if !hasDigest { object["bundle_sha256"] = nil }
    insider.manifest = .object(object)
    let found = failures(verify(try insider.signed()))
    #expect(Array(found.filter { !$0.contains("<") }.prefix(1)) == expected, "\(found)")
  }
}
