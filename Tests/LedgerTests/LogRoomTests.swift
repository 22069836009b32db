import Council
import Foundation
import Testing

@testable import Ledger

/// The zeros behind the write-ahead log that spare a commit the wait for a longer file.
@Suite("Room for the write-ahead log") struct LogRoomTests {
  private let folder: Folder
  private let ledger: Ledger
  private let seat = SeatID("M2")

  init() throws {
    folder = try Folder()
    ledger = try folder.ledger()
  }

  private func work(_ ledger: Ledger, _ times: Int) throws {
    for _ in 0..<times {
      try ledger.append([.memberLeft(seat, reason: "a")], by: .program, at: Folder.time)
      try ledger.append([.memberArrived(seat, online: false)], by: .program, at: Folder.time)
    }
  }

  private func size(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  @Test func aProgramThatWritesOftenGetsIt() throws {
    try work(ledger, 5)
    #expect(try size(folder.file() + "-wal") < 1 << 20)
    try work(ledger, 20)
    let room = try size(folder.file() + "-wal")
    #expect(room > 4 << 20)
    try work(ledger, 300)
    #expect(try size(folder.file() + "-wal") == room, "folded in and begun anew before it is used up")
  }

  /// What stands on the disk when the program is killed.
  @Test func nothingOfItIsTakenForAWrite() throws {
    try work(ledger, 100)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: folder.file() + suffix, toPath: folder.file("killed") + suffix)
    }
    let killed = try Ledger(path: folder.file("killed"))
    #expect(killed.log == ledger.log && killed.tornFrames == 0)
    try work(killed, 1)
    #expect(try Ledger(path: folder.file("killed")).log.count == ledger.log.count + 2)
  }

  @Test func severalWriteInTurn() throws {
    let other = try Ledger(path: folder.file())
    for _ in 0..<60 {
      try other.refresh()
      try work(other, 1)
      try ledger.refresh()
      try work(ledger, 1)
    }
    #expect(try Ledger(path: folder.file()).log == ledger.log)
    #expect(ledger.log.count == 4 + 240)
  }
}
