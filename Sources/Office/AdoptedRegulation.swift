internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence
internal import PlainText
package import Regulation
internal import Trust

/// A Quy chế file that a session adopts, with the hash of its bytes.
package struct AdoptedRegulation: Sendable {
  package let file: RegulationFile
  /// Hex SHA-256 of the file as it is on the disk.
  package let digest: String

  package init(_ bytes: [UInt8], law: LawShelf) throws(RegulationFaults) {
    file = try RegulationFile.read(bytes, regimes: law.library.regimeIDs)
    digest = Digest(of: bytes).hex
  }

  /// Where the file says what the plan leaves to it, for faults that the law finds.
  func lines(insteadOf plan: JSONNode) -> [String: (key: String, line: Int)] {
    var lines: [String: (key: String, line: Int)] = [:]
    for (member, field) in [("regime", RegulationFile.Field.regime), ("authority", .level)] where plan[member] == nil {
      lines[member] = file.lines[field.rawValue].map { (field.rawValue, $0) }
    }
    return lines
  }
}

// What a plan may leave to the Quy chế file. Where both say it, they say the same.
extension PlanReader {
  mutating func text(_ root: JSONNode, _ key: String, or other: String?, optional: Bool = false) -> String {
    guard let other, !other.isEmpty else { return text(root, key, optional: optional) }
    guard let node = root[key] else { return other }
    let own = text(root, key)
    if !own.isEmpty && nfc(own) != other { fail(node, key, .differsFromRegulation(other)) }
    return other
  }

  /// The plan's level, else the file's; a Quy chế that names none is a province's.
  mutating func authority(_ root: JSONNode) -> Authority {
    guard let adopted else { return name(root, "authority", "", default: .province) }
    let said = adopted.file.authority
    guard let node = root["authority"] else { return said ?? .province }
    let own: Authority = name(root, "authority", "", default: said ?? .province)
    if let said, own != said { fail(node, "authority", .differsFromRegulation(said.rawValue)) }
    return own
  }

  /// `cap = thu` makes a rehearsal; a plan may rehearse any Quy chế.
  mutating func rehearsal(_ root: JSONNode) -> Bool {
    let own = flag(root, "rehearsal")
    guard let adopted, adopted.file.isRehearsal else { return own ?? false }
    if own == false, let node = root["rehearsal"] { fail(node, "rehearsal", .differsFromRegulation("true")) }
    return true
  }

  /// `nil` where the plan alone says who sits in the council.
  mutating func adoptedSeats(
    _ root: JSONNode, _ pins: inout [SeatID: PIN], given parts: PlanParts
  ) -> [Seat]? {
    guard let said = adopted?.file.seats, !said.isEmpty else { return nil }
    guard let node = root["seats"] else {
      guard let members = parts.seats else { return said }
      if members.map(\.value) != said { fail(root, "seats", .seatsDifferFromRegulation) }
      pins = parts.pins
      return said
    }
    if seats(root, &pins, given: parts) != said { fail(node, "seats", .seatsDifferFromRegulation) }
    return said
  }
}
