package import CanonicalJSON

/// The one way in which a file of criteria is written, so that a change shows as the lines that changed: two blanks a
/// level; what people compare line by line (a criterion, a note, a level) on a line of its own; members in a fixed
/// order; the shared wording in alphabetical order of its names.
package enum CanonicalForm {
  /// Lists and objects whose items stand on lines of their own.
  private static let opened: Set<String> = [
    "parts", "sections", "groups", "criteria", "levels", "ladders", "notes", "corrections", "gaps", "bands",
    "councils", "batches", "transitions", "amended_by", "missing_sets", "sets", "sets_gone", "sets_added", "remarks",
    "common",
  ]

  /// The order of members; those of a criterion have an order of their own.
  private static let order = [
    "regime", "older_set", "older", "newer", "number", "code", "name", "aliases", "industry", "group",
    "managing_agency", "disqualifiers", "decision", "date", "title", "at", "field", "source", "reading", "amended_by",
    "in_force_from", "in_force_to", "in_force_basis", "transitions", "renewal", "calendar", "star", "from",
    "filed_before", "file_from_days", "file_until_days", "extension_days", "certificate_months", "certificate_basis",
    "renewal_days", "renewal_basis", "batches_basis", "batches", "kinds", "evaluate_by", "councils", "authority",
    "recognises_3", "file_before", "next_year", "finish_before", "until", "kind", "trigger", "effect", "text", "found",
    "expected", "total", "changes", "basis",
    "max", "parts", "bands", "bands_basis", "sections", "notes", "groups", "criteria", "ladders", "levels",
    "common", "pairs", "gone", "added", "sets", "sets_gone", "sets_added", "missing_sets", "remarks", "corrections",
    "gaps", "why",
  ]
  private static let criterionOrder = [
    "code", "key", "title", "max", "ladder", "points", "stars", "star", "cases", "applies_if", "notes",
  ]
  /// Objects whose keys are names: their entries are sorted.
  private static let byName: Set<String> = ["ladders", "notes"]

  package static func text(of root: JSONNode) -> String {
    var text = ""
    write(root, key: "", indent: 0, isOpen: true, to: &text)
    return text + "\n"
  }

  /// The first line (from 1) that is not as it should be; `nil` where the whole file is.
  package static func firstDifference(in bytes: [UInt8], file: String = "") throws(CriteriaFaults) -> Int? {
    let wanted = Array(text(of: try JSONReader.criteria(bytes, file: file)).utf8)
    guard wanted != bytes else { return nil }
    let common = zip(wanted, bytes).prefix { $0 == $1 }
    return 1 + common.count { $0.0 == 0x0A }
  }

  private static func write(_ node: JSONNode, key: String, indent: Int, isOpen: Bool, to text: inout String) {
    switch node.content {
    case .null, .bool, .integer, .string: text += node.value.canonicalText
    case .array(let items):
      let opens = isOpen && opensList(key, items)
      list(items, "[", "]", indent, opens, padding: "", to: &text) { item, text in
        write(item, key: "", indent: indent + 1, isOpen: opens && containsOpened(item), to: &text)
      }
    case .object(let members):
      let opens = isOpen && (indent == 0 || opened.contains(key) || containsOpened(node))
      list(sorted(members, under: key), "{", "}", indent, opens, padding: " ", to: &text) { member, text in
        text += JSONValue.string(member.key).canonicalText + ": "
        write(member.node, key: member.key, indent: indent + 1, isOpen: opens, to: &text)
      }
    }
  }

  private static func opensList(_ key: String, _ items: [JSONNode]) -> Bool {
    guard opened.contains(key), let first = items.first else { return false }
    return first.members != nil || key == "levels" || key == "gaps"
  }

  /// Whether something in the object stands on lines of its own.
  private static func containsOpened(_ node: JSONNode) -> Bool {
    node.members?.contains { member in
      if let items = member.node.items { return opensList(member.key, items) }
      return member.node.members != nil && byName.contains(member.key)
    } ?? false
  }

  private static func sorted(_ members: [JSONNode.Member], under key: String) -> [JSONNode.Member] {
    if byName.contains(key) {
      return members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
    let isCriterion = members.contains { $0.key == "ladder" || $0.key == "cases" }
    let order = isCriterion ? criterionOrder : Self.order
    let places = members.enumerated().map {
      ($0.element, order.firstIndex(of: $0.element.key) ?? order.count + $0.offset)
    }
    return places.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indent: Int, _ opens: Bool, padding: String,
    to text: inout String, each: (Item, inout String) -> Void
  ) {
    text += open
    for (place, item) in items.enumerated() {
      if place > 0 { text += "," }
      if opens {
        text += "\n" + String(repeating: "  ", count: indent + 1)
      } else {
        text += place == 0 ? padding : " "
      }
      each(item, &text)
    }
    if !items.isEmpty { text += opens ? "\n" + String(repeating: "  ", count: indent) : padding }
    text += close
  }
}
