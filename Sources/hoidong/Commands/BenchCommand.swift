internal import ArgumentParser
internal import Bundle
internal import CanonicalJSON
internal import Council
internal import Criteria
internal import DemoData
internal import Glibc
internal import Lawbook
internal import Ledger
internal import Office

/// The project's own measurements. Figures are medians; where there is a peer, the ratio says more than the time.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Đo tốc độ của chương trình trên máy này: event, verify, tally, criteria, search.")
  @Argument(help: "event, verify, tally, criteria hoặc search; bỏ trống: tất cả.") var name: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let all: [(name: String, run: (String) throws -> Void)] = [
      ("event", event), ("verify", verify), ("tally", tally), ("criteria", criteria), ("search", search),
    ]
    let chosen = all.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else { throw ValidationError("bench: event, verify, tally, criteria, search") }
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

  /// Opening one set, a whole regime, and everything; beside the bare reading of the same JSON.
  private func criteria(_ folder: String) throws {
    let library = CriteriaLibrary.builtIn
    func median(_ body: () throws -> Void) rethrows -> Int64 {
      var times: [Int64] = []
      for _ in 0..<15 { times.append(try Stopwatch.nanoseconds(body)) }
      return Stopwatch.median(times)
    }
    let one = try median { _ = try library.set(11, of: try library.regime(.qd26)) }
    let files = ["regime.json", "wording.json", "sets/11.json"].compactMap { library.bytes(of: "qd26-2026/\($0)") }
    let bare = median { for bytes in files { _ = try? JSONReader.read(bytes) } }
    let whole = try median {
      let regime = try library.regime(.qd26)
      _ = try library.sets(regime.sets, of: regime)
    }
    let everything = try median {
      for id in library.regimeIDs {
        let regime = try library.regime(id)
        _ = try library.sets(regime.sets, of: regime)
      }
    }
    Console.answer(
      "criteria: one set \(one / 1000) µs, bare JSON \(bare / 1000) µs, ratio \(Stopwatch.ratio(one, bare)); "
        + "26 sets \(whole / 1000) µs; 77 sets \(everything / 1000) µs")
  }

  /// A search in all regimes, as it runs at every key.
  private func search(_ folder: String) throws {
    let library = CriteriaLibrary.builtIn
    let sets = try library.regimeIDs.map { id in
      let regime = try library.regime(id)
      return (id, try library.sets(regime.sets, of: regime))
    }
    var indexes: [LawIndex] = []
    let making = Stopwatch.nanoseconds { indexes = sets.map { LawIndex($0.1, of: $0.0) } }
    var times: [Int64] = []
    for question in ["l", "lien", "lien k", "liên kết", "75% hợp đồng", "moi truong xu ly"] {
      times.append(Stopwatch.nanoseconds { for index in indexes { _ = index.hits(for: question) } })
    }
    Console.answer("search: index \(making / 1000) µs, a question \(Stopwatch.median(times) / 1000) µs (three regimes)")
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
