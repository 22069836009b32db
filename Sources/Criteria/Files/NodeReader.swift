package import CanonicalJSON
internal import PlainText

/// Walks a read document and collects every fault with its place, so that a file is corrected in one go.
struct NodeReader {
  let file: String
  private(set) var faults: [CriteriaFault] = []

  init(file: String) { self.file = file }

  mutating func fail(_ node: JSONNode, _ key: String, _ problem: CriteriaFault.Problem) {
    faults.append(CriteriaFault(file: file, line: node.line, key: key, problem: problem))
  }

  /// A fault of one member, at its own line where it is there.
  mutating func fail(_ node: JSONNode, member key: String, at path: String, _ problem: CriteriaFault.Problem) {
    fail(node[key] ?? node, join(path, key), problem)
  }

  /// Reports members that the layout does not know.
  mutating func only(_ known: Set<String>, in node: JSONNode, at path: String) {
    for member in node.members ?? [] where !known.contains(member.key) {
      faults.append(
        CriteriaFault(file: file, line: member.line, key: join(path, member.key), problem: .unknownKey(member.key)))
    }
  }

  mutating func text(_ node: JSONNode, _ key: String, at path: String) -> String {
    guard let child = required(node, key, at: path) else { return "" }
    return text(child, at: join(path, key))
  }

  mutating func text(_ node: JSONNode, at path: String) -> String {
    guard let text = node.string else {
      fail(node, path, .expectedText)
      return ""
    }
    if text.allSatisfy(\.isWhitespace) { fail(node, path, .emptyText) }
    if text != visible(text) { fail(node, path, .hostileText) }
    return text
  }

  mutating func optionalText(_ node: JSONNode, _ key: String, at path: String) -> String? {
    guard let child = node[key], !child.isNull else { return nil }
    return text(child, at: join(path, key))
  }

  /// A text that must be given, but may be `null` where the source does not have it: then it is empty.
  mutating func knownText(_ node: JSONNode, _ key: String, at path: String) -> String {
    if node[key]?.isNull == true { return "" }
    return text(node, key, at: path)
  }

  /// A day written as "2026-05-22"; day 0 where it is none.
  mutating func day(_ node: JSONNode, _ key: String, at path: String) -> CalendarDay {
    let text = text(node, key, at: path)
    if text.utf8.count == 10, let day = CalendarDay(text), day.description == text { return day }
    if node[key]?.string != nil { fail(node, member: key, at: path, .notADay(text)) }
    return CalendarDay(number: 0)
  }

  /// A day of every year written as "04-30"; 1 January where it is none.
  mutating func yearDay(_ node: JSONNode, _ key: String, at path: String) -> YearDay {
    let text = text(node, key, at: path)
    if let day = YearDay(text) { return day }
    if node[key]?.string != nil { fail(node, member: key, at: path, .notAYearDay(text)) }
    return .newYear
  }

  mutating func optionalDay(_ node: JSONNode, _ key: String, at path: String) -> CalendarDay? {
    guard let child = node[key], !child.isNull else { return nil }
    return day(node, key, at: path)
  }

  /// An absent flag is false.
  mutating func flag(_ node: JSONNode, _ key: String, at path: String) -> Bool {
    guard let child = node[key] else { return false }
    guard let flag = child.value.bool else {
      fail(child, join(path, key), .expectedFlag)
      return false
    }
    return flag
  }

  mutating func name<Name: RawRepresentable>(
    _ node: JSONNode, _ key: String, at path: String, default fallback: Name
  ) -> Name where Name.RawValue == String {
    guard let child = required(node, key, at: path) else { return fallback }
    return name(child, at: join(path, key), default: fallback)
  }

  mutating func name<Name: RawRepresentable>(
    _ node: JSONNode, at path: String, default fallback: Name
  ) -> Name where Name.RawValue == String {
    let text = text(node, at: path)
    guard let name = Name(rawValue: text) else {
      if node.string != nil { fail(node, path, .unknownName(text)) }
      return fallback
    }
    return name
  }

  mutating func gaps(_ node: JSONNode, at path: String) -> [ProductSet.Gap] {
    var gaps: [ProductSet.Gap] = []
    for (item, place) in list(node, "gaps", at: path) {
      only(["at", "kind", "found", "expected", "why"], in: item, at: place)
      let name = text(item, "kind", at: place)
      guard let kind = ProductSet.Gap.Kind(rawValue: name) else {
        fail(item, join(place, "kind"), .unknownName(name))
        continue
      }
      var gap = ProductSet.Gap(place: text(item, "at", at: place), kind: kind, why: text(item, "why", at: place))
      if kind != .notes {
        gap.found = number(item, "found", at: place, in: 0...100)
        gap.expected = number(item, "expected", at: place, in: 0...100)
      }
      gaps.append(gap)
    }
    return gaps
  }

  mutating func number(_ node: JSONNode, _ key: String, at path: String, in range: ClosedRange<Int>) -> Int {
    guard let child = required(node, key, at: path) else { return range.lowerBound }
    return number(child, at: join(path, key), in: range)
  }

  /// Always a number of the range, so that what is computed from a faulty file cannot overflow.
  mutating func number(_ node: JSONNode, at path: String, in range: ClosedRange<Int>) -> Int {
    guard let number = node.integer else {
      fail(node, path, .expectedNumber)
      return range.lowerBound
    }
    guard range.contains(number) else {
      fail(node, path, .numberOutOfRange(number, range))
      return range.lowerBound
    }
    return number
  }

  /// The members of the object under `key`; an absent object is empty unless it is `needed`.
  mutating func members(
    _ node: JSONNode, _ key: String, at path: String, needed: Bool = false
  ) -> [JSONNode.Member] {
    guard let child = needed ? required(node, key, at: path) : node[key] else { return [] }
    return object(child, at: join(path, key)) ? child.members ?? [] : []
  }

  /// The items of a list under `key`, each with its path; an absent list is empty unless it is `needed`.
  mutating func list(_ node: JSONNode, _ key: String, at path: String, needed: Bool = false) -> [(JSONNode, String)] {
    guard let child = node[key] else {
      if needed { fail(node, join(path, key), .missingKey(key)) }
      return []
    }
    guard let items = child.items else {
      fail(child, join(path, key), .expectedList)
      return []
    }
    return items.enumerated().map { ($0.element, "\(join(path, key))[\($0.offset)]") }
  }

  mutating func texts(_ node: JSONNode, _ key: String, at path: String) -> [String] {
    var texts: [String] = []
    for (item, place) in list(node, key, at: path) { texts.append(text(item, at: place)) }
    return texts
  }

  mutating func object(_ node: JSONNode, at path: String) -> Bool {
    if node.members != nil { return true }
    fail(node, path, .expectedObject)
    return false
  }

  mutating func required(_ node: JSONNode, _ key: String, at path: String) -> JSONNode? {
    guard object(node, at: path) else { return nil }
    guard let child = node[key] else {
      fail(node, join(path, key), .missingKey(key))
      return nil
    }
    return child
  }

  func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Throws what was collected.
  func finish() throws(CriteriaFaults) {
    if !faults.isEmpty { throw CriteriaFaults(faults: faults) }
  }
}

extension JSONReader {
  /// Four times what the largest regime has.
  private static let mostValues = 100_000
  private static let mostBytes = 16 << 20

  /// Reads a file of criteria; a text that is no JSON is one fault with its place.
  package static func criteria(_ bytes: [UInt8], file: String) throws(CriteriaFaults) -> JSONNode {
    do { return try JSONReader.read(bytes, maximumBytes: mostBytes, maximumValues: mostValues) } catch {
      throw CriteriaFaults(faults: [
        CriteriaFault(file: file, line: error.line, key: "", problem: .notJSON(error.problem))
      ])
    }
  }
}
