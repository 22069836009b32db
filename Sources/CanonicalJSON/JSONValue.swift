/// A JSON document as the project uses it: no floating point (an exact fraction is a string `"n/d"`), members in the
/// order in which they were written.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// The members of an object in the order of writing. The canonical writer sorts them; the pretty one keeps them.
package struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One `"key": value`.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue
  }

  package private(set) var members: [Member] = []

  package init() {}

  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// Members whose keys are known to differ.
  init(distinct members: [Member]) { self.members = members }

  /// The value under `key`; setting `nil` takes the member out, setting a new key appends it.
  package subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(nilLiteral: ()) { self = .null }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}

extension JSONValue {
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  package var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  package var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  package var isNull: Bool { self == .null }

  /// The member of an object; `nil` where there is none or this is no object.
  package subscript(key: String) -> JSONValue? { object?[key] }

  /// `null` for a missing value, so that optional members can be written in one line.
  package static func optional(_ value: JSONValue?) -> JSONValue { value ?? .null }
  package static func strings(_ values: some Sequence<String>) -> JSONValue { .array(values.map { .string($0) }) }
}

extension JSONValue: JSONTree {
  init(_ scalar: JSONScalar, line: Int, column: Int) {
    switch scalar {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .integer(let number): self = .integer(number)
    case .string(let text): self = .string(text)
    }
  }

  init(items: [JSONValue], line: Int, column: Int) { self = .array(items) }

  static func member(_ key: String, line: Int, _ tree: JSONValue) -> JSONObject.Member {
    JSONObject.Member(key: key, value: tree)
  }

  init(members: [JSONObject.Member], line: Int, column: Int) { self = .object(JSONObject(distinct: members)) }
}
