import Catalogue
import Council
import Foundation
import Office
import RunningProgram
import Testing

/// A fault is planted for every invariant; each is found, in a store and in a copy of it.
@Suite("Invariants of a store") struct InvariantTests {
  /// Python with `db`, an open connection; `chain()` writes parents and hashes anew, as somebody would who knows how.
  private static let opening = """
    import sqlite3, sys, re, hashlib
    path = sys.argv[1]
    db = sqlite3.connect(path, isolation_level=None)
    def free(table):
        for name, in db.execute("SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name=?", (table,)).fetchall():
            db.execute("DROP TRIGGER " + name)
    def chain():
        parent = '0' * 64
        for height, line in db.execute("SELECT height, line FROM events ORDER BY height").fetchall():
            line = re.sub('"parent":"[0-9a-f]{64}"', '"parent":"' + parent + '"', line)
            parent = hashlib.sha256(('hoidong event 1\\n' + line).encode()).hexdigest()
            db.execute("UPDATE events SET line=?, hash=? WHERE height=?", (line, parent, height))
    def page(table):
        root = db.execute("SELECT rootpage FROM sqlite_master WHERE name=?", (table,)).fetchone()[0]
        db.close()
        file = open(path, 'r+b'); file.seek((root - 1) * 4096); file.write(bytes(4096)); file.close()
    guards = db.execute("SELECT sql FROM sqlite_master WHERE type='trigger'").fetchall()

    """
  private static let ending = """

    for sql, in guards:
        try: db.execute(sql)
        except sqlite3.Error: pass
    db.close()
    """

  /// What is planted, and all that does not hold then.
  static let plants: [(name: InvariantText, python: String, broken: Set<InvariantText>)] = [
    (.structure, "page('keys')", [.structure, .keys]),
    (.format, "db.execute(\"UPDATE meta SET value='hoidong-ledger-0' WHERE key='format'\")", [.format]),
    (.schema, "db.execute('DROP TRIGGER files_once'); guards = []", [.schema]),
    (.schema, "db.execute('CREATE TABLE t(x)')", [.schema]),
    (
      .schema,
      "db.execute('DROP TRIGGER events_stay'); guards = [('CREATE TRIGGER events_stay BEFORE UPDATE ON files BEGIN SELECT 1; END',)]",
      [.schema]
    ),
    (
      .durable,
      "db.close(); f = open(path, 'r+b'); f.seek(18); f.write(b'\\x03'); f.close(); guards = []; db = sqlite3.connect(':memory:')",
      [.durable]
    ),
    (.heights, "free('events'); db.execute('DELETE FROM events WHERE height=41')", [.heights, .chain]),
    (.hashes, "free('events'); db.execute(\"UPDATE events SET hash='0' WHERE height=40\")", [.hashes]),
    (
      .chain,
      "free('events'); db.execute(\"UPDATE events SET line=replace(line, 'parent', 'Parent') WHERE height=40\")",
      [.hashes, .chain]
    ),
    (.law, "db.execute(\"UPDATE law SET document=x'7B7D'\")", [.law, .chain]),
    (.headline, "db.execute(\"UPDATE meta SET value='{}' WHERE key='headline'\")", [.headline]),
    (
      .replay,
      "free('events'); db.execute(\"UPDATE events SET line=replace(line, '\\\"actor\\\":\\\"TK\\\"', '\\\"actor\\\":\\\"UV1\\\"') WHERE line LIKE '%attendanceTaken%'\"); chain()",
      [.replay]
    ),
    (
      .conclusions,
      """
      free('events')
      height, line = db.execute("SELECT height, line FROM events WHERE line LIKE '%productConcluded%' LIMIT 1").fetchone()
      new = re.sub('"star":([0-9])', lambda m: '"star":' + ('3' if m[1] != '3' else '4'), line)
      assert new != line
      db.execute("UPDATE events SET line=? WHERE height=?", (new, height)); chain()
      """, [.replay, .conclusions]
    ),
    (
      .signatures,
      "free('files'); db.execute(\"UPDATE files SET bytes=CAST(substr(bytes,1,200) || x'00' || substr(bytes,202) AS BLOB) WHERE name=(SELECT min(name) FROM files)\")",
      [.signatures]
    ),
    (
      .signatures, "free('files'); db.execute('DELETE FROM files WHERE name=(SELECT min(name) FROM files)')",
      [.signatures]
    ),
    (.files, "db.execute(\"INSERT INTO files VALUES ('sheets/SP01/XX-1.p7s', 3, x'00')\")", [.files]),
    (.drafts, "db.execute(\"INSERT INTO drafts VALUES ('SP99', 'UV1', '{}')\")", [.drafts]),
    (
      .sealed,
      """
      line, = db.execute("SELECT line FROM events WHERE line LIKE '%sheetSealed%' ORDER BY height DESC LIMIT 1").fetchone()
      product = re.search('"product":"([^"]*)"', line)[1]; seat = re.search('"seat":"([^"]*)"', line)[1]
      body = '{"choices":{},"eliminate":null,"opinion":"","remarks":{}}'
      db.execute("INSERT INTO drafts VALUES (?, ?, ?)", (product, seat, body))
      """, [.drafts, .sealed]
    ),
    (
      .keys,
      "db.execute(\"UPDATE keys SET certificate=(SELECT certificate FROM keys WHERE owner='CT') WHERE owner='TK'\")",
      // The seat keeps the minutes and scores.
      [.keys, .signatures]
    ),
    (.keys, "db.execute(\"DELETE FROM keys WHERE owner='@'\")", [.keys]),
    (
      .tallies,
      """
      free('events')
      height, line = db.execute("SELECT height, line FROM events WHERE line LIKE '%recountAgreed%'").fetchone()
      db.execute("UPDATE events SET line=? WHERE height=?", (re.sub('"digest":"..', '"digest":"00', line), height)); chain()
      """, [.tallies]
    ),
  ]

  private static func broken(_ path: String, owner: String? = nil) throws -> Set<InvariantText> {
    let store = try StoreUnderCheck(path: path, owner: owner.flatMap(SessionID.init))
    return Set(store.check().filter(\.isBroken).map(\.name))
  }

  @Test func aSoundStoreBreaksNone() throws {
    let samples = try StoreSamples()
    #expect(try Self.broken(samples.ledger("tap-huan"), owner: "tap-huan").isEmpty)
    #expect(Set(Invariant.all.map(\.name)) == Set(InvariantText.allCases))
    #expect(Invariant.all.count == InvariantText.allCases.count)
  }

  @Test(arguments: plants.indices) func aPlantedFaultIsFound(index: Int) throws {
    let plant = Self.plants[index]
    let samples = try StoreSamples()
    let path = samples.ledger("tap-huan")
    let script = Self.opening + plant.python + Self.ending
    let run = try Program.tool(StoreSamples.python, ["-c", script, path], in: samples.program.folder)
    #expect(run.code == 0, "\(run.talk)")
    let broken = try Self.broken(path)
    #expect(broken.contains(plant.name))
    #expect(broken == plant.broken, "\(plant.name)")
    // The same through the program, of a copy somewhere else.
    let copy = samples.program.folder.path + "/copy.db"
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let doctor = try samples.program.run("doctor", copy, "--json")
    #expect(doctor.code == (plant.name == .headline ? 0 : 1))
    #expect(doctor.output.contains(plant.name == .headline ? "remark" : "wrong"))
  }

  @Test func placeAndRightsAreThoseOfTheFolder() throws {
    let samples = try StoreSamples()
    #expect(try Self.broken(samples.ledger("tap-huan"), owner: "khac") == [.place])
    chmod(samples.ledger("tap-huan"), 0o644)
    #expect(try Self.broken(samples.ledger("tap-huan"), owner: "tap-huan") == [.rights])
    #expect(try Self.broken(samples.ledger("tap-huan")).isEmpty, "a copy may stand where there are no rights")
    let covered = Set(Self.plants.map(\.name)).union([.place, .rights])
    #expect(covered == Set(InvariantText.allCases), "each is shown to fail")
  }

  /// `session check` asks them too, and says where and since when.
  @Test func theCommandNamesWhatIsBroken() throws {
    let samples = try StoreSamples()
    let path = samples.ledger("tap-huan")
    let plant = try #require(Self.plants.first { $0.name == .conclusions })
    _ = try Program.tool(
      StoreSamples.python, ["-c", Self.opening + plant.python + Self.ending, path], in: samples.program.folder)
    let run = try samples.program.run("session", "check")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.talk.contains(#/phiên tap-huan: SAI “kết luận đúng như phiếu” ở sự kiện \d+, sau \d\d:\d\d:\d\d/#),
      "\(run.talk)")
    let english = try samples.program.run("session", "check", "tap-huan", "--lang", "en")
    #expect(english.talk.contains("WRONG “conclusions are what the sheets give” at event"), "\(english.talk)")
  }
}
