internal import Council
internal import Glibc
internal import Ledger
internal import Office

/// Opening a ledger of many small events with its whole chain checked, beside `sha256sum` of its events.jsonl; what it takes
/// in memory and on the disk, at a tenth of the events and at all of them.
///
/// HOIDONG_EVENTS says how many (1,000,000 unless told).
enum OpenBench {
  private static let batch = 10_000

  static func run(in folder: String) throws {
    let wanted = max(1000, getenv("HOIDONG_EVENTS").flatMap { Int(String(cString: $0)) } ?? 1_000_000)
    let office = try BenchSession.make(in: folder + "/open")
    let session = office.session
    try office.perform(
      .takeAttendance(present: session.info.seats.map(\.id), presiding: session.info.seats[0].id), by: .program)
    let path = office.ledger.path
    for count in [wanted / 10, wanted] {
      try fill(office.ledger, to: count, of: session)
      try measure(path, folder)
    }
  }

  private static func fill(_ ledger: Ledger, to count: Int, of session: Session) throws {
    let seat = session.info.seats[session.info.seats.count - 1].id
    while ledger.log.count < count {
      let pairs = min(batch, count - ledger.log.count + 1) / 2
      let events = (0..<pairs).flatMap { _ in
        [Event.memberLeft(seat, reason: "…"), .memberArrived(seat, online: false)]
      }
      try ledger.append(events, by: .program, at: session.openedAt)
    }
  }

  private static func measure(_ path: String, _ folder: String) throws {
    let before = Memory.resident()
    var ledger: Ledger?
    let ours = try Stopwatch.nanoseconds { ledger = try Ledger(path: path) }
    guard let ledger else { return }
    let grown = Memory.resident() - before
    let lines = folder + "/events.jsonl"
    guard let file = fopen(lines, "w") else { throw Stop(.machine, [lines]) }
    for line in try ledger.lines() { fputs(line + "\n", file) }
    guard fclose(file) == 0 else { throw Stop(.machine, [lines]) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw Stop(.machine, [path]) }
    let count = ledger.log.count
    var peers: [Int64] = []
    for _ in 0..<3 { peers.append(Stopwatch.nanoseconds { _ = system("sha256sum \(lines) > /dev/null") }) }
    let peer = peers.min() ?? 0
    Console.answer(
      "open: \(count) events in \(ours / 1_000_000) ms, sha256sum \(peer / 1_000_000) ms, ratio "
        + "\(Stopwatch.ratio(ours, peer)); \(grown / count) bytes of memory and \(Int(status.st_size) / count) of disk an event"
    )
  }
}
