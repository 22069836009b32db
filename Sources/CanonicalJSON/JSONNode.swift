/// A value of a document that was read, with the place where it stands, so that a message can name line and key.
package struct JSONNode: Sendable {
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// One `"key": value` of an object that was read; `line` is the key's.
  package struct Member: Sendable {
    package let key: String
    package let line: Int
    package let node: JSONNode

    package init(key: String, line: Int, node: JSONNode) {
      self.key = key
      self.line = line
      self.node = node
    }
  }

  /// Line and column of the first character, from 1; the column counts bytes.
  package let line: Int
  package let column: Int
  package let content: Content

  package init(line: Int, column: Int, content: Content) {
    self.line = line
    self.column = column
    self.content = content
  }

  /// The same value without places.
  package var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .integer(let number): .integer(number)
    case .string(let text): .string(text)
    case .array(let items): .array(items.map(\.value))
    case .object(let members):
      .object(JSONObject(distinct: members.map { JSONObject.Member(key: $0.key, value: $0.node.value) }))
    }
  }

  package var string: String? { if case .string(let text) = content { text } else { nil } }
  package var integer: Int? { if case .integer(let number) = content { number } else { nil } }
  package var items: [JSONNode]? { if case .array(let items) = content { items } else { nil } }
  package var members: [Member]? { if case .object(let members) = content { members } else { nil } }
  package var isNull: Bool { if case .null = content { true } else { false } }

  package subscript(key: String) -> JSONNode? { members?.first { $0.key == key }?.node }
}

extension JSONNode: JSONTree {
  init(_ scalar: JSONScalar, line: Int, column: Int) {
    let content: Content =
      switch scalar {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .integer(let number): .integer(number)
      case .string(let text): .string(text)
      }
    self.init(line: line, column: column, content: content)
  }

  init(items: [JSONNode], line: Int, column: Int) { self.init(line: line, column: column, content: .array(items)) }

  static func member(_ key: String, line: Int, _ tree: JSONNode) -> Member { Member(key: key, line: line, node: tree) }

  init(members: [Member], line: Int, column: Int) { self.init(line: line, column: column, content: .object(members)) }
}

/// Why a text is not a JSON document of ours, and where.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notUTF8
    case unexpectedEnd
    /// What stands there, as it stands (at most one character).
    case unexpected(String)
    /// A number with a fraction, an exponent, or beyond 64 bits: results are exact, so they are never read.
    case notAnInteger
    case badEscape
    case controlCharacter
    case duplicateKey(String)
    case tooDeep(Int)
    case tooLarge(Int)
    /// More values than a document of its kind ever has.
    case tooManyValues
    case trailingText
  }

  package let line: Int
  package let column: Int
  package let problem: Problem
}
