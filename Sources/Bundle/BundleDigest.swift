package import Evidence

/// One digest of all files of a bundle, names included: `bundle_sha256` of the manifest.
///
/// SHA-256 of the prefix of a bundle and, for each file in the order of the names, the hash of prefix, name, line feed and
/// bytes in hexadecimal, and a line feed. Sheets have a prefix of their own.
package enum BundleDigest {
  /// - Parameter files: by name; the manifest and its signatures are left out.
  package static func of(_ files: [String: [UInt8]]) -> Digest {
    let listed = files.filter { !BundleNames.outsideManifest.contains($0.key) }
    let leaves = listed.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { name, bytes in
      Digest(BundleNames.isSheet(name) ? .sheet : .file, of: Array("\(name)\n".utf8) + bytes).hex + "\n"
    }
    return Digest(.bundle, of: leaves.joined().utf8)
  }
}
