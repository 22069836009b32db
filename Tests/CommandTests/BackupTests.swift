import Council
import Foundation
import MeetingAtHand
import Office
import RunningProgram
import Testing

/// A whole session as one file, and a session rebuilt from it or from its result alone.
@Suite("Backup and move") struct BackupTests {
  private let id = MeetingAtHand.id
  private let demo: Played.Demo
  /// Of this test alone.
  private let place: Folder

  init() throws {
    demo = try Played.demo.get()
    place = try Folder()
  }

  private func folder(_ name: String) throws -> String {
    let path = place.path + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// Another machine.
  private func machine(_ name: String) -> Program { Program(home: place.path + "/" + name, in: place) }

  private func backUp(_ program: Program, into folder: String) throws -> String {
    let run = try program.run("session", "export", id, "--backup", folder, "--json")
    #expect(run.code == 0, "\(run.talk)")
    return try #require(try json(run.output)["path"] as? String)
  }

  /// Folder and archive of the bundle, byte for byte.
  private func export(_ program: Program, to name: String) throws -> [String: Data] {
    let out = try folder(name)
    let run = try program.run("session", "export", id, "--out", out)
    #expect(run.code == 0, "\(run.talk)")
    #expect(run.talk.contains("Dùng lại chữ ký đã có"))
    return try bytes(under: out)
  }

  private func bytes(under root: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for file in Folder.files(under: root) {
      found[file] = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(file)"))
    }
    return found
  }

  // MARK: The backup

  @Test func aBackupIsOneFileOfItsOwner() throws {
    let stick = try folder("usb")
    let run = try demo.program.run("session", "export", id, "--backup", stick)
    #expect(run.code == 0, "\(run.talk)")
    let files = Folder.files(under: stick)
    let name = try #require(files.first.flatMap(BackupName.init(file:)))
    #expect(files.count == 1)
    #expect((name.kind, name.session.rawValue) == (.byHand, id))
    let events = try json(try demo.program.run("session", "show", id, "--json").output)["events"] as? Int
    #expect(name.height == events)
    #expect(run.outputLines.count == 1)
    #expect(run.output.hasPrefix("xong: \(stick)/\(name.file), đến sự kiện \(name.height), đầu chuỗi "))
    #expect(run.talk.contains("đã đọc lại"))
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(stick)/\(name.file)")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // Further ones stand beside it.
    let before = try bytes(under: stick)
    for _ in 0..<3 { _ = try backUp(demo.program, into: stick + "/") }
    let after = try bytes(under: stick)
    #expect(after.count == 4)
    #expect(before.allSatisfy { after[$0.key] == $0.value })
  }

  /// What a killed program or a pulled medium left goes with the next copy of that session; what may still be written stays.
  @Test func halfMadeCopiesAreTakenAway() throws {
    let stick = try folder("half")
    let old = [".sao-luu-\(id).99999.new", ".tu-dong-\(id).1.new"]
    let others = [".sao-luu-other.99999.new", ".sao-luu-\(id).x.new", ".sao-luu-\(id).99999.db", "note.new"]
    let fresh = ".tu-dong-\(id).99998.new"
    for name in old + others + [fresh] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: stick + "/" + name))
      if name != fresh {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: stick + "/" + name)
      }
    }
    #expect(try demo.program.run("session", "export", id, "--backup", stick).code == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: stick).filter {
      $0.hasPrefix(".") || $0 == "note.new"
    }
    #expect(Set(left) == Set(others + [fresh]))
  }

  @Test func namesSayWhatTheyAre() throws {
    let time = Timestamp(seconds: 1_795_000_000)
    for session in ["a", "a-1", "2026-dot2-01", "tu-dong-5-1"] {
      for kind in BackupName.Kind.allCases {
        let name = BackupName(kind, try #require(SessionID(session)), height: 12, at: time)
        #expect(BackupName(file: name.file) == name)
        #expect(name.file == "\(kind.rawValue)-\(session)-12-20261118-180640.db", "\(name.file)")
      }
    }
    for other in [
      "", "tu-dong.db", "tu-dong-a-12.db", "tu-dong-a-12-20261118-18264.db", "tu-dong-a-x-20261118-182640.db",
      "tu-dong-a-12-20261118-182640.db.bak", "tu-dong-a-012-20261118-182640.db", "tu-dong--12-20261118-182640.db",
      "TU-DONG-a-12-20261118-182640.db", "tu-dong-a-12-20261118-182640-lan-2.db",
    ] { #expect(BackupName(file: other) == nil, "\(other)") }
  }

  @Test func whatIsInTheWayIsSaid() throws {
    let file = try folder("x") + "/file"
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    let cases = [
      (place.path + "/not-plugged-in", "cắm thiết bị"), (file, "không phải thư mục"),
      ("/proc", "bị rút khi đang ghi"),
    ]
    for (folder, words) in cases {
      let run = try demo.program.run("session", "export", id, "--backup", folder)
      #expect(run.code == 4, "\(folder)")
      #expect(run.output.isEmpty)
      #expect(run.talk.contains(words), "\(run.talk)")
      #expect(run.talk.contains(folder))
      let state = try json(try demo.program.run("session", "export", id, "--backup", folder, "--json").output)
      #expect(state["state"] as? String == (folder.hasSuffix("in") ? "missing" : "failed"))
    }
    #expect(!FileManager.default.fileExists(atPath: place.path + "/not-plugged-in"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "x")
    #expect(try demo.program.run("session", "export", id, "--backup", place.path, "--out", "x").code == 2)
    #expect(try demo.program.run("session", "export", "khong-co", "--backup", place.path).code == 3)
  }

  @Test(.enabled(if: SmallDisk.isPossible), arguments: [0, 8, 64, 200, 300])
  func aFullMediumHasNothingHalf(kibibytes: Int) throws {
    // A medium that has room for its entries and not for the file.
    let disk = try SmallDisk(kibibytes: max(8, kibibytes))
    if kibibytes == 0 {
      try Data(repeating: 1, count: 8 << 10).write(to: URL(fileURLWithPath: disk.path + "/full"))
    }
    let run = try demo.program.run("session", "export", id, "--backup", disk.path)
    #expect(run.code == 4)
    #expect(run.talk.contains("đã đầy"), "\(run.talk)")
    let left = try FileManager.default.contentsOfDirectory(atPath: disk.path)
    #expect(left == (kibibytes == 0 ? ["full"] : []))
    try disk.grow(toKibibytes: 4096)
    _ = try backUp(demo.program, into: disk.path)
  }

  // MARK: The move

  /// Round and round: backup, another machine, export; its bundle alone, another machine, export. `HOIDONG_MANY` makes it
  /// a hundred rounds.
  @Test func everyExportIsTheSameByteForByte() throws {
    let rounds = ProcessInfo.processInfo.environment["HOIDONG_MANY"] == nil ? 3 : 100
    let first = try bytes(under: demo.program.home + "/ket-qua")
    #expect(first.keys.contains { $0.hasSuffix(".zip") })
    #expect(try export(demo.program, to: "here") == first)
    var source = demo.program
    for round in 0..<rounds {
      let backup = try backUp(source, into: try folder("usb\(round)"))
      let byBackup = machine("b\(round)")
      #expect(try byBackup.run("session", "restore", backup).code == 0)
      #expect(try export(byBackup, to: "out-b\(round)") == first)
      // From the folder and from the archive in turn.
      let bundle = try #require(
        FileManager.default.contentsOfDirectory(atPath: place.path + "/out-b\(round)").sorted().first)
      let byBundle = machine("k\(round)")
      let restored = try byBundle.run(
        "session", "restore", "\(place.path)/out-b\(round)/\(bundle)" + (round % 2 == 0 ? "" : ".zip"))
      #expect(restored.code == 0)
      #expect(restored.talk.contains("không có khóa riêng"))
      #expect(try export(byBundle, to: "out-k\(round)") == first)
      for name in ["usb\(round)", "out-b\(round)", "out-k\(round)"] {
        try FileManager.default.removeItem(atPath: place.path + "/" + name)
      }
      source = round % 2 == 0 ? byBundle : byBackup
    }
    if rounds > 3 { print("HOIDONG_MANY restore drill: \(rounds) rounds, \(2 * rounds) exports, all the same bytes") }
  }

  @Test func aRestoredSessionIsTheWholeSession() throws {
    let backup = try backUp(demo.program, into: try folder("usb"))
    let there = machine("may-khac")
    let run = try there.run("session", "restore", backup)
    #expect(run.code == 0, "\(run.talk)")
    #expect(run.output.contains("đã phục hồi phiên \(id)"))
    #expect(!run.talk.contains("khóa riêng"))
    #expect(Folder.files(under: there.home) == ["sessions/\(id)/ledger.db"])
    for command in [["show", id, "--json"], ["timeline", id], ["check", id]] {
      #expect(try there.run(["session"] + command).output == demo.program.run(["session"] + command).output)
    }
    // Keys have come along: the PIN opens, and what is signed anew verifies.
    let pins = "\(MeetingAtHand.pin)\n\(MeetingAtHand.pin)\n"
    let signed = try there.run("session", "export", id, "--sign-again", "--out", try folder("ky-lai"), input: pins)
    #expect(signed.code == 0, "\(signed.talk)")
    // From then on that one is written again.
    #expect(try export(there, to: "lan-nua") == bytes(under: place.path + "/ky-lai"))
    #expect(try bytes(under: place.path + "/ky-lai") != bytes(under: demo.program.home + "/ket-qua"))
    // The session is here in another state once something has happened in it.
    #expect(try there.run("session", "export", id, "--sign-again", input: "000001\n000002\n").code == 1)
    let again = try there.run("session", "restore", backup)
    #expect(again.code == 3)
    #expect(again.talk.contains("trạng thái khác"))
    // In the very same state there is nothing to do.
    let same = try there.run("session", "restore", try backUp(there, into: try folder("usb")))
    #expect(same.code == 0)
    #expect(same.output.contains("đã có ở đây"))
  }

  /// PINs typed after the signing, right or wrong, change nothing in the bundle.
  @Test func pinsTypedLaterChangeNothing() throws {
    let there = machine("m")
    _ = try there.run("session", "restore", try backUp(demo.program, into: try folder("usb")))
    let wrong = try there.run("session", "export", id, "--sign-again", input: "000001\n000002\n")
    #expect(wrong.code == 1)
    #expect(try export(there, to: "out") == bytes(under: demo.program.home + "/ket-qua"))
  }

  @Test func fromABundleNobodyCanTypeAPIN() throws {
    let there = machine("m")
    #expect(try there.run("session", "restore", demo.bundle).code == 0)
    let before = try there.run("session", "show", id, "--json").output
    let act = try there.run("session", "act", id, "note", "text=x", input: "\(MeetingAtHand.pin)\n")
    #expect(act.code != 0)
    let signed = try there.run(
      "session", "export", id, "--sign-again", input: "\(MeetingAtHand.pin)\n\(MeetingAtHand.pin)\n")
    #expect(signed.code == 1)
    #expect(signed.talk.contains("Khóa riêng của ghế CT không có trên máy này"), "\(signed.talk)")
    // No try is counted: nothing was tried.
    #expect(try there.run("session", "show", id, "--json").output == before)
    // Over it the backup, which has the keys: the same state, and it is said that they are not here.
    let over = try there.run("session", "restore", try backUp(demo.program, into: try folder("usb")))
    #expect(over.code == 0)
    #expect(over.talk.contains("không có khóa riêng"))
  }

  /// A bundle of an earlier version of the program, with papers that this one would write otherwise.
  @Test func anEarlierBundleIsWrittenAgainAsItWas() throws {
    let bundle = try fixture("ket-qua-van-ban-kieu-1.zip")
    let there = machine("m")
    #expect(try there.run("session", "restore", bundle).code == 0)
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: there.home + "/sessions").first)
    let run = try there.run("session", "export", name)
    #expect(run.code == 0, "\(run.talk)")
    let archive = try Data(contentsOf: URL(fileURLWithPath: (run.outputLines.last ?? "") + ".zip"))
    #expect(try archive == Data(contentsOf: URL(fileURLWithPath: bundle)))
  }

  /// A session that was closed before signatures were kept asks for PINs, and keeps what is signed then.
  @Test func aSessionClosedEarlierIsSignedOnce() throws {
    let there = machine("m")
    let backup = try backUp(demo.program, into: try folder("usb"))
    _ = try there.run("session", "restore", backup)
    let store = there.home + "/sessions/\(id)/ledger.db"
    try sql(store, "DROP TRIGGER files_remain; DELETE FROM files WHERE name GLOB 'signed/*'")
    let unsigned = try there.run("session", "export", id, "--out", try folder("a"), input: "\n\n")
    #expect(unsigned.code == 1)
    #expect(unsigned.talk.contains("thiếu chữ ký"))
    let pins = "\(MeetingAtHand.pin)\n\(MeetingAtHand.pin)\n"
    #expect(try there.run("session", "export", id, "--out", try folder("b"), input: pins).code == 0)
    #expect(try export(there, to: "c") == bytes(under: place.path + "/b"))
  }

  @Test func whatIsNoBackupRestoresNothing() throws {
    let backup = try backUp(demo.program, into: try folder("usb"))
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: backup)))
    let there = machine("m")
    func refuse(_ name: String, _ bytes: [UInt8], code: Int32? = nil, _ words: String = "") throws {
      let path = place.path + "/" + name
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let run = try there.run("session", "restore", path)
      #expect(run.code != 0, "\(name)")
      if let code { #expect(run.code == code, "\(name): \(run.talk)") }
      #expect(
        (words.isEmpty || run.talk.contains(words)) && !run.talk.isEmpty && isPlain(run.talk), "\(name): \(run.talk)")
      #expect(Folder.files(under: there.home).isEmpty, "\(name)")
      #expect(run.output.isEmpty)
    }
    try refuse("empty.db", [], code: 3, "không phải bản sao lưu")
    try refuse("text.db", Array("xin chào".utf8), code: 3, "không phải bản sao lưu")
    try refuse("head.db", Array(whole.prefix(16)), code: 3)
    try refuse("half.db", Array(whole.prefix(whole.count / 2 / 4096 * 4096)), code: 3)
    try refuse("page.db", Array(whole.prefix(4096)), code: 3)
    // One letter of an event's line.
    var changed = whole
    let mark = Array("\"event\":\"scoringOpened\"".utf8)
    let at = try #require(whole.indices.first { whole[$0...].starts(with: mark) })
    changed[at + 10] ^= 1
    try refuse("changed.db", changed, code: 3, "sự kiện")
    try Data(whole).write(to: URL(fileURLWithPath: place.path + "/more.db"))
    try sql(place.path + "/more.db", "CREATE TRIGGER x AFTER INSERT ON events BEGIN DELETE FROM drafts; END")
    try refuse(
      "foreign.db", [UInt8](try Data(contentsOf: URL(fileURLWithPath: place.path + "/more.db"))), code: 3,
      "có những phần mà bản sao lưu không có")
    try refuse("other.zip", Array("PK\u{3}\u{4}".utf8), code: nil)
    let run = try there.run("session", "restore", place.path + "/khong-co.db")
    #expect(run.code == 4)
    #expect(run.talk.contains("khong-co.db"))
  }

  @Test func aBundleThatDoesNotHoldRestoresNothing() throws {
    let bad = place.path + "/ket-qua-xau"
    try FileManager.default.copyItem(atPath: demo.bundle, toPath: bad)
    let file = URL(fileURLWithPath: bad + "/docs/bien-ban.txt")
    try (Data(contentsOf: file) + Data("x".utf8)).write(to: file)
    let there = machine("m")
    let run = try there.run("session", "restore", bad)
    #expect(run.code == 1)
    #expect(run.talk.contains("không phục hồi từ đó"))
    #expect(run.talk.contains("✗"))
    #expect(Folder.files(under: there.home).isEmpty)
  }

  private func sql(_ path: String, _ statements: String) throws {
    let script =
      "import sqlite3,sys\ndb=sqlite3.connect(sys.argv[1]);db.executescript(sys.argv[2]);db.commit();db.close()"
    #expect(try Program.tool("/usr/bin/python3", "-c", script, path, statements, in: place).code == 0)
  }

  // MARK: The second copy

  @Test func onlyTheLastAutomaticCopiesStay() throws {
    let stick = try folder("usb")
    let home = machine("m")
    _ = try home.run("session", "restore", try backUp(demo.program, into: try folder("from")))
    // Files of others, also such as look like ours: another session of this name, another name, no ledger at all.
    let origin = Folder.files(under: place.path + "/from").map { place.path + "/from/" + $0 }[0]
    try MeetingAtHand.make(from: try fixture("plan.json"), in: machine("khac"))
    let other = try backUp(machine("khac"), into: try folder("from-other"))
    var foreign = ["tu-dong-\(id)-0-20200101-000000.db": "x", "ghi-chu.txt": "y"].mapValues { Data($0.utf8) }
    foreign["tu-dong-\(id)-1-20200101-000000.db"] = try Data(contentsOf: URL(fileURLWithPath: other))
    foreign["tu-dong-\(id)a-1-20200101-000000.db"] = try Data(contentsOf: URL(fileURLWithPath: origin))
    foreign["sao-luu-\(id)-1-20200101-000000.db"] = try Data(contentsOf: URL(fileURLWithPath: origin))
    for (name, bytes) in foreign { try bytes.write(to: URL(fileURLWithPath: "\(stick)/\(name)")) }

    let data = DataFolder(option: home.home) { _ in nil }
    let sessionID = try #require(SessionID(id))
    var made: [String] = []
    for round in 0..<8 {
      // The clock falls back in the middle; the same height then.
      let time = Timestamp(seconds: round < 4 ? 1_800_000_000 + Int64(round) : 1_700_000_000 + Int64(round))
      let office = try data.open(sessionID, clock: { time })
      if round == 4 { try office.perform(.recordPIN(SeatID("CT"), right: false), by: .seat(SeatID("CT"))) }
      made.append(try office.secondCopy(into: stick).path)
      #expect(FileManager.default.fileExists(atPath: made[round]))
    }
    let left = Folder.files(under: stick)
    #expect(
      Set(left) == Set(foreign.keys).union(made.suffix(5).map { $0.split(separator: "/").last.map(String.init) ?? "" }))
    for (name, bytes) in foreign { #expect(try Data(contentsOf: URL(fileURLWithPath: "\(stick)/\(name)")) == bytes) }
  }

  /// In the terminal program: a key writes it, in a process that outlives this one.
  @Test func aKeyWritesTheSecondCopy() throws {
    let stick = try folder("usb")
    let home = machine("m")
    _ = try home.run("session", "restore", try backUp(demo.program, into: try folder("from")))
    try Data("ban_sao=\(stick)\n".utf8).write(to: URL(fileURLWithPath: home.home + "/cai-dat.txt"))
    let run = try home.run("--plain", input: "1\n5\n\(MeetingAtHand.pin)\nS\n", environment: ["TERM": "dumb"])
    #expect(run.output.contains("Bản sao thứ hai: chưa ghi từ khi mở phiên này"), "\(run.output)")
    #expect(run.output.contains("Bản sao thứ hai: đang ghi…"), "\(run.output)")
    let deadline = Date().addingTimeInterval(30)
    var files: [String] = []
    while files.first.flatMap(BackupName.init(file:)) == nil, Date() < deadline {
      usleep(50_000)
      files = Folder.files(under: stick).filter { !$0.hasPrefix(".") }
    }
    #expect(files.compactMap(BackupName.init(file:)).map(\.kind) == [.automatic])
  }
}
