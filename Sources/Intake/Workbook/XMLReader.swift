/// Why bytes are not XML as a workbook has it.
enum XMLFault: Error, Hashable, Sendable {
  case malformed
  /// A document type, with which entities could be defined: nothing behind it is read.
  case documentType
}

/// The attributes of an element, asked for by their names without prefix.
struct XMLAttributes {
  private var values: [(name: String, value: String)] = []

  /// - Returns: false where the name is there already, or there are too many.
  fileprivate mutating func add(_ attribute: (name: String, value: String)) -> Bool {
    if values.contains(where: { $0.name == attribute.name }) || values.count == 64 { return false }
    values.append(attribute)
    return true
  }

  subscript(name: String) -> String? {
    values.first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
  }
}

/// A small strict pull reader: UTF-8, elements, attributes, text, the five entities of XML and numbered characters,
/// CDATA. It reads nothing but its bytes: there is no document type, so no entity of anybody's and no other file.
struct XMLReader {
  enum Token {
    /// The name without its prefix; attributes as they stand, in order.
    case start(String, XMLAttributes)
    case end(String)
    case text(String)
  }

  static let deepest = 64

  private let bytes: [UInt8]
  private var place = 0
  /// Names with prefix of the elements that are open.
  private var open: [String] = []
  /// The innermost element is an empty one whose end is still to be given.
  private var isEmptyOpen = false
  private var hasRoot = false

  init(_ bytes: [UInt8]) throws(XMLFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .malformed }
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    if has("<?xml") {
      let declaration = try until("?>")
      let words = String(decoding: declaration, as: UTF8.self).lowercased()
      if words.contains("encoding") && !words.contains("utf-8") { throw .malformed }
    }
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// The next token; `nil` at the end of a whole document.
  mutating func next() throws(XMLFault) -> Token? {
    if isEmptyOpen {
      isEmptyOpen = false
      return .end(Self.local(open.removeLast()))
    }
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") {
        if let text = try text() { return .text(text) }
      } else if has("<!--") {
        place += 4
        _ = try until("-->")
      } else if has("<![CDATA[") {
        guard !open.isEmpty else { throw .malformed }
        place += 9
        return .text(try XMLText.characters(try until("]]>")))
      } else if has("<!") {
        throw has("<!DOCTYPE") ? .documentType : .malformed
      } else if has("<?") {
        _ = try until("?>")
      } else if has("</") {
        return try end()
      } else {
        return try start()
      }
    }
    guard open.isEmpty, hasRoot else { throw .malformed }
    return nil
  }

  // MARK: Walking

  /// Every element right inside the one that was opened last, up to its end. What `each` does not read is passed over.
  mutating func children(_ each: (inout XMLReader, String, XMLAttributes) throws -> Void) throws {
    let level = depth
    while depth >= level, let token = try next() {
      guard case .start(let name, let attributes) = token else { continue }
      try each(&self, name, attributes)
      while depth > level { _ = try next() }
    }
  }

  /// The text right inside the element that was opened last, up to its end.
  mutating func content() throws(XMLFault) -> String {
    let level = depth
    var content = ""
    while depth >= level, let token = try next() {
      if case .text(let text) = token, depth == level { content += text }
    }
    return content
  }

  /// Opens the root.
  mutating func root() throws(XMLFault) -> String {
    guard case .start(let name, _) = try next() else { throw .malformed }
    return name
  }

  // MARK: Bytes

  private func has(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[place + $0] == word.utf8Start[$0] }
  }

  /// What stands before the mark; the mark is passed over.
  private mutating func until(_ mark: StaticString) throws(XMLFault) -> ArraySlice<UInt8> {
    let from = place
    while place < bytes.count {
      if has(mark) {
        defer { place += mark.utf8CodeUnitCount }
        return bytes[from..<place]
      }
      place += 1
    }
    throw .malformed
  }

  /// Text up to the next element; outside the root there are only blanks.
  private mutating func text() throws(XMLFault) -> String? {
    let from = place
    while place < bytes.count && bytes[place] != UInt8(ascii: "<") { place += 1 }
    let raw = bytes[from..<place]
    if open.isEmpty {
      guard raw.allSatisfy(XMLText.isBlank) else { throw .malformed }
      return nil
    }
    return try XMLText.resolved(raw)
  }

  private mutating func start() throws(XMLFault) -> Token {
    guard !(open.isEmpty && hasRoot), open.count < Self.deepest else { throw .malformed }
    place += 1
    let name = try name()
    var attributes = XMLAttributes()
    while true {
      let before = place
      skipBlanks()
      isEmptyOpen = has("/>")
      if isEmptyOpen || has(">") {
        place += isEmptyOpen ? 2 : 1
        open.append(name)
        hasRoot = true
        return .start(Self.local(name), attributes)
      }
      guard place > before else { throw .malformed }
      let attribute = try attribute()
      guard attributes.add(attribute) else { throw .malformed }
    }
  }

  private mutating func end() throws(XMLFault) -> Token {
    place += 2
    let name = try name()
    skipBlanks()
    guard has(">"), open.popLast() == name else { throw .malformed }
    place += 1
    return .end(Self.local(name))
  }

  private mutating func attribute() throws(XMLFault) -> (name: String, value: String) {
    let name = try name()
    skipBlanks()
    guard has("=") else { throw .malformed }
    place += 1
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
      throw .malformed
    }
    let quote = bytes[place]
    place += 1
    let from = place
    while place < bytes.count && bytes[place] != quote && bytes[place] != UInt8(ascii: "<") { place += 1 }
    guard place < bytes.count, bytes[place] == quote else { throw .malformed }
    defer { place += 1 }
    return (name, try XMLText.resolved(bytes[from..<place]))
  }

  private mutating func name() throws(XMLFault) -> String {
    let from = place
    while place < bytes.count, Self.isName(bytes[place]) { place += 1 }
    let name = bytes[from..<place]
    guard let first = name.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "."),
      !(0x30...0x39).contains(first), name.count <= 256
    else { throw .malformed }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while place < bytes.count, XMLText.isBlank(bytes[place]) { place += 1 }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func local(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }
}
