import Archive
import Bundle
import CCrypto
import CanonicalJSON
import Catalogue
import Council
import Evidence
import Foundation
import PlayedSession
import Testing
import Trust

/// One way to tamper with a bundle, and the one failure that must be found among others.
struct Tampering: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// "files:result.json:digest-differs".
  var finds: String
  /// Writes what somebody hands over into the folder; gives its path.
  var make: @Sendable (String) throws -> String

  /// Somebody without keys changes files.
  static func outside(
    _ name: String, finds: String, _ change: @escaping @Sendable (inout [String: [UInt8]]) throws -> Void
  ) -> Tampering {
    Tampering(testDescription: name, finds: finds) { folder in
      var files = try Shared.bundle.get()
      try change(&files)
      return try unpack(files, into: folder)
    }
  }

  /// Chair and secretary together, with their keys, sign something else.
  static func inside(
    _ name: String, finds: String, _ change: @escaping @Sendable (inout Insider) throws -> Void
  ) -> Tampering {
    Tampering(testDescription: name, finds: finds) { folder in
      var insider = try Insider(Shared.played.get())
      try change(&insider)
      return try unpack(try insider.signed(), into: folder)
    }
  }

  /// The folder of the bundle, changed as a folder.
  static func folder(_ name: String, finds: String, _ change: @escaping @Sendable (String) throws -> Void) -> Tampering
  {
    Tampering(testDescription: name, finds: finds) { folder in
      let path = try unpack(try Shared.bundle.get(), into: folder)
      try change(path)
      return path
    }
  }

  /// The bytes of the .zip.
  static func archive(
    _ name: String, finds: String, _ change: @escaping @Sendable (inout [UInt8]) throws -> Void
  ) -> Tampering {
    Tampering(testDescription: name, finds: finds) { folder in
      var bytes = try ArchiveWriter.write(try Shared.bundle.get())
      try change(&bytes)
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/b.zip"))
      return folder + "/b.zip"
    }
  }

  /// The .zip opened by Python's zipfile for more: `z`.
  static func python(_ name: String, finds: String, _ line: String) -> Tampering {
    Tampering(testDescription: name, finds: finds) { folder in
      let path = folder + "/b.zip"
      try Data(try ArchiveWriter.write(try Shared.bundle.get())).write(to: URL(fileURLWithPath: path))
      let script = "import sys,warnings,zipfile\nwarnings.simplefilter('ignore')\nz=zipfile.ZipFile(sys.argv[1],'a')\n"
      let (status, output) = try Tool.run(["python3", "-c", script + line + "\nz.close()", path], in: folder)
      try #require(status == 0, "\(output)")
      return path
    }
  }
}

/// Puts files of a bundle into `folder`/b.
func unpack(_ files: [String: [UInt8]], into folder: String) throws -> String {
  for (name, bytes) in files {
    let url = URL(fileURLWithPath: "\(folder)/b/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
  return folder + "/b"
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension Dictionary<String, [UInt8]> {
  /// The first place of `old` in a file that must have it.
  mutating func replace(_ name: String, _ old: String, _ new: String) throws {
    let text = (self[name] ?? []).text
    try #require(text.contains(old), "\(name) has no \(old)")
    self[name] = Array(text.replacingOccurrences(of: old, with: new).utf8)
  }

  /// A whole JSON document, changed and written in its one form.
  mutating func edit(_ name: String, _ change: (inout JSONObject) throws -> Void) throws {
    guard case .object(var object) = try JSONReader.read(self[name] ?? []).value else { return }
    try change(&object)
    self[name] = JSONValue.object(object).canonicalBytes
  }
}

extension Insider {
  /// The events as lines, changed, and chained anew where wanted.
  mutating func events(chainedAnew: Bool = true, _ change: (inout [String]) throws -> Void) throws {
    var lines = (files[BundleNames.events] ?? []).text.split(separator: "\n").map(String.init)
    try change(&lines)
    var head = Digest.none
    for index in lines.indices {
      if chainedAnew, case .object(var object) = try JSONReader.read(Array(lines[index].utf8)).value {
        object["parent"] = .string(head.hex)
        object["height"] = .integer(index + 1)
        lines[index] = JSONValue.object(object).canonicalText
      }
      head = EventChain.hash(ofLine: lines[index])
    }
    files[BundleNames.events] = Array(lines.map { $0 + "\n" }.joined().utf8)
    guard case .object(var object) = manifest else { return }
    object["chain_head"] = .string(head.hex)
    manifest = .object(object)
  }

  /// As `KeyRing` gives them out.
  private func digits(of seat: String) throws -> String {
    "24680\(try #require(played.session.info.seats.firstIndex { $0.id.rawValue == seat }))"
  }

  /// A signature at a moment at which our own signing refuses to sign.
  func sign(_ content: [UInt8], as seat: String, at moment: Int64) throws -> [UInt8] {
    let member = try #require(keys.members[SeatID(seat)])
    let (pem, pin) = (member.key.pem, Array(try digits(of: seat).utf8))
    let (own, council) = (member.certificate.der, keys.authority.certificate.der)
    var made = cc_buffer()
    defer { cc_buffer_free(&made) }
    let status = cc_cms_sign(
      content, content.count, pem, pem.utf8.count, pin, pin.count, own, own.count, council, council.count, moment, &made
    )
    try #require(status == CC_OK)
    return Array(UnsafeBufferPointer(start: made.bytes, count: made.count))
  }

  /// A signature by the openssl command, with options of its own.
  func signByCommand(_ content: [UInt8], as seat: String, _ options: [String]) throws -> [UInt8] {
    let member = try #require(keys.members[SeatID(seat)])
    return try withFolder { folder in
      let files = [
        "content": content, "key.pem": Array(member.key.pem.utf8), "own.pem": Array(member.certificate.pem.utf8),
        "ca.pem": Array(keys.authority.certificate.pem.utf8),
      ]
      let path = try unpack(files, into: folder)
      let pin = try digits(of: seat)
      let fixed = [
        "openssl", "cms", "-sign", "-binary", "-in", "content", "-signer", "own.pem", "-inkey", "key.pem", "-passin",
        "pass:\(pin)", "-certfile", "ca.pem", "-outform", "DER", "-out", "x.p7s",
      ]
      let (status, output) = try Tool.run(fixed + options, in: path)
      try #require(status == 0, "\(output)")
      return Array(try Data(contentsOf: URL(fileURLWithPath: path + "/x.p7s")))
    }
  }
}

/// Programs that a stranger checks with.
enum Tool {
  static func run(_ command: [String], in folder: String, input: String = "") throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (output, typed) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError, process.standardInput) = (output, output, typed)
    try process.run()
    typed.fileHandleForWriting.write(Data(input.utf8))
    try typed.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
