internal import CanonicalJSON
package import Council
internal import Criteria
internal import PlainText
internal import Regulation
package import Trust

/// What `session new` is given: council, seats, rules and dossiers in one JSON file (docs/session-file.md).
package struct SessionPlan: Sendable {
  package var info: SessionInfo
  package var dossiers: [Dossier]
  /// PINs that the file itself sets: for rehearsals. Other seats get a random one.
  package var pins: [SeatID: PIN]
  /// The wording that screens and papers show ("built-in", or one that the office imported); `nil`: the one in use.
  package var wording: String?
  /// Lines of the regime and of the dossiers' sets, by key, for faults that the law finds.
  package var lines: [String: Int]
  /// The same for what the Quy chế file says instead.
  var regulationLines: [String: (key: String, line: Int)] = [:]

  /// - Parameters:
  ///   - adopted: the Quy chế whose rules the session has, where it comes as a file of its own.
  ///   - parts: what does not stand in the file itself.
  package static func read(
    _ bytes: [UInt8], under adopted: AdoptedRegulation? = nil, with parts: PlanParts = PlanParts()
  ) throws(OfficeError) -> SessionPlan {
    let root = try PlanReader.root(bytes)
    var reader = PlanReader(adopted: adopted)
    let plan = reader.plan(root, parts)
    guard reader.faults.isEmpty, let plan else { throw .plan(reader.faults) }
    return plan
  }

  /// A fault of what only the law can judge, with its line.
  func fault(_ key: String, _ problem: PlanFault.Problem) -> PlanFault {
    if let place = regulationLines[key] {
      return PlanFault(line: place.line, key: place.key, problem: problem, isInRegulation: true)
    }
    return PlanFault(line: lines[key] ?? 1, key: key, problem: problem)
  }

  /// Numbers of the sets that the dossiers need.
  package var sets: [Int] { Array(Set(dossiers.map(\.set))).sorted() }
}

struct PlanReader {
  var adopted: AdoptedRegulation?
  var faults: [PlanFault] = []
  /// Lines of what only the law can judge: the regime, and the sets of the dossiers.
  var lines: [String: Int] = [:]

  mutating func fail(_ node: JSONNode, _ key: String, _ problem: PlanFault.Problem) {
    faults.append(PlanFault(line: node.line, key: key, problem: problem))
  }

  /// A misspelt member would be silence: it is a fault.
  mutating func only(_ known: Set<String>, in node: JSONNode, _ path: String = "") {
    for member in node.members ?? [] where !known.contains(member.key) {
      faults.append(PlanFault(line: member.line, key: path + member.key, problem: .unknownMember))
    }
  }

  mutating func flag(_ node: JSONNode, _ key: String, _ path: String = "") -> Bool? {
    guard let child = node[key] else { return nil }
    if child.value.bool == nil { fail(child, path + key, .wrongKind) }
    return child.value.bool
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
    if !FieldText.isFit(text) { fail(child, path + key, .hostileText) }
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

  mutating func plan(_ root: JSONNode, _ parts: PlanParts) -> SessionPlan? {
    only(
      [
        "id", "title", "body", "council", "council_decision", "regulation", "place", "authority", "regime",
        "regime_reason", "wording", "evaluated_on", "documents_sent", "rehearsal",
        "rules", "seats", "dossiers",
      ], in: root)
    let idText = text(root, "id")
    let id = SessionID(idText)
    if id == nil { fail(root["id"] ?? root, "id", .unknownName(idText)) }
    var pins: [SeatID: PIN] = [:]
    let seats = adoptedSeats(root, &pins, given: parts) ?? seats(root, &pins, given: parts)
    let dossiers = dossiers(root, given: parts)
    for key in ["regime", "authority", "wording", "evaluated_on"] { lines[key] = root[key]?.line }
    // Without a name there is no session, but every other fault is still looked for.
    guard let id = id ?? SessionID("x") else { return nil }
    let said = adopted?.file
    let authority = authority(root)
    var plan = SessionPlan(
      info: SessionInfo(
        id: id, title: text(root, "title"), body: text(root, "body", or: said?.body),
        council: text(root, "council", or: said?.council),
        councilDecision: text(root, "council_decision", or: said?.councilDecision),
        regulation: text(root, "regulation", or: said?.citation), regulationDigest: adopted?.digest ?? "",
        place: text(root, "place"), authority: authority,
        regime: text(root, "regime", or: said?.regime?.rawValue, optional: true),
        regimeReason: text(root, "regime_reason", optional: true),
        evaluatedOn: day(root, "evaluated_on"),
        criteriaDigest: "", rules: rules(root, authority, seats), documentsSent: day(root, "documents_sent"),
        seats: seats, rehearsal: rehearsal(root)),
      dossiers: dossiers, pins: pins, wording: root["wording"] == nil ? nil : text(root, "wording"), lines: lines)
    plan.regulationLines = adopted?.lines(insteadOf: root) ?? [:]
    return plan
  }

  mutating func day(_ node: JSONNode, _ key: String, _ path: String = "") -> CalendarDay? {
    guard let child = node[key], !child.isNull else { return nil }
    guard let day = child.string.flatMap(CalendarDay.init) else {
      fail(child, path + key, .notADay)
      return nil
    }
    return day
  }

}
