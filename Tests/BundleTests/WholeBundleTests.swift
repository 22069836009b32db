import Bundle
import CanonicalJSON
import Catalogue
import Council
import Evidence
import Foundation
import PlayedSession
import Testing

@Suite struct WholeBundleTests {
  @Test func aWrittenBundleHolds() throws {
    try withFolder { folder in
      let played = try Shared.played.get()
      let path = try write(played, into: folder)
      #expect(path == "\(folder)/ket-qua-2026-dot2-01-20261121")
      let report = BundleVerifier.verify(folder: path)
      #expect(failures(report) == [])
      #expect(report.holds)
      #expect(report.rehearsal == false)
      #expect(report.session == "2026-dot2-01")
      #expect(report.title == "Đợt 2 năm 2026")
      #expect(report.height == played.log.count)
      #expect(report.head == played.head.hex)
      #expect(report.signers.map(\.role) == ["chair", "secretary"])
      #expect(report.signers.map(\.name) == ["Thành viên Một", "Thành viên Ba"])
      #expect(report.signers.allSatisfy { $0.time.seconds == played.now.seconds + 600 })
      #expect(report.unsignedSheets == [])
      let result = try Data(contentsOf: URL(fileURLWithPath: "\(path)/result.json"))
      #expect(report.shortCode == ShortCode(resultFile: Array(result)).description)
      let minutes = try String(contentsOfFile: "\(path)/docs/bien-ban.txt", encoding: .utf8)
      #expect(minutes.contains("Mã đối chiếu: \(report.shortCode ?? "?")"))
    }
  }

  @Test func theFilesOfABundle() throws {
    let names = try Shared.bundle.get().keys.sorted()
    #expect(
      names == [
        "README.txt", "criteria.json", "docs/bang-tong-hop.csv", "docs/bao-cao.txt", "docs/bien-ban.txt",
        "docs/du-lieu-giay-chung-nhan.csv", "docs/phieu-SP01.csv", "docs/phieu-SP02.csv",
        "docs/quyet-dinh-cong-nhan.txt", "docs/quyet-dinh-phe-duyet.txt", "docs/to-trinh.txt", "events.jsonl",
        "manifest.chair.p7s", "manifest.json", "manifest.secretary.p7s",
        "result.json", "sheets/SP01/M1-1.json", "sheets/SP01/M1-1.p7s", "sheets/SP01/M2-1.json",
        "sheets/SP01/M2-1.p7s", "sheets/SP01/M2-2.json", "sheets/SP01/M2-2.p7s", "sheets/SP01/M3-1.json",
        "sheets/SP01/M3-1.p7s", "sheets/SP02/M1-1.json", "sheets/SP02/M1-1.p7s", "sheets/SP02/M3-1.json",
        "sheets/SP02/M3-1.p7s", "tally-input.json", "trust/M1.pem", "trust/M2.pem", "trust/M3.pem",
        "trust/council-ca.pem",
      ])
  }

  /// Signatures are random; all else of the same session with the same keys is not.
  @Test func theSameSessionGivesTheSameBytes() throws {
    let first = try Insider(try PlayedSession.small())
    var options = PlayedSession.Options()
    options.keys = first.played.keys
    let second = try Insider(try PlayedSession.small(options))
    #expect(first.files.keys.sorted() == second.files.keys.sorted())
    for (name, bytes) in first.files where !name.hasSuffix(".p7s") {
      #expect(second.files[name] == bytes, "\(name)")
    }
    let again = try Insider(first.played)
    #expect(again.files == first.files)
    #expect(again.manifest == first.manifest)
  }

  @Test func aRehearsalHoldsAndSaysSo() throws {
    var options = PlayedSession.Options()
    options.rehearsal = true
    let insider = try Insider(try PlayedSession.small(options))
    let report = verify(try insider.signed())
    #expect(report.holds)
    #expect(report.rehearsal == true)
    #expect(String(decoding: insider.files["README.txt"] ?? [], as: UTF8.self).hasPrefix("*** TẬP HUẤN"))
  }

  @Test func anUnsignedBundleSaysSoAndDoesNotHold() throws {
    try withFolder { folder in
      let path = try write(try Shared.played.get(), into: folder, signed: false)
      let report = BundleVerifier.verify(folder: path)
      #expect(!report.holds)
      #expect(
        failures(report) == [
          "chair-signature:manifest.chair.p7s:not-signed", "secretary-signature:manifest.secretary.p7s:not-signed",
        ])
      let readme = try String(contentsOfFile: "\(path)/README.txt", encoding: .utf8)
      #expect(readme.contains("CHƯA KÝ"))
      #expect(readme.contains("NOT SIGNED"))
      #expect(!(try String(contentsOf: URL(fileURLWithPath: path + "/docs/bien-ban.txt"), encoding: .utf8)).isEmpty)
    }
  }

  @Test func sheetsWithoutSignaturesAreNamedAndAllowed() throws {
    var insider = try Insider(try Shared.played.get())
    insider.files["sheets/SP01/M2-1.p7s"] = nil
    let report = verify(try insider.signed())
    #expect(report.holds)
    #expect(report.unsignedSheets == ["sheets/SP01/M2-1.json"])
  }

  @Test func onlyAClosedSessionHasABundle() throws {
    let open = try PlayedSession.opened()
    #expect(throws: BundleRefusal.notConcluded) { try BundleContent(source(open), signed: true) }
    var stray = try source(try Shared.played.get())
    stray.sheetSignatures["sheets/SP01/M9-1.p7s"] = [1]
    #expect(throws: BundleRefusal.strayNames(["sheets/SP01/M9-1.p7s"])) { try BundleContent(stray, signed: true) }
    var other = try source(try Shared.played.get())
    other.criteria.append(0x20)
    #expect(throws: BundleRefusal.criteriaDiffer) { try BundleContent(other, signed: true) }
  }

  @Test(arguments: Language.allCases)
  func theReportAsJSON(language: Language) throws {
    var files = try Shared.bundle.get()
    let good = verify(files).json(in: language)
    #expect(good["holds"]?.bool == true)
    #expect(good["checks"]?.array?.count == VerifyCheck.allCases.count)
    #expect(good["signers"]?.array?.first?["seat"]?.string == "M1")
    files["result.json"] = nil
    let bad = verify(files).json(in: language)
    #expect(bad["holds"]?.bool == false)
    let messages = bad["checks"]?.array?.flatMap { $0["failures"]?.array ?? [] } ?? []
    #expect(messages.contains { $0["code"]?.string == "missing" && $0["file"]?.string == "result.json" })
    #expect(messages.allSatisfy { $0["message"]?.string?.contains($0["file"]?.string ?? "?") ?? false })
  }
}
