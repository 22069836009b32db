import Bundle
import CanonicalJSON
import Council
import Evidence
import Foundation
import PlayedSession
import Testing
import Trust

func source(_ played: PlayedSession) throws -> BundleSource {
  let keys = try #require(played.keys)
  var signatures: [String: [UInt8]] = [:]
  for signature in played.signatures { signatures[BundleNames.sheetSignature(signature.sheet)] = signature.bytes }
  return BundleSource(
    session: played.session, law: played.law, criteria: played.criteria, lines: played.lines, head: played.head,
    sheetSignatures: signatures, certificates: keys.members.mapValues(\.certificate.pem),
    authority: keys.authority.certificate.pem)
}

/// What a test changes before chair and secretary sign: an insider with all keys of the session.
struct Insider {
  var played: PlayedSession
  var keys: KeyRing
  /// Everything but the manifest and its signatures.
  var files: [String: [UInt8]]
  var manifest: JSONValue
  /// Whether `bundle_sha256` stays as it is in `manifest`.
  var keepsDigest = false
  var chair = "M1"
  var secretary = "M3"

  init(_ played: PlayedSession) throws {
    self.played = played
    keys = try #require(played.keys)
    let content = try BundleContent(source(played), signed: true)
    files = content.files
    manifest = try JSONReader.read(content.manifest).value
  }

  /// The whole bundle, with the manifest listing the files as they are now.
  func signed(chair: String? = nil, secretary: String? = nil) throws -> [String: [UInt8]] {
    guard case .object(var object) = manifest else { throw Missing.manifest }
    object["files"] = .array(
      files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { name, bytes in
        [
          "name": .string(name), "size": .integer(bytes.count), "sha256": .string(Digest(of: bytes).hex),
        ]
      })
    if manifest["bundle_sha256"] != nil && !keepsDigest {
      object["bundle_sha256"] = .string(BundleDigest.of(files).hex)
    }
    let bytes = JSONValue.object(object).canonicalBytes
    var all = files
    all[BundleNames.manifest] = bytes
    let moment = played.now.seconds + 600
    all[BundleNames.chairSignature] = try keys.sign(bytes, as: SeatID(chair ?? self.chair), at: moment)
    all[BundleNames.secretarySignature] = try keys.sign(bytes, as: SeatID(secretary ?? self.secretary), at: moment)
    return all
  }

  enum Missing: Error { case manifest }
}

/// One played session and its signed bundle for all tests: making keys and signing takes the longest.
enum Shared {
  static let played = Result { try PlayedSession.small() }
  static let bundle = Result { try Insider(played.get()).signed() }
}

func verify(_ files: [String: [UInt8]]) -> VerificationReport { BundleVerifier.verify(BundleFolder(files: files)) }

/// "files:docs/bien-ban.txt:digest-differs", one for each failure.
func failures(_ report: VerificationReport) -> [String] {
  report.checks.flatMap { check -> [String] in
    switch check.outcome {
    case .passed, .notCompared: []
    case .notPossible(let other): ["\(check.check.rawValue)<\(other.rawValue)"]
    case .failed(let list): list.map { "\(check.check.rawValue):\($0.file):\($0.reason.code)" }
    }
  }
}

/// A folder of its own for one test, gone afterwards.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoidong-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Writes the shared bundle below `folder` through the writer.
func write(_ played: PlayedSession, into folder: String, signed: Bool = true) throws -> String {
  let content = try BundleContent(source(played), signed: signed)
  let keys = try #require(played.keys)
  let moment = played.now.seconds + 600
  let signatures = ManifestSignatures(
    chair: try keys.sign(content.manifest, as: SeatID("M1"), at: moment),
    secretary: try keys.sign(content.manifest, as: SeatID("M3"), at: moment))
  return try BundleWriter.write(content, signatures: signed ? signatures : nil, into: folder)
}
