import Bundle
import CanonicalJSON
import Catalogue
import Council
import Evidence
import Foundation
import PlayedSession
import Testing
import Trust

/// Every way to tamper with a bundle that we know, and what is said of it.
enum TamperRows {
  static let all = files + manifest + signatures + certificates + insiders + folders + archives

  static let files: [Tampering] = [
    .outside("a byte changed", finds: "files:result.json:digest-differs") { $0["result.json"]?[40] ^= 1 },
    .outside("cut short", finds: "files:tally-input.json:size-differs") { $0["tally-input.json"]?.removeLast(20) },
    .outside("a byte behind the end", finds: "files:docs/bien-ban.txt:size-differs") {
      $0["docs/bien-ban.txt"]? += [10]
    },
    .outside("emptied", finds: "files:README.txt:size-differs") { $0["README.txt"] = [] },
    .outside("removed", finds: "files:docs/phieu-SP01.csv:missing") { $0["docs/phieu-SP01.csv"] = nil },
    .outside("a sheet removed", finds: "sheets:sheets/SP01/M1-1.json:missing") { $0["sheets/SP01/M1-1.json"] = nil },
    .outside("added", finds: "files:docs/them.txt:not-listed") { $0["docs/them.txt"] = [120] },
    .outside("copied", finds: "files:docs/ban-chep.txt:copy") { $0["docs/ban-chep.txt"] = $0["docs/bien-ban.txt"] },
    .outside("copied under a name that differs in case", finds: "files:Result.json:copy") {
      $0["Result.json"] = $0["result.json"]
    },
    .outside("renamed", finds: "files:docs/bien-ban-2.txt:renamed") {
      $0["docs/bien-ban-2.txt"] = $0.removeValue(forKey: "docs/bien-ban.txt")
    },
    .outside("two sheets swapped", finds: "files:sheets/SP01/M3-1.json:content-of") {
      ($0["sheets/SP01/M1-1.json"], $0["sheets/SP01/M3-1.json"]) = (
        $0["sheets/SP01/M3-1.json"], $0["sheets/SP01/M1-1.json"]
      )
    },
    .outside("the older version of a sheet", finds: "files:sheets/SP01/M2-2.json:content-of") {
      $0["sheets/SP01/M2-2.json"] = $0["sheets/SP01/M2-1.json"]
    },
    .outside("a file of another session", finds: "files:events.jsonl:digest-differs") {
      $0["events.jsonl"] = try Self.other.get()["events.jsonl"]
    },
    .outside("the manifest of another session", finds: "chain:events.jsonl:differs") {
      $0["manifest.json"] = try Self.other.get()["manifest.json"]
    },
  ]

  /// The same council, a session of another name.
  static let other = Result {
    var options = PlayedSession.Options()
    options.id = "2026-dot2-02"
    options.keys = try Shared.played.get().keys
    return try Insider(try PlayedSession.small(options)).signed()
  }

  static let manifest: [Tampering] = [
    .outside("no manifest", finds: "manifest:manifest.json:missing") { $0["manifest.json"] = nil },
    .outside("the manifest saved with blanks", finds: "manifest:manifest.json:not-canonical") {
      $0["manifest.json"]?.insert(0x20, at: 1)
    },
    .outside("bytes behind the manifest", finds: "manifest:manifest.json:not-json") { $0["manifest.json"]? += [0x7D] },
    .outside("files in another order", finds: "manifest:manifest.json:listed-out-of-order") {
      try $0.edit("manifest.json") { $0["files"] = .array(($0["files"]?.array ?? []).reversed()) }
    },
    .outside("a file listed twice", finds: "manifest:manifest.json:listed-twice") {
      try $0.edit("manifest.json") { object in
        let list = object["files"]?.array ?? []
        object["files"] = .array(list.prefix(1) + list)
      }
    },
    .outside("a member more", finds: "manifest:manifest.json:wrong-member") {
      try $0.edit("manifest.json") { $0["note"] = "x" }
    },
    .outside("a format to come", finds: "manifest:manifest.json:unknown-format") {
      try $0.edit("manifest.json") { $0["format"] = "hoidong-bundle-9" }
    },
    .inside("another digest of the whole", finds: "files:manifest.json:differs") { insider in
      guard case .object(var object) = insider.manifest else { return }
      object["bundle_sha256"] = .string(String(repeating: "0", count: 64))
      (insider.manifest, insider.keepsDigest) = (.object(object), true)
    },
    .inside("a file that no bundle has", finds: "files:chay.sh:unexpected") { $0.files["chay.sh"] = [120] },
  ]

  private static func chair(
    _ name: String, finds: String, _ make: @escaping @Sendable (Insider, [UInt8]) throws -> [UInt8]
  ) -> Tampering {
    .outside(name, finds: "chair-signature:manifest.chair.p7s:" + finds) { files in
      let insider = try Insider(Shared.played.get())
      files["manifest.chair.p7s"] = try make(insider, files["manifest.json"] ?? [])
    }
  }

  private static let moment = PlayedSession.start.seconds + 7_200

  static let signatures: [Tampering] = [
    .outside("no signature", finds: "secretary-signature:manifest.secretary.p7s:not-signed") {
      $0["manifest.secretary.p7s"] = nil
    },
    .outside("a signature cut short", finds: "secretary-signature:manifest.secretary.p7s:bad-signature") {
      $0["manifest.secretary.p7s"]?.removeLast(30)
    },
    .outside("bytes behind a signature", finds: "sheet-signatures:sheets/SP01/M1-1.p7s:bad-signature") {
      $0["sheets/SP01/M1-1.p7s"]? += [0]
    },
    chair("over other content", finds: "bad-signature") { insider, _ in try insider.sign([120], as: "M1", at: moment) },
    chair("the secretary's in place of the chair's", finds: "wrong-signer") { try $0.sign($1, as: "M3", at: moment) },
    chair("before the certificate", finds: "bad-signature") { try $0.sign($1, as: "M1", at: 1_000_000_000) },
    chair("after the certificate", finds: "bad-signature") { try $0.sign($1, as: "M1", at: 2_400_000_000) },
    chair("without signed attributes", finds: "bad-signature") { try $0.signByCommand($1, as: "M1", ["-noattr"]) },
    chair("with the content inside", finds: "bad-signature") {
      try $0.signByCommand($1, as: "M1", ["-cades", "-nodetach"])
    },
    chair("by SHA-512", finds: "bad-signature") { try $0.signByCommand($1, as: "M1", ["-cades", "-md", "sha512"]) },
    chair("without the certificate", finds: "bad-signature") {
      try $0.signByCommand($1, as: "M1", ["-cades", "-nocerts"])
    },
    chair("by keys of somebody's own", finds: "bad-signature") {
      let own = try KeyRing(
        council: $0.played.session.info.council, seats: $0.played.session.info.seats, validFrom: moment - 86_400)
      return try own.sign($1, as: SeatID("M1"), at: moment)
    },
    .inside("a member in place of the secretary", finds: "secretary-signature:manifest.secretary.p7s:wrong-signer") {
      $0.secretary = "M2"
    },
    .inside("a sheet by another seat", finds: "sheet-signatures:sheets/SP02/M1-1.p7s:wrong-signer") {
      let content = $0.files["sheets/SP02/M1-1.json"] ?? []
      $0.files["sheets/SP02/M1-1.p7s"] = try $0.sign(content, as: "M3", at: moment)
    },
    .inside("a sheet's signature over its older version", finds: "sheet-signatures:sheets/SP01/M2-2.p7s:bad-signature")
    {
      $0.files["sheets/SP01/M2-2.p7s"] = $0.files["sheets/SP01/M2-1.p7s"]
    },
  ]

  static let certificates: [Tampering] = [
    .inside("a council of somebody's own", finds: "certificates:trust/council-ca.pem:differs") { insider in
      let info = insider.played.session.info
      insider.keys = try KeyRing(council: info.council, seats: info.seats, validFrom: moment - 86_400)
      insider.files["trust/council-ca.pem"] = Array(insider.keys.authority.certificate.pem.utf8)
      for (seat, member) in insider.keys.members {
        insider.files["trust/\(seat).pem"] = Array(member.certificate.pem.utf8)
      }
    },
    .inside("a certificate of another council", finds: "certificates:trust/M2.pem:not-issued-by-authority") {
      $0.files["trust/M2.pem"] = try Self.stranger.get()
    },
    .inside("the certificate of another seat", finds: "certificates:trust/M2.pem:wrong-unit") {
      $0.files["trust/M2.pem"] = $0.files["trust/M3.pem"]
    },
    .inside("a certificate of no seat", finds: "certificates:trust/M7.pem:unknown-seat") {
      $0.files["trust/M7.pem"] = $0.files["trust/M3.pem"]
    },
    .inside("a member's certificate as the council's", finds: "authority:trust/council-ca.pem:not-an-authority") {
      $0.files["trust/council-ca.pem"] = $0.files["trust/M1.pem"]
    },
    .inside("a certificate with words before it", finds: "certificates:trust/M3.pem:bad-certificate") {
      $0.files["trust/M3.pem"] = Array("x\n".utf8) + ($0.files["trust/M3.pem"] ?? [])
    },
    .inside("a certificate taken out", finds: "sheet-signatures:sheets/SP01/M2-1.p7s:no-certificate") {
      $0.files["trust/M2.pem"] = nil
    },
  ]

  static let stranger = Result {
    let info = try Shared.played.get().session.info
    let keys = try KeyRing(council: "Hội đồng khác", seats: info.seats, validFrom: moment - 86_400)
    return Array((keys.members[SeatID("M2")]?.certificate.pem ?? "").utf8)
  }

  static let insiders: [Tampering] = [
    .inside("two events swapped", finds: "chain:events.jsonl:broken-chain") {
      try $0.events(chainedAnew: false) { $0.swapAt(5, 6) }
    },
    .inside("two events swapped and chained anew", finds: "replay:events.jsonl:event-refused") {
      try $0.events { lines in
        let sealed = try #require(lines.firstIndex { $0.contains("sheetSealed") })
        lines.swapAt(sealed, sealed - 1)
      }
    },
    .inside("the last event taken away", finds: "chain:events.jsonl:not-closed") { try $0.events { $0.removeLast() } },
    .inside("an event repeated", finds: "replay:events.jsonl:event-refused") {
      try $0.events { lines in
        let sealed = try #require(lines.firstIndex { $0.contains("scoringClosed") })
        lines.insert(lines[sealed], at: sealed)
      }
    },
    .inside("a key twice in its two Unicode forms", finds: "chain:events.jsonl:broken-chain") {
      try $0.events(chainedAnew: false) {
        $0[2] = $0[2].replacingOccurrences(of: "\"actor\"", with: "\"\u{E9}\":1,\"e\u{301}\":1,\"actor\"")
      }
    },
    .inside("a tick of a sealed sheet", finds: "sheets:sheets/SP01/M1-1.json:not-from-events") {
      try $0.files.replace("sheets/SP01/M1-1.json", "\"1.5\":1", "\"1.5\":2")
    },
    .inside("a sheet that nobody sealed", finds: "sheets:sheets/SP02/M2-1.json:unexpected") {
      $0.files["sheets/SP02/M2-1.json"] = $0.files["sheets/SP02/M1-1.json"]
    },
    .inside("a star", finds: "result:result.json:not-from-events") {
      try $0.files.replace("result.json", "\"star\":3", "\"star\":4")
    },
    .inside("a mean", finds: "tally:result.json:tally-differs") {
      try $0.files.replace("result.json", "\"mean\":\"215/3\"", "\"mean\":\"216/3\"")
    },
    .inside("a mean, by the second way", finds: "recount:result.json:recount-differs") {
      try $0.files.replace("result.json", "\"mean\":\"215/3\"", "\"mean\":\"217/3\"")
    },
    .inside("a tick to be counted", finds: "tally-input:tally-input.json:not-from-events") {
      try $0.files.replace("tally-input.json", "\"1.5\":1", "\"1.5\":3")
    },
    .inside("more points than there are", finds: "tally:tally-input.json:bad-tally-input") {
      try $0.files.replace("tally-input.json", "\"1.5\":1", "\"1.5\":9")
    },
    .inside("more points, by the second way", finds: "recount:tally-input.json:recount-failed") {
      try $0.files.replace("tally-input.json", "\"1.5\":1", "\"1.5\":8")
    },
    .inside("a word of the minutes", finds: "papers:docs/bien-ban.txt:paper-differs") {
      try $0.files.replace("docs/bien-ban.txt", "xếp 3 sao", "xếp 4 sao")
    },
    .inside("the stamp of a rehearsal", finds: "rehearsal:README.txt:stamp-differs") {
      try $0.files.replace("README.txt", "GÓI KẾT QUẢ", "*** TẬP HUẤN\nGÓI KẾT QUẢ")
    },
    .inside("a threshold of the law", finds: "criteria:criteria.json:bad-criteria") {
      try $0.files.replace("criteria.json", "\"max\":3", "\"max\":4")
    },
    .inside("criteria of other words", finds: "criteria:criteria.json:differs") {
      try $0.files.replace("criteria.json", "Nguồn gốc sản phẩm", "Nguồn gốc của sản phẩm")
    },
    Tampering(testDescription: "another conclusion", finds: "conclusions:events.jsonl:conclusion-differs") { folder in
      var insider = try Insider(Shared.played.get())
      try insider.events { lines in
        let last = try #require(lines.lastIndex { $0.contains("productConcluded") })
        lines[last] = lines[last].replacingOccurrences(of: "\"star\":5", with: "\"star\":4")
          .replacingOccurrences(of: "\"star\":3", with: "\"star\":5").replacingOccurrences(
            of: "\"star\":2", with: "\"star\":3")
      }
      return try unpack(try insider.signed(), into: folder)
    },
    Tampering(testDescription: "a recount of other input", finds: "tally-input:events.jsonl:recount-digest-differs") {
      folder in
      var played = try PlayedSession.opened(Self.sameKeys())
      try played.judgeBoth()
      try played.act(.recordRecount(digest: String(repeating: "a", count: 64)), by: .program)
      try played.act(.closeSession, by: played.desk)
      return try unpack(try Insider(played).signed(), into: folder)
    },
  ]

  private static func sameKeys() throws -> PlayedSession.Options {
    var options = PlayedSession.Options()
    options.keys = try Shared.played.get().keys
    return options
  }

  private static func put(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  static let folders: [Tampering] = [
    .folder("a link", finds: "folder:docs/duong-tat:not-regular") { symlink("..", $0 + "/docs/duong-tat") },
    .folder("a file replaced by a link to it", finds: "folder:criteria.json:not-regular") {
      try FileManager.default.moveItem(atPath: $0 + "/criteria.json", toPath: $0 + "/../c.json")
      symlink("../c.json", $0 + "/criteria.json")
    },
    .folder("a pipe", finds: "folder:docs/ong:not-regular") { mkfifo($0 + "/docs/ong", 0o644) },
    .folder("a hidden file", finds: "folder:.an:bad-name") { try put("x", $0 + "/.an") },
    .folder("a name in Unicode form C", finds: "folder:docs/biên-bản.txt:bad-name") {
      try put("x", $0 + "/docs/bi\u{EA}n-b\u{1EA3}n.txt")
    },
    .folder("a name in Unicode form D", finds: "folder:docs/the\u{302}m.txt:bad-name") {
      try put("x", $0 + "/docs/the\u{302}m.txt")
    },
    .folder("a name that steers a terminal", finds: "folder:docs/\u{FFFD}[2J:bad-name") {
      try put("x", $0 + "/docs/\u{1B}[2J")
    },
    .folder("a folder too deep", finds: "folder:sheets/SP01/sau:bad-name") {
      try FileManager.default.createDirectory(atPath: $0 + "/sheets/SP01/sau", withIntermediateDirectories: false)
    },
  ]

  static let archives: [Tampering] = [
    .archive("bytes behind the archive", finds: "folder::damaged-archive") { $0 += [0] },
    .archive("a byte of the directory", finds: "folder::other-archive") { bytes in
      // Twelve bytes into the last entry of the directory: its time.
      let signature: [UInt8] = [0x50, 0x4B, 1, 2]
      let last = try #require(bytes.indices.last { bytes[$0...].starts(with: signature) })
      bytes[last + 12] ^= 1
    },
    .archive("a byte of a packed file", finds: "folder:README.txt:damaged-archive") { bytes in
      let place = try #require(bytes.firstRange(of: Array("KẾT QUẢ PHIÊN".utf8)))
      bytes[place.lowerBound] ^= 1
    },
    .python("out of the folder", finds: "folder:../../etc/x:bad-name", "z.writestr('../../etc/x', b'x')"),
    .python("from the root", finds: "folder:/tmp/x:bad-name", "z.writestr('/tmp/x', b'x')"),
    .python("with a backslash", finds: "folder:..\\x:bad-name", "z.writestr('..\\\\x', b'x')"),
    .python("a name twice", finds: "folder:result.json:duplicate-name", "z.writestr('result.json', b'{}')"),
    .python(
      "a link in the archive", finds: "folder:docs/lien-ket:not-regular",
      "i = zipfile.ZipInfo('docs/lien-ket'); i.external_attr = 0o120777 << 16; z.writestr(i, '..')"),
    .python(
      "a bomb", finds: "folder:docs/no:file-too-large", "z.writestr('docs/no', bytes(200 << 20), zipfile.ZIP_DEFLATED)"),
    .python("too many", finds: "folder::too-many-files", "for n in range(20000): z.writestr('docs/%d' % n, b'')"),
    .python(
      "packed in another way", finds: "folder:docs/x:unknown-compression",
      "z.writestr('docs/x', b'x' * 99, zipfile.ZIP_LZMA)"),
  ]
}

@Suite struct TamperTableTests {
  /// Each is found, and told in words of its own: nobody has to guess which of these it was.
  @Test func everyRowIsFoundAndTold() throws {
    #expect(TamperRows.all.count >= 40)
    var told: [String: String] = [:]
    for row in TamperRows.all {
      try withFolder { folder in
        let report = BundleVerifier.verify(folder: try row.make(folder))
        #expect(!report.holds, "\(row.testDescription)")
        let found = report.checks.flatMap { check -> [VerificationReport.Failure] in
          guard case .failed(let list) = check.outcome else { return [] }
          return list.filter { "\(check.check.rawValue):\($0.file):\($0.reason.code)" == row.finds }
        }
        guard let words = found.first?.words.text(in: .vietnamese) else {
          Issue.record("\(row.testDescription): not \(row.finds) but \(failures(report).prefix(8))")
          return
        }
        #expect(told[words] == nil, "\(row.testDescription) reads as \(told[words] ?? ""): \(words)")
        told[words] = row.testDescription
      }
    }
    #expect(told.count == TamperRows.all.count)
  }
}
