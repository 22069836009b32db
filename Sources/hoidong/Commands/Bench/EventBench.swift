internal import Council
internal import Glibc
internal import Ledger
internal import Office

/// One acknowledged event beside a bare write and fdatasync of as many bytes on the same disk.
enum EventBench {
  static func run(in folder: String) throws {
    let office = try BenchSession.make(in: folder + "/event")
    let seats = office.session.info.seats
    try office.perform(.takeAttendance(present: seats.map(\.id), presiding: seats[0].id), by: .program)
    let line = try office.ledger.lines().last?.utf8.count ?? 300
    let path = folder + "/bare"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard descriptor >= 0 else { throw Stop(.machine, [path]) }
    defer { close(descriptor) }
    let bytes = [UInt8](repeating: 0x61, count: line)
    var ours: [Int64] = []
    var bare: [Int64] = []
    for turn in 0..<400 {
      ours.append(
        try Stopwatch.nanoseconds {
          let seat = seats[seats.count - 1].id
          try office.perform(turn % 2 == 0 ? .leave(seat, reason: "bench") : .arrive(seat), by: .program)
        })
      bare.append(
        Stopwatch.nanoseconds {
          _ = write(descriptor, bytes, bytes.count)
          fdatasync(descriptor)
        })
    }
    let (mine, peer) = (Stopwatch.median(ours), Stopwatch.median(bare))
    Console.answer("event: \(mine / 1000) µs, write+fdatasync \(peer / 1000) µs, ratio \(Stopwatch.ratio(mine, peer))")
  }
}
