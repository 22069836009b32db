internal import PlainText

/// Reads a JSON text. Strict: UTF-8 (a byte order mark is passed over), no duplicate key (also none that differs only
/// in its Unicode form), integers only, at most `maximumDepth` levels and `maximumBytes` bytes. Strings come out in NFC.
package struct JSONReader {
  package static let maximumDepth = 64
  package static let defaultMaximumBytes = 64 << 20

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

  /// - Parameter maximumValues: a document of more values is refused, so that a small file cannot ask for much memory.
  package static func read(
    _ bytes: [UInt8], maximumBytes: Int = defaultMaximumBytes, maximumValues: Int = .max
  ) throws(JSONFault) -> JSONNode {
    var reader = JSONReader(bytes, maximumValues)
    if bytes.count > maximumBytes { throw reader.fault(.tooLarge(maximumBytes)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      reader.place = 3
      reader.lineStart = 3
    }
    let node = try reader.value()
    reader.skipBlanks()
    if reader.place < bytes.count { throw reader.fault(.trailingText) }
    return node
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

  private mutating func value() throws(JSONFault) -> JSONNode {
    skipBlanks()
    let (line, column) = (line, place - lineStart + 1)
    guard place < bytes.count else { throw fault(.unexpectedEnd) }
    if valuesLeft == 0 { throw fault(.tooManyValues) }
    valuesLeft -= 1
    let content: JSONNode.Content
    switch bytes[place] {
    case UInt8(ascii: "{"): content = try nested { reader throws(JSONFault) in .object(try reader.members()) }
    case UInt8(ascii: "["): content = try nested { reader throws(JSONFault) in .array(try reader.items()) }
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .integer(try integer())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: throw surprise()
    }
    return JSONNode(line: line, column: column, content: content)
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(JSONFault) -> JSONNode.Content
  ) throws(JSONFault) -> JSONNode.Content {
    depth += 1
    if depth > Self.maximumDepth { throw fault(.tooDeep(Self.maximumDepth)) }
    let content = try body(&self)
    depth -= 1
    return content
  }

  private mutating func word(_ word: String, _ content: JSONNode.Content) throws(JSONFault) -> JSONNode.Content {
    guard bytes[place...].starts(with: word.utf8) else { throw surprise() }
    place += word.utf8.count
    return content
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func items() throws(JSONFault) -> [JSONNode] {
    place += 1
    var items: [JSONNode] = []
    if take(UInt8(ascii: "]")) { return items }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw surprise() }
    return items
  }

  private mutating func members() throws(JSONFault) -> [JSONNode.Member] {
    place += 1
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw surprise() }
      let keyFault = fault(.duplicateKey(""))
      let key = try string()
      guard keys.insert(key).inserted else {
        throw JSONFault(line: keyFault.line, column: keyFault.column, problem: .duplicateKey(key))
      }
      guard take(UInt8(ascii: ":")) else { throw surprise() }
      members.append(JSONNode.Member(key: key, line: keyFault.line, node: try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw surprise() }
    return members
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
