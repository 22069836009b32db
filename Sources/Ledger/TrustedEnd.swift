internal import CanonicalJSON
package import Council
internal import Database
internal import Evidence

extension TrustedEnd {
  /// Goes through the chain row by row, as far as the rows can be read, keep their hash and follow each other.
  /// - Parameter limit: an event that is believed in no case.
  static func find(in database: Database, before limit: Int = .max) -> TrustedEnd {
    var (head, last) = (Digest.none, TrustedEnd(event: 0, time: nil))
    while true {
      let height = last.event + 1
      guard height < limit,
        let row = try? database.run("SELECT line, hash FROM events WHERE height=?", [.integer(height)]).first,
        let line = row[0].text, EventChain.hash(ofLine: line).hex == row[1].text,
        let json = (try? JSONReader.read(Array(line.utf8)))?.value, json["height"]?.integer == height,
        json["parent"]?.string == head.hex
      else { return last }
      head = EventChain.hash(ofLine: line)
      last = TrustedEnd(event: height, time: json["time"]?.string.flatMap(Timestamp.init))
    }
  }

  /// When the event of a line was recorded; `nil` for what is no line.
  package static func time(inLine line: String) -> Timestamp? {
    (try? JSONReader.read(Array(line.utf8)))?.value["time"]?.string.flatMap(Timestamp.init)
  }

  /// Of a file that is not opened otherwise.
  static func read(_ path: String) -> TrustedEnd {
    (try? Database(path: path, mode: .readOnly, patience: 100)).map { find(in: $0) } ?? TrustedEnd(event: 0, time: nil)
  }
}
