import Bundle
import Catalogue
import Council
import Foundation
import MeetingAtHand
import Office
import RunningProgram
import Testing
import Trust

/// A PIN was forgotten, or tried too often: chair and secretary together, on record, and what was sealed stays good.
@Suite("Forgotten and locked PINs") struct WitnessedPINTests {
  private let program: Program
  private let folder: DataFolder
  private let id: SessionID
  private let pin = MeetingAtHand.pin
  private let member = SeatID("UV1")
  private let chair = SeatID("CT")
  private let secretary = SeatID("TK")
  private let deputy = SeatID("PCT")
  private let clock = Clock()

  /// The time of the machine, and more where the test waits.
  private final class Clock {
    var waited: Int64 = 0
    func now() -> Timestamp { Timestamp(seconds: MeetingAtHand.now().seconds + waited) }
  }

  init() throws {
    program = try Program()
    try MeetingAtHand.make(from: fixture("plan.json"), in: program) { plan in
      plan.dossiers = Array(plan.dossiers.prefix(2))
    }
    id = try #require(SessionID(MeetingAtHand.id))
    folder = DataFolder(option: program.home) { _ in nil }
  }

  private func open() throws -> SessionOffice { try folder.open(id, clock: clock.now) }

  private func reset(
    _ seat: SeatID, to text: String, in office: SessionOffice, by first: SeatID? = nil, _ second: SeatID? = nil
  ) throws {
    try office.resetPIN(
      of: seat, to: try PIN(text), chair: Witness(first ?? chair, pin: pin),
      secretary: Witness(second ?? secretary, pin: pin), reason: "Quên mã PIN",
      cost: try ScryptCost(log2N: 10, parallelism: 1))
  }

  private func expectSound(_ bundle: SignedBundle) throws {
    #expect(bundle.report.holds, "\(bundle.report.failures)")
    let run = try program.run("verify", bundle.path)
    #expect(run.code == 0, "\(run.output)")
    #expect(try folder.check(id).allSatisfy { $0.answer == .holds })
    let stranger = try strangersScript(bundle.path)
    #expect(stranger.code == 0, "\(stranger.talk)")
  }

  private func strangersScript(_ path: String) throws -> Program.Run {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return try Program.tool(
      StoreSamples.python, [root + "/docs/verify-by-hand.py", path], in: program.folder)
  }

  @Test func anotherKeyAndOldSealsStayGood() throws {
    let office = try open()
    // UV1 seals under the second key; the first never signed, the third comes too late for any sheet.
    try reset(member, to: pin, in: office)
    try Rehearsal(office: office, pin: pin) { _ in }.play()
    try reset(member, to: "975318", in: office)
    #expect(throws: OfficeError.self) { try office.checkPIN(pin, of: member) }
    try open().checkPIN("975318", of: member)
    let bundle = try office.closeAndSign(by: secretary, chairPIN: pin, secretaryPIN: pin)
    try expectSound(bundle)
    let trust = try FileManager.default.contentsOfDirectory(atPath: bundle.path + "/trust").sorted()
    #expect(trust == ["CT.pem", "PCT.pem", "TK.pem", "UV1.2.pem", "UV1.3.pem", "UV1.pem", "UV2.pem", "council-ca.pem"])
    let minutes = try String(contentsOfFile: bundle.path + "/docs/bien-ban.txt", encoding: .utf8)
    #expect(minutes.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("ghế UV1 quên mã PIN"))
    // Exported again without a PIN it is the same, also where another key came after the signing.
    try reset(SeatID("UV2"), to: "975318", in: office)
    #expect(try office.keptSigning() == .same)

    // The sheets of UV1 were sealed under its second key: with the certificates exchanged they are not.
    let other = bundle.path + "-doi"
    try FileManager.default.copyItem(atPath: bundle.path, toPath: other)
    for (from, to) in [("UV1.pem", "UV1.2.pem"), ("UV1.2.pem", "UV1.pem")] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: bundle.path + "/trust/" + from))
      try bytes.write(to: URL(fileURLWithPath: other + "/trust/" + to))
    }
    let found = Set(BundleVerifier.verify(folder: other).failures.map { "\($0.file): \($0.reason.code)" })
    #expect(found.contains("trust/UV1.2.pem: differs"))
    #expect(found.contains { $0.hasPrefix("sheets/SP01/UV1-1.p7s: wrong-signer") })
    #expect(try strangersScript(other).code == 1)
    try FileManager.default.removeItem(atPath: other + "/trust/UV1.3.pem")
    let without = BundleVerifier.verify(folder: other).failures.filter { $0.file == "trust/UV1.3.pem" }
    #expect(without.map(\.reason.code).contains("missing"))

    // From the bundle alone the session comes back with all its certificates.
    let elsewhere = DataFolder(option: program.home + "-khac") { _ in nil }
    let restored = try elsewhere.restore(from: bundle.path, clock: clock.now)
    #expect(try elsewhere.check(id).allSatisfy { $0.answer == .holds })
    #expect(try restored.office.keptSigning() == .same)
  }

  @Test func aSecretaryWhoForgotStillSigns() throws {
    let office = try open()
    try Rehearsal(office: office, pin: pin) { _ in }.play()
    // Nobody stands for the own PIN; where it is the secretary's, another who counts stands in.
    #expect(throws: OfficeError.refused(.needsChairAndSecretary(secretary))) {
      try reset(secretary, to: "975318", in: office)
    }
    try reset(secretary, to: "975318", in: office, by: chair, deputy)
    try expectSound(try office.closeAndSign(by: secretary, chairPIN: pin, secretaryPIN: "975318"))
    // The council's key stands under the chair's PIN.
    #expect(throws: OfficeError.refused(.keyOfChair(chair))) {
      try reset(chair, to: "975318", in: office, by: deputy, secretary)
    }
  }

  @Test func aLockedSeatIsOpenedByTwo() throws {
    var office = try open()
    for failure in 1...30 {
      clock.waited += 16_000_000
      // A kill after every try: the count is in the store.
      office = try open()
      #expect(throws: OfficeError.wrongPIN(member, failures: failure)) { try office.checkPIN("000000", of: member) }
    }
    clock.waited += 16_000_000
    #expect(throws: OfficeError.refused(.pinLocked(member))) { try open().checkPIN(pin, of: member) }
    func unlock(_ first: Witness, _ second: Witness, _ reason: String = "Thử nhầm nhiều lần") throws {
      try open().unlockPIN(of: member, chair: first, secretary: second, reason: reason)
    }
    let (right, other) = (Witness(chair, pin: pin), Witness(secretary, pin: pin))
    #expect(throws: OfficeError.refused(.reasonNeeded)) { try unlock(right, other, " ") }
    #expect(throws: OfficeError.refused(.needsChairAndSecretary(member))) {
      try unlock(right, Witness(deputy, pin: pin))
    }
    #expect(throws: OfficeError.refused(.needsChairAndSecretary(member))) { try unlock(right, right) }
    // Wrong PINs of those two count like any others.
    #expect(throws: OfficeError.wrongPIN(secretary, failures: 1)) {
      try unlock(right, Witness(secretary, pin: "975318"))
    }
    #expect(try open().session.pins[secretary]?.failures == 1)
    #expect(throws: OfficeError.refused(.pinLocked(member))) { try open().checkPIN(pin, of: member) }
    try unlock(right, other)
    try open().checkPIN(pin, of: member)
    #expect(try open().session.pins[member] == nil)
    #expect(throws: OfficeError.refused(.pinIsFree(member))) { try unlock(right, other) }
    #expect(try folder.check(id).allSatisfy { $0.answer == .holds })
  }

  @Test func theSameByCommand() throws {
    func run(_ command: String, _ seat: String, _ lines: String..., reason: String = "Quên") throws -> Int32 {
      try program.run("session", command, id.rawValue, seat, "--reason", reason, input: lines.joined(separator: "\n"))
        .code
    }
    #expect(try run("unlock-pin", "UV1", pin, pin) == 1, "there is nothing to forget")
    #expect(try run("reset-pin", "UV1", pin, "975318", "802461") == 1)
    #expect(try run("reset-pin", "UV1", pin, pin, "80246") == 3)
    #expect(try run("reset-pin", "UV1", pin, pin, "802461", reason: " ") == 1)
    #expect(try run("reset-pin", "UV1", pin, pin, "802461") == 0)
    try open().checkPIN("802461", of: member)
    #expect(throws: OfficeError.wrongPIN(member, failures: 1)) { try open().checkPIN(pin, of: member) }
    #expect(try run("unlock-pin", "UV1", pin, pin) == 0)
    #expect(try run("reset-pin", "CT", pin, pin, "802461") == 1)
    // The secretary's own: a seat that counts stands in.
    #expect(try run("reset-pin", "TK", pin, pin, "802461") == 0)
    #expect(try open().session.keyResets.last?.witnesses == [chair, deputy])
  }

  @Test func anUnsignedBundleSaysSoOnEveryPage() throws {
    let office = try open()
    try Rehearsal(office: office, pin: pin) { _ in }.play()
    let bundle = try office.closeAndSign(by: secretary, chairPIN: "", secretaryPIN: "")
    #expect(Set(bundle.report.failures.map(\.reason.code)) == ["not-signed"])
    #expect(bundle.path.hasSuffix("-chua-ky") && folder.bundles(of: id) == [bundle.path])
    let docs = bundle.path + "/docs"
    let names = try FileManager.default.contentsOfDirectory(atPath: docs).filter { $0.contains(".") }
    #expect(Set(names.map { $0.split(separator: ".")[1] }) == ["txt", "csv", "pdf", "docx", "xlsx"])
    for name in names { #expect(try saysUnsigned("\(docs)/\(name)"), "\(name)") }
    #expect(try String(contentsOfFile: bundle.path + "/README.txt", encoding: .utf8).contains("CHƯA KÝ"))
    // Signed later it stands beside, and says nothing of the kind.
    let signed = try office.closeAndSign(by: secretary, chairPIN: pin, secretaryPIN: pin)
    try expectSound(signed)
    let minutes = try String(contentsOfFile: signed.path + "/docs/bien-ban.txt", encoding: .utf8)
    #expect(!minutes.contains("CHƯA KÝ") && folder.bundles(of: id).count == 2)
  }

  /// On every page, in every header, in every row: as whoever opens the file sees it.
  private func saysUnsigned(_ path: String) throws -> Bool {
    func tool(_ name: String, _ arguments: String...) throws -> String {
      let run = try Program.tool("/usr/bin/\(name)", arguments, in: program.folder)
      try #require(run.code == 0, "\(path): \(run.talk)")
      return run.output
    }
    func all(_ parts: some Collection<some StringProtocol>) -> Bool {
      !parts.isEmpty && parts.allSatisfy { $0.contains("CHƯA KÝ") }
    }
    switch path.split(separator: ".").last {
    case "pdf": return all(try tool("pdftotext", path, "-").split(separator: "\u{0C}"))
    case "docx": return all(try tool("unzip", "-p", path, "word/header*.xml").split(separator: "<w:hdr ").dropFirst())
    case "xlsx":
      let rows = """
        import sys, openpyxl
        for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
            for row in sheet.iter_rows(min_row=int(sheet.freeze_panes[1:]), values_only=True):
                print(*row)
        """
      return all(try tool("python3", "-c", rows, path).split(separator: "\n"))
    case "csv": return all(try text(path).components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty })
    default:
      let lines = try text(path).components(separatedBy: "\n")
      let said = lines.indices.filter { lines[$0].contains("CHƯA KÝ") }
      // A page has 55 lines or more.
      return !said.isEmpty && zip([0] + said, said + [lines.count]).allSatisfy { $1 - $0 < 55 }
    }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}
