/// Kinds of things that are hashed behind a prefix of their own, so that the digest of one can never pass for another's.
///
/// Plain SHA-256, without a prefix, is that of `sha256sum`: the list of files in a manifest, criteria, the tally's input.
package enum HashedKind: String, Sendable, CaseIterable {
  /// A line of events.jsonl: the chain.
  case event
  /// A sealed sheet, behind its name in the bundle.
  case sheet
  /// Any other file of a bundle, behind its name.
  case file
  /// All files of a bundle together.
  case bundle
  /// A draft in the ledger, behind whose it is; and the row it stands in.
  case draft
  case draftRow = "draft row"

  /// "hoidong event 1" and a line feed.
  package var prefix: String { "hoidong \(rawValue) 1\n" }
}

extension Digest {
  package init(_ kind: HashedKind, of bytes: some Sequence<UInt8>) { self.init(of: Array(kind.prefix.utf8) + bytes) }
}
