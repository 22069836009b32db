internal import CanonicalJSON
package import Council
internal import Criteria
package import Trust

/// What `session new` is given: council, seats, rules and dossiers in one JSON file (docs/session-file.md).
package struct SessionPlan: Sendable {
  package var info: SessionInfo
  package var dossiers: [Dossier]
  /// PINs that the file itself sets: for rehearsals. Other seats get a random one.
  package var pins: [SeatID: PIN]

  package static func read(_ bytes: [UInt8]) throws(OfficeError) -> SessionPlan {
    let root: JSONNode
    do { root = try JSONReader.read(bytes) } catch {
      throw .plan([PlanFault(line: error.line, key: "", problem: .notJSON)])
    }
    var reader = PlanReader()
    let plan = reader.plan(root)
    guard reader.faults.isEmpty, let plan else { throw .plan(reader.faults) }
    return plan
  }

  /// Numbers of the sets that the dossiers need.
  package var sets: [Int] { Array(Set(dossiers.map(\.set))).sorted() }
}

private struct PlanReader {
  var faults: [PlanFault] = []

  mutating func fail(_ node: JSONNode, _ key: String, _ problem: PlanFault.Problem) {
    faults.append(PlanFault(line: node.line, key: key, problem: problem))
  }

  mutating func text(_ node: JSONNode, _ key: String, _ path: String = "", optional: Bool = false) -> String {
    guard let child = node[key] else {
      if !optional { fail(node, path + key, .missing) }
      return ""
    }
    guard let text = child.string, optional || !text.allSatisfy(\.isWhitespace) else {
      fail(child, path + key, .wrongKind)
      return ""
    }
    return text
  }

  mutating func name<Name: RawRepresentable>(
    _ node: JSONNode, _ key: String, _ path: String, default fallback: Name
  ) -> Name where Name.RawValue == String {
    let text = text(node, key, path)
    guard let name = Name(rawValue: text) else {
      if !text.isEmpty { fail(node[key] ?? node, path + key, .unknownName(text)) }
      return fallback
    }
    return name
  }

  mutating func plan(_ root: JSONNode) -> SessionPlan? {
    let idText = text(root, "id")
    let id = SessionID(idText)
    if id == nil { fail(root["id"] ?? root, "id", .unknownName(idText)) }
    var pins: [SeatID: PIN] = [:]
    let seats = seats(root, &pins)
    let dossiers = dossiers(root)
    guard let id else { return nil }
    return SessionPlan(
      info: SessionInfo(
        id: id, title: text(root, "title"), body: text(root, "body"), council: text(root, "council"),
        councilDecision: text(root, "council_decision"), regulation: text(root, "regulation"),
        place: text(root, "place"), authority: name(root, "authority", "", default: .province),
        regime: text(root, "regime"), criteriaDigest: "", rules: rules(root), seats: seats,
        rehearsal: root["rehearsal"]?.value.bool ?? false),
      dossiers: dossiers, pins: pins)
  }

  private mutating func rules(_ root: JSONNode) -> Rules {
    var rules = Rules()
    guard let node = root["rules"] else { return rules }
    func number(_ key: String, _ range: ClosedRange<Int>, _ value: inout Int) {
      guard let child = node[key] else { return }
      if let given = child.integer, range.contains(given) {
        value = given
      } else {
        fail(child, "rules.\(key)", .wrongKind)
      }
    }
    number("spread_limit", 0...100, &rules.spreadLimit)
    number("decimals", 0...2, &rules.decimals)
    number("rescoring_turns", 0...20, &rules.rescoringTurns)
    if node["floor_rule"] != nil { rules.floorRule = name(node, "floor_rule", "rules.", default: .majority) }
    if let child = node["quorum"] {
      if let quorum = child.string.flatMap(Fraction.init), quorum > Fraction(0), !(Fraction(1) < quorum) {
        rules.quorum = quorum
      } else {
        fail(child, "rules.quorum", .wrongKind)
      }
    }
    return rules
  }

  private mutating func seats(_ root: JSONNode, _ pins: inout [SeatID: PIN]) -> [Seat] {
    guard let items = root["seats"]?.items else {
      fail(root["seats"] ?? root, "seats", root["seats"] == nil ? .missing : .wrongKind)
      return []
    }
    var seats: [Seat] = []
    for (index, item) in items.enumerated() {
      let path = "seats[\(index)]."
      let id = text(item, "id", path)
      if !id.isEmpty && !isFileName(id) { fail(item["id"] ?? item, path + "id", .unknownName(id)) }
      if seats.contains(where: { $0.id.rawValue == id }) { fail(item, path + "id", .twice(id)) }
      let role: Role = name(item, "role", path, default: .member)
      seats.append(
        Seat(
          id: SeatID(id), role: role, person: text(item, "person", path), agency: text(item, "agency", path),
          scores: item["scores"]?.value.bool, counts: item["counts"]?.value.bool))
      if let pin = item["pin"] {
        do { pins[SeatID(id)] = try PIN(pin.string ?? "") } catch { fail(pin, path + "pin", .pin(error)) }
      }
    }
    if !seats.contains(where: { $0.role == .chair }) { fail(root, "seats", .noChair) }
    if !seats.contains(where: { $0.role.keepsMinutes }) { fail(root, "seats", .noSecretary) }
    if !seats.contains(where: \.scores) { fail(root, "seats", .noScorer) }
    return seats
  }

  private mutating func dossiers(_ root: JSONNode) -> [Dossier] {
    guard let items = root["dossiers"]?.items else {
      fail(root["dossiers"] ?? root, "dossiers", root["dossiers"] == nil ? .missing : .wrongKind)
      return []
    }
    var dossiers: [Dossier] = []
    for (index, item) in items.enumerated() {
      let path = "dossiers[\(index)]."
      let id = text(item, "id", path)
      if !id.isEmpty && !isFileName(id) { fail(item["id"] ?? item, path + "id", .unknownName(id)) }
      if dossiers.contains(where: { $0.id.rawValue == id }) { fail(item, path + "id", .twice(id)) }
      guard let set = item["set"]?.integer else {
        fail(item["set"] ?? item, path + "set", item["set"] == nil ? .missing : .wrongKind)
        continue
      }
      dossiers.append(
        Dossier(
          id: DossierID(id), product: text(item, "product", path), set: set,
          kind: name(item, "kind", path, default: .first), producer: text(item, "producer", path),
          producerType: text(item, "producer_type", path, optional: true),
          commune: text(item, "commune", path, optional: true),
          province: text(item, "province", path, optional: true), code: text(item, "code", path, optional: true)))
    }
    return dossiers
  }
}
