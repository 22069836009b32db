internal import Chance
internal import Council
internal import Glibc
internal import Office

/// Damages copies of a real store in every way and opens each: what is read must be what was written, or be refused.
/// `--what cut|flip|page --home FOLDER --work FOLDER --file ledger.db|ledger.db-wal --count N --seed N --every N`.
final class Damage {
  private let options: Options
  private let image: Image
  private let folder: DataFolder
  private let place: String
  private let id: SessionID
  /// What stands in the whole store.
  private let whole: [String]
  /// With a damaged write-ahead log what came last is gone, as after a power cut; nothing else may have changed.
  private let isLog: Bool
  private let known: Set<String>
  private var verdicts = Verdicts()

  struct NoStore: Error {}

  init(_ options: Options) throws {
    self.options = options
    guard let id = SessionID(Script.id) else { throw NoStore() }
    self.id = id
    image = try Image(readingFrom: DataFolder(option: options.text("home")) { _ in nil }.ledger(of: id))
    folder = DataFolder(option: options.text("work")) { _ in nil }
    try DataFolder.make(folder.folder(of: id))
    place = folder.ledger(of: id)
    isLog = options.text("file", "ledger.db") != "ledger.db"
    known = Set(try Self.lines(of: options.text("acknowledged")).map { Self.withoutMoment($0) })
    try image.put(at: place)
    whole = try Self.content(of: folder, id)
  }

  private static func content(of folder: DataFolder, _ id: SessionID) throws -> [String] {
    try Reading.content(of: folder.open(id) { Timestamp(seconds: 0) })
  }

  private static func lines(of path: String) throws -> [String] {
    path.isEmpty
      ? []
      : String(decoding: try Image(readingFrom: path).database, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func withoutMoment(_ line: String) -> String {
    line.lastIndex(of: "@").map { String(line[..<$0].dropLast()) } ?? line
  }

  func run() throws -> Int32 {
    let target = isLog ? image.log : image.database
    var numbers = SeededNumbers(seed: UInt64(options.number("seed", 1)))
    switch options.text("what") {
    case "cut":
      for length in stride(from: max(0, target.count - 65_536), to: target.count, by: options.number("every", 1)) {
        try attempt(Array(target[..<length]), "cut at \(length) of \(target.count)")
      }
    case "flip":
      for _ in 0..<options.number("count", 2_000) {
        let (place, bit) = (Int.random(in: 0..<target.count, using: &numbers), Int.random(in: 0..<8, using: &numbers))
        var bytes = target
        bytes[place] ^= 1 << UInt8(bit)
        try attempt(bytes, "bit \(bit) of byte \(place)")
      }
    case "page":
      for page in stride(from: 0, to: target.count - 4_095, by: 4_096) {
        var bytes = target
        for place in page..<(page + 4_096) { bytes[place] = 0 }
        try attempt(bytes, "zeros in page \(page / 4_096)")
      }
    default: return 2
    }
    verdicts.tell("\(options.text("what"))-\(isLog ? "log" : "database")")
    return verdicts.wrong == 0 ? 0 : 1
  }

  private func attempt(_ bytes: [UInt8], _ what: String) throws {
    var damaged = image
    if isLog { damaged.log = bytes } else { damaged.database = bytes }
    try damaged.put(at: place)
    alarm(20)
    do {
      let office = try folder.open(id) { Timestamp(seconds: 0) }
      let read = try Reading.content(of: office)
      if read == whole {
        verdicts.note("identical")
      } else if office.findings.contains(where: isOfDrafts) && hasAllButDrafts(read) {
        verdicts.note("drafts missing and told")
      } else if isLog && isEarlier(read) {
        verdicts.note("earlier")
      } else {
        verdicts.noteWrong("\(what): \(difference(read))")
      }
    } catch { verdicts.note(error) }
    alarm(0)
  }

  private func isOfDrafts(_ finding: StoreFinding) -> Bool {
    switch finding {
    case .draftDamaged, .draftsLost: true
    default: false
    }
  }

  private func hasAllButDrafts(_ read: [String]) -> Bool {
    read.filter { !$0.hasPrefix("d ") } == whole.filter { !$0.hasPrefix("d ") } && Set(whole).isSuperset(of: read)
  }

  /// The events begin the same, and every draft is one that was acknowledged.
  private func isEarlier(_ read: [String]) -> Bool {
    let events = read.filter { $0.hasPrefix("e ") }
    let sheets = read.filter {
      !$0.hasPrefix("e ") && !$0.hasPrefix("d ") && !$0.hasPrefix("s ") && !$0.hasPrefix("c ")
    }
    return sheets.isEmpty && Array(whole.prefix(events.count)) == events
      && read.allSatisfy { !$0.hasPrefix("d ") || known.contains($0) }
  }

  private func difference(_ read: [String]) -> String {
    let (missing, added) = (whole.filter { !read.contains($0) }, read.filter { !whole.contains($0) })
    return "missing \(missing.prefix(3)) instead \(added.prefix(3))"
  }
}
