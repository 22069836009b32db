internal import Chance

/// Changes of bytes that break parsers: bits, runs, copies, cuts, and what stands in documents: numbers, brackets, marks.
enum Mutation {
  private static let numbers = [
    "0", "-1", "-0", "00", "1.5", "1e9", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "10000001",
  ]
  private static let pieces = [
    "{", "}", "[", "]", "\"", "\\", ",", ":", "null", "true", "{\"", "\\u0000", "\\ud800", "\u{FEFF}", "e\u{301}",
    "\u{202E}", "../", "\n", "-----BEGIN CERTIFICATE-----\n", "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}",
  ]

  static func apply(to bytes: inout [UInt8], _ random: inout SeededNumbers) {
    for _ in 0...Int.random(in: 0...3, using: &random) { one(&bytes, &random) }
  }

  private static func one(_ bytes: inout [UInt8], _ random: inout SeededNumbers) {
    guard !bytes.isEmpty else { return bytes = Array((pieces.randomElement(using: &random) ?? "").utf8) }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let length = min(Int.random(in: 1...64, using: &random), bytes.count - place)
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 3: for index in place..<(place + length) { bytes[index] = [0, 0xFF, 0x7F, 0x80][place % 4] }
    case 4: bytes.removeSubrange(place..<(place + length))
    case 5: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
    case 6:
      let from = Int.random(in: 0...(bytes.count - length), using: &random)
      bytes.replaceSubrange(place..<(place + length), with: Array(bytes[from..<(from + length)]))
    case 7: bytes.removeSubrange(place...)
    case 8, 9: number(&bytes, near: place, &random)
    case 10:
      let piece = Array((pieces.randomElement(using: &random) ?? "").utf8)
      // Sometimes so many that a parser that calls itself would run out of stack.
      let times = random.oneIn(200) ? 20_000 : random.oneIn(10) ? 70 : 1
      bytes.insert(contentsOf: Array(repeatElement(piece, count: times).joined()), at: place)
    default:
      let (end, other) = (bytes.count, Int.random(in: 0..<bytes.count, using: &random))
      bytes.swapAt(min(place, end - 1), other)
    }
  }

  /// The next digits become another number.
  private static func number(_ bytes: inout [UInt8], near place: Int, _ random: inout SeededNumbers) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Array((numbers.randomElement(using: &random) ?? "0").utf8))
  }
}
