internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence
internal import Papers
internal import PlainText

/// `manifest.json`: what the bundle is, and every other file with size and SHA-256. This is what chair and secretary sign.
struct Manifest {
  static let format = "hoidong-bundle-2"
  /// Written before there was `bundle_sha256`.
  static let firstFormat = "hoidong-bundle-1"

  struct Entry: Hashable {
    var name: String
    var size: Int
    var digest: String
  }

  var session: String
  var regime: String
  var criteriaDigest: String
  var rehearsal: Bool
  /// Hash of the last line of events.jsonl.
  var head: String
  /// `SessionPapers.version` of the program that wrote the papers.
  var papersVersion: Int
  /// By name, bytes in order.
  var entries: [Entry]
  /// `BundleDigest` of the files; none in the first format.
  var bundleDigest: String?

  init(session: Session, head: Digest, files: [String: [UInt8]]) {
    self.session = session.info.id.rawValue
    regime = session.info.regime
    criteriaDigest = session.info.criteriaDigest
    rehearsal = session.info.rehearsal
    self.head = head.hex
    papersVersion = SessionPapers.version
    entries = files.map { Entry(name: $0.key, size: $0.value.count, digest: Digest(of: $0.value).hex) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    bundleDigest = BundleDigest.of(files).hex
  }

  var json: JSONValue {
    var object: JSONObject = [
      "format": .string(bundleDigest == nil ? Self.firstFormat : Self.format), "session": .string(session),
      "regime": .string(regime),
      "criteria_sha256": .string(criteriaDigest), "rehearsal": .bool(rehearsal), "chain_head": .string(head),
      "papers_version": .integer(papersVersion),
      "files": .array(
        entries.map {
          ["name": .string($0.name), "size": .integer($0.size), "sha256": .string($0.digest)]
        }),
    ]
    if let bundleDigest { object["bundle_sha256"] = .string(bundleDigest) }
    return .object(object)
  }

  /// Reads a manifest; only the exact canonical form is one.
  init(_ bytes: [UInt8]) throws(VerifyReason) {
    let node: JSONNode
    do { node = try JSONReader.read(bytes) } catch { throw .notJSON(line: error.line, column: error.column) }
    let value = node.value
    guard let format = value["format"]?.string else { throw .wrongMember("format") }
    guard [Self.format, Self.firstFormat].contains(format) else { throw .unknownFormat(format) }
    bundleDigest = format == Self.firstFormat ? nil : try Self.member("bundle_sha256", value, { $0.string })
    session = try Self.member("session", value, { $0.string })
    regime = try Self.member("regime", value, { $0.string })
    criteriaDigest = try Self.member("criteria_sha256", value, { $0.string })
    rehearsal = try Self.member("rehearsal", value, { $0.bool })
    head = try Self.member("chain_head", value, { $0.string })
    papersVersion = try Self.member("papers_version", value, { $0.integer })
    entries = []
    for item in try Self.member("files", value, { $0.array }) {
      let entry = Entry(
        name: try Self.member("name", item, { $0.string }), size: try Self.member("size", item, { $0.integer }),
        digest: try Self.member("sha256", item, { $0.string }))
      if let last = entries.last?.name, !last.utf8.lexicographicallyPrecedes(entry.name.utf8) {
        throw last == entry.name ? .listedTwice(visible(entry.name)) : .listedOutOfOrder(visible(entry.name))
      }
      guard FileNameRule.isExpected(entry.name), !BundleNames.outsideManifest.contains(entry.name) else {
        throw .wrongMember("files[\(entries.count)].name")
      }
      entries.append(entry)
    }
    if case .object(let given) = value, case .object(let known) = json,
      let further = given.members.first(where: { known[$0.key] == nil })
    {
      throw .wrongMember(visible(further.key))
    }
    // Also whatever else stands in it: a further member would be signed, and read by nobody.
    guard json.canonicalBytes == bytes else { throw .notCanonical }
  }

  private static func member<Value>(
    _ key: String, _ value: JSONValue, _ kind: (JSONValue) -> Value?
  ) throws(VerifyReason) -> Value {
    guard let found = value[key].flatMap(kind) else { throw .wrongMember(key) }
    return found
  }
}

/// The names that files of a bundle may have: ASCII letters, digits, `.`, `-` and `_`, at most three levels, no level
/// that begins with a dot or a hyphen.
enum FileNameRule {
  static let maximumDepth = 3

  static func isExpected(_ path: String) -> Bool {
    let levels = path.split(separator: "/", omittingEmptySubsequences: false)
    return levels.count <= maximumDepth && levels.allSatisfy { isExpected(level: $0.utf8) }
  }

  static func isExpected(level: some Collection<UInt8>) -> Bool {
    guard (1...100).contains(level.count), let first = level.first else { return false }
    return first != UInt8(ascii: ".") && first != UInt8(ascii: "-")
      && level.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
