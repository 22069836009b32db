internal import CanonicalJSON
package import Council
package import Criteria

/// The chain of events: every line names the hash of the line before it, so that nothing can be changed, left out or
/// put in without changing all that follows.
package enum EventChain {
  package static func hash(ofLine line: String) -> Digest { Digest(.event, of: line.utf8) }

  /// - Parameter line: its UTF-8 bytes, without the newline.
  package static func hash(ofLine line: [UInt8]) -> Digest { Digest(of: eventPrefix + line) }

  private static let eventPrefix = Array(HashedKind.event.prefix.utf8)

  /// The canonical line of an event after `parent`, without the newline.
  package static func line(_ logged: LoggedEvent, after parent: Digest) -> String {
    EventCodec.json(logged, parent: parent.hex).canonicalText
  }

  /// What is wrong with a log, and at which line (from 1).
  package struct Break: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
      case notCanonical
      /// The line names another parent than the hash of the line before it.
      case wrongParent
      case wrongHeight
      /// The line does not have the hash that was kept beside it.
      case wrongHash
      /// No event of this format, or a sheet that does not answer its set.
      case unreadableEvent
      case noOpening
      /// The stamp of a rehearsal is missing, or stands where it does not belong.
      case wrongStamp
      /// What was kept beside the log knows of more events.
      case endMissing
    }

    package let line: Int
    package let problem: Problem
    /// When the event before it was recorded, where that is known: until then the chain can be believed.
    package var lastGood: Timestamp?

    package init(line: Int, problem: Problem) {
      self.line = line
      self.problem = problem
    }
  }

  /// Reads and checks a whole chain.
  /// - Returns: the events and the hash of the last line, the chain's head.
  package static func read(
    _ lines: [String], law: @escaping (_ set: Int) -> ProductSet?
  ) throws(Break) -> (log: [LoggedEvent], head: Digest) {
    var reader = ChainReader(law: law)
    for line in lines { try reader.take(Array(line.utf8)) }
    return (try reader.whole(), reader.head)
  }
}

/// Reads a chain line by line.
package struct ChainReader {
  /// What it has read itself.
  package private(set) var log: [LoggedEvent] = []
  /// The hash of the last line.
  package private(set) var head: Digest
  /// The same as the next line has to name it.
  private var headText: String
  private let height: Int
  private let law: (_ set: Int) -> ProductSet?

  /// - Parameters:
  ///   - height: how many lines were read before.
  ///   - head: the hash of the last of them.
  package init(after height: Int = 0, head: Digest = .none, law: @escaping (_ set: Int) -> ProductSet?) {
    (self.height, self.head, self.law) = (height, head, law)
    headText = head.hex
  }

  /// - Parameters:
  ///   - line: its UTF-8 bytes, without the newline.
  ///   - kept: the hash that was kept with it, which names the very line that changed, and is the only check on the last.
  package mutating func take(_ line: [UInt8], kept: [UInt8]? = nil) throws(EventChain.Break) {
    let number = height + log.count + 1
    let hash = EventChain.hash(ofLine: line)
    let hashText = hash.hex
    if let kept, !hashText.utf8.elementsEqual(kept) { throw EventChain.Break(line: number, problem: .wrongHash) }
    let (event, parent) = try understood(line, number)
    if parent != headText { throw EventChain.Break(line: number, problem: .wrongParent) }
    if event.height != number { throw EventChain.Break(line: number, problem: .wrongHeight) }
    log.append(event)
    (head, headText) = (hash, hashText)
  }

  private func understood(_ line: [UInt8], _ number: Int) throws(EventChain.Break) -> (LoggedEvent, parent: String) {
    guard let value = try? JSONReader.value(line) else { throw EventChain.Break(line: number, problem: .notCanonical) }
    // Written anew and the same to the byte: then the line is canonical, and nothing in it was passed over.
    guard let (logged, parent) = EventCodec.understood(value, law: law),
      EventCodec.json(logged, parent: parent).canonicalBytes == line
    else {
      let isCanonical = value.canonicalBytes == line
      throw EventChain.Break(line: number, problem: isCanonical ? .unreadableEvent : .notCanonical)
    }
    return (logged, parent)
  }

  /// The events, where they are those of a session from its opening on.
  package func whole() throws(EventChain.Break) -> [LoggedEvent] {
    guard let first = log.first, let session = Session(opening: first) else {
      throw EventChain.Break(line: 1, problem: .noOpening)
    }
    for logged in log where logged.isRehearsal != (session.stampsEvents && logged.height > 1) {
      throw EventChain.Break(line: logged.height, problem: .wrongStamp)
    }
    return log
  }
}
