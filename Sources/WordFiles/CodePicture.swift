/// A code as a PNG file of two colours, with the margin of four modules that readers need; a module is a square of eight
/// points, so that nobody who enlarges it blurs it. The bytes are not compressed, hence the same everywhere.
enum CodePicture {
  private static let margin = 4
  private static let pointsOfModule = 8

  static func png(size: Int, isDark: [Bool]) -> [UInt8] {
    let side = size + 2 * margin
    // A module is one byte: its eight points, white as ones.
    let light = UInt8(0xFF)
    let lightRow = [UInt8](repeating: light, count: side)
    var image: [UInt8] = []
    for row in -margin..<(size + margin) {
      var line = lightRow
      if (0..<size).contains(row) {
        for column in 0..<size where isDark[row * size + column] { line[margin + column] = 0 }
      }
      for _ in 0..<pointsOfModule { image += [0] + line }
    }
    let points = bytes(side * pointsOfModule)
    // One bit a point, grey, no interlacing.
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", points + points + [1, 0, 0, 0, 0])
      + chunk("IDAT", stored(image)) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    return bytes(content.count) + checked + bytes(Int(crc32(checked)))
  }

  /// A zlib stream (RFC 1950) of stored blocks.
  private static func stored(_ content: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let count = UInt16(block.count)
      out += [rest.isEmpty ? 1 : 0, UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)]
      out += block
    } while !rest.isEmpty
    return out + bytes(Int(adler32(content)))
  }

  private static func bytes(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 0xFF) } }

  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return high << 16 | low
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
    }
    return ~crc
  }
}
