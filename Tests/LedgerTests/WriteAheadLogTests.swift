import Council
import Database
import Foundation
import TestWorld
import Testing

@testable import Ledger

/// Writes that a power cut left half done are noticed; writes that were whole once and are gone are a loss.
@Suite("The write-ahead log, read without SQLite") struct WriteAheadLogTests {
  private let folder: Folder
  private let log: [UInt8]
  private let file: [UInt8]

  /// A copy of the two files while the ledger is open: what a killed program leaves behind. Nine events in four writes behind
  /// those that made it, one page or more each.
  init() throws {
    folder = try Folder()
    let ledger = try folder.ledger()
    for number in 1...5 {
      try ledger.append([.pinFailed(SeatID("M\(number)"))], by: .program, at: Folder.time)
    }
    log = Array(try Data(contentsOf: URL(fileURLWithPath: folder.file() + "-wal")))
    file = Array(try Data(contentsOf: URL(fileURLWithPath: folder.file())))
    #expect(ledger.log.count == 9)
  }

  private func put(_ log: [UInt8]?, name: String = "copy.ledger") throws -> String {
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file(name) + suffix) }
    try Data(file).write(to: URL(fileURLWithPath: folder.file(name)))
    if let log { try Data(log).write(to: URL(fileURLWithPath: folder.file(name) + "-wal")) }
    return folder.file(name)
  }

  private var frame: Int { 24 + 4096 }
  /// Ends of the writes, in frames.
  private var writes: [Int] {
    (0..<(log.count - 32) / frame).filter { log[(32 + $0 * frame + 4)..<(32 + $0 * frame + 8)].contains { $0 != 0 } }
      .map { $0 + 1 }
  }

  @Test func aWholeLogHasNothingBehindItsEnd() throws {
    let read = WriteAheadLog(log)
    #expect(read.frames == writes.last)
    #expect(read.torn == 0)
    let ledger = try Ledger(path: try put(log))
    #expect(ledger.log.count == 9)
    #expect(ledger.tornFrames == 0)
    #expect(WriteAheadLog([]) == WriteAheadLog([]))
    #expect(WriteAheadLog([]).torn == 0)
  }

  /// Cut at any place behind the last write but one: the last write is not there, or is; it is never said wrongly.
  @Test func aCutTailIsNoticed() throws {
    let (before, end) = (32 + writes[writes.count - 2] * frame, 32 + writes[writes.count - 1] * frame)
    #expect(end <= log.count)
    for length in [before, before + 1, before + 23, before + 24, before + 1000, end - frame + 1, end - 1, end] {
      let cut = Array(log.prefix(length))
      let read = WriteAheadLog(cut)
      let ledger = try Ledger(path: try put(cut))
      #expect(ledger.log.count == (length == end ? 9 : 8), "\(length)")
      #expect((ledger.tornFrames > 0) == (length != before && length != end), "\(length)")
      #expect(read.lostWrites == 0)
    }
  }

  @Test func aSpoiltLastWriteIsTakenForATornOne() throws {
    var spoilt = log
    spoilt[32 + (writes[writes.count - 1] - 1) * frame + 200] ^= 1
    #expect(WriteAheadLog(spoilt).lostWrites == 1)
    let ledger = try Ledger(path: try put(spoilt))
    #expect(ledger.log.count == 8)
    #expect(ledger.tornFrames > 0)
  }

  /// The next write only began when this one was on the disk: SQLite would forget both and say nothing.
  @Test(arguments: [0, 8, 12, 16, 23, 24, 500, 4119]) func aSpoiltEarlierWriteIsALoss(offset: Int) throws {
    for write in 0..<writes.count - (8..<16 ~= offset ? 2 : 1) {
      var spoilt = log
      spoilt[32 + (writes[write] - 1) * frame + offset] ^= 4
      guard case .state(_, .logDamaged(let lost, let end)) = opening(try put(spoilt)) else {
        Issue.record("write \(write), byte \(offset): \(String(describing: opening(try put(spoilt))))")
        continue
      }
      // A frame whose own salt is gone is none of the log's any more; with one write behind it, that may be one write that was
      // cut.
      #expect(lost >= writes.count - write - 1 && lost <= writes.count - write)
      #expect(end.event < 9)
      #expect(end.event == 0 || end.time == Folder.time)
    }
  }

  @Test func aSpoiltHeadIsALossUnlessAllWasCopiedIntoTheLedger() throws {
    var spoilt = log
    spoilt[20] ^= 1
    guard case .state(_, .logDamaged) = opening(try put(spoilt)) else {
      Issue.record("opened")
      return
    }
    // Closed, everything is in the one file; the log that the power cut while it began anew is of no use any more.
    let whole = try put(log)
    do { _ = try Ledger(path: whole) }
    try Data(spoilt).write(to: URL(fileURLWithPath: whole + "-wal"))
    #expect(try Ledger(path: whole).log.count == 9)
  }

  @Test func anIndexWithoutItsLogIsALoss() throws {
    let path = try put(nil)
    // As it is while the ledger is open, with frames that are in no ledger yet.
    let open = try Ledger(path: try put(log, name: "open.ledger"))
    try open.append([.pinFailed(SeatID("M1"))], by: .program, at: Folder.time)
    let shared = try Data(contentsOf: URL(fileURLWithPath: folder.file("open.ledger") + "-shm"))
    try shared.write(to: URL(fileURLWithPath: path + "-shm"))
    #expect(opening(path) == .state(path: path, .logMissing))
    // An index that names nothing is what a power cut may leave.
    try Data(count: shared.count).write(to: URL(fileURLWithPath: path + "-shm"))
    #expect(opening(path) == nil)
  }

  /// A few thousand spoilt logs: read to the end, whatever they say.
  @Test func noLogBringsItDown() {
    var state: UInt64 = 29
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<300 {
      var bytes = Array(log.prefix(next() % (log.count + 1)))
      for _ in 0..<3 where !bytes.isEmpty { bytes[next() % min(bytes.count, 64)] = UInt8(next() & 255) }
      let read = WriteAheadLog(bytes)
      #expect(read.frames >= 0 && read.torn >= 0)
    }
  }
}
