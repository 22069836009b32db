import Council
import Foundation
import Ledger
import MeetingAtHand
import Office
import RunningProgram
import Testing

/// What the program finds when it starts after a power cut: put right, said, and logged.
@Suite("Start-up after a power cut") struct StartUpTests {
  private let program: Program
  private let made: DataFolder

  init() throws {
    program = try Program()
    let other = Program(home: program.folder.path + "/first", in: program.folder)
    try MeetingAtHand.make(from: fixture("plan.json"), in: other)
    made = DataFolder(option: other.home) { _ in nil }
  }

  private var id: SessionID { get throws { try #require(SessionID(MeetingAtHand.id)) } }
  private var log: String {
    String(
      decoding: (try? Data(contentsOf: URL(fileURLWithPath: program.home + "/nhat-ky.txt"))) ?? Data(), as: UTF8.self)
  }

  /// The session as a power cut leaves it in the middle of a write: the last bytes of its log are not on the disk.
  private func cutSession() throws -> Int {
    let office = try made.open(try id, clock: MeetingAtHand.now)
    for _ in 0..<3 {
      try office.perform(
        .takeAttendance(present: office.session.info.seats.map(\.id), presiding: SeatID("CT")),
        by: .seat(SeatID("TK")))
    }
    let place = "\(program.home)/sessions/\(try id)"
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for path in [program.home, program.home + "/sessions"] { chmod(path, 0o700) }
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: made.ledger(of: try id) + suffix, toPath: place + "/ledger.db" + suffix)
    }
    let wal = try FileHandle(forUpdating: URL(fileURLWithPath: place + "/ledger.db-wal"))
    try wal.truncate(atOffset: try wal.seekToEnd() - 100)
    return office.session.height
  }

  @Test func aTornTailIsSaidOnceAndLogged() throws {
    let height = try cutSession()
    let run = try program.run("session", "show", MeetingAtHand.id, "--json")
    #expect(run.code == 0)
    #expect(run.talk.contains("máy tắt đúng lúc đang ghi"), "\(run.talk)")
    #expect(try json(run.output)["events"] as? Int == height - 1)
    #expect(log.contains("  tap-huan  máy tắt đúng lúc đang ghi"))
    #expect(try program.run("session", "show", MeetingAtHand.id).talk.isEmpty)
    #expect(log.split(separator: "\n").count == 1)
    let doctor = try program.run("doctor", "--store")
    #expect(doctor.code == 0)
    #expect(doctor.output.contains("Nhật ký (\(program.home)/nhat-ky.txt), các dòng cuối:\n  2"))
  }

  @Test func theScreenSaysItToo() throws {
    _ = try cutSession()
    let terminal = try PseudoTerminal(program, columns: 100, rows: 30)
    // Already in the list, whose headlines must not repair it in silence.
    let shown = try TerminalStream(terminal.read(quiet: 300)).text
    #expect(shown.contains("máy tắt đúng lúc đang ghi"), "\(shown)")
    #expect(log.contains("  tap-huan  máy tắt đúng lúc đang ghi"))
    terminal.send("q")
  }

  /// Damage has taken a row of drafts out of its page: who was scoring hears of it, once.
  @Test func lostDraftsAreSaidOnceAndLogged() throws {
    do {
      let office = try made.open(try id, clock: MeetingAtHand.now)
      for seat in ["CT", "TK"] {
        try office.ledger.keep(Draft(), product: DossierID("SP01"), seat: SeatID(seat))
      }
    }
    try StoreSamples.sql(
      "DELETE FROM drafts WHERE seat='TK'", on: made.ledger(of: try id), in: program.folder)
    let damaged = Program(home: made.path, in: program.folder)
    let doctor = try damaged.run("doctor", made.ledger(of: try id))
    #expect(doctor.code == 1)
    #expect(doctor.output.contains("1/2"), "\(doctor.output)")
    let run = try damaged.run("session", "show", MeetingAtHand.id)
    #expect(run.code == 0)
    #expect(run.talk.contains("đã ghi 2, còn 1"), "\(run.talk)")
    let log = String(decoding: try Data(contentsOf: URL(fileURLWithPath: made.path + "/nhat-ky.txt")), as: UTF8.self)
    #expect(log.contains("đã ghi 2, còn 1"))
    #expect(try damaged.run("session", "show", MeetingAtHand.id).talk.isEmpty)
    #expect(try damaged.run("session", "check", MeetingAtHand.id).code == 0)
  }

  @Test func leftoversOfTheDeadAreTakenAway() throws {
    let sessions = program.home + "/sessions"
    func folder(_ path: String) throws {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    func file(_ path: String, isOld: Bool = true) throws {
      try Data("x".utf8).write(to: URL(fileURLWithPath: path))
      let date = Date().addingTimeInterval(isOld ? -7200 : 0)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    try folder(sessions + "/.phien.4194000")
    try file(sessions + "/.phien.4194000/ledger.db.new")
    try file(sessions + "/.phien.4194000/ledger.db.new-journal")
    try folder(sessions + "/.phien.\(getpid())")
    try folder(sessions + "/.phien.1.2")
    try folder(program.home + "/ket-qua/.ket-qua-x-20260101.1a2b.new/sheets")
    try file(program.home + "/ket-qua/.ket-qua-x-20260101.1a2b.new/sheets/a.json")
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(-7200)],
      ofItemAtPath: program.home + "/ket-qua/.ket-qua-x-20260101.1a2b.new")
    try file(program.home + "/.1a2b3c.new")
    try file(program.home + "/.dang-ghi9.new", isOld: false)
    try file(program.home + "/.cua-toi.new")
    try file(program.home + "/giu-lai.new")
    let doctor = try program.run("doctor", "--store")
    #expect(doctor.code == 0)
    #expect(doctor.output.contains("! tệp tạm: \(program.home)/.1a2b3c.new"))
    let terminal = try PseudoTerminal(program)
    terminal.read(quiet: 300)
    terminal.send("q")
    terminal.read(quiet: 200)
    let left = [
      ".cua-toi.new", ".dang-ghi9.new", "giu-lai.new", "ket-qua", "nhat-ky.txt", "sessions", "sessions/.phien.1.2",
      "sessions/.phien.\(getpid())",
    ]
    #expect(try FileManager.default.subpathsOfDirectory(atPath: program.home).sorted() == left.sorted())
    #expect(log.split(separator: "\n").count == 3)
    #expect(log.contains("  -  \(sessions)/.phien.4194000 là tệp tạm"))
  }
}
