import Bundle
import Council
import Foundation
import MeetingAtHand
import Office
import RunningProgram
import Testing

/// Closing and signing, copying and verifying in steps: what is done when it stops, and what is not.
@Suite("Bundles in steps") struct BundleWorkTests {
  private let program: Program
  private let office: SessionOffice
  private let desk = SeatID("TK")

  init() throws {
    program = try Program()
    try MeetingAtHand.make(from: fixture("plan.json"), in: program) { plan in
      plan.dossiers = Array(plan.dossiers.prefix(2))
    }
    let id = try #require(SessionID(MeetingAtHand.id))
    office = try DataFolder(option: program.home) { _ in nil }.open(id, clock: MeetingAtHand.now)
    try Rehearsal(office: office, pin: MeetingAtHand.pin) { _ in }.play()
  }

  private var results: String { program.home + "/ket-qua" }

  private func begin(signed: Bool = true) throws -> BundleWork {
    let pin = signed ? MeetingAtHand.pin : ""
    return try office.beginSigning(by: desk, chairPIN: pin, secretaryPIN: pin)
  }

  private func files(_ path: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
  }

  /// All steps but those from `end` on.
  private func run(_ work: inout BundleWork, to end: BundleWork.Step? = nil) throws {
    while let next = work.next, next != end { try work.goOn() }
  }

  @Test func eachStepIsSeenAndTheBundleHolds() throws {
    var work = try begin()
    #expect(work.steps == [.recount, .papers, .close, .sign, .write, .readBack, .verify])
    #expect(work.pointOfNoReturn == .close)
    var seen: [Int] = []
    var checks: [Int] = []
    while work.next != nil {
      #expect(work.mayStop == (work.done <= 2), "\(work.done)")
      try work.goOn()
      seen.append(work.done)
      if let made = work.checks?.made { checks.append(made) }
    }
    #expect(seen.starts(with: [1, 2, 3, 4, 5, 6]) && seen.last == 7)
    #expect(checks == Array(0...VerifyCheck.allCases.count))
    #expect(work.report.holds && work.report.lawOrigin == .builtIn)
    #expect(work.papers.contains { $0.hasSuffix("docs/bien-ban.txt") })
    #expect(work.papers.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    // A closed session: no recount, no close; its bundle stands there, and nothing is written over it.
    var again = try begin()
    #expect(again.steps == [.papers, .sign, .write, .readBack, .verify])
    #expect(throws: OfficeError.bundle(.exists(path: work.place))) { try again.goOn() }
    #expect(DataFolder(option: program.home) { _ in nil }.bundles(of: office.session.info.id) == [work.place])
  }

  @Test func stoppedBeforeTheCloseNothingStays() throws {
    for steps in 0...2 {
      var work = try begin()
      for _ in 0..<steps { try work.goOn() }
      // Stopping is to go no further.
      #expect(work.mayStop, "\(steps)")
      try office.refresh()
      #expect(office.session.phase == .open)
      #expect(files(results).isEmpty)
    }
    var again = try begin()
    try run(&again)
    #expect(again.report.holds)
  }

  /// What can be found before the close is found before it.
  @Test func anOccupiedPlaceClosesNothing() throws {
    let day = MeetingAtHand.now().parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let place = "\(results)/ket-qua-\(MeetingAtHand.id)-\(day.year)\(two(day.month))\(two(day.day))"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    var work = try begin()
    try work.goOn()
    #expect(throws: OfficeError.bundle(.exists(path: place))) { try work.goOn() }
    #expect(office.session.phase == .open && work.mayStop)
  }

  @Test func afterAFailedWriteTheSessionIsClosedAndIsWrittenLater() throws {
    var work = try begin()
    try run(&work, to: .write)
    #expect(office.session.phase == .closed && !work.mayStop)
    try FileManager.default.removeItem(atPath: results)
    #expect(throws: OfficeError.self) { try work.goOn() }
    #expect(files(results).isEmpty)
    var again = try begin()
    try run(&again)
    #expect(again.report.holds)
  }

  @Test func aWrongPINBeginsNothing() throws {
    #expect(throws: OfficeError.wrongPIN(SeatID("CT"), failures: 1)) {
      try office.beginSigning(by: desk, chairPIN: "111111", secretaryPIN: MeetingAtHand.pin)
    }
    #expect(office.session.phase == .open)
  }

  @Test func anotherCopyIsTheSameToTheByte() throws {
    var work = try begin(signed: false)
    try run(&work)
    #expect(!work.report.holds)
    let stick = program.home + "/the-nho"
    #expect(throws: OfficeError.machine(path: stick, errno: ENOENT)) {
      try BundleWork(copying: work.place, into: stick)
    }
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
    for source in [work.place, work.place + ".zip"] {
      var copy = try BundleWork(copying: source, into: stick)
      #expect(copy.steps == [.read, .write, .readBack, .verify] && copy.pointOfNoReturn == .write)
      try run(&copy)
      #expect(FileManager.default.contentsEqual(atPath: copy.place, andPath: work.place))
      #expect(FileManager.default.contentsEqual(atPath: copy.place + ".zip", andPath: work.place + ".zip"))
      #expect(copy.report.checks.map(\.check) == work.report.checks.map(\.check))
      // Never over another.
      var twice = try BundleWork(copying: source, into: stick)
      #expect(throws: OfficeError.bundle(.exists(path: copy.place))) { try run(&twice) }
      for path in [copy.place, copy.place + ".zip"] { try FileManager.default.removeItem(atPath: path) }
    }
    // What cannot be read whole is not copied.
    try FileManager.default.createSymbolicLink(atPath: work.place + "/link", withDestinationPath: "/etc/passwd")
    var damaged = try BundleWork(copying: work.place, into: stick)
    #expect(throws: OfficeError.bundle(.damagedSource(path: work.place))) { try run(&damaged) }
    #expect(files(stick).isEmpty)
  }

  @Test func whatIsNotThereIsVerifiedAndDoesNotHold() throws {
    var work = BundleWork(verifying: program.home + "/khong-co")
    #expect(work.steps == [.read, .verify] && work.pointOfNoReturn == nil)
    try run(&work)
    #expect(!work.report.holds && work.report.failures.contains { $0.file.isEmpty })
    #expect(work.papers.isEmpty)
  }

  @Test func onlyBundlesAreListed() throws {
    let folder = DataFolder(option: program.home) { _ in nil }
    #expect(folder.bundles().isEmpty)
    for name in [
      "ket-qua-a-20261121", "ket-qua-a-20261121-lan-2", "ket-qua-a-b-20261122", "ket-qua-a-20261121.new", "khac",
      "ket-qua-a-2026112", "ket-qua-a-20261121-lan-x",
    ] {
      try FileManager.default.createDirectory(atPath: "\(results)/\(name)", withIntermediateDirectories: true)
    }
    func names(_ id: String?) -> [String] {
      folder.bundles(of: id.flatMap(SessionID.init)).map { String($0.dropFirst(results.count + 1)) }
    }
    #expect(names("a") == ["ket-qua-a-20261121-lan-2", "ket-qua-a-20261121"])
    #expect(names("a-b") == ["ket-qua-a-b-20261122"])
    #expect(names(nil).count == 5)
  }
}
