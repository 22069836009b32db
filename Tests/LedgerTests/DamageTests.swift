import CanonicalJSON
import Council
import Criteria
import Database
import Evidence
import Foundation
import TestWorld
import Testing

@testable import Ledger

@Suite("Files that are no sound ledger")
struct DamageTests {
  @Test("Missing, a folder, no database, an empty file")
  func noLedger() throws {
    let folder = try Folder()
    let path = folder.file()
    #expect(opening(path) == .notFound(path: path))
    #expect(try folder.names.isEmpty, "looking for it does not make it")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(opening(path) == .state(path: path, .folderInPlace))
    try FileManager.default.removeItem(atPath: path)
    for bytes in [Data("không phải cơ sở dữ liệu".utf8), Data(repeating: 0x41, count: 100_000)] {
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(opening(path) == .notALedger(path: path))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes, "looking at it does not change it")
      #expect(try folder.names == ["s.ledger"])
    }
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(opening(path) == .state(path: path, .empty))
    #expect(try folder.names == ["s.ledger"])
  }

  static let foreign = [
    "CREATE TABLE t(x)", "CREATE TABLE meta(k, v)", "CREATE TABLE meta(key, value)",
    "CREATE TABLE meta(key, value); INSERT INTO meta VALUES('format', x'00')",
  ]

  @Test("A database of another program is said to be none of ours and is not changed", arguments: foreign)
  func foreignDatabase(_ schema: String) throws {
    let folder = try Folder()
    let path = folder.file()
    do { try Database(path: path, mode: .create).script(schema) }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(opening(path) == .state(path: path, .foreign))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("A ledger of a later format")
  func newerFormat() throws {
    let folder = try Folder()
    do { _ = try folder.ledger() }
    try folder.sql("UPDATE meta SET value='hoidong-ledger-2' WHERE key='format'")
    #expect(opening(folder.file()) == .newerFormat(path: folder.file(), format: "hoidong-ledger-2"))
  }

  @Test("A file cut off, at any length, is never opened as a ledger with events missing")
  func truncated() throws {
    let folder = try Folder()
    let log: [LoggedEvent]
    do { log = try folder.ledger().log }
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    #expect(try folder.names == ["s.ledger"], "the last handle leaves one file")
    for length in [100, 4096, 5000, whole.count / 2, whole.count - 4096, whole.count - 1] where length < whole.count {
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file() + suffix) }
      try whole.prefix(length).write(to: URL(fileURLWithPath: folder.file()))
      switch opening(folder.file()) {
      case .state(_, .truncated(let bytes, let expected)):
        #expect(bytes == length)
        #expect(expected == whole.count)
      // The last bytes of a page may be unused: then nothing is missing.
      case nil: #expect(try Ledger(path: folder.file()).log == log)
      case let other: Issue.record("\(length) of \(whole.count): \(String(describing: other))")
      }
    }
  }

  @Test("Every page overwritten in turn: opened with the whole log, or refused, never a crash")
  func overwrittenPages() throws {
    let folder = try Folder()
    let log: [LoggedEvent]
    do { log = try folder.ledger().log }
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    var refused = 0
    for page in 0..<(whole.count / 4096) {
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file() + suffix) }
      var bytes = whole
      for place in stride(from: page * 4096 + 8, to: (page + 1) * 4096, by: 3) { bytes[place] ^= 0x5A }
      try bytes.write(to: URL(fileURLWithPath: folder.file()))
      do {
        #expect(try Ledger(path: folder.file()).log == log)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 3)
  }

  static let changes: [(String, Int)] = [
    ("UPDATE events SET line=replace(line, 'Sản phẩm P1', 'Sản phẩm P2') WHERE height=3", 3),
    ("UPDATE events SET line=replace(line, 'scoringOpened', 'scoringClosed') WHERE height=4", 4),
    ("UPDATE events SET line=replace(line, 'TẬP', 'tập') || ' ' WHERE height=1", 1),
    ("DELETE FROM events WHERE height=3", 3), ("DELETE FROM events WHERE height=1", 1),
    ("UPDATE events SET hash=replace(hash, substr(hash, 1, 1), 'x') WHERE height=2", 2),
    ("UPDATE events SET line='' WHERE height=2", 2),
  ]

  @Test("A line changed in the database is found at its number, the last one too", arguments: changes)
  func changedLine(_ statement: String, _ line: Int) throws {
    let folder = try Folder()
    do { _ = try folder.ledger() }
    try folder.tamper(statement)
    guard case .brokenChain(let path, let found) = opening(folder.file()) else {
      Issue.record("opened: \(statement), \(String(describing: opening(folder.file())))")
      return
    }
    #expect(path == folder.file())
    #expect(found.line == line, "\(found)")
  }

  @Test("A handle that is open finds a wrong line that somebody appended, and its number")
  func refreshChecks() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    let next = LoggedEvent(height: 5, time: Folder.time, actor: .program, event: .pinFailed(SeatID("M1")))
    let good = EventChain.line(next, after: ledger.head)
    for line in [
      good + " ", good.replacingOccurrences(of: ":5,", with: ":6,"), "x", EventChain.line(next, after: .none),
    ] {
      let hash = EventChain.hash(ofLine: line).hex
      try folder.sql("DROP TRIGGER IF EXISTS events_remain; DELETE FROM events WHERE height=5;")
      try folder.sql("INSERT INTO events(height, line, hash) VALUES (5, '\(line)', '\(hash)')")
      do {
        _ = try ledger.refresh()
        Issue.record("took \(line)")
      } catch {
        guard case .brokenChain(_, let found) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(found.line == 5)
      }
      #expect(ledger.log.count == 4)
    }
  }

  @Test("Other criteria than those of the first event, or none")
  func otherLaw() throws {
    let atHand = try LawAtHand.load()
    let other = CriteriaExport.document(atHand.regime, sets: [atHand.sets[1]]).canonicalText
    for statement in [
      "UPDATE law SET document=CAST('\(other.replacingOccurrences(of: "'", with: "''"))' AS BLOB)",
      "UPDATE law SET document=x'7B7D'", "DELETE FROM law",
    ] {
      let folder = try Folder()
      do { _ = try folder.ledger() }
      try folder.sql(statement)
      #expect(opening(folder.file()) == .lawDiffers(path: folder.file()))
    }
  }

  // MARK: A disk that refuses

  @Test("A read-only disk", .enabled(if: Disk.canMount, "needs root and mount(8)"))
  func readOnly() throws {
    let folder = try Folder()
    let disk = try Disk(at: folder.file("disk"), megabytes: 4)
    defer { disk.unmount() }
    do { _ = try folder.ledger("disk/s.ledger") }
    #expect(disk.remountReadOnly())
    let path = folder.file("disk/s.ledger")
    switch opening(path) {
    case .state(path, .readOnlyMedium): break
    case let other: Issue.record("\(String(describing: other))")
    }
    do {
      _ = try folder.ledger("disk/t.ledger")
      Issue.record("made on a read-only disk")
    } catch let error as LedgerError {
      let expected: [LedgerError] = [
        .cannotOpen(path: folder.file("disk/t.ledger")), .readOnly(path: folder.file("disk/t.ledger")),
      ]
      #expect(expected.contains(error))
    }
  }

  @Test(
    "A full disk: told so, what was there before is whole, and writing goes on once there is room",
    .enabled(if: Disk.canMount, "needs root and mount(8)"))
  func diskFull() throws {
    let folder = try Folder()
    let disk = try Disk(at: folder.file("disk"), megabytes: 2)
    defer { disk.unmount() }
    do {
      let ledger = try folder.ledger("disk/s.ledger")
      let filler = folder.file("disk/filler")
      let path = folder.file("disk/s.ledger")
      try? Data(repeating: 1, count: 600_000).write(to: URL(fileURLWithPath: filler))
      var appended = 0
      var failure: LedgerError?
      while failure == nil, appended < 400 {
        do {
          try ledger.append(
            [.pinFailed(SeatID("M1"))], by: .program, at: Folder.time,
            files: ["f\(appended)": [UInt8](repeating: 7, count: 20_000)])
          appended += 1
        } catch {
          failure = error
        }
      }
      #expect(failure == .diskFull(path: path))
      #expect(ledger.log.count == 4 + appended)
      let lines = try ledger.lines()
      #expect(lines.count == 4 + appended)
      try FileManager.default.removeItem(atPath: filler)
      try ledger.append([.pinAccepted(SeatID("M1"))], by: .program, at: Folder.time)
      #expect(try Ledger(path: path).log == ledger.log)
    }
  }
}

/// A small disk in memory.
struct Disk {
  let path: String

  static let canMount: Bool = {
    guard getuid() == 0 else { return false }
    let probe = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString)").path
    guard let disk = try? Disk(at: probe, megabytes: 1) else { return false }
    disk.unmount()
    try? FileManager.default.removeItem(atPath: probe)
    return true
  }()

  struct CannotMount: Error {}

  init(at path: String, megabytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path) else { throw CannotMount() }
  }

  func remountReadOnly() -> Bool { Self.run("mount", "-o", "remount,ro", path) }
  func unmount() { _ = Self.run("umount", "-l", path) }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
