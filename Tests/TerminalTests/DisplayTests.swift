import Foundation
import MeetingAtHand
import Office
import RunningProgram
import Testing

/// The display of the hall beside the program that works: two processes and one session.
@Suite("The hall's display follows", .enabled(if: Tmux.isInstalled)) struct DisplayTests {
  private func make() throws -> Program {
    let program = try Program()
    let plan = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/demo-session.json")
    try MeetingAtHand.make(from: plan.path, in: program) { $0.dossiers = Array($0.dossiers.prefix(2)) }
    return program
  }

  private func act(_ program: Program, _ arguments: String..., seat: String = "TK") throws {
    let run = try program.run(
      ["session", "act", MeetingAtHand.id] + arguments + ["--seat", seat], input: MeetingAtHand.pin + "\n")
    #expect(run.code == 0, "\(run.talk)")
  }

  /// Milliseconds from the end of a command of another process to the moment the screen shows it.
  private func delay(_ tmux: Tmux, until text: String, _ change: () throws -> Void) throws -> Double {
    try change()
    let start = Date()
    try tmux.wait(for: text, seconds: 5)
    return Date().timeIntervalSince(start) * 1000
  }

  @Test func anotherProcessIsFollowedAtOnceAndNothingHappensInBetween() throws {
    let program = try make()
    let tmux = try Tmux(program, columns: 100, rows: 30)
    try tmux.run("clear; '\(Program.path)' display; echo \"END=$?\"")
    try tmux.wait(for: "Màn hình hội trường", "Chưa điểm danh", "TẬP HUẤN")
    let delays = [
      try delay(tmux, until: "Có mặt 5, cần 4") {
        try act(program, "attendance", "present=tat-ca", "presiding=CT")
      },
      try delay(tmux, until: "ĐANG CHẤM ĐIỂM") { try act(program, "open", "product=SP01") },
      try delay(tmux, until: "TẠM NGHỈ") { try act(program, "adjourn", "reason=Nghỉ trưa") },
    ]
    #expect(delays.allSatisfy { $0 < 200 }, "\(delays) ms")

    // Idle: not one context switch in three seconds.
    let process = try tmux.foreground()
    usleep(300_000)
    let before = try switches(process)
    usleep(3_000_000)
    #expect(try switches(process) == before)
    try tmux.press("q")
    try tmux.wait(for: "END=0")
  }

  private func switches(_ process: Int32) throws -> [Substring] {
    try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8).split(separator: "\n")
      .filter { $0.contains("ctxt_switches") }
  }

  @Test func aSessionThatIsMissingLockedOrReplacedForAMoment() throws {
    let program = try make()
    let place = program.home + "/sessions/" + MeetingAtHand.id
    let tmux = try Tmux(program, columns: 100, rows: 30)
    try tmux.run("clear; '\(Program.path)' display \(MeetingAtHand.id); echo \"END=$?\"")
    try tmux.wait(for: "Màn hình hội trường", "Chưa điểm danh")
    rename(place, place + ".xa")
    try tmux.wait(for: "đang thử lại", "Quả bưởi Múc")
    rename(place + ".xa", place)
    try tmux.waitForNone(of: "đang thử lại")
    try act(program, "attendance", "present=tat-ca", "presiding=CT")
    try tmux.wait(for: "Có mặt 5, cần 4")

    // A copy takes its place while it is locked by a process of its own.
    let ledger = place + "/ledger.db"
    let script = """
      import os, shutil, sqlite3, sys, time
      p = sys.argv[1]
      for end in ("", "-wal"):
        if os.path.exists(p + end): shutil.copy(p + end, p + ".ban" + end)
      c = sqlite3.connect(p + ".ban", isolation_level=None)
      c.execute("PRAGMA locking_mode=EXCLUSIVE"); c.execute("BEGIN EXCLUSIVE"); c.execute("CREATE TABLE khoa(a)")
      for end in ("-wal", "-shm"):
        if os.path.exists(p + end): os.unlink(p + end)
      os.rename(p + ".ban", p)
      print("held", flush=True); time.sleep(2.5); c.execute("ROLLBACK"); c.close()
      """
    let run = try Program.start("/usr/bin/python3", ["-c", script, ledger], in: program.folder)
    try tmux.wait(for: "đang thử lại")
    run.0.waitUntilExit()
    try tmux.waitForNone(of: "đang thử lại")
    try tmux.press("q")
    try tmux.wait(for: "END=0")
  }

  /// Without a session it waits for one; a name that is not there is said at once.
  @Test func noSessionYet() throws {
    let program = try Program()
    let tmux = try Tmux(program)
    try tmux.run("clear; '\(Program.path)' display nao-do; echo \"END=$?\"")
    try tmux.wait(for: "END=3")
    try tmux.run("clear; '\(Program.path)' display; echo \"END=$?\"")
    try tmux.wait(for: "Chưa có phiên họp nào")
    let plan = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/demo-session.json")
    try MeetingAtHand.make(from: plan.path, in: program)
    try tmux.wait(for: "Phiên tập huấn chấm điểm sản phẩm OCOP", "Tiếp theo")
    try tmux.press("q")
    try tmux.wait(for: "END=0")
  }

  /// The program that works shows it too, and leaves what is being filled in alone.
  @Test func theMainProgramFollowsAndAFormStays() throws {
    let program = try make()
    let tmux = try Tmux(program)
    try tmux.run("clear; '\(Program.path)'; echo \"END=$?\"")
    try tmux.wait(for: "Các phiên họp")
    try tmux.press("Enter")
    try tmux.wait(for: "MỜI THÀNH VIÊN TIẾP THEO", "Chưa điểm danh")
    let shown = try delay(tmux, until: "Có mặt 5, cần 4") {
      try act(program, "attendance", "present=tat-ca", "presiding=CT")
    }
    #expect(shown < 200, "\(shown) ms")
    try tmux.press("Enter")
    try tmux.wait(for: "Mã PIN")
    try tmux.type("2468")
    try tmux.wait(for: "••••")
    let below = try delay(tmux, until: "TẠM NGHỈ") { try act(program, "adjourn", "reason=Nghỉ trưa") }
    #expect(below < 200, "\(below) ms")
    try tmux.type("13")
    try tmux.press("Enter")
    try tmux.wait(for: "Phiếu của tôi · CT")
    try tmux.type("qqq")
    try tmux.wait(for: "END=0")
  }
}

extension Tmux {
  /// Looks until this stands there no more.
  func waitForNone(of text: String, seconds: Double = 20) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while try screen().contains(text) {
      if Date() > deadline {
        Issue.record("\(text) did not go:\n\(try screen())")
        throw Missing()
      }
      usleep(20_000)
    }
  }
}
