import Bundle
import CanonicalJSON
import Council
import Criteria
import Evidence
import Foundation
import PlayedSession
import Testing
import Trust

/// What chair and secretary together could sign: hashes and signatures fit, the content does not.
@Suite struct InsiderTests {
  private func insider() throws -> Insider { try Insider(try Shared.played.get()) }

  /// One replacement of text in one file, then everything is listed and signed anew.
  @Test(arguments: [
    ("result.json", "\"star\":3", "\"star\":4", "result:result.json:not-from-events"),
    ("result.json", "\"mean\":\"215/3\"", "\"mean\":\"216/3\"", "tally:result.json:tally-differs"),
    ("result.json", "\"mean\":\"215/3\"", "\"mean\":\"216/3\"", "recount:result.json:recount-differs"),
    ("result.json", "\"rehearsal\":false", "\"rehearsal\":true", "rehearsal:result.json:differs"),
    ("tally-input.json", "\"1.5\":1", "\"1.5\":3", "tally-input:tally-input.json:not-from-events"),
    ("tally-input.json", "\"1.5\":1", "\"1.5\":3", "tally:result.json:tally-differs"),
    ("tally-input.json", "\"1.5\":1", "\"1.5\":9", "tally:tally-input.json:bad-tally-input"),
    ("tally-input.json", "\"1.5\":1", "\"1.5\":9", "recount:tally-input.json:recount-failed"),
    ("sheets/SP01/M1-1.json", "\"1.5\":1", "\"1.5\":2", "sheets:sheets/SP01/M1-1.json:not-from-events"),
    ("sheets/SP01/M1-1.json", "\"1.5\":1", "\"1.5\":2", "sheet-signatures:sheets/SP01/M1-1.p7s:bad-signature"),
    ("events.jsonl", "\"star\":3", "\"star\":4", "chain:events.jsonl:broken-chain"),
    ("criteria.json", "\"max\":3", "\"max\":4", "criteria:criteria.json:differs"),
    ("docs/bien-ban.txt", "xếp 3 sao", "xếp 4 sao", "papers:docs/bien-ban.txt:paper-differs"),
    ("docs/bang-tong-hop.csv", "3 sao", "4 sao", "papers:docs/bang-tong-hop.csv:paper-differs"),
    ("README.txt", "GÓI KẾT QUẢ", "*** TẬP HUẤN\nGÓI KẾT QUẢ", "rehearsal:README.txt:stamp-differs"),
  ])
  func aChangedFileDoesNotFitTheEvents(file: String, old: String, new: String, expected: String) throws {
    var insider = try insider()
    let text = String(decoding: try #require(insider.files[file]), as: UTF8.self)
    #expect(text.contains(old))
    insider.files[file] = Array(text.replacingOccurrences(of: old, with: new).utf8)
    let report = verify(try insider.signed())
    #expect(!report.holds)
    #expect(failures(report).contains(expected), "\(failures(report))")
    #expect(!failures(report).contains { $0.hasPrefix("chair-signature:") })
  }

  /// The log is chained anew after an event that the engine would not have written.
  private func played(_ change: (inout PlayedSession) throws -> Void) throws -> [String] {
    var session = try PlayedSession.opened()
    try change(&session)
    return failures(verify(try Insider(session).signed()))
  }

  @Test func aConclusionOtherThanTheSheetsGive() throws {
    let found = try played { session in
      try session.judgeBoth()
      try session.act(
        .queue(Dossier(id: DossierID("SP03"), product: "Rau", set: 1, kind: .first, producer: "Hộ A")), by: .program)
      let full = try session.draft(set: 1, ["1.5": 1])
      let drafts = ["M1", "M2", "M3"].reduce(into: [:]) { $0[SeatID($1)] = full }
      try session.act(.openScoring(DossierID("SP03")), by: session.desk)
      for (seat, draft) in drafts { try session.act(.seal(DossierID("SP03"), draft, reason: ""), by: .seat(seat)) }
      try session.act(.closeScoring(DossierID("SP03")), by: session.desk)
      try session.act(.reveal(DossierID("SP03")), by: session.desk)
      session.append(
        .productConcluded(
          DossierID("SP03"), Conclusion(star: .five, mean: Fraction(98), outcome: .approve5)), by: session.desk)
      try session.close()
    }
    #expect(found.contains("replay:events.jsonl:event-refused"))
    #expect(found.contains("conclusions:events.jsonl:conclusion-differs"))
    // result.json repeats the false conclusion beside the true tally, so these agree with the events.
    #expect(!found.contains { $0.hasPrefix("result:") })
  }

  @Test func anEventAgainstTheRules() throws {
    let found = try played { session in
      session.append(.memberLeft(SeatID("M2"), reason: "bận"), by: session.desk)
      session.append(.memberArrived(SeatID("M2"), online: false), by: .seat(SeatID("M2")))
      try session.judgeBoth()
      try session.close()
    }
    // M2 is no desk seat: it cannot record its own arrival.
    #expect(found == ["replay:events.jsonl:event-refused"])
  }

  @Test func aRecountOfAnotherInput() throws {
    let found = try played { session in
      try session.judgeBoth()
      try session.act(.recordRecount(digest: String(repeating: "a", count: 64)), by: .program)
      try session.act(.closeSession, by: session.desk)
    }
    #expect(found == ["tally-input:events.jsonl:recount-digest-differs"])
  }

  @Test(arguments: [
    ("M2", "M3", "chair-signature:manifest.chair.p7s:wrong-signer"),
    ("M1", "M2", "secretary-signature:manifest.secretary.p7s:wrong-signer"),
    ("M3", "M3", "chair-signature:manifest.chair.p7s:wrong-signer"),
  ])
  func onlyChairAndSecretarySign(chair: String, secretary: String, expected: String) throws {
    let report = verify(try insider().signed(chair: chair, secretary: secretary))
    #expect(failures(report) == [expected])
  }

  @Test func aDeputyWhoPresidedMaySignForTheChair() throws {
    var options = PlayedSession.Options()
    options.deputyPresides = true
    let insider = try Insider(try PlayedSession.small(options))
    let report = verify(try insider.signed(chair: "M2"))
    #expect(report.holds)
    #expect(report.signers.first?.seat == SeatID("M2"))
    #expect(verify(try insider.signed(chair: "M1")).holds)
  }

  @Test func aSheetSignedByAnotherSeat() throws {
    var insider = try insider()
    let name = "sheets/SP01/M1-1"
    let content = try #require(insider.files[name + ".json"])
    insider.files[name + ".p7s"] = try insider.keys.sign(content, as: SeatID("M3"), at: PlayedSession.start.seconds)
    #expect(failures(verify(try insider.signed())) == ["sheet-signatures:\(name).p7s:wrong-signer"])
  }

  @Test func aCertificateInTheFileOfAnotherSeat() throws {
    var insider = try insider()
    insider.files["trust/M2.pem"] = insider.files["trust/M3.pem"]
    #expect(failures(verify(try insider.signed())).contains("certificates:trust/M2.pem:wrong-unit"))
    insider.files["trust/M2.pem"] = nil
    insider.files["trust/M4.pem"] = insider.files["trust/M3.pem"]
    let found = failures(verify(try insider.signed()))
    #expect(found.contains("certificates:trust/M4.pem:unknown-seat"))
    #expect(found.contains("sheet-signatures:sheets/SP01/M2-1.p7s:no-certificate"))
  }

  @Test func aCertificateOfAnotherCouncil() throws {
    var insider = try insider()
    let other = try KeyRing(
      council: "Hội đồng khác", seats: insider.played.session.info.seats, validFrom: PlayedSession.start.seconds - 60)
    insider.files["trust/M2.pem"] = Array(try #require(other.members[SeatID("M2")]).certificate.pem.utf8)
    #expect(failures(verify(try insider.signed())).contains("certificates:trust/M2.pem:not-issued-by-authority"))
    insider.files["trust/council-ca.pem"] = Array(other.authority.certificate.pem.utf8)
    let found = failures(verify(try insider.signed()))
    #expect(found.contains("chair-signature:manifest.chair.p7s:bad-signature"))
  }

  @Test(arguments: ["evil.sh", "extra/a.txt", "sheets/SP09/M1-1.json", "trust/other.pem"])
  func aListedFileThatNoBundleHas(name: String) throws {
    var insider = try insider()
    insider.files[name] = Array("x".utf8)
    let report = verify(try insider.signed())
    #expect(!report.holds)
    #expect(report.failures.contains { $0.file == name })
  }

  @Test func furtherPapersAreAllowed() throws {
    var insider = try insider()
    insider.files["docs/bien-ban.docx"] = [1, 2, 3]
    #expect(verify(try insider.signed()).holds)
  }

  @Test(arguments: [
    ("format", JSONValue.string("hoidong-bundle-3"), "manifest:manifest.json:unknown-format"),
    ("rehearsal", .bool(true), "rehearsal:manifest.json:differs"),
    ("chain_head", .string(String(repeating: "0", count: 64)), "chain:events.jsonl:differs"),
    ("session", .string("2026-dot2-02"), "chain:events.jsonl:differs"),
    ("regime", .string("qd148-2023"), "criteria:criteria.json:differs"),
    ("criteria_sha256", .string(String(repeating: "0", count: 64)), "criteria:criteria.json:differs"),
    ("extra", .string("x"), "manifest:manifest.json:wrong-member"),
  ])
  func aManifestThatSaysOtherwise(key: String, value: JSONValue, expected: String) throws {
    var insider = try insider()
    guard case .object(var object) = insider.manifest else { return }
    object[key] = value
    insider.manifest = .object(object)
    #expect(failures(verify(try insider.signed())).contains(expected))
  }

  @Test func papersOfAnotherVersionAreNotComparedAndSayIt() throws {
    var insider = try insider()
    guard case .object(var object) = insider.manifest else { return }
    object["papers_version"] = 99
    insider.manifest = .object(object)
    insider.files["docs/bien-ban.txt"] = Array("Biên bản theo lời khác\n".utf8)
    let report = verify(try insider.signed())
    #expect(report.holds)
    #expect(report.checks.last?.outcome == .notCompared(version: 99))
  }

  /// Nobody can see from a bundle alone that another council was made up: only the fingerprint and the code differ.
  @Test func aCouncilThatWasMadeUpHoldsWithAnotherFingerprintAndCode() throws {
    var options = PlayedSession.Options()
    options.extra = 1
    let forged = verify(try Insider(try PlayedSession.small(options)).signed())
    let real = verify(try Shared.bundle.get())
    #expect(forged.holds)
    #expect(forged.authorityFingerprint != real.authorityFingerprint)
    #expect(forged.shortCode != real.shortCode)
    #expect(forged.authorityFingerprint?.utf8.count == 64)
  }

  /// Numbers that would overflow must be refused, not crash.
  @Test(arguments: [
    ("\"in_favour\":3", "\"in_favour\":9223372036854775807"),
    ("\"quorum\":\"3/4\"", "\"quorum\":\"9223372036854775807\""),
    ("\"version\":1", "\"version\":9223372036854775807"),
    ("\"rescoring_turns\":2", "\"rescoring_turns\":-9223372036854775808"),
  ])
  func hostileNumbersInEvents(old: String, new: String) throws {
    var insider = try insider()
    let text = String(decoding: try #require(insider.files["events.jsonl"]), as: UTF8.self)
    #expect(text.contains(old))
    var head = Digest.none
    var lines: [String] = []
    for line in text.replacingOccurrences(of: old, with: new).split(separator: "\n") {
      let value = try JSONReader.read(Array(line.utf8)).value
      guard case .object(var object) = value else { continue }
      object["parent"] = .string(head.hex)
      lines.append(JSONValue.object(object).canonicalText)
      head = EventChain.hash(ofLine: lines[lines.count - 1])
    }
    insider.files["events.jsonl"] = Array(lines.map { $0 + "\n" }.joined().utf8)
    #expect(failures(verify(try insider.signed())).contains("chain:events.jsonl:broken-chain"))
  }
}
