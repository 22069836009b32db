internal import ArgumentParser
internal import Bundle
internal import Council
internal import Criteria
internal import DemoData
internal import Glibc
internal import Ledger
internal import Office

/// The project's own measurements. Figures are medians; where there is a peer, the ratio says more than the time.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Đo tốc độ của chương trình trên máy này: event, verify, tally.")
  @Argument(help: "event, verify hoặc tally; bỏ trống: tất cả.") var name: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let all: [(name: String, run: (String) throws -> Void)] = [
      ("event", event), ("verify", verify), ("tally", tally),
    ]
    let chosen = all.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else { throw ValidationError("bench: event, verify, tally") }
    var template = Array("/tmp/hoidong-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Stop(.machine, ["/tmp"]) }
    let folder = String(cString: made)
    defer { Self.remove(folder) }
    for measurement in chosen { try measurement.run(folder) }
  }

  private func rehearsal(in folder: String) throws -> SessionOffice {
    var size = 0
    let bytes = demo_session(&size)
    let plan = try SessionPlan.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
    let data = DataFolder(option: folder, environment: { _ in nil })
    return try data.make(plan, law: .builtIn, clock: Clock.now).office
  }

  /// One acknowledged event beside a bare write and fdatasync of as many bytes on the same disk.
  private func event(_ folder: String) throws {
    let office = try rehearsal(in: folder + "/event")
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

  /// The verification of the demonstration's bundle.
  private func verify(_ folder: String) throws {
    let office = try rehearsal(in: folder + "/verify")
    try Rehearsal(office: office, pin: "246813") { _ in }.play()
    guard let desk = office.session.info.seats.first(where: { $0.role.keepsMinutes }) else { return }
    let signed = try office.closeAndSign(by: desk.id, chairPIN: "246813", secretaryPIN: "246813")
    var times: [Int64] = []
    for _ in 0..<15 { times.append(Stopwatch.nanoseconds { _ = BundleVerifier.verify(folder: signed.path) }) }
    let sheets = office.session.products.reduce(0) { $0 + $1.sheets.count }
    Console.answer(
      "verify: \(Stopwatch.median(times) / 1_000_000) ms (\(sheets) sheets, holds: \(signed.report.holds))")
  }

  /// The tally of 1,000 products with 9 sheets each.
  private func tally(_ folder: String) throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    let set = try CriteriaLibrary.builtIn.set(1, of: regime)
    var choices: Choices = [:]
    for criterion in set.criteria { choices[criterion.key] = .points(criterion.points(inCase: 0).last ?? 0) }
    let sheets = (1...9).map { TallySheet(member: "M\($0)", choices: choices) }
    var times: [Int64] = []
    for _ in 0..<5 {
      times.append(
        Stopwatch.nanoseconds {
          for _ in 0..<1000 {
            _ = Tally.product(sheets, set: set, regime: regime, rules: Rules(), authority: .province)
          }
        })
    }
    Console.answer("tally: \(Stopwatch.median(times) / 1_000_000) ms for 1000 products x 9 sheets")
  }

  private static func remove(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name == "." || name == ".." { continue }
      let path = "\(folder)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(path) } else { unlink(path) }
    }
    closedir(stream)
    rmdir(folder)
  }
}

enum Stopwatch {
  static func nanoseconds(_ body: () throws -> Void) rethrows -> Int64 {
    let start = now()
    try body()
    return now() - start
  }

  static func median(_ values: [Int64]) -> Int64 { values.sorted()[values.count / 2] }

  /// Two decimals.
  static func ratio(_ left: Int64, _ right: Int64) -> String {
    let hundredths = right == 0 ? 0 : left * 100 / right
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
