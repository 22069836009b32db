internal import Chance
internal import Council
internal import Evidence
internal import Glibc
internal import Ledger
internal import Office
internal import TestWorld

/// Mutated images of small stores, one after the other, in one process: `--home FOLDER --count N --seed N --first N`.
/// The same number gives the same mutation.
final class Fuzz {
  private let path: String
  private let count: Int
  private let first: Int
  private let seed: UInt64
  /// Images with what may be read from them: a store that was closed, and stores that were copied while they were written.
  private var specimens: [(image: Image, legal: Set<[String]>)] = []
  private var verdicts = Verdicts()
  private static let products = ["P1", "P2"].map { DossierID($0) }
  private static let seats = ["M1", "M2", "M3"].map { SeatID($0) }

  init(_ options: Options) throws {
    path = options.text("home") + "/fuzz.ledger"
    count = options.number("count", 1_000)
    first = options.number("first", 0)
    seed = UInt64(options.number("seed", 1))
    try DataFolder.make(options.text("home"))
    try prepare()
  }

  private func prepare() throws {
    let store = path + ".specimen"
    for suffix in ["", "-wal", "-shm"] { unlink(store + suffix) }
    let time = Timestamp(seconds: 1_795_000_000)
    let small = try SmallLaw()
    var legal: [[String]] = []
    do {
      let key = StoredKey(key: "khóa", certificate: "chứng thư")
      let ledger = try Ledger.create(
        at: store, opening: small.info, by: .program, at: time, criteria: small.criteria,
        keys: [.authority: key, .seat(Self.seats[0]): key])
      func note() throws { legal.append(try Self.content(of: ledger)) }
      try note()
      let opening: [Event] = [
        .attendanceTaken(present: Self.seats, online: [], presiding: Self.seats[0]),
        .dossierQueued(Meeting.dossier("P1")), .dossierQueued(Meeting.dossier("P2")),
        .scoringOpened(Self.products[0]),
      ]
      for event in opening {
        try ledger.append([event], by: .seat(Self.seats[0]), at: time)
        try note()
      }
      for (place, seat) in Self.seats.enumerated() {
        for points in [1, 2 + place] {
          try ledger.keep(small.draft(points), product: Self.products[0], seat: seat)
          try note()
        }
      }
      let sealed = try ledger.session.decide(
        .seal(Self.products[0], small.draft(3), reason: ""), by: .seat(Self.seats[0]), at: time, law: ledger.law
      ).get()
      try ledger.append(
        sealed, by: .seat(Self.seats[0]), at: time, files: ["s": [1, 2, 3]], clearing: (Self.products[0], Self.seats[0])
      )
      try note()
      specimens.append((try Image(readingFrom: store), Set(legal)))
    }
    // The last handle is gone: all of it stands in the database.
    specimens.append((try Image(readingFrom: store), Set(legal.suffix(1))))
  }

  private static func content(of ledger: Ledger) throws -> [String] {
    var out = try ledger.lines()
    for product in products {
      for seat in seats {
        if let draft = try ledger.draft(product: product, seat: seat) {
          out.append("\(product) \(seat) \(draft.digest)")
        }
      }
    }
    return out
  }

  /// Whether whoever opens it hears that drafts are not what they were.
  private static func isTold(_ ledger: Ledger) throws -> Bool {
    try ledger.draftLoss() != nil || !ledger.damagedDrafts().isEmpty
  }

  /// From the moment that is nearest.
  private static func difference(_ legal: Set<[String]>, _ read: [String]) -> String {
    let others = legal.map { (missing: Set($0).subtracting(read), added: Set(read).subtracting($0)) }
    guard let nearest = others.min(by: { $0.missing.count + $0.added.count < $1.missing.count + $1.added.count }) else {
      return ""
    }
    return "missing \(nearest.missing.sorted().prefix(3)), added \(nearest.added.sorted().prefix(3))"
  }

  /// All the events, and no draft but those that were kept.
  private static func holds(_ legal: [String], _ read: [String]) -> Bool {
    let events = legal.filter { $0.hasPrefix("{") }
    return read.filter { $0.hasPrefix("{") } == events && Set(legal).isSuperset(of: read)
  }

  func run() throws -> Int32 {
    let start = nanoseconds()
    for number in first..<(first + count) {
      try attempt(number)
      if number % 100_000 == 99_999 { complain("\(number + 1) mutations") }
    }
    verdicts.tell("fuzz")
    acknowledge("t \((nanoseconds() - start) / 1_000_000)")
    return verdicts.wrong == 0 ? 0 : 1
  }

  private func attempt(_ number: Int) throws {
    var numbers = SeededNumbers(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
    let specimen = specimens[Int.random(in: 0..<specimens.count, using: &numbers)]
    var image = specimen.image
    let inLog = !image.log.isEmpty && numbers.oneIn(2)
    for _ in 0...Int.random(in: 0...3, using: &numbers) {
      if inLog { Self.mutate(&image.log, &numbers) } else { Self.mutate(&image.database, &numbers) }
    }
    try image.put(at: path)
    // What never ends is a failure too.
    alarm(20)
    do {
      let ledger = try Ledger(path: path)
      let read = try Self.content(of: ledger)
      if specimen.legal.contains(read) {
        verdicts.note("as written")
      } else if try Self.isTold(ledger), specimen.legal.contains(where: { Self.holds($0, read) }) {
        verdicts.note("drafts missing and told")
      } else {
        verdicts.noteWrong("mutation \(number): \(Self.difference(specimen.legal, read))")
      }
    } catch { verdicts.note(error) }
    alarm(0)
  }

  private static func mutate(_ bytes: inout [UInt8], _ numbers: inout SeededNumbers) {
    guard bytes.count > 8_192 else { return }
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    let page = place / 4_096 * 4_096
    let length = min(Int.random(in: 1...64, using: &numbers), bytes.count - place)
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0, 1, 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 3: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
    // The heads of pages say where everything is.
    case 4, 5: bytes[min(page + place % 100, bytes.count - 1)] = [0, 1, 0x7F, 0x80, 0xFF][place % 5]
    case 6: for index in place..<(place + length) { bytes[index] = numbers.oneIn(2) ? 0 : 0xFF }
    case 7:
      let from = Int.random(in: 0..<(bytes.count - length), using: &numbers)
      bytes.replaceSubrange(place..<(place + length), with: Array(bytes[from..<(from + length)]))
    case 8:
      let other = Int.random(in: 0..<(bytes.count / 4_096), using: &numbers) * 4_096
      for index in 0..<min(4_096, bytes.count - max(page, other)) { bytes[page + index] = bytes[other + index] }
    default: bytes.removeSubrange(place...)
    }
  }
}
