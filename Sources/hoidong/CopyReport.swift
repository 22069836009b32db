internal import CanonicalJSON
internal import Council
internal import Evidence
internal import Hall
internal import Ledger
internal import Office

/// What came of a backup, from the process that made it to the one that shows it.
enum CopyReport {
  case done(Backup)
  /// Read from another process.
  case told(SecondCopy)
  case missing(folder: String, words: String)
  case failed(String)

  init(_ error: OfficeError, _ stop: Stop) {
    let words = stop.lines.joined(separator: " ")
    if case .backup(.mediumMissing(let folder)) = error {
      self = .missing(folder: folder, words: words)
    } else {
      self = .failed(words)
    }
  }

  var json: JSONValue {
    switch self {
    case .done(let made):
      [
        "drafts": .integer(made.facts.drafts), "events": .integer(made.facts.height),
        "files": .integer(made.facts.files), "head": .string(made.facts.head), "keys": .integer(made.facts.keys),
        "path": .string(made.path), "session": .string(made.session.rawValue), "state": "done",
        "time": .string(made.time.description),
      ]
    case .missing(let folder, let words):
      ["path": .string(folder), "state": "missing", "words": .string(words)]
    case .failed(let words): ["state": "failed", "words": .string(words)]
    case .told: [:]
    }
  }

  /// Reads what ``json`` wrote; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSONReader.read(bytes).value else { return nil }
    let path = json["path"]?.string ?? ""
    switch json["state"]?.string {
    case "done":
      guard let events = json["events"]?.integer, let time = json["time"]?.string.flatMap(Timestamp.init) else {
        return nil
      }
      self = .told(.done(events: events, time: time, folder: Self.folder(of: path)))
    case "missing": self = .missing(folder: path, words: json["words"]?.string ?? "")
    case "failed": self = .failed(json["words"]?.string ?? "")
    default: return nil
    }
  }

  /// For the screen.
  var state: SecondCopy {
    switch self {
    case .done(let made): .done(events: made.facts.height, time: made.time, folder: Self.folder(of: made.path))
    case .told(let state): state
    case .missing(let folder, _): .missing(folder)
    case .failed(let words): .failed(words)
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
  }
}

/// What a second copy is made after: one more product concluded, the session closed.
struct Milestone {
  private let session: SessionID
  private let concluded: Int
  private let isClosed: Bool

  init(_ session: Session) {
    self.session = session.info.id
    concluded = session.products.count { $0.stage.name == .concluded }
    isClosed = session.phase == .closed
  }

  /// Whether the same session has come further, or back.
  func differs(from before: Milestone) -> Bool {
    session == before.session && (concluded, isClosed) != (before.concluded, before.isClosed)
  }
}
