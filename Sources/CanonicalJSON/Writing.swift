internal import PlainText

extension JSONValue {
  /// RFC 8785 text: members sorted by the UTF-16 units of their keys, no blanks, UTF-8, strings in NFC. Two equal
  /// documents have the same bytes; every hash and signature of the project is over this form.
  package var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

  /// The UTF-8 bytes of `canonicalText`.
  package var canonicalBytes: [UInt8] {
    var writer = JSONWriter(layout: .canonical)
    writer.write(self, indent: 0)
    return writer.bytes
  }

  /// For reading: members in the order of writing, two blanks a level, a newline at the end.
  package var prettyText: String {
    var writer = JSONWriter(layout: .pretty)
    writer.write(self, indent: 0)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}

private struct JSONWriter {
  enum Layout { case canonical, pretty }

  let layout: Layout
  private(set) var bytes: [UInt8] = []

  init(layout: Layout) {
    self.layout = layout
    bytes.reserveCapacity(256)
  }

  mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .integer(let number): put(String(number))
    case .string(let string): quote(string)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        separate(place, indent)
        write(item, indent: indent + 1)
      }
      end("]", items.count, indent)
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in sorted(object.members).enumerated() {
        separate(place, indent)
        quote(member.key)
        bytes.append(UInt8(ascii: ":"))
        if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
        write(member.value, indent: indent + 1)
      }
      end("}", object.members.count, indent)
    }
  }

  /// In the form in which they are written: NFC. Most are short, and in that order already.
  private func sorted(_ members: [JSONObject.Member]) -> [JSONObject.Member] {
    if layout == .pretty { return members }
    let inOrder = members.indices.dropFirst().allSatisfy { Self.precedes(members[$0 - 1].key, members[$0].key) }
    if inOrder { return members }
    return members.map { JSONObject.Member(key: nfc($0.key), value: $0.value) }
      .sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
  }

  /// Said only where it is plain: of ASCII, bytes are UTF-16 units.
  private static func precedes(_ key: String, _ next: String) -> Bool {
    key.utf8.lexicographicallyPrecedes(next.utf8) && key.utf8.allSatisfy { $0 < 0x80 }
      && next.utf8.allSatisfy { $0 < 0x80 }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func separate(_ place: Int, _ indent: Int) {
    if place > 0 { bytes.append(UInt8(ascii: ",")) }
    if layout == .pretty { newLine(indent + 1) }
  }

  private mutating func end(_ close: Unicode.Scalar, _ count: Int, _ indent: Int) {
    if layout == .pretty && count > 0 { newLine(indent) }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func newLine(_ indent: Int) { put("\n" + String(repeating: "  ", count: indent)) }

  /// The pretty form is read on terminals: what one would act on, or hide, is escaped there as well.
  private mutating func quote(_ string: String) {
    if putPlain(string) { return }
    let string = nfc(string)
    put("\"")
    // What holds nothing to escape is copied whole.
    if layout == .canonical && string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      put(string)
    } else {
      for scalar in string.unicodeScalars { quote(scalar) }
    }
    put("\"")
  }

  /// A string of ASCII without anything to escape, as most are. `false`: another kind, and nothing was put.
  private mutating func putPlain(_ string: String) -> Bool {
    var string = string
    return string.withUTF8 { text in
      guard text.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) else { return false }
      bytes.append(0x22)
      bytes.append(contentsOf: text)
      bytes.append(0x22)
      return true
    }
  }

  private mutating func quote(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": put("\\\"")
    case "\\": put("\\\\")
    case "\u{8}": put("\\b")
    case "\u{9}": put("\\t")
    case "\u{A}": put("\\n")
    case "\u{C}": put("\\f")
    case "\u{D}": put("\\r")
    case "\u{0}"..."\u{1F}": escape(scalar)
    default:
      if layout == .pretty && Hostile.contains(scalar) { escape(scalar) } else { put(String(scalar)) }
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let hex = String(unit, radix: 16)
      put("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
    }
  }
}
