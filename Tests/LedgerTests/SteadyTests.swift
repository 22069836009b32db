import Council
import TestWorld
import Testing

@testable import Ledger

/// The time between events by a clock that nobody sets, kept beside the wall clock's.
@Suite("Time that passed") struct SteadyTests {
  private func note(_ ledger: Ledger, _ text: String = "x") throws {
    try ledger.append(
      [.noted(MeetingNote(kind: .discussion, product: nil, text: text)), .pinFailed(SeatID("M1"))], by: Meeting.chair,
      at: Folder.time)
  }

  private func at(_ milliseconds: Int64, boot: String = "a") -> () -> SteadyReading? {
    { SteadyReading(boot: boot, milliseconds: milliseconds) }
  }

  @Test func isRecordedWithEachEventWhateverTheWallClockSays() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    ledger.steady = at(5_000)
    try note(ledger)
    #expect(ledger.log.suffix(2).map(\.elapsed) == [nil, nil])
    ledger.steady = at(65_250)
    #expect(ledger.elapsed == 60_250)
    try note(ledger)
    #expect(ledger.log.suffix(2).map(\.elapsed) == [60_250, 0])
    // Another process, and the same one started again.
    let other = try Ledger(path: folder.file())
    #expect(other.log == ledger.log)
    other.steady = at(65_251)
    try note(other)
    #expect(other.log.last { $0.event.kind == .noted }?.elapsed == 1)
    try ledger.refresh()
    ledger.steady = at(70_251)
    #expect(ledger.elapsed == 5_000)
    // The machine is started again: nobody can say.
    let later = try Ledger(path: folder.file())
    later.steady = at(1, boot: "b")
    #expect(later.elapsed == nil)
    try note(later)
    #expect(later.log.last?.elapsed == nil)
    // A reading of an event that is not the last says nothing.
    ledger.steady = { nil }
    try ledger.refresh()
    try note(ledger)
    let last = try Ledger(path: folder.file())
    last.steady = at(2, boot: "b")
    #expect(last.elapsed == nil)
  }

  @Test func theMachineHasOne() throws {
    let (one, two) = (try #require(SteadyReading.ofMachine()), try #require(SteadyReading.ofMachine()))
    #expect(two.since(one).map { $0 >= 0 } ?? false)
    #expect(one.boot.count == 36)
    #expect(SteadyReading(boot: "x", milliseconds: 0).since(one) == nil)
  }
}
