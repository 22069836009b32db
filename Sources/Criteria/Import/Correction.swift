internal import CanonicalJSON

/// A `correction` object beside a value of an official text: the source has a slip, and this is how it is read.
package struct AppliedCorrection: Hashable, Sendable {
  /// Number of the set; 0 outside of sets.
  package var set: Int
  /// Criterion, section or part; empty for the set itself.
  package var code: String
  package var field: String
  package var line: Int
  /// What stands in the source, as the correction says.
  package var source: String
  /// `nil` where the correction has no reading: then the value stays as it is.
  package var reading: String?
  package var why: String

  /// "24/2.b, text".
  package var place: String {
    ([set == 0 ? "" : String(set), code].filter { !$0.isEmpty }.joined(separator: "/")) + ", " + field
  }

  /// As the set keeps it; a session and its bundle carry it on.
  var record: ProductSet.Correction? {
    guard let reading, !reading.isEmpty else { return nil }
    return ProductSet.Correction(
      place: code.isEmpty ? "set" : code, field: field, source: source, reading: reading, why: why.isEmpty ? "–" : why)
  }
}

/// Puts the reading of every correction where the source's value stands.
struct CorrectionPass {
  private(set) var applied: [AppliedCorrection] = []
  private var reader: NodeReader
  /// The set and the innermost thing with a code that is being walked through.
  private var set = 0
  private var code = ""

  init(file: String) { reader = NodeReader(file: file) }

  func finish() throws(CriteriaFaults) { try reader.finish() }

  mutating func corrected(_ node: JSONNode, at path: String = "") -> JSONNode {
    switch node.content {
    case .null, .bool, .integer, .string: return node
    case .array(let items):
      let corrected = items.enumerated().map { self.corrected($0.element, at: "\(path)[\($0.offset)]") }
      return JSONNode(line: node.line, column: node.column, content: .array(corrected))
    case .object(let members):
      let (outerSet, outerCode) = (set, code)
      defer { (set, code) = (outerSet, outerCode) }
      if let number = node["number"]?.integer { (set, code) = (number, "") }
      if let own = node["key"]?.string ?? node["code"]?.string { code = own }
      var corrected = members.filter { $0.key != "correction" }
        .map {
          JSONNode.Member(key: $0.key, line: $0.line, node: self.corrected($0.node, at: reader.join(path, $0.key)))
        }
      if let correction = node["correction"], !correction.isNull { apply(correction, to: &corrected, at: path) }
      return JSONNode(line: node.line, column: node.column, content: .object(corrected))
    }
  }

  private mutating func apply(_ correction: JSONNode, to members: inout [JSONNode.Member], at path: String) {
    let place = reader.join(path, "correction")
    let field = reader.text(correction, "field", at: place)
    guard let reading = correction["reading"], !reading.isNull else {
      return note(correction, field, nil)
    }
    let (name, index) = Self.parts(of: field)
    guard let member = members.firstIndex(where: { $0.key == name }) else {
      return reader.fail(correction, reader.join(place, "field"), .unknownKey(field))
    }
    var value = reading
    if let index {
      guard var items = members[member].node.items, items.indices.contains(index) else {
        return reader.fail(correction, reader.join(place, "field"), .unknownKey(field))
      }
      items[index] = reading
      let list = members[member].node
      value = JSONNode(line: list.line, column: list.column, content: .array(items))
    }
    members[member] = JSONNode.Member(key: name, line: members[member].line, node: value)
    note(correction, field, Self.text(reading))
  }

  private mutating func note(_ correction: JSONNode, _ field: String, _ reading: String?) {
    applied.append(
      AppliedCorrection(
        set: set, code: code, field: field, line: correction.line, source: Self.text(correction["source"]),
        reading: reading, why: correction["why"]?.string ?? ""))
  }

  /// "notes[2]" is the third of the notes.
  private static func parts(of field: String) -> (name: String, index: Int?) {
    guard field.hasSuffix("]"), let open = field.firstIndex(of: "["),
      let index = Int(field[field.index(after: open)...].dropLast())
    else { return (field, nil) }
    return (String(field[..<open]), index)
  }

  private static func text(_ node: JSONNode?) -> String {
    guard let node else { return "" }
    return node.string ?? node.value.canonicalText
  }
}
