internal import CanonicalJSON
internal import Council
internal import Evidence

/// A draft as it stands in its row: the JSON, a line break, and a hash over it and whose it is. The chain does not cover
/// drafts; a bit that turned over would otherwise be a tick that nobody made. Rows from before have no hash.
enum DraftBody {
  static func text(_ draft: Draft, product: String, seat: String) -> String {
    let json = draft.json.canonicalText
    return "\(json)\n\(sum(json, product, seat))"
  }

  /// `nil` for what is not what was kept.
  static func read(_ text: String, product: String, seat: String) -> Draft? {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let json = parts.first, parts.count == 1 || parts.count == 2 && parts[1] == sum(json, product, seat),
      let node = try? JSONReader.read(Array(json.utf8))
    else { return nil }
    return Draft(json: node.value)
  }

  private static func sum(_ json: String, _ product: String, _ seat: String) -> String {
    Digest(.draft, of: "\(product)\n\(seat)\n\(json)".utf8).hex
  }
}
