internal import Bundle
internal import Council
internal import Office

/// The verification of the demonstration's bundle.
enum VerifyBench {
  static func run(in folder: String) throws {
    let office = try BenchSession.make(in: folder + "/verify")
    try Rehearsal(office: office, pin: "246813") { _ in }.play()
    guard let desk = office.session.info.seats.first(where: { $0.role.keepsMinutes }) else { return }
    let signed = try office.closeAndSign(by: desk.id, chairPIN: "246813", secretaryPIN: "246813")
    var times: [Int64] = []
    for _ in 0..<15 { times.append(Stopwatch.nanoseconds { _ = BundleVerifier.verify(folder: signed.path) }) }
    let sheets = office.session.products.reduce(0) { $0 + $1.sheets.count }
    Console.answer(
      "verify: \(Stopwatch.median(times) / 1_000_000) ms (\(sheets) sheets, holds: \(signed.report.holds))")
  }
}
