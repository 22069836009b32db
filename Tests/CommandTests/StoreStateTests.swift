import Foundation
import Office
import RunningProgram
import Testing

/// Each state of a store has its own words, wherever somebody meets it.
@Suite("States of a store") struct StoreStateTests {
  static let restore = " (hoidong session restore)"

  /// "PATH" is that of the ledger, "DIR" that of its folder, "TIME" the time of event 39.
  static let vietnamese: [String: String] = [
    "a-rong": "PATH rỗng (0 byte), thường do đĩa đầy hoặc chép dở: khôi phục từ bản sao lưu\(restore)",
    "b-cut": "PATH bị cắt cụt, còn HALF trên WHOLE byte: khôi phục từ bản sao lưu\(restore)",
    "c-khac": "PATH không phải là sổ phiên họp: chép lại đúng tệp ledger.db, hoặc khôi phục từ bản sao lưu",
    "d-la": "PATH là cơ sở dữ liệu của chương trình khác, giữ nguyên không đụng đến: chuyển tệp đi, chép lại đúng tệp",
    "e-moi": "PATH do phiên bản mới hơn tạo ra (hoidong-ledger-2): cập nhật chương trình",
    "f-nham":
      "PATH là sổ của phiên “tap-huan”, đặt nhầm thư mục: chuyển về sessions/tap-huan, chép lại đúng tệp vào đây",
    "g-link": "PATH là đường liên kết, không mở: chuyển thư mục thật của phiên họp vào đây",
    "h-link": "DIR là đường liên kết, không mở: chuyển thư mục thật của phiên họp vào đây",
    "i-thu-muc": "PATH là thư mục, không phải sổ phiên họp: chép lại đúng tệp, hoặc khôi phục từ bản sao lưu",
    "k-thieu": "thiếu PATH: chép lại tệp từ nơi cũ, hoặc khôi phục từ bản sao lưu\(restore)",
    "l-ong": "PATH không phải tệp thường: chép lại đúng tệp, hoặc khôi phục từ bản sao lưu",
    "m-doi": "PATH: hỏng ở sự kiện 40, chỉ tin được đến sự kiện 39 (ghi lúc TIME): khôi phục từ bản sao lưu\(restore)",
    "n-luat": "PATH: bộ tiêu chí lưu kèm không khớp với phiên họp",
    "o-thieu-dong":
      "PATH: hỏng ở sự kiện 41, chỉ tin được đến sự kiện 40 (ghi lúc TIME): khôi phục từ bản sao lưu\(restore)",
    "p-trang": "PATH: chuỗi EVENTS sự kiện nguyên vẹn nhưng phần khác của tệp hỏng: khôi phục từ bản sao lưu",
  ]

  static let english: [String: String] = [
    "a-rong": "PATH is empty (0 bytes), as after a full disk or half a copy: restore from a backup\(restore)",
    "b-cut": "PATH is cut off, HALF of WHOLE bytes are left: restore from a backup\(restore)",
    "c-khac": "PATH is no session ledger: copy the right ledger.db again, or restore from a backup",
    "d-la": "PATH is a database of another program and was left alone: move it away and copy the right file here",
    "e-moi": "PATH was made by a later version (hoidong-ledger-2): update the program",
    "f-nham":
      "PATH is the ledger of session “tap-huan” in the wrong folder: move it to sessions/tap-huan, copy the right file here",
    "g-link": "PATH is a link and is not opened: move the session's real folder here",
    "h-link": "DIR is a link and is not opened: move the session's real folder here",
    "i-thu-muc": "PATH is a folder and no session ledger: copy the right file again, or restore from a backup",
    "k-thieu": "PATH is missing: copy it from where it was, or restore from a backup\(restore)",
    "l-ong": "PATH is no regular file: copy the right file again, or restore from a backup",
    "m-doi": "PATH: damaged at event 40, trust ends after event 39 (recorded TIME): restore from a backup\(restore)",
    "n-luat": "PATH: the criteria stored with it do not fit the session",
    "o-thieu-dong":
      "PATH: damaged at event 41, trust ends after event 40 (recorded TIME): restore from a backup\(restore)",
    "p-trang":
      "PATH: the chain of EVENTS events is intact, but another part of the file is damaged: restore from a backup",
  ]

  /// One folder with all of them: making it takes longer than all questions.
  private static let samples: Result<StoreSamples, any Error> = Result {
    var samples = try StoreSamples()
    try samples.addAll()
    return samples
  }

  private func expected(_ words: String, _ name: String, _ samples: StoreSamples) throws -> String {
    let whole = try samples.sound
    return words.replacingOccurrences(of: "PATH", with: samples.ledger(name)).replacingOccurrences(
      of: "DIR", with: "\(samples.sessions)/\(name)"
    ).replacingOccurrences(of: "HALF", with: "\(whole.count / 2 / 4096 * 4096)").replacingOccurrences(
      of: "WHOLE", with: "\(whole.count)")
  }

  /// Times and numbers of the day.
  private func plain(_ text: String) -> String {
    text.replacing(#/\d\d:\d\d:\d\d \d\d\/\d\d\/\d{4}/#, with: "TIME").replacing(
      #/(chuỗi|chain of) \d+ (sự kiện|events)/#
    ) { "\($0.1) EVENTS \($0.2)" }
  }

  @Test(arguments: ["vi", "en"]) func theListSaysEach(language: String) throws {
    let samples = try Self.samples.get()
    let table = language == "vi" ? Self.vietnamese : Self.english
    #expect(Set(table.keys) == Set(samples.names))
    let run = try samples.program.run("session", "list", "--lang", language)
    #expect(run.code == 0)
    for name in samples.names {
      let line = try #require(run.outputLines.first { $0.hasPrefix("\(name)  ") }, "\(name)")
      let words = try expected(table[name] ?? "", name, samples)
      #expect(plain(line) == "\(name)  \(words)")
    }
    #expect(run.outputLines.contains { $0.hasPrefix("tap-huan  ") && !$0.contains("ledger.db") })
  }

  @Test func commandsSayEachAndChangeNothing() throws {
    let samples = try Self.samples.get()
    for name in samples.names {
      let before = try? Data(contentsOf: URL(fileURLWithPath: samples.ledger(name == "l-ong" ? "k-thieu" : name)))
      let run = try samples.program.run("session", "show", name)
      #expect(run.code == 3, "\(name)")
      #expect(run.output.isEmpty)
      let words = try expected(Self.vietnamese[name] ?? "", name, samples)
      #expect(plain(run.talk) == words + "\n")
      let after = try? Data(contentsOf: URL(fileURLWithPath: samples.ledger(name == "l-ong" ? "k-thieu" : name)))
      #expect(before == after)
    }
  }

  /// The doctor says each too, and since when the log knows of it.
  @Test func theDoctorSaysEach() throws {
    let samples = try Self.samples.get()
    _ = try samples.program.run("session", "list")
    let run = try samples.program.run("doctor", "--store")
    #expect(run.code == 1)
    for name in samples.names {
      let line = try #require(run.outputLines.first { $0.hasPrefix("✗ phiên \(name): ") }, "\(name)")
      #expect(line.contains(samples.ledger(name)) || line.contains("SAI") || name == "h-link", "\(line)")
      // Faults that only the checks find have never been met when opening.
      if !line.contains("SAI") { #expect(line.contains("ghi nhận từ 2"), "\(line)") }
    }
    #expect(run.outputLines.contains { $0.hasPrefix("✓ phiên tap-huan: ") })
    let log = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: samples.program.home + "/nhat-ky.txt")), as: UTF8.self)
    for name in samples.names {
      #expect(log.contains("  \(name)  "), "\(name)")
    }
    // Said once, however often it is met.
    let lines = log.split(separator: "\n").count
    _ = try samples.program.run("session", "list")
    let again = try Data(contentsOf: URL(fileURLWithPath: samples.program.home + "/nhat-ky.txt"))
    #expect(String(decoding: again, as: UTF8.self).split(separator: "\n").count == lines)
  }

  /// In the list of the terminal program each row is marked, and Enter says what is wrong.
  @Test func theScreenSaysEach() throws {
    let samples = try Self.samples.get()
    let terminal = try PseudoTerminal(samples.program, columns: 200, rows: 40)
    terminal.read()
    for name in samples.names {
      terminal.send("\r")
      let screen = squeezed(plain(try TerminalStream(terminal.read(quiet: 150, first: 2000)).text))
      let words = squeezed(try expected(Self.vietnamese[name] ?? "", name, samples))
      #expect(screen.contains(words), "\(name): \(screen)")
      terminal.send("j")
      terminal.read(quiet: 60, first: 1000)
    }
    terminal.send("q")
  }

  private func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

  // MARK: Rights

  @Test func filesThatOthersMayUseAreTakenBack() throws {
    let samples = try StoreSamples()
    chmod(samples.ledger("tap-huan"), 0o666)
    chmod(samples.sessions + "/tap-huan", 0o777)
    let doctor = try samples.program.run("doctor", "--store")
    #expect(doctor.code == 1)
    #expect(doctor.output.contains("SAI “chỉ chủ tệp đọc và ghi được”"))
    let run = try samples.program.run("session", "show", "tap-huan", "--lang", "en")
    #expect(run.code == 0)
    let expected = [
      "\(samples.sessions)/tap-huan was open to other users of the machine (mode 0777): now only its owner can use it",
      "\(samples.ledger("tap-huan")) was open to other users of the machine (mode 0666): now only its owner can use it",
    ]
    #expect(run.talkLines == expected)
    #expect(try samples.program.run("session", "show", "tap-huan").talk.isEmpty)
    let again = try samples.program.run("doctor", "--store")
    #expect(again.code == 0, "\(again.output)")
    #expect(again.output.contains("(quyền 0666): đã thu lại"))
  }

  static let isRoot = getuid() == 0

  /// Somebody who is not root, and whom rights therefore bind.
  private func asNobody(_ samples: StoreSamples, _ arguments: String...) throws -> Program.Run {
    try Program.tool(
      "/usr/bin/setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", Program.path] + arguments + [
        "--home", samples.program.home,
      ],
      in: samples.program.folder)
  }

  private func give(_ path: String, _ owner: uid_t) throws {
    chown(path, owner, owner)
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) { chown(path + "/" + name, owner, owner) }
  }

  @Test(.enabled(if: isRoot, "rights bind everybody but root")) func whatMayNotBeWrittenOrReadIsSaid() throws {
    let samples = try StoreSamples()
    let path = samples.ledger("tap-huan")
    let place = samples.sessions + "/tap-huan"
    chmod(samples.program.folder.path, 0o755)
    try give(samples.program.home, 65534)
    #expect(try asNobody(samples, "session", "show", "tap-huan").code == 0)
    let cases: [(String, mode_t, mode_t, String)] = [
      ("file", 0o400, 0o700, "\(path) chỉ cho đọc: chạy chmod u+w cho tệp này rồi mở lại"),
      ("folder", 0o600, 0o500, "thư mục chứa \(path) chỉ cho đọc: chạy chmod u+w cho thư mục rồi mở lại"),
      (
        "unreadable", 0o000, 0o700,
        "không có quyền đọc \(path): đăng nhập đúng người dùng đã lập phiên, hoặc sửa quyền của thư mục và tệp"
      ),
      (
        "closed", 0o600, 0o000,
        "không có quyền đọc \(place): đăng nhập đúng người dùng đã lập phiên, hoặc sửa quyền của thư mục và tệp"
      ),
    ]
    for (name, file, folder, words) in cases {
      chmod(path, file)
      chmod(place, folder)
      let run = try asNobody(samples, "session", "show", "tap-huan")
      #expect(run.code == 4, "\(name)")
      #expect(run.talk == words + "\n", "\(name)")
      #expect(try asNobody(samples, "session", "list").output.contains(words), "\(name)")
      let isReadable = file == 0o400 || folder == 0o500
      #expect(try asNobody(samples, "doctor", "--store").code == (isReadable ? 0 : 1), "\(name)")
      chmod(place, 0o700)
      chmod(path, 0o600)
    }
    // Of another user: readable, and said.
    try give(place, 0)
    chmod(place, 0o777)
    chmod(path, 0o666)
    let run = try asNobody(samples, "session", "show", "tap-huan")
    #expect(run.talk.contains("\(place) thuộc người dùng khác của máy"), "\(run.talk)")
  }

  @Test(.enabled(if: SmallDisk.isPossible)) func aReadOnlyMediumIsSaid() throws {
    let disk = try SmallDisk(kibibytes: 4096)
    let sound = try StoreSamples()
    let home = disk.program.home
    try FileManager.default.createDirectory(
      atPath: home + "/sessions", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: sound.sessions + "/tap-huan", toPath: home + "/sessions/tap-huan")
    _ = try Program.tool("/usr/bin/mount", "-o", "remount,ro", disk.path, in: disk.program.folder)
    let path = home + "/sessions/tap-huan/ledger.db"
    let words =
      "\(path) nằm trên đĩa chỉ cho đọc (khóa ghi hoặc đĩa lỗi): mở khóa ghi, hoặc chép cả thư mục dữ liệu sang đĩa khác"
    let run = try disk.program.run("session", "show", "tap-huan")
    #expect(run.code == 4)
    #expect(run.talk == words + "\n")
    #expect(try disk.program.run("session", "list").output == "tap-huan  \(words)\n")
    // A copy there can be checked all the same, and nothing is written for it.
    let copy = try disk.program.run("doctor", path)
    #expect(copy.code == 0, "\(copy.output)")
    #expect(Folder.files(under: home + "/sessions") == ["tap-huan/ledger.db"])
  }

  @Test func aStoreThatSomebodyHoldsIsBusy() throws {
    let samples = try StoreSamples()
    let path = samples.ledger("tap-huan")
    let script = """
      import sqlite3, sys, time
      db = sqlite3.connect(sys.argv[1], isolation_level=None)
      db.execute('PRAGMA locking_mode=EXCLUSIVE'); db.execute('BEGIN EXCLUSIVE'); print('có', flush=True); time.sleep(60)
      """
    let (holder, files) = try Program.start(StoreSamples.python, ["-c", script, path], in: samples.program.folder)
    defer { holder.terminate() }
    while try files.read(code: 0).output.isEmpty && holder.isRunning { usleep(20_000) }
    let run = try samples.program.run("session", "show", "tap-huan")
    #expect(run.code == 4)
    #expect(run.talk == "\(path) đang được chương trình khác ghi: thử lại sau ít giây\n")
  }
}
