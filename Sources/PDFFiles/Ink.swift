/// Bytes of a PDF as they are written.
struct Ink {
  var bytes: [UInt8] = []

  mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ number: Int) {
    if number < 0 { bytes.append(45) }
    var rest = number.magnitude
    var place: UInt = 1
    while rest / place >= 10 { place *= 10 }
    while place > 0 {
      bytes.append(UInt8(48 + rest / place))
      rest %= place
      place /= 10
    }
  }

  /// Thousandths as a number with at most that many decimals, and a blank after it.
  mutating func thousandths(_ number: Int) {
    if number < 0 { bytes.append(45) }
    let whole = Int(number.magnitude / 1000)
    let rest = Int(number.magnitude % 1000)
    add(whole)
    if rest > 0 {
      bytes.append(46)
      bytes.append(UInt8(48 + rest / 100))
      if rest % 100 > 0 { bytes.append(UInt8(48 + rest / 10 % 10)) }
      if rest % 10 > 0 { bytes.append(UInt8(48 + rest % 10)) }
    }
    bytes.append(32)
  }

  /// A length in thousandths of a point, to the hundredth: a 280th of a millimetre.
  mutating func length(_ length: Int) {
    thousandths((length + (length < 0 ? -5 : 5)) / 10 * 10)
  }

  /// Two bytes of a string in parentheses.
  mutating func pair(_ number: UInt32) {
    for byte in [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)] { literal(byte) }
  }

  private mutating func literal(_ byte: UInt8) {
    switch byte {
    case 0x28, 0x29, 0x5C: bytes += [0x5C, byte]
    case 0x0D: bytes += [0x5C, 0x72]
    default: bytes.append(byte)
    }
  }

  /// A text as UTF-16 in hexadecimal digits, with its mark.
  mutating func hexadecimal(_ text: some StringProtocol) {
    add("<FEFF")
    for unit in text.utf16 { digits(UInt32(unit), 4) }
    add(">")
  }

  mutating func digits(_ number: UInt32, _ count: Int) {
    for place in stride(from: 4 * (count - 1), through: 0, by: -4) {
      let digit = UInt8(number >> UInt32(place) & 15)
      bytes.append(digit < 10 ? 48 + digit : 55 + digit)
    }
  }
}
