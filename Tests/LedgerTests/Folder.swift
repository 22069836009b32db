import Council
import Criteria
import Database
import Foundation
import TestWorld
import Testing

@testable import Ledger

/// A folder of its own for one test, gone afterwards.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String = "s.ledger") -> String { path + "/" + name }
  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }

  /// A fresh ledger with roll call and one product in scoring.
  func ledger(_ name: String = "s.ledger") throws -> Ledger {
    let ledger = try Ledger.create(
      at: file(name), opening: try Meeting.info(try LawAtHand.load()), by: .program, at: Self.time,
      criteria: try LawAtHand.load().criteria,
      keys: [
        .authority: StoredKey(key: "k", certificate: "c"), .seat(SeatID("M1")): StoredKey(key: "k1", certificate: "c1"),
      ])
    try ledger.append(
      [
        .attendanceTaken(present: Meeting.scorers, online: [], presiding: SeatID("M1")),
        .dossierQueued(Meeting.dossier("P1")), .scoringOpened(DossierID("P1")),
      ], by: Meeting.chair, at: Self.time)
    return ledger
  }

  static let time = Timestamp(seconds: 1_795_000_000)

  /// Runs SQL on a file by a handle that knows nothing of ledgers.
  func sql(_ statements: String, _ name: String = "s.ledger") throws {
    try Database(path: file(name), mode: .readWrite).script(statements)
  }

  /// Changes events behind the triggers' back.
  func tamper(_ statement: String) throws {
    try sql("DROP TRIGGER events_stay; DROP TRIGGER events_remain; \(statement)")
  }
}

/// What opening that file says; `nil` where it opens.
func opening(_ path: String) -> LedgerError? {
  do {
    _ = try Ledger(path: path)
    return nil
  } catch {
    return error
  }
}
