internal import CanonicalJSON
package import Council
package import Criteria

/// The chain of events: every line names the hash of the line before it, so that nothing can be changed, left out or
/// put in without changing all that follows.
package enum EventChain {
  package static func hash(ofLine line: String) -> Digest { Digest(.event, of: line.utf8) }

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
    _ lines: [String], law: (_ set: Int) -> ProductSet?
  ) throws(Break) -> (log: [LoggedEvent], head: Digest) {
    var log: [LoggedEvent] = []
    var head = Digest.none
    for (index, line) in lines.enumerated() {
      log.append(try event(in: line, number: index + 1, after: head, law: law))
      head = hash(ofLine: line)
    }
    guard let first = log.first, let session = Session(opening: first) else {
      throw Break(line: 1, problem: .noOpening)
    }
    for logged in log where logged.isRehearsal != (session.stampsEvents && logged.height > 1) {
      throw Break(line: logged.height, problem: .wrongStamp)
    }
    return (log, head)
  }

  /// Reads and checks one line (from 1) after the line with that hash.
  package static func event(
    in line: String, number: Int, after head: Digest, law: (_ set: Int) -> ProductSet?
  ) throws(Break) -> LoggedEvent {
    guard let node = try? JSONReader.read(Array(line.utf8)) else { throw Break(line: number, problem: .notCanonical) }
    // Written anew and the same to the byte: then the line is canonical, and nothing in it was passed over.
    guard let (logged, parent) = EventCodec.understood(node.value, law: law),
      EventCodec.json(logged, parent: parent).canonicalText.utf8.elementsEqual(line.utf8)
    else {
      let isCanonical = node.value.canonicalText.utf8.elementsEqual(line.utf8)
      throw Break(line: number, problem: isCanonical ? .unreadableEvent : .notCanonical)
    }
    if parent != head.hex { throw Break(line: number, problem: .wrongParent) }
    if logged.height != number { throw Break(line: number, problem: .wrongHeight) }
    return logged
  }
}
