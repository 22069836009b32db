/// UTF-8, byte by byte: a letter may arrive in two reads. Broken bytes become U+FFFD, one for each broken letter.
struct LetterDecoder: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  private var lowest: UInt32 = 0
  private var rejected = false

  /// Whether a letter has begun and not ended.
  var isPending: Bool { missing > 0 }

  /// The scalar that is complete with this byte, if any. After a broken letter ask ``wantsAgain``.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    rejected = false
    if missing > 0 {
      if byte & 0xC0 != 0x80 {
        missing = 0
        rejected = true
        return ["\u{FFFD}"]
      }
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      if missing > 0 { return [] }
      // Too long a form, a surrogate, beyond U+10FFFF: no letter.
      return [value < lowest ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"]
    }
    switch byte {
    case 0..<0x80: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: begin(UInt32(byte & 0x1F), missing: 1, lowest: 0x80)
    case 0xE0...0xEF: begin(UInt32(byte & 0x0F), missing: 2, lowest: 0x800)
    case 0xF0...0xF4: begin(UInt32(byte & 0x07), missing: 3, lowest: 0x1_0000)
    default: return ["\u{FFFD}"]
    }
    return []
  }

  /// Whether the byte just taken ended a broken letter and is itself still to be read.
  var wantsAgain: Bool { rejected }

  private mutating func begin(_ bits: UInt32, missing: Int, lowest: UInt32) {
    value = bits
    self.missing = missing
    self.lowest = lowest
  }
}
