import Bundle
import Council
import Evidence
import PlayedSession
import Testing

/// What somebody without keys can do to a bundle.
@Suite struct TamperTests {
  static let names = ((try? Shared.bundle.get()) ?? [:]).keys.sorted()

  @Test(arguments: names)
  func oneChangedByteIsFoundAndItsFileNamed(name: String) throws {
    var files = try Shared.bundle.get()
    let bytes = try #require(files[name])
    for (offset, bit) in [(0, 0x01), (bytes.count / 3, 0x20), (bytes.count / 2, 0x01), (bytes.count - 1, 0x20)] {
      var changed = bytes
      changed[offset] ^= UInt8(bit)
      files[name] = changed
      let report = verify(files)
      #expect(!report.holds, "\(name) at \(offset)")
      #expect(named(by: report, name), "\(name) at \(offset): \(failures(report))")
    }
  }

  @Test(arguments: names)
  func aMissingFileIsNamed(name: String) throws {
    var files = try Shared.bundle.get()
    files[name] = nil
    let report = verify(files)
    #expect(!report.holds)
    #expect(report.failures.contains { $0.file == name }, "\(failures(report))")
  }

  @Test(arguments: names)
  func aFileCutShortOrMadeLongerIsNamed(name: String) throws {
    var files = try Shared.bundle.get()
    let bytes = try #require(files[name])
    for changed in [bytes + [0x0A], Array(bytes.dropLast()), []] {
      files[name] = changed
      let report = verify(files)
      #expect(!report.holds)
      #expect(named(by: report, name), "\(name): \(failures(report))")
    }
  }

  @Test(arguments: [
    "extra.txt", "docs/extra.txt", "sheets/SP01/M1-9.json", "trust/M9.pem", "manifest.extra.p7s",
    "sheets/SP01/M1-2.p7s",
  ])
  func anAddedFileIsNamed(name: String) throws {
    var files = try Shared.bundle.get()
    files[name] = files["README.txt"]
    #expect(failures(verify(files)).contains("files:\(name):copy"))
    files[name] = Array("x".utf8)
    let report = verify(files)
    #expect(!report.holds)
    #expect(failures(report).contains("files:\(name):not-listed"))
  }

  /// Each pair trades places.
  @Test(arguments: [
    ("sheets/SP01/M1-1.json", "sheets/SP01/M3-1.json"), ("sheets/SP01/M2-1.json", "sheets/SP01/M2-2.json"),
    ("manifest.chair.p7s", "manifest.secretary.p7s"), ("sheets/SP01/M1-1.p7s", "sheets/SP01/M3-1.p7s"),
    ("trust/M1.pem", "trust/M3.pem"), ("trust/M1.pem", "trust/council-ca.pem"),
    ("docs/phieu-SP01.csv", "docs/phieu-SP02.csv"), ("result.json", "tally-input.json"),
  ])
  func swappedFilesAreNamed(first: String, second: String) throws {
    var files = try Shared.bundle.get()
    (files[first], files[second]) = (files[second], files[first])
    let report = verify(files)
    #expect(!report.holds)
    for name in [first, second] { #expect(report.failures.contains { $0.file == name }, "\(failures(report))") }
  }

  @Test func aRenamedFileIsMissedAndFound() throws {
    var files = try Shared.bundle.get()
    files["docs/bien-ban-cu.txt"] = files.removeValue(forKey: "docs/bien-ban.txt")
    let found = failures(verify(files))
    #expect(found.contains("files:docs/bien-ban.txt:missing"))
    #expect(found.contains("files:docs/bien-ban-cu.txt:renamed"))
  }

  @Test func aSheetAndItsSignatureOfAnotherSessionAreFound() throws {
    var files = try Shared.bundle.get()
    var options = PlayedSession.Options()
    options.extra = 1
    let other = try Insider(try PlayedSession.small(options)).signed()
    for name in ["sheets/SP01/M1-1.json", "sheets/SP01/M1-1.p7s"] { files[name] = other[name] }
    let found = failures(verify(files))
    #expect(found.contains("sheets:sheets/SP01/M1-1.json:not-from-events"))
    #expect(found.contains("sheet-signatures:sheets/SP01/M1-1.p7s:bad-signature"))
  }

  @Test(arguments: ["manifest.json", "manifest.chair.p7s", "result.json", "events.jsonl", "trust/council-ca.pem"])
  func aFileOfAnotherSessionIsFound(name: String) throws {
    var files = try Shared.bundle.get()
    var options = PlayedSession.Options()
    options.id = "2026-dot2-02"
    files[name] = try Insider(try PlayedSession.small(options)).signed()[name]
    let report = verify(files)
    #expect(!report.holds)
    #expect(named(by: report, name), "\(failures(report))")
  }

  @Test func theReportGoesOnAfterAFailure() throws {
    var files = try Shared.bundle.get()
    files["events.jsonl"]?[200] ^= 1
    files["docs/bang-tong-hop.csv"] = []
    let report = verify(files)
    let found = failures(report)
    #expect(report.checks.map(\.check) == VerifyCheck.allCases)
    #expect(found.contains("files:docs/bang-tong-hop.csv:size-differs"))
    #expect(found.contains("files:events.jsonl:digest-differs"))
    #expect(found.contains("replay<chain"))
    #expect(report.checks.contains { $0.check == .tally && $0.outcome == .passed })
  }

  private func named(by report: VerificationReport, _ name: String) -> Bool {
    report.failures.contains { $0.file == name }
      // A change of the manifest also shows in what it lists and in what signs it.
      || name == "manifest.json" && report.failures.contains { $0.file == "manifest.chair.p7s" }
  }
}
