import Foundation
import RunningProgram

/// A data folder with one sound session and others, each with its own fault: copies of the sound one, spoilt.
struct StoreSamples {
  let program: Program
  /// Names of the spoilt sessions, in the order of the list.
  private(set) var names: [String] = []

  static let python = "/usr/bin/python3"

  init() throws {
    program = try Program()
    let demo = try Played.demo.get().program
    try FileManager.default.createDirectory(atPath: program.home, withIntermediateDirectories: true)
    for place in ["", "/sessions"] { chmod(program.home + place, 0o700) }
    try FileManager.default.createDirectory(
      atPath: sessions, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: demo.home + "/sessions/tap-huan", toPath: sessions + "/tap-huan")
    // The log that the rehearsal left is folded into the one file.
    _ = try program.run("session", "show", "tap-huan")
  }

  var sessions: String { program.home + "/sessions" }
  func ledger(_ name: String) -> String { "\(sessions)/\(name)/ledger.db" }
  var sound: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: ledger("tap-huan"))) } }

  /// A copy of the sound session under another name, spoilt.
  mutating func add(_ name: String, _ spoil: (String) throws -> Void) throws {
    try FileManager.default.copyItem(atPath: sessions + "/tap-huan", toPath: sessions + "/" + name)
    try spoil(ledger(name))
    names = (names + [name]).sorted()
  }

  func write(_ bytes: Data, to path: String) throws { try bytes.write(to: URL(fileURLWithPath: path)) }

  /// Runs SQL on a file as somebody would who knows nothing of the program; guards against change are put back afterwards.
  static func sql(_ statements: String, on path: String, in folder: Folder) throws {
    let script = """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1], isolation_level=None)
      guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'").fetchall()
      for name, _ in guards: db.execute("DROP TRIGGER " + name)
      db.executescript(sys.argv[2])
      names = [row[0] for row in db.execute("SELECT name FROM sqlite_master")]
      for name, sql in guards:
          if 'events' in names and 'files' in names and name not in names: db.execute(sql)
      db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      """
    let run = try Program.tool(python, ["-c", script, path, statements], in: folder)
    if run.code != 0 { throw Failed(talk: run.talk) }
  }

  struct Failed: Error { let talk: String }

  /// Every state of a store that files alone can have.
  mutating func addAll() throws {
    let folder = program.folder
    try add("a-rong") { try Data().write(to: URL(fileURLWithPath: $0)) }
    let whole = try sound
    try add("b-cut") { try whole.prefix(whole.count / 2 / 4096 * 4096).write(to: URL(fileURLWithPath: $0)) }
    try add("c-khac") { try Data("không phải sổ".utf8).write(to: URL(fileURLWithPath: $0)) }
    try add("d-la") { path in
      try FileManager.default.removeItem(atPath: path)
      let script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript('CREATE TABLE t(x)')"
      _ = try Program.tool(Self.python, ["-c", script, path], in: folder)
    }
    try add("e-moi") { try Self.sql("UPDATE meta SET value='hoidong-ledger-2' WHERE key='format'", on: $0, in: folder) }
    try add("f-nham") { _ in }
    try add("g-link") { path in
      try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/that.db")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/that.db")
    }
    try add("h-link") { path in
      let place = URL(fileURLWithPath: path).deletingLastPathComponent().path
      try FileManager.default.moveItem(atPath: place, toPath: folder.path + "/that")
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: folder.path + "/that")
    }
    try add("i-thu-muc") { path in
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try add("k-thieu") { try FileManager.default.removeItem(atPath: $0) }
    try add("l-ong") { path in
      try FileManager.default.removeItem(atPath: path)
      mkfifo(path, 0o600)
    }
    try add("m-doi") {
      try Self.sql("UPDATE events SET line=replace(line,'a','e') WHERE height=40", on: $0, in: folder)
    }
    try add("n-luat") { try Self.sql("UPDATE law SET document=x'7B7D'", on: $0, in: folder) }
    try add("o-thieu-dong") { try Self.sql("DELETE FROM events WHERE height=41", on: $0, in: folder) }
    // The page of keys is none of the chain's.
    try add("p-trang") { path in
      let script = """
        import sqlite3, sys
        root = sqlite3.connect(sys.argv[1]).execute("SELECT rootpage FROM sqlite_master WHERE name='keys'").fetchone()[0]
        file = open(sys.argv[1], 'r+b'); file.seek((root - 1) * 4096); file.write(bytes(4096))
        """
      let run = try Program.tool(Self.python, ["-c", script, path], in: folder)
      if run.code != 0 { throw Failed(talk: run.talk) }
    }
  }
}
