internal import CanonicalJSON
internal import Council
internal import Trust

// Seats and dossiers: where they stand, and the seats one by one.

extension PlanReader {
  static func root(_ bytes: [UInt8]) throws(OfficeError) -> JSONNode {
    do { return try JSONReader.read(bytes) } catch {
      throw .plan([PlanFault(line: error.line, key: "", problem: .notJSON(error.problem))])
    }
  }

  /// The list under `key`, or the document itself where it is a list; the fault is noted where there is none.
  mutating func part(_ key: String, of root: JSONNode) -> JSONNode? {
    let node = root.items == nil ? root[key] : root
    guard let node, node.items != nil else {
      fail(node ?? root, key, node == nil ? .missing : .wrongKind)
      return nil
    }
    return node
  }

  /// The list of a session file, or what comes from a file of its own; both would leave open which one is meant.
  /// - Returns: `nil` where there is neither; the fault is noted.
  mutating func given<Value>(
    _ key: String, in root: JSONNode, _ given: [PlanParts.Given<Value>]?,
    or read: (inout PlanReader, JSONNode) -> [PlanParts.Given<Value>]
  ) -> [PlanParts.Given<Value>]? {
    if let given {
      if let node = root[key] { fail(node, key, .givenTwice) }
      return given
    }
    return part(key, of: root).map { read(&self, $0) }
  }

  mutating func seats(_ root: JSONNode, _ pins: inout [SeatID: PIN], given parts: PlanParts) -> [Seat] {
    pins = parts.pins
    guard let given = given("seats", in: root, parts.seats, or: { $0.seats(in: $1, &pins) }) else { return [] }
    let seats = given.map(\.value)
    for fault in seats.seatingFaults { fail(root["seats"] ?? root, "seats", PlanFault.Problem(fault)) }
    return seats
  }

  mutating func seats(in list: JSONNode, _ pins: inout [SeatID: PIN]) -> [PlanParts.Given<Seat>] {
    var seats: [PlanParts.Given<Seat>] = []
    var ids: Set<String> = []
    for (index, item) in (list.items ?? []).enumerated() {
      let path = "seats[\(index)]."
      only(["id", "role", "person", "agency", "scores", "counts", "votes", "substitute", "pin"], in: item, path)
      let id = fileName(item, path, &ids)
      if SeatID(id).isReserved { fail(item["id"] ?? item, path + "id", .reserved(id)) }
      let role: Role = name(item, "role", path, default: .member)
      let seat = Seat(
        id: SeatID(id), role: role, person: text(item, "person", path), agency: text(item, "agency", path),
        scores: flag(item, "scores", path), counts: flag(item, "counts", path), votes: flag(item, "votes", path),
        substitute: text(item, "substitute", path, optional: true))
      seats.append(PlanParts.Given(seat, line: item.line))
      if let pin = item["pin"] {
        do { pins[SeatID(id)] = try PIN(pin.string ?? "") } catch { fail(pin, path + "pin", .pin(error)) }
      }
    }
    return seats
  }

  /// A name that becomes part of file names, once in its list.
  mutating func fileName(_ item: JSONNode, _ path: String, _ names: inout Set<String>) -> String {
    let id = text(item, "id", path)
    if !id.isEmpty && !isFileName(id) { fail(item["id"] ?? item, path + "id", .unknownName(id)) }
    if !names.insert(id).inserted { fail(item, path + "id", .twice(id)) }
    return id
  }
}
