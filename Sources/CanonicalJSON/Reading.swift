internal import PlainText

/// Reads a JSON text. Strict: UTF-8 (a byte order mark is passed over), no duplicate key (also none that differs only
/// in its Unicode form), integers only, at most `maximumDepth` levels and `maximumBytes` bytes. Strings come out in NFC.
package enum JSONReader {
  package static let maximumDepth = 64
  package static let defaultMaximumBytes = 64 << 20

  /// With the place of every value, for messages.
  /// - Parameter maximumValues: a document of more values is refused, so that a small file cannot ask for much memory.
  package static func read(
    _ bytes: [UInt8], maximumBytes: Int = defaultMaximumBytes, maximumValues: Int = .max
  ) throws(JSONFault) -> JSONNode {
    try JSONParser<JSONNode>.read(bytes, maximumBytes, maximumValues)
  }

  /// The values alone, for what is read by the thousand.
  package static func value(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    try JSONParser<JSONValue>.read(bytes, defaultMaximumBytes, .max)
  }
}

/// What a reader makes of the values that it meets.
protocol JSONTree {
  /// - Parameters:
  ///   - line: of the first character, from 1.
  ///   - column: in bytes, from 1.
  init(_ scalar: JSONScalar, line: Int, column: Int)
  init(items: [Self], line: Int, column: Int)

  associatedtype Member
  /// - Parameter line: of the key.
  static func member(_ key: String, line: Int, _ tree: Self) -> Member
  /// The keys are known to differ.
  init(members: [Member], line: Int, column: Int)
}

enum JSONScalar {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
}

/// The grammar, once, for trees with places and without.
struct JSONParser<Tree: JSONTree> {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0
  private var valuesLeft: Int

  private init(_ bytes: [UInt8], _ maximumValues: Int) {
    self.bytes = bytes
    valuesLeft = maximumValues
  }

  static func read(_ bytes: [UInt8], _ maximumBytes: Int, _ maximumValues: Int) throws(JSONFault) -> Tree {
    var reader = JSONParser(bytes, maximumValues)
    if bytes.count > maximumBytes { throw reader.fault(.tooLarge(maximumBytes)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      reader.place = 3
      reader.lineStart = 3
    }
    let tree = try reader.value()
    reader.skipBlanks()
    if reader.place < bytes.count { throw reader.fault(.trailingText) }
    return tree
  }

  private func fault(_ problem: JSONFault.Problem) -> JSONFault { fault(problem, at: place) }

  /// A token is refused where it begins; it never spans lines.
  private func fault(_ problem: JSONFault.Problem, at place: Int) -> JSONFault {
    JSONFault(line: line, column: place - lineStart + 1, problem: problem)
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0D: place += 1
      case 0x0A:
        place += 1
        line += 1
        lineStart = place
      default: return
      }
    }
  }

  private func surprise() -> JSONFault {
    guard place < bytes.count else { return fault(.unexpectedEnd) }
    let tail = String(decoding: bytes[place..<min(bytes.count, place + 4)], as: UTF8.self)
    return fault(.unexpected(String(tail.prefix(1))))
  }

  private mutating func value() throws(JSONFault) -> Tree {
    skipBlanks()
    let (line, column) = (line, place - lineStart + 1)
    guard place < bytes.count else { throw fault(.unexpectedEnd) }
    if valuesLeft == 0 { throw fault(.tooManyValues) }
    valuesLeft -= 1
    let scalar: JSONScalar
    switch bytes[place] {
    case UInt8(ascii: "{"):
      try descend()
      let members = try members()
      depth -= 1
      return Tree(members: members, line: line, column: column)
    case UInt8(ascii: "["):
      try descend()
      let items = try items()
      depth -= 1
      return Tree(items: items, line: line, column: column)
    case UInt8(ascii: "\""): scalar = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): scalar = .integer(try integer())
    case UInt8(ascii: "t"): scalar = try word("true", .bool(true))
    case UInt8(ascii: "f"): scalar = try word("false", .bool(false))
    case UInt8(ascii: "n"): scalar = try word("null", .null)
    default: throw surprise()
    }
    return Tree(scalar, line: line, column: column)
  }

  private mutating func descend() throws(JSONFault) {
    depth += 1
    if depth > JSONReader.maximumDepth { throw fault(.tooDeep(JSONReader.maximumDepth)) }
  }

  private mutating func word(_ word: String, _ scalar: JSONScalar) throws(JSONFault) -> JSONScalar {
    guard bytes[place...].starts(with: word.utf8) else { throw surprise() }
    place += word.utf8.count
    return scalar
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func items() throws(JSONFault) -> [Tree] {
    place += 1
    var items: [Tree] = []
    if take(UInt8(ascii: "]")) { return items }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw surprise() }
    return items
  }

  private mutating func members() throws(JSONFault) -> [Tree.Member] {
    place += 1
    var members: [Tree.Member] = []
    var keys = Keys()
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw surprise() }
      let (line, start) = (line, place)
      let key = try string()
      guard keys.insert(key) else { throw fault(.duplicateKey(key), at: start) }
      guard take(UInt8(ascii: ":")) else { throw surprise() }
      members.append(Tree.member(key, line: line, try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw surprise() }
    return members
  }

  /// The keys of an object so far. Where they come sorted, as ours do, each need only be held against the one before.
  private struct Keys {
    private var last: String?
    private var met: Set<String>?
    private var sorted: [String] = []

    /// - Returns: whether it is new.
    mutating func insert(_ key: String) -> Bool {
      if met == nil {
        if last.map({ $0 < key }) ?? true {
          last = key
          sorted.append(key)
          return true
        }
        met = Set(sorted)
      }
      return met?.insert(key).inserted ?? true
    }
  }

  private mutating func integer() throws(JSONFault) -> Int {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let digits = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    let length = place - digits
    if length == 0 { throw surprise() }
    if length > 1 && bytes[digits] == 0x30 { throw fault(.notAnInteger, at: start) }
    if place < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[place]) {
      throw fault(.notAnInteger, at: start)
    }
    guard let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)), number != 0 || start == digits else {
      throw fault(.notAnInteger, at: start)
    }
    return number
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = place
    place += 1
    if let plain = plainString() { return plain }
    var text: [UInt8] = []
    while true {
      guard place < bytes.count else { throw fault(.unexpectedEnd) }
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw fault(.notUTF8, at: start) }
        place += 1
        return nfc(string)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: try escape().utf8)
      case 0..<0x20:
        throw fault(.controlCharacter)
      default:
        // A run without quotes, escapes and controls is copied at once.
        let run = place
        repeat {
          place += 1
        } while place < bytes.count && bytes[place] >= 0x20 && bytes[place] != 0x22 && bytes[place] != 0x5C
        text.append(contentsOf: bytes[run..<place])
      }
    }
  }

  /// A string of ASCII without escapes, as most are: nothing to validate, nothing to compose. `nil`: another kind.
  private mutating func plainString() -> String? {
    var end = place
    while end < bytes.count, (0x20..<0x80).contains(bytes[end]), bytes[end] != 0x22, bytes[end] != 0x5C { end += 1 }
    guard end < bytes.count, bytes[end] == 0x22 else { return nil }
    defer { place = end + 1 }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  private mutating func escape() throws(JSONFault) -> String {
    let start = place
    place += 1
    guard place < bytes.count else { throw fault(.unexpectedEnd) }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return String(Character(try unicodeEscape(from: start)))
    default: throw fault(.badEscape, at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let first = try hexUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), bytes[place...].starts(with: [0x5C, 0x75]) else {
      throw fault(.badEscape, at: start)
    }
    place += 2
    let second = try hexUnit(from: start)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.badEscape, at: start) }
    return scalar
  }

  private mutating func hexUnit(from start: Int) throws(JSONFault) -> UInt32 {
    guard place + 4 <= bytes.count,
      bytes[place..<place + 4].allSatisfy({ $0.isHexDigit }),
      let unit = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw fault(.badEscape, at: start) }
    place += 4
    return unit
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
