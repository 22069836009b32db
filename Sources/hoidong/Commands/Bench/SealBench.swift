internal import Council
internal import Office
internal import Trust

/// Sealing one sheet as a member does it, from the PIN to the disk, and what of that is the PIN's derivation.
enum SealBench {
  private static let pin = "246813"
  private static let runs = 15

  static func run(in folder: String) throws {
    let office = try BenchSession.make(in: folder + "/seal")
    let key = try SealedKey.generate(pin: try PIN(pin))
    let right = try PIN(pin)
    let wrong = try PIN("975310")
    // A wrong PIN costs the derivation and nothing else.
    let derivation = try (0..<runs).map { _ in try Stopwatch.nanoseconds { _ = try key.opens(with: wrong) } }
    let opening = try (0..<runs).map { _ in try Stopwatch.nanoseconds { _ = try key.opens(with: right) } }
    // Of each product the whole council, a sheet each: draft kept, PIN, signature, on the disk.
    var sealing: [Int64] = []
    var (sheets, opened) = (0, Stopwatch.now())
    try Rehearsal(office: office, pin: pin) { step in
      switch step {
      case .opened: opened = Stopwatch.now()
      case .sealed(_, let count):
        sealing.append((Stopwatch.now() - opened) / Int64(max(1, count)))
        sheets += count
      default: break
      }
    }.play()
    let cost = ScryptCost.standard
    Console.answer(
      "seal: \(milliseconds(Stopwatch.median(sealing))) a sheet, at most \(milliseconds(sealing.max() ?? 0)) "
        + "(\(sheets) sheets, PIN to disk); scrypt N=2^\(cost.log2N) r=8 p=\(cost.parallelism), 16 MiB: "
        + "\(milliseconds(Stopwatch.median(derivation))); key opened: \(milliseconds(Stopwatch.median(opening)))")
  }

  private static func milliseconds(_ nanoseconds: Int64) -> String {
    let tenths = nanoseconds / 100_000
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
