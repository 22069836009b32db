/// Characters of XML and what stands for them.
enum XMLText {
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Text with its entities replaced.
  static func resolved(_ raw: ArraySlice<UInt8>) throws(XMLFault) -> String {
    guard raw.contains(UInt8(ascii: "&")) else { return try characters(raw) }
    var text = ""
    var rest = raw
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += try characters(rest[..<mark])
      guard let end = rest[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw .malformed }
      text.unicodeScalars.append(try entity(rest[(mark + 1)..<end]))
      rest = rest[(end + 1)...]
    }
    return text + (try characters(rest))
  }

  private static func entity(_ name: ArraySlice<UInt8>) throws(XMLFault) -> Unicode.Scalar {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == UInt8(ascii: "#") else { throw .malformed }
    let isHex = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHex ? 2 : 1)
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value), isCharacter(scalar)
    else { throw .malformed }
    return scalar
  }

  static func characters(_ raw: ArraySlice<UInt8>) throws(XMLFault) -> String {
    let text = String(decoding: raw, as: UTF8.self)
    guard raw.allSatisfy({ $0 >= 0x20 || isBlank($0) }) else { throw .malformed }
    return text
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 ? scalar.value != 0xFFFE && scalar.value != 0xFFFF : isBlank(UInt8(scalar.value))
  }
}
